package org.operanda.workbench.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.operanda.data.Measurement;
import org.operanda.experiment.FigureDefinition;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.RunJob;

/** Adds a figure of the literature, filled with the experiment. */
public class FigureFromTemplate extends ExperimentHandler {
    private static final String TIME = "time";

    @Override
    void execute(Shell shell, CurrentExperiment current) {
        Map<String, Measurement> data = new LinkedHashMap<>();
        current.session().ifPresent(session -> session.everything().forEach(entry -> data.put(entry.getKey(), entry.getValue())));
        TemplateDialog dialog = new TemplateDialog(shell, data);
        if (dialog.open() == Window.OK) {
            dialog.chosen().ifPresent(figure -> {
                add(current, figure);
                if (!TIME.equals(figure.getHorizontalAxis())) {
                    // the plot runs along time, so what does not is shown as it will stand on paper
                    new EditFigures().execute(shell, current);
                }
            });
        }
    }

    /** Puts the figure first, so that the plot shows it; of two of one id the later gets a number. */
    public static void add(CurrentExperiment current, FigureDefinition figure) {
        String id = figure.getId();
        List<String> taken = current.experiment().getFigures().stream().map(FigureDefinition::getId).toList();
        for (int i = 2; taken.contains(figure.getId()); i++) {
            figure.setId(id + "-" + i);
        }
        current.edit("figure " + figure.getId(), () -> current.experiment().getFigures().addFirst(figure));
        current.select(List.of());
        RunJob.start(current);
    }
}

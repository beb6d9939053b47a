package org.operanda.workbench.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.operanda.data.Problem;
import org.operanda.figure.Figure;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.parts.PlotPart;
import org.operanda.workbench.view.Calculation;
import org.operanda.workbench.view.PlotView;

/** Writes what the active view of plots shows as PNG, SVG, PDF or CSV; while another view is active, what the plot shows. Columns become files that are counted. */
public class ExportPlot extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        List<Figure> figures = shown();
        if (figures.isEmpty()) {
            return;
        }
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Export plot");
        dialog.setFilterExtensions(new String[] {"*.png", "*.svg", "*.pdf", "*.csv"});
        dialog.setFilterNames(new String[] {"Image (*.png)", "Vector graphic (*.svg)", "Page (*.pdf)", "Numbers (*.csv)"});
        dialog.setFileName("plot.png");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            new Calculation<List<Problem>>().start("Writing " + chosen, progress -> export(figures, Path.of(chosen)),
                    problems -> problems.filter(p -> !p.isEmpty() && !shell.isDisposed())
                            .ifPresent(p -> tell(shell, "The plot was not written", p)));
        }
    }

    /** The figures of the view that File, Export Plot writes. */
    static List<Figure> shown() {
        EPartService parts = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getService(EPartService.class);
        return Stream.of(parts.getActivePart(), parts.findPart(PlotPart.ID)).flatMap(part -> Optional.ofNullable(part).stream())
                .map(MPart::getObject).filter(PlotView.class::isInstance).map(view -> ((PlotView) view).figures())
                .filter(figures -> !figures.isEmpty()).findFirst().orElse(List.of());
    }

    /** Writes one figure into the file, several into files beside it: {@code plot-1.png}, {@code plot-2.png}. */
    static List<Problem> export(List<Figure> figures, Path file) {
        List<Problem> problems = new ArrayList<>();
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        for (int i = 0; i < figures.size(); i++) {
            String counted = figures.size() == 1 ? name : name.substring(0, dot) + "-" + (i + 1) + name.substring(dot);
            PlotView.export(figures.get(i), file.resolveSibling(counted)).ifPresent(problems::add);
        }
        return problems;
    }
}

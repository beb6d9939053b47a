package org.operanda.workbench.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.operanda.workbench.view.PlotView;

/** Writes what the plot shows as PNG, SVG or CSV. */
public class ExportPlot extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        Optional<Figure> figure = plot().flatMap(PlotPart::figureShown);
        if (figure.isEmpty()) {
            return;
        }
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Export plot");
        dialog.setFilterExtensions(new String[] {"*.png", "*.svg", "*.csv"});
        dialog.setFilterNames(new String[] {"Image (*.png)", "Vector graphic (*.svg)", "Numbers (*.csv)"});
        dialog.setFileName("plot.png");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        Optional<Problem> problem = chosen == null ? Optional.empty() : PlotView.export(figure.get(), Path.of(chosen));
        problem.ifPresent(p -> tell(shell, "The plot was not written", List.of(p)));
    }

    private static Optional<PlotPart> plot() {
        MPart part = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getService(EPartService.class).findPart(PlotPart.ID);
        return Optional.ofNullable(part).map(MPart::getObject).filter(PlotPart.class::isInstance).map(PlotPart.class::cast);
    }
}

package org.operanda.workbench.commands;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.operanda.workbench.CurrentExperiment;

/** Shows the figures of the experiment as they will stand on paper, to be styled and exported. */
public class EditFigures extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        if (current.experiment().getFigures().isEmpty() || current.session().isEmpty()) {
            MessageDialog.openInformation(shell, "Figures", "There is no figure yet: choose File → Figure from Template….");
            return;
        }
        FigureDialog dialog = new FigureDialog(shell, current.session().get(), current.experiment());
        if (dialog.open() == Window.OK) {
            dialog.keep(current);
        }
    }
}

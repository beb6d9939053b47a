package org.operanda.workbench.commands;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.operanda.workbench.CurrentExperiment;

/** Restarts the workbench, unless the user would rather save first and does not. */
public class Restart extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        if (SaveExperiment.mayLeave(shell, current)) {
            PlatformUI.getWorkbench().restart(true);
        }
    }
}

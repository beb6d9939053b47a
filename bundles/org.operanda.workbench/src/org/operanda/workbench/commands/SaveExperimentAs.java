package org.operanda.workbench.commands;

import org.eclipse.swt.widgets.Shell;
import org.operanda.workbench.CurrentExperiment;

/** Saves the experiment in another place. */
public class SaveExperimentAs extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        SaveExperiment.saveAs(shell, current);
    }
}

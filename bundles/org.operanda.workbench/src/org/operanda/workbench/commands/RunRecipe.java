package org.operanda.workbench.commands;

import org.eclipse.swt.widgets.Shell;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.RunJob;

/** Reads the files and calculates all steps, as far as something has changed. */
public class RunRecipe extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        RunJob.start(current);
    }
}

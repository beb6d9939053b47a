package org.operanda.workbench.commands;

import org.eclipse.swt.widgets.Shell;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.parts.ExperimentPart;

/** Removes the steps that are selected in the experiment. */
public class RemoveStep extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        tree().ifPresent(ExperimentPart::removeSteps);
    }
}

package org.operanda.workbench.commands;

import org.eclipse.swt.widgets.Shell;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.parts.ExperimentPart;

/** Adds a step that works on what is selected in the experiment. */
public class Calculate extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        tree().ifPresent(ExperimentPart::calculate);
    }
}

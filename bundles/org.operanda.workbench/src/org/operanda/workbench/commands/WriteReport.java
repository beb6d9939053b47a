package org.operanda.workbench.commands;

import org.eclipse.swt.widgets.Shell;
import org.operanda.workbench.CurrentExperiment;

/** Writes table, figure, report, NeXus file and provenance of the experiment into a folder. */
public class WriteReport extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
    }
}

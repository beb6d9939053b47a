package org.operanda.workbench.commands;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.ExperimentFiles;

/** Opens an experiment or a recipe, and reads and calculates what it says. */
public class OpenExperiment extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        if (!SaveExperiment.mayLeave(shell, current)) {
            return;
        }
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText("Open experiment or recipe");
        dialog.setFilterExtensions(new String[] {"*" + ExperimentFiles.EXTENSION + ";*.json;*.yaml;*.yml", "*"});
        dialog.setFilterNames(new String[] {"Experiments and recipes", "All files"});
        String chosen = dialog.open();
        if (chosen != null) {
            ExperimentFiles.open(current, Path.of(chosen));
        }
    }
}

package org.operanda.workbench.commands;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.operanda.workbench.CurrentExperiment;

/** Adds all instrument files of a folder to the experiment. */
public class ImportFolder extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        DirectoryDialog dialog = new DirectoryDialog(shell);
        dialog.setText("Import folder");
        dialog.setMessage("All files in this folder and the folders in it are looked at.");
        String chosen = dialog.open();
        if (chosen != null) {
            ImportFiles.open(shell, current, List.of(Path.of(chosen)));
        }
    }
}

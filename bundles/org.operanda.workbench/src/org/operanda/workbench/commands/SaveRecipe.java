package org.operanda.workbench.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.operanda.data.Problem;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.ExperimentFiles;

/** Writes the experiment as a recipe, which the command line runs with the same results. */
public class SaveRecipe extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Save as recipe");
        dialog.setFilterExtensions(new String[] {"*.json"});
        dialog.setFilterNames(new String[] {"Recipe (*.json)"});
        dialog.setFileName(Optional.ofNullable(current.experiment().getName()).orElse("recipe") + ".json");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        List<Problem> problems = chosen == null ? List.of() : ExperimentFiles.saveRecipe(current, Path.of(chosen));
        if (!problems.isEmpty()) {
            tell(shell, "The recipe was not saved", problems);
        }
    }
}

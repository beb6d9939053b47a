package org.operanda.workbench.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.operanda.data.Problem;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.ExperimentFiles;

/** Saves the experiment, asking for a place the first time. */
public class SaveExperiment extends ExperimentHandler {
    private static final int SAVE = 0;
    private static final int DISCARD = 1;

    @Override
    void execute(Shell shell, CurrentExperiment current) {
        save(shell, current);
    }

    /** Saves; false when the user cancelled or it could not be written. */
    static boolean save(Shell shell, CurrentExperiment current) {
        Optional<Path> file = current.file().filter(ExperimentFiles::isExperiment);
        return file.isPresent() ? write(shell, current, file.get()) : saveAs(shell, current);
    }

    static boolean saveAs(Shell shell, CurrentExperiment current) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Save experiment");
        dialog.setFilterExtensions(new String[] {"*" + ExperimentFiles.EXTENSION});
        dialog.setFilterNames(new String[] {"Operanda experiment (*" + ExperimentFiles.EXTENSION + ")"});
        dialog.setFileName(Optional.ofNullable(current.experiment().getName()).orElse("experiment") + ExperimentFiles.EXTENSION);
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        return chosen != null && write(shell, current, Path.of(chosen));
    }

    private static boolean write(Shell shell, CurrentExperiment current, Path file) {
        List<Problem> problems = ExperimentFiles.save(current, file);
        if (!problems.isEmpty()) {
            tell(shell, "The experiment was not saved", problems);
        }
        return problems.isEmpty();
    }

    /** Whether the open experiment may be left: it is saved, or the user does not want it to be. */
    public static boolean mayLeave(Shell shell, CurrentExperiment current) {
        if (!current.isDirty()) {
            return true;
        }
        int answer = MessageDialog.open(MessageDialog.QUESTION, shell, "Save experiment",
                "The experiment '" + current.experiment().getName() + "' has changes that are not saved.",
                SWT.NONE, "Save", "Don't Save", "Cancel");
        return answer == DISCARD || answer == SAVE && save(shell, current);
    }
}

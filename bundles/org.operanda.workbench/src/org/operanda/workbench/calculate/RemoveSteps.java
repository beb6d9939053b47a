package org.operanda.workbench.calculate;

import java.util.List;
import java.util.Set;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.Steps;

/** Takes steps out of the experiment, after asking when others need them. */
public final class RemoveSteps {
    private RemoveSteps() {}

    /** Removes steps with all that depend on them, unless the user does not want that. */
    public static void ask(Shell shell, CurrentExperiment current, Set<String> steps) {
        List<String> dependants = Steps.dependants(current.experiment(), steps);
        if (!steps.isEmpty() && (dependants.isEmpty() || agreed(shell, steps, dependants))) {
            Steps.remove(current, steps);
        }
    }

    private static boolean agreed(Shell shell, Set<String> steps, List<String> dependants) {
        return MessageDialog.open(MessageDialog.QUESTION, shell, "Remove step",
                "'" + String.join("', '", steps) + "' cannot be removed alone, for others need it: " + String.join(", ", dependants)
                        + ". Remove them all?",
                SWT.NONE, "Remove All", "Cancel") == 0;
    }
}

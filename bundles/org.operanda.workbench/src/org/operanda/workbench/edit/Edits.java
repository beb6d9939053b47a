package org.operanda.workbench.edit;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.operanda.experiment.Experiment;

/** The changes made to the open experiment, to be undone one after the other. */
public final class Edits {
    private static final int LIMIT = 200;

    private final IOperationHistory history = new DefaultOperationHistory();
    private final IUndoContext context = new ObjectUndoContext(this, "Experiment");

    public Edits() {
        history.setLimit(context, LIMIT);
    }

    /** Makes a change that can be undone. */
    public void perform(String label, Experiment experiment, Runnable change, Runnable afterwards) {
        ExperimentEdit edit = new ExperimentEdit(label, experiment, change, afterwards);
        edit.addContext(context);
        run(() -> history.execute(edit, null, null));
    }

    public void undo() {
        run(() -> history.undo(context, null, null));
    }

    public void redo() {
        run(() -> history.redo(context, null, null));
    }

    public boolean canUndo() {
        return history.canUndo(context);
    }

    public boolean canRedo() {
        return history.canRedo(context);
    }

    /** What would be undone; empty when there is nothing. */
    public String undoLabel() {
        return label(history.getUndoOperation(context));
    }

    /** What would be done again; empty when there is nothing. */
    public String redoLabel() {
        return label(history.getRedoOperation(context));
    }

    /** Forgets all changes, when another experiment is opened. */
    public void forget() {
        history.dispose(context, true, true, false);
    }

    private static String label(IUndoableOperation operation) {
        return operation == null ? "" : operation.getLabel();
    }

    private interface Action {
        Object run() throws ExecutionException;
    }

    private static void run(Action action) {
        try {
            action.run();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a change of the model does not fail", e);
        }
    }
}

package org.operanda.workbench.edit;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.operanda.experiment.Experiment;

/** One change of the experiment that can be undone: whatever it did to the model is recorded, and taken back or done again as a whole. */
final class ExperimentEdit extends AbstractOperation {
    private final Experiment experiment;
    private final Runnable change;
    private final Runnable afterwards;
    private ChangeDescription opposite;

    /**
     * @param label      what the Undo menu says, for instance {@code Clock offset of ec}
     * @param experiment what is changed
     * @param change     changes it
     * @param afterwards called after the change, its undo and its redo
     */
    ExperimentEdit(String label, Experiment experiment, Runnable change, Runnable afterwards) {
        super(label);
        this.experiment = experiment;
        this.change = change;
        this.afterwards = afterwards;
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        ChangeRecorder recorder = new ChangeRecorder(experiment);
        try {
            change.run();
        } finally {
            opposite = recorder.endRecording();
            recorder.dispose();
        }
        afterwards.run();
        return Status.OK_STATUS;
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        return swap();
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        return swap();
    }

    private IStatus swap() {
        opposite.applyAndReverse();
        afterwards.run();
        return Status.OK_STATUS;
    }
}

package org.operanda.workbench.commands;

import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.operanda.host.recipe.Session;
import org.operanda.host.report.Outputs;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.MonitorProgress;

/** Writes table, figure, report, NeXus file and provenance of the experiment into a folder, as the command line does, and shows the report. */
public class WriteReport extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        if (current.session().isEmpty()) {
            MessageDialog.openInformation(shell, "Report", "There is nothing to report yet: import files, or open a recipe.");
            return;
        }
        DirectoryDialog dialog = new DirectoryDialog(shell);
        dialog.setText("Write report");
        dialog.setMessage(
                "Table, figure, report, NeXus file and provenance are written into this folder. It must not be the folder of the raw data.");
        String chosen = dialog.open();
        if (chosen != null) {
            write(shell, current, current.session().get(), Path.of(chosen));
        }
    }

    private static void write(Shell shell, CurrentExperiment current, Session session, Path folder) {
        Job job = new Job("Writing report") {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                MonitorProgress progress = new MonitorProgress(monitor);
                Outputs.Written written = Outputs.write(session, current.extensions(), folder, progress);
                if (progress.isCancelled()) {
                    return Status.CANCEL_STATUS;
                }
                shell.getDisplay().asyncExec(() -> show(shell, folder, written));
                return Status.OK_STATUS;
            }
        };
        job.setUser(true);
        job.schedule();
    }

    private static void show(Shell shell, Path folder, Outputs.Written written) {
        if (shell.isDisposed()) {
            return;
        }
        if (!written.problems().isEmpty()) {
            tell(shell, "Not everything was written", written.problems());
        }
        Path report = folder.resolve(Outputs.REPORT);
        if (written.files().stream().anyMatch(f -> f.getFileName().equals(report.getFileName()))) {
            Program.launch(report.toString());
        }
    }
}

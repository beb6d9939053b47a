package org.operanda.workbench.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.operanda.data.Progress;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.Grouping;
import org.operanda.experiment.MeasurementReference;
import org.operanda.host.detect.Detection;
import org.operanda.host.importing.FileSet;
import org.operanda.host.importing.Importer;
import org.operanda.host.recipe.InstrumentZones;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.ExperimentFiles;
import org.operanda.workbench.MonitorProgress;
import org.operanda.workbench.RunJob;
import org.operanda.workbench.Steps;

/** Adds instrument files to the experiment: looks at them, shows what they are, and reads those that the user agrees to. */
public class ImportFiles extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
        dialog.setText("Import files");
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            open(shell, current, Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
        }
    }

    /** Looks at files and folders in the background, then asks what to import. */
    public static void open(Shell shell, CurrentExperiment current, List<Path> paths) {
        Importer importer = new Importer(current.extensions(), Runtime.getRuntime().availableProcessors());
        Set<String> used = Steps.usedIds(current.experiment());
        Job job = new Job("Looking at files") {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                Progress progress = new MonitorProgress(monitor);
                FileSet files = importer.find(paths.stream().map(Path::toString).toList(), Path.of("").toAbsolutePath());
                List<Detection> detections = importer.detect(files.files(), progress);
                List<ImportProposal> proposals = ImportProposal.of(detections, importer, used, progress);
                if (progress.isCancelled()) {
                    return Status.CANCEL_STATUS;
                }
                shell.getDisplay().asyncExec(() -> ask(shell, current, paths, detections, proposals, used));
                return Status.OK_STATUS;
            }
        };
        job.setUser(true);
        job.schedule();
    }

    private static void ask(Shell shell, CurrentExperiment current, List<Path> paths, List<Detection> detections,
            List<ImportProposal> proposals, Set<String> used) {
        if (shell.isDisposed()) {
            return;
        }
        ImportDialog dialog = new ImportDialog(shell, detections, proposals, used);
        int answer = dialog.open();
        if (answer == ImportDialog.LOOK_AGAIN) {
            open(shell, current, Stream.concat(paths.stream(), dialog.described().stream()).distinct().toList());
        } else if (answer == Window.OK && !dialog.proposals().isEmpty()) {
            add(current, dialog.proposals());
        }
    }

    /** Adds the measurements to the experiment and reads them. */
    static void add(CurrentExperiment current, List<ImportProposal> proposals) {
        Path folder = ExperimentFiles.dataFolder(current);
        current.edit("import", () -> proposals.forEach(p -> add(current.experiment(), p, folder)));
        RunJob.start(current);
    }

    private static void add(Experiment experiment, ImportProposal proposal, Path folder) {
        if (proposal.grouping() != Grouping.SINGLE) {
            experiment.getMeasurements().add(reference(proposal.id(), proposal, proposal.files(), folder, experiment));
            return;
        }
        for (int i = 0; i < proposal.files().size(); i++) {
            String id = proposal.files().size() == 1 ? proposal.id() : proposal.id() + "-" + (i + 1);
            experiment.getMeasurements().add(reference(id, proposal, proposal.files().subList(i, i + 1), folder, experiment));
        }
    }

    private static MeasurementReference reference(String id, ImportProposal proposal, List<Path> files, Path folder,
            Experiment experiment) {
        MeasurementReference reference = ExperimentFactory.eINSTANCE.createMeasurementReference();
        reference.setId(id);
        reference.setReaderId(proposal.reader().id());
        proposal.technique().ifPresent(reference::setTechnique);
        reference.setGrouping(proposal.grouping());
        files.forEach(file -> reference.getFiles().add(ExperimentFiles.relative(folder, file)));
        experiment.getCells().stream().findFirst().ifPresent(reference::setCell);
        InstrumentZones.fill(reference);
        return reference;
    }
}

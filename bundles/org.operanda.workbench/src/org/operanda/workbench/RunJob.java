package org.operanda.workbench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.PlatformUI;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentPackage;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;

/** Reads the experiment's files and calculates its steps in the background, as far as something has changed since the run before. */
public final class RunJob extends Job {
    /** Family of these jobs, to wait for them. */
    public static final Object FAMILY = RunJob.class;

    /** Jobs of one moment may run in another order than they were started. */
    private static final AtomicLong STARTED = new AtomicLong();
    private static final AtomicLong SHOWN = new AtomicLong();

    private final long number = STARTED.incrementAndGet();
    private final CurrentExperiment current;
    private final Experiment edited;
    private final Experiment snapshot;
    private final Path folder;
    private final Optional<Session> before;

    private RunJob(CurrentExperiment current) {
        super("Calculating " + Optional.ofNullable(current.experiment().getName()).orElse("experiment"));
        this.current = current;
        this.edited = current.experiment();
        this.snapshot = EcoreUtil.copy(edited);
        // what is calculated does not depend on how it is looked at
        this.snapshot.eUnset(ExperimentPackage.Literals.EXPERIMENT__VIEW);
        this.folder = ExperimentFiles.folder(current);
        this.before = current.session().filter(s -> s.folder().equals(folder));
        setUser(true);
        setRule(new OneAtATime());
    }

    /** Starts a run of the experiment as it is now, after those that are under way; to be called on the UI thread. */
    public static void start(CurrentExperiment current) {
        new RunJob(current).schedule();
    }

    @Override
    @NonNullByDefault({})
    protected IStatus run(IProgressMonitor monitor) {
        Runner runner = new Runner(current.extensions(), Runtime.getRuntime().availableProcessors());
        MonitorProgress progress = new MonitorProgress(monitor);
        Session session = before.isPresent() ? runner.rerun(before.get(), snapshot, progress) : runner.run(snapshot, folder, progress);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (current.experiment() == edited && number > SHOWN.get()) {
                SHOWN.set(number);
                current.show(session);
            }
        });
        return session.cancelled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    @Override
    @NonNullByDefault({})
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @NonNullByDefault({})
    private record OneAtATime() implements ISchedulingRule {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule instanceof OneAtATime;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule instanceof OneAtATime;
        }
    }
}

package org.operanda.workbench.view;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Display;
import org.operanda.data.Progress;
import org.operanda.workbench.MonitorProgress;

/**
 * Calculates in the background what a view shows; a new calculation cancels the one before. All methods are for the UI thread.
 *
 * @param <T> what is calculated
 */
public final class Calculation<T> {
    /** Family of the jobs, to wait for them. */
    public static final Object FAMILY = Calculation.class;

    private Optional<Job> job = Optional.empty();

    /**
     * Starts a calculation.
     *
     * @param name  what the progress view says
     * @param work  is done in a job
     * @param ended is told on the UI thread: the result, or nothing when it was stopped or failed; not when another calculation came in its place
     */
    public void start(String name, Function<Progress, T> work, Consumer<Optional<T>> ended) {
        cancel();
        Display display = Display.getCurrent();
        Job next = new Job(name) {
            @Override
            @NonNullByDefault({})
            protected IStatus run(IProgressMonitor monitor) {
                AtomicReference<Optional<T>> result = new AtomicReference<>(Optional.empty());
                try {
                    result.set(Optional.of(work.apply(new MonitorProgress(monitor))));
                } finally {
                    // also after a bug the view must not wait for ever
                    boolean dropped = monitor.isCanceled();
                    if (!display.isDisposed()) {
                        display.asyncExec(() -> end(this, dropped ? Optional.empty() : result.get(), ended));
                    }
                }
                return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
            }

            @Override
            @NonNullByDefault({})
            public boolean belongsTo(Object family) {
                return family == FAMILY;
            }
        };
        job = Optional.of(next);
        next.schedule();
    }

    private void end(Job ended, Optional<T> result, Consumer<Optional<T>> listener) {
        if (job.filter(j -> j == ended).isPresent()) {
            job = Optional.empty();
            listener.accept(result);
        }
    }

    /** Whether a result is still to come. */
    public boolean isRunning() {
        return job.isPresent();
    }

    /** Stops what is under way; nobody is told. */
    public void cancel() {
        job.ifPresent(Job::cancel);
        job = Optional.empty();
    }
}

package org.operanda.host.parallel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.operanda.data.Progress;

/**
 * Runs numbered tasks on several threads. The result of each task stands at its number, so that nothing depends on how many threads there
 * were. The calling
 * thread listens for cancel and watches over calls into foreign code: when one takes too long, its thread is given up and the task begun
 * anew by another.
 *
 * @param threads  how many tasks run at once, at least 1
 * @param progress hears of each finished task and may cancel
 */
public record Crew(int threads, Progress progress) {
    private static final long POLL_MILLISECONDS = 20;
    private static final long GRACE_MILLISECONDS = 2000;

    /**
     * A task that calls foreign code.
     *
     * @param <R> its result
     * @param <W> what it calls
     */
    public interface WatchedTask<R, W> {
        /** Does task {@code number}; brackets each call into foreign code by {@code watch}. */
        R run(int number, Watch<W> watch);
    }

    /**
     * Where a thread says that it is within foreign code.
     *
     * @param <W> what may be called
     */
    public static final class Watch<W> {
        private volatile W inside;
        private volatile long since;

        public void enter(W foreign) {
            since = System.nanoTime();
            inside = foreign;
        }

        public void leave() {
            inside = null;
        }

        private Optional<W> overdue(long nanoseconds) {
            W foreign = inside;
            return foreign != null && System.nanoTime() - since > nanoseconds ? Optional.of(foreign) : Optional.empty();
        }
    }

    public Crew {
        if (threads < 1) {
            throw new IllegalArgumentException("work needs at least one thread, not " + threads);
        }
    }

    /** The results of tasks 0 … count-1; fewer, in order, when cancelled. An exception of a task is thrown here. */
    public <R> List<R> map(int count, IntFunction<R> task) {
        return map(count, Duration.ofDays(1), (number, watch) -> task.apply(number), nothing -> {});
    }

    /**
     * The results of tasks that call foreign code.
     *
     * @param limit   how long one call may take
     * @param overdue hears of foreign code that took longer, before the task is begun anew; the task must not call it again
     */
    public <R, W> List<R> map(int count, Duration limit, WatchedTask<R, W> task, Consumer<W> overdue) {
        Run<R, W> run = new Run<>(count, task);
        for (int i = 0; i < Math.min(threads, count); i++) {
            run.hire(-1);
        }
        return run.results(limit, overdue);
    }

    private final class Run<R, W> {
        private final WatchedTask<R, W> task;
        private final int count;
        private final AtomicReferenceArray<Object> results;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch open;
        private final List<Worker> workers = new ArrayList<>();
        private volatile boolean stopped;
        private volatile Throwable failure;

        Run(int count, WatchedTask<R, W> task) {
            this.count = count;
            this.task = task;
            this.results = new AtomicReferenceArray<>(count);
            this.open = new CountDownLatch(count);
        }

        void hire(int first) {
            Worker worker = new Worker(first);
            workers.add(worker);
            worker.start();
        }

        List<R> results(Duration limit, Consumer<W> overdue) {
            try {
                while (!open.await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS) && failure == null && !progress.isCancelled()) {
                    replaceStuck(limit.toNanos(), overdue);
                }
                stopped = true;
                if (open.getCount() > 0) {
                    dismiss();
                }
            } catch (InterruptedException e) {
                stopped = true;
                Thread.currentThread().interrupt();
            }
            rethrow();
            return collected();
        }

        private void replaceStuck(long limit, Consumer<W> overdue) {
            for (Worker worker : List.copyOf(workers)) {
                Optional<W> foreign = worker.watch.overdue(limit);
                if (foreign.isPresent()) {
                    workers.remove(worker);
                    worker.interrupt();
                    overdue.accept(foreign.get());
                    hire(worker.number);
                }
            }
        }

        /** Lets the threads end their task, but does not wait for one that will not hear. */
        private void dismiss() throws InterruptedException {
            long until = System.currentTimeMillis() + GRACE_MILLISECONDS;
            for (Worker worker : workers) {
                worker.join(Math.max(1, until - System.currentTimeMillis()));
            }
        }

        private void rethrow() {
            switch (failure) {
                case null -> {
                }
                case Error e -> throw e;
                case RuntimeException e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }

        @SuppressWarnings("unchecked")
        private List<R> collected() {
            List<R> list = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                if (results.get(i) != null) {
                    list.add((R) results.get(i));
                }
            }
            return list;
        }

        private final class Worker extends Thread {
            private final Watch<W> watch = new Watch<>();
            private volatile int number;

            Worker(int first) {
                // of its own group is what foreign code starts in it
                super(new ThreadGroup("operanda-crew"), "operanda-crew");
                setDaemon(true);
                number = first;
            }

            @Override
            public void run() {
                try {
                    for (int at = number >= 0 ? number : next.getAndIncrement(); at < count && !stopped; at = next.getAndIncrement()) {
                        number = at;
                        R result = task.run(at, watch);
                        if (results.compareAndSet(at, null, result)) {
                            open.countDown();
                            progress.worked(1);
                        } else {
                            return;
                        }
                    }
                } catch (Throwable e) {
                    failure = e;
                }
            }
        }
    }
}

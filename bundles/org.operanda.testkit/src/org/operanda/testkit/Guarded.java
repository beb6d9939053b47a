package org.operanda.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Runs foreign code in a thread of its own, so that neither a hang nor a thrown error takes the test down, and measures what it allocates on all threads. */
final class Guarded {
    /** A thread that comes back from one call serves the next; one that hangs is left behind. */
    private static final ExecutorService WORKERS = Executors.newCachedThreadPool(Guarded::worker);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * What came of a call.
     *
     * @param value     what it returned
     * @param allocated bytes allocated by the whole Java process meanwhile
     * @param <T>       type of the value
     */
    record Outcome<T>(T value, long allocated) {}

    private Guarded() {}

    /** The outcome, or a failure that names the case when the call throws or takes longer than {@code limit}. */
    static <T> Outcome<T> call(String name, Duration limit, Callable<T> call) {
        AtomicReference<Thread> thread = new AtomicReference<>(Thread.currentThread());
        Future<Outcome<T>> task = WORKERS.submit(() -> {
            thread.set(Thread.currentThread());
            return measured(call);
        });
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return fail(name + ": an exception escapes: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            return fail(name + ": no answer after " + limit.toSeconds() + " s", stackOf(thread.get()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail(name + ": interrupted", e);
        } finally {
            task.cancel(true);
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "contract");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> Outcome<T> measured(Callable<T> call) throws Exception {
        long before = THREADS.getTotalThreadAllocatedBytes();
        T value = call.call();
        return new Outcome<>(value, THREADS.getTotalThreadAllocatedBytes() - before);
    }

    private static Throwable stackOf(Thread thread) {
        Throwable stack = new Throwable("where it was");
        stack.setStackTrace(thread.getStackTrace());
        return stack;
    }
}

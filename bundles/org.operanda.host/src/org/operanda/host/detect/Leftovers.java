package org.operanda.host.detect;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Collectors;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.host.extension.Fault;
import org.operanda.host.extension.Faults;
import org.operanda.host.extension.ReaderDescriptor;

/**
 * What a call of a plug-in leaves behind, as far as can be seen: threads, for what is started in a thread of the host's crew is of its group, and on Linux
 * the file kept open. Memory cannot be told apart from what was read.
 */
public final class Leftovers {
    /** Links to the files that this process has open. */
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final long GRACE_MILLISECONDS = 200;

    private final Faults faults;
    private final ReaderDescriptor reader;
    private final Path file;
    private final Set<Thread> threads;
    private final long open;

    private Leftovers(Faults faults, ReaderDescriptor reader, Path file) {
        this.faults = faults;
        this.reader = reader;
        this.file = file.toAbsolutePath();
        this.threads = threads();
        this.open = open();
    }

    /**
     * Looks at what is there before a reader is called; for the thread that makes the call.
     *
     * @param call what it is called for
     * @return empty when it was called for that before: once is enough to see, and costs no time
     */
    public static Optional<Leftovers> before(Faults faults, ReaderDescriptor reader, String call, Path file) {
        return faults.isFirst(reader.id(), call) ? Optional.of(new Leftovers(faults, reader, file)) : Optional.empty();
    }

    /**
     * A problem with the reader that left something behind, which is then also a fault of its bundle.
     *
     * @param mayKeepOpen whether the call may keep the file open, as one that reads the values when they are asked for
     */
    public Optional<Problem> after(boolean mayKeepOpen) {
        List<String> left = inWords(mayKeepOpen);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        String bundle = reader.contribution().bundle();
        Problem problem = new Problem(Severity.WARNING, "detect.leak",
                "The reader " + reader.name() + " of the bundle " + bundle + " left " + String.join(" and ", left) + " when it was done.",
                Fault.hint(bundle), Optional.of(Problem.Location.file(file.toString())));
        faults.report(new Fault(bundle, Fault.Kind.LEAKS, problem));
        return Optional.of(problem);
    }

    private List<String> inWords(boolean mayKeepOpen) {
        List<String> words = new ArrayList<>();
        for (Thread thread : threads()) {
            if (!threads.contains(thread) && isLeft(thread)) {
                words.add("the thread \"" + thread.getName() + "\" running");
            }
        }
        if (!mayKeepOpen && open() > open) {
            words.add("'" + file.getFileName() + "' open");
        }
        return words;
    }

    private static boolean isLeft(Thread thread) {
        try {
            thread.join(GRACE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return thread.isAlive();
    }

    /** Those of the Java library's pools are nobody's. */
    private static Set<Thread> threads() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        Thread[] found = new Thread[group.activeCount() + Byte.MAX_VALUE];
        return Arrays.stream(found, 0, group.enumerate(found)).filter(t -> !(t instanceof ForkJoinWorkerThread))
                .collect(Collectors.toSet());
    }

    private long open() {
        if (!Files.isDirectory(OPEN_FILES)) {
            return 0;
        }
        long count = 0;
        try (DirectoryStream<Path> links = Files.newDirectoryStream(OPEN_FILES)) {
            for (Path link : links) {
                count += isFile(link) ? 1 : 0;
            }
        } catch (IOException e) {
            return 0;
        }
        return count;
    }

    private boolean isFile(Path link) {
        try {
            return Files.readSymbolicLink(link).equals(file);
        } catch (IOException e) {
            // Closed meanwhile.
            return false;
        }
    }
}

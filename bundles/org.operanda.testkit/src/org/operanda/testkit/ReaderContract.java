package org.operanda.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.testkit.DamagedFiles.Damaged;
import org.operanda.testkit.Guarded.Outcome;

/**
 * What every {@link Reader} keeps, whatever the file holds. In the reader's test:
 *
 * <pre>
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; keepsTheContract() {
 *     return ReaderContract.of(new LogReader(), Path.of("data/two-hours.tlog")).tests();
 * }
 * </pre>
 *
 * The sample is copied away before anything is done to it; it must be a good file and should be small (some 2000 damaged copies of it are read).
 */
public final class ReaderContract {
    private static final long LARGEST_SAMPLE = 1 << 20;
    private static final double PROBE_MILLISECONDS = 5;
    private static final int PROBES = 51;
    private static final int GUESS = 50;
    private static final int THREADS = 4;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Reader reader;
    private final Path sample;
    private final Duration limit;
    private final double memoryFactor;
    private final long memoryConstant;
    private final List<Path> companions;
    private final boolean inFolder;

    private ReaderContract(Reader reader, Path sample, List<Path> companions, boolean inFolder, Duration limit, double memoryFactor,
            long memoryConstant) {
        this.reader = reader;
        this.sample = sample;
        this.companions = companions;
        this.inFolder = inFolder;
        this.limit = limit;
        this.memoryFactor = memoryFactor;
        this.memoryConstant = memoryConstant;
    }

    /** The contract with at most 20 s for one file and, over all threads, 64 bytes allocated for each byte of the file, and 32 MiB. */
    public static ReaderContract of(Reader reader, Path sample) {
        return new ReaderContract(reader, sample, List.of(), false, Duration.ofSeconds(20), 64, 32L << 20);
    }

    /** With further files that the reader needs beside the sample; they stay whole. */
    public ReaderContract beside(Path... files) {
        return new ReaderContract(reader, sample, List.of(files), inFolder, limit, memoryFactor, memoryConstant);
    }

    /** For a reader of folders: it is given the folder in which the sample lies. What else it needs there is named by {@link #beside}. */
    public ReaderContract inFolder() {
        return new ReaderContract(reader, sample, companions, true, limit, memoryFactor, memoryConstant);
    }

    /** With another limit of time for one file. */
    public ReaderContract within(Duration newLimit) {
        return new ReaderContract(reader, sample, companions, inFolder, newLimit, memoryFactor, memoryConstant);
    }

    /** With at most {@code factor} times the file's size and {@code constant} bytes allocated, over all threads, while one file is read. */
    public ReaderContract allocating(double factor, long constant) {
        return new ReaderContract(reader, sample, companions, inFolder, limit, factor, constant);
    }

    /** The checks, one test each. */
    public Stream<DynamicTest> tests() {
        return Stream.of(
                test("knows its own file", this::knowsItsOwnFile),
                test("probes 64 KiB in 5 ms without opening the file", this::probesQuickly),
                test("reads its file well-formed and without an error", this::readsWell),
                test("reads the same twice and on several threads at once", this::readsTheSame),
                test("writes nothing, neither beside the file nor into its head", this::writesNothing),
                test("returns nothing when cancelled", this::honoursCancel),
                test("survives a file that is gone", this::survivesAMissingFile),
                test("refuses other kinds of file under its name", this::refusesOtherKinds),
                test("survives truncation at 64 places", () -> survives(DamagedFiles::truncations)),
                test("survives 1000 flipped bits", () -> survives(DamagedFiles::bitFlips)),
                test("survives a huge count anywhere in the first 2 KB", () -> survives(DamagedFiles::hugeCounts)));
    }

    private static DynamicTest test(String name, Executable check) {
        return DynamicTest.dynamicTest(name, check);
    }

    /** What the reader is given for a copy of the sample. */
    private Source source(Path file) throws IOException {
        return Source.open(inFolder ? file.toAbsolutePath().getParent() : file);
    }

    private void knowsItsOwnFile() throws IOException {
        inCopy(smallSample(), file -> {
            Probe probe = reader.probe(source(file));
            assertTrue(probe.confidence() > 0, () -> "the reader does not know " + sample + ": " + probe.reason());
        });
    }

    private void probesQuickly() throws IOException {
        if (inFolder) {
            inCopy(smallSample(), file -> probesQuickly(source(file)));
            return;
        }
        byte[] content = smallSample();
        byte[] long64 = new byte[Source.HEAD_BYTES];
        for (int i = 0; i < long64.length; i++) {
            long64[i] = content[i % content.length];
        }
        for (byte[] head : List.of(long64, DamagedFiles.random(Source.HEAD_BYTES))) {
            probesQuickly(new Source(Path.of("nowhere", sample.getFileName().toString()), head, 1L << 30));
        }
    }

    private void probesQuickly(Source source) {
        double[] milliseconds = IntStream.range(0, PROBES).mapToDouble(i -> probeMilliseconds(source)).sorted().toArray();
        double median = milliseconds[PROBES / 2];
        assertTrue(median <= PROBE_MILLISECONDS, () -> "one probe takes " + median + " ms in the median, more than " + PROBE_MILLISECONDS);
    }

    /** Of the processor, so that what else runs does not count. */
    private double probeMilliseconds(Source source) {
        return Guarded.call("probe", limit, () -> {
            long start = CLOCK.getCurrentThreadCpuTime();
            reader.probe(source);
            return (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
        }).value();
    }

    private void readsWell() throws IOException {
        inCopy(smallSample(), file -> {
            ReadResult result = read("the sample", file);
            assertTrue(!result.measurements().isEmpty(), () -> "no measurement in the sample: " + result.problems());
            assertTrue(!WellFormed.hasError(result.problems()), () -> "the sample is a good file: " + result.problems());
        });
    }

    private void readsTheSame() throws IOException {
        inCopy(smallSample(), file -> {
            ReadResult first = read("the sample", file);
            assertSame(first, read("the sample again", file));
            Source source = source(file);
            List<ReadResult> together = IntStream.range(0, THREADS).parallel().mapToObj(i -> reader.read(source, Progress.NONE)).toList();
            together.forEach(other -> assertSame(first, other));
        });
    }

    private static void assertSame(ReadResult first, ReadResult other) {
        Difference.between(first, other).ifPresent(difference -> fail("two reads of one file differ: " + difference));
    }

    private void writesNothing() throws IOException {
        byte[] content = smallSample();
        inCopy(content, file -> {
            Source source = source(file);
            byte[] head = source.head().clone();
            reader.probe(source);
            reader.read(source, Progress.NONE);
            assertArrayEquals(head, source.head(), "the head of the source was written to");
            assertArrayEquals(content, Files.readAllBytes(file), "the file was written to");
            try (Stream<Path> all = Files.walk(file.getParent())) {
                assertEquals(
                        Stream.concat(Stream.of(sample), companions.stream()).map(path -> path.getFileName().toString()).sorted().toList(),
                        all.filter(Files::isRegularFile).map(path -> path.getFileName().toString()).sorted().toList(),
                        "something was written beside the file");
            }
        });
    }

    private void honoursCancel() throws IOException {
        inCopy(smallSample(), file -> {
            AtomicInteger asked = new AtomicInteger();
            Guarded.call("counting", limit, () -> reader.read(source(file), cancelledAt(Integer.MAX_VALUE, asked)));
            assertTrue(asked.get() > 0, "the reader never asks whether it is cancelled");
            for (int at : new int[] {1, Math.max(1, asked.get() / 2)}) {
                AtomicInteger again = new AtomicInteger();
                ReadResult result = Guarded.call("cancelled", limit, () -> reader.read(source(file), cancelledAt(at, again))).value();
                assertEquals(ReadResult.EMPTY, again.get() >= at ? result : ReadResult.EMPTY,
                        "a cancelled read returns ReadResult.EMPTY (asked " + at + " times)");
            }
        });
    }

    private static Progress cancelledAt(int ask, AtomicInteger asked) {
        return new Progress() {
            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() >= ask;
            }
        };
    }

    private void survivesAMissingFile() throws IOException {
        inCopy(smallSample(), file -> {
            Source source = source(file);
            Files.delete(file);
            ReadResult result = Guarded.call("a file that was deleted", limit, () -> reader.read(source, Progress.NONE)).value();
            WellFormed.check(result);
        });
    }

    private void refusesOtherKinds() {
        Map<String, byte[]> kinds = DamagedFiles.otherKinds();
        kinds.forEach((kind, content) -> inCopy(content, file -> {
            Probe probe = Guarded.call("probe of " + kind, limit, () -> reader.probe(source(file))).value();
            ReadResult result = read(kind, file);
            // in a folder the names of files decide, and numbers without a header may be any
            assertTrue(inFolder || WellFormed.hasError(result.problems()), () -> kind + " gives no ERROR");
            assertTrue(probe.confidence() < GUESS || inFolder || !companions.isEmpty(),
                    () -> "the reader is " + probe.confidence() + " % sure of " + kind + ": " + probe.reason());
        }));
    }

    /** Several damaged files at a time; what allocates too much beside others is read once more alone. */
    private void survives(Function<byte[], List<Damaged>> damage) throws IOException {
        Queue<AssertionError> failures = new ConcurrentLinkedQueue<>();
        List<Damaged> suspects = damage.apply(smallSample()).parallelStream().filter(damaged -> {
            try {
                return failures.isEmpty() && allocatesTooMuch(damaged).isPresent();
            } catch (AssertionError e) {
                return !failures.add(e);
            }
        }).toList();
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        suspects.forEach(damaged -> allocatesTooMuch(damaged).ifPresent(excess -> fail(damaged.name() + ": " + excess)));
    }

    private Optional<String> allocatesTooMuch(Damaged damaged) {
        List<String> excess = new ArrayList<>();
        inCopy(damaged.bytes().get(), file -> {
            Source source = source(file);
            long size = Files.size(file);
            Outcome<ReadResult> outcome = Guarded.call(damaged.name(), limit, () -> {
                reader.probe(source);
                return reader.read(source, Progress.NONE);
            });
            check(damaged.name(), outcome.value());
            excess(size, outcome).ifPresent(excess::add);
        });
        return excess.stream().findFirst();
    }

    /** Reads under guard and checks what holds for every result. */
    private ReadResult read(String name, Path file) throws IOException {
        Source source = source(file);
        long size = Files.size(file);
        Outcome<ReadResult> outcome = Guarded.call(name, limit, () -> reader.read(source, Progress.NONE));
        check(name, outcome.value());
        excess(size, outcome).ifPresent(excess -> fail(name + ": " + excess));
        return outcome.value();
    }

    private static void check(String name, ReadResult result) {
        try {
            WellFormed.check(result);
        } catch (AssertionError e) {
            throw new AssertionError(name + ": " + e.getMessage(), e);
        }
    }

    /** In words, when more is allocated than the file's size allows. */
    private Optional<String> excess(long size, Outcome<ReadResult> outcome) {
        long allowed = (long) (memoryFactor * size) + memoryConstant;
        return outcome.allocated() <= allowed
                ? Optional.empty()
                : Optional.of("allocates " + outcome.allocated() + " bytes, more than " + allowed);
    }

    private byte[] smallSample() throws IOException {
        long size = Files.size(sample);
        assertTrue(size > 0 && size <= LARGEST_SAMPLE,
                () -> "the sample " + sample + " has " + size + " bytes; choose one between 1 and " + LARGEST_SAMPLE);
        return Files.readAllBytes(sample);
    }

    /** What is done with a file in a folder of its own. */
    private interface WithFile {
        void accept(Path file) throws IOException;
    }

    private void inCopy(byte[] content, WithFile work) {
        try {
            Path folder = Files.createTempDirectory("reader-contract");
            try {
                Path place = inFolder
                        ? Files.createDirectory(folder.resolve(sample.toAbsolutePath().getParent().getFileName().toString()))
                        : folder;
                for (Path companion : companions) {
                    Files.copy(companion, place.resolve(companion.getFileName().toString()));
                }
                work.accept(Files.write(place.resolve(sample.getFileName().toString()), content));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}

package org.operanda.testkit.tests;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.testkit.ReaderContract;

/** The contract accepts a reader without fault and finds each fault that a reader may have. */
class ReaderContractTest {
    private static final String HUGE = "survives a huge count anywhere in the first 2 KB";

    @TempDir
    Path folder;
    private Path sample;

    @BeforeEach
    void writeSample() throws IOException {
        String numbers = IntStream.range(0, 600).mapToObj(Integer::toString).collect(Collectors.joining("\n", "# numbers\n", "\n"));
        sample = Files.writeString(folder.resolve("sample.numbers"), numbers);
    }

    @TestFactory
    Stream<DynamicTest> acceptsAReaderWithoutFault() {
        return ReaderContract.of(new NumbersReader(), sample).tests();
    }

    @Test
    void findsAReaderThatThrowsOnDamage() {
        Reader reader = new NumbersReader() {
            @Override
            public ReadResult read(Source source, Progress progress) {
                if (source.size() % 7 == 3) {
                    throw new ArrayIndexOutOfBoundsException("beyond the end");
                }
                return super.read(source, progress);
            }
        };
        assertFound(reader, "survives truncation at 64 places",
                "an exception escapes: java.lang.ArrayIndexOutOfBoundsException: beyond the end");
    }

    @Test
    void findsAReaderThatHangs() {
        Reader reader = new NumbersReader() {
            @Override
            public ReadResult read(Source source, Progress progress) {
                return source.size() == 0 ? sleep() : super.read(source, progress);
            }
        };
        assertFound(ReaderContract.of(reader, sample).within(Duration.ofMillis(300)), "survives truncation at 64 places",
                "no answer after");
    }

    private static ReadResult sleep() {
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ReadResult.EMPTY;
    }

    @Test
    void findsAReaderThatBelievesAHugeCount() {
        assertFound(credulous(head -> new String(head, StandardCharsets.ISO_8859_1).startsWith("# numbers\n2147483647\n")), HUGE,
                "2147483647 at character 10: allocates");
    }

    @Test
    void findsAReaderOfBytesThatBelievesAHugeCount() throws IOException {
        sample = Files.write(folder.resolve("binary.numbers"), new byte[40]);
        assertFound(credulous(head -> head.length > 23 && head[23] == Byte.MAX_VALUE), HUGE, "2147483647 at byte 20: allocates");
    }

    /** A reader that allocates what a file states, or reads well where it states nothing. */
    private static Reader credulous(Predicate<byte[]> states) {
        return new NumbersReader() {
            @Override
            public ReadResult read(Source source, Progress progress) {
                return NumbersReader.result("huge", new double[states.test(source.head()) ? 20_000_000 : 3]);
            }
        };
    }

    @Test
    void findsAReaderThatIgnoresCancel() {
        Reader reader = new NumbersReader() {
            @Override
            public ReadResult read(Source source, Progress progress) {
                return super.read(source, Progress.NONE);
            }
        };
        assertFound(reader, "returns nothing when cancelled", "never asks");
    }

    @Test
    void findsAReaderThatReturnsHalfWhenCancelled() {
        Reader reader = new NumbersReader() {
            @Override
            public ReadResult read(Source source, Progress progress) {
                return progress.isCancelled() ? NumbersReader.result("half", new double[3]) : super.read(source, Progress.NONE);
            }
        };
        assertFound(reader, "returns nothing when cancelled", "a cancelled read returns ReadResult.EMPTY");
    }

    @Test
    void findsAReaderWithAMemory() {
        AtomicInteger calls = new AtomicInteger();
        Reader reader = new NumbersReader() {
            @Override
            public ReadResult read(Source source, Progress progress) {
                ReadResult result = super.read(source, progress);
                List<Measurement> renamed = result.measurements().stream().map(m -> m.withName("call " + calls.incrementAndGet())).toList();
                return new ReadResult(renamed, result.problems());
            }
        };
        assertFound(reader, "reads the same twice and on several threads at once", "two reads of one file differ: measurement 0 'call");
    }

    @Test
    void findsAReaderThatWritesBesideTheFile() {
        Reader reader = new NumbersReader() {
            @Override
            public ReadResult read(Source source, Progress progress) {
                try {
                    Files.writeString(source.path().resolveSibling("cache"), "index");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return super.read(source, progress);
            }
        };
        assertFound(reader, "writes nothing, neither beside the file nor into its head", "beside the file");
    }

    @Test
    void findsAReaderThatSaysNothingAboutABadFile() {
        Reader reader = new NumbersReader() {
            @Override
            public ReadResult read(Source source, Progress progress) {
                ReadResult result = super.read(source, progress);
                return result.measurements().isEmpty() ? ReadResult.EMPTY : result;
            }
        };
        assertFound(reader, "refuses other kinds of file under its name", "an empty file: a result without measurements says why");
    }

    @Test
    void findsAReaderWhoseErrorDoesNotSayWhatToDo() {
        Reader reader = new NumbersReader() {
            @Override
            public ReadResult read(Source source, Progress progress) {
                ReadResult result = super.read(source, progress);
                return result.measurements().isEmpty()
                        ? ReadResult.failed(Problem.error("bad", "Bad file.", "", Location.file("it")))
                        : result;
            }
        };
        assertFound(reader, "refuses other kinds of file under its name", "an ERROR says what to do");
    }

    @Test
    void findsAProbeThatTakesEverythingOrOpensTheFile() {
        Reader everything = new NumbersReader() {
            @Override
            public Probe probe(Source source) {
                return Probe.of(80, "its name ends well");
            }
        };
        assertFound(everything, "refuses other kinds of file under its name", "80 % sure of an empty file");
        Reader opening = new NumbersReader() {
            @Override
            public Probe probe(Source source) {
                try {
                    return Probe.of(Files.readAllBytes(source.path()).length > 0 ? 40 : 0, "has content");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        assertFound(opening, "probes 64 KiB in 5 ms without opening the file", "NoSuchFileException");
    }

    /** That check, alone, fails with a message that contains {@code message}. */
    private void assertFound(Reader reader, String check, String message) {
        assertFound(ReaderContract.of(reader, sample), check, message);
    }

    private static void assertFound(ReaderContract contract, String check, String message) {
        DynamicTest test = contract.tests().filter(t -> t.getDisplayName().equals(check)).findFirst().orElseThrow();
        AssertionError failure = assertThrows(AssertionError.class, test.getExecutable());
        assertTrue(failure.getMessage().contains(message), () -> "'" + check + "' says: " + failure.getMessage());
    }
}

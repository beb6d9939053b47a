package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.testkit.SharedData;

/** Reads files for the tests. */
final class PotentiostatFile {
    private PotentiostatFile() {}

    static ReadResult read(Reader reader, Path file) {
        try {
            return reader.read(Source.open(file), Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Probe probe(Reader reader, Path file) {
        try {
            return reader.probe(Source.open(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadResult shared(Reader reader, String relative) {
        return read(reader, SharedData.file("eis/" + relative));
    }

    /** Reads a text written to a file of that name. */
    static ReadResult written(Reader reader, Path folder, String name, String text, Charset charset) {
        try {
            return read(reader, Files.writeString(folder.resolve(name), text, charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadResult written(Reader reader, Path folder, String name, String text) {
        return written(reader, folder, name, text, StandardCharsets.ISO_8859_1);
    }

    static double[] values(Measurement measurement, String dataset) {
        return measurement.dataset(dataset)
                .orElseThrow(
                        () -> new AssertionError("no " + dataset + " among " + measurement.datasets().stream().map(d -> d.name()).toList()))
                .values().toArray();
    }

    static double[] times(Measurement measurement) {
        return measurement.timeAxis().orElseThrow(() -> new AssertionError("no time")).values().toArray();
    }

    static List<String> ids(List<Problem> problems) {
        return problems.stream().map(Problem::id).toList();
    }

    static void assertProblem(ReadResult result, String id) {
        assertTrue(ids(result.problems()).contains(id), () -> id + " is not among " + result.problems());
    }
}

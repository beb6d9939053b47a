package org.operanda.nmr.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.testkit.SharedData;

/** Reads files of the shared data that are good. */
public final class Reading {
    private Reading() {}

    static ReadResult read(Reader reader, Path file) {
        try {
            return reader.read(Source.open(file), Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one measurement of a file that its reader knows. */
    public static Measurement shared(Reader reader, String file) {
        Path path = SharedData.file("nmr/" + file);
        try {
            assertTrue(reader.probe(Source.open(path)).confidence() >= 80, "the reader does not know its file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ReadResult result = read(reader, path);
        assertTrue(result.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR), () -> "problems: " + result.problems());
        assertEquals(1, result.measurements().size());
        return result.measurements().getFirst();
    }

    /** A number of a dataset, counted from its end when negative. */
    static double value(Measurement measurement, String dataset, long index) {
        Dataset found = measurement.dataset(dataset).orElseThrow();
        return found.values().get(index < 0 ? found.values().length() + index : index);
    }

    /** A coordinate of a dataset's last axis, counted from its end when negative. */
    static double along(Measurement measurement, String dataset, long index) {
        var values = measurement.dataset(dataset).orElseThrow().axes().getLast().values();
        return values.get(index < 0 ? values.length() + index : index);
    }
}

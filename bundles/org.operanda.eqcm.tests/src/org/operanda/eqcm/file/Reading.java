package org.operanda.eqcm.file;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/** What the readers' tests share. */
final class Reading {
    private Reading() {}

    static ReadResult read(Reader reader, Path file) {
        try {
            return reader.read(Source.open(file), Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int confidence(Reader reader, Path file) {
        try {
            return reader.probe(Source.open(file)).confidence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Measurement> readWell(Reader reader, Path file) {
        assertTrue(confidence(reader, file) > 0, "the reader does not know its file");
        ReadResult result = read(reader, file);
        assertTrue(result.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR), () -> "problems: " + result.problems());
        return result.measurements();
    }

    static double value(Measurement measurement, String dataset, long index) {
        Dataset found = measurement.dataset(dataset).orElseThrow(
                () -> new AssertionError("no " + dataset + " among " + measurement.datasets().stream().map(Dataset::name).toList()));
        return found.values().get(index < 0 ? found.values().length() + index : index);
    }

    static double time(Measurement measurement, long index) {
        var values = measurement.timeAxis().orElseThrow().values();
        return values.get(index < 0 ? values.length() + index : index);
    }
}

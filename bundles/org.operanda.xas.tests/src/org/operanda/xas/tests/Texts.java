package org.operanda.xas.tests;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/** Files made of text, without a disk: a source whose head is all there is of it. */
final class Texts {
    private Texts() {}

    static Source source(String name, byte[] content) {
        return new Source(Path.of("nowhere", name), content, content.length);
    }

    static ReadResult read(Reader reader, String name, String text) {
        return reader.read(source(name, text.getBytes(StandardCharsets.UTF_8)), Progress.NONE);
    }

    static Measurement only(ReadResult result) {
        if (result.measurements().size() != 1) {
            throw new AssertionError("one measurement, not " + result.measurements().size() + ": " + result.problems());
        }
        return result.measurements().getFirst();
    }

    static double[] values(Measurement measurement, String dataset) {
        return measurement.dataset(dataset).orElseThrow(() -> new AssertionError("no '" + dataset + "' among " + names(measurement)))
                .values().toArray();
    }

    static List<String> names(Measurement measurement) {
        return measurement.datasets().stream().map(Dataset::name).toList();
    }

    static Axis axis(Measurement measurement) {
        return measurement.datasets().getFirst().axes().getFirst();
    }

    static List<String> ids(ReadResult result) {
        return result.problems().stream().map(Problem::id).toList();
    }
}

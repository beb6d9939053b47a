package org.operanda.raman.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.testkit.SharedData;

/** Reads shared files. */
final class Reading {
    private Reading() {}

    static ReadResult read(Reader reader, Path file) {
        try {
            return reader.read(Source.open(file), Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadResult read(Reader reader, String shared) {
        return read(reader, SharedData.file(shared));
    }

    /** The only measurement of a file without a problem. */
    static Measurement only(Reader reader, String shared) {
        ReadResult result = read(reader, shared);
        if (result.measurements().size() != 1 || !result.problems().isEmpty()) {
            throw new AssertionError(result.measurements().size() + " measurements, " + result.problems());
        }
        return result.measurements().getFirst();
    }

    static double[] axis(Dataset dataset) {
        return dataset.axes().getLast().values().toArray();
    }

    /** The row of the manifest for a shared file: what a correct reader must return. */
    static String manifest(String shared) {
        try {
            List<String> rows = Files.readAllLines(SharedData.file("MANIFEST.tsv"));
            String row = rows.stream().filter(r -> r.startsWith(shared + "\t")).findFirst().orElseThrow();
            return row.substring(row.lastIndexOf('\t') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

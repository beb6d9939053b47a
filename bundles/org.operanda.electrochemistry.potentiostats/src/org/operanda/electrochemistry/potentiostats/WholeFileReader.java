package org.operanda.electrochemistry.potentiostats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/** What readers of a text that fits into memory have in common: cancelling, a file that is gone, and a file without a row. */
abstract class WholeFileReader implements Reader {

    /** Reads the measurements of a text; an empty list when it holds none, which need not be said. */
    abstract List<Measurement> read(String file, TextFile text, List<Problem> problems);

    /** What the file should hold, for the user of one that does not: {@code a table ZCURVE or CURVE}. */
    abstract String expected();

    @Override
    public final ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try {
            List<Problem> problems = new ArrayList<>();
            List<Measurement> measurements = read(source.name(), TextFile.of(source), problems);
            if (measurements.isEmpty() && problems.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR)) {
                problems.add(nothing(source.name(), expected()));
            }
            result = new ReadResult(measurements, problems);
        } catch (IOException e) {
            result = ReadResult.failed(unreadable(source, e));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    static Problem nothing(String file, String expected) {
        return Problem.error("potentiostats.no-data", "The file holds no rows of " + expected + ".",
                "It is of another kind, was cut off before them, or the measurement was aborted at once.", Location.file(file));
    }

    static Problem unreadable(Source source, IOException cause) {
        return Problem.error("potentiostats.unreadable", "The file cannot be read: " + cause.getMessage() + ".",
                "Check that it is still there, whole, and that you may read it.", Location.file(source.name()));
    }
}

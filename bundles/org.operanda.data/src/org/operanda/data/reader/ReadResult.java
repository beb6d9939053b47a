package org.operanda.data.reader;

import java.util.List;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;

/**
 * What a reader found: measurements, and what the user should know about them. Both may be present: a truncated file gives its rows and an error.
 *
 * @param measurements in the order of the file
 * @param problems     each with its place in the file
 */
public record ReadResult(List<Measurement> measurements, List<Problem> problems) {
    public static final ReadResult EMPTY = new ReadResult(List.of(), List.of());

    public ReadResult {
        measurements = List.copyOf(measurements);
        problems = List.copyOf(problems);
    }

    public static ReadResult of(Measurement measurement, List<Problem> problems) {
        return new ReadResult(List.of(measurement), problems);
    }

    /** Nothing could be read. */
    public static ReadResult failed(Problem problem) {
        return new ReadResult(List.of(), List.of(problem));
    }
}

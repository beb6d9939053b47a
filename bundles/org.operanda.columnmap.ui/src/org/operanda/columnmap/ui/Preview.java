package org.operanda.columnmap.ui;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.operanda.columnmap.ColumnMap;
import org.operanda.columnmap.InvalidColumnMap;
import org.operanda.columnmap.MappedText;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;

/**
 * How a text is read with a map.
 *
 * @param measurement of the first rows; empty when they cannot be read
 * @param remarks     what is wrong or worth knowing, in sentences
 */
record Preview(Optional<Measurement> measurement, List<String> remarks) {
    private static final String NO_START = "column-map.no-start";
    static final Preview NONE = new Preview(Optional.empty(), List.of());

    static Preview of(Excerpt excerpt, ColumnMap map) {
        try {
            ReadResult result = MappedText.read(excerpt.copy(), map, "", Progress.NONE);
            return new Preview(result.measurements().stream().findFirst(), result.problems().stream().map(Preview::sentence).toList());
        } catch (InvalidColumnMap e) {
            return new Preview(Optional.empty(), List.of(e.getMessage()));
        } catch (IOException e) {
            return new Preview(Optional.empty(), List.of("The text cannot be read: " + e.getMessage() + "."));
        }
    }

    private static String sentence(Problem problem) {
        String line = problem.location().filter(l -> l.line().isPresent()).map(l -> "Line " + l.line().getAsLong() + ": ").orElse("");
        String hint = problem.id().equals(NO_START) ? "Say it on the page before, where it is known." : problem.hint();
        return (line + problem.message() + " " + hint).strip();
    }
}

package org.operanda.electrochemistry.potentiostats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.Source;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * Reads the {@code .i2b} files of Elchemea: lines of text, a line with the number of points, and for each point frequency, Z′ and Z″ between
 * spaces.
 */
public final class ElchemeaReader extends WholeFileReader {
    private static final int LOOKED_AT = 200;
    private static final String POINT = "\\s*[-+0-9.eE]+\\s+[-+0-9.eE]+\\s+[-+0-9.eE]+\\s*";
    private static final List<Heading> HEADINGS = List.of(Heading.of("first column", CyclerColumn.FREQUENCY),
            Heading.of("second column", CyclerColumn.IMPEDANCE_REAL),
            Heading.opposite("third column", CyclerColumn.IMPEDANCE_MINUS_IMAGINARY));

    @Override
    public Probe probe(Source source) {
        if (!source.name().toLowerCase(Locale.ROOT).endsWith(".i2b")) {
            return Probe.no("is not named *.i2b");
        }
        return count(new TextFile(source.head())) < 0
                ? Probe.no("has no number of points before rows of three numbers")
                : Probe.of(75, "is named *.i2b and has a number of points before rows of three numbers");
    }

    /** Where the line with the number of points begins; -1 when there is none with a point behind it. */
    private static int count(TextFile text) {
        int at = 0;
        for (int i = 0; i < LOOKED_AT && at < text.length(); i++) {
            if (TextFile.count(text.line(at)).isPresent() && text.line(text.next(at)).matches(POINT)) {
                return at;
            }
            at = text.next(at);
        }
        return -1;
    }

    @Override
    String expected() {
        return "frequency, Z′ and Z″ behind a line with their number";
    }

    @Override
    List<Measurement> read(String file, TextFile text, List<Problem> problems) {
        int counted = count(text);
        if (counted < 0) {
            return List.of();
        }
        int from = text.next(counted);
        NumberTable numbers = text.rows(from, text.length(), Layout.WHITE_SPACE, true);
        TextFile.report(numbers, file, problems);
        int stated = TextFile.count(text.line(counted)).orElseThrow();
        if (stated != numbers.rows()) {
            problems.add(Problem.warning("potentiostats.i2b.points",
                    "The file states " + stated + " points, but there are " + numbers.rows() + ".", "The file may have been cut off.",
                    Location.file(file)));
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        StringBuilder comment = new StringBuilder();
        for (int at = 0; at < counted; at = text.next(at)) {
            comment.append(text.line(at).strip()).append('\n');
        }
        if (!comment.toString().isBlank()) {
            metadata.put(Metadata.COMMENT, comment.toString().strip());
        }
        return numbers.rows() == 0
                ? List.of()
                : List.of(PotentiostatTable.of(HEADINGS, numbers).measurement(file, Clock.relative("elchemea"), metadata));
    }
}

package org.operanda.electrochemistry.potentiostats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * Reads the {@code .dfr} files of Eco Chemie's Autolab FRA program: one number a line. Behind {@code VERSION8.0} stand the number of points and a number that
 * is not known here, then nine numbers for each point: frequency, Z′, −Z″, potential, current, time, and three more. What follows the points
 * is not read.
 */
public final class EcoChemieReader extends WholeFileReader {
    private static final String VERSION = "VERSION";
    private static final List<Heading> HEADINGS = List.of(Heading.of("number 1 of a point", CyclerColumn.FREQUENCY),
            Heading.of("number 2 of a point", CyclerColumn.IMPEDANCE_REAL),
            Heading.of("number 3 of a point", CyclerColumn.IMPEDANCE_MINUS_IMAGINARY),
            Heading.of("number 4 of a point", CyclerColumn.VOLTAGE),
            Heading.of("number 5 of a point", CyclerColumn.CURRENT), Heading.of("number 6 of a point", Heading.TIME),
            Heading.other("unknown_7", Units.ONE), Heading.other("unknown_8", Units.ONE), Heading.other("unknown_9", Units.ONE));

    @Override
    public Probe probe(Source source) {
        TextFile head = new TextFile(source.head());
        String first = head.line(0).strip();
        boolean counts = first.matches("VERSION\\d+\\.\\d+") && TextFile.count(head.line(head.next(0))).isPresent();
        if (!counts) {
            return Probe.no("does not start with VERSION and a number of points");
        }
        return Probe.of(first.equals("VERSION8.0") ? 85 : 30, "starts with " + first + " and a number of points, as Autolab's .dfr does");
    }

    @Override
    String expected() {
        return "Autolab's .dfr: VERSION8.0, the number of points, and nine numbers for each";
    }

    @Override
    List<Measurement> read(String file, TextFile text, List<Problem> problems) {
        if (!text.line(0).startsWith(VERSION)) {
            return List.of();
        }
        int counted = text.next(0);
        int stated = TextFile.count(text.line(counted)).orElse(0);
        List<double[]> points = points(text, text.next(text.next(counted)), stated);
        if (points.size() < stated) {
            problems.add(Problem.warning("potentiostats.dfr.points",
                    "The file states " + stated + " points, but only " + points.size() + " are there as numbers.",
                    "The file may have been cut off; fetch it again.", Location.file(file)));
        }
        if (points.isEmpty()) {
            return List.of();
        }
        PotentiostatTable table = new PotentiostatTable(points.size());
        for (int c = 0; c < HEADINGS.size(); c++) {
            int column = c;
            table.add(HEADINGS.get(c), Values.of(points.stream().mapToDouble(p -> p[column]).toArray()));
        }
        Map<String, String> metadata = new LinkedHashMap<>(Map.of(Metadata.SOFTWARE, "Autolab FRA " + text.line(0).strip()));
        return List.of(table.measurement(file, Clock.relative("autolab"), metadata));
    }

    private static List<double[]> points(TextFile text, int from, int stated) {
        List<double[]> points = new ArrayList<>();
        int at = from;
        while (points.size() < stated) {
            double[] point = new double[HEADINGS.size()];
            for (int i = 0; i < point.length; i++) {
                Optional<Double> number = TextFile.number(text.line(at));
                boolean ended = text.next(at) > at && text.bytes()[text.next(at) - 1] == '\n';
                if (number.isEmpty() || !ended) {
                    return points;
                }
                point[i] = number.get();
                at = text.next(at);
            }
            points.add(point);
        }
        return points;
    }
}

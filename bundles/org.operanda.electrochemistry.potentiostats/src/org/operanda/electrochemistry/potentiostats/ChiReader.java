package org.operanda.electrochemistry.potentiostats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.Source;
import org.operanda.data.text.NumberTable;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTable;

/**
 * Reads the text that CH Instruments' program exports: date and technique in the first lines, {@code Key = value}, one line of column headers
 * such as {@code Freq/Hz, Z'/ohm, Z"/ohm} or {@code Potential/V, Current/A}, and the rows. {@code Z"} is Z″.
 * <p>
 * The sign of the current is a preference of the program that the file does not state: it is left as it is, and said. A voltammogram has no
 * times; they follow from sample interval and scan rate, and two sweeps make a cycle.
 */
public final class ChiReader extends WholeFileReader {
    private static final int LOOKED_AT = 300;
    private static final String INTERVAL = "Sample Interval (V)";
    private static final String RATE = "Scan Rate (V/s)";

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        if (head.contains("Instrument Model:") && head.contains("CHI")) {
            return Probe.of(95, "names a CHI instrument as its model");
        }
        return head.contains("Data Source:") && head.contains("Header:") && head.contains("Init E (V)")
                ? Probe.of(85, "has the first lines of CH Instruments' text: Data Source, Header, Init E")
                : Probe.no("names no instrument of CH Instruments");
    }

    @Override
    String expected() {
        return "CH Instruments' text behind a line such as Freq/Hz, Z'/ohm, Z\"/ohm";
    }

    @Override
    List<Measurement> read(String file, TextFile text, List<Problem> problems) {
        Map<String, String> metadata = new LinkedHashMap<>();
        List<String> first = new ArrayList<>();
        int at = 0;
        Optional<List<Heading>> headings = Optional.empty();
        for (int i = 0; i < LOOKED_AT && at < text.length() && headings.isEmpty(); i++) {
            String line = text.line(at).strip();
            headings = headings(line);
            if (headings.isEmpty()) {
                entry(line, first, metadata);
            }
            at = text.next(at);
        }
        if (headings.isEmpty() || text.filled(at) == text.length()) {
            return List.of();
        }
        NumberTable numbers = text.rows(at, text.length(), ',', true);
        TextFile.report(numbers, file, problems);
        if (numbers.rows() == 0) {
            return List.of();
        }
        Clock clock = StartTime.clock("CHI", first.isEmpty() ? "" : first.getFirst(), file, metadata, problems);
        if (first.size() > 1) {
            metadata.put(Metadata.METHOD, first.get(1));
        }
        PotentiostatTable table = PotentiostatTable.of(headings.get(), numbers);
        addSweeps(table, numbers.rows(), metadata);
        noteCurrent(table, file, metadata, problems);
        return List.of(table.measurement(file, clock, metadata));
    }

    /** The columns that a line names; empty when it is no line of column headers. */
    private static Optional<List<Heading>> headings(String line) {
        String[] fields = line.split(",");
        boolean all = fields.length > 1 && Arrays.stream(fields).allMatch(f -> f.strip().matches("[A-Za-z|'\"-]+[^=]*/[A-Za-z%]+"));
        return all ? Optional.of(Arrays.stream(fields).map(Heading::parse).toList()) : Optional.empty();
    }

    private static void entry(String line, List<String> first, Map<String, String> metadata) {
        int equals = line.indexOf(" = ");
        int colon = line.indexOf(": ");
        if (equals > 0) {
            metadata.putIfAbsent(line.substring(0, equals).strip(), line.substring(equals + 3).strip());
        } else if (line.startsWith("Instrument Model:")) {
            metadata.put(Metadata.INSTRUMENT, line.substring(line.indexOf(':') + 1).strip());
        } else if (colon > 0 && !first.isEmpty()) {
            metadata.putIfAbsent(line.substring(0, colon), line.substring(colon + 2).strip());
        } else if (!line.isEmpty() && !line.endsWith(":") && first.size() < 2) {
            first.add(line);
        }
    }

    /** Adds time and cycle of a voltammogram. */
    private static void addSweeps(PotentiostatTable table, int rows, Map<String, String> metadata) {
        Optional<Double> interval = TextFile.number(metadata.getOrDefault(INTERVAL, ""));
        Optional<Double> rate = TextFile.number(metadata.getOrDefault(RATE, ""));
        Optional<Values> voltage = table.column(CyclerColumn.VOLTAGE);
        if (voltage.isEmpty() || table.column(Heading.TIME).isPresent() || interval.isEmpty() || rate.isEmpty() || rate.get() <= 0) {
            return;
        }
        double step = interval.get() / rate.get();
        table.add(Heading.of("computed: row · " + INTERVAL + " / " + RATE, Heading.TIME), Values.computed(rows, i -> i * step));
        if (metadata.containsKey("Segment")) {
            table.add(Heading.of("computed from the turns of the potential", CyclerColumn.CYCLE),
                    Values.of(cycles(voltage.get().toArray())));
            metadata.put(CyclerTable.CYCLE_CONVENTION, "two sweeps of the potential make a cycle, counted from 1");
        }
    }

    private static double[] cycles(double[] voltage) {
        double[] cycles = new double[voltage.length];
        int turns = 0;
        double direction = 0;
        for (int i = 0; i < voltage.length; i++) {
            double now = i == 0 ? 0 : Math.signum(voltage[i] - voltage[i - 1]);
            turns += now * direction < 0 ? 1 : 0;
            direction = now == 0 || Double.isNaN(now) ? direction : now;
            cycles[i] = 1 + turns / 2;
        }
        return cycles;
    }

    private static void noteCurrent(PotentiostatTable table, String file, Map<String, String> metadata, List<Problem> problems) {
        if (table.column(CyclerColumn.CURRENT).isPresent()) {
            metadata.put(CyclerTable.CURRENT_CONVENTION,
                    "as in the file, which does not state it: CH Instruments' program counts cathodic or "
                            + "anodic currents as positive as the user prefers");
            problems.add(Problem.warning("potentiostats.chi.current",
                    "The file does not say whether anodic or cathodic currents are positive; the current is as in the file.",
                    "Look at the program's preferences; cathodic currents are positive unless somebody changed them.",
                    Location.file(file)));
        }
    }
}

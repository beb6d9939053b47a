package org.operanda.electrochemistry.potentiostats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.Source;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * Reads IviumSoft's data files: {@code .idf} with one data set, {@code .ids} with several. Between bytes that mean nothing here stand lines: the
 * method as {@code key=value}, then {@code primary_data}, the number of columns, the number of rows, and the rows.
 * <p>
 * What the columns are follows from the method: Z′, Z″ and frequency of an impedance; time, current and potential of a
 * chronoamperometry, time, potential and current of a chronopotentiometry; potential and current of a voltammetry. Columns of another method keep
 * plain names, and a problem says so.
 */
public final class IviumReader extends WholeFileReader {
    private static final String DATA = "primary_data";
    private static final int LARGEST_COLUMNS = 64;
    private static final Map<String, String> KEYS = Map.of("Title", Metadata.TITLE, "starttime", Metadata.START, "serialnumber",
            Metadata.INSTRUMENT, "software", Metadata.SOFTWARE);
    private static final CyclerColumn AMPLITUDE = new CyclerColumn("amplitude", QuantityKind.POTENTIAL, Units.VOLT);

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        String start = head.substring(0, Math.min(head.length(), 4096));
        String name = source.name().toLowerCase(Locale.ROOT);
        boolean keys = start.contains("starttime=") && start.contains("Method=") || start.contains("QR=");
        if (keys && head.contains(DATA)) {
            return Probe.of(95, "has the keys and the primary_data of IviumSoft");
        }
        boolean named = name.endsWith(".idf") || name.endsWith(".ids");
        return start.contains("starttime=") || named && start.startsWith("\0\0\0\0") && start.contains("=")
                ? Probe.of(named ? 80 : 45, "has the keys of IviumSoft")
                : Probe.no("has none of IviumSoft's keys");
    }

    @Override
    String expected() {
        return "primary_data of IviumSoft";
    }

    @Override
    List<Measurement> read(String file, TextFile text, List<Problem> problems) {
        List<Measurement> measurements = new ArrayList<>();
        Map<String, String> method = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            String line = text.line(at);
            int equals = line.indexOf('=');
            if (line.startsWith(DATA)) {
                at = data(file, text, text.next(at), method, measurements, problems);
                method = new LinkedHashMap<>();
            } else {
                if (equals > 0 && line.charAt(0) > ' ') {
                    method.putIfAbsent(line.substring(0, equals), line.substring(equals + 1).replaceAll("\\p{Cntrl}+", "; ").strip());
                }
                at = text.next(at);
            }
        }
        return measurements;
    }

    /** Reads the rows behind {@code primary_data}; returns where they end. */
    private static int data(String file, TextFile text, int from, Map<String, String> method, List<Measurement> measurements,
            List<Problem> problems) {
        int columns = TextFile.count(text.line(from)).orElse(0);
        int counted = text.next(from);
        int rows = TextFile.count(text.line(counted)).orElse(0);
        int first = text.next(counted);
        if (columns < 1 || columns > LARGEST_COLUMNS || rows < 1 || first >= text.length()) {
            problems.add(Problem.warning("potentiostats.ivium.empty", "A data set states " + columns + " columns and " + rows
                    + " rows; nothing is read of it.", "The measurement may have been stopped before its first point.",
                    Location.offset(file, from)));
            return counted;
        }
        int end = first;
        for (int i = 0; i < rows && end < text.length() && isRow(text, end); i++) {
            end = text.next(end);
        }
        Layout layout = Layout.whiteSpace(columns).startingAtLine(text.lineNumber(first)).withEveryLineEnded();
        layout = TextFile.hasDecimalComma(text.line(first)) ? layout.withDecimalComma() : layout;
        NumberTable numbers = NumberTable.parse(text.bytes(), first, end, layout);
        TextFile.report(numbers, file, problems);
        if (numbers.rows() < rows) {
            problems.add(Problem.warning("potentiostats.ivium.rows",
                    "A data set should have " + rows + " rows, but " + numbers.rows() + " could be read.",
                    "The file may have been cut off; fetch it again.", Location.offset(file, first)));
        }
        if (numbers.rows() > 0) {
            measurements.add(measurement(file, numbers, method, measurements.size(), problems));
        }
        return end;
    }

    private static boolean isRow(TextFile text, int at) {
        int c = text.bytes()[at];
        return c >= '0' && c <= '9' || c == ' ' || c == '-' || c == '+' || c == '.' || c == '\t';
    }

    private static Measurement measurement(String file, NumberTable numbers, Map<String, String> method, int before,
            List<Problem> problems) {
        Map<String, String> metadata = new LinkedHashMap<>();
        method.forEach((key, value) -> {
            if (!value.isBlank() && !key.matches("(?:timing|Frequencies)\\..*")) {
                metadata.put(KEYS.getOrDefault(key, key), value);
            }
        });
        String technique = (method.getOrDefault("Method", "") + " " + method.getOrDefault("Technique", "")).strip();
        metadata.put(Metadata.METHOD, technique);
        List<Heading> headings = headings(technique.toLowerCase(Locale.ROOT), file, technique, problems);
        PotentiostatTable table = PotentiostatTable.of(headings, numbers);
        if (table.column(CyclerColumn.FREQUENCY).isPresent()) {
            addListed(table, numbers.rows(), method, "timing.time", Heading.TIME);
            addListed(table, numbers.rows(), method, "Frequencies.amp", AMPLITUDE);
        }
        Clock clock = StartTime.clock("ivium", method.getOrDefault("starttime", ""), file, metadata, problems);
        String title = method.getOrDefault("Title", "").strip();
        String name = before == 0 ? file : file + " " + (before + 1) + (title.isEmpty() ? "" : " " + title);
        return table.measurement(name, clock, metadata);
    }

    private static List<Heading> headings(String technique, String file, String shown, List<Problem> problems) {
        Heading time = Heading.of("t", Heading.TIME);
        Heading voltage = Heading.of("E", CyclerColumn.VOLTAGE);
        Heading current = Heading.of("I", CyclerColumn.CURRENT);
        if (technique.startsWith("impedance")) {
            return List.of(Heading.of("Z1", CyclerColumn.IMPEDANCE_REAL), Heading.opposite("Z2", CyclerColumn.IMPEDANCE_MINUS_IMAGINARY),
                    Heading.of("frequency", CyclerColumn.FREQUENCY));
        } else if (technique.contains("chronoamperometry") || technique.contains("mixed mode") || technique.contains("mixedmode")) {
            return List.of(time, current, voltage);
        } else if (technique.contains("chronopotentiometry")) {
            return List.of(time, voltage, current);
        } else if (technique.contains("cyclicvoltammetry") || technique.contains("cyclic voltammetry") || technique.contains("linearsweep")
                || technique.contains("linear sweep")) {
            return List.of(voltage, current);
        }
        problems.add(Problem.warning("potentiostats.ivium.method",
                "What the columns of the method '" + shown + "' are is not known here; they are x, y and z.",
                "Look at the axes in IviumSoft, or export the data as text with column names.", Location.file(file)));
        return List.of(Heading.other("x", Units.ONE), Heading.other("y", Units.ONE), Heading.other("z", Units.ONE));
    }

    /** Adds what the method lists for each point, where it lists as many as there are rows. */
    private static void addListed(PotentiostatTable table, int rows, Map<String, String> method, String key, CyclerColumn column) {
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = TextFile.number(method.getOrDefault(key + "[" + (i + 1) + "]", "")).orElse(Double.NaN);
        }
        boolean asMany = !Double.isNaN(values[rows - 1]) && !method.containsKey(key + "[" + (rows + 1) + "]");
        if (asMany) {
            table.add(Heading.of(key, column), Values.of(values));
        }
    }
}

package org.operanda.electrochemistry.potentiostats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.measure.Unit;
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
import org.operanda.data.text.NumberTable;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * Reads Gamry's {@code .DTA} files, with decimal point or comma: one measurement for each kind of table ({@code OCVCURVE}, {@code ZCURVE},
 * {@code CURVE}). Tables that go on, as {@code CURVE1}, {@code CURVE2} … of a cyclic voltammogram, are one with their number as
 * {@code cycle}; a table whose time begins anew is a measurement that begins when the table before it ended.
 * <p>
 * {@code Zimag} is Z″. The current is anodic positive; where {@code CONVENTION} says that cathodic currents are positive it is turned.
 */
public final class GamryReader extends WholeFileReader {
    /** What an unconnected thermometer gives. */
    private static final double NO_TEMPERATURE = -327.67;
    private static final Pattern QUARTZ = Pattern.compile("(?s)\\s*EXPLAIN\\s*TAG\\t\\w*QCM.*");
    private static final Map<String, String> KEYS = Map.of("TITLE", Metadata.TITLE, "PSTAT", Metadata.INSTRUMENT,
            "FRAMEWORKVERSION", "software.version");
    private static final Map<String, CyclerColumn> LABELS = Map.ofEntries(Map.entry("Pt", CyclerColumn.RECORD),
            Map.entry("T", Heading.TIME),
            Map.entry("Time", Heading.TIME), Map.entry("Vf", CyclerColumn.VOLTAGE), Map.entry("Im", CyclerColumn.CURRENT),
            Map.entry("Vdc", CyclerColumn.VOLTAGE), Map.entry("Idc", CyclerColumn.CURRENT), Map.entry("Q", CyclerColumn.CHARGE),
            Map.entry("Pwr", CyclerColumn.POWER), Map.entry("Cycle", CyclerColumn.CYCLE), Map.entry("Temp", CyclerColumn.TEMPERATURE),
            Map.entry("Freq", CyclerColumn.FREQUENCY), Map.entry("Zreal", CyclerColumn.IMPEDANCE_REAL),
            Map.entry("Zimag", CyclerColumn.IMPEDANCE_MINUS_IMAGINARY), Map.entry("Zmod", CyclerColumn.IMPEDANCE_MAGNITUDE),
            Map.entry("Zphz", CyclerColumn.IMPEDANCE_PHASE), Map.entry("Vu", potential("uncompensated_voltage")),
            Map.entry("Vm", potential("measured_voltage")), Map.entry("Sig", potential("signal_voltage")),
            Map.entry("Ach", potential("auxiliary_voltage")), Map.entry("ACH", potential("auxiliary_voltage")),
            Map.entry("Zsig", potential("signal_amplitude")),
            Map.entry("IERange", new CyclerColumn("current_range", QuantityKind.UNKNOWN, Units.ONE)));

    /** A table of the file. */
    private record Table(String name, List<Heading> headings, NumberTable numbers) {

        String kind() {
            return name.replaceFirst("\\d+$", "");
        }

        Optional<Values> time() {
            return headings.stream().filter(h -> h.is(Heading.TIME)).findFirst().map(headings::indexOf).filter(c -> c < numbers.columns())
                    .map(numbers::column);
        }

        double end() {
            return time().map(t -> t.get(t.length() - 1)).orElse(Double.NaN);
        }

        boolean continues(Table before) {
            return kind().equals(before.kind()) && headings.equals(before.headings) && numbers.columns() == before.numbers.columns()
                    && time().map(t -> t.get(0) >= before.end()).orElse(true);
        }
    }

    private static CyclerColumn potential(String name) {
        return new CyclerColumn(name, QuantityKind.POTENTIAL, Units.VOLT);
    }

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        if (!head.startsWith("EXPLAIN") || !head.substring(0, Math.min(head.length(), 100)).contains("TAG\t")) {
            return Probe.no("does not start with EXPLAIN and TAG");
        }
        return QUARTZ.matcher(head).matches()
                ? Probe.of(40, "a Gamry file, but of a quartz crystal microbalance: only the potentiostat's tables")
                : Probe.of(95, "starts with EXPLAIN and a TAG, as Gamry's files do");
    }

    @Override
    String expected() {
        return "a table such as CURVE, OCVCURVE or ZCURVE";
    }

    @Override
    List<Measurement> read(String file, TextFile text, List<Problem> problems) {
        Map<String, String> metadata = new LinkedHashMap<>();
        List<Table> tables = tables(file, text, metadata, problems);
        Clock clock = StartTime.clock("gamry", metadata.getOrDefault("DATE", "") + " " + metadata.getOrDefault("TIME", ""), file, metadata,
                problems);
        List<List<Table>> runs = runs(tables);
        long kinds = runs.stream().map(run -> run.getFirst().kind()).filter(kind -> !kind.equals("OCVCURVE")).count();
        List<Measurement> measurements = new ArrayList<>();
        double elapsed = 0;
        double end = Double.NaN;
        for (List<Table> run : runs) {
            Table first = run.getFirst();
            double before = end;
            boolean anew = first.time().map(t -> t.get(0) < before).orElse(false);
            elapsed = anew ? elapsed + before : elapsed;
            end = run.getLast().end();
            String name = kinds == 1 && !first.kind().equals("OCVCURVE") ? file : file + " " + first.name();
            measurements.add(measurement(name, run, later(clock, elapsed), metadata));
        }
        return measurements;
    }

    private static Clock later(Clock clock, double seconds) {
        return new Clock(clock.id(), clock.epoch().map(e -> e.plusNanos(Math.round(seconds * 1e9))), clock.zoneStated());
    }

    /** Tables that go on, in order. */
    private static List<List<Table>> runs(List<Table> tables) {
        List<List<Table>> runs = new ArrayList<>();
        for (Table table : tables) {
            if (!runs.isEmpty() && table.continues(runs.getLast().getLast())) {
                runs.getLast().add(table);
            } else {
                runs.add(new ArrayList<>(List.of(table)));
            }
        }
        return runs;
    }

    private static List<Table> tables(String file, TextFile text, Map<String, String> metadata, List<Problem> problems) {
        List<Table> tables = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String[] fields = text.line(at).split("\t");
            int next = text.next(at);
            if (fields.length >= 2 && (fields[1].equals("TABLE") || fields[1].equals("DTABLE"))) {
                int end = next;
                while (end < text.length() && text.bytes()[end] == '\t') {
                    end = text.next(end);
                }
                table(file, fields, text, next, end, problems).ifPresent(tables::add);
                next = end;
            } else if (fields.length >= 3 && !fields[0].isBlank()) {
                entry(fields, at, file, metadata, problems);
            } else if (fields.length == 2 && fields[0].equals("TAG")) {
                metadata.put(Metadata.METHOD, fields[1]);
            }
            at = next;
        }
        return tables;
    }

    private static void entry(String[] fields, int at, String file, Map<String, String> metadata, List<Problem> problems) {
        switch (fields[0]) {
            case "AREA" -> metadata.put(Metadata.CELL_AREA, fields[2].replace(',', '.') + " cm^2");
            case "CONVENTION" -> metadata.put("CONVENTION", fields[2]);
            case "EXPERIMENTABORTED" -> {
                if (fields[2].equals("T")) {
                    problems.add(Problem.warning("potentiostats.gamry.aborted",
                            "The experiment was aborted; what was measured until then is read.",
                            "", Location.offset(file, at)));
                }
            }
            default -> metadata.putIfAbsent(KEYS.getOrDefault(fields[0], fields[0]), fields[2]);
        }
    }

    private static Optional<Table> table(String file, String[] opening, TextFile text, int from, int to, List<Problem> problems) {
        int units = text.next(from);
        int first = text.next(units);
        if (first >= to) {
            return Optional.empty();
        }
        NumberTable numbers = text.rows(first, to, '\t', true);
        TextFile.report(numbers, file, problems);
        int stated = opening.length < 3 ? 0 : TextFile.count(opening[2]).orElse(0);
        if (numbers.rows() < stated) {
            problems.add(Problem.warning("potentiostats.gamry.rows",
                    "Table " + opening[0] + " should have " + stated + " rows, but there are " + numbers.rows() + ".",
                    "The file may have been cut off; fetch it again.", Location.file(file).part(opening[0])));
        }
        List<Heading> headings = headings(text.line(from).split("\t"), text.line(units).split("\t"));
        return numbers.rows() == 0 ? Optional.empty() : Optional.of(new Table(opening[0], headings, numbers));
    }

    private static List<Heading> headings(String[] labels, String[] units) {
        List<Heading> headings = new ArrayList<>();
        for (int c = 0; c < labels.length; c++) {
            Unit<?> unit = c < units.length ? Units.parse(units[c].replaceFirst(" vs\\..*", "").strip()).orElse(Units.ONE) : Units.ONE;
            headings.add(heading(labels[c], unit));
        }
        return headings;
    }

    private static Heading heading(String label, Unit<?> unit) {
        if (!LABELS.containsKey(label)) {
            return Heading.other(label, unit);
        }
        CyclerColumn column = LABELS.get(label);
        Unit<?> known = Units.factor(unit, column.unit()).isPresent() ? unit : column.unit();
        return new Heading(label, column, known, column.equals(CyclerColumn.IMPEDANCE_MINUS_IMAGINARY));
    }

    private static Measurement measurement(String name, List<Table> run, Clock clock, Map<String, String> metadata) {
        Table first = run.getFirst();
        boolean cathodic = metadata.getOrDefault("CONVENTION", "1").equals("0");
        int rows = run.stream().mapToInt(t -> t.numbers().rows()).sum();
        PotentiostatTable table = new PotentiostatTable(rows);
        for (int c = 0; c < first.numbers().columns(); c++) {
            Heading heading = c < first.headings().size() ? first.headings().get(c) : Heading.other("unknown_" + (c + 1), Units.ONE);
            double[] joined = joined(run, c, rows);
            if (heading.is(CyclerColumn.TEMPERATURE)) {
                Arrays.setAll(joined, i -> joined[i] == NO_TEMPERATURE ? Double.NaN : joined[i]);
            }
            boolean turned = cathodic && heading.column().quantity().equals(QuantityKind.CURRENT);
            table.add(turned ? new Heading(heading.header(), heading.column(), heading.unit(), true) : heading, Values.of(joined));
        }
        if (run.size() > 1 && table.column(CyclerColumn.CYCLE).isEmpty()) {
            table.add(Heading.of("number of the table", CyclerColumn.CYCLE), Values.of(numbers(run, rows)));
        }
        Map<String, String> all = new LinkedHashMap<>(metadata);
        all.put("table", first.name() + (run.size() > 1 ? " to " + run.getLast().name() : ""));
        if (cathodic) {
            all.put("convention.current", "the file counts cathodic currents as positive; turned: positive charges the cell");
        }
        return table.measurement(name, clock, all);
    }

    private static double[] joined(List<Table> run, int column, int rows) {
        double[] all = new double[rows];
        int at = 0;
        for (Table table : run) {
            table.numbers().column(column).copy(0, all, at, table.numbers().rows());
            at += table.numbers().rows();
        }
        return all;
    }

    private static double[] numbers(List<Table> run, int rows) {
        double[] all = new double[rows];
        int at = 0;
        for (int i = 0; i < run.size(); i++) {
            String number = run.get(i).name().substring(run.get(i).kind().length());
            Arrays.fill(all, at, at + run.get(i).numbers().rows(), TextFile.count(number).orElse(i + 1));
            at += run.get(i).numbers().rows();
        }
        return all;
    }
}

package org.operanda.eqcm.file;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;
import org.operanda.eqcm.EqcmQuantities;

/**
 * Reads Gamry's {@code .DTA} files of a Resonator or eQCM microbalance: the tables {@code CURVE1}, {@code CURVE2} … of the potentiostat and
 * {@code QCMCurve} of the quartz, with decimal point or comma. One measurement with two time axes of
 * one clock: the resonances ({@code frequency} of the series resonance fs and {@code parallel_frequency} fp in Hz, time × overtone) and the
 * electrochemistry ({@code voltage} V, {@code current} A, {@code charge} C, {@code cycle} as the curve's number from 0, and every other column
 * under its own name); without resonances the electrochemistry alone.
 * <p>
 * The quartz counts from its own start; {@code QCMOFFSETTIME}, at which the potentiostat began, is taken off its times. A date with slashes is
 * month/day/year, as Gamry writes it in English; a problem says so where it could be the other way round.
 */
public final class GamryEqcmReader implements Reader {
    private static final double MEGA = 1e6;
    private static final String QCM = "QCMCurve";
    private static final List<DateTimeFormatter> STARTS = List.of(DateTimeFormatter.ofPattern("M/d/uuuu H:mm:ss", Locale.ROOT),
            DateTimeFormatter.ofPattern("d.M.uuuu H:mm:ss", Locale.ROOT), DateTimeFormatter.ofPattern("uuuu-M-d H:mm:ss", Locale.ROOT));
    private static final Map<String, String> NAMES = Map.of("Vf", "voltage", "Im", "current", "Q", "charge", "Vu", "uncompensated_voltage",
            "Sig", "signal_voltage", "ACH",
            "auxiliary_voltage", "IERange", "current_range", "Temp", "temperature");
    private static final Map<String, String> KEYS = Map.of("TITLE", Metadata.TITLE, "APPLICATION", Metadata.SOFTWARE, "PSTAT",
            Metadata.INSTRUMENT, "AREA", Metadata.CELL_AREA);

    /** One table of the file. */
    private record Table(String name, List<String> labels, List<String> units, NumberTable numbers) {

        double @Nullable [] column(String label) {
            int at = labels.indexOf(label);
            return at < 0 || at >= numbers.columns() ? null : numbers.column(at).toArray();
        }
    }

    @Override
    public Probe probe(Source source) {
        if (!source.headText().startsWith("EXPLAIN")) {
            return Probe.no("does not start with EXPLAIN");
        }
        return source.headText().matches("(?s)EXPLAIN\\s*TAG\\t\\w*(?:EQCM|QCM).*")
                ? Probe.of(95, "a Gamry file whose TAG is of a quartz crystal microbalance")
                : Probe.no("a Gamry file of another experiment");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try {
            result = read(source.name(), Text.of(source));
        } catch (IOException e) {
            result = ReadResult.failed(Text.unreadable(source, e));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    private static ReadResult read(String file, Text text) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        List<Table> tables = tables(file, text, metadata, problems);
        String begin = metadata.getOrDefault("DATE", "") + " " + metadata.getOrDefault("TIME", "");
        Clock clock = clock(begin, metadata);
        if (begin.matches("(?:0?\\d|1[0-2])/(?:0?\\d|1[0-2])/.*")) {
            problems.add(Problem.warning("eqcm.gamry.date",
                    "The date " + begin.split(" ")[0] + " can be read in two ways; it is taken as month/day/year.",
                    "Where the computer wrote the day first, correct the clock by an alignment.", Location.file(file)));
        }
        List<Measurement> measurements = new ArrayList<>();
        double offset = number(metadata.getOrDefault("QCMOFFSETTIME", "0"));
        tables.stream().filter(t -> t.name().equals(QCM)).findFirst()
                .ifPresent(t -> addResonances(file, t, Double.isFinite(offset) ? offset : 0, clock, metadata, measurements));
        if (measurements.isEmpty()) {
            problems.add(Problem.error("eqcm.gamry.no-resonances", "The file holds no table '" + QCM + "' with times and frequencies.",
                    "It is of another Gamry experiment, or was cut off before that table.", Location.file(file)));
        }
        addCurves(file, tables.stream().filter(t -> t.name().startsWith("CURVE")).toList(), clock, metadata, measurements);
        return new ReadResult(measurements.size() > 1 ? List.of(withCell(measurements.get(0), measurements.get(1))) : measurements,
                problems);
    }

    private static Measurement withCell(Measurement quartz, Measurement cell) {
        List<Dataset> datasets = new ArrayList<>(quartz.datasets());
        cell.datasets().stream().filter(d -> quartz.dataset(d.name()).isEmpty()).forEach(datasets::add);
        return quartz.withDatasets(datasets);
    }

    private static List<Table> tables(String file, Text text, Map<String, String> metadata, List<Problem> problems) {
        List<Table> tables = new ArrayList<>();
        int at = 0;
        int line = 1;
        while (at < text.bytes().length) {
            String[] fields = text.line(at).split("\t");
            at = text.next(at);
            line++;
            if (fields.length >= 2 && (fields[1].equals("TABLE") || fields[1].equals("DTABLE"))) {
                int end = at;
                int rows = 0;
                while (end < text.bytes().length && text.bytes()[end] == '\t') {
                    end = text.next(end);
                    rows++;
                }
                if (rows > 2) {
                    tables.add(table(file, fields[0], text, at, end, line, problems));
                }
                at = end;
                line += rows;
            } else if (fields.length >= 3 && !fields[0].isBlank()) {
                metadata.putIfAbsent(KEYS.getOrDefault(fields[0], fields[0]),
                        fields[0].equals("AREA") ? fields[2].replace(',', '.') + " cm^2" : fields[2]);
            }
        }
        return tables;
    }

    private static Table table(String file, String name, Text text, int from, int to, int line, List<Problem> problems) {
        int units = text.next(from);
        int first = text.next(units);
        List<String> labels = Arrays.asList(text.line(from).split("\t"));
        String row = text.line(first);
        boolean comma = row.matches("(?s).*\\d,\\d.*") && !row.matches("(?s).*\\d\\.\\d.*");
        Layout layout = Layout.separatedBy('\t', Math.max(1, labels.size())).startingAtLine(line + 2L);
        NumberTable numbers = NumberTable.parse(text.bytes(), first, to, comma ? layout.withDecimalComma() : layout);
        Text.report(numbers, file, problems);
        return new Table(name, labels, Arrays.asList(text.line(units).split("\t")), numbers);
    }

    private static Clock clock(String begin, Map<String, String> metadata) {
        for (DateTimeFormatter form : STARTS) {
            try {
                Clock clock = Clock.local("gamry", LocalDateTime.parse(begin.strip(), form));
                metadata.put(Metadata.START, begin.strip());
                return clock;
            } catch (DateTimeParseException e) {
                // the next form
            }
        }
        return Clock.relative("gamry");
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static void addResonances(String file, Table table, double offset, Clock clock, Map<String, String> metadata,
            List<Measurement> measurements) {
        double[] times = table.column("T");
        double[] series = table.column("fs");
        if (times == null || series == null || times.length == 0) {
            return;
        }
        double[] seconds = Arrays.stream(times).map(t -> t - offset).toArray();
        Axis time = Axis.time(Values.of(seconds), clock);
        List<Axis> axes = List.of(time, Axis.of("overtone", EqcmQuantities.OVERTONE, Units.ONE, Values.of(1.0)));
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(Dataset.of(EqcmQuantities.FREQUENCY, QuantityKind.FREQUENCY, Units.HERTZ, axes, Values.of(scaled(series, MEGA))));
        double[] parallel = table.column("fp");
        if (parallel != null) {
            datasets.add(Dataset.of("parallel_frequency", QuantityKind.FREQUENCY, Units.HERTZ, axes, Values.of(scaled(parallel, MEGA))));
        }
        for (String label : List.of("chisq", "As", "Ap")) {
            double[] column = table.column(label);
            if (column != null) {
                datasets.add(Dataset.of(label.toLowerCase(Locale.ROOT), QuantityKind.UNKNOWN, Units.ONE, time, Values.of(column)));
            }
        }
        Map<String, String> all = new LinkedHashMap<>(metadata);
        ResonanceTable.noteFundamental(datasets.getFirst(), all);
        measurements.add(Measurement.of(file, ResonanceTable.TECHNIQUE, datasets, all));
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    private static void addCurves(String file, List<Table> curves, Clock clock, Map<String, String> metadata,
            List<Measurement> measurements) {
        List<Table> timed = curves.stream().filter(t -> t.column("T") != null && t.numbers().rows() > 0).toList();
        if (timed.isEmpty()) {
            return;
        }
        int rows = timed.stream().mapToInt(t -> t.numbers().rows()).sum();
        Axis time = Axis.time(Values.of(joined(timed, "T", rows)), clock);
        List<Dataset> datasets = new ArrayList<>();
        Table first = timed.getFirst();
        for (int c = 1; c < first.labels().size(); c++) {
            String label = first.labels().get(c);
            boolean numeric = c < first.numbers().columns() && first.numbers().textFields(c) < first.numbers().rows();
            String name = NAMES.getOrDefault(label, label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"));
            if (numeric && !List.of("Pt", "T").contains(label) && datasets.stream().noneMatch(d -> d.name().equals(name))
                    && !name.equals("cycle")) {
                datasets.add(curve(name, c < first.units().size() ? first.units().get(c) : "", time, joined(timed, label, rows)));
            }
        }
        double[] cycle = new double[rows];
        int at = 0;
        for (int i = 0; i < timed.size(); i++) {
            Arrays.fill(cycle, at, at + timed.get(i).numbers().rows(), i);
            at += timed.get(i).numbers().rows();
        }
        datasets.add(Dataset.of("cycle", QuantityKind.CYCLE, Units.ONE, time, Values.of(cycle)));
        measurements.add(Measurement.of(file + " potentiostat", "electrochemistry", datasets, metadata));
    }

    private static Dataset curve(String name, String unit, Axis time, double[] values) {
        return switch (unit.split(" ")[0]) {
            case "V" -> Dataset.of(name, QuantityKind.POTENTIAL, Units.VOLT, time, Values.of(values));
            case "A" -> Dataset.of(name, QuantityKind.CURRENT, Units.AMPERE, time, Values.of(values));
            case "C" -> Dataset.of(name, QuantityKind.CHARGE, Units.COULOMB, time, Values.of(values));
            case "deg" -> Dataset.of(name, QuantityKind.TEMPERATURE, Units.CELSIUS, time, Values.of(values));
            default -> Dataset.of(name, QuantityKind.UNKNOWN, Units.ONE, time, Values.of(values));
        };
    }

    private static double[] joined(List<Table> tables, String label, int rows) {
        double[] all = new double[rows];
        int at = 0;
        for (Table table : tables) {
            double[] column = table.column(label);
            int count = table.numbers().rows();
            if (column == null) {
                Arrays.fill(all, at, at + count, Double.NaN);
            } else {
                System.arraycopy(column, 0, all, at, count);
            }
            at += count;
        }
        return all;
    }
}

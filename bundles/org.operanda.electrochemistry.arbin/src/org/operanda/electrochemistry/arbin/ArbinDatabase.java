package org.operanda.electrochemistry.arbin;

import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.measure.Unit;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTable;
import org.operanda.electrochemistry.cycler.Vocabulary;

/** The tests in one results database: their rows in s, A, V, A·h, W·h and Ω, beside them what sensors and statistics say. */
final class ArbinDatabase {
    private static final String ROWS = "Channel_Normal_Table";
    private static final String STATISTICS = "Channel_Statistic_Table";
    private static final Map<String, String> KEYS = Map.of("Test_Name", Metadata.TITLE, "Creator", Metadata.USER, "Comments",
            Metadata.COMMENT, "Schedule_File_Name", Metadata.METHOD, "Software_Version", Metadata.SOFTWARE, "Serial_Number",
            "serial_number", "Item_ID", "item_id", "Schedule_Version", "schedule_version");

    private final Database database;
    private final String file;
    private final Progress progress;
    private final List<Problem> problems;

    ArbinDatabase(Database database, String file, Progress progress, List<Problem> problems) {
        this.database = database;
        this.file = file;
        this.progress = progress;
        this.problems = problems;
    }

    /** One measurement for each test; what is wrong is among the problems. */
    List<Measurement> tests() {
        Optional<ArbinRows> found = rows(ROWS);
        if (found.isEmpty() || found.get().column("Test_Time").isEmpty() || found.get().size() == 0) {
            problems.add(Problem.error("arbin.res.no-data", "The database has no rows in a table " + ROWS + ".",
                    "The test may not have been started; export the file again.", Location.file(file)));
            return List.of();
        }
        ArbinRows rows = found.get();
        double[] tests = rows.column(ArbinRows.TEST).orElseGet(() -> new double[rows.size()]);
        List<Measurement> measurements = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= tests.length; i++) {
            if (i == tests.length || tests[i] != tests[from]) {
                measurements.add(test(rows, from, i, tests[from]));
                from = i;
            }
        }
        return measurements.size() == 1 ? List.of(measurements.getFirst().withName(file)) : measurements;
    }

    /** A table that is damaged costs only itself. */
    private Optional<Table> table(String name) {
        try {
            return Optional.ofNullable(database.getTable(name));
        } catch (IOException | RuntimeException e) {
            // the library meets a damaged database with exceptions of every kind
            addDamage(name, e);
            return Optional.empty();
        }
    }

    private void addDamage(String table, Exception cause) {
        problems.add(Problem.error("arbin.res.damaged-table", "The table " + table + " cannot be read: " + cause.getMessage() + ".",
                "Copy the file again.", Location.file(file).part(table)));
    }

    private Optional<ArbinRows> rows(String table) {
        progress.subTask(table);
        Optional<ArbinRows> rows = table(table).map(found -> new ArbinRows(found, progress));
        rows.filter(r -> !r.broken().isEmpty()).ifPresent(r -> problems.add(Problem.error("arbin.res.broken-table",
                "The table " + table + " breaks off after " + r.size() + " rows: " + r.broken() + ".", "Copy the file again.",
                Location.file(file).part(table))));
        return rows;
    }

    private Measurement test(ArbinRows rows, int from, int to, double test) {
        double[] time = Arrays.copyOfRange(rows.column("Test_Time").orElseThrow(), from, to);
        double[] points = rows.column(ArbinRows.POINT).map(all -> Arrays.copyOfRange(all, from, to))
                .orElseGet(() -> new double[to - from]);
        Map<String, String> metadata = new LinkedHashMap<>();
        double start = describe(test, metadata);
        Optional<double[]> dates = rows.column("DateTime");
        double first = dates.isPresent() ? dates.get()[from] - time[0] / ArbinColumns.SECONDS_PER_DAY : Double.NaN;
        CyclerTable table = CyclerTable.along("Test_Time", Values.of(time), clock(Double.isNaN(start) ? first : start, metadata));
        for (String name : rows.names()) {
            if (!name.equals("Test_Time") && !name.equals(ArbinRows.TEST)) {
                ArbinColumns.add(table, name, Arrays.copyOfRange(rows.column(name).orElseThrow(), from, to));
            }
        }
        addSensors(table, test, points);
        addStatistics(table, test, points);
        return table.measurement(file + " test " + (long) test, metadata);
    }

    private static Clock clock(double startDay, Map<String, String> metadata) {
        String serial = metadata.getOrDefault("serial_number", "");
        String id = "Arbin" + (serial.isEmpty() ? "" : " " + serial);
        if (!ArbinColumns.isDay(startDay)) {
            return Clock.relative(id);
        }
        LocalDateTime start = ArbinColumns.localTime(startDay);
        metadata.put(Metadata.START, start.toString());
        return Clock.local(id, start);
    }

    /** Fills in what the file says about a test; returns the day at which it started, NaN when the file does not say. */
    private double describe(double test, Map<String, String> metadata) {
        Optional<Table> global = table("Global_Table");
        try {
            return global.isEmpty() ? Double.NaN : describe(global.get(), test, metadata);
        } catch (RuntimeException e) {
            // a damaged row, which the library meets with exceptions of every kind, describes nothing
            addDamage("Global_Table", e);
            return Double.NaN;
        }
    }

    private double describe(Table global, double test, Map<String, String> metadata) {
        for (Row row : global) {
            if (row.get(ArbinRows.TEST) instanceof Number id && id.doubleValue() == test) {
                row.forEach((key, value) -> {
                    if (value instanceof String text && !text.isBlank() && KEYS.containsKey(key)) {
                        metadata.put(KEYS.get(key), text.strip());
                    }
                });
                Object channel = row.get("Channel_Index");
                metadata.put(Metadata.INSTRUMENT, "Arbin" + (channel == null ? "" : ", channel " + channel));
                number(row, "MASS").ifPresent(gram -> metadata.put(Metadata.CELL_MASS, milli(gram) + " mg"));
                number(row, "Capacity").ifPresent(capacity -> metadata.put(Metadata.CELL_CAPACITY, milli(capacity) + " mA·h"));
                return row.get("Start_DateTime") instanceof Number day ? day.doubleValue() : Double.NaN;
            }
        }
        return Double.NaN;
    }

    private static Optional<Number> number(Row row, String column) {
        return row.get(column) instanceof Number number && number.doubleValue() > 0 && Double.isFinite(number.doubleValue())
                ? Optional.of(number)
                : Optional.empty();
    }

    private static String milli(Number number) {
        return new BigDecimal(number.toString()).movePointRight(3).stripTrailingZeros().toPlainString();
    }

    /** What sensors recorded beside the rows: each has an index and a type, 0 for potentials and 1 for temperatures. */
    private void addSensors(CyclerTable table, double test, double[] points) {
        Optional<ArbinRows> found = rows("Auxiliary_Table");
        Optional<double[]> index = found.flatMap(r -> r.column("Auxiliary_Index"));
        Optional<double[]> type = found.flatMap(r -> r.column("Data_Type"));
        if (index.isEmpty() || type.isEmpty()) {
            return;
        }
        ArbinRows rows = found.orElseThrow();
        Map<List<Integer>, Integer> sensors = new TreeMap<>((a, b) -> Arrays.compare(a.stream().mapToInt(i -> i).toArray(),
                b.stream().mapToInt(i -> i).toArray()));
        for (int i = 0; i < rows.size(); i++) {
            sensors.putIfAbsent(List.of((int) type.get()[i], (int) index.get()[i]), i);
        }
        sensors.keySet().forEach(sensor -> {
            String number = Integer.toString(sensor.get(1) + 1);
            for (String quantity : List.of("X", "dX_dt")) {
                rows.column(quantity).ifPresent(all -> addSensor(table, sensor.get(0), number, quantity,
                        beside(rows, test, points, all, i -> type.get()[i] == sensor.get(0) && index.get()[i] == sensor.get(1))));
            }
        });
    }

    private static void addSensor(CyclerTable table, int type, String number, String quantity, double[] values) {
        if (quantity.equals("X")) {
            switch (type) {
                case 0 -> table.addOther("Aux_Voltage_" + number, QuantityKind.POTENTIAL, Units.VOLT, Values.of(values));
                case 1 -> table.add(CyclerColumn.TEMPERATURE, "Aux_Temperature_" + number, Units.CELSIUS, Values.of(values));
                default -> table.addOther("Aux_" + type + "_" + number, QuantityKind.UNKNOWN, Units.ONE, Values.of(values));
            }
        } else {
            Unit<?> unit = type == 0 ? Units.VOLT : type == 1 ? Units.KELVIN : Units.ONE;
            String header = type == 0 ? "Aux_dV/dt_" : type == 1 ? "Aux_dT/dt_" : "Aux_" + type + "_d/dt_";
            table.addOther(header + number, QuantityKind.UNKNOWN, unit.divide(Units.SECOND), Values.of(values));
        }
    }

    /** What the statistics say about a cycle stands at the row that ends it. */
    private void addStatistics(CyclerTable table, double test, double[] points) {
        Optional<ArbinRows> found = rows(STATISTICS).filter(r -> r.size() > 0);
        if (found.isEmpty()) {
            return;
        }
        Map<String, Unit<?>> units = Map.of("Vmax_On_Cycle", Units.VOLT, "Charge_Time", Units.SECOND, "Discharge_Time", Units.SECOND);
        for (String name : found.get().names()) {
            if (!name.equals(ArbinRows.TEST) && !name.equals(ArbinRows.POINT)) {
                double[] values = beside(found.get(), test, points, found.get().column(name).orElseThrow(), i -> true);
                Unit<?> unit = units.getOrDefault(name, Units.ONE);
                table.addOther(name, Vocabulary.kindOf(unit), unit, Values.of(values));
            }
        }
    }

    private interface Chosen {
        boolean row(int index);
    }

    /** The values of another table's rows beside the points of a test. */
    private static double[] beside(ArbinRows rows, double test, double[] points, double[] values, Chosen chosen) {
        double[] beside = new double[points.length];
        Arrays.fill(beside, Double.NaN);
        Optional<double[]> tests = rows.column(ArbinRows.TEST);
        Optional<double[]> numbers = rows.column(ArbinRows.POINT);
        for (int i = 0; numbers.isPresent() && i < rows.size(); i++) {
            int at = tests.isPresent() && tests.get()[i] != test || !chosen.row(i) ? -1 : Arrays.binarySearch(points, numbers.get()[i]);
            if (at >= 0) {
                beside[at] = values[i];
            }
        }
        return beside;
    }
}

package org.operanda.eqcm.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.eqcm.EqcmQuantities;
import org.operanda.eqcm.file.QcmColumn.Counting;
import org.operanda.eqcm.file.QcmColumn.Role;

/**
 * Columns of a microbalance's table, put together to time × overtone: {@code frequency} or {@code frequency_shift} in Hz,
 * {@code dissipation} or {@code dissipation_shift}, {@code half_bandwidth} or {@code half_bandwidth_shift} in Hz, and {@code temperature},
 * {@code voltage}, {@code current}, {@code charge} along time. One measurement for each quartz.
 */
final class ResonanceTable {
    static final String TECHNIQUE = "eqcm";
    /** A frequency above this is the resonance itself; its shift stays far below. */
    private static final double LEAST_RESONANCE = 1e6;
    /** No quartz that is so damped can be measured: the numbers are millionths. */
    private static final double GREATEST_DISSIPATION = 0.05;

    private final String name;
    private final List<QcmColumn> columns;
    private final List<double[]> values;
    private final Clock clock;
    private final Map<String, String> metadata;
    private final Location where;
    private final List<Problem> problems;

    /**
     * A table.
     *
     * @param values   by column; longer columns hold no more than the time column
     * @param problems gets what the user should know
     */
    ResonanceTable(String name, List<QcmColumn> columns, List<double[]> values, Clock clock, Map<String, String> metadata, Location where,
            List<Problem> problems) {
        this.name = name;
        this.columns = columns;
        this.values = values;
        this.clock = clock;
        this.metadata = metadata;
        this.where = where;
        this.problems = problems;
    }

    /** Whether labels are those of a table with resonances against time. */
    static boolean isResonances(List<QcmColumn> columns) {
        return columns.stream().anyMatch(c -> c.role() == Role.TIME) && columns.stream().anyMatch(c -> c.role() == Role.FREQUENCY);
    }

    List<Measurement> measurements() {
        Set<String> sensors = new LinkedHashSet<>();
        columns.stream().filter(QcmColumn::isResonance).forEach(c -> sensors.add(c.sensor()));
        List<Measurement> measurements = new ArrayList<>();
        for (String sensor : sensors) {
            sensor(sensor, sensors.size() > 1 ? name + " sensor " + sensor : name).ifPresent(measurements::add);
        }
        if (measurements.isEmpty()) {
            problems.add(Problem.error("eqcm.no-rows", "The table holds no row with a time and a resonance.",
                    "The measurement may have been aborted.", where));
        }
        return measurements;
    }

    private Optional<Measurement> sensor(String sensor, String title) {
        int time = timeColumn(sensor);
        int[] rows = time < 0 ? new int[0] : rows(time, sensor);
        if (rows.length == 0) {
            return Optional.empty();
        }
        double scale = columns.get(time).scale();
        double[] seconds = Arrays.stream(rows).mapToDouble(i -> values.get(time)[i] * scale).toArray();
        Axis axis = Axis.time(Values.of(seconds), clock);
        List<Dataset> datasets = new ArrayList<>(resonances(sensor, axis, rows));
        Map<String, String> all = new LinkedHashMap<>(metadata);
        datasets.stream().filter(d -> d.quantity().equals(QuantityKind.FREQUENCY)).findFirst().ifPresent(d -> noteFundamental(d, all));
        if (!sensor.isEmpty()) {
            all.put("sensor", sensor);
        }
        others(sensor, axis, rows, datasets);
        return Optional.of(Measurement.of(title, TECHNIQUE, datasets, all));
    }

    static void noteFundamental(Dataset frequency, Map<String, String> metadata) {
        double order = frequency.axes().getLast().values().get(0);
        double first = frequency.values().get(0) / order / 1e6;
        if (Double.isFinite(first)) {
            metadata.putIfAbsent(EqcmQuantities.FUNDAMENTAL_FREQUENCY, String.format(Locale.ROOT, "%.6f MHz", first));
        }
    }

    private int timeColumn(String sensor) {
        int best = -1;
        for (int c = 0; c < columns.size(); c++) {
            QcmColumn column = columns.get(c);
            boolean fits = column.role() == Role.TIME && (column.sensor().equals(sensor) || column.sensor().isEmpty());
            if (fits && (best < 0 || rank(column, sensor) > rank(columns.get(best), sensor))) {
                best = c;
            }
        }
        return best;
    }

    private static int rank(QcmColumn column, String sensor) {
        return (column.isRelativeTime() ? 2 : 0) + (!sensor.isEmpty() && column.sensor().equals(sensor) ? 1 : 0);
    }

    /** Rows with a time and at least one resonance of the sensor. */
    private int[] rows(int time, String sensor) {
        int[] kept = new int[values.get(time).length];
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            boolean present = false;
            for (int c = 0; c < columns.size() && !present; c++) {
                present = columns.get(c).isResonance() && columns.get(c).sensor().equals(sensor) && Double.isFinite(value(c, i));
            }
            if (present && Double.isFinite(values.get(time)[i])) {
                kept[count++] = i;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private double value(int column, int row) {
        double[] all = values.get(column);
        return row < all.length ? all[row] : Double.NaN;
    }

    private List<Dataset> resonances(String sensor, Axis axis, int[] rows) {
        List<Integer> own = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).isResonance() && columns.get(c).sensor().equals(sensor)) {
                own.add(c);
            }
        }
        double[] orders = own.stream().mapToDouble(c -> columns.get(c).overtone()).distinct().sorted().toArray();
        boolean shifts = own.stream().filter(c -> columns.get(c).role() == Role.FREQUENCY && columns.get(c).counting() == Counting.BY_SIZE)
                .anyMatch(c -> Math.abs(firstPresent(c, rows)) < LEAST_RESONANCE);
        List<Dataset> datasets = new ArrayList<>();
        for (Role role : List.of(Role.FREQUENCY, Role.DISSIPATION, Role.HALF_BANDWIDTH)) {
            for (boolean shift : new boolean[] {false, true}) {
                List<Integer> chosen = own.stream().filter(c -> columns.get(c).role() == role)
                        .filter(c -> shift == (columns.get(c).counting() == Counting.BY_SIZE
                                ? shifts
                                : columns.get(c).counting() == Counting.SHIFT))
                        .sorted(Comparator.comparing(c -> columns.get(c).overtone())).toList();
                if (!chosen.isEmpty()) {
                    datasets.add(matrix(role, shift, chosen, orders, axis, rows));
                }
            }
        }
        return datasets;
    }

    private double firstPresent(int column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> value(column, i)).filter(Double::isFinite).findFirst().orElse(Double.NaN);
    }

    private Dataset matrix(Role role, boolean shift, List<Integer> chosen, double[] orders, Axis axis, int[] rows) {
        double[] all = new double[rows.length * orders.length];
        Arrays.fill(all, Double.NaN);
        boolean normalised = false;
        for (int c : chosen) {
            QcmColumn column = columns.get(c);
            int k = Arrays.binarySearch(orders, column.overtone());
            normalised |= column.isNormalised();
            for (int i = 0; i < rows.length; i++) {
                all[i * orders.length + k] = value(c, rows[i]) * column.scale() * (column.isNormalised() ? column.overtone() : 1);
            }
        }
        if (normalised) {
            problems.add(Problem.info("eqcm.normalised",
                    "The file's frequency shifts are divided by the order of the overtone; here they are multiplied by it again.", where));
        }
        if (role == Role.DISSIPATION) {
            scaleMillionths(all);
        }
        List<Axis> axes = List.of(axis, Axis.of("overtone", EqcmQuantities.OVERTONE, Units.ONE, Values.of(orders)));
        String plain = role.name().toLowerCase(Locale.ROOT);
        return Dataset.of(shift ? plain + "_shift" : plain, kind(role, shift), role == Role.DISSIPATION ? Units.ONE : Units.HERTZ, axes,
                Values.of(all));
    }

    private void scaleMillionths(double[] dissipation) {
        double greatest = Arrays.stream(dissipation).filter(Double::isFinite).map(Math::abs).max().orElse(0);
        if (greatest > GREATEST_DISSIPATION) {
            for (int i = 0; i < dissipation.length; i++) {
                dissipation[i] *= QcmColumn.MILLIONTH;
            }
            problems.add(Problem.info("eqcm.millionths",
                    "The file does not say that its dissipations are in millionths, but their size does (up to " + greatest + ").", where));
        }
    }

    private static QuantityKind kind(Role role, boolean shift) {
        return switch (role) {
            case FREQUENCY -> shift ? EqcmQuantities.FREQUENCY_SHIFT : QuantityKind.FREQUENCY;
            case DISSIPATION -> shift ? EqcmQuantities.DISSIPATION_SHIFT : EqcmQuantities.DISSIPATION;
            default -> shift ? EqcmQuantities.HALF_BANDWIDTH_SHIFT : EqcmQuantities.HALF_BANDWIDTH;
        };
    }

    /** Columns that are no resonance; one that holds no number is left out. */
    private void others(String sensor, Axis axis, int[] rows, List<Dataset> datasets) {
        Set<String> taken = new LinkedHashSet<>();
        datasets.forEach(d -> taken.add(d.name()));
        for (int c = 0; c < columns.size(); c++) {
            QcmColumn column = columns.get(c);
            int at = c;
            boolean own = column.sensor().isEmpty() || column.sensor().equals(sensor);
            if (column.isResonance() || column.role() == Role.TIME || !own || !Double.isFinite(firstPresent(c, rows))) {
                continue;
            }
            String plain = plainName(column, c);
            String unique = taken.contains(plain) ? plain + "_" + (c + 1) : plain;
            if (taken.add(unique)) {
                datasets.add(Dataset.of(unique, otherKind(column.role()), column.unit(), axis,
                        Values.of(Arrays.stream(rows).mapToDouble(i -> value(at, i)).toArray())));
            }
        }
    }

    private static String plainName(QcmColumn column, int index) {
        return switch (column.role()) {
            case TEMPERATURE -> "temperature";
            case POTENTIAL -> "voltage";
            case CURRENT -> "current";
            case CHARGE -> "charge";
            default -> {
                String plain = column.label().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
                yield plain.isEmpty() ? "column_" + (index + 1) : plain;
            }
        };
    }

    private static QuantityKind otherKind(Role role) {
        return switch (role) {
            case TEMPERATURE -> QuantityKind.TEMPERATURE;
            case POTENTIAL -> QuantityKind.POTENTIAL;
            case CURRENT -> QuantityKind.CURRENT;
            case CHARGE -> QuantityKind.CHARGE;
            default -> QuantityKind.UNKNOWN;
        };
    }
}

package org.operanda.electrochemistry.galvanostatic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Parts;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * The rows of a test as they are recorded.
 *
 * @param measurement where they come from
 * @param axis        of time
 * @param seconds     by row
 * @param amperes     by row, positive when the cell is charged; NaN where missing
 * @param volts       by row
 * @param breaks      whether a row does not follow the row before: another file, or time runs backwards
 * @param mean        whether a row holds the mean current since the row before
 */
record Recorded(Measurement measurement, Axis axis, double[] seconds, double[] amperes, double[] volts, boolean[] breaks, boolean mean) {
    /** The role under which an operation gets the measurement. */
    static final String ROLE = "series";
    private static final Unit<?> AMPERE_HOUR = CyclerColumn.CHARGE.unit();

    /** Takes time, current and potential; empty, with a problem, when one is missing. */
    static Optional<Recorded> of(Map<String, Measurement> inputs, Segmentation segmentation, List<Problem> problems) {
        Optional<Measurement> input = Optional.ofNullable(inputs.get(ROLE));
        Optional<Axis> time = input.flatMap(Measurement::timeAxis);
        if (time.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "electrochemistry.no-time", "The measurement has no time axis.",
                    "Choose a measurement that runs along time."));
            return Optional.empty();
        }
        Measurement measurement = input.get();
        Axis axis = time.get();
        Optional<double[]> amperes = column(measurement, axis, "current", QuantityKind.CURRENT, Units.AMPERE);
        Optional<double[]> volts = segmentation.voltage().isEmpty()
                ? column(measurement, axis, "voltage", QuantityKind.POTENTIAL, Units.VOLT)
                : named(measurement, axis, segmentation.voltage(), Units.VOLT);
        if (amperes.isEmpty() || volts.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, amperes.isEmpty() ? "electrochemistry.no-current" : "electrochemistry.no-voltage",
                    "The measurement has no " + (amperes.isEmpty() ? "current" : "potential") + " along its time.",
                    "Choose a measurement that has one. This one has: "
                            + String.join(", ", measurement.datasets().stream().map(Dataset::name).toList()) + "."));
            return Optional.empty();
        }
        double[] seconds = axis.values().toArray();
        boolean mean = measurement.metadata().getOrDefault("column.current", "").startsWith("<I>");
        return Optional.of(new Recorded(measurement, axis, seconds, amperes.get(), volts.get(),
                breaks(seconds, named(measurement, axis, Parts.PART, Units.ONE), problems), mean));
    }

    private static boolean[] breaks(double[] seconds, Optional<double[]> parts, List<Problem> problems) {
        boolean[] breaks = new boolean[seconds.length];
        int backwards = 0;
        for (int row = 0; row < seconds.length; row++) {
            boolean back = row > 0 && !(seconds[row] >= seconds[row - 1]);
            boolean other = row > 0 && parts.isPresent() && parts.get()[row] != parts.get()[row - 1];
            backwards += back && !other ? 1 : 0;
            breaks[row] = row == 0 || back || other;
        }
        if (backwards > 0) {
            problems.add(Problem.of(Severity.WARNING, "electrochemistry.time-backwards",
                    "Time runs backwards at " + backwards + " rows; a new part of the test is taken to begin there, and no charge is "
                            + "counted up to it.",
                    "If the test was restarted this is right; else check the clock of the instrument."));
        }
        return breaks;
    }

    private static Optional<double[]> column(Measurement measurement, Axis axis, String name, QuantityKind kind, Unit<?> unit) {
        Optional<double[]> usual = named(measurement, axis, name, unit);
        return usual.isPresent()
                ? usual
                : measurement.datasets().stream().filter(d -> d.quantity().equals(kind)).findFirst()
                        .flatMap(d -> named(measurement, axis, d.name(), unit));
    }

    /** The values of a dataset along the axis, in a unit. */
    private static Optional<double[]> named(Measurement measurement, Axis axis, String name, Unit<?> unit) {
        return measurement.dataset(name).filter(d -> d.axes().equals(List.of(axis)))
                .flatMap(d -> Units.factor(d.unit(), unit).map(factor -> scaled(d.values().toArray(), factor)));
    }

    private static double[] scaled(double[] values, double factor) {
        for (int i = 0; factor != 1 && i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }

    int rows() {
        return seconds.length;
    }

    /** Whether the instrument has that column, along the rows. */
    boolean has(CyclerColumn column) {
        return measurement.dataset(column.name()).filter(d -> d.axes().equals(List.of(axis))).isPresent();
    }

    /** One of the instrument's numberings at some rows; empty when it has none or the number is missing. */
    OptionalDouble number(CyclerColumn column, int row) {
        double number = has(column) ? measurement.dataset(column.name()).orElseThrow().values().get(row) : Double.NaN;
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** One of the instrument's numberings, along the rows. */
    Optional<double[]> numbers(CyclerColumn column) {
        return named(measurement, axis, column.name(), column.unit());
    }

    /** One of the instrument's counters of charge, in A·h. */
    Optional<double[]> counter(CyclerColumn column) {
        return named(measurement, axis, column.name(), AMPERE_HOUR);
    }

    /** The rows with other currents. */
    Recorded with(double[] newAmperes) {
        return new Recorded(measurement, axis, seconds, newAmperes, volts, breaks, mean);
    }

    double greatestCurrent() {
        double greatest = 0;
        for (double current : amperes) {
            double magnitude = Math.abs(current);
            greatest = magnitude > greatest ? magnitude : greatest;
        }
        return greatest;
    }
}

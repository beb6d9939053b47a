package org.operanda.electrochemistry.voltammetry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Potential and current of one electrode against time.
 *
 * @param axis    the time axis
 * @param seconds its values
 * @param volts   potential of each row
 * @param amperes current of each row, positive when the electrode is oxidised
 * @param parts   number of the file that each row came from
 */
record Voltammogram(Axis axis, double[] seconds, double[] volts, double[] amperes, double[] parts) {
    /** The role under which an operation gets the measurement. */
    static final String ROLE = "series";

    /** Takes potential and current from the input of an operation; empty, with a problem, when one is missing. */
    static Optional<Voltammogram> of(Map<String, Measurement> inputs, List<Problem> problems) {
        Optional<Measurement> measurement = Optional.ofNullable(inputs.get(ROLE));
        Optional<Axis> time = measurement.flatMap(Measurement::timeAxis);
        if (time.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "voltammetry.no-time",
                    "The measurement has no time axis, so the scan rate cannot be measured.",
                    "Choose a measurement that runs along time."));
            return Optional.empty();
        }
        Axis axis = time.get();
        Optional<double[]> volts = column(measurement.get(), axis, CyclerColumn.VOLTAGE, QuantityKind.POTENTIAL);
        Optional<double[]> amperes = column(measurement.get(), axis, CyclerColumn.CURRENT, QuantityKind.CURRENT);
        if (volts.isEmpty() || amperes.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "voltammetry.columns",
                    "The measurement has no " + (volts.isEmpty() ? "potential" : "current") + " along its time.",
                    "Choose a measurement with the datasets 'voltage' and 'current'."));
            return Optional.empty();
        }
        double toSeconds = Units.factor(axis.unit(), Units.SECOND).orElse(1.0);
        double[] parts = measurement.get().dataset(Parts.PART).filter(d -> d.axes().equals(List.of(axis))).map(d -> d.values().toArray())
                .orElseGet(() -> new double[Math.toIntExact(axis.size())]);
        return Optional.of(new Voltammogram(axis, axis.values().scaled(toSeconds).toArray(), volts.get(), amperes.get(), parts));
    }

    /** The dataset of the common name, else the first of its kind, in the common unit. */
    private static Optional<double[]> column(Measurement measurement, Axis axis, CyclerColumn column, QuantityKind kind) {
        Optional<Dataset> found = measurement.dataset(column.name()).or(() -> measurement.first(kind));
        return found.filter(d -> d.axes().equals(List.of(axis)))
                .flatMap(d -> Units.factor(d.unit(), column.unit()).map(factor -> d.values().scaled(factor).toArray()));
    }

    int rows() {
        return seconds.length;
    }

    /** ∫ I dt by the trapezoid over the rows of a sweep, in C. */
    double charge(Sweep sweep) {
        double charge = 0;
        for (int row = sweep.begin() + 1; row < sweep.end(); row++) {
            double passed = (amperes[row] + amperes[row - 1]) / 2 * (seconds[row] - seconds[row - 1]);
            charge += Double.isNaN(passed) ? 0 : passed;
        }
        return charge;
    }
}

package org.operanda.electrochemistry;

import java.util.ArrayList;
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

/**
 * The current of one cell against time.
 *
 * @param axis          the time axis
 * @param seconds       its values
 * @param milliamperes  signed as the instrument signs it; NaN where missing
 * @param parts         number of the file that each row came from
 * @param steps         number of the instrument's step at each row
 * @param isMean        whether the file says that a row holds the mean since the row before
 */
record CurrentSeries(Axis axis, double[] seconds, double[] milliamperes, double[] parts, double[] steps, boolean isMean) {
    /** The role under which an operation gets the measurement. */
    static final String ROLE = "series";

    /** Consecutive rows of one state: 1 charging, -1 discharging, 0 rest. The last row is before {@code end}. */
    record Run(int state, int begin, int end) {}

    /** Takes current and time from the input of an operation; empty, with a problem, when one is missing. */
    static Optional<CurrentSeries> of(Map<String, Measurement> inputs, String name, List<Problem> problems) {
        Optional<Measurement> input = Optional.ofNullable(inputs.get(ROLE));
        Optional<Axis> time = input.flatMap(Measurement::timeAxis);
        if (time.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "electrochemistry.no-time", "The measurement has no time axis.",
                    "Choose a measurement that runs along time."));
            return Optional.empty();
        }
        Measurement measurement = input.get();
        Optional<Dataset> current = name.isEmpty()
                ? measurement.dataset("current").or(() -> measurement.first(QuantityKind.CURRENT))
                : measurement.dataset(name);
        Optional<Double> factor = current.filter(d -> d.axes().equals(List.of(time.get())))
                .flatMap(d -> Units.factor(d.unit(), Units.MILLIAMPERE));
        if (factor.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "electrochemistry.no-current",
                    name.isEmpty()
                            ? "The measurement has no current along its time."
                            : "The measurement has no current '" + name + "' along its time.",
                    "Choose one of: " + names(measurement) + "."));
            return Optional.empty();
        }
        double[] milliamperes = current.get().values().toArray();
        for (int i = 0; i < milliamperes.length; i++) {
            milliamperes[i] *= factor.get();
        }
        boolean mean = measurement.metadata().getOrDefault("column." + current.get().name(), "").startsWith("<I>");
        return Optional
                .of(new CurrentSeries(time.get(), time.get().values().toArray(), milliamperes, along(measurement, Parts.PART, time.get()),
                        along(measurement, "step", time.get()), mean));
    }

    private static String names(Measurement measurement) {
        return String.join(", ", measurement.datasets().stream().filter(d -> d.rank() == 1).map(Dataset::name).toList());
    }

    /** The values of a dataset along the axis; zeros when there is none. */
    private static double[] along(Measurement measurement, String name, Axis axis) {
        return measurement.dataset(name).filter(d -> d.axes().equals(List.of(axis))).map(d -> d.values().toArray())
                .orElseGet(() -> new double[Math.toIntExact(axis.size())]);
    }

    int rows() {
        return seconds.length;
    }

    /** Whether row {@code row} follows the row before it in one file. */
    boolean follows(int row) {
        return row > 0 && parts[row] == parts[row - 1];
    }

    /**
     * Splits the rows into charging, discharging and rest.
     *
     * @param restFraction of the greatest current, below which the cell is at rest
     * @param shortest     seconds; a shorter run belongs to the one before it
     */
    List<Run> runs(double restFraction, double shortest) {
        List<Run> runs = new ArrayList<>();
        double threshold = restFraction * greatest();
        int begin = 0;
        for (int row = 1; row <= rows(); row++) {
            if (row == rows() || state(row, threshold) != state(begin, threshold)) {
                append(runs, new Run(state(begin, threshold), begin, row), shortest);
                begin = row;
            }
        }
        return runs;
    }

    private double greatest() {
        double greatest = 0;
        for (double current : milliamperes) {
            greatest = Math.max(greatest, Double.isNaN(current) ? 0 : Math.abs(current));
        }
        return greatest;
    }

    private int state(int row, double threshold) {
        double current = milliamperes[row];
        return !(Math.abs(current) > threshold) ? 0 : current > 0 ? 1 : -1;
    }

    private void append(List<Run> runs, Run next, double shortest) {
        if (runs.isEmpty()) {
            runs.add(next);
            return;
        }
        Run last = runs.getLast();
        if (last.state == next.state || duration(next) < shortest) {
            runs.set(runs.size() - 1, new Run(last.state, last.begin, next.end));
        } else if (runs.size() == 1 && duration(last) < shortest) {
            runs.set(0, new Run(next.state, last.begin, next.end));
        } else {
            runs.add(next);
        }
    }

    /** From the row before the run, when its state began, to its last row. */
    private double duration(Run run) {
        return seconds[run.end - 1] - seconds[follows(run.begin) ? run.begin - 1 : run.begin];
    }
}

package org.operanda.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/** The numbers of a measurement that run along one axis, chosen by the user's words. */
final class Columns {
    private static final Set<String> STEP_KINDS = Set.of("flag", "cycle", "half-cycle", "step", "index", "part", "segment", "plateau",
            "branch",
            "cluster");

    private Columns() {}

    /** The datasets with one number for each point of the axis. */
    static List<Dataset> along(Measurement measurement, Axis axis) {
        return measurement.datasets().stream().filter(d -> d.rank() == 1 && d.axes().getFirst().equals(axis)).toList();
    }

    /** The datasets with one number for each frame of a series, along its time axis or, where it has none, along its first axis. */
    static List<Dataset> ofFrames(Measurement series) {
        Optional<Axis> axis = series.timeAxis()
                .or(() -> series.datasets().stream().filter(d -> d.rank() > 0).map(d -> d.axes().getFirst()).findFirst());
        return axis.map(a -> along(series, a)).orElse(List.of());
    }

    /** The dataset of that name, else the first whose quantity has that id. */
    static Optional<Dataset> find(List<Dataset> columns, String word) {
        return columns.stream().filter(d -> d.name().equals(word)).findFirst()
                .or(() -> columns.stream().filter(d -> d.quantity().id().equals(word)).findFirst());
    }

    /**
     * The column of that name or quantity; else, for a word such as {@code peak_position:2} or {@code intensity:8353}, the values of a series of curves at the point of its other axis that lies nearest to the
     * number: the second peak, or one channel of a spectrum.
     */
    static Optional<Dataset> find(Measurement measurement, List<Dataset> columns, String word) {
        Optional<Dataset> found = find(columns, word);
        int colon = word.lastIndexOf(':');
        return found.isPresent() || colon < 1 || columns.isEmpty() && measurement.timeAxis().isEmpty()
                ? found
                : number(word.substring(colon + 1))
                        .flatMap(value -> find(tables(measurement, columns), word.substring(0, colon)).flatMap(table -> at(table, value)));
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The series of curves along the axis of the columns. */
    private static List<Dataset> tables(Measurement measurement, List<Dataset> columns) {
        Axis axis = columns.isEmpty() ? measurement.timeAxis().orElseThrow() : columns.getFirst().axes().getFirst();
        return measurement.datasets().stream().filter(d -> d.rank() == 2 && d.axes().getFirst().equals(axis)).toList();
    }

    private static Optional<Dataset> at(Dataset table, double value) {
        double[] points = table.axes().getLast().values().toArray();
        int nearest = 0;
        for (int j = 1; j < points.length; j++) {
            nearest = Math.abs(points[j] - value) < Math.abs(points[nearest] - value) ? j : nearest;
        }
        double spacing = Math.abs(points[points.length - 1] - points[0]) / Math.max(1, points.length - 1);
        if (!(Math.abs(points[nearest] - value) <= Math.max(spacing, Math.ulp(value)))) {
            return Optional.empty();
        }
        String name = table.name() + "_" + Double.toString(points[nearest]).replaceFirst("\\.0$", "");
        int column = nearest;
        return Optional.of(new Dataset(name, table.quantity(), table.unit(), List.of(table.axes().getFirst()),
                column(table.values(), points.length, column),
                table.sigma().map(sigma -> column(sigma, points.length, column))));
    }

    private static Values column(Values values, int columns, int column) {
        double[] numbers = new double[Math.toIntExact(values.length() / columns)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get((long) i * columns + column);
        }
        return Values.of(numbers);
    }

    /** The columns that some words choose, each once, with a problem for each word that chooses none. */
    static List<Dataset> chosen(Measurement measurement, List<Dataset> columns, List<String> words, List<Problem> problems) {
        List<Dataset> chosen = new ArrayList<>();
        for (String word : words) {
            Optional<Dataset> found = find(measurement, columns, word);
            found.filter(column -> !chosen.contains(column)).ifPresent(chosen::add);
            if (found.isEmpty()) {
                problems.add(unknown(word, measurement, columns));
            }
        }
        return chosen;
    }

    /** Whether a quantity keeps its value until it jumps to the next, so that nothing lies between two of its values. */
    static boolean isStep(QuantityKind quantity) {
        return STEP_KINDS.contains(quantity.id());
    }

    /** The unit of a difference of two values: kelvin for a temperature in °C, else the same unit. */
    static Unit<?> differenceUnit(Unit<?> unit) {
        return unit.equals(Units.CELSIUS) ? Units.KELVIN : unit;
    }

    static Problem unknown(String word, Measurement measurement, List<Dataset> columns) {
        String known = String.join(", ", columns.stream().map(Dataset::name).toList());
        return Problem.of(Severity.ERROR, "correlation.column-unknown", "'" + measurement.name() + "' has no column '" + word + "'.",
                known.isEmpty() ? "It has no columns along its frames." : "It has: " + known + ".");
    }

    static Problem untimed(Measurement measurement) {
        return Problem.of(Severity.ERROR, "correlation.untimed", "'" + measurement.name() + "' has no time axis with a clock.",
                "Import it with its times, or give them in the recipe.");
    }
}

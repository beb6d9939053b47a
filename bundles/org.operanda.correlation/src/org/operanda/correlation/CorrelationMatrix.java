package org.operanda.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.Correlation;

/**
 * The correlation of every pair of columns of several series: Pearson's coefficient of a linear, Spearman's of a rising or falling relation, and how probable it is that unrelated columns show as much. Columns of the other series are taken at the frames of the first, by straight lines
 * between theirs; nothing is extrapolated.
 * <p>
 * Roles: {@value #FIRST}, and optionally {@code series_2} … {@code series_6}. Results, column × column in the order of the message that names them: {@code pearson}, {@code spearman}, {@code p_value} (of Spearman's, for independent frames) and {@code pairs}.
 */
public final class CorrelationMatrix implements SeriesOperation<CorrelationMatrixSettings> {
    /** Role of the series at whose frames columns are compared. */
    public static final String FIRST = "series";
    private static final QuantityKind COLUMN = new QuantityKind("column", "Column", "");
    private static final QuantityKind PROBABILITY = new QuantityKind("probability", "Probability", "p");
    private static final int MOST_SERIES = 6;

    @Override
    public Class<CorrelationMatrixSettings> settingsType() {
        return CorrelationMatrixSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, CorrelationMatrixSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, double[]> columns = columns(inputs, settings, problems);
        if (columns.size() < 2) {
            problems.add(Problem.of(Severity.ERROR, "correlation.few-columns", columns.size() + " columns make no pair.",
                    "Choose other columns, or give more series."));
            return new OperationResult(List.of(), problems);
        }
        List<double[]> values = List.copyOf(columns.values());
        int n = values.size();
        double[][] results = new double[4][n * n];
        IntStream.range(0, n * n).filter(cell -> cell % n >= cell / n).parallel().forEach(cell -> {
            double[] x = values.get(cell / n);
            double[] y = values.get(cell % n);
            int[] both = IntStream.range(0, x.length).filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i])).toArray();
            double[] a = Arrays.stream(both).mapToDouble(i -> x[i]).toArray();
            double[] b = Arrays.stream(both).mapToDouble(i -> y[i]).toArray();
            Correlation spearman = Correlation.spearman(a, b);
            double[] numbers = {Correlation.pearson(a, b).coefficient(), spearman.coefficient(), spearman.pValue(), both.length};
            for (int r = 0; r < numbers.length; r++) {
                results[r][cell] = numbers[r];
                results[r][cell % n * n + cell / n] = numbers[r];
            }
        });
        problems.add(Problem.of(Severity.INFO, "correlation.matrix-columns", "The columns are " + IntStream.range(0, n)
                .mapToObj(i -> (i + 1) + " " + List.copyOf(columns.keySet()).get(i)).collect(Collectors.joining(", ")) + ".", ""));
        List<Axis> axes = List.of(axis("column", n), axis("column_2", n));
        return progress.isCancelled()
                ? OperationResult.EMPTY
                : new OperationResult(List.of(
                        Dataset.of("pearson", Regression.COEFFICIENT, Units.ONE, axes, Values.of(results[0])),
                        Dataset.of("spearman", Regression.COEFFICIENT, Units.ONE, axes, Values.of(results[1])),
                        Dataset.of("p_value", PROBABILITY, Units.ONE, axes, Values.of(results[2])),
                        Dataset.of("pairs", QuantityKind.COUNT, Units.ONE, axes, Values.of(results[3]))), problems);
    }

    private static Axis axis(String name, int count) {
        return Axis.of(name, COLUMN, Units.ONE, Values.computed(count, i -> i + 1.0));
    }

    /** The columns at the frames of the first series, by name; of two of one name, the later has its role's number. */
    private static Map<String, double[]> columns(Map<String, Measurement> inputs, CorrelationMatrixSettings settings,
            List<Problem> problems) {
        Map<String, double[]> found = new LinkedHashMap<>();
        Measurement first = inputs.get(FIRST);
        Optional<Axis> frames = first.timeAxis();
        for (int s = 1; s <= MOST_SERIES; s++) {
            Measurement series = inputs.get(s == 1 ? FIRST : FIRST + "_" + s);
            if (series == null) {
                continue;
            }
            List<Dataset> columns = Columns.ofFrames(series);
            List<Dataset> chosen = settings.columns().isEmpty()
                    ? columns.stream().filter(c -> !Columns.isStep(c.quantity()) && !c.quantity().equals(QuantityKind.TIME)).toList()
                    : settings.columns().stream().flatMap(word -> Columns.find(series, columns, word).stream()).distinct().toList();
            for (Dataset column : chosen) {
                double[] values = column.values().toArray();
                double[] placed = s == 1 ? values : placed(series, column, first, frames, problems);
                boolean varies = Arrays.stream(placed).filter(Double::isFinite).distinct().limit(2).count() > 1;
                if (varies) {
                    found.putIfAbsent(found.containsKey(column.name()) ? column.name() + "_" + s : column.name(), placed);
                }
            }
        }
        return found;
    }

    private static double[] placed(Measurement series, Dataset column, Measurement first, Optional<Axis> frames, List<Problem> problems) {
        Axis own = column.axes().getFirst();
        Optional<Clock> clock = frames.flatMap(Axis::clock);
        if (clock.isEmpty() || own.clock().isEmpty()) {
            problems.add(Columns.untimed(clock.isEmpty() ? first : series));
            return new double[0];
        }
        double shift = clock.get().secondsTo(own.clock().get());
        double[] times = Arrays.stream(own.values().toArray()).map(t -> t + shift).toArray();
        return Interpolation.linear(times, column.values().toArray(), frames.orElseThrow().values().toArray());
    }
}

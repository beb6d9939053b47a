package org.operanda.dilatometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
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

/**
 * Mean and scatter of several cells that were made alike, for every dataset that all of them have along one axis other than time: heights on
 * a common axis ({@link CommonAxis}), or numbers per cycle ({@link Breathing}). The points are those of the first cell; the others are
 * linearly interpolated. {@code <name>_mean} has the standard error of the mean as σ, {@code <name>_scatter} is the sample standard
 * deviation between cells, with its own σ = s/√(2(n−1)), {@code <name>_cells} how many cells there are at a point.
 */
public final class Comparison implements SeriesOperation<ComparisonSettings> {
    /** The roles of the cells are {@code cell_1} to {@code cell_12}; the first two are needed. */
    public static final int MOST_CELLS = 12;

    @Override
    public Class<ComparisonSettings> settingsType() {
        return ComparisonSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ComparisonSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Measurement> cells = IntStream.rangeClosed(1, MOST_CELLS).mapToObj(i -> "cell_" + i).filter(inputs::containsKey)
                .map(inputs::get).toList();
        List<Dataset> results = new ArrayList<>();
        for (Dataset first : cells.isEmpty() ? List.<Dataset>of() : cells.getFirst().datasets()) {
            List<Dataset> alike = cells.stream().flatMap(cell -> cell.dataset(first.name()).stream()).filter(d -> comparable(first, d))
                    .toList();
            if (alike.size() == cells.size() && !isTime(first)) {
                results.addAll(compared(alike, settings.fewest()));
            }
        }
        return results.isEmpty() ? OperationResult.failed(nothingShared(cells)) : new OperationResult(results, List.of());
    }

    private static boolean isTime(Dataset dataset) {
        return dataset.axes().getFirst().quantity().equals(QuantityKind.TIME);
    }

    private static boolean comparable(Dataset first, Dataset other) {
        return first.rank() == 1 && other.rank() == 1 && Units.factor(other.unit(), first.unit()).isPresent()
                && first.axes().getFirst().quantity().equals(other.axes().getFirst().quantity())
                && Units.factor(other.axes().getFirst().unit(), first.axes().getFirst().unit()).isPresent();
    }

    private static Problem nothingShared(List<Measurement> cells) {
        return Problem.of(Severity.ERROR, "dilatometry.nothing-to-compare",
                "The " + cells.size() + " cells share no dataset along an axis other than time.",
                "Put each cell's height on a common axis first, with dilatometry.common-axis, or compare results per cycle.");
    }

    private static List<Dataset> compared(List<Dataset> cells, int fewest) {
        Dataset first = cells.getFirst();
        Axis axis = first.axes().getFirst();
        double[] at = axis.values().toArray();
        List<double[]> curves = cells.stream().map(cell -> on(first, cell, at)).toList();
        double[] mean = new double[at.length];
        double[] error = new double[at.length];
        double[] scatter = new double[at.length];
        double[] scatterError = new double[at.length];
        double[] count = new double[at.length];
        for (int point = 0; point < at.length; point++) {
            int here = point;
            double[] values = curves.stream().mapToDouble(curve -> curve[here]).filter(Double::isFinite).toArray();
            int n = values.length;
            double average = n < fewest ? Double.NaN : IntStream.range(0, n).mapToDouble(i -> values[i]).sum() / n;
            double squares = IntStream.range(0, n).mapToDouble(i -> (values[i] - average) * (values[i] - average)).sum();
            count[point] = n;
            mean[point] = average;
            scatter[point] = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
            error[point] = scatter[point] / Math.sqrt(n);
            scatterError[point] = scatter[point] / Math.sqrt(2.0 * (n - 1));
        }
        return List.of(result(first, "_mean", mean, error), result(first, "_scatter", scatter, scatterError),
                Dataset.of(first.name() + "_cells", QuantityKind.COUNT, Units.ONE, axis, Values.of(count)));
    }

    private static double[] on(Dataset first, Dataset cell, double[] at) {
        double axisFactor = Units.factor(cell.axes().getFirst().unit(), first.axes().getFirst().unit()).orElseThrow();
        double factor = Units.factor(cell.unit(), first.unit()).orElseThrow();
        double[] x = cell.axes().getFirst().values().toArray();
        double[] y = cell.values().toArray();
        for (int i = 0; i < x.length; i++) {
            x[i] *= axisFactor;
            y[i] *= factor;
        }
        return Interpolation.linear(x, y, at);
    }

    private static Dataset result(Dataset first, String suffix, double[] values, double[] sigma) {
        return new Dataset(first.name() + suffix, first.quantity(), first.unit(), first.axes(), Values.of(values),
                Optional.of(Values.of(sigma)));
    }
}

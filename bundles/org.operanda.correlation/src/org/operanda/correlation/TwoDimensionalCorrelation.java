package org.operanda.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.correlation.Augmentation.Part;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.factor.CorrelationSpectra;
import org.operanda.math.factor.Table;

/**
 * Two-dimensional correlation spectroscopy of a series of curves with itself, or with that of another technique (hetero-spectral). See {@link CorrelationSpectra} for method and sources.
 * <p>
 * Roles: {@value FrameTable#ROLE}; {@value #SECOND}, optional, the other technique, taken at the moments of the first one's frames. Results: {@code synchronous} and {@code asynchronous}, channels × channels of the second, and {@code autopower}, the
 * diagonal of the synchronous spectrum of a series with itself.
 */
public final class TwoDimensionalCorrelation implements SeriesOperation<TwoDimensionalSettings> {
    /** Role of the other technique. */
    public static final String SECOND = "second";
    private static final QuantityKind SYNCHRONOUS = new QuantityKind("synchronous-correlation", "Synchronous correlation", "Φ");
    private static final QuantityKind ASYNCHRONOUS = new QuantityKind("asynchronous-correlation", "Asynchronous correlation", "Ψ");

    @Override
    public Class<TwoDimensionalSettings> settingsType() {
        return TwoDimensionalSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, TwoDimensionalSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<FrameTable> found = FrameTable.in(inputs, settings.dataset(), settings.from(), settings.to(), problems);
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        Map<String, Measurement> others = new HashMap<>();
        Optional.ofNullable(inputs.get(SECOND)).ifPresent(second -> others.put(Augmentation.TECHNIQUES.getFirst(), second));
        List<Part> parts = Augmentation.of(found.get(), others, List.of(), problems).parts();
        Part first = parts.getFirst();
        Part second = parts.getLast();
        Side left = Side.of(first.table(), settings);
        Side right = first == second ? left : Side.of(second.table(), settings);
        CorrelationSpectra spectra = CorrelationSpectra.of(left.deviations, right.deviations);
        List<Axis> axes = List.of(left.axis, first == second ? renamed(right.axis) : right.axis);
        var unit = first.table().of().unit().multiply(second.table().of().unit());
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(Dataset.of("synchronous", SYNCHRONOUS, unit, axes, flat(spectra.synchronous())));
        datasets.add(Dataset.of("asynchronous", ASYNCHRONOUS, unit, axes, flat(spectra.asynchronous())));
        if (first == second) {
            double[][] synchronous = spectra.synchronous();
            datasets.add(Dataset.of("autopower", SYNCHRONOUS, unit, left.axis,
                    Values.computed(synchronous.length, j -> synchronous[(int) j][(int) j])));
        }
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(datasets, problems);
    }

    private static Axis renamed(Axis axis) {
        return Axis.of(axis.name() + "_2", axis.quantity(), axis.unit(), axis.values());
    }

    private static Values flat(double[][] rows) {
        return Values.of(Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }

    /** One side of the spectrum: deviations of the curves, and the axis of what channels are kept. */
    private record Side(Table deviations, Axis axis) {

        static Side of(FrameTable table, TwoDimensionalSettings settings) {
            int together = (table.columns() + settings.channels() - 1) / settings.channels();
            int columns = table.columns() / together;
            int rows = table.rows();
            double[] moments = table.moments();
            double[] channels = table.channels();
            double[] numbers = new double[rows * columns];
            double[] axis = new double[columns];
            for (int j = 0; j < columns * together; j++) {
                axis[j / together] += channels[j] / together;
            }
            int after = 1;
            for (int i = 0; i < rows; i++) {
                double moment = settings.even() ? moments[0] + (moments[rows - 1] - moments[0]) * i / (rows - 1) : moments[i];
                while (after < rows - 1 && moments[after] < moment) {
                    after++;
                }
                double share = (moment - moments[after - 1]) / (moments[after] - moments[after - 1]);
                double[] before = table.numbers().row(settings.even() ? after - 1 : i);
                double[] next = table.numbers().row(settings.even() ? after : i);
                for (int j = 0; j < columns * together; j++) {
                    numbers[i * columns + j / together] += (before[j] + (settings.even() ? share * (next[j] - before[j]) : 0)) / together;
                }
            }
            subtract(numbers, rows, columns, settings.reference());
            Axis of = table.of().axes().getLast();
            return new Side(Table.of(numbers, rows), Axis.of(of.name(), of.quantity(), of.unit(), Values.of(axis)));
        }

        private static void subtract(double[] numbers, int rows, int columns, ReferenceCurve reference) {
            double[] curve = new double[columns];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    curve[j] += switch (reference) {
                        case MEAN -> numbers[i * columns + j] / rows;
                        case FIRST -> i == 0 ? numbers[j] : 0;
                        case NONE -> 0;
                    };
                }
            }
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] -= curve[i % columns];
            }
        }
    }
}

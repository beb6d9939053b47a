package org.operanda.xas.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.xas.SpectrumSeries;

/**
 * Merges spectra of a series, all or some consecutive ones at a time: at each energy the mean of those that have a value, and the standard
 * deviation of that mean from their scatter (NaN for one alone). Role {@value #SERIES}. A merged series keeps the time axis, with the mean
 * time and the whole exposure of the merged frames.
 */
public final class Merge implements SeriesOperation<MergeSettings> {
    public static final String SERIES = "series";

    @Override
    public Class<MergeSettings> settingsType() {
        return MergeSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, MergeSettings settings, Progress progress) {
        Optional<SpectrumSeries> found = SpectrumSeries.of(Optional.ofNullable(inputs.get(SERIES)), settings.dataset());
        if (found.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "xas.merge.input", "The input holds no spectra along an energy axis.",
                    "Choose a measurement with absorption, or name the dataset."));
        }
        SpectrumSeries series = found.get();
        int size = settings.frames() == 0 ? series.frames() : Math.min(settings.frames(), series.frames());
        int groups = (series.frames() + size - 1) / size;
        int points = series.energies().length;
        double[] mean = new double[groups * points];
        double[] sigma = new double[groups * points];
        for (int g = 0; g < groups && !progress.isCancelled(); g++) {
            merge(series, g * size, Math.min(series.frames(), (g + 1) * size), mean, sigma, g * points);
        }
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Dataset pattern = series.dataset();
        List<Axis> axes = new ArrayList<>();
        if (pattern.rank() == 2 && groups > 1) {
            axes.add(merged(pattern.axes().getFirst(), size, groups));
        }
        axes.add(pattern.axes().getLast());
        return OperationResult.of(new Dataset(pattern.name(), pattern.quantity(), pattern.unit(), axes, Values.of(mean),
                Optional.of(Values.of(sigma))));
    }

    private static void merge(SpectrumSeries series, int from, int to, double[] mean, double[] sigma, int at) {
        int points = series.energies().length;
        double[] sum = new double[points];
        double[] squares = new double[points];
        int[] count = new int[points];
        for (int frame = from; frame < to; frame++) {
            double[] values = series.frame(frame);
            for (int i = 0; i < points; i++) {
                if (Double.isFinite(values[i])) {
                    count[i]++;
                    double before = values[i] - sum[i];
                    sum[i] += before / count[i];
                    squares[i] += before * (values[i] - sum[i]);
                }
            }
        }
        for (int i = 0; i < points; i++) {
            mean[at + i] = count[i] == 0 ? Double.NaN : sum[i];
            sigma[at + i] = count[i] < 2 ? Double.NaN : Math.sqrt(squares[i] / (count[i] - 1) / count[i]);
        }
    }

    private static Axis merged(Axis axis, int size, int groups) {
        double[] middle = new double[groups];
        double[] start = new double[groups];
        double[] end = new double[groups];
        double[] values = axis.values().toArray();
        for (int g = 0; g < groups; g++) {
            int from = g * size;
            int to = Math.min(values.length, from + size);
            middle[g] = Arrays.stream(values, from, to).average().orElse(Double.NaN);
            start[g] = axis.window().isPresent() ? axis.window().get().start().get(from) : values[from];
            end[g] = axis.window().isPresent() ? axis.window().get().end().get(to - 1) : values[to - 1];
        }
        return new Axis(axis.name(), axis.quantity(), axis.unit(), Values.of(middle), axis.clock(), Optional.empty())
                .withWindow(Values.of(start), Values.of(end));
    }
}

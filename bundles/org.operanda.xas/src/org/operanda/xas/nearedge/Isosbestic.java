package org.operanda.xas.nearedge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.factor.PrincipalComponents;
import org.operanda.math.factor.Scaling;
import org.operanda.math.factor.Table;
import org.operanda.xas.SpectrumSeries;

/**
 * The isosbestic points of a series: energies at which the spectra cross while they change. The change is the first principal component of
 * the spectra less their mean; where it goes through zero between two ranges of real change, the spectra of a mixture of two species have one
 * value. Role {@value #SERIES}.
 * <p>
 * Along the number of the point: {@value #ENERGY}, interpolated linearly between the points of the grid; {@value #HEIGHT}, the mean absorption
 * there, with the scatter of the frames as its standard deviation; {@value #SPREAD}, that scatter over the scatter of the largest change: near
 * the noise for a true isosbestic point, larger when a third species takes part.
 */
public final class Isosbestic implements SeriesOperation<IsosbesticSettings> {
    public static final String SERIES = "series";
    public static final String ENERGY = "isosbestic_energy";
    public static final String HEIGHT = "isosbestic_absorption";
    public static final String SPREAD = "isosbestic_spread";

    @Override
    public Class<IsosbesticSettings> settingsType() {
        return IsosbesticSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, IsosbesticSettings settings, Progress progress) {
        Optional<SpectrumSeries> found = SpectrumSeries.of(Optional.ofNullable(inputs.get(SERIES)), settings.dataset());
        if (found.isEmpty() || found.get().frames() < 3) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "xas.isosbestic.input",
                    "The input holds no series of three spectra or more along an energy axis.",
                    "Choose a series of normalised absorption."));
        }
        SpectrumSeries series = found.get();
        double end = settings.end() == 0 ? Double.POSITIVE_INFINITY : settings.end();
        double[][] frames = IntStream.range(0, series.frames()).mapToObj(series::frame).toArray(double[][]::new);
        int[] points = IntStream.range(0, series.energies().length)
                .filter(i -> series.energies()[i] >= settings.start() && series.energies()[i] <= end)
                .filter(i -> Arrays.stream(frames).allMatch(f -> Double.isFinite(f[i]))).toArray();
        if (points.length < 3 || progress.isCancelled()) {
            return progress.isCancelled()
                    ? OperationResult.EMPTY
                    : OperationResult.failed(Problem.of(Severity.ERROR, "xas.isosbestic.range",
                            "The spectra share only " + points.length + " points in the range.", "Widen the range."));
        }
        double[][] change = new double[frames.length][points.length];
        for (int f = 0; f < frames.length; f++) {
            for (int i = 0; i < points.length; i++) {
                change[f][i] = frames[f][points[i]];
            }
        }
        return crossings(series, points, change, settings);
    }

    private static OperationResult crossings(SpectrumSeries series, int[] points, double[][] spectra, IsosbesticSettings settings) {
        double[] all = Arrays.stream(spectra).flatMapToDouble(Arrays::stream).toArray();
        double[] component = PrincipalComponents.of(Table.of(all, spectra.length), 1, true, Scaling.NONE, 1).loadings()[0];
        double largest = Arrays.stream(component).map(Math::abs).max().orElse(0);
        List<double[]> found = new ArrayList<>();
        int before = -1;
        for (int i = 0; i < points.length; i++) {
            if (Math.abs(component[i]) < settings.contrast() * largest) {
                continue;
            }
            if (before >= 0 && component[before] < 0 != component[i] < 0) {
                found.add(crossing(series, points, spectra, component, before, i));
            }
            before = i;
        }
        double most = IntStream.range(0, points.length).mapToDouble(i -> scatter(spectra, i, i, 0)[1]).max().orElse(Double.NaN);
        Axis number = Axis.of("point", QuantityKind.INDEX, Units.ONE, Values.computed(found.size(), i -> i + 1));
        double[] energy = found.stream().mapToDouble(p -> p[0]).toArray();
        double[] height = found.stream().mapToDouble(p -> p[1]).toArray();
        double[] spread = found.stream().mapToDouble(p -> p[2]).toArray();
        List<Problem> problems = found.isEmpty()
                ? List.of(Problem.of(Severity.WARNING, "xas.isosbestic.none", "The spectra cross nowhere in the range while they change.",
                        "Widen the range, or lower the least contrast."))
                : List.of();
        return new OperationResult(List.of(
                Dataset.of(ENERGY, QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, number, Values.of(energy)),
                new Dataset(HEIGHT, series.dataset().quantity(), series.dataset().unit(), List.of(number), Values.of(height),
                        Optional.of(Values.of(spread))),
                Dataset.of(SPREAD, QuantityKind.FRACTION, Units.ONE, number,
                        Values.of(Arrays.stream(spread).map(s -> s / most).toArray()))),
                problems);
    }

    /** Energy, mean and scatter of the frames where the component goes through zero last before {@code to}. */
    private static double[] crossing(SpectrumSeries series, int[] points, double[][] spectra, double[] component, int from, int to) {
        int left = from;
        for (int i = from; i < to; i++) {
            left = component[i] < 0 != component[i + 1] < 0 ? i : left;
        }
        double part = component[left] / (component[left] - component[left + 1]);
        double low = series.energies()[points[left]];
        double high = series.energies()[points[left + 1]];
        double[] scatter = scatter(spectra, left, left + 1, part);
        return new double[] {low + part * (high - low), scatter[0], scatter[1]};
    }

    /** Mean and standard deviation over the frames of the value between two points. */
    private static double[] scatter(double[][] spectra, int left, int right, double part) {
        double mean = 0;
        for (double[] spectrum : spectra) {
            mean += (spectrum[left] + part * (spectrum[right] - spectrum[left])) / spectra.length;
        }
        double sum = 0;
        for (double[] spectrum : spectra) {
            sum += Math.pow(spectrum[left] + part * (spectrum[right] - spectrum[left]) - mean, 2);
        }
        return new double[] {mean, Math.sqrt(sum / (spectra.length - 1))};
    }
}

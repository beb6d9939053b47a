package org.operanda.xas.prepare;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
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
import org.operanda.xas.EdgeSearch;
import org.operanda.xas.LocalFit.Feature;
import org.operanda.xas.Spectrum;
import org.operanda.xas.SpectrumSeries;
import org.operanda.xas.exafs.SplineBackground;

/**
 * Puts spectra with many fine steps, as quick-scanning monochromators give them, onto the grid of a step scan: coarse below the edge, fine
 * around it, equal steps of k above. Every new point is read off the straight line fitted to the points nearer to it than to its
 * neighbours; where there is one or none it is interpolated linearly. Role {@value #SERIES}; the standard deviation of a point is that of
 * its line, from the scatter around it.
 */
public final class Rebin implements SeriesOperation<RebinSettings> {
    public static final String SERIES = "series";
    private static final double DERIVATIVE_WIDTH = 4;

    @Override
    public Class<RebinSettings> settingsType() {
        return RebinSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, RebinSettings settings, Progress progress) {
        Optional<SpectrumSeries> found = SpectrumSeries.of(Optional.ofNullable(inputs.get(SERIES)), settings.dataset());
        if (found.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "xas.rebin.input", "The input holds no spectra along an energy axis.",
                    "Choose a measurement with absorption, or name the dataset."));
        }
        SpectrumSeries series = found.get();
        Spectrum first = Spectrum.of(series.energies(), series.frame(0));
        double edge = settings.edgeEnergy() > 0
                ? settings.edgeEnergy()
                : new EdgeSearch(first, 0, Double.POSITIVE_INFINITY).steepestOrLine(DERIVATIVE_WIDTH).map(Feature::position).map(Math::rint)
                        .orElse(Double.NaN);
        double[] grid = Double.isNaN(edge) ? new double[0] : grid(series.energies(), edge, settings);
        if (grid.length < 2) {
            return OperationResult
                    .failed(Problem.of(Severity.ERROR, "xas.rebin.edge", "The first spectrum has no edge within its energies.",
                            "Give the edge energy."));
        }
        return rebinned(series, grid, progress);
    }

    /** New energies within those of the spectra. */
    static double[] grid(double[] energies, double edge, RebinSettings settings) {
        double least = Arrays.stream(energies).filter(Double::isFinite).min().orElse(edge);
        double most = Arrays.stream(energies).filter(Double::isFinite).max().orElse(edge);
        double near = edge + settings.nearStart();
        double far = edge + settings.nearEnd();
        DoubleStream before = IntStream.iterate((int) Math.ceil((near - least) / settings.preStep()), i -> i > 0, i -> i - 1)
                .mapToDouble(i -> near - i * settings.preStep());
        int fine = (int) Math.rint((far - near) / settings.nearStep());
        DoubleStream within = IntStream.range(0, fine).mapToDouble(i -> near + i * settings.nearStep());
        double start = SplineBackground.wavenumber(far, edge);
        double end = most > far ? SplineBackground.wavenumber(most, edge) : start;
        DoubleStream above = IntStream.rangeClosed(0, (int) ((end - start) / settings.kStep()))
                .mapToDouble(i -> edge + Math.pow(start + i * settings.kStep(), 2) / SplineBackground.PER_ELECTRONVOLT);
        return DoubleStream.concat(DoubleStream.concat(before, within), above).filter(e -> e >= least && e <= most).toArray();
    }

    private static OperationResult rebinned(SpectrumSeries series, double[] grid, Progress progress) {
        int frames = series.frames();
        double[] values = new double[frames * grid.length];
        double[] sigma = new double[values.length];
        progress.begin("Rebin", frames);
        IntStream.range(0, frames).parallel().filter(frame -> !progress.isCancelled()).forEach(frame -> {
            Spectrum spectrum = Spectrum.of(series.energies(), series.frame(frame));
            rebin(spectrum, grid, values, sigma, frame * grid.length);
            progress.worked(1);
        });
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Dataset pattern = series.dataset();
        Axis energy = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(grid));
        List<Axis> axes = pattern.rank() == 1 ? List.of(energy) : List.of(pattern.axes().getFirst(), energy);
        return OperationResult.of(new Dataset(pattern.name(), pattern.quantity(), pattern.unit(), axes, Values.of(values),
                Optional.of(Values.of(sigma))));
    }

    private static void rebin(Spectrum spectrum, double[] grid, double[] values, double[] sigma, int at) {
        double[] x = spectrum.energy();
        double[] y = spectrum.absorption();
        int from = 0;
        for (int j = 0; j < grid.length; j++) {
            double lower = j == 0 ? grid[0] - (grid[1] - grid[0]) / 2 : (grid[j - 1] + grid[j]) / 2;
            double upper = j == grid.length - 1 ? grid[j] + (grid[j] - grid[j - 1]) / 2 : (grid[j] + grid[j + 1]) / 2;
            while (from < x.length && x[from] < lower) {
                from++;
            }
            int to = from;
            while (to < x.length && x[to] < upper) {
                to++;
            }
            Bin bin = Bin.of(x, y, from, to, grid[j]);
            values[at + j] = bin.value();
            sigma[at + j] = bin.sigma();
            from = to;
        }
    }

    /** What a bin gives. */
    private record Bin(double value, double sigma) {

        /** The mean of the points, moved along the line through them to the middle of the bin; of one or none, interpolated. */
        static Bin of(double[] x, double[] y, int from, int to, double middle) {
            int count = to - from;
            if (count < 2) {
                return new Bin(interpolated(x, y, from, middle), Double.NaN);
            }
            double meanX = 0;
            double meanY = 0;
            for (int i = from; i < to; i++) {
                meanX += x[i] / count;
                meanY += y[i] / count;
            }
            double square = 0;
            double product = 0;
            for (int i = from; i < to; i++) {
                square += (x[i] - meanX) * (x[i] - meanX);
                product += (x[i] - meanX) * (y[i] - meanY);
            }
            double slope = product / square;
            double rest = 0;
            for (int i = from; i < to; i++) {
                rest += Math.pow(y[i] - meanY - slope * (x[i] - meanX), 2);
            }
            double lever = 1.0 / count + (middle - meanX) * (middle - meanX) / square;
            return new Bin(meanY + slope * (middle - meanX), count > 2 ? Math.sqrt(rest / (count - 2) * lever) : Double.NaN);
        }

        private static double interpolated(double[] x, double[] y, int next, double at) {
            int after = next < x.length && x[next] < at ? next + 1 : next;
            if (after <= 0 || after >= x.length) {
                int end = Math.clamp(after, 0, x.length - 1);
                return x.length > 0 && x[end] == at ? y[end] : Double.NaN;
            }
            return y[after - 1] + (at - x[after - 1]) / (x[after] - x[after - 1]) * (y[after] - y[after - 1]);
        }
    }
}

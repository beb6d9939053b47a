package org.operanda.xas.nearedge;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.xas.Spectrum;
import org.operanda.xas.SpectrumSeries;
import org.operanda.xas.XasQuantities;
import org.operanda.xas.nearedge.DifferenceSettings.Against;

/**
 * Difference spectra, Δµ(E): each spectrum of a series less the first ones, the one before, the mean of all, or a reference that is
 * interpolated linearly onto the series' energies. Roles {@value #SERIES} and, for the last, {@value #REFERENCE}. Gives {@value #DIFFERENCE}
 * with the series' axes.
 */
public final class Difference implements SeriesOperation<DifferenceSettings> {
    public static final String SERIES = "series";
    public static final String REFERENCE = "reference";
    public static final String DIFFERENCE = "absorption_difference";

    @Override
    public Class<DifferenceSettings> settingsType() {
        return DifferenceSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, DifferenceSettings settings, Progress progress) {
        Optional<SpectrumSeries> found = SpectrumSeries.of(Optional.ofNullable(inputs.get(SERIES)), settings.dataset());
        Optional<SpectrumSeries> reference = SpectrumSeries.of(Optional.ofNullable(inputs.get(REFERENCE)), settings.dataset());
        if (found.isEmpty() || settings.against() == Against.REFERENCE && reference.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "xas.difference.input",
                    "The input '" + (found.isEmpty() ? SERIES : REFERENCE) + "' holds no spectra along an energy axis.",
                    "Choose a measurement with normalised absorption, or name the dataset."));
        }
        SpectrumSeries series = found.get();
        int points = series.energies().length;
        double[] zero = switch (settings.against()) {
            case FIRST -> mean(series, Math.min(settings.frames(), series.frames()));
            case MEAN -> mean(series, series.frames());
            case PREVIOUS -> series.frame(0);
            case REFERENCE -> onto(reference.orElseThrow(), series.energies());
        };
        double[] difference = new double[series.frames() * points];
        for (int frame = 0; frame < series.frames(); frame++) {
            if (progress.isCancelled()) {
                return OperationResult.EMPTY;
            }
            double[] values = series.frame(frame);
            for (int i = 0; i < points; i++) {
                difference[frame * points + i] = values[i] - zero[i];
            }
            zero = settings.against() == Against.PREVIOUS ? values : zero;
        }
        Dataset pattern = series.dataset();
        return OperationResult.of(Dataset.of(DIFFERENCE, XasQuantities.DIFFERENCE, Units.ONE, pattern.axes(), Values.of(difference)));
    }

    private static double[] onto(SpectrumSeries reference, double[] energies) {
        Spectrum spectrum = Spectrum.of(reference.energies(), mean(reference, reference.frames()));
        return Interpolation.linear(spectrum.energy(), spectrum.absorption(), energies);
    }

    private static double[] mean(SpectrumSeries series, int frames) {
        double[] sum = new double[series.energies().length];
        int[] count = new int[sum.length];
        for (int frame = 0; frame < frames; frame++) {
            double[] values = series.frame(frame);
            for (int i = 0; i < sum.length; i++) {
                if (Double.isFinite(values[i])) {
                    sum[i] += values[i];
                    count[i]++;
                }
            }
        }
        Arrays.setAll(sum, i -> count[i] == 0 ? Double.NaN : sum[i] / count[i]);
        return sum;
    }
}

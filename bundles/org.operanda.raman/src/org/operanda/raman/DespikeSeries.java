package org.operanda.raman;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.Noise;

/**
 * Removes cosmic rays from a series or a map by comparison: a point that stands above the same point in all spectra before and after it by more than so many
 * standard deviations of the noise is replaced by their median. The noise is that of the difference from this median over the whole spectrum, robustly; a line,
 * however sharp, stays, because its neighbours have it too.
 * <p>
 * Role {@value #ROLE}: spectra. Gives the spectra, and {@code spikes}: how many points were replaced in each.
 */
public final class DespikeSeries implements SeriesOperation<DespikeSeriesSettings> {
    static final String ROLE = "series";

    @Override
    public Class<DespikeSeriesSettings> settingsType() {
        return DespikeSeriesSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, DespikeSeriesSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Measurement series = inputs.getOrDefault(ROLE, Measurement.of("nothing", "", List.of(), Map.of()));
        Optional<Spectra> found = Spectra.in(series, "");
        if (found.isEmpty()) {
            return Spectra.none(series, "raman.despike-series", "");
        }
        Spectra spectra = found.get();
        int count = spectra.count();
        if (count < 3) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "raman.despike-series.few",
                    "There are " + count + " spectra, and at least three are compared.",
                    "Use 'raman.despike' on single spectra."));
        }
        double[] all = new double[count * spectra.points()];
        double[] spikes = new double[count];
        progress.begin("Removing cosmic rays", count);
        IntStream.range(0, count).parallel().forEach(i -> {
            if (!progress.isCancelled()) {
                spikes[i] = clean(spectra, i, settings, all);
                progress.worked(1);
            }
        });
        return progress.isCancelled()
                ? OperationResult.EMPTY
                : OperationResult.of(spectra.changed(all), spectra.numbers("spikes", QuantityKind.COUNT, Units.ONE, spikes));
    }

    /** At either end of the series the straight line through the two spectra beside it, so that what grows or fades is no spike; else nothing. */
    private static double continued(double[][] near, int at, int point) {
        int last = near.length - 1;
        if (at == 0) {
            return 2 * near[1][point] - near[2][point];
        }
        return at == last ? 2 * near[last - 1][point] - near[last - 2][point] : Double.NEGATIVE_INFINITY;
    }

    private static int clean(Spectra spectra, int index, DespikeSeriesSettings settings, double[] all) {
        int first = Math.clamp(index - settings.neighbours(), 0, Math.max(0, spectra.count() - 2 * settings.neighbours() - 1));
        int last = Math.min(spectra.count() - 1, first + 2 * settings.neighbours());
        double[][] near = new double[last - first + 1][];
        for (int k = 0; k < near.length; k++) {
            near[k] = spectra.spectrum(first + k);
        }
        double[] y = near[index - first];
        double[] middle = new double[y.length];
        double[] greatest = new double[y.length];
        double[] others = new double[near.length - 1];
        double[] difference = new double[y.length];
        for (int k = 0; k < y.length; k++) {
            for (int n = 0; n < others.length; n++) {
                others[n] = near[n < index - first ? n : n + 1][k];
            }
            middle[k] = Despike.median(others);
            greatest[k] = Math.max(others[others.length - 1], continued(near, index - first, k));
            difference[k] = y[k] - middle[k];
        }
        double limit = settings.threshold() * Noise.standardDeviation(difference);
        double[] clean = y.clone();
        int spikes = 0;
        for (int k = 0; k < y.length; k++) {
            double excess = y[k] - greatest[k];
            boolean spike = limit > 0 && excess > limit && excess > settings.least() * Math.abs(greatest[k]);
            clean[k] = spike ? middle[k] : y[k];
            spikes += spike ? 1 : 0;
        }
        spectra.put(clean, index, all);
        return spikes;
    }
}

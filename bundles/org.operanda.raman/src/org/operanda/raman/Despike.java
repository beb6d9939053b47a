package org.operanda.raman;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;

/**
 * Removes cosmic rays from single spectra by modified z-scores (D. A. Whitaker, K. Hayes, Chemom. Intell. Lab. Syst. 179 (2018) 82): the differences of
 * neighbouring points are judged by their median and median absolute deviation; a point with a jump on either side that stands out is replaced by the mean of its
 * good neighbours. A jump up must be followed by one down within the greatest width, so that a step or a broad line stays; a line as sharp as a spike is told from
 * it only in a series ({@link DespikeSeries}), or by the ranges that are kept.
 * <p>
 * Gives the spectra, and {@code spikes}: how many points were replaced in each.
 */
public final class Despike implements FrameOperation<DespikeSettings> {
    /** Median absolute deviation of normal noise in standard deviations. */
    private static final double NORMAL = 0.6744897501960817;

    @Override
    public Class<DespikeSettings> settingsType() {
        return DespikeSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, DespikeSettings settings) {
        Optional<Spectra> found = Spectra.in(frame, "");
        if (found.isEmpty()) {
            return Spectra.none(frame, "raman.despike", "");
        }
        Spectra spectra = found.get();
        boolean[] kept = Ranges.of(settings.keep()).inside(spectra.x());
        double[] all = new double[spectra.count() * spectra.points()];
        double[] spikes = new double[spectra.count()];
        spectra.each(() -> i -> {
            double[] y = spectra.spectrum(i);
            spikes[i] = Spectra.complete(y) ? clean(y, kept, settings.threshold(), settings.width(), settings.neighbours()) : Double.NaN;
            spectra.put(y, i, all);
        });
        int missing = (int) Arrays.stream(spikes).filter(Double::isNaN).count();
        return new OperationResult(List.of(spectra.changed(all), spectra.numbers("spikes", QuantityKind.COUNT, Units.ONE, spikes)),
                Spectra.missing(missing, "raman.despike", "they are left as they are"));
    }

    /** Replaces the spikes of one spectrum; returns how many points they had. */
    static int clean(double[] y, boolean[] kept, double threshold, int width, int neighbours) {
        int jumps = y.length - 1;
        double[] jump = new double[jumps];
        for (int i = 0; i < jumps; i++) {
            jump[i] = y[i + 1] - y[i];
        }
        double[] sorted = jump.clone();
        double middle = median(sorted);
        for (int i = 0; i < jumps; i++) {
            sorted[i] = Math.abs(jump[i] - middle);
        }
        double limit = threshold * median(sorted) / NORMAL;
        if (!(limit > 0)) {
            return 0;
        }
        boolean[] spike = new boolean[y.length];
        int count = 0;
        for (int i = 0; i < jumps; i++) {
            if (jump[i] - middle > limit && !kept[i + 1]) {
                int last = fall(jump, middle, limit, i + 1, Math.min(jumps, i + 1 + width));
                for (int k = i + 1; k <= last; k++) {
                    count += spike[k] ? 0 : 1;
                    spike[k] = true;
                }
            }
        }
        replace(y, spike, neighbours);
        return count;
    }

    /** The last point before a jump down; −1 when there is none. */
    private static int fall(double[] jump, double middle, double limit, int from, int to) {
        int last = -1;
        for (int k = from; k < to; k++) {
            if (jump[k] - middle < -limit) {
                last = k;
            }
        }
        return last;
    }

    private static void replace(double[] y, boolean[] spike, int neighbours) {
        double[] before = y.clone();
        for (int i = 0; i < y.length; i++) {
            if (spike[i]) {
                double sum = 0;
                int good = 0;
                for (int reach = neighbours; good == 0 && reach < y.length; reach *= 2) {
                    for (int k = Math.max(0, i - reach); k <= Math.min(y.length - 1, i + reach); k++) {
                        sum += spike[k] ? 0 : before[k];
                        good += spike[k] ? 0 : 1;
                    }
                }
                y[i] = good > 0 ? sum / good : before[i];
            }
        }
    }

    /** The median; sorts the values. */
    static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}

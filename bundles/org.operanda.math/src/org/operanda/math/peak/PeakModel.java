package org.operanda.math.peak;

import java.util.Arrays;
import java.util.List;
import org.operanda.math.peak.FittedPeaks.FittedPeak;

/**
 * Peaks on a background.
 *
 * @param peaks      any number
 * @param background degree of the polynomial below them, −1 for none
 * @param reach      how many full widths of its start a peak reaches to either side; it is 0 beyond. Steps reach everywhere. A Lorentz line
 *                   has 1/(4 r²) of its height at r widths.
 */
public record PeakModel(List<Peak> peaks, int background, double reach) {
    public PeakModel {
        peaks = List.copyOf(peaks);
        if (background < -1 || !(reach > 0)) {
            throw new IllegalArgumentException("a degree of −1 or more and a reach above 0, not " + background + " and " + reach);
        }
    }

    /** Peaks that reach everywhere. */
    public static PeakModel of(List<Peak> peaks, int background) {
        return new PeakModel(peaks, background, Double.POSITIVE_INFINITY);
    }

    /** The whole of a fitted model on abscissae that rise. */
    public double[] curve(double[] x, FittedPeaks fitted) {
        double[] curve = new double[x.length];
        Arrays.setAll(curve, i -> fitted.background().at(x[i]));
        for (int p = 0; p < peaks.size(); p++) {
            addPeak(x, fitted, p, curve);
        }
        return curve;
    }

    /** One peak of a fitted model, with its satellites and without the background, on abscissae that rise. */
    public double[] curve(double[] x, FittedPeaks fitted, int peak) {
        double[] curve = new double[x.length];
        addPeak(x, fitted, peak, curve);
        return curve;
    }

    private void addPeak(double[] x, FittedPeaks fitted, int p, double[] curve) {
        FittedPeak peak = fitted.peaks().get(p);
        if (!peak.present()) {
            return;
        }
        addLine(x, peak.shape(), peak.values(), peak.fullWidth(), curve);
        for (Satellite line : peaks.get(p).satellites()) {
            double[] values = peak.values().clone();
            values[PeakShape.POSITION] = line.position(peak.position());
            values[PeakShape.HEIGHT] *= line.ratio();
            addLine(x, peak.shape(), values, peak.fullWidth(), curve);
        }
    }

    private void addLine(double[] x, PeakShape shape, double[] values, double fullWidth, double[] curve) {
        boolean everywhere = shape.isStep() || Double.isInfinite(reach);
        int from = everywhere ? 0 : index(x, values[PeakShape.POSITION] - reach * fullWidth);
        int to = everywhere ? x.length : index(x, values[PeakShape.POSITION] + reach * fullWidth);
        double[] line = shape.values(Arrays.copyOfRange(x, from, Math.max(from, to)), values);
        for (int i = 0; i < line.length; i++) {
            curve[from + i] += line[i];
        }
    }

    private static int index(double[] x, double abscissa) {
        int found = Arrays.binarySearch(x, abscissa);
        return found < 0 ? -found - 1 : found;
    }
}

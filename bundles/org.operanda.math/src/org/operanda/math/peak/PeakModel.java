package org.operanda.math.peak;

import java.util.List;

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
}

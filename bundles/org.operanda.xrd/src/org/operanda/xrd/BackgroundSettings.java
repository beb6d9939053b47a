package org.operanda.xrd;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Background}.
 *
 * @param dataset    name of the pattern; empty for the first one
 * @param method     how the background is found
 * @param window     greatest distance of SNIP, in the unit of the axis
 * @param smoothness λ of asymmetric least squares
 * @param asymmetry  p of it
 * @param iterations of it
 * @param places     of the polynomial, in the unit of the axis
 * @param halfWidth  around each place, in the unit of the axis
 * @param degree     of the polynomial
 */
public record BackgroundSettings(
        @Setting(label = "Pattern", help = "Name of the pattern. Empty: the first intensity along 2θ, d or Q.", value = "") String dataset,
        @Setting(label = "Method", help = "SNIP: peaks are clipped. Asymmetric: penalised least squares in which peaks hardly count. Polynomial: through places that you name.", value = "snip") Method method,
        @Setting(label = "SNIP: window", help = "Greatest distance, in the unit of the axis, over which a peak is clipped: about its width at the foot. Wider peaks remain in part.", value = "0.6", min = 1e-6) double window,
        @Setting(label = "Asymmetric: smoothness", help = "Weight of the curvature (λ): greater is stiffer. For patterns of some 4000 points 10⁴ to 10⁷.", value = "1e5", min = 1e-3) double smoothness,
        @Setting(label = "Asymmetric: weight of peaks", help = "Weight (p) of points above the background; those below it have 1 − p.", value = "0.001", min = 1e-9, max = 0.5) double asymmetry,
        @Setting(label = "Asymmetric: iterations", help = "At most so many; it ends when no point changes its side.", value = "20", min = 1, max = 1000) double iterations,
        @Setting(label = "Polynomial: places", help = "Abscissae free of peaks, in the unit of the axis, separated by commas.", value = "") List<Double> places,
        @Setting(label = "Polynomial: half width", help = "Values this far to either side of a place are averaged.", value = "0.05", min = 0) double halfWidth,
        @Setting(label = "Polynomial: degree", help = "Of the polynomial; less where there are not enough places.", value = "3", min = 0, max = 20) double degree) {

    /** How a background is found. */
    public enum Method {
        SNIP, ASYMMETRIC, POLYNOMIAL
    }

    public BackgroundSettings {
        places = List.copyOf(places);
        if (method == Method.POLYNOMIAL && places.isEmpty()) {
            throw new IllegalArgumentException("A polynomial goes through places: name some that are free of peaks.");
        }
    }
}

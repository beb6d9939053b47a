package org.operanda.raman;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link BaselineCorrection}.
 *
 * @param method     which baseline
 * @param smoothness power of ten of λ
 * @param asymmetry  of ALS
 * @param window     of SNIP, points
 * @param degree     of the polynomials
 * @param points     places without lines
 * @param halfWidth  around these places
 * @param tolerance  of the iterations
 * @param iterations at most
 */
public record BaselineCorrectionSettings(
        @Setting(label = "Method", help = "arpls suits most spectra with noise, aspls broad bands, als is the oldest of the three; rubber-band needs no setting; snip takes narrow lines off any background; "
                + "polynomial clips what stands above it; points goes through places without lines.", value = "arpls") Method method,
        @Setting(label = "Smoothness", help = "For arpls, aspls and als: the power of ten of λ. Higher is stiffer; it grows with the fourth power of the points of a band.", value = "5", min = 0, max = 15) double smoothness,
        @Setting(label = "Asymmetry", help = "For als: the weight of points above the baseline, those below have one minus it.", value = "0.01", min = 1e-6, max = 0.5) double asymmetry,
        @Setting(label = "Window", help = "For snip: about the width of the broadest line at its foot, in points.", value = "40", min = 1, max = 100000) int window,
        @Setting(label = "Degree", help = "For polynomial and points.", value = "3", min = 0, max = 20) int degree,
        @Setting(label = "Points", help = "For points: places without lines, in the unit of the axis.", value = "") List<Double> points,
        @Setting(label = "Half width", help = "For points: values this far to either side of a place are averaged.", value = "5", min = 0) double halfWidth,
        @Setting(label = "Tolerance", help = "The iterations end when the weights, or the residuals of the polynomial, change by less than this part.", value = "0.001", min = 1e-12, max = 1) double tolerance,
        @Setting(label = "Iterations", help = "At most so many.", value = "100", min = 1, max = 100000) int iterations) {

    /** Ways to find a baseline. */
    public enum Method {
        ARPLS, ASPLS, ALS, RUBBER_BAND, SNIP, POLYNOMIAL, POINTS
    }

    public BaselineCorrectionSettings {
        points = List.copyOf(points);
        if (method == Method.POINTS && points.isEmpty()) {
            throw new IllegalArgumentException("The method 'points' needs at least one place.");
        }
    }
}

package org.operanda.nmr;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link BaselineCorrection}.
 *
 * @param method     how the baseline is found
 * @param degree     of the polynomial
 * @param smoothness decadic logarithm of λ
 */
public record BaselineSettings(
        @Setting(label = "Method", help = "A polynomial through what is no line, or a smooth curve below the lines (arPLS, asymmetric least squares).", value = "polynomial") BaselineMethod method,
        @Setting(label = "Degree", help = "Of the polynomial.", value = "3", min = 0, max = 12) int degree,
        @Setting(label = "Smoothness", help = "Decadic logarithm of λ for the smooth curves; it grows with the fourth power of the number of points.", value = "11", min = 0, max = 20) double smoothness) {}

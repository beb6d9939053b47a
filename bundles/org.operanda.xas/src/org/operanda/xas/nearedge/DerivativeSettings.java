package org.operanda.xas.nearedge;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Derivative}.
 *
 * @param dataset the spectrum; empty for the first normalised absorption, else the first absorption
 * @param points  of the window
 * @param degree  of the polynomial
 * @param order   of the derivative
 */
public record DerivativeSettings(
        @Setting(label = "Spectrum", help = "Name of the spectrum. Empty: the first normalised absorption, else the first absorption.", value = "") String dataset,
        @Setting(label = "Points", help = "How many points the polynomial is fitted to around each point. More: smoother.", value = "9", min = 3, max = 999) int points,
        @Setting(label = "Degree", help = "Degree of the polynomial.", value = "3", min = 1, max = 6) int degree,
        @Setting(label = "Order", help = "1: the derivative, 2: its derivative.", value = "1", min = 1, max = 2) int order) {
    public DerivativeSettings {
        if (points <= degree || order > degree) {
            throw new IllegalArgumentException("There are more points than the degree says, and the order is not higher than the degree.");
        }
    }
}

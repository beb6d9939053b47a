package org.operanda.raman;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Smoothing}.
 *
 * @param points     in a window
 * @param degree     of the polynomial
 * @param derivative order
 */
public record SmoothingSettings(
        @Setting(label = "Window", help = "Points in the window, odd. Not wider than the narrowest line at half its height.", value = "9", min = 3, max = 1001) int points,
        @Setting(label = "Degree", help = "Of the polynomial. Higher keeps sharp lines, lower smooths more.", value = "3", min = 0, max = 10) int degree,
        @Setting(label = "Derivative", help = "0: the spectrum itself; 2: the second derivative, which separates overlapping bands.", value = "0", min = 0, max = 4) int derivative) {
    public SmoothingSettings {
        if (points <= degree) {
            throw new IllegalArgumentException("The window has more points than the polynomial's degree: at least " + (degree + 1) + ".");
        }
        if (derivative > degree) {
            throw new IllegalArgumentException("The derivative's order is not above the polynomial's degree.");
        }
    }
}

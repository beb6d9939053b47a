package org.operanda.dilatometry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Derivative}.
 *
 * @param dataset the height; empty for the first relative height change, else the first displacement
 * @param points  rows in a window
 * @param degree  of the polynomial
 */
public record DerivativeSettings(
        @Setting(label = "Height", help = "Name of the dataset. Empty: the first relative height change, else the first "
                + "displacement.", value = "") String dataset,
        @Setting(label = "Points", help = "Rows in the window around each row. More for a noisy sensor.", value = "51", min = 4, max = 10001) int points,
        @Setting(label = "Degree", help = "Degree of the polynomial.", value = "2", min = 1, max = 5) int degree) {

    public DerivativeSettings {
        if (points < degree + 2) {
            throw new IllegalArgumentException("The window needs at least two points more than the degree of the polynomial.");
        }
    }
}

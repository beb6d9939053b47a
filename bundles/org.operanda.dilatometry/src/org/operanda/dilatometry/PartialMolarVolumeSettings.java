package org.operanda.dilatometry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link PartialMolarVolume}.
 *
 * @param dataset         the displacement; empty for the first
 * @param area            cm²; 0 for the one of the cell sheet
 * @param areaSigma       cm², one standard deviation
 * @param chargingInserts whether charging puts ions into this electrode
 * @param points          rows in a window
 * @param degree          of the polynomial
 */
public record PartialMolarVolumeSettings(
        @Setting(label = "Displacement", help = "Name of the dataset. Empty: the first displacement.", value = "") String dataset,
        @Setting(label = "Area", help = "Geometric area of the electrode. 0: the cell sheet's.", value = "0", unit = "cm^2", min = 0) double area,
        @Setting(label = "Standard deviation of the area", help = "One standard deviation.", value = "0", unit = "cm^2", min = 0) double areaSigma,
        @Setting(label = "Charging inserts", help = "Whether charging puts ions into this electrode, as into the negative electrode of a "
                + "full cell. Not so for a positive electrode or for any working electrode of a half "
                + "cell.", value = "false") boolean chargingInserts,
        @Setting(label = "Points", help = "Rows in the window around each row. More for a noisy sensor.", value = "51", min = 4, max = 10001) int points,
        @Setting(label = "Degree", help = "Degree of the polynomial.", value = "1", min = 1, max = 5) int degree) {

    public PartialMolarVolumeSettings {
        if (points < degree + 2) {
            throw new IllegalArgumentException("The window needs at least two points more than the degree of the polynomial.");
        }
    }
}

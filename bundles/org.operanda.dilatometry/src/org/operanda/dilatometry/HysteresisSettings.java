package org.operanda.dilatometry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Hysteresis}.
 *
 * @param dataset  the height; empty for the first relative height change, else the first displacement
 * @param fraction of the loop's height, at which its width is read
 * @param points   rows by which the voltage at that height is read
 */
public record HysteresisSettings(
        @Setting(label = "Height", help = "Name of the dataset. Empty: the first relative height change, else the first "
                + "displacement.", value = "") String dataset,
        @Setting(label = "Width at", help = "Part of the height between the least and the greatest of the cycle, at which the width of "
                + "the loop is read.", value = "0.5", min = 0.02, max = 0.98) double fraction,
        @Setting(label = "Points", help = "Rows by which the voltage at that height is read, along a straight line.", value = "25", min = 3, max = 100000) int points) {}

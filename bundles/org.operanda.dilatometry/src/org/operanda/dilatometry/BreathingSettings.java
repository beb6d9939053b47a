package org.operanda.dilatometry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Breathing}.
 *
 * @param dataset the height; empty for the first relative height change, else the first displacement
 * @param points  rows by which a single height is read
 */
public record BreathingSettings(
        @Setting(label = "Height", help = "Name of the dataset. Empty: the first relative height change, else the first "
                + "displacement.", value = "") String dataset,
        @Setting(label = "Points", help = "Rows on each side by which the height at a turn is read, along a straight line. More for a "
                + "noisy sensor, fewer for few rows in a cycle.", value = "25", min = 3, max = 100000) int points) {}

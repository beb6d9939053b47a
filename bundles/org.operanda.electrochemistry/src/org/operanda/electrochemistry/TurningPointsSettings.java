package org.operanda.electrochemistry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link TurningPoints}.
 *
 * @param current      the dataset of the current; empty for {@code current}, else the first of that kind
 * @param restFraction of the greatest current; below it the cell is at rest
 * @param shortest     seconds; a state that lasts less long is none
 */
public record TurningPointsSettings(
        @Setting(label = "Current", help = "Name of the dataset with the current. Empty: the dataset 'current', else the first "
                + "current.", value = "") String current,
        @Setting(label = "Rest below", help = "Below this part of the greatest current the cell is at rest. Raise it when noise at rest "
                + "is taken for charging.", value = "0.001", min = 0, max = 0.5) double restFraction,
        @Setting(label = "Shortest state", help = "Charging, discharging or rest that lasts less long than this is taken for "
                + "noise.", value = "5", unit = "s", min = 0) double shortest) {}

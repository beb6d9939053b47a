package org.operanda.dilatometry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link CommonAxis}.
 *
 * @param dataset  the height; empty for the first relative height change, else the first displacement
 * @param axis     what the height is put against
 * @param points   in a cycle, for the cycle axis
 * @param interval mA·h between two points, for the charge axis
 */
public record CommonAxisSettings(
        @Setting(label = "Height", help = "Name of the dataset. Empty: the first relative height change, else the first "
                + "displacement.", value = "") String dataset,
        @Setting(label = "Axis", help = "Cycle fraction: the number of the cycle and the part of its charge that has passed. Charge: all "
                + "charge that has passed, in either direction.", value = "cycle-fraction") Against axis,
        @Setting(label = "Points in a cycle", help = "For the axis 'cycle-fraction'.", value = "100", min = 4, max = 100000) int points,
        @Setting(label = "Interval", help = "For the axis 'charge'.", value = "0.01", unit = "mA.h", min = 1e-9) double interval) {

    /** What the height is put against. */
    public enum Against {
        CYCLE_FRACTION, CHARGE
    }
}

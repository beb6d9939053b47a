package org.operanda.dilatometry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Displacement}.
 *
 * @param column    the dataset with the sensor's reading; empty for the first analog input
 * @param range     µm between the two voltages
 * @param low       V at one end of the range
 * @param high      V at the other end
 * @param direction what makes the reading rise
 */
public record DisplacementSettings(
        @Setting(label = "Column", help = "Name of the dataset with the sensor's reading. Empty: the first whose name begins with "
                + "'analog_in', 'aux' or 'ach'.", value = "") String column,
        @Setting(label = "Sensor range", help = "Displacement between the two voltages, from the sensor's certificate.", value = "250", unit = "µm", min = 1e-3) double range,
        @Setting(label = "Voltage at one end", help = "Output of the sensor at one end of its range.", value = "0", unit = "V") double low,
        @Setting(label = "Voltage at the other end", help = "Output of the sensor at the other end of its range; above the "
                + "first.", value = "10", unit = "V") double high,
        @Setting(label = "Reading rises with", help = "Whether the reading rises as the electrode grows or as it "
                + "shrinks.", value = "expansion") Direction direction) {

    /** What makes the reading rise. */
    public enum Direction {
        EXPANSION, CONTRACTION;

        int sign() {
            return this == EXPANSION ? 1 : -1;
        }
    }

    public DisplacementSettings {
        new Sensor(range, low, high, direction.sign());
    }
}

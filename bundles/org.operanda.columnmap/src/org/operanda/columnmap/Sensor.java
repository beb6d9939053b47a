package org.operanda.columnmap;

/**
 * A linear sensor whose voltage stands in the text.
 *
 * @param range of what it measures between the two voltages, in {@code unit}
 * @param low   V at one end of the range
 * @param high  V at the other end
 * @param unit  of the range, for instance {@code µm}
 */
public record Sensor(double range, double low, double high, String unit) {
    public Sensor {
        if (!(range > 0) || !(high > low)) {
            throw new IllegalArgumentException("it needs a range above 0 and a higher voltage above the lower one");
        }
    }
}

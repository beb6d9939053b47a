package org.operanda.dilatometry;

/**
 * A displacement sensor with a voltage as output, which is linear over its range.
 *
 * @param range µm between the two voltages
 * @param low   V at one end of the range
 * @param high  V at the other end
 * @param sign  1 when the voltage rises as the electrode grows, else -1
 */
record Sensor(double range, double low, double high, int sign) {
    /** Beyond its range by more than this part of it, a reading is none. */
    private static final double BEYOND = 0.01;

    Sensor {
        if (!(range > 0) || !(high > low) || Math.abs(sign) != 1) {
            throw new IllegalArgumentException(
                    "The sensor needs a range above 0, a higher voltage above the lower one, and a sign of 1 or -1.");
        }
    }

    double micrometres(double volts) {
        return sign * range * (volts - low) / (high - low);
    }

    boolean isBeyond(double volts) {
        double beyond = BEYOND * (high - low);
        return volts < low - beyond || volts > high + beyond;
    }
}

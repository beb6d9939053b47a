package org.operanda.electrochemistry.galvanostatic;

import java.util.stream.IntStream;

/** The last digit that an instrument writes. */
final class Resolution {
    private static final int MOST_DIGITS = 12;
    private static final int SAMPLE = 1000;
    private static final int DISTINCT = 16;

    private Resolution() {}

    /**
     * The standard deviation of rounding to the last decimal digit that the numbers have, d/√12.
     *
     * @return NaN when the numbers are not decimal (single precision, computed) or too few differ to tell, as of a set current
     */
    static double deviation(double[] values) {
        int step = Math.max(1, values.length / SAMPLE);
        long distinct = IntStream.range(0, values.length / step).mapToDouble(i -> values[i * step]).distinct().limit(DISTINCT).count();
        return distinct < DISTINCT ? Double.NaN : lastDigit(values) / Math.sqrt(12);
    }

    /** The worth of the last decimal digit that the numbers have; NaN when they are not decimal. */
    static double lastDigit(double[] values) {
        int step = Math.max(1, values.length / SAMPLE);
        for (int digits = 0; digits <= MOST_DIGITS; digits++) {
            if (multiples(values, step, Math.pow(10, digits))) {
                return Math.pow(10, -digits);
            }
        }
        return Double.NaN;
    }

    private static boolean multiples(double[] values, int step, double scale) {
        for (int i = 0; i < values.length; i += step) {
            double scaled = values[i] * scale;
            if (Math.abs(scaled - Math.rint(scaled)) > 1e-6) {
                return false;
            }
        }
        return true;
    }
}

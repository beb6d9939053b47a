package org.operanda.math;

import java.util.Arrays;

/** Robust estimate of the noise on a smooth curve, which needs no model of the curve. */
public final class Noise {
    /** Standard deviation of normal noise over its median absolute deviation. */
    private static final double NORMAL = 1.482602218505602;

    private Noise() {}

    /** The standard deviation of white noise on equally spaced values; see {@link #standardDeviation(double[], double[])}. */
    public static double standardDeviation(double[] y) {
        double[] index = new double[y.length];
        Arrays.setAll(index, i -> i);
        return standardDeviation(index, y);
    }

    /**
     * The standard deviation of white noise: the median absolute deviation of each value from the straight line between its neighbours,
     * scaled to a standard deviation. Steps and single outliers do not matter; a curve that bends strongly from point to point is taken for
     * noise.
     *
     * @param x abscissae, rising or falling
     * @param y as many values; missing ones are left out
     * @return NaN for fewer than three values
     */
    public static double standardDeviation(double[] x, double[] y) {
        double[] deviations = new double[y.length];
        int count = 0;
        for (int i = 1; i + 1 < y.length; i++) {
            double after = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
            double before = 1 - after;
            double deviation = Math.abs(y[i] - before * y[i - 1] - after * y[i + 1]) / Math.sqrt(1 + before * before + after * after);
            if (!Double.isNaN(deviation)) {
                deviations[count++] = deviation;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        Arrays.sort(deviations, 0, count);
        return NORMAL * (deviations[(count - 1) / 2] + deviations[count / 2]) / 2;
    }
}

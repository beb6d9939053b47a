package org.operanda.data;

import java.util.Arrays;

/** Linear interpolation on a table, without extrapolation. */
public final class Interpolation {
    private Interpolation() {}

    /**
     * Values at new coordinates.
     *
     * @param x  coordinates of the table, rising or falling
     * @param y  values of the table, as many
     * @param at where values are wanted
     * @return as many values as {@code at}; NaN outside the table and next to a missing value
     */
    public static double[] linear(double[] x, double[] y, double[] at) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("a table has as many values as coordinates, not " + y.length + " and " + x.length);
        }
        double[] rising = x;
        double[] values = y;
        if (x.length > 1 && x[0] > x[x.length - 1]) {
            rising = reversed(x);
            values = reversed(y);
        }
        double[] result = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            result[i] = at(rising, values, at[i]);
        }
        return result;
    }

    private static double at(double[] x, double[] y, double wanted) {
        int found = Arrays.binarySearch(x, wanted);
        if (found >= 0) {
            return y[found];
        }
        int after = -found - 1;
        if (after < x.length && x[after] == wanted) { // 0.0 beside a -0.0, which the search tells apart
            return y[after];
        }
        if (after > 0 && x[after - 1] == wanted) {
            return y[after - 1];
        }
        if (after == 0 || after == x.length || Double.isNaN(wanted)) {
            return Double.NaN;
        }
        double weight = (wanted - x[after - 1]) / (x[after] - x[after - 1]);
        return y[after - 1] + weight * (y[after] - y[after - 1]);
    }

    private static double[] reversed(double[] values) {
        double[] turned = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i] = values[values.length - 1 - i];
        }
        return turned;
    }
}

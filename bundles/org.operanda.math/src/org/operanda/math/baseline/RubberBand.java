package org.operanda.math.baseline;

/** The lower convex hull of a spectrum: a rubber band stretched below it from end to end. */
public final class RubberBand {

    private RubberBand() {}

    /**
     * The baseline of a spectrum.
     *
     * @param x abscissae, rising or falling
     * @param y as many values, none missing
     */
    public static double[] baseline(double[] x, double[] y) {
        int[] hull = new int[y.length];
        int corners = 0;
        for (int i = 0; i < y.length; i++) {
            while (corners >= 2 && !below(x, y, hull[corners - 2], hull[corners - 1], i)) {
                corners--;
            }
            hull[corners++] = i;
        }
        double[] band = y.clone();
        for (int k = 1; k < corners; k++) {
            int from = hull[k - 1];
            int to = hull[k];
            double slope = (y[to] - y[from]) / (x[to] - x[from]);
            for (int i = from + 1; i < to; i++) {
                band[i] = y[from] + slope * (x[i] - x[from]);
            }
        }
        return band;
    }

    /** Whether the middle one of three points lies below the line through the others. */
    private static boolean below(double[] x, double[] y, int first, int middle, int last) {
        double part = (x[middle] - x[first]) / (x[last] - x[first]);
        return y[middle] < y[first] + part * (y[last] - y[first]);
    }
}

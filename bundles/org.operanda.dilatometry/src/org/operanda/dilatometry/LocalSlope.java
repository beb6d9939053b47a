package org.operanda.dilatometry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.operanda.math.SavitzkyGolay;

/**
 * The slope of one quantity against another from row to row, by a polynomial through the rows around each row; half cycles do not see each
 * other. NaN where a half cycle has too few rows or its abscissa stands still.
 *
 * @param slope by row
 * @param sigma its standard deviation, from the residuals within each window
 */
record LocalSlope(double[] slope, double[] sigma) {

    /** Rows of a half cycle that one thread works on at a time. */
    private static final int BLOCK = 1 << 14;

    static LocalSlope of(double[] x, double[] y, List<Segment> segments, int points, int degree) {
        double[] slope = new double[x.length];
        double[] sigma = new double[x.length];
        Arrays.fill(slope, Double.NaN);
        Arrays.fill(sigma, Double.NaN);
        for (Segment segment : segments) {
            int window = Math.min(points, segment.rows());
            if (window > degree + 1) {
                int blocks = (segment.rows() + BLOCK - 1) / BLOCK;
                IntStream.range(0, blocks).parallel().forEach(block -> {
                    int from = segment.from() + block * BLOCK;
                    int to = Math.min(segment.to(), from + BLOCK);
                    fill(x, y, segment, from, to, window, degree, slope, sigma);
                });
            }
        }
        return new LocalSlope(slope, sigma);
    }

    /** The rows of a block, with as many rows around it that each of its windows is whole. */
    private static void fill(double[] x, double[] y, Segment segment, int from, int to, int window, int degree, double[] slope,
            double[] sigma) {
        int begin = Math.max(segment.from(), Math.min(from, segment.to() - window) - window);
        int end = Math.min(segment.to(), Math.max(to, segment.from() + window) + window);
        SavitzkyGolay.Curve curve = SavitzkyGolay.smooth(Arrays.copyOfRange(x, begin, end), Arrays.copyOfRange(y, begin, end), window,
                degree, 1);
        System.arraycopy(curve.values()[1], from - begin, slope, from, to - from);
        System.arraycopy(curve.sigma()[1], from - begin, sigma, from, to - from);
    }
}

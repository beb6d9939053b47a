package org.operanda.math;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Smoothing and derivatives by a polynomial fitted to the points around each point (A. Savitzky, M. J. E. Golay, Anal. Chem. 36 (1964)
 * 1627), on abscissae of any spacing. Near the ends the window stays whole and the polynomial is evaluated off its middle, so nothing is
 * lost there, with a greater standard deviation. Where the abscissae within a window are equally spaced and the values weigh the same, the
 * polynomials of that spacing are made once and only projected on; for degrees to three and values of equal weight any other spacing is
 * fitted by running sums.
 */
public final class SavitzkyGolay {
    private static final int BLOCK = 1 << 11;
    /** An abscissa that lies this part of a step off its place changes nothing that matters. */
    private static final double SAME_STEP = 1e-9;

    private SavitzkyGolay() {}

    /**
     * A smoothed curve and its derivatives.
     *
     * @param values by order of the derivative, then by point; order 0 is the smoothed curve
     * @param sigma  one standard deviation of each; NaN when a window has no more points than the polynomial has coefficients and no σ was
     *               given
     */
    public record Curve(double[][] values, double[][] sigma) {}

    /** The same window for many curves on equal steps. */
    public static final class Filter {
        private final UnitSpacing unit;

        /**
         * A filter.
         *
         * @param points      points in a window, more than {@code degree}; odd to be symmetric
         * @param degree      of the polynomial
         * @param derivatives the highest order of derivative wanted, 0 or more
         */
        public Filter(int points, int degree, int derivatives) {
            if (points <= degree) {
                throw new IllegalArgumentException("a window has more than " + degree + " points, not " + points);
            }
            this.unit = UnitSpacing.of(points, degree, derivatives);
        }

        /**
         * Smooths a curve on the calling thread; standard deviations come from the residuals within each window.
         *
         * @param y    values on equal steps, none missing, at least as many as the window has points
         * @param step between two abscissae, not 0
         */
        public Curve smooth(double[] y, double step) {
            int points = unit.points();
            if (y.length < points) {
                throw new IllegalArgumentException("a curve has at least " + points + " values, not " + y.length);
            }
            Curve curve = new Curve(new double[unit.tables().length][y.length], new double[unit.tables().length][y.length]);
            int after = y.length - points + points / 2 + 1;
            unit.fit(y, 0, step, 0, points / 2, curve);
            unit.fitAll(y, step, points / 2, after, curve);
            unit.fit(y, y.length - points, step, after, y.length, curve);
            return curve;
        }
    }

    /** Smooths values of equal weight; standard deviations come from the residuals within each window. */
    public static Curve smooth(double[] x, double[] y, int points, int degree, int derivatives) {
        return smooth(x, y, null, points, degree, derivatives);
    }

    /**
     * Smooths a curve.
     *
     * @param x           abscissae, rising or falling
     * @param y           as many values; where one within a window is missing the result is NaN
     * @param sigma       as many standard deviations greater than 0, or null when there are none
     * @param points      points in a window, more than {@code degree} and not more than there are; odd to be symmetric
     * @param degree      of the polynomial
     * @param derivatives the highest order of derivative wanted, 0 or more
     */
    public static Curve smooth(double[] x, double[] y, double @Nullable [] sigma, int points, int degree, int derivatives) {
        if (points <= degree || points > x.length) {
            throw new IllegalArgumentException("a window has more than " + degree + " and at most " + x.length + " points, not " + points);
        }
        Curve curve = new Curve(new double[derivatives + 1][x.length], new double[derivatives + 1][x.length]);
        UnitSpacing unit = UnitSpacing.of(points, degree, derivatives);
        IntStream.range(0, (x.length + BLOCK - 1) / BLOCK).parallel()
                .forEach(block -> smooth(x, y, sigma, unit, block * BLOCK, Math.min(x.length, (block + 1) * BLOCK), curve));
        return curve;
    }

    /** Smooths the points of one block, which see their neighbours beyond it. */
    private static void smooth(double[] x, double[] y, double @Nullable [] sigma, UnitSpacing unit, int begin, int end, Curve curve) {
        int points = unit.points();
        int half = points / 2;
        int first = Math.max(begin, half);
        int after = Math.min(end, x.length - points + half + 1);
        int span = after - first + points - 1;
        boolean alike = sigma == null && after - first > 1 && complete(y, first - half, first - half + span);
        boolean equal = alike && equallySpaced(x, first - half, first - half + span);
        if (equal || alike && unit.degree() <= MovingFit.HIGHEST_DEGREE && complete(x, first - half, first - half + span)) {
            each(x, y, sigma, unit, begin, first, curve);
            if (equal) {
                unit.fitAll(y, (x[first - half + span - 1] - x[first - half]) / (span - 1), first, after, curve);
            } else {
                new MovingFit(x, y, points, unit.degree()).fit(first, after, curve);
            }
            each(x, y, sigma, unit, after, end, curve);
        } else {
            each(x, y, sigma, unit, begin, end, curve);
        }
    }

    private static void each(double[] x, double[] y, double @Nullable [] sigma, UnitSpacing unit, int begin, int end, Curve curve) {
        int points = unit.points();
        int next = begin;
        while (next < end) {
            int from = Math.clamp(next - points / 2, 0, x.length - points);
            int last = from == x.length - points ? x.length - 1 : from == 0 ? points / 2 : next;
            int to = Math.min(end, last + 1);
            if (!complete(y, from, from + points)) {
                fill(curve, next, to);
            } else if (sigma == null && equallySpaced(x, from, from + points)) {
                unit.fit(y, from, (x[from + points - 1] - x[from]) / (points - 1), next, to, curve);
            } else {
                fit(PolynomialFit.of(x, y, sigma, from, from + points, unit.degree()), x, next, to, curve);
            }
            next = to;
        }
    }

    private static void fill(Curve curve, int begin, int end) {
        for (int order = 0; order < curve.values.length; order++) {
            Arrays.fill(curve.values[order], begin, end, Double.NaN);
            Arrays.fill(curve.sigma[order], begin, end, Double.NaN);
        }
    }

    static void fit(PolynomialFit fit, double[] x, int begin, int end, Curve curve) {
        for (int i = begin; i < end; i++) {
            for (int order = 0; order < curve.values.length; order++) {
                curve.values[order][i] = fit.derivative(x[i], order);
                curve.sigma[order][i] = fit.derivativeSigma(x[i], order);
            }
        }
    }

    /** Whether the abscissae of a range lie on equal steps, to {@link #SAME_STEP} of a step and the rounding of the abscissae. */
    private static boolean equallySpaced(double[] x, int from, int to) {
        double step = (x[to - 1] - x[from]) / (to - 1 - from);
        double tolerance = SAME_STEP * Math.abs(step) + 2 * Math.max(Math.ulp(x[from]), Math.ulp(x[to - 1]));
        for (int i = from + 1; i < to - 1; i++) {
            if (!(Math.abs(x[i] - x[from] - (i - from) * step) <= tolerance)) {
                return false;
            }
        }
        return step != 0;
    }

    private static boolean complete(double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Double.isNaN(y[i])) {
                return false;
            }
        }
        return true;
    }
}

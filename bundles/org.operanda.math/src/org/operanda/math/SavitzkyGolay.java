package org.operanda.math;

import java.util.Arrays;

/**
 * Smoothing and derivatives by a polynomial fitted to the points around each point (A. Savitzky, M. J. E. Golay, Anal. Chem. 36 (1964)
 * 1627), on abscissae of any spacing. Near the ends the window stays whole and the polynomial is evaluated off its middle, so nothing is
 * lost there, with a greater standard deviation.
 */
public final class SavitzkyGolay {
    private SavitzkyGolay() {}

    /**
     * A smoothed curve and its derivatives.
     *
     * @param values by order of the derivative, then by point; order 0 is the smoothed curve
     * @param sigma  one standard deviation of each; NaN when a window has no more points than the polynomial has coefficients and no σ was
     *               given
     */
    public record Curve(double[][] values, double[][] sigma) {}

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
    public static Curve smooth(double[] x, double[] y, double[] sigma, int points, int degree, int derivatives) {
        if (points <= degree || points > x.length) {
            throw new IllegalArgumentException("a window has more than " + degree + " and at most " + x.length + " points, not " + points);
        }
        double[][] values = new double[derivatives + 1][x.length];
        double[][] deviations = new double[derivatives + 1][x.length];
        PolynomialFit fit = null;
        int fitted = -1;
        for (int i = 0; i < x.length; i++) {
            int from = Math.clamp(i - points / 2, 0, x.length - points);
            if (from != fitted) {
                fit = complete(y, from, from + points) ? PolynomialFit.of(x, y, sigma, from, from + points, degree) : null;
                fitted = from;
            }
            for (int order = 0; order <= derivatives; order++) {
                values[order][i] = fit == null ? Double.NaN : fit.derivative(x[i], order);
                deviations[order][i] = fit == null ? Double.NaN : fit.derivativeSigma(x[i], order);
            }
        }
        return new Curve(values, deviations);
    }

    private static boolean complete(double[] y, int from, int to) {
        return Arrays.stream(y, from, to).noneMatch(Double::isNaN);
    }
}

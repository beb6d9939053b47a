package org.operanda.math;

import java.util.Arrays;

/**
 * The cubic spline through given points, without a knot at the second and the last but one (C. de Boor, A Practical Guide to Splines,
 * Springer 1978, chapter IV): the first two and the last two pieces are one cubic each. Two points give a line, three a parabola.
 */
public final class CubicSpline {
    private final double[] x;
    private final double[] y;
    private final double[] slope;

    /**
     * The spline through points.
     *
     * @param x abscissae, strictly rising, at least two
     * @param y as many values, none missing
     */
    public CubicSpline(double[] x, double[] y) {
        if (x.length != y.length || x.length < 2) {
            throw new IllegalArgumentException("a spline goes through two points or more, not " + x.length + " and " + y.length);
        }
        this.x = x;
        this.y = y;
        this.slope = slopes();
    }

    private double[] slopes() {
        int n = x.length;
        if (n == 2) {
            double only = (y[1] - y[0]) / (x[1] - x[0]);
            return new double[] {only, only};
        }
        double[] step = new double[n - 1];
        double[] quotient = new double[n - 1];
        for (int i = 0; i < n - 1; i++) {
            step[i] = x[i + 1] - x[i];
            if (!(step[i] > 0)) {
                throw new IllegalArgumentException("the abscissae of a spline rise strictly");
            }
            quotient[i] = (y[i + 1] - y[i]) / step[i];
        }
        if (n == 3) {
            double bend = (quotient[1] - quotient[0]) / (step[0] + step[1]);
            return new double[] {quotient[0] - bend * step[0], quotient[0] + bend * step[0], quotient[1] + bend * step[1]};
        }
        return solve(step, quotient);
    }

    /** The slopes at the points: continuous second derivatives inside, continuous third derivatives at the second point from each end. */
    private static double[] solve(double[] step, double[] quotient) {
        int n = step.length + 1;
        double[] diagonal = new double[n];
        double[] upper = new double[n];
        double[] right = new double[n];
        double first = step[0] + step[1];
        diagonal[0] = step[1];
        upper[0] = first;
        right[0] = ((step[0] + 2 * first) * step[1] * quotient[0] + step[0] * step[0] * quotient[1]) / first;
        for (int i = 1; i < n - 1; i++) {
            double lower = step[i];
            double factor = lower / diagonal[i - 1];
            diagonal[i] = 2 * (step[i - 1] + step[i]) - factor * upper[i - 1];
            upper[i] = step[i - 1];
            right[i] = 3 * (step[i] * quotient[i - 1] + step[i - 1] * quotient[i]) - factor * right[i - 1];
        }
        double last = step[n - 2] + step[n - 3];
        double factor = last / diagonal[n - 2];
        double end = (step[n - 2] * step[n - 2] * quotient[n - 3] + (2 * last + step[n - 2]) * step[n - 3] * quotient[n - 2]) / last;
        double[] slope = new double[n];
        slope[n - 1] = (end - factor * right[n - 2]) / (step[n - 3] - factor * upper[n - 2]);
        for (int i = n - 2; i >= 0; i--) {
            slope[i] = (right[i] - upper[i] * slope[i + 1]) / diagonal[i];
        }
        return slope;
    }

    /** The spline at one abscissa; beyond the points the first or last cubic goes on. */
    public double value(double at) {
        return inPiece(piece(at), at);
    }

    /** The first derivative at one abscissa. */
    public double derivative(double at) {
        int i = piece(at);
        double step = x[i + 1] - x[i];
        double t = at - x[i];
        double quotient = (y[i + 1] - y[i]) / step;
        double bend = (3 * quotient - 2 * slope[i] - slope[i + 1]) / step;
        double third = (slope[i] + slope[i + 1] - 2 * quotient) / (step * step);
        return slope[i] + t * (2 * bend + 3 * t * third);
    }

    /** The spline at abscissae that rise. */
    public double[] values(double[] rising) {
        double[] values = new double[rising.length];
        int i = 0;
        for (int j = 0; j < rising.length; j++) {
            while (i < x.length - 2 && rising[j] >= x[i + 1]) {
                i++;
            }
            values[j] = inPiece(i, rising[j]);
        }
        return values;
    }

    private int piece(double at) {
        int found = Arrays.binarySearch(x, at);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, x.length - 2);
    }

    private double inPiece(int i, double at) {
        double step = x[i + 1] - x[i];
        double t = at - x[i];
        double quotient = (y[i + 1] - y[i]) / step;
        double bend = (3 * quotient - 2 * slope[i] - slope[i + 1]) / step;
        double third = (slope[i] + slope[i + 1] - 2 * quotient) / (step * step);
        return y[i] + t * (slope[i] + t * (bend + t * third));
    }
}

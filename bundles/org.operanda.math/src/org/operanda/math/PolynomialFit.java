package org.operanda.math;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A polynomial fitted by least squares, with its derivatives and their standard deviations at any abscissa.
 * <p>
 * The polynomial is a sum of polynomials that are orthogonal on the given abscissae (G. E. Forsythe, J. Soc. Indust. Appl. Math. 5 (1957)
 * 74), so that no normal equations are solved, any spacing of the abscissae will do, and the coefficients of the sum are uncorrelated. When
 * the abscissae cannot decide the polynomial (fewer distinct ones than {@code degree + 1}) every result is NaN.
 */
public final class PolynomialFit {
    /** Below this part of the zeroth norm, a squared norm is rounding: the abscissae do not decide that order. */
    private static final double NO_NORM = 1e-24;

    private final int degree;
    private final double centre;
    private final double halfWidth;
    private final double[] alpha;
    private final double[] beta;
    private final double[] norm;
    private final double[] amplitude;
    private final boolean weighted;
    private final int count;
    private double residualSumOfSquares;

    private PolynomialFit(double[] x, double[] y, double @Nullable [] sigma, int from, int to, int degree) {
        this.degree = degree;
        this.count = to - from;
        this.weighted = sigma != null;
        this.alpha = new double[degree + 1];
        this.beta = new double[degree + 1];
        this.norm = new double[degree + 1];
        this.amplitude = new double[degree + 1];
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            least = Math.min(least, x[i]);
            greatest = Math.max(greatest, x[i]);
        }
        this.centre = least + (greatest - least) / 2;
        this.halfWidth = greatest > least ? (greatest - least) / 2 : 1;
        build(x, y, sigma, from);
    }

    /** Fits values of equal weight. */
    public static PolynomialFit of(double[] x, double[] y, int degree) {
        return of(x, y, null, 0, x.length, degree);
    }

    /** Fits values weighted by their standard deviations, which are greater than 0. */
    public static PolynomialFit of(double[] x, double[] y, double[] sigma, int degree) {
        return of(x, y, sigma, 0, x.length, degree);
    }

    /**
     * Fits a range of a table.
     *
     * @param x      abscissae in any order, none missing within the range
     * @param y      as many values, none missing within the range
     * @param sigma  as many standard deviations greater than 0, or null when there are none
     * @param from   first index
     * @param to     index after the last
     * @param degree of the polynomial, 0 or more
     */
    public static PolynomialFit of(double[] x, double[] y, double @Nullable [] sigma, int from, int to, int degree) {
        if (x.length != y.length || sigma != null && sigma.length != y.length) {
            throw new IllegalArgumentException("as many values and standard deviations as abscissae");
        }
        if (from < 0 || to > x.length || to <= from || degree < 0) {
            throw new IllegalArgumentException(
                    "a range within 0 … " + x.length + " and a degree of 0 or more, not " + from + " … " + to + " and " + degree);
        }
        return new PolynomialFit(x, y, sigma, from, to, degree);
    }

    private void build(double[] x, double[] y, double @Nullable [] sigma, int from) {
        double[] t = new double[count];
        double[] residual = Arrays.copyOfRange(y, from, from + count);
        double[] weight = new double[count];
        double[] before = new double[count];
        double[] now = new double[count];
        for (int i = 0; i < count; i++) {
            t[i] = (x[from + i] - centre) / halfWidth;
            weight[i] = sigma == null ? 1 : 1 / (sigma[from + i] * sigma[from + i]);
            now[i] = 1;
        }
        for (int j = 0; j <= degree; j++) {
            project(j, t, weight, now, residual);
            if (!(norm[j] > NO_NORM * norm[0])) {
                Arrays.fill(amplitude, Double.NaN);
                residualSumOfSquares = Double.NaN;
                return;
            }
            beta[j] = j == 0 ? 0 : norm[j] / norm[j - 1];
            for (int i = 0; i < count; i++) {
                double next = (t[i] - alpha[j]) * now[i] - beta[j] * before[i];
                before[i] = now[i];
                now[i] = next;
            }
        }
        for (int i = 0; i < count; i++) {
            residualSumOfSquares += weight[i] * residual[i] * residual[i];
        }
    }

    /** Finds the share of polynomial {@code j} and takes it off the residuals. */
    private void project(int j, double[] t, double[] weight, double[] polynomial, double[] residual) {
        double square = 0;
        double moment = 0;
        double product = 0;
        for (int i = 0; i < count; i++) {
            double weightedValue = weight[i] * polynomial[i];
            square += weightedValue * polynomial[i];
            moment += weightedValue * polynomial[i] * t[i];
            product += weightedValue * residual[i];
        }
        norm[j] = square;
        alpha[j] = moment / square;
        amplitude[j] = product / square;
        for (int i = 0; i < count; i++) {
            residual[i] -= amplitude[j] * polynomial[i];
        }
    }

    /** The polynomial at {@code x}. */
    public double value(double x) {
        return derivative(x, 0);
    }

    /** One standard deviation of {@link #value}; NaN when there are no residuals to judge by. */
    public double sigma(double x) {
        return derivativeSigma(x, 0);
    }

    /** The derivative of that order at {@code x}. */
    public double derivative(double x, int order) {
        double[] basis = basis(x, order);
        double sum = 0;
        for (int j = 0; j <= degree; j++) {
            sum += amplitude[j] * basis[j];
        }
        return sum;
    }

    /** One standard deviation of {@link #derivative}. */
    public double derivativeSigma(double x, int order) {
        double[] basis = basis(x, order);
        return Math.sqrt(covariance(basis, basis));
    }

    /** The coefficients of 1, x, x² … */
    public double[] coefficients() {
        double[] coefficients = new double[degree + 1];
        double factorial = 1;
        for (int k = 0; k <= degree; k++) {
            factorial *= Math.max(1, k);
            coefficients[k] = derivative(0, k) / factorial;
        }
        return coefficients;
    }

    /** The covariance of {@link #coefficients}. */
    public double[][] covariance() {
        double[][] basis = new double[degree + 1][];
        double factorial = 1;
        for (int k = 0; k <= degree; k++) {
            factorial *= Math.max(1, k);
            basis[k] = basis(0, k);
            for (int j = 0; j <= degree; j++) {
                basis[k][j] /= factorial;
            }
        }
        double[][] covariance = new double[degree + 1][degree + 1];
        for (int k = 0; k <= degree; k++) {
            for (int l = 0; l <= degree; l++) {
                covariance[k][l] = covariance(basis[k], basis[l]);
            }
        }
        return covariance;
    }

    private double covariance(double[] left, double[] right) {
        double sum = 0;
        for (int j = 0; j <= degree; j++) {
            sum += left[j] * right[j] / norm[j];
        }
        return sum * (weighted ? 1 : residualVariance());
    }

    /** The variance of the residuals; NaN when no degrees of freedom are left to judge by. */
    public double residualVariance() {
        return LinearFit.residualVariance(residualSumOfSquares, degreesOfFreedom());
    }

    /** The derivatives of that order, with respect to x, of the orthogonal polynomials. */
    private double[] basis(double x, int order) {
        double t = (x - centre) / halfWidth;
        double[] lower = new double[degree + 1];
        double[] basis = new double[degree + 1];
        basis[0] = 1;
        recur(t, 0, lower, basis);
        for (int k = 1; k <= order; k++) {
            double[] swap = lower;
            lower = basis;
            basis = swap;
            basis[0] = 0;
            recur(t, k, lower, basis);
        }
        double scale = Math.pow(halfWidth, -order);
        for (int j = 0; j <= degree; j++) {
            basis[j] *= scale;
        }
        return basis;
    }

    private void recur(double t, int order, double[] lower, double[] basis) {
        for (int j = 0; j < degree; j++) {
            basis[j + 1] = (t - alpha[j]) * basis[j] + order * lower[j] - (j == 0 ? 0 : beta[j] * basis[j - 1]);
        }
    }

    /** The sum of the squared residuals, each divided by its σ where standard deviations were given. */
    public double residualSumOfSquares() {
        return residualSumOfSquares;
    }

    /** Values minus coefficients; 0 or less when the residuals say nothing. */
    public int degreesOfFreedom() {
        return count - degree - 1;
    }
}

package org.operanda.math;

/**
 * Polynomials of low degree through the points around each point on abscissae of any spacing, all points of equal weight. The sums of powers
 * that the normal equations of a window hold are differences of running sums, so that the cost does not depend on how long the window is.
 * The running sums begin anew with every stretch of about two windows and their powers are counted from each point in units of its window;
 * for degrees to {@value #HIGHEST_DEGREE} the coefficients are thereby right to 10⁻⁹ of the values' range in the stretch. A window that is
 * so narrow in its stretch that its differences lose more than that is fitted by itself.
 */
final class MovingFit {
    static final int HIGHEST_DEGREE = 3;
    /** Windows whose abscissae decide a coefficient so poorly are fitted one by one. */
    private static final double LEAST_PIVOT = 1e-6;
    /** The width of a window to the power 2·degree, in half the width of its stretch, below which differences of running sums lose too much. */
    private static final double LEAST_WIDTH = 1e-6;
    private static final int SHORTEST = 16;

    private final double[] x;
    private final double[] y;
    private final int points;
    private final int degree;
    private final int length;
    /** Running sums of uᵏ and of uᵏy, by k and then by row of the stretch. */
    private final double[][] powers;
    private final double[][] products;
    private final double[] squares;
    private final double[] moments;
    private final double[][] matrix;
    private final double[][] inverse;
    private final double[] right;
    private final double[] coefficients;
    private int begin;
    private double centre;
    private double scale;

    MovingFit(double[] x, double[] y, int points, int degree) {
        this.x = x;
        this.y = y;
        this.points = points;
        this.degree = degree;
        this.length = Math.max(SHORTEST, points);
        int rows = length + points;
        this.powers = new double[2 * degree + 1][rows];
        this.products = new double[degree + 1][rows];
        this.squares = new double[rows];
        this.moments = new double[2 * degree + 1];
        this.matrix = new double[degree + 1][degree + 1];
        this.inverse = new double[degree + 1][degree + 1];
        this.right = new double[degree + 1];
        this.coefficients = new double[degree + 1];
    }

    /** Fits points whose windows are whole; no abscissa or value of them is missing. */
    void fit(int first, int after, SavitzkyGolay.Curve curve) {
        for (int from = first; from < after; from += length) {
            stretch(from, Math.min(after, from + length), curve);
        }
    }

    private void stretch(int from, int to, SavitzkyGolay.Curve curve) {
        begin = from - points / 2;
        double mean = sum(begin, to - points / 2 + points - 1);
        for (int i = from; i < to; i++) {
            if (!solved(i)) {
                SavitzkyGolay.fit(PolynomialFit.of(x, y, null, i - points / 2, i - points / 2 + points, degree), x, i, i + 1, curve);
            } else {
                write(i, mean, curve);
            }
        }
    }

    /** Makes the running sums of a stretch; returns the mean that was taken off its values. */
    private double sum(int start, int end) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double mean = 0;
        for (int i = start; i < end; i++) {
            least = Math.min(least, x[i]);
            greatest = Math.max(greatest, x[i]);
            mean += y[i] / (end - start);
        }
        centre = least + (greatest - least) / 2;
        scale = greatest > least ? (greatest - least) / 2 : 1;
        for (int row = 0; row < end - start; row++) {
            double u = (x[start + row] - centre) / scale;
            double value = y[start + row] - mean;
            squares[row + 1] = squares[row] + value * value;
            double power = 1;
            for (int k = 0; k < powers.length; k++) {
                powers[k][row + 1] = powers[k][row] + power;
                if (k <= degree) {
                    products[k][row + 1] = products[k][row] + power * value;
                }
                power *= u;
            }
        }
        return mean;
    }

    /** Solves the normal equations of a point's window, counted from the point; not where the abscissae hardly decide them. */
    private boolean solved(int point) {
        int low = point - points / 2 - begin;
        int high = low + points;
        double origin = (x[point] - centre) / scale;
        double width = Math.abs(x[begin + high - 1] - x[begin + low]) / (2 * scale);
        if (!(Math.pow(width, 2.0 * degree) > LEAST_WIDTH)) {
            return false;
        }
        shift(powers, low, high, origin, width, moments);
        shift(products, low, high, origin, width, right);
        for (int a = 0; a <= degree; a++) {
            for (int b = 0; b <= degree; b++) {
                matrix[a][b] = moments[a + b];
            }
        }
        if (!inverted()) {
            return false;
        }
        multiply();
        return true;
    }

    /** Sums of powers counted from {@code origin} in units of {@code width}, of sums counted from zero: the binomial theorem. */
    private static void shift(double[][] running, int low, int high, double origin, double width, double[] target) {
        double unit = 1;
        for (int k = 0; k < target.length; k++) {
            double sum = 0;
            double binomial = 1;
            double power = 1;
            for (int j = k; j >= 0; j--) {
                sum += binomial * power * (running[j][high] - running[j][low]);
                power *= -origin;
                binomial = binomial * j / (k - j + 1);
            }
            target[k] = sum / unit;
            unit *= width;
        }
    }

    /** Gauss and Jordan without exchange, as the matrix is positive definite; not where a pivot is lost. */
    private boolean inverted() {
        int size = degree + 1;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                inverse[a][b] = a == b ? 1 : 0;
            }
        }
        for (int k = 0; k < size; k++) {
            double pivot = matrix[k][k];
            if (!(pivot > LEAST_PIVOT * moments[2 * k])) {
                return false;
            }
            for (int b = 0; b < size; b++) {
                matrix[k][b] /= pivot;
                inverse[k][b] /= pivot;
            }
            for (int a = 0; a < size; a++) {
                double factor = a == k ? 0 : matrix[a][k];
                for (int b = 0; b < size && factor != 0; b++) {
                    matrix[a][b] -= factor * matrix[k][b];
                    inverse[a][b] -= factor * inverse[k][b];
                }
            }
        }
        return true;
    }

    private void multiply() {
        for (int a = 0; a <= degree; a++) {
            double sum = 0;
            for (int b = 0; b <= degree; b++) {
                sum += inverse[a][b] * right[b];
            }
            coefficients[a] = sum;
        }
    }

    private void write(int point, double mean, SavitzkyGolay.Curve curve) {
        int low = point - points / 2 - begin;
        double residuals = squares[low + points] - squares[low];
        for (int a = 0; a <= degree; a++) {
            residuals -= coefficients[a] * right[a];
        }
        double variance = LinearFit.residualVariance(Math.max(0, residuals), points - degree - 1);
        double unit = Math.abs(x[begin + low + points - 1] - x[begin + low]) / 2;
        double factor = 1;
        for (int order = 0; order < curve.values().length; order++) {
            boolean fitted = order <= degree;
            curve.values()[order][point] = fitted ? coefficients[order] * factor + (order == 0 ? mean : 0) : 0;
            curve.sigma()[order][point] = fitted ? Math.sqrt(variance * inverse[order][order]) * factor : 0;
            factor *= (order + 1) / unit;
        }
    }
}

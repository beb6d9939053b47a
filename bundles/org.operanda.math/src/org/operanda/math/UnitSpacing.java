package org.operanda.math;

import java.util.Arrays;

/**
 * The polynomials that are orthonormal on a window of points 0, 1, 2 … and their derivatives at each of them (P. A. Gorry, Anal. Chem. 62
 * (1990) 570): what a Savitzky–Golay filter projects on where the spacing is equal.
 *
 * @param tables by order of the derivative, then by degree of the polynomial, then by point
 */
record UnitSpacing(double[][][] tables) {

    static UnitSpacing of(int points, int degree, int derivatives) {
        double[][][] tables = new double[derivatives + 1][degree + 1][points];
        double half = (points - 1) / 2.0;
        double scale = points == 1 ? 1 : half;
        Arrays.fill(tables[0][0], 1);
        double norm = points;
        double beta = 0;
        for (int j = 0; j < degree; j++) {
            for (int order = 0; order <= derivatives; order++) {
                for (int k = 0; k < points; k++) {
                    tables[order][j + 1][k] = (k - half) / scale * tables[order][j][k]
                            + (order == 0 ? 0 : order * tables[order - 1][j][k] / scale)
                            - (j == 0 ? 0 : beta * tables[order][j - 1][k]);
                }
            }
            double next = square(tables[0][j + 1]);
            beta = next / norm;
            norm = next;
        }
        for (int j = 0; j <= degree; j++) {
            double length = Math.sqrt(square(tables[0][j]));
            for (double[][] table : tables) {
                for (int k = 0; k < points; k++) {
                    table[j][k] /= length;
                }
            }
        }
        return new UnitSpacing(tables);
    }

    private static double square(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    int points() {
        return tables[0][0].length;
    }

    int degree() {
        return tables[0].length - 1;
    }

    /**
     * Fits one window and writes the curve at some of its points; standard deviations come from the residuals.
     *
     * @param from  first point of the window
     * @param step  between two abscissae
     * @param begin first point to write
     * @param end   point after the last to write
     */
    void fit(double[] y, int from, double step, int begin, int end, SavitzkyGolay.Curve curve) {
        int points = points();
        int degree = degree();
        double[] amplitude = new double[degree + 1];
        for (int j = 0; j <= degree; j++) {
            double[] polynomial = tables[0][j];
            double sum = 0;
            for (int k = 0; k < points; k++) {
                sum += polynomial[k] * y[from + k];
            }
            amplitude[j] = sum;
        }
        double deviation = Math.sqrt(LinearFit.residualVariance(residualSumOfSquares(y, from, amplitude), points - degree - 1));
        double scale = 1;
        for (int order = 0; order < tables.length; order++) {
            for (int i = begin; i < end; i++) {
                double value = 0;
                double square = 0;
                for (int j = 0; j <= degree; j++) {
                    double basis = tables[order][j][i - from];
                    value += amplitude[j] * basis;
                    square += basis * basis;
                }
                curve.values()[order][i] = value * scale;
                curve.sigma()[order][i] = deviation * Math.sqrt(square) * Math.abs(scale);
            }
            scale /= step;
        }
    }

    private double residualSumOfSquares(double[] y, int from, double[] amplitude) {
        double sum = 0;
        for (int k = 0; k < points(); k++) {
            double residual = y[from + k];
            for (int j = 0; j < amplitude.length; j++) {
                residual -= amplitude[j] * tables[0][j][k];
            }
            sum += residual * residual;
        }
        return sum;
    }

    /**
     * Fits the windows around consecutive points and writes the curve at the middle of each, coefficient by coefficient over all windows.
     *
     * @param step  between two abscissae
     * @param begin first point to write, with half a window before it
     * @param end   point after the last to write
     */
    void fitAll(double[] y, double step, int begin, int end, SavitzkyGolay.Curve curve) {
        int middle = points() / 2;
        int count = end - begin;
        double[][] amplitude = new double[degree() + 1][count];
        for (int j = 0; j <= degree(); j++) {
            for (int k = 0; k < points(); k++) {
                addScaled(amplitude[j], tables[0][j][k], y, begin - middle + k);
            }
        }
        double[] deviation = deviations(y, begin - middle, amplitude);
        double scale = 1;
        for (int order = 0; order < tables.length; order++) {
            double square = 0;
            double[] value = new double[count];
            for (int j = 0; j <= degree(); j++) {
                double basis = tables[order][j][middle];
                square += basis * basis;
                addScaled(value, basis * scale, amplitude[j], 0);
            }
            System.arraycopy(value, 0, curve.values()[order], begin, count);
            double factor = Math.sqrt(square) * Math.abs(scale);
            for (int i = 0; i < count; i++) {
                curve.sigma()[order][begin + i] = deviation[i] * factor;
            }
            scale /= step;
        }
    }

    private static void addScaled(double[] sum, double factor, double[] values, int from) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * values[from + i];
        }
    }

    /** The standard deviations of the residuals of each window. */
    private double[] deviations(double[] y, int from, double[][] amplitude) {
        int count = amplitude[0].length;
        double[] sum = new double[count];
        double[] residual = new double[count];
        for (int k = 0; k < points(); k++) {
            System.arraycopy(y, from + k, residual, 0, count);
            for (int j = 0; j < amplitude.length; j++) {
                addScaled(residual, -tables[0][j][k], amplitude[j], 0);
            }
            for (int i = 0; i < count; i++) {
                sum[i] += residual[i] * residual[i];
            }
        }
        for (int i = 0; i < count; i++) {
            sum[i] = Math.sqrt(LinearFit.residualVariance(sum[i], points() - amplitude.length));
        }
        return sum;
    }
}

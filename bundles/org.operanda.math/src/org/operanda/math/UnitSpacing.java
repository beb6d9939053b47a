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
}

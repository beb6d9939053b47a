package org.operanda.math;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Linear least squares by QR decomposition of the design with its columns scaled to one length. For a polynomial use {@link PolynomialFit}.
 */
public final class LinearLeastSquares {
    /** A column of length 1 that lies this close to the span of those before it is taken as dependent on them. */
    private static final double DEPENDENT = 1e-13;

    private LinearLeastSquares() {}

    /** Fits values of equal weight; the covariance is scaled by the variance of the residuals. */
    public static Optional<LinearFit> fit(double[][] columns, double[] y) {
        return fit(columns, y, null);
    }

    /**
     * Finds the coefficients that make the sum of the columns nearest to {@code y}.
     *
     * @param columns one per coefficient, each as long as {@code y}
     * @param y       the values
     * @param sigma   as many standard deviations greater than 0, or null when there are none
     * @return empty when the columns are linearly dependent or longer than there are values
     */
    public static Optional<LinearFit> fit(double[][] columns, double[] y, double @Nullable [] sigma) {
        int n = columns.length;
        if (n > y.length) {
            return Optional.empty();
        }
        double[] lengths = Arrays.stream(columns).mapToDouble(column -> length(column, sigma)).toArray();
        RealMatrix design = design(columns, lengths, sigma, y.length);
        double[] values = y.clone();
        for (int i = 0; sigma != null && i < values.length; i++) {
            values[i] /= sigma[i];
        }
        QRDecomposition qr = new QRDecomposition(design, DEPENDENT);
        if (!qr.getSolver().isNonSingular()) {
            return Optional.empty();
        }
        double[] scaled = qr.getSolver().solve(new ArrayRealVector(values, false)).toArray();
        double[] fitted = design.operate(scaled);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (values[i] - fitted[i]) * (values[i] - fitted[i]);
        }
        int freedom = y.length - n;
        RealMatrix inverse = MatrixUtils.inverse(qr.getR().getSubMatrix(0, n - 1, 0, n - 1));
        RealMatrix covariance = inverse.multiplyTransposed(inverse)
                .scalarMultiply(sigma == null ? LinearFit.residualVariance(sum, freedom) : 1);
        double[] coefficients = new double[n];
        double[][] rescaled = covariance.getData();
        for (int k = 0; k < n; k++) {
            coefficients[k] = scaled[k] / lengths[k];
            for (int l = 0; l < n; l++) {
                rescaled[k][l] /= lengths[k] * lengths[l];
            }
        }
        return Optional.of(new LinearFit(coefficients, rescaled, sum, freedom));
    }

    private static double length(double[] column, double @Nullable [] sigma) {
        double sum = 0;
        for (int i = 0; i < column.length; i++) {
            double value = sigma == null ? column[i] : column[i] / sigma[i];
            sum += value * value;
        }
        return sum > 0 ? Math.sqrt(sum) : 1;
    }

    private static RealMatrix design(double[][] columns, double[] lengths, double @Nullable [] sigma, int rows) {
        double[][] design = new double[rows][columns.length];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns.length; k++) {
                design[i][k] = columns[k][i] / (sigma == null ? lengths[k] : lengths[k] * sigma[i]);
            }
        }
        return new Array2DRowRealMatrix(design, false);
    }
}

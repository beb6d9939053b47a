package org.operanda.math;

/**
 * What a linear least-squares fit found.
 *
 * @param coefficients         one per column of the design
 * @param covariance           of the coefficients
 * @param residualSumOfSquares the sum of the squared residuals, each divided by its σ where standard deviations were given
 * @param degreesOfFreedom     values minus coefficients that were free
 */
public record LinearFit(double[] coefficients, double[][] covariance, double residualSumOfSquares, int degreesOfFreedom) {

    /** The variance of the residuals; NaN when no degrees of freedom are left to judge by. */
    public double residualVariance() {
        return residualVariance(residualSumOfSquares, degreesOfFreedom);
    }

    static double residualVariance(double sumOfSquares, int freedom) {
        return freedom > 0 ? sumOfSquares / freedom : Double.NaN;
    }

    /** One standard deviation of a coefficient. */
    public double sigma(int coefficient) {
        return Math.sqrt(covariance[coefficient][coefficient]);
    }
}

package org.operanda.electrochemistry.impedance.circuit;

import java.util.Arrays;

/**
 * What a fit of a circuit to one spectrum found.
 *
 * @param parameters        in the order of {@link Circuit#parameters()}
 * @param covariance        of the parameters, in rows; 0 for a fixed parameter, NaN for one at a bound and when the spectrum does not decide
 *                          all of them
 * @param reducedChiSquare  sum of the squared weighted residuals per degree of freedom
 * @param relativeDeviation root of the mean of |Z − model|²/|Z|²
 * @param converged         whether the minimum has been reached
 * @param evaluations       how often the circuit was computed
 */
public record FittedCircuit(double[] parameters, double[] covariance, double reducedChiSquare, double relativeDeviation, boolean converged,
        int evaluations) {

    /** No result. */
    static FittedCircuit none(int parameters) {
        double[] values = new double[parameters];
        double[] covariance = new double[parameters * parameters];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(covariance, Double.NaN);
        return new FittedCircuit(values, covariance, Double.NaN, Double.NaN, false, 0);
    }

    /** One standard deviation of a parameter. */
    public double sigma(int parameter) {
        return Math.sqrt(covariance[parameter * parameters.length + parameter]);
    }

    /** Correlation of two parameters. */
    public double correlation(int one, int other) {
        return covariance[one * parameters.length + other] / (sigma(one) * sigma(other));
    }
}

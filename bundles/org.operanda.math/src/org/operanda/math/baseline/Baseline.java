package org.operanda.math.baseline;

/**
 * A baseline that was iterated.
 *
 * @param values     the baseline at each point, also where the value is missing
 * @param weights    how much each point counted at last, 0 to 1
 * @param iterations solutions that were made
 * @param converged  whether the weights had come to rest
 */
public record Baseline(double[] values, double[] weights, int iterations, boolean converged) {}

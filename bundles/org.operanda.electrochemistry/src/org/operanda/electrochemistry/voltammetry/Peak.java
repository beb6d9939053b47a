package org.operanda.electrochemistry.voltammetry;

/**
 * A peak of one sweep.
 *
 * @param potential      of its summit, in V
 * @param potentialSigma one standard deviation
 * @param current        of its summit above the baseline, in A, signed as the current
 * @param currentSigma   one standard deviation, of summit and baseline together
 * @param halfPotential  where half of it is reached before the summit, in V
 * @param width          full width at half of the height, in V; NaN when it does not fall to half behind the summit
 * @param charge         between curve and baseline, from where they meet before the peak to where they meet behind it, in C
 */
record Peak(double potential, double potentialSigma, double current, double currentSigma, double halfPotential, double width,
        double charge) {
    static final Peak NONE = new Peak(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    boolean isFound() {
        return !Double.isNaN(potential);
    }
}

package org.operanda.electrochemistry.voltammetry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.math.LinearFit;
import org.operanda.math.LinearLeastSquares;

/**
 * k₁ and k₂ of one direction at every potential.
 *
 * @param k1           in F
 * @param k2           in A at 1 V/s
 * @param k1Sigma      one standard deviation
 * @param k2Sigma      one standard deviation
 * @param covariance   of k₁ and k₂
 * @param currentSigma by potential and rate, one standard deviation of each current, widened like those of the coefficients
 */
record RateSplit(double[] k1, double[] k2, double[] k1Sigma, double[] k2Sigma, double[] covariance, double[][] currentSigma) {
    private static final double CERTAIN = 3;
    private static final double SMALL = 0.05;

    static RateSplit of(double[] rates, List<BinnedSweep> sweeps) {
        int points = sweeps.getFirst().amperes().length;
        double[][] columns = {rates, Arrays.stream(rates).map(Math::sqrt).toArray()};
        RateSplit split = new RateSplit(new double[points], new double[points], new double[points], new double[points], new double[points],
                new double[points][rates.length]);
        for (int point = 0; point < points; point++) {
            split.fit(point, columns, RateSeries.at(point, sweeps), RateSeries.sigmaAt(point, sweeps));
        }
        return split;
    }

    private void fit(int point, double[][] columns, double[] currents, double[] sigma) {
        double floor = Math.ulp(Arrays.stream(currents).map(Math::abs).max().orElse(0)) + Double.MIN_NORMAL;
        double[] noise = Arrays.stream(sigma).map(s -> Math.max(s, floor)).toArray();
        Optional<LinearFit> fit = Arrays.stream(currents).allMatch(Double::isFinite)
                ? LinearLeastSquares.fit(columns, currents, noise)
                : Optional.empty();
        double wider = fit.map(f -> RateSeries.birge(f.residualSumOfSquares(), f.degreesOfFreedom())).orElse(Double.NaN);
        k1[point] = fit.map(f -> f.coefficients()[0]).orElse(Double.NaN);
        k2[point] = fit.map(f -> f.coefficients()[1]).orElse(Double.NaN);
        k1Sigma[point] = fit.map(f -> f.sigma(0)).orElse(Double.NaN) * wider;
        k2Sigma[point] = fit.map(f -> f.sigma(1)).orElse(Double.NaN) * wider;
        covariance[point] = fit.map(f -> f.covariance()[0][1]).orElse(Double.NaN) * wider * wider;
        for (int rate = 0; rate < noise.length; rate++) {
            currentSigma[point][rate] = noise[rate] * wider;
        }
    }

    /** Over the potentials; missing ones count nothing. */
    double sumOfK1() {
        return Arrays.stream(k1).filter(Double::isFinite).sum();
    }

    static double sum(BinnedSweep sweep) {
        return Arrays.stream(sweep.amperes()).filter(Double::isFinite).sum();
    }

    /**
     * What this direction adds to the variance of N/D, N the capacitive and D the measured current summed over the potentials. With least
     * squares cov(k₁, i_j) = var(k₁)·v_j + cov(k₁, k₂)·√v_j, since k₁ is that linear form of the currents.
     */
    double varianceOfShare(int rate, double speed, double capacitive, double measured) {
        double variance = 0;
        for (int point = 0; point < k1.length; point++) {
            double ofK1 = k1Sigma[point] * k1Sigma[point];
            double ofCurrent = currentSigma[point][rate] * currentSigma[point][rate];
            double both = ofK1 * speed + covariance[point] * Math.sqrt(speed);
            double here = speed * speed * ofK1 / (measured * measured)
                    + capacitive * capacitive * ofCurrent / (measured * measured * measured * measured)
                    - 2 * speed * capacitive * both / (measured * measured * measured);
            variance += Double.isFinite(here) ? here : 0;
        }
        return variance;
    }

    /** At how many potentials k₁·v goes against the current or beyond it, by more than noise and a twentieth of the greatest current. */
    long senseless(double speed, BinnedSweep sweep) {
        double greatest = Arrays.stream(sweep.amperes()).map(Math::abs).filter(Double::isFinite).max().orElse(0);
        long count = 0;
        for (int point = 0; point < k1.length; point++) {
            double doubt = CERTAIN * sweep.sigma()[point] + SMALL * greatest;
            double current = sweep.amperes()[point];
            double part = speed * k1[point] * Math.signum(current);
            count += part < -doubt || part > Math.abs(current) + doubt ? 1 : 0;
        }
        return count;
    }
}

package org.operanda.electrochemistry.voltammetry;

import java.util.Arrays;
import org.operanda.math.Noise;

/**
 * The current of a sweep at equally spaced potentials: a straight line through the rows of each bin, at the bin's middle; where a bin has
 * fewer than three rows, interpolated between its neighbours. Bins do not overlap, so their errors are independent where they have rows of
 * their own.
 *
 * @param amperes one per bin; NaN outside the sweep
 * @param sigma   one standard deviation of each, from the noise between neighbouring rows
 */
record BinnedSweep(double[] amperes, double[] sigma) {
    private static final int FEWEST_OF_LINE = 3;

    /**
     * Bins a sweep.
     *
     * @param middles of the bins, in V, rising
     * @param step    between them
     */
    static BinnedSweep of(Voltammogram curve, Sweep sweep, double[] middles, double step) {
        double noise = Noise.standardDeviation(Arrays.copyOfRange(curve.amperes(), sweep.begin(), sweep.end()));
        Sums[] sums = new Sums[middles.length];
        Arrays.setAll(sums, i -> new Sums());
        for (int row = sweep.begin(); row < sweep.end(); row++) {
            double volt = curve.volts()[row];
            double ampere = curve.amperes()[row];
            int bin = (int) Math.floor((volt - middles[0]) / step + 0.5);
            if (Double.isFinite(volt + ampere) && bin >= 0 && bin < middles.length) {
                sums[bin].add(volt - middles[bin], ampere);
            }
        }
        double[] amperes = new double[middles.length];
        double[] sigma = new double[middles.length];
        for (int i = 0; i < middles.length; i++) {
            amperes[i] = sums[i].count < FEWEST_OF_LINE ? between(curve, sweep, middles[i]) : sums[i].value();
            sigma[i] = noise * (sums[i].count < FEWEST_OF_LINE ? 1 : sums[i].leverage());
        }
        return new BinnedSweep(amperes, sigma);
    }

    /** Linear between the rows on both sides of a potential. */
    private static double between(Voltammogram curve, Sweep sweep, double volt) {
        for (int row = sweep.begin() + 1; row < sweep.end(); row++) {
            double one = curve.volts()[row - 1];
            double other = curve.volts()[row];
            if (Math.min(one, other) <= volt && volt <= Math.max(one, other) && one != other) {
                double weight = (volt - one) / (other - one);
                return curve.amperes()[row - 1] + weight * (curve.amperes()[row] - curve.amperes()[row - 1]);
            }
        }
        return Double.NaN;
    }

    /** A straight line against the distance from the bin's middle. */
    private static final class Sums {
        private int count;
        private double x;
        private double y;
        private double xx;
        private double xy;

        void add(double distance, double value) {
            count++;
            x += distance;
            y += value;
            xx += distance * distance;
            xy += distance * value;
        }

        private double spread() {
            return xx - x * x / count;
        }

        double value() {
            double slope = spread() > 0 ? (xy - x * y / count) / spread() : 0;
            return y / count - slope * x / count;
        }

        /** Standard deviation of the value over that of one row. */
        double leverage() {
            double mean = x / count;
            return Math.sqrt(1.0 / count + (spread() > 0 ? mean * mean / spread() : 0));
        }
    }
}

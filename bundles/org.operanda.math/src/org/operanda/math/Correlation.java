package org.operanda.math;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/**
 * A correlation coefficient.
 *
 * @param coefficient −1 … 1; NaN when one of the two does not vary
 * @param pValue      how probable a coefficient of at least this size is when the two have nothing to do with each other, by Student's t
 *                    with n−2 degrees of freedom; it takes the pairs as independent, which neighbours in time seldom are. NaN for fewer
 *                    than three pairs
 * @param count       pairs
 */
public record Correlation(double coefficient, double pValue, int count) {

    /** Pearson's coefficient of a linear relation. */
    public static Correlation pearson(double[] x, double[] y) {
        return x.length < 2 ? none(x.length) : of(new PearsonsCorrelation().correlation(x, y), x.length);
    }

    /** Spearman's coefficient of a rising or falling relation; equal values share the mean of their ranks. */
    public static Correlation spearman(double[] x, double[] y) {
        return x.length < 2 ? none(x.length) : of(new SpearmansCorrelation().correlation(x, y), x.length);
    }

    private static Correlation none(int count) {
        return new Correlation(Double.NaN, Double.NaN, count);
    }

    private static Correlation of(double coefficient, int count) {
        if (count < 3 || Double.isNaN(coefficient)) {
            return new Correlation(coefficient, Double.NaN, count);
        }
        double t = Math.abs(coefficient) * Math.sqrt((count - 2) / Math.max(0, 1 - coefficient * coefficient));
        return new Correlation(coefficient, 2 * new TDistribution(count - 2).cumulativeProbability(-t), count);
    }
}

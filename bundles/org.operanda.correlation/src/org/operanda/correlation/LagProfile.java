package org.operanda.correlation;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.operanda.data.Progress;
import org.operanda.math.PolynomialFit;

/**
 * The sum of squared residuals of y as a polynomial of x, as a function of the lag between them (variable projection: for each lag the best
 * polynomial is found by linear least squares).
 *
 * @param x       the signal that leads, known over every window at every lag asked for
 * @param windows when each y was taken
 * @param y       one for each window, none missing
 * @param sigma   as many standard deviations, which weight the residuals, or null
 * @param degree  of the polynomial
 * @param progress once it is cancelled, every sum of squares is infinite, so that whatever searches ends at once
 */
record LagProfile(RunningIntegral x, FrameWindows windows, double[] y, double @Nullable [] sigma, int degree, Progress progress) {
    private static final double RELATIVE_PRECISION = 1e-10;
    private static final int MOST_EVALUATIONS = 500;
    private static final int HALVINGS = 40;

    /** The mean of x over each window moved back by a lag, which is given for each window. */
    private double[] means(IntToDoubleFunction lag) {
        double[] means = new double[y.length];
        Arrays.setAll(means, i -> {
            double back = lag.applyAsDouble(i);
            return x.mean(windows.start()[i] - back, windows.end()[i] - back);
        });
        return means;
    }

    private PolynomialFit fit(double[] abscissae, int order) {
        return PolynomialFit.of(abscissae, y, sigma, 0, y.length, order);
    }

    double sumOfSquares(double lag) {
        return progress.isCancelled() ? Double.POSITIVE_INFINITY : fit(means(i -> lag), degree).residualSumOfSquares();
    }

    /** Values that are left to judge by once the polynomial and the lag are found. */
    int degreesOfFreedom() {
        return y.length - degree - 2;
    }

    /** As {@link #degreesOfFreedom()}, of as many values as are worth that many free ones, see {@link SerialCorrelation#widening}; may be negative. */
    double degreesOfFreedom(double widening) {
        return y.length / widening - degree - 2;
    }

    double[] sumsOfSquares(double[] lags) {
        return IntStream.range(0, lags.length).parallel().mapToDouble(i -> {
            progress.worked(1);
            return sumOfSquares(lags[i]);
        }).toArray();
    }

    /** The lag with the least sum of squares between two others. */
    double least(double from, double to) {
        return new BrentOptimizer(RELATIVE_PRECISION, RELATIVE_PRECISION * (to - from))
                .optimize(new MaxEval(MOST_EVALUATIONS), GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(this::sumOfSquares), new SearchInterval(from, to))
                .getPoint();
    }

    /** Where between two lags the sum of squares crosses a level, from below to above. */
    double crossing(double below, double above, double level) {
        double low = below;
        double high = above;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (sumOfSquares(middle) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /**
     * How probable it is that a polynomial of a signal that has nothing to do with y leaves no more than {@code sum}: the F test against a
     * constant, with {@link #degreesOfFreedom(double)}.
     */
    double chance(double sum, double widening) {
        double freedom = degreesOfFreedom(widening);
        if (!(freedom > 0)) {
            return 1;
        }
        double ratio = (totalSumOfSquares() - sum) / degree / (sum / freedom);
        if (!Double.isFinite(ratio)) {
            return Double.isNaN(ratio) ? 1 : 0;
        }
        return 1 - new FDistribution(degree, freedom).cumulativeProbability(ratio);
    }

    /** The sum of the squared deviations of y from its mean. */
    double totalSumOfSquares() {
        return fit(windows.start(), 0).residualSumOfSquares();
    }

    /** The sum of the weights of y: their number where they have no standard deviations. */
    double totalWeight() {
        return sigma == null ? y.length : Arrays.stream(sigma).map(s -> 1 / (s * s)).sum();
    }

    /** What the polynomial leaves of each y, over its standard deviation where it has one. */
    double[] residuals(double lag) {
        return residuals(i -> lag);
    }

    /** As {@link #residuals(double)}, with a lag for each window. */
    double[] residuals(IntToDoubleFunction lag) {
        double[] values = means(lag);
        PolynomialFit fit = fit(values, degree);
        double[] residuals = new double[y.length];
        Arrays.setAll(residuals, i -> (y[i] - fit.value(values[i])) / (sigma == null ? 1 : sigma[i]));
        return residuals;
    }
}

package org.operanda.correlation;

import java.util.Arrays;
import org.operanda.math.DotProduct;

/**
 * A lag that changes evenly along a record, as that of a clock that drifts: y(t) ≈ p(x(t − lag − growth · (t − middle))). Lag and growth are found together by least squares (Gauss and Newton's method; for each trial the polynomial is found anew), from a
 * lag that is known already. Their standard deviations follow from the curvature of the sum of squares, widened where neighbouring residuals resemble each other.
 *
 * @param lag         seconds at {@code middle}
 * @param middle      the second of the record at which lag and growth do not depend on each other
 * @param sigma       one standard deviation of {@code lag}
 * @param growth      seconds by which the lag grows per second
 * @param growthSigma one standard deviation of it
 */
record EvenLag(double lag, double middle, double sigma, double growth, double growthSigma) {
    private static final int ROUNDS = 12;
    private static final int HALVINGS = 6;
    /** A step of less than this part of a standard deviation is the last. */
    private static final double SMALL = 0.01;

    /**
     * Fits both.
     *
     * @param lag   to start from
     * @param sigma  about its standard deviation: over what distance the residuals are compared
     * @param margin how far from {@code lag} x is known over every window
     */
    static EvenLag of(LagProfile profile, double lag, double sigma, double margin) {
        return new Search(profile, sigma, lag, margin - sigma).fitted();
    }

    /** The lag at another second. */
    double at(double second) {
        return lag + growth * (second - middle);
    }

    /** Lag, and growth times half the length of the record, so that both are seconds. */
    private static final class Search {
        private final LagProfile profile;
        private final double step;
        private final double centre;
        private final double half;
        private final double start;
        private final double margin;

        Search(LagProfile profile, double step, double start, double margin) {
            this.profile = profile;
            this.step = step;
            this.start = start;
            this.margin = margin;
            FrameWindows windows = profile.windows();
            this.centre = (windows.middle(0) + windows.middle(windows.count() - 1)) / 2;
            this.half = Math.abs(windows.middle(windows.count() - 1) - windows.middle(0)) / 2;
        }

        private double[] residuals(double lag, double ends) {
            return profile.residuals(i -> lag + ends * (profile.windows().middle(i) - centre) / half);
        }

        private static double[] slope(double[] above, double[] below, double distance) {
            double[] slope = new double[above.length];
            Arrays.setAll(slope, i -> (above[i] - below[i]) / distance);
            return slope;
        }

        EvenLag fitted() {
            double lag = start;
            double ends = 0;
            double[] residuals = residuals(lag, ends);
            for (int round = 0;; round++) {
                double[] byLag = slope(residuals(lag + step, ends), residuals(lag - step, ends), 2 * step);
                double[] byEnds = slope(residuals(lag, ends + step), residuals(lag, ends - step), 2 * step);
                double aa = DotProduct.of(byLag, byLag);
                double ab = DotProduct.of(byLag, byEnds);
                double bb = DotProduct.of(byEnds, byEnds);
                double determinant = aa * bb - ab * ab;
                double a = -DotProduct.of(byLag, residuals);
                double b = -DotProduct.of(byEnds, residuals);
                double lagStep = (bb * a - ab * b) / determinant;
                double endsStep = (aa * b - ab * a) / determinant;
                double sum = DotProduct.of(residuals, residuals);
                double variance = sum / (profile.degreesOfFreedom(SerialCorrelation.widening(residuals)) - 1);
                boolean better = false;
                for (int halving = 0; halving < HALVINGS && !better; halving++) {
                    double[] next = Math.abs(lag + lagStep - start) + Math.abs(ends + endsStep) <= margin
                            ? residuals(lag + lagStep, ends + endsStep)
                            : residuals;
                    better = DotProduct.of(next, next) < sum;
                    if (better) {
                        residuals = next;
                        lag += lagStep;
                        ends += endsStep;
                    } else {
                        lagStep /= 2;
                        endsStep /= 2;
                    }
                }
                double small = SMALL * Math.sqrt(variance * bb / determinant);
                if (!better || round == ROUNDS || Math.hypot(lagStep, endsStep) < small) {
                    // of lag + growth · (t − centre) the variance is least where both do not depend on each other
                    double apart = ab / aa;
                    return new EvenLag(lag + apart * ends, centre + apart * half, Math.sqrt(variance / aa), ends / half,
                            Math.sqrt(variance * aa / determinant) / half);
                }
            }
        }
    }
}

package org.operanda.math.peak;

import java.util.List;

/**
 * What a fit of peaks found. Without standard deviations of the values, those of the parameters are scaled by the scatter of the residuals.
 *
 * @param peaks           one per peak of the model
 * @param background      the polynomial below them
 * @param free            what the fit varied: the free parameters of the peaks in their order, then the coefficients of the background
 * @param sigma           of what the fit varied; 0 for what a bound holds, NaN when the values do not decide
 * @param covariance      of what the fit varied, by row; empty when the values do not decide
 * @param sumOfSquares    of the residuals, each divided by its σ
 * @param degreesOfFreedom values less what was varied
 * @param converged       whether the fit came to an end by itself
 * @param evaluations     of the model
 */
public record FittedPeaks(List<FittedPeak> peaks, Background background, double[] free, double[] sigma, double[][] covariance,
        double sumOfSquares, int degreesOfFreedom, boolean converged, int evaluations) {
    public FittedPeaks {
        peaks = List.copyOf(peaks);
    }

    /**
     * One peak; a number that cannot be had is NaN.
     *
     * @param shape          its shape
     * @param values         its parameters in the shape's order
     * @param sigma          of these; 0 for a fixed one and one at a bound
     * @param area           below the line
     * @param areaSigma      of the area
     * @param fullWidth      at half the height
     * @param fullWidthSigma of the full width
     * @param present        whether it took part
     */
    public record FittedPeak(PeakShape shape, double[] values, double[] sigma, double area, double areaSigma, double fullWidth,
            double fullWidthSigma, boolean present) {

        public double position() {
            return values[PeakShape.POSITION];
        }

        public double positionSigma() {
            return sigma[PeakShape.POSITION];
        }

        public double height() {
            return values[PeakShape.HEIGHT];
        }

        public double heightSigma() {
            return sigma[PeakShape.HEIGHT];
        }
    }

    /**
     * A polynomial of t = (x − centre) / halfWidth.
     *
     * @param coefficients of 1, t, t² …; none for no background
     */
    public record Background(double centre, double halfWidth, double[] coefficients) {

        /** Its value. */
        public double at(double x) {
            double t = (x - centre) / halfWidth;
            double sum = 0;
            for (int k = coefficients.length - 1; k >= 0; k--) {
                sum = sum * t + coefficients[k];
            }
            return sum;
        }
    }

    /** Sum of squares over degrees of freedom; NaN when none are left. */
    public double reducedChiSquare() {
        return degreesOfFreedom > 0 ? sumOfSquares / degreesOfFreedom : Double.NaN;
    }
}

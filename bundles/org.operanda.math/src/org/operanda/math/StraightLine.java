package org.operanda.math;

/**
 * A straight line y = intercept + slope · x through measured points.
 *
 * @param slope          its slope
 * @param intercept      its value at x = 0
 * @param slopeSigma     one standard deviation of the slope
 * @param interceptSigma one standard deviation of the intercept
 * @param covariance     of slope and intercept
 * @param sumOfSquares   what was minimised: the squared residuals, divided by their σ² where standard deviations were given (then, over
 *                       n−2, about 1 when the line and the σ are right)
 * @param count          points
 */
public record StraightLine(double slope, double intercept, double slopeSigma, double interceptSigma, double covariance, double sumOfSquares,
        int count) {
    private static final int MOST_ITERATIONS = 200;
    private static final double CONVERGED = 1e-14;
    private static final double SETTLED = 1e-9;

    /** Ordinary least squares of y: x is exact; the standard deviations come from the residuals. */
    public static StraightLine ordinary(double[] x, double[] y) {
        return line(PolynomialFit.of(x, y, 1), x.length);
    }

    /** Least squares of y weighted by its standard deviations: x is exact; the standard deviations come from those of y. */
    public static StraightLine weighted(double[] x, double[] y, double[] sigmaY) {
        return line(PolynomialFit.of(x, y, sigmaY, 1), x.length);
    }

    private static StraightLine line(PolynomialFit fit, int count) {
        double[] coefficients = fit.coefficients();
        double[][] covariance = fit.covariance();
        return new StraightLine(coefficients[1], coefficients[0], Math.sqrt(covariance[1][1]), Math.sqrt(covariance[0][0]),
                covariance[0][1],
                fit.residualSumOfSquares(), count);
    }

    /**
     * The most likely line when both coordinates have errors, uncorrelated with each other (D. York, N. M. Evensen, M. López Martínez, J.
     * De Basabe Delgado, Am. J. Phys. 72 (2004) 367, equations 13a–d); the standard deviations come from those given.
     *
     * @param x      abscissae
     * @param y      as many ordinates
     * @param sigmaX standard deviations of x, greater than 0
     * @param sigmaY standard deviations of y, greater than 0
     * @return a slope of NaN for fewer than two distinct points, or when the iteration does not settle
     */
    public static StraightLine orthogonal(double[] x, double[] y, double[] sigmaX, double[] sigmaY) {
        StraightLine start = weighted(x, y, sigmaY);
        double slope = start.slope;
        Barycentre barycentre = Barycentre.of(x, y, sigmaX, sigmaY, slope);
        double change = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_ITERATIONS && change > CONVERGED * (Math.abs(slope) + start.slopeSigma); i++) {
            change = Math.abs(barycentre.slope - slope);
            slope = barycentre.slope;
            barycentre = Barycentre.of(x, y, sigmaX, sigmaY, slope);
        }
        // an iteration that ends by swinging in the last digits has settled; one that still moves visibly has not
        double settled = change <= SETTLED * (Math.abs(slope) + start.slopeSigma) ? slope : Double.NaN;
        return barycentre.line(settled, x, y, sigmaX, sigmaY);
    }

    /** The weighted mean of the points for a given slope, and the better slope that follows from it. */
    private record Barycentre(double x, double y, double slope) {

        static Barycentre of(double[] x, double[] y, double[] sigmaX, double[] sigmaY, double slope) {
            double sum = 0;
            double meanX = 0;
            double meanY = 0;
            for (int i = 0; i < x.length; i++) {
                double weight = weight(sigmaX[i], sigmaY[i], slope);
                sum += weight;
                meanX += weight * (x[i] - meanX) / sum;
                meanY += weight * (y[i] - meanY) / sum;
            }
            double above = 0;
            double below = 0;
            for (int i = 0; i < x.length; i++) {
                double weight = weight(sigmaX[i], sigmaY[i], slope);
                double u = x[i] - meanX;
                double v = y[i] - meanY;
                double beta = weight * (u * sigmaY[i] * sigmaY[i] + slope * v * sigmaX[i] * sigmaX[i]);
                above += weight * beta * v;
                below += weight * beta * u;
            }
            return new Barycentre(meanX, meanY, above / below);
        }

        private static double weight(double sigmaX, double sigmaY, double slope) {
            return 1 / (sigmaY * sigmaY + slope * slope * sigmaX * sigmaX);
        }

        StraightLine line(double settled, double[] xs, double[] ys, double[] sigmaX, double[] sigmaY) {
            double intercept = y - settled * x;
            double sum = 0;
            double meanBeta = 0;
            double squares = 0;
            double[] betas = new double[xs.length];
            for (int i = 0; i < xs.length; i++) {
                double weight = weight(sigmaX[i], sigmaY[i], settled);
                betas[i] = weight * ((xs[i] - x) * sigmaY[i] * sigmaY[i] + settled * (ys[i] - y) * sigmaX[i] * sigmaX[i]);
                sum += weight;
                meanBeta += weight * (betas[i] - meanBeta) / sum;
                double residual = ys[i] - intercept - settled * xs[i];
                squares += weight * residual * residual;
            }
            double spread = 0;
            for (int i = 0; i < xs.length; i++) {
                spread += weight(sigmaX[i], sigmaY[i], settled) * (betas[i] - meanBeta) * (betas[i] - meanBeta);
            }
            double variance = 1 / spread;
            double adjustedMean = x + meanBeta;
            return new StraightLine(settled, intercept, Math.sqrt(variance), Math.sqrt(1 / sum + adjustedMean * adjustedMean * variance),
                    -adjustedMean * variance, squares,
                    xs.length);
        }
    }

    /** The line at {@code x}. */
    public double value(double x) {
        return intercept + slope * x;
    }

    /** One standard deviation of the line at {@code x}. */
    public double sigma(double x) {
        return Math.sqrt(interceptSigma * interceptSigma + 2 * x * covariance + x * x * slopeSigma * slopeSigma);
    }
}

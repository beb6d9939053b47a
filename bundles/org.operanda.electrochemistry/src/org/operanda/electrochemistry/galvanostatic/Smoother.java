package org.operanda.electrochemistry.galvanostatic;

import java.util.Arrays;
import org.operanda.math.SavitzkyGolay;
import org.operanda.math.SmoothingSpline;

/**
 * The derivative of a curve on equal steps.
 *
 * @param smoothing how the curve is smoothed
 * @param window    points of the polynomial's window
 * @param degree    of the polynomial
 */
record Smoother(Smoothing smoothing, int window, int degree) {

    /**
     * The derivative at each point.
     *
     * @param y values at the abscissae 0, step, 2 step …
     */
    CurveSet.Curve derivative(double[] y, double step) {
        int points = Math.min(window, y.length % 2 == 0 ? y.length - 1 : y.length);
        if (points <= degree) {
            return CurveSet.Curve.missing(y.length);
        }
        double[] x = new double[y.length];
        Arrays.setAll(x, i -> step * i);
        return switch (smoothing) {
            case SAVITZKY_GOLAY -> {
                SavitzkyGolay.Curve curve = SavitzkyGolay.smooth(x, y, points, degree, 1);
                yield new CurveSet.Curve(curve.values()[1], curve.sigma()[1]);
            }
            case SPLINE -> {
                SmoothingSpline spline = SmoothingSpline.crossValidated(x, y);
                yield new CurveSet.Curve(spline.slope(), spline.slopeSigma());
            }
            case NONE -> {
                SavitzkyGolay.Curve curve = SavitzkyGolay.smooth(x, y, Math.min(3, points), Math.min(2, points - 1), 1);
                yield new CurveSet.Curve(curve.values()[1], curve.sigma()[1]);
            }
        };
    }

    /** How it smooths, for a report. */
    String inWords() {
        return switch (smoothing) {
            case SAVITZKY_GOLAY -> "smoothed by Savitzky–Golay with " + window + " points of degree " + degree;
            case SPLINE -> "smoothed by a cubic spline chosen by generalised cross-validation";
            case NONE -> "not smoothed";
        };
    }
}

package org.operanda.electrochemistry.galvanostatic;

import java.util.Arrays;
import org.operanda.math.SavitzkyGolay;
import org.operanda.math.SmoothingSpline;

/** The derivative of curves on equal steps. */
final class Smoother {
    private final Smoothing smoothing;
    private final int degree;
    private final SavitzkyGolay.Filter filter;
    private final int points;

    /**
     * A smoother.
     *
     * @param window points of the polynomial's window
     * @param degree of the polynomial
     */
    Smoother(Smoothing smoothing, int window, int degree) {
        this.smoothing = smoothing;
        this.points = smoothing == Smoothing.NONE ? 3 : window;
        this.degree = smoothing == Smoothing.NONE ? 2 : degree;
        this.filter = new SavitzkyGolay.Filter(points, this.degree, 1);
    }

    /**
     * The derivative at each point; missing where a curve has fewer points than the window.
     *
     * @param y values at the abscissae 0, step, 2 step …
     */
    CurveSet.Curve derivative(double[] y, double step) {
        if (y.length < points) {
            return CurveSet.Curve.missing(y.length);
        }
        if (smoothing == Smoothing.SPLINE) {
            double[] x = new double[y.length];
            Arrays.setAll(x, i -> step * i);
            SmoothingSpline spline = SmoothingSpline.crossValidated(x, y);
            return new CurveSet.Curve(spline.slope(), spline.slopeSigma());
        }
        SavitzkyGolay.Curve curve = filter.smooth(y, step);
        return new CurveSet.Curve(curve.values()[1], curve.sigma()[1]);
    }

    /** How it smooths, for a report. */
    String inWords() {
        return switch (smoothing) {
            case SAVITZKY_GOLAY -> "smoothed by Savitzky–Golay with " + points + " points of degree " + degree;
            case SPLINE -> "smoothed by a cubic spline chosen by generalised cross-validation";
            case NONE -> "not smoothed";
        };
    }
}

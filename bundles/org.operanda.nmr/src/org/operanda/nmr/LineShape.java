package org.operanda.nmr;

import org.operanda.math.peak.PeakShape;

/** Shapes of lines that a deconvolution offers. */
public enum LineShape {
    GAUSS(PeakShape.GAUSS),
    LORENTZ(PeakShape.LORENTZ),
    PSEUDO_VOIGT(PeakShape.PSEUDO_VOIGT);

    private final PeakShape shape;

    LineShape(PeakShape shape) {
        this.shape = shape;
    }

    PeakShape shape() {
        return shape;
    }
}

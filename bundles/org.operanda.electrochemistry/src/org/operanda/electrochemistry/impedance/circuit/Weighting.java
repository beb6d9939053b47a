package org.operanda.electrochemistry.impedance.circuit;

/** By what the residuals of a spectrum are divided. */
public enum Weighting {
    /** Both by |Z|: the noise of an impedance analyser is a part of the modulus. */
    MODULUS,
    /** Not at all. */
    UNIT,
    /** The real part by |Z′|, the imaginary one by |Z″|, each at least a hundredth of |Z|. */
    PROPORTIONAL;

    private static final double LEAST_PART = 0.01;

    /** One over the standard deviation of Z′, but for a common factor. */
    double real(double re, double im) {
        return switch (this) {
            case MODULUS -> 1 / Math.hypot(re, im);
            case UNIT -> 1;
            case PROPORTIONAL -> 1 / Math.max(Math.abs(re), LEAST_PART * Math.hypot(re, im));
        };
    }

    /** One over the standard deviation of Z″, but for the same factor. */
    double imaginary(double re, double im) {
        return this == PROPORTIONAL ? real(im, re) : real(re, im);
    }
}

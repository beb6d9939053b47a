package org.operanda.eqcm;

/**
 * What lies on the quartz: its load impedance, stress over velocity at the surface, with derivatives. It holds the values of its last
 * evaluation and so belongs to one thread.
 */
abstract class Load {
    private final Complex[] slopes;
    private Complex impedance = Complex.ZERO;
    private Complex frequencySlope = Complex.ZERO;

    Load(int parameters) {
        this.slopes = new Complex[parameters];
    }

    /** Computes impedance and derivatives for an angular frequency in rad/s, which is complex for a vibration that decays. */
    abstract void evaluate(Complex omega, double[] parameters);

    final void set(Complex newImpedance, Complex newFrequencySlope) {
        impedance = newImpedance;
        frequencySlope = newFrequencySlope;
    }

    final void setSlope(int parameter, Complex slope) {
        slopes[parameter] = slope;
    }

    final int parameters() {
        return slopes.length;
    }

    /** kg m⁻² s⁻¹. */
    final Complex impedance() {
        return impedance;
    }

    /** Derivative of the impedance with respect to a parameter. */
    final Complex slope(int parameter) {
        return slopes[parameter];
    }

    /** Derivative of the impedance with respect to ln ω. */
    final Complex frequencySlope() {
        return frequencySlope;
    }
}

package org.operanda.electrochemistry.impedance.circuit;

/** Powers of jω. */
final class ComplexPower {
    /** The argument of j. */
    static final double QUARTER_TURN = Math.PI / 2;

    private ComplexPower() {}

    /** factor · (jω)^exponent. */
    static void fill(AngularFrequencies at, double factor, double exponent, double[] real, double[] imaginary) {
        double cosine = factor * Math.cos(exponent * QUARTER_TURN);
        double sine = factor * Math.sin(exponent * QUARTER_TURN);
        double[] logarithm = at.logarithm();
        for (int i = 0; i < logarithm.length; i++) {
            double size = Math.exp(exponent * logarithm[i]);
            real[i] = cosine * size;
            imaginary[i] = sine * size;
        }
    }
}

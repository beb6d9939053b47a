package org.operanda.electrochemistry.impedance.circuit;

/**
 * Diffusion through a layer of finite thickness: with u = √(jωτ), Z₀ tanh(u)/u where the far side lets through, Z₀ coth(u)/u where it
 * reflects. With y = tanh u or coth u, ∂Z/∂τ = Z₀/(2τ) · (1 − y² − y/u).
 */
final class FiniteDiffusion {
    /** From here on tanh and coth are 1 in double precision. */
    private static final double SATURATED = 20;
    /** Below, 1 − y² − y/u of the tangent is taken from its series, −2u²/3 + 8u⁴/15. */
    private static final double SERIES = 1e-3;

    private FiniteDiffusion() {}

    static void transmitting(AngularFrequencies at, double ohms, double tau, ElementImpedance result) {
        fill(at, ohms, tau, result, false);
    }

    static void reflecting(AngularFrequencies at, double ohms, double tau, ElementImpedance result) {
        fill(at, ohms, tau, result, true);
    }

    private static void fill(AngularFrequencies at, double ohms, double tau, ElementImpedance result, boolean reflects) {
        double root = Math.sqrt(tau / 2);
        for (int i = 0; i < at.count(); i++) {
            // u = (1 + j) a; tanh u = (sinh 2a + j sin 2a)/(cosh 2a + cos 2a), coth u = (sinh 2a − j sin 2a)/(cosh 2a − cos 2a)
            double a = at.root()[i] * root;
            double re = 1;
            double im = 0;
            if (a < SATURATED) {
                double below = reflects ? difference(a) : Math.cosh(2 * a) + Math.cos(2 * a);
                re = Math.sinh(2 * a) / below;
                im = (reflects ? -Math.sin(2 * a) : Math.sin(2 * a)) / below;
            }
            double quotientRe = (re + im) / (2 * a);
            double quotientIm = (im - re) / (2 * a);
            double slopeRe = 1 - (re * re - im * im) - quotientRe;
            double slopeIm = -2 * re * im - quotientIm;
            if (!reflects && a < SERIES) {
                double square = 2 * a * a;
                slopeRe = -8.0 / 15 * square * square;
                slopeIm = -2.0 / 3 * square;
            }
            result.real()[i] = ohms * quotientRe;
            result.imaginary()[i] = ohms * quotientIm;
            result.realSlope()[0][i] = quotientRe;
            result.imaginarySlope()[0][i] = quotientIm;
            result.realSlope()[1][i] = ohms * slopeRe / (2 * tau);
            result.imaginarySlope()[1][i] = ohms * slopeIm / (2 * tau);
        }
    }

    /** cosh 2a − cos 2a without loss of digits. */
    private static double difference(double a) {
        double hyperbolic = Math.sinh(a);
        double circular = Math.sin(a);
        return 2 * (hyperbolic * hyperbolic + circular * circular);
    }
}

package org.operanda.eqcm;

/**
 * How the shear modulus of a film depends on frequency. A model has two parameters, both fitted on a scale where they are of order one:
 * <ul>
 * <li>Voigt: G = µ + iωη; ln µ and ln η;
 * <li>Maxwell: G = iωη µ/(µ + iωη); ln µ and ln η;
 * <li>power law: G = |G|ref (ω/ωref)^β exp(iπβ/2), the phase being constant and bound to the exponent by the Kramers–Kronig relations (D.
 * Johannsmann, The Quartz Crystal Microbalance in Soft Matter Research, Springer 2015); ln |G|ref and β.
 * </ul>
 */
public enum Rheology {
    VOIGT {
        @Override
        Complex modulus(double a, double b, Complex omega, double reference) {
            return omega.timesI().times(Math.exp(b)).plus(Complex.real(Math.exp(a)));
        }

        @Override
        Complex slope(int parameter, double a, double b, Complex omega, double reference) {
            Complex loss = omega.timesI().times(Math.exp(b));
            Complex part = parameter == 0 ? Complex.real(Math.exp(a)) : loss;
            return part.over(loss.plus(Complex.real(Math.exp(a))));
        }
    },
    MAXWELL {
        @Override
        Complex modulus(double a, double b, Complex omega, double reference) {
            Complex loss = omega.timesI().times(Math.exp(b));
            return loss.times(Math.exp(a)).over(loss.plus(Complex.real(Math.exp(a))));
        }

        @Override
        Complex slope(int parameter, double a, double b, Complex omega, double reference) {
            Complex loss = omega.timesI().times(Math.exp(b));
            Complex part = parameter == 0 ? loss : Complex.real(Math.exp(a));
            return part.over(loss.plus(Complex.real(Math.exp(a))));
        }
    },
    POWER_LAW {
        @Override
        Complex modulus(double a, double b, Complex omega, double reference) {
            return omega.timesI().times(1 / reference).log().times(b).plus(Complex.real(a)).exp();
        }

        @Override
        Complex slope(int parameter, double a, double b, Complex omega, double reference) {
            return switch (parameter) {
                case 0 -> Complex.ONE;
                case 1 -> omega.timesI().times(1 / reference).log();
                default -> Complex.real(b);
            };
        }
    };

    /** The frequency among the parameters of {@link #slope}. */
    static final int FREQUENCY = 2;

    /**
     * The complex modulus.
     *
     * @param a         first parameter
     * @param b         second parameter
     * @param omega     angular frequency, rad/s
     * @param reference angular frequency at which a power law states its modulus
     */
    abstract Complex modulus(double a, double b, Complex omega, double reference);

    /** d ln G with respect to the first (0) or second (1) parameter or to ln ω ({@link #FREQUENCY}). */
    abstract Complex slope(int parameter, double a, double b, Complex omega, double reference);
}

package org.operanda.eqcm;

/**
 * The complex shift Δf + iΔΓ of a quartz plate's resonances under a load on one side (D. Johannsmann, Phys. Chem. Chem. Phys. 10 (2008)
 * 4516). Piezoelectric stiffening is left out; it matters to second order in the load only.
 *
 * @param quartz   the plate
 * @param solution how the shift follows from the load
 */
record Resonator(Quartz quartz, Solution solution) {
    private static final int MOST_ITERATIONS = 30;
    private static final double CONVERGED = 1e-12;

    /** 2π n f₀, rad/s. */
    double angularFrequency(double overtone) {
        return 2 * Math.PI * overtone * quartz.fundamental();
    }

    /** The shift of one overtone in Hz; the load is left as evaluated at its resonance. */
    Complex shift(Load load, double overtone, double[] parameters) {
        double nominal = angularFrequency(overtone);
        load.evaluate(Complex.real(nominal), parameters);
        Complex shift = load.impedance().timesI().times(quartz.fundamental() / (Math.PI * quartz.impedance()));
        return solution == Solution.SMALL_LOAD ? shift : full(load, nominal, parameters, shift);
    }

    private Complex full(Load load, double nominal, double[] parameters, Complex start) {
        Complex shift = start;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            load.evaluate(omega(nominal, shift), parameters);
            Complex tangent = tangent(shift);
            Complex miss = tangent.minus(load.impedance().timesI().times(1 / quartz.impedance()));
            Complex change = miss.over(slope(load, nominal, shift, tangent));
            shift = shift.minus(change);
            if (!(change.abs() > CONVERGED * shift.abs())) {
                return shift;
            }
        }
        return new Complex(Double.NaN, Double.NaN);
    }

    private static Complex omega(double nominal, Complex shift) {
        return shift.times(2 * Math.PI).plus(Complex.real(nominal));
    }

    /** tan(πΔf̃/f₀). */
    private Complex tangent(Complex shift) {
        Complex turned = shift.timesI().times(2 * Math.PI / quartz.fundamental()).exp();
        return turned.minus(Complex.ONE).over(turned.plus(Complex.ONE)).timesI().times(-1);
    }

    /** Derivative of tan(πΔf̃/f₀) − iZ/Zq with respect to the shift. */
    private Complex slope(Load load, double nominal, Complex shift, Complex tangent) {
        Complex plate = tangent.square().plus(Complex.ONE).times(Math.PI / quartz.fundamental());
        Complex dispersion = load.frequencySlope().over(omega(nominal, shift)).timesI().times(2 * Math.PI / quartz.impedance());
        return plate.minus(dispersion);
    }

    /** What a derivative of the impedance is to be multiplied by to have that of the shift, after {@link #shift}. */
    Complex perImpedance(Load load, double overtone, Complex shift) {
        Complex numerator = new Complex(0, 1 / quartz.impedance());
        return solution == Solution.SMALL_LOAD
                ? numerator.times(quartz.fundamental() / Math.PI)
                : numerator.over(slope(load, angularFrequency(overtone), shift, tangent(shift)));
    }
}

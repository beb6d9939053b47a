package org.operanda.eqcm;

/**
 * A homogeneous layer of known Voigt properties.
 *
 * @param arealMass density times thickness, kg/m²; infinite for the medium that ends a stack
 * @param density   kg/m³; 0 for vacuum
 * @param modulus   µ, Pa
 * @param viscosity η, Pa·s
 */
public record Layer(double arealMass, double density, double modulus, double viscosity) {

    public Layer {
        if (!(arealMass >= 0 && density >= 0 && modulus >= 0 && viscosity >= 0)) {
            throw new IllegalArgumentException("mass, density, modulus and viscosity of a layer are not negative");
        }
    }

    /** A liquid of unlimited depth. */
    public static Layer liquid(double density, double viscosity) {
        return new Layer(Double.POSITIVE_INFINITY, density, 0, viscosity);
    }

    /** A film by its thickness in m. */
    public static Layer film(double thickness, double density, double modulus, double viscosity) {
        return new Layer(thickness * density, density, modulus, viscosity);
    }

    /** √(ρG), the wave impedance, kg m⁻² s⁻¹. */
    Complex waveImpedance(Complex omega) {
        return modulus(omega).times(density).sqrt();
    }

    /** d ln √(ρG) / d ln ω. */
    Complex waveImpedanceSlope(Complex omega) {
        Complex loss = omega.timesI().times(viscosity);
        return loss.over(loss.plus(Complex.real(modulus))).times(0.5);
    }

    private Complex modulus(Complex omega) {
        return omega.timesI().times(viscosity).plus(Complex.real(modulus));
    }
}

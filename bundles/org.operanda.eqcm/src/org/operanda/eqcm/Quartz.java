package org.operanda.eqcm;

/**
 * A quartz plate that vibrates in thickness shear.
 *
 * @param fundamental f₀, Hz
 * @param density     ρq, kg/m³; 2648 for quartz
 * @param modulus     shear modulus µq of the cut, Pa; 29.47 GPa for AT
 */
public record Quartz(double fundamental, double density, double modulus) {
    static final double DENSITY = 2648;
    static final double AT_MODULUS = 29.47e9;
    /** kg/m² in ng/cm². */
    static final double NANOGRAMS_PER_SQUARE_CENTIMETRE = 1e8;

    public Quartz {
        if (!(fundamental > 0 && density > 0 && modulus > 0)) {
            throw new IllegalArgumentException("frequency, density and modulus of a quartz are greater than 0");
        }
    }

    /** An AT-cut plate. */
    public static Quartz at(double fundamental) {
        return new Quartz(fundamental, DENSITY, AT_MODULUS);
    }

    /** Zq = √(ρq µq), kg m⁻² s⁻¹. */
    public double impedance() {
        return Math.sqrt(density * modulus);
    }

    /** C = √(ρq µq)/(2 f₀²) in ng cm⁻² Hz⁻¹ (G. Sauerbrey, Z. Phys. 155 (1959) 206): areal mass = −C·Δf/n. */
    public double sauerbreyConstant() {
        return impedance() / (2 * fundamental * fundamental) * NANOGRAMS_PER_SQUARE_CENTIMETRE;
    }

    /**
     * The frequency shift in Hz when one side of the plate meets a Newtonian liquid, Δf = −f₀^{3/2} √n √(ρη/(π ρq µq)) (K. K. Kanazawa, J.
     * G. Gordon, Anal. Chem. 57 (1985) 1770); the half bandwidth rises by as much.
     *
     * @param overtone  n
     * @param density   of the liquid, kg/m³
     * @param viscosity of the liquid, Pa·s
     */
    public double kanazawaShift(double overtone, double density, double viscosity) {
        return -Math.pow(fundamental, 1.5) * Math.sqrt(overtone * density * viscosity / Math.PI) / impedance();
    }

    /** The dissipation of a half bandwidth in Hz at an overtone: D = 2Γ/(n f₀). */
    public double dissipation(double halfBandwidth, double overtone) {
        return 2 * halfBandwidth / (overtone * fundamental);
    }
}

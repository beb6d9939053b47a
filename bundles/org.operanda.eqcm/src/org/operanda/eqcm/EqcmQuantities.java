package org.operanda.eqcm;

import javax.measure.Unit;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/** Kinds of quantity and units that only the quartz crystal microbalance knows. */
public final class EqcmQuantities {
    /** Δf of one overtone, in Hz and not divided by its order. */
    public static final QuantityKind FREQUENCY_SHIFT = new QuantityKind("frequency-shift", "Frequency shift", "Δf");
    /** D = 2Γ/f, a pure number. */
    public static final QuantityKind DISSIPATION = new QuantityKind("dissipation", "Dissipation", "D");
    public static final QuantityKind DISSIPATION_SHIFT = new QuantityKind("dissipation-shift", "Dissipation shift", "ΔD");
    /** Half of the resonance's width at half of its height, in Hz. */
    public static final QuantityKind HALF_BANDWIDTH = new QuantityKind("half-bandwidth", "Half bandwidth", "Γ");
    public static final QuantityKind HALF_BANDWIDTH_SHIFT = new QuantityKind("half-bandwidth-shift", "Half-bandwidth shift", "ΔΓ");
    /** The order n of a resonance: 1 for the fundamental, 3, 5, 7 … for the overtones. */
    public static final QuantityKind OVERTONE = new QuantityKind("overtone", "Overtone order", "n");
    public static final QuantityKind AREAL_MASS = new QuantityKind("areal-mass", "Areal mass", "m");
    /** Mass gained per mole of electrons that the electrode takes up. */
    public static final QuantityKind MASS_PER_ELECTRON = new QuantityKind("mass-per-electron", "Mass per mole of electrons", "M/z");
    /** ΔD / (−Δf/n). */
    public static final QuantityKind DISSIPATION_RATIO = new QuantityKind("dissipation-ratio", "Dissipation per frequency", "ΔD/(−Δf/n)");
    public static final QuantityKind THICKNESS = new QuantityKind("thickness", "Thickness", "d");
    public static final QuantityKind DENSITY = new QuantityKind("density", "Density", "ρ");
    public static final QuantityKind SHEAR_MODULUS = new QuantityKind("shear-modulus", "Shear modulus", "G");
    public static final QuantityKind VISCOSITY = new QuantityKind("viscosity", "Viscosity", "η");
    public static final QuantityKind POWER_LAW_EXPONENT = new QuantityKind("power-law-exponent", "Power-law exponent", "β");
    public static final QuantityKind PERMEABILITY_LENGTH = new QuantityKind("permeability-length", "Permeability length", "ξ");
    public static final QuantityKind CORRELATION = new QuantityKind("correlation", "Correlation", "r");
    public static final QuantityKind REDUCED_CHI_SQUARE = new QuantityKind("reduced-chi-square", "Reduced χ²", "χ²/ν");
    /** How many standard deviations something is off. */
    public static final QuantityKind DEVIATION = new QuantityKind("deviation", "Deviation", "Δ/σ");
    public static final QuantityKind HALF_CYCLE = new QuantityKind("half-cycle", "Half cycle", "");
    public static final QuantityKind FREQUENCY_DRIFT = new QuantityKind("frequency-drift", "Frequency drift", "df/dt");
    public static final QuantityKind DISSIPATION_DRIFT = new QuantityKind("dissipation-drift", "Dissipation drift", "dD/dt");

    /** ng/cm². */
    public static final Unit<?> NANOGRAM_PER_SQUARE_CENTIMETRE = Units.parse("ng/cm^2").orElseThrow();
    public static final Unit<?> GRAM_PER_MOLE = Units.parse("g/mol").orElseThrow();
    public static final Unit<?> NANOMETRE = Units.parse("nm").orElseThrow();
    public static final Unit<?> GRAM_PER_CUBIC_CENTIMETRE = Units.parse("g/cm^3").orElseThrow();
    public static final Unit<?> PASCAL_SECOND = Units.parse("Pa s").orElseThrow();
    public static final Unit<?> PER_HERTZ = Units.parse("1/Hz").orElseThrow();
    public static final Unit<?> HERTZ_PER_SECOND = Units.parse("Hz/s").orElseThrow();

    /** Metadata key of the fundamental's frequency, text with its unit, for instance {@code 5.0 MHz}. */
    public static final String FUNDAMENTAL_FREQUENCY = "fundamental-frequency";
    /** Names of the datasets that readers and operations of this technique share. */
    public static final String FREQUENCY = "frequency";
    public static final String SHIFT = "frequency_shift";

    private EqcmQuantities() {}
}

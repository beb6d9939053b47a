package org.operanda.electrochemistry.impedance;

import javax.measure.Unit;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/** Kinds of quantity and units that impedance spectroscopy adds. */
public final class ImpedanceQuantities {
    public static final QuantityKind INDUCTANCE = new QuantityKind("inductance", "Inductance", "L");
    public static final QuantityKind CONSTANT_PHASE_COEFFICIENT = new QuantityKind("constant-phase-coefficient",
            "Constant phase coefficient", "Q");
    public static final QuantityKind LOSSY_INDUCTANCE = new QuantityKind("lossy-inductance", "Lossy inductance", "L");
    public static final QuantityKind EXPONENT = new QuantityKind("exponent", "Exponent", "α");
    public static final QuantityKind WARBURG_COEFFICIENT = new QuantityKind("warburg-coefficient", "Warburg coefficient", "σ");
    public static final QuantityKind TIME_CONSTANT = new QuantityKind("time-constant", "Time constant", "τ");
    /** γ(ln τ) in Ω: resistance per unit of ln τ. */
    public static final QuantityKind RELAXATION_TIMES = new QuantityKind("relaxation-times", "Distribution of relaxation times", "γ");
    /** (measured − model)/|Z|. */
    public static final QuantityKind RELATIVE_RESIDUAL = new QuantityKind("relative-residual", "Residual", "Δ");
    public static final QuantityKind CORRELATION = new QuantityKind("correlation", "Correlation", "r");
    public static final QuantityKind REDUCED_CHI_SQUARE = new QuantityKind("reduced-chi-square", "Reduced χ²", "χ²/ν");
    public static final QuantityKind UNDERFITTING_MEASURE = new QuantityKind("underfitting-measure", "Under- or overfitting", "µ");
    public static final QuantityKind REGULARISATION = new QuantityKind("regularisation", "Regularisation", "λ");
    public static final QuantityKind DIFFUSION_COEFFICIENT = new QuantityKind("diffusion-coefficient", "Diffusion coefficient", "D");
    public static final QuantityKind ACTIVATION_ENERGY = new QuantityKind("activation-energy", "Activation energy", "Eₐ");
    public static final QuantityKind CURRENT_DENSITY = new QuantityKind("current-density", "Current density", "j");

    /** Shown as Ω·s: the H of instrument files is as often hydrogen. */
    public static final Unit<?> HENRY = Units.OHM.multiply(Units.SECOND);
    public static final Unit<?> SQUARE_CENTIMETRE_PER_SECOND = Units.parse("cm^2/s").orElseThrow();
    public static final Unit<?> KILOJOULE_PER_MOLE = Units.parse("kJ/mol").orElseThrow();
    public static final Unit<?> MILLIAMPERE_PER_SQUARE_CENTIMETRE = Units.parse("mA/cm^2").orElseThrow();

    private ImpedanceQuantities() {}
}

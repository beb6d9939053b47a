package org.operanda.dilatometry;

import javax.measure.Unit;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/** Kinds of quantity and units that dilatometry adds. */
public final class DilatometryQuantities {
    /** Of the sensor, in µm; positive when the electrode grows. */
    public static final QuantityKind DISPLACEMENT = new QuantityKind("displacement", "Displacement", "Δh");
    /** Δh/h₀, a pure number. */
    public static final QuantityKind HEIGHT_CHANGE = new QuantityKind("height-change", "Relative height change", "Δh/h₀");
    /** dh/dQ, in µm or 1 per mA·h. */
    public static final QuantityKind HEIGHT_PER_CHARGE = new QuantityKind("height-per-charge", "Height per charge", "dh/dQ");
    /** dh/dx, in µm or 1. */
    public static final QuantityKind HEIGHT_PER_COMPOSITION = new QuantityKind("height-per-composition", "Height per x", "dh/dx");
    /** dQ/dV, in mA·h/V. */
    public static final QuantityKind DIFFERENTIAL_CAPACITY = new QuantityKind("differential-capacity", "Differential capacity", "dQ/dV");
    /** dV/dn, in cm³ per mole of electrons. */
    public static final QuantityKind PARTIAL_MOLAR_VOLUME = new QuantityKind("partial-molar-volume", "Partial molar volume", "∂V/∂n");
    /** Of the sensor's reading at rest, in µm/h. */
    public static final QuantityKind DRIFT_RATE = new QuantityKind("drift-rate", "Drift rate", "");
    /** Of the whole dilatometer, in µm/K. */
    public static final QuantityKind THERMAL_COEFFICIENT = new QuantityKind("thermal-coefficient", "Thermal coefficient", "");
    /** ΔV/V₀, a pure number. */
    public static final QuantityKind VOLUME_CHANGE = new QuantityKind("volume-change", "Relative volume change", "ΔV/V₀");
    /** ∮ h dV, in µm·V or V. */
    public static final QuantityKind LOOP_AREA = new QuantityKind("loop-area", "Area of the loop h(V)", "");
    /** A cycle number and the part of the cycle that has passed, for instance 2.25. */
    public static final QuantityKind CYCLE_FRACTION = new QuantityKind("cycle-fraction", "Cycle and its fraction", "");

    static final QuantityKind HALF_CYCLE = new QuantityKind("half-cycle", "Half cycle", "");
    static final Unit<?> MICROMETRE = unit("µm");
    static final Unit<?> MICROMETRE_PER_HOUR = unit("µm/h");
    static final Unit<?> MICROMETRE_PER_KELVIN = unit("µm/K");
    static final Unit<?> CUBIC_CENTIMETRE_PER_MOLE = unit("cm^3/mol");
    static final Unit<?> SQUARE_CENTIMETRE = unit("cm^2");

    private DilatometryQuantities() {}

    private static Unit<?> unit(String spelling) {
        return Units.parse(spelling).orElseThrow();
    }
}

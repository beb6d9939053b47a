package org.operanda.electrochemistry.galvanostatic;

import javax.measure.Unit;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/** Kinds and units of what is derived from galvanostatic cycling. */
final class GalvanostaticQuantities {
    static final QuantityKind HALF_CYCLE = new QuantityKind("half-cycle", "Half cycle", "");
    static final QuantityKind STEP = new QuantityKind("step", "Step", "");
    static final QuantityKind STEP_TYPE = new QuantityKind("step-type", "Step type", "");
    static final QuantityKind DIRECTION = new QuantityKind("direction", "Direction", "");
    static final QuantityKind SPECIFIC_CAPACITY = new QuantityKind("specific-capacity", "Specific capacity", "q");
    static final QuantityKind AREAL_CAPACITY = new QuantityKind("areal-capacity", "Areal capacity", "q");
    static final QuantityKind VOLUMETRIC_CAPACITY = new QuantityKind("volumetric-capacity", "Volumetric capacity", "q");
    static final QuantityKind EFFICIENCY = new QuantityKind("efficiency", "Efficiency", "η");
    static final QuantityKind RETENTION = new QuantityKind("retention", "Capacity retention", "R");
    static final QuantityKind RATE = new QuantityKind("c-rate", "C-rate", "C");
    static final QuantityKind DIFFERENTIAL_CAPACITY = new QuantityKind("differential-capacity", "Differential capacity", "dQ/dV");
    static final QuantityKind DIFFERENTIAL_VOLTAGE = new QuantityKind("differential-voltage", "Differential voltage", "dV/dQ");
    static final QuantityKind DIFFUSION_COEFFICIENT = new QuantityKind("diffusion-coefficient", "Diffusion coefficient", "D");
    static final QuantityKind DIFFUSION_RATE = new QuantityKind("diffusion-rate", "Diffusion rate", "D/L²");
    static final QuantityKind MOLAR_MASS = new QuantityKind("molar-mass", "Molar mass", "M");
    static final QuantityKind PEAK = new QuantityKind("peak", "Peak", "");
    static final QuantityKind VOLTAGE_RATE = new QuantityKind("voltage-rate", "Rate of voltage", "dE/dt");

    static final Unit<?> MILLIWATT_HOUR = unit("mW.h");
    static final Unit<?> MILLIGRAM = unit("mg");
    static final Unit<?> SQUARE_CENTIMETRE = unit("cm^2");
    static final Unit<?> GRAM_PER_MOLE = unit("g/mol");
    static final Unit<?> PER_HOUR = unit("1/h");
    static final Unit<?> PER_MASS = unit("mA.h/g");
    static final Unit<?> PER_AREA = unit("mA.h/cm^2");
    static final Unit<?> PER_VOLUME = unit("mA.h/cm^3");

    private GalvanostaticQuantities() {}

    static Unit<?> unit(String spelling) {
        return Units.parse(spelling).orElseThrow();
    }
}

package org.operanda.data;

import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a number is a measure of, apart from its unit: a potential, a charge, an absorption. Two datasets of one kind may be drawn on one axis.
 * A technique adds its own kinds with the constructor; kinds are equal when their ids are.
 *
 * @param id     stable id in recipes and files, lower case with hyphens, for instance {@code photon-energy}
 * @param label  the word on an axis, for instance {@code Photon energy}
 * @param symbol the field's usual letter, for instance {@code E}; empty when there is none
 */
public record QuantityKind(String id, String label, String symbol) {
    public static final QuantityKind TIME = new QuantityKind("time", "Time", "t");
    public static final QuantityKind INDEX = new QuantityKind("index", "Index", "");
    public static final QuantityKind COUNT = new QuantityKind("count", "Count", "");
    public static final QuantityKind FLAG = new QuantityKind("flag", "Flag", "");
    public static final QuantityKind CYCLE = new QuantityKind("cycle", "Cycle", "");
    public static final QuantityKind POTENTIAL = new QuantityKind("potential", "Potential", "E");
    public static final QuantityKind CURRENT = new QuantityKind("current", "Current", "I");
    public static final QuantityKind CHARGE = new QuantityKind("charge", "Charge", "Q");
    public static final QuantityKind STATE_OF_CHARGE = new QuantityKind("state-of-charge", "State of charge", "SOC");
    public static final QuantityKind COMPOSITION = new QuantityKind("composition", "Composition", "x");
    public static final QuantityKind ENERGY = new QuantityKind("energy", "Energy", "W");
    public static final QuantityKind POWER = new QuantityKind("power", "Power", "P");
    public static final QuantityKind RESISTANCE = new QuantityKind("resistance", "Resistance", "R");
    public static final QuantityKind IMPEDANCE = new QuantityKind("impedance", "Impedance", "Z");
    public static final QuantityKind ADMITTANCE = new QuantityKind("admittance", "Admittance", "Y");
    public static final QuantityKind CAPACITANCE = new QuantityKind("capacitance", "Capacitance", "C");
    public static final QuantityKind PHASE = new QuantityKind("phase", "Phase", "φ");
    public static final QuantityKind FREQUENCY = new QuantityKind("frequency", "Frequency", "f");
    public static final QuantityKind TEMPERATURE = new QuantityKind("temperature", "Temperature", "T");
    public static final QuantityKind PHOTON_ENERGY = new QuantityKind("photon-energy", "Photon energy", "E");
    public static final QuantityKind ANGLE = new QuantityKind("angle", "Angle", "θ");
    public static final QuantityKind ABSORPTION = new QuantityKind("absorption", "Absorption", "µx");
    public static final QuantityKind NORMALISED_ABSORPTION = new QuantityKind("normalised-absorption", "Normalised absorption", "µ");
    public static final QuantityKind INTENSITY = new QuantityKind("intensity", "Intensity", "I");
    public static final QuantityKind FRACTION = new QuantityKind("fraction", "Fraction", "");
    public static final QuantityKind UNKNOWN = new QuantityKind("unknown", "Unknown", "");

    public QuantityKind {
        Objects.requireNonNull(label);
        Objects.requireNonNull(symbol);
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a quantity's id is lower case with hyphens, not '" + id + "'");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QuantityKind kind && kind.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}

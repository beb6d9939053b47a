package org.operanda.xas;

import javax.measure.Unit;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/** Kinds of quantity that only X-ray absorption knows. */
public final class XasQuantities {
    /** k, in 1/Å. */
    public static final QuantityKind WAVENUMBER = new QuantityKind("photoelectron-wavenumber", "Photoelectron wavenumber", "k");
    /** χ, a pure number. */
    public static final QuantityKind EXAFS = new QuantityKind("exafs", "EXAFS", "χ");
    /** Of the Fourier transform of χ(k), in Å. */
    public static final QuantityKind RADIAL_DISTANCE = new QuantityKind("radial-distance", "Radial distance", "R");
    /** dµ/dE, in 1/eV. */
    public static final QuantityKind ABSORPTION_DERIVATIVE = new QuantityKind("absorption-derivative", "Derivative of the absorption",
            "dµ/dE");

    /** |χ(R)|, in 1/Å^(w+1) for a k-weight of w. */
    public static final QuantityKind TRANSFORM_MAGNITUDE = new QuantityKind("exafs-transform-magnitude",
            "Magnitude of the Fourier transform",
            "|χ(R)|");
    /** Real or imaginary part of χ(R), in the same unit. */
    public static final QuantityKind TRANSFORM = new QuantityKind("exafs-transform", "Fourier transform", "χ(R)");
    /** kʷ χ(k) filtered in R, in 1/Å^w. */
    public static final QuantityKind FILTERED = new QuantityKind("exafs-filtered", "Filtered EXAFS", "χ(q)");

    /** Of a scattering path, in Å. */
    public static final QuantityKind SCATTERING_AMPLITUDE = new QuantityKind("scattering-amplitude", "Scattering amplitude", "f");
    /** Number of neighbours in a shell. */
    public static final QuantityKind COORDINATION = new QuantityKind("coordination-number", "Coordination number", "N");

    /** d²µ/dE², in 1/eV². */
    public static final QuantityKind SECOND_DERIVATIVE = new QuantityKind("absorption-second-derivative",
            "Second derivative of the absorption", "d²µ/dE²");
    /** Δµ. */
    public static final QuantityKind DIFFERENCE = new QuantityKind("absorption-difference", "Difference of the absorption", "Δµ");
    /** A pure number. */
    public static final QuantityKind OXIDATION_STATE = new QuantityKind("oxidation-state", "Oxidation state", "");

    /** σ², in Å². */
    public static final QuantityKind DISORDER = new QuantityKind("mean-square-disorder", "Mean square disorder", "σ²");

    /** C₃, in Å³. */
    public static final QuantityKind THIRD_CUMULANT = new QuantityKind("third-cumulant", "Third cumulant of the distance", "C₃");
    /** C₄, in Å⁴. */
    public static final QuantityKind FOURTH_CUMULANT = new QuantityKind("fourth-cumulant", "Fourth cumulant of the distance", "C₄");

    private XasQuantities() {}

    /** 1/Å to a power, a pure number for a power of 0: the unit of k^power χ(k), of χ(R) one power more. */
    public static Unit<?> perAngstrom(int power) {
        return Units.parse(power == 0 ? "" : power == 1 ? "1/Å" : "1/Å" + "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(power)).orElse(Units.ONE);
    }
}

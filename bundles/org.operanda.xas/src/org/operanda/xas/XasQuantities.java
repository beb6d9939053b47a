package org.operanda.xas;

import org.operanda.data.QuantityKind;

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

    private XasQuantities() {}
}

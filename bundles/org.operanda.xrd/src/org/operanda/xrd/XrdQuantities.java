package org.operanda.xrd;

import org.operanda.data.QuantityKind;

/** Kinds of quantity that only diffraction knows. A pattern is an {@link QuantityKind#INTENSITY} along one of the first three. */
public final class XrdQuantities {
    /** 2θ, the angle between the incident and the diffracted beam, in degrees. */
    public static final QuantityKind DIFFRACTION_ANGLE = new QuantityKind("diffraction-angle", "Diffraction angle", "2θ");
    /** Distance of the lattice planes that reflect, in Å. */
    public static final QuantityKind PLANE_SPACING = new QuantityKind("plane-spacing", "Lattice plane spacing", "d");
    /** Length of the scattering vector, 4π sin θ / λ, in 1/Å. */
    public static final QuantityKind SCATTERING_VECTOR = new QuantityKind("scattering-vector", "Scattering vector", "Q");
    /** In Å. */
    public static final QuantityKind WAVELENGTH = new QuantityKind("wavelength", "Wavelength", "λ");

    /** Of a pulsed neutron from source to detector, in µs. */
    public static final QuantityKind TIME_OF_FLIGHT = new QuantityKind("time-of-flight", "Time of flight", "t");

    /** Counts of the pixels of an area detector, over rows and columns. */
    public static final QuantityKind DETECTOR_IMAGE = new QuantityKind("detector-image", "Detector image", "I");
    /** Of a geometry, in m. */
    public static final QuantityKind LENGTH = new QuantityKind("length", "Length", "L");

    private XrdQuantities() {}
}

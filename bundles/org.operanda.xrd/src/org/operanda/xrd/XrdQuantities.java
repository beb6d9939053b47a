package org.operanda.xrd;

import javax.measure.Unit;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

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
    /** Of the sample from the goniometer's axis, over its radius. */
    public static final QuantityKind DISPLACEMENT = new QuantityKind("sample-displacement", "Sample displacement", "s/R");
    /** Full width of a line at half its height, in the unit of its axis. */
    public static final QuantityKind FULL_WIDTH = new QuantityKind("full-width", "Full width at half maximum", "FWHM");
    /** Area below a line: intensity times the unit of the axis. */
    public static final QuantityKind LINE_AREA = new QuantityKind("line-area", "Area of the line", "A");
    /** A parameter of a line's shape: share of Lorentz, exponent. */
    public static final QuantityKind LINE_SHAPE = new QuantityKind("line-shape", "Shape of the line", "");
    /** Number of a line. */
    public static final QuantityKind LINE = new QuantityKind("line", "Line", "");
    /** Number of a phase. */
    public static final QuantityKind PHASE_NUMBER = new QuantityKind("crystal-phase", "Phase", "");
    public static final QuantityKind REDUCED_CHI_SQUARE = new QuantityKind("reduced-chi-square", "Reduced χ²", "χ²/ν");
    /** Of what scatters coherently, in nm. */
    public static final QuantityKind CRYSTALLITE_SIZE = new QuantityKind("crystallite-size", "Crystallite size", "D");
    /** Relative change of length. */
    public static final QuantityKind STRAIN = new QuantityKind("strain", "Strain", "ε");
    /** Of a unit cell, in Å or degrees. */
    public static final QuantityKind LATTICE = new QuantityKind("lattice-parameter", "Lattice parameter", "");
    /** Of a unit cell, in Å³. */
    public static final QuantityKind CELL_VOLUME = new QuantityKind("cell-volume", "Volume of the unit cell", "V");
    /** Relative to a reference. */
    public static final QuantityKind VOLUME_CHANGE = new QuantityKind("volume-change", "Change of volume", "ΔV/V");
    /** What part of all crystalline mass a phase has. */
    public static final QuantityKind WEIGHT_FRACTION = new QuantityKind("weight-fraction", "Weight fraction", "w");

    /** In g/cm³. */
    public static final QuantityKind DENSITY = new QuantityKind("density", "Density", "ρ");
    public static final Unit<?> CUBIC_ANGSTROM = Units.ANGSTROM.pow(3);
    public static final Unit<?> GRAM_PER_CUBIC_CENTIMETRE = Units.parse("g/cm^3").orElseThrow();
    public static final Unit<?> NANOMETRE = Units.parse("nm").orElseThrow();

    private XrdQuantities() {}
}

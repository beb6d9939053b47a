package org.operanda.raman;

import javax.measure.Unit;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/** Techniques, kinds of quantity, units, names and metadata keys of vibrational spectra. */
public final class RamanQuantities {
    /** Ids of the techniques. */
    public static final String RAMAN = "raman";
    public static final String INFRARED = "infrared";
    /** Spectra that come in the same containers: ultraviolet, visible, near infrared, fluorescence, mass. */
    public static final String OTHER = "spectroscopy";

    public static final QuantityKind RAMAN_SHIFT = new QuantityKind("raman-shift", "Raman shift", "ν̃");
    public static final QuantityKind WAVENUMBER = new QuantityKind("wavenumber", "Wavenumber", "ν̃");
    public static final QuantityKind WAVELENGTH = new QuantityKind("wavelength", "Wavelength", "λ");
    public static final QuantityKind ABSORBANCE = new QuantityKind("absorbance", "Absorbance", "A");
    public static final QuantityKind TRANSMITTANCE = new QuantityKind("transmittance", "Transmittance", "T");
    public static final QuantityKind REFLECTANCE = new QuantityKind("reflectance", "Reflectance", "R");
    public static final QuantityKind KUBELKA_MUNK = new QuantityKind("kubelka-munk", "Kubelka–Munk", "K/S");
    public static final QuantityKind SINGLE_BEAM = new QuantityKind("single-beam", "Single-beam spectrum", "S");
    public static final QuantityKind INTERFEROGRAM = new QuantityKind("interferogram", "Interferogram", "");
    public static final QuantityKind OPTICAL_PATH = new QuantityKind("optical-path", "Optical path point", "");
    public static final QuantityKind RELATIVE_CHANGE = new QuantityKind("relative-change", "Relative change", "ΔR/R");
    public static final QuantityKind ABSORBANCE_DIFFERENCE = new QuantityKind("absorbance-difference", "Absorbance difference", "ΔA");
    public static final QuantityKind BASELINE = new QuantityKind("baseline", "Baseline", "");
    public static final QuantityKind LINE_POSITION = new QuantityKind("line-position", "Line position", "ν̃");
    public static final QuantityKind LINE_WIDTH = new QuantityKind("line-width", "Line width", "Γ");
    public static final QuantityKind LINE_HEIGHT = new QuantityKind("line-height", "Line height", "I");
    public static final QuantityKind LINE_PARAMETER = new QuantityKind("line-parameter", "Line parameter", "");
    public static final QuantityKind BAND_AREA = new QuantityKind("band-area", "Band area", "A");
    public static final QuantityKind INTENSITY_RATIO = new QuantityKind("intensity-ratio", "Intensity ratio", "");
    public static final QuantityKind CRYSTALLITE_SIZE = new QuantityKind("crystallite-size", "Crystallite size", "La");
    public static final QuantityKind CRYSTALLINE_FRACTION = new QuantityKind("crystalline-fraction", "Crystalline fraction", "Xc");
    public static final QuantityKind LINE_SHIFT = new QuantityKind("line-shift", "Line shift", "Δν̃");
    public static final QuantityKind STRESS = new QuantityKind("stress", "Stress", "σ");
    public static final QuantityKind STRAIN = new QuantityKind("strain", "Strain", "ε");
    public static final QuantityKind STAGE_X = new QuantityKind("stage-x", "Stage x", "x");
    public static final QuantityKind STAGE_Y = new QuantityKind("stage-y", "Stage y", "y");
    public static final QuantityKind STAGE_Z = new QuantityKind("stage-z", "Stage z", "z");
    public static final QuantityKind PENETRATION_DEPTH = new QuantityKind("penetration-depth", "Depth of penetration", "d");
    public static final QuantityKind COLOUR = new QuantityKind("colour", "Colour channel", "");

    /** cm⁻¹. */
    public static final Unit<?> PER_CENTIMETRE = Units.parse("cm⁻¹").orElseThrow();
    public static final Unit<?> NANOMETRE = Units.parse("nm").orElseThrow();
    public static final Unit<?> MICROMETRE = Units.parse("µm").orElseThrow();
    public static final Unit<?> MEGAPASCAL = Units.parse("MPa").orElseThrow();

    /** Names of datasets that readers, operations and views share. */
    public static final String INTENSITY = "intensity";
    public static final String X = "stage_x";
    public static final String Y = "stage_y";
    public static final String Z = "stage_z";
    /** The picture that the microscope took: y × x × colour, 0 to 255, along the stage. */
    public static final String WHITE_LIGHT = "white_light";

    /** Metadata key of the laser's wavelength, text with its unit, for instance {@code 532.25 nm}. */
    public static final String LASER = "laser";
    /** Metadata key of how many columns and rows a map has, for instance {@code 6 x 6}. */
    public static final String MAP_SIZE = "map-size";

    private RamanQuantities() {}

    /** Whether a quantity is one that spectra run along. */
    public static boolean isSpectral(QuantityKind quantity) {
        return quantity.equals(RAMAN_SHIFT) || quantity.equals(WAVENUMBER) || quantity.equals(WAVELENGTH);
    }
}

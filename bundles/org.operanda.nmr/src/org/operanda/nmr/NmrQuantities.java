package org.operanda.nmr;

import javax.measure.Unit;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/** Kinds of quantity, names of datasets and units that only nuclear magnetic resonance knows. */
public final class NmrQuantities {
    /** Time within one decay, from the middle of the pulse as far as the file tells. */
    public static final QuantityKind ACQUISITION_TIME = new QuantityKind("acquisition-time", "Acquisition time", "t");
    public static final QuantityKind DECAY = new QuantityKind("free-induction-decay", "Free induction decay", "s");
    public static final QuantityKind CHEMICAL_SHIFT = new QuantityKind("chemical-shift", "Chemical shift", "δ");
    /** Of the second dimension of a two-dimensional spectrum. */
    public static final QuantityKind INDIRECT_SHIFT = new QuantityKind("indirect-chemical-shift", "Chemical shift (indirect)", "δ₁");
    /** Height of a spectrum in the instrument's own units. */
    public static final QuantityKind INTENSITY = new QuantityKind("nmr-intensity", "Intensity", "S");
    /** Intensity times chemical shift, in the instrument's own units times ppm. */
    public static final QuantityKind INTEGRAL = new QuantityKind("nmr-integral", "Integral", "I");
    public static final QuantityKind LINE_WIDTH = new QuantityKind("line-width", "Line width", "Δδ");
    public static final QuantityKind PHASE = new QuantityKind("nmr-phase", "Phase", "φ");
    public static final QuantityKind SPECTROMETER_FREQUENCY = new QuantityKind("spectrometer-frequency", "Spectrometer frequency", "ν");
    /** What a series was varied by, for instance a recovery delay. */
    public static final QuantityKind DELAY = new QuantityKind("delay", "Delay", "τ");

    /** Names of the datasets that readers and operations share. */
    public static final String DECAY_REAL = "fid_real";
    public static final String DECAY_IMAGINARY = "fid_imaginary";
    public static final String SPECTRUM_REAL = "spectrum_real";
    public static final String SPECTRUM_IMAGINARY = "spectrum_imaginary";
    /** One number: the frequency at which the signal was mixed down, the middle of a spectrum. */
    public static final String CARRIER = "carrier_frequency";
    /** One number: the frequency of 0 ppm. */
    public static final String REFERENCE = "reference_frequency";

    /** Metadata key of the observed nucleus, for instance {@code 7Li}. */
    public static final String NUCLEUS = "nucleus";
    public static final Unit<?> MEGAHERTZ = Units.parse("MHz").orElseThrow();

    private NmrQuantities() {}
}

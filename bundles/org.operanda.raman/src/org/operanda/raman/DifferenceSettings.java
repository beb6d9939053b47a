package org.operanda.raman;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Difference}.
 *
 * @param dataset name of the spectra; empty for the first
 * @param as      what is calculated
 * @param from    s
 * @param to      s
 */
public record DifferenceSettings(
        @Setting(label = "Spectra", help = "Name of the dataset. Empty: the first one.", value = "") String dataset,
        @Setting(label = "As", help = "difference (of absorbances or intensities), relative (ΔR/R) or absorbance (−log of the ratio of single beams or reflectances).", value = "difference") As as,
        @Setting(label = "Reference from", help = "The mean of the spectra from this time on is the reference, in seconds of the series (in numbers, when it has no times). Not used when a reference is given.", value = "0", unit = "s") double from,
        @Setting(label = "Reference to", help = "The end of that window.", value = "0", unit = "s") double to) {

    /** What is calculated. */
    public enum As {
        DIFFERENCE, RELATIVE, ABSORBANCE
    }

    public DifferenceSettings {
        if (!(from <= to)) {
            throw new IllegalArgumentException("The window ends at or after its start.");
        }
    }
}

package org.operanda.xas.nearedge;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Difference}.
 *
 * @param dataset the spectra; empty for the first normalised absorption, else the first absorption
 * @param against what is subtracted
 * @param frames  how many of the first spectra are averaged
 */
public record DifferenceSettings(
        @Setting(label = "Spectra", help = "Name of the spectra. Empty: the first normalised absorption, else the first absorption.", value = "") String dataset,
        @Setting(label = "Against", help = "first: the mean of the first spectra. previous: the spectrum before. mean: the mean of all. reference: the spectrum of the other input.", value = "first") Against against,
        @Setting(label = "First spectra", help = "How many of the first spectra are averaged.", value = "1", min = 1) int frames) {

    /** What is subtracted. */
    public enum Against {
        /** The mean of the first spectra. */
        FIRST,
        /** The spectrum before. */
        PREVIOUS,
        /** The mean of all. */
        MEAN,
        /** The spectrum of the role {@code reference}. */
        REFERENCE
    }
}

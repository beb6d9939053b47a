package org.operanda.xas.nearedge;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Isosbestic}.
 *
 * @param dataset  the spectra; empty for the first normalised absorption
 * @param start    eV; 0 for the start
 * @param end      eV; 0 for the end
 * @param contrast how much of the largest change is the least that counts
 */
public record IsosbesticSettings(
        @Setting(label = "Spectra", help = "Name of the spectra. Empty: the first normalised absorption, else the first absorption.", value = "") String dataset,
        @Setting(label = "From", help = "Start of the searched range. 0: the start of the spectra.", value = "0", unit = "eV", min = 0) double start,
        @Setting(label = "To", help = "End of the searched range. 0: the end of the spectra.", value = "0", unit = "eV", min = 0) double end,
        @Setting(label = "Least contrast", help = "The spectra have to change on both sides of a point by at least this part of their largest change, so that noise crosses nothing.", value = "0.1", min = 0.001, max = 1) double contrast) {}

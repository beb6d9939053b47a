package org.operanda.xas.prepare;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Merge}.
 *
 * @param dataset the spectra; empty for the first absorption
 * @param frames  how many are merged into one; 0 for all
 */
public record MergeSettings(
        @Setting(label = "Spectra", help = "Name of the spectra. Empty: the first absorption, else the first normalised absorption.", value = "") String dataset,
        @Setting(label = "Frames", help = "How many consecutive spectra are merged into one. 0: all.", value = "0", min = 0) int frames) {}

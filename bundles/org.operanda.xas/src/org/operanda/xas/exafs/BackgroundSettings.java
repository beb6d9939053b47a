package org.operanda.xas.exafs;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Background}.
 *
 * @param dataset     the spectrum; empty for the first normalised absorption, else the first absorption
 * @param edgeEnergy  eV; 0 for that of the normalisation
 * @param rBackground Å
 * @param kMin        1/Å
 * @param kMax        1/Å; 0 for the end of the spectrum
 * @param kWeight     power of k
 * @param window      for the transform
 * @param taper       of the window, 1/Å
 * @param clampLow    weight of the clamp at the start
 * @param clampHigh   weight of the clamp at the end
 * @param clampPoints how many points of χ(k) at each end are clamped
 */
public record BackgroundSettings(
        @Setting(label = "Spectrum", help = "Name of the spectrum. Empty: the first normalised absorption, else the first absorption, which is normalised by default first.", value = "") String dataset,
        @Setting(label = "Edge energy E0", help = "Where k is 0. 0: the edge energy that comes with the normalised spectrum, else the steepest point.", value = "0", unit = "eV", min = 0) double edgeEnergy,
        @Setting(label = "R background", help = "Below this distance everything counts as background: about half of the nearest neighbour's.", value = "1", unit = "Å", min = 0.1, max = 5) double rBackground,
        @Setting(label = "k from", help = "Start of the spline.", value = "0", unit = "1/Å", min = 0, max = 40) double kMin,
        @Setting(label = "k to", help = "End of the spline and of χ(k). 0: the end of the spectrum.", value = "0", unit = "1/Å", min = 0, max = 60) double kMax,
        @Setting(label = "k-weight", help = "Power of k with which χ(k) is transformed to judge the background.", value = "1", min = 0, max = 4) double kWeight,
        @Setting(label = "Window", help = "Of the transform that judges the background.", value = "hanning") Window window,
        @Setting(label = "Window taper", help = "Width of the flanks of the window.", value = "0.1", unit = "1/Å", min = 0, max = 10) double taper,
        @Setting(label = "Clamp at the start", help = "How strongly the first points of χ(k) are held near 0. 0: not.", value = "0", min = 0, max = 1000) double clampLow,
        @Setting(label = "Clamp at the end", help = "How strongly the last points of χ(k) are held near 0. 0: not.", value = "1", min = 0, max = 1000) double clampHigh,
        @Setting(label = "Clamped points", help = "How many points of χ(k) at each end are clamped.", value = "3", min = 0, max = 50) int clampPoints) {
    public BackgroundSettings {
        if (kMax > 0 && kMax <= kMin) {
            throw new IllegalArgumentException("'k to' lies above 'k from', or is 0.");
        }
    }
}

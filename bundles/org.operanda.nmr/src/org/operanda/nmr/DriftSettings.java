package org.operanda.nmr;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link DriftCorrection}.
 *
 * @param near   ppm of the line in the first spectrum
 * @param window ppm to either side
 * @param degree of the polynomial through the places, −1 for the places themselves
 */
public record DriftSettings(
        @Setting(label = "Line near", help = "A line that should not move, for instance that of the electrolyte, in the first spectrum.", value = "0", unit = "ppm") double near,
        @Setting(label = "Window", help = "How far the line may move from one spectrum to the next.", value = "5", unit = "ppm", min = 0) double window,
        @Setting(label = "Degree", help = "The drift is a polynomial of this degree of the number of the spectrum; −1 takes each place as it was found.", value = "1", min = -1, max = 8) int degree) {}

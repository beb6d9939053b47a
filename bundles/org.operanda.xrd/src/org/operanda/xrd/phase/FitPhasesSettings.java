package org.operanda.xrd.phase;

import org.operanda.data.operation.Setting;
import org.operanda.xrd.PatternNoise;

/**
 * Settings of {@link FitPhases}.
 *
 * @param dataset      name of the patterns; empty for the first one
 * @param intensities  how those of the lines come about
 * @param from         2θ, degrees; 0 with to for all
 * @param to           2θ, degrees
 * @param background   degree of the polynomial
 * @param zero         whether the zero shift is free
 * @param width        of the lines to begin with, degrees
 * @param polarisation A of {@link PowderLines}
 * @param shapeFactor  K of the crystallite size
 * @param noise        where standard deviations come from
 * @param wavelength   in Å; 0 for that of the file or the cell sheet
 */
public record FitPhasesSettings(
        @Setting(label = "Patterns", help = "Name of the patterns. Empty: the first intensity along 2θ.", value = "") String dataset,
        @Setting(label = "Intensities", help = "Structure: those of the CIF files, times a scale; gives weight fractions. Le Bail: shared out of the pattern; gives lattices only, also for phases whose atoms are not known or that have a texture.", value = "structure") Intensities intensities,
        @Setting(label = "From", help = "Start of the range that is fitted. From and to 0: all.", value = "0", unit = "°", min = 0, max = 180) double from,
        @Setting(label = "To", help = "End of the range that is fitted.", value = "0", unit = "°", min = 0, max = 180) double to,
        @Setting(label = "Background", help = "Degree of the polynomial below the lines.", value = "5", min = 0, max = 15) double background,
        @Setting(label = "Zero shift", help = "Whether the zero of 2θ is fitted too.", value = "true") boolean zero,
        @Setting(label = "Width of the lines", help = "Full width at half maximum to begin with.", value = "0.1", unit = "°", min = 0.001, max = 3) double width,
        @Setting(label = "Polarisation", help = "A of (1 + A cos²2θ): 1 for an X-ray tube without monochromator, cos²2θ of a monochromator behind it (0.80 for graphite and copper), 0 for a synchrotron with a vertical plane of diffraction.", value = "1", min = 0, max = 1) double polarisation,
        @Setting(label = "Shape factor K", help = "Of the crystallite size: 0.9 for full widths at half maximum.", value = "0.9", min = 0.5, max = 1.5) double shapeFactor,
        @Setting(label = "Noise", help = "Automatic: the file's standard deviations, else the root of counts, else equal weights.", value = "automatic") PatternNoise noise,
        @Setting(label = "Wavelength", help = "0: what the file says, or \"xrd.wavelength\" among the attributes of the cell sheet.", value = "0", unit = "Å", min = 0, max = 100) double wavelength) {

    public FitPhasesSettings {
        if (to < from) {
            throw new IllegalArgumentException("The range ends before it begins.");
        }
    }
}

package org.operanda.xrd.phase;

import org.operanda.data.operation.Setting;
import org.operanda.xrd.Radiation;

/**
 * Settings of {@link PhasePattern}.
 *
 * @param anode        whose doublet is taken; empty for the wavelength alone
 * @param wavelength   in Å; 0 for the anode's
 * @param from         2θ, degrees
 * @param to           2θ, degrees
 * @param step         2θ, degrees
 * @param width        of the lines, degrees
 * @param polarisation A of {@link PowderLines}
 * @param least        intensity of a line that is listed, in percent of the strongest
 */
public record PhasePatternSettings(
        @Setting(label = "Anode", help = "Element of an X-ray tube whose Kα doublet is taken, for instance Cu. Not used with a wavelength.", value = "Cu") String anode,
        @Setting(label = "Wavelength", help = "0: that of the anode.", value = "0", unit = "Å", min = 0, max = 100) double wavelength,
        @Setting(label = "From", help = "Start of the pattern.", value = "10", unit = "°", min = 0.1, max = 179) double from,
        @Setting(label = "To", help = "End of the pattern.", value = "90", unit = "°", min = 0.2, max = 179) double to,
        @Setting(label = "Step", help = "Between two points of the curve.", value = "0.02", unit = "°", min = 0.0005, max = 1) double step,
        @Setting(label = "Width of the lines", help = "Full width at half maximum of pseudo-Voigt lines, half of them Lorentz.", value = "0.1", unit = "°", min = 0.001, max = 5) double width,
        @Setting(label = "Polarisation", help = "A of (1 + A cos²2θ): 1 for an X-ray tube without monochromator, 0 for a synchrotron with a vertical plane of diffraction.", value = "1", min = 0, max = 1) double polarisation,
        @Setting(label = "Weakest line", help = "Lines below this part of the strongest are not listed.", value = "0.1", unit = "%", min = 0, max = 100) double least) {

    public PhasePatternSettings {
        if (to <= from) {
            throw new IllegalArgumentException("The pattern ends before it begins.");
        }
        if (wavelength == 0 && Radiation.ofAnode(anode).isEmpty()) {
            throw new IllegalArgumentException("'" + anode + "' is no anode that is known: Cr, Fe, Co, Cu, Mo or Ag.");
        }
    }
}

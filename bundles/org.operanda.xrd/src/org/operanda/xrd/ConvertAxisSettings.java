package org.operanda.xrd;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link ConvertAxis}.
 *
 * @param axis       what the pattern shall run along
 * @param wavelength in Å; 0 for that of the file or the cell sheet
 * @param dataset    name of the pattern; empty for the first one
 */
public record ConvertAxisSettings(
        @Setting(label = "Axis", help = "What the pattern shall run along: 2θ, the spacing of the lattice planes d, or the scattering vector Q.", value = "scattering-vector") DiffractionAxis axis,
        @Setting(label = "Wavelength", help = "0: what the file says, or \"xrd.wavelength\" among the attributes of the cell sheet.", value = "0", unit = "Å", min = 0, max = 100) double wavelength,
        @Setting(label = "Pattern", help = "Name of the pattern. Empty: the first intensity along 2θ, d or Q.", value = "") String dataset) {}

package org.operanda.raman;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Stress}.
 *
 * @param line                   name of the position; empty for the first
 * @param coefficient            MPa cm
 * @param coefficientUncertainty MPa cm
 * @param citation               where the coefficient is published
 * @param reference              cm⁻¹
 * @param referenceUncertainty   cm⁻¹
 * @param referenceFrames        how many spectra at the beginning are unstressed; 0 for the stated position
 * @param temperatureRise        K
 * @param temperatureUncertainty K
 * @param heatCoefficient        cm⁻¹/K
 * @param strainCoefficient      cm⁻¹
 */
public record StressSettings(
        @Setting(label = "Line", help = "Name of the line's position among the results of the fit, such as crystalline_position. Empty: the first one.", value = "") String line,
        @Setting(label = "Coefficient", help = "Stress per shift, in MPa per cm⁻¹. Silicon: -250 for equibiaxial stress (published: -217 to -250), -434 for uniaxial stress along [110] (older: -500).", value = "-250", unit = "MPa·cm") double coefficient,
        @Setting(label = "Uncertainty of the coefficient", help = "One standard deviation.", value = "0", unit = "MPa·cm", min = 0) double coefficientUncertainty,
        @Setting(label = "Source of the coefficient", help = "Where it is published; it stands in the report.", value = "I. De Wolf, Semicond. Sci. Technol. 11 (1996) 139") String citation,
        @Setting(label = "Unstressed position", help = "Of the line, at the temperature of the cell.", value = "520.5", unit = "cm⁻¹", min = 0) double reference,
        @Setting(label = "Uncertainty of the unstressed position", help = "One standard deviation.", value = "0", unit = "cm⁻¹", min = 0) double referenceUncertainty,
        @Setting(label = "Unstressed spectra", help = "So many spectra at the beginning are taken as unstressed, and their mean position instead of the stated one. 0: none.", value = "0", min = 0) int referenceFrames,
        @Setting(label = "Heating", help = "By how much the laser heats the sample above the reference, from a series at several powers or from Stokes and anti-Stokes lines.", value = "0", unit = "K") double temperatureRise,
        @Setting(label = "Uncertainty of the heating", help = "One standard deviation.", value = "0", unit = "K", min = 0) double temperatureUncertainty,
        @Setting(label = "Shift by heat", help = "Of the line, per kelvin. Silicon near room temperature: -0.022.", value = "-0.022", unit = "cm⁻¹/K") double heatCoefficient,
        @Setting(label = "Shift by strain", help = "Of the line, for a strain of 1. Silicon, equibiaxial: -784 (S. Nakashima et al., J. Appl. Phys. 99 (2006) 053512).", value = "-784", unit = "cm⁻¹") double strainCoefficient) {
    public StressSettings {
        if (strainCoefficient == 0) {
            throw new IllegalArgumentException("The shift by strain is not 0.");
        }
    }
}

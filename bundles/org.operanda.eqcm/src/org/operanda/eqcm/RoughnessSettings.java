package org.operanda.eqcm;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Roughness}.
 *
 * @param solution         how the shift follows from the load
 * @param reference        what the shifts are counted from
 * @param fitsMass         whether the areal mass of the solid is fitted
 * @param mass             of the solid when it is not, µg/cm²
 * @param liquidDensity    g/cm³
 * @param liquidViscosity  mPa·s
 * @param overtones        to be used; empty for all
 * @param frequencyNoise   1σ of Δf, Hz
 * @param dissipationNoise 1σ of ΔD, 10⁻⁶
 * @param leastLength      nm, of thickness and permeability length
 * @param greatestLength   nm, of thickness and permeability length
 * @param greatestMass     µg/cm², of either sign
 * @param fundamental      MHz; 0 for what the file says
 * @param quartzDensity    kg/m³
 * @param quartzModulus    GPa
 */
public record RoughnessSettings(
        @Setting(label = "Solution", help = "Small load is exact while shifts are small against the frequency.", value = "small-load") Solution solution,
        @Setting(label = "Shifts are counted from", help = "Liquid: the reference state was a smooth quartz in the same liquid. Vacuum: it was the dry quartz, coated or not.", value = "vacuum") Reference reference,
        @Setting(label = "Fit the mass of the solid", help = "Switch it off when the reference state was the coated quartz in gas, or the mass is known.", value = "true") boolean fitsMass,
        @Setting(label = "Mass of the solid", help = "Areal mass since the reference state when it is not fitted.", value = "0", unit = "µg/cm²") double mass,
        @Setting(label = "Density of the liquid", help = "At the temperature of the measurement.", value = "0.997", unit = "g/cm³", min = 0.001, max = 20) double liquidDensity,
        @Setting(label = "Viscosity of the liquid", help = "At the temperature of the measurement; that of water at 25 °C is 0.89.", value = "0.89", unit = "mPa·s", min = 0.001) double liquidViscosity,
        @Setting(label = "Overtones", help = "Orders that are used, for instance 3,5,7,9. Empty: all.", value = "") List<Double> overtones,
        @Setting(label = "Noise of the frequency", help = "One standard deviation of Δf. 0: what the data say, else all weigh the same and the scatter of the residuals gives the deviations.", value = "0", unit = "Hz", min = 0) double frequencyNoise,
        @Setting(label = "Noise of the dissipation", help = "One standard deviation of ΔD, in millionths (10⁻⁶). 0: as for the frequency.", value = "0", min = 0) double dissipationNoise,
        @Setting(label = "Least length", help = "Bound of thickness and permeability length.", value = "1", unit = "nm", min = 1e-6) double leastLength,
        @Setting(label = "Greatest length", help = "Bound of thickness and permeability length.", value = "20000", unit = "nm", min = 1e-6) double greatestLength,
        @Setting(label = "Greatest mass", help = "Bound of the solid's areal mass, of either sign.", value = "10000", unit = "µg/cm²", min = 1e-6) double greatestMass,
        @Setting(label = "Fundamental frequency", help = "0: what the file says.", value = "0", unit = "MHz", min = 0) double fundamental,
        @Setting(label = "Density of the quartz", help = "2648 for quartz.", value = "2648", unit = "kg/m³", min = 1) double quartzDensity,
        @Setting(label = "Shear modulus of the quartz", help = "29.47 for the AT cut.", value = "29.47", unit = "GPa", min = 0.001) double quartzModulus) {

    public RoughnessSettings {
        overtones = List.copyOf(overtones);
        if (leastLength >= greatestLength) {
            throw new IllegalArgumentException("The least length lies below the greatest one.");
        }
    }
}

package org.operanda.eqcm;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Film}.
 *
 * @param rheology           how the modulus depends on frequency
 * @param solution           how the shift follows from the load
 * @param reference          what the shifts are counted from
 * @param density            of the film, g/cm³
 * @param thickness          of the film, nm; 0 when it is to be found
 * @param liquidDensity      g/cm³; 0 for vacuum
 * @param liquidViscosity    mPa·s
 * @param below              known layers, four numbers each
 * @param above              known layers, four numbers each
 * @param overtones          to be used; empty for all
 * @param frequencyNoise     1σ of Δf, Hz
 * @param dissipationNoise   1σ of ΔD, 10⁻⁶
 * @param leastThickness     nm
 * @param greatestThickness  nm
 * @param leastModulus       Pa
 * @param greatestModulus    Pa
 * @param leastViscosity     mPa·s
 * @param greatestViscosity  mPa·s
 * @param referenceOvertone  at which a power law states its modulus
 * @param fundamental        MHz; 0 for what the file says
 * @param quartzDensity      kg/m³
 * @param quartzModulus      GPa
 */
public record FilmSettings(
        @Setting(label = "Model", help = "Voigt: spring and dashpot side by side. Maxwell: in series. Power law: modulus rising with a power of the frequency at constant phase.", value = "voigt") Rheology rheology,
        @Setting(label = "Solution", help = "Small load is exact while shifts are small against the frequency; the full solution costs three times as long and matters for films of more than some 100 nm.", value = "small-load") Solution solution,
        @Setting(label = "Shifts are counted from", help = "Liquid: the reference state was the bare quartz in the same liquid. Vacuum: it was the dry quartz.", value = "liquid") Reference reference,
        @Setting(label = "Density of the film", help = "Resonances depend on density times thickness and density times modulus only, so one of density and thickness must be known. 0: it is found from the thickness given below.", value = "1.0", unit = "g/cm³", min = 0, max = 30) double density,
        @Setting(label = "Thickness of the film", help = "0: it is found from the density given above. A thickness known from elsewhere: the density is found from it.", value = "0", unit = "nm", min = 0) double thickness,
        @Setting(label = "Density of the liquid", help = "0 for a film in vacuum or gas.", value = "0.997", unit = "g/cm³", min = 0, max = 20) double liquidDensity,
        @Setting(label = "Viscosity of the liquid", help = "At the temperature of the measurement; that of water at 25 °C is 0.89.", value = "0.89", unit = "mPa·s", min = 0) double liquidViscosity,
        @Setting(label = "Known layers below the film", help = "From the quartz up, four numbers for each: thickness in nm, density in g/cm³, shear modulus in Pa, viscosity in mPa·s. They belong to the reference state.", value = "") List<Double> below,
        @Setting(label = "Known layers above the film", help = "From the film up, four numbers for each as below; they do not belong to the reference state.", value = "") List<Double> above,
        @Setting(label = "Overtones", help = "Orders that are used, for instance 3,5,7,9. Empty: all. The fundamental is often left out, as it feels the mounting.", value = "") List<Double> overtones,
        @Setting(label = "Noise of the frequency", help = "One standard deviation of Δf. 0: what the data say, else all weigh the same and the scatter of the residuals gives the deviations.", value = "0", unit = "Hz", min = 0) double frequencyNoise,
        @Setting(label = "Noise of the dissipation", help = "One standard deviation of ΔD, in millionths (10⁻⁶). 0: as for the frequency.", value = "0", min = 0) double dissipationNoise,
        @Setting(label = "Least thickness", help = "Bound of the search.", value = "0.1", unit = "nm", min = 1e-6) double leastThickness,
        @Setting(label = "Greatest thickness", help = "Bound of the search.", value = "20000", unit = "nm", min = 1e-6) double greatestThickness,
        @Setting(label = "Least modulus", help = "Bound of the search.", value = "100", unit = "Pa", min = 1e-9) double leastModulus,
        @Setting(label = "Greatest modulus", help = "Bound of the search.", value = "1e11", unit = "Pa", min = 1e-9) double greatestModulus,
        @Setting(label = "Least viscosity", help = "Bound of the search; not used by the power law, whose exponent lies between 0 and 1.", value = "0.01", unit = "mPa·s", min = 1e-9) double leastViscosity,
        @Setting(label = "Greatest viscosity", help = "Bound of the search.", value = "100000", unit = "mPa·s", min = 1e-9) double greatestViscosity,
        @Setting(label = "Reference overtone", help = "Order at which a power law states its modulus.", value = "3", min = 1) double referenceOvertone,
        @Setting(label = "Fundamental frequency", help = "0: what the file says.", value = "0", unit = "MHz", min = 0) double fundamental,
        @Setting(label = "Density of the quartz", help = "2648 for quartz.", value = "2648", unit = "kg/m³", min = 1) double quartzDensity,
        @Setting(label = "Shear modulus of the quartz", help = "29.47 for the AT cut.", value = "29.47", unit = "GPa", min = 0.001) double quartzModulus) {

    public FilmSettings {
        below = List.copyOf(below);
        above = List.copyOf(above);
        overtones = List.copyOf(overtones);
        if (below.size() % 4 != 0 || above.size() % 4 != 0) {
            throw new IllegalArgumentException(
                    "A known layer has four numbers: thickness in nm, density in g/cm³, modulus in Pa, viscosity in mPa·s.");
        }
        if (leastThickness >= greatestThickness || leastModulus >= greatestModulus || leastViscosity >= greatestViscosity) {
            throw new IllegalArgumentException("Each least value lies below its greatest one.");
        }
        if (reference == Reference.LIQUID && liquidDensity == 0) {
            throw new IllegalArgumentException("Without a liquid the shifts are counted from vacuum.");
        }
    }
}

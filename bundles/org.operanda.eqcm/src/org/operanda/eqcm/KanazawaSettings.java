package org.operanda.eqcm;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Kanazawa}.
 *
 * @param liquidDensity   g/cm³
 * @param liquidViscosity mPa·s
 * @param overtones       orders; empty for those of the measurement
 * @param fundamental     MHz; 0 for what the file says
 * @param quartzDensity   kg/m³
 * @param quartzModulus   GPa
 */
public record KanazawaSettings(
        @Setting(label = "Density of the liquid", help = "At the temperature of the measurement.", value = "0.997", unit = "g/cm³", min = 0, max = 20) double liquidDensity,
        @Setting(label = "Viscosity of the liquid", help = "At the temperature of the measurement; that of water at 25 °C is 0.89.", value = "0.89", unit = "mPa·s", min = 0) double liquidViscosity,
        @Setting(label = "Overtones", help = "Orders. Empty: those of the measurement.", value = "") List<Double> overtones,
        @Setting(label = "Fundamental frequency", help = "0: what the file says.", value = "0", unit = "MHz", min = 0) double fundamental,
        @Setting(label = "Density of the quartz", help = "2648 for quartz.", value = "2648", unit = "kg/m³", min = 1) double quartzDensity,
        @Setting(label = "Shear modulus of the quartz", help = "29.47 for the AT cut.", value = "29.47", unit = "GPa", min = 0.001) double quartzModulus) {

    public KanazawaSettings {
        overtones = List.copyOf(overtones);
    }
}

package org.operanda.eqcm;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Sauerbrey}.
 *
 * @param fundamental   MHz; 0 for what the file says
 * @param quartzDensity kg/m³
 * @param quartzModulus GPa
 * @param rigidLimit    greatest ΔD/(−Δf/n) of a rigid film, Hz⁻¹
 * @param leastShift    −Δf/n below which nothing is said about rigidity, Hz
 */
public record SauerbreySettings(
        @Setting(label = "Fundamental frequency", help = "0: what the file says.", value = "0", unit = "MHz", min = 0) double fundamental,
        @Setting(label = "Density of the quartz", help = "2648 for quartz.", value = "2648", unit = "kg/m³", min = 1) double quartzDensity,
        @Setting(label = "Shear modulus of the quartz", help = "29.47 for the AT cut.", value = "29.47", unit = "GPa", min = 0.001) double quartzModulus,
        @Setting(label = "Limit of rigidity", help = "A film is taken as rigid while ΔD/(−Δf/n) is less than this.", value = "4e-7", unit = "1/Hz", min = 0) double rigidLimit,
        @Setting(label = "Least shift", help = "A smaller −Δf/n is left out of the test of rigidity, for noise rules the ratio.", value = "1", unit = "Hz", min = 0) double leastShift) {}

package org.operanda.raman;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link AtrCorrection}.
 *
 * @param crystal   refractive index
 * @param sample    refractive index
 * @param angle     degrees
 * @param reference cm⁻¹
 */
public record AtrCorrectionSettings(
        @Setting(label = "Index of the crystal", help = "Diamond and ZnSe 2.4, silicon 3.4, germanium 4.0.", value = "2.4", min = 1, max = 10) double crystal,
        @Setting(label = "Index of the sample", help = "Carbonate electrolytes 1.38, most organic substances 1.5.", value = "1.5", min = 1, max = 10) double sample,
        @Setting(label = "Angle of incidence", help = "In the crystal, from the perpendicular.", value = "45", unit = "°", min = 1, max = 89) double angle,
        @Setting(label = "Reference", help = "At this wavenumber the absorbance stays as it is.", value = "1000", unit = "cm⁻¹", min = 1) double reference) {
    public AtrCorrectionSettings {
        if (!(crystal * Math.sin(Math.toRadians(angle)) > sample)) {
            throw new IllegalArgumentException(
                    "Light is not totally reflected: the index of the crystal times the sine of the angle must exceed the index of the sample.");
        }
    }
}

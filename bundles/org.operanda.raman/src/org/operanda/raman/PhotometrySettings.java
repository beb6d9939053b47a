package org.operanda.raman;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Photometry}.
 *
 * @param to      what is wanted
 * @param percent whether the given numbers are in per cent
 */
public record PhotometrySettings(
        @Setting(label = "To", help = "absorbance, transmittance, reflectance or kubelka-munk. What is given is taken from the data: an absorbance, else a transmittance or reflectance.", value = "absorbance") To to,
        @Setting(label = "In per cent", help = "Whether the given transmittance or reflectance is in per cent and the file did not say so.", value = "false") boolean percent) {

    /** What is wanted. */
    public enum To {
        ABSORBANCE, TRANSMITTANCE, REFLECTANCE, KUBELKA_MUNK
    }
}

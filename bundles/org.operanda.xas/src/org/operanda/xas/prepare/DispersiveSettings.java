package org.operanda.xas.prepare;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Dispersive}.
 *
 * @param dataset the spectra along pixels; empty for the first absorption
 * @param degree  of the polynomial of the energy in the pixel
 * @param start   eV, of the part of the reference that is compared; 0 for its start
 * @param end     eV; 0 for its end
 */
public record DispersiveSettings(
        @Setting(label = "Spectra", help = "Name of the spectra along pixels. Empty: the first absorption.", value = "") String dataset,
        @Setting(label = "Degree", help = "Degree of the polynomial that gives the energy of a pixel.", value = "2", min = 1, max = 2) int degree,
        @Setting(label = "From", help = "The reference is compared from here on. 0: from its start.", value = "0", unit = "eV", min = 0) double start,
        @Setting(label = "To", help = "The reference is compared up to here. 0: up to its end.", value = "0", unit = "eV", min = 0) double end) {}

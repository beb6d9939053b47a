package org.operanda.raman;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link SpectralAxis}.
 *
 * @param laser    nm; 0 for what the file says
 * @param expected where lines should be, cm⁻¹
 * @param measured where they were measured, cm⁻¹; empty to look for them in each spectrum
 * @param window   cm⁻¹ to either side
 * @param degree   of the polynomial
 */
public record SpectralAxisSettings(
        @Setting(label = "Laser", help = "Wavelength of the laser, for spectra along wavelengths. 0: what the file says.", value = "0", unit = "nm", min = 0) double laser,
        @Setting(label = "Expected lines", help = "Where lines of a known substance should be, such as 520.5 for silicon. Empty: no calibration.", value = "", unit = "cm⁻¹") List<Double> expected,
        @Setting(label = "Measured lines", help = "Where these lines were measured, in the same order. Empty: they are looked for in each spectrum, which must contain them.", value = "", unit = "cm⁻¹") List<Double> measured,
        @Setting(label = "Window", help = "A line is looked for this far to either side of where it should be.", value = "15", unit = "cm⁻¹", min = 0.5) double window,
        @Setting(label = "Degree", help = "0 shifts the axis, 1 also stretches it; not more than lines less one.", value = "0", min = 0, max = 5) int degree) {
    public SpectralAxisSettings {
        expected = List.copyOf(expected);
        measured = List.copyOf(measured);
        if (!measured.isEmpty() && measured.size() != expected.size()) {
            throw new IllegalArgumentException(
                    "There are " + measured.size() + " measured lines for " + expected.size() + " expected ones.");
        }
    }
}

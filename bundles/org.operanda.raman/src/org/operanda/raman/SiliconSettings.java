package org.operanda.raman;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Silicon}.
 *
 * @param from          cm⁻¹
 * @param to            cm⁻¹
 * @param background    degree of the polynomial
 * @param crossSections γ
 * @param leastWidth    cm⁻¹, of the amorphous band
 * @param curves        whether to give the fit as curves
 */
public record SiliconSettings(
        @Setting(label = "From", help = "Start of the range that is fitted.", value = "400", unit = "cm⁻¹") double from,
        @Setting(label = "To", help = "End of the range that is fitted.", value = "560", unit = "cm⁻¹") double to,
        @Setting(label = "Background", help = "Degree of the polynomial below; -1 for none, when the baseline has been taken off.", value = "1", min = -1, max = 3) int background,
        @Setting(label = "Ratio of cross sections", help = "Crystalline over amorphous: 0.1 + exp(−d/25 nm) for grains of the size d; about 0.9 for small ones, 0.1 for large ones.", value = "0.8", min = 0.01, max = 10) double crossSections,
        @Setting(label = "Least width of the amorphous band", help = "Full width that tells it from a crystalline line.", value = "30", unit = "cm⁻¹", min = 1, max = 100) double leastWidth,
        @Setting(label = "Curves", help = "Whether the fit and both lines are given as curves. Off for large maps.", value = "true") boolean curves) {
    public SiliconSettings {
        if (!(from < to)) {
            throw new IllegalArgumentException("The range ends above its start.");
        }
    }
}

package org.operanda.xas.prepare;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link SelfAbsorption}.
 *
 * @param dataset      normalised fluorescence; empty for the first normalised absorption
 * @param ratio        other absorption over the edge step; 0 to find it
 * @param transmission normalised transmission of the same frame, for the search
 */
public record SelfAbsorptionSettings(
        @Setting(label = "Spectrum", help = "Name of the normalised fluorescence spectrum. Empty: the first normalised absorption of the frame.", value = "") String dataset,
        @Setting(label = "Ratio β", help = "(absorption of all else at the edge + absorption at the energy of the fluorescence × sin α/sin φ) / edge step, α and φ the angles of the "
                + "beam and of the detector to the surface. It follows from the composition alone. 0: found by comparison with the transmission.", value = "0", min = 0, max = 1e6) double ratio,
        @Setting(label = "Transmission", help = "Name of a normalised transmission spectrum of the same frame, with which the ratio is found when it is 0.", value = "") String transmission) {}

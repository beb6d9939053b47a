package org.operanda.xas.nearedge;

import java.util.List;
import org.operanda.data.operation.Setting;
import org.operanda.math.peak.PeakShape;

/**
 * Settings of {@link PreEdgePeaks}.
 *
 * @param dataset    the normalised spectrum
 * @param start      eV
 * @param end        eV
 * @param edgeStart  eV, where the rise of the edge has begun; 0 for the end
 * @param peaks      eV, where peaks are expected
 * @param width      eV
 * @param shape      of the peaks
 */
public record PreEdgePeaksSettings(
        @Setting(label = "Spectrum", help = "Name of the normalised spectrum. Empty: the first normalised absorption of the frame.", value = "") String dataset,
        @Setting(label = "From", help = "Start of the fitted range, below the first peak.", value = "0", unit = "eV", min = 0) double start,
        @Setting(label = "To", help = "End of the fitted range, in the foot of the edge.", value = "0", unit = "eV", min = 0) double end,
        @Setting(label = "Peaks", help = "Where peaks are expected. Empty: one, the highest above the line through the ends of the range.", value = "", unit = "eV") List<Double> peaks,
        @Setting(label = "Width", help = "Full width at half height with which the fit begins.", value = "2", unit = "eV", min = 0.1, max = 50) double width,
        @Setting(label = "Shape", help = "Of the peaks.", value = "pseudo-voigt") PeakShape shape) {
    public PreEdgePeaksSettings {
        if (end > 0 && end <= start) {
            throw new IllegalArgumentException("'To' lies above 'From'.");
        }
    }
}

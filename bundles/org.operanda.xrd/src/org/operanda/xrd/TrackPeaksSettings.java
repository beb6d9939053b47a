package org.operanda.xrd;

import java.util.List;
import org.operanda.data.operation.Setting;
import org.operanda.math.peak.PeakShape;

/**
 * Settings of {@link TrackPeaks}; positions, widths and ranges are in the unit of the axis.
 *
 * @param dataset     name of the pattern; empty for the first one
 * @param positions   of peaks in the first frame; empty to search
 * @param shape       of all peaks
 * @param from        start of what is fitted; 0 with to for all
 * @param to          end of what is fitted
 * @param background  degree of the polynomial
 * @param width       of the peaks; 0 to find it
 * @param threshold   in standard deviations
 * @param most        how many peaks there may be
 * @param shift       farthest from one frame to the next; 0 for one width
 * @param oneShape    whether all peaks share the shape's parameters behind the width
 * @param oneWidth    whether all peaks share the width
 * @param fixedShape  of all peaks; below 0 when it is fitted
 * @param fixedWidth  of all peaks; 0 when it is fitted
 * @param doublet     whether each peak has its Kα2
 * @param reach       in widths
 * @param noise       where standard deviations come from
 * @param wavelength  in Å; 0 for that of the file or the cell sheet
 */
public record TrackPeaksSettings(
        @Setting(label = "Patterns", help = "Name of the patterns. Empty: the first intensity along 2θ, d or Q.", value = "") String dataset,
        @Setting(label = "Peaks", help = "Where they are in the first frame, in the unit of the axis. Empty: they are searched for.", value = "") List<Double> positions,
        @Setting(label = "Shape", help = "Split shapes have a width and a tail on either side.", value = "pseudo-voigt") PeakShape shape,
        @Setting(label = "From", help = "Start of the range that is fitted. From and to 0: all.", value = "0") double from,
        @Setting(label = "To", help = "End of the range that is fitted.", value = "0") double to,
        @Setting(label = "Background", help = "Degree of the polynomial below the peaks.", value = "3", min = 0, max = 12) double background,
        @Setting(label = "Width of the peaks", help = "Full width at half maximum. 0: that of the peak which stands out most in the first frame.", value = "0", min = 0) double width,
        @Setting(label = "Threshold", help = "A peak is there while its height is so many standard deviations; so much must a new one stand out.", value = "6", min = 1, max = 1000) double threshold,
        @Setting(label = "How many", help = "So many peaks are followed at most, those that disappear included. With peaks named above: new ones are taken up only beyond their number.", value = "30", min = 1, max = 200) double most,
        @Setting(label = "Greatest shift", help = "How far a peak moves from one frame to the next. 0: one width.", value = "0", min = 0) double shift,
        @Setting(label = "One shape for all", help = "All peaks of a frame share what the shape has behind the width (share of Lorentz, exponent).", value = "true") boolean oneShape,
        @Setting(label = "One width for all", help = "All peaks of a frame share the width.", value = "false") boolean oneWidth,
        @Setting(label = "Fixed shape", help = "Share of Lorentz or exponent that all peaks have. Below 0: it is fitted.", value = "-1", min = -1, max = 100) double fixedShape,
        @Setting(label = "Fixed width", help = "Width that all peaks have, in the unit of the axis. 0: it is fitted.", value = "0", min = 0) double fixedWidth,
        @Setting(label = "Kα doublet", help = "Each peak has its Kα2, where the radiation of the file has one. Switch it off after stripping.", value = "true") boolean doublet,
        @Setting(label = "Reach", help = "A peak is 0 beyond so many widths from its place.", value = "20", min = 2, max = 10000) double reach,
        @Setting(label = "Noise", help = "Automatic: the file's standard deviations, else the root of counts, else equal weights.", value = "automatic") PatternNoise noise,
        @Setting(label = "Wavelength", help = "For the spacings. 0: what the file says, or \"xrd.wavelength\" among the attributes of the cell sheet.", value = "0", unit = "Å", min = 0, max = 100) double wavelength) {

    public TrackPeaksSettings {
        positions = List.copyOf(positions);
        if (shape.isStep()) {
            throw new IllegalArgumentException("A step is no peak.");
        }
        if (to < from) {
            throw new IllegalArgumentException("The range ends before it begins.");
        }
    }
}

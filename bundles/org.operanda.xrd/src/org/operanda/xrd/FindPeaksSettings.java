package org.operanda.xrd;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link FindPeaks}.
 *
 * @param dataset   name of the pattern; empty for the first one
 * @param width     of the peaks, in the unit of the axis; 0 to find it
 * @param threshold in standard deviations
 * @param most      how many are listed
 */
public record FindPeaksSettings(
        @Setting(label = "Pattern", help = "Name of the pattern. Empty: the first intensity along 2θ, d or Q.", value = "") String dataset,
        @Setting(label = "Width of the peaks", help = "Full width at half maximum in the unit of the axis. 0: that of the peak which stands out most.", value = "0", min = 0) double width,
        @Setting(label = "Threshold", help = "Standard deviations by which the curvature of a peak stands out of the noise.", value = "6", min = 1, max = 1000) double threshold,
        @Setting(label = "How many", help = "The most significant ones are listed.", value = "30", min = 1, max = 1000) double most) {}

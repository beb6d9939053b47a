package org.operanda.correlation;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * How a record is brought onto the exposures of a series of frames.
 *
 * @param columns     names or quantities of the columns wanted; empty for all but flags, indices, times and columns of unknown meaning
 * @param policy      which value stands for an exposure
 * @param minCoverage the part of an exposure that the record must cover
 * @param maxGap      seconds between two samples beyond which nothing is known between them
 * @param spread      whether the spread within each exposure is wanted too
 */
public record ResampleSettings(
        @Setting(label = "Columns", help = "Names or quantities of the columns wanted, for instance voltage or charge. Empty: "
                + "all but flags, indices, times and unknown ones.", value = "") List<String> columns,
        @Setting(label = "Value", help = "What stands for an exposure: the mean over it, the straight line at its middle, "
                + "or the nearest or previous sample. Counters such as the cycle number always take the value that covers "
                + "most of the exposure.", value = "mean") ResamplePolicy policy,
        @Setting(label = "Least coverage", help = "The part of an exposure that the record must cover for a mean; with less, "
                + "the value is missing.", value = "1", min = 0, max = 1) double minCoverage,
        @Setting(label = "Longest interval", help = "Two samples further apart than this have a gap between them, "
                + "across which nothing is interpolated.", value = "600", unit = "s", min = 0) double maxGap,
        @Setting(label = "Spread", help = "Also give, for each mean, the root mean square of the signal's deviation from it within the "
                + "exposure, as <column>_spread.", value = "false") boolean spread) {}

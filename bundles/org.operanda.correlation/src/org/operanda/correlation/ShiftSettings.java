package org.operanda.correlation;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Against what a shift is taken.
 *
 * @param columns    names or quantities of the columns wanted; empty for all that do not count or number
 * @param frames     how many of the first frames that have a value are the reference
 * @param references one value for each of the columns, used instead of the first frames; empty for the frames
 */
public record ShiftSettings(
        @Setting(label = "Columns", help = "Names or quantities of the columns wanted. Empty: all but flags, counters, "
                + "indices and times.", value = "") List<String> columns,
        @Setting(label = "Reference frames", help = "The reference is the mean of this many frames, "
                + "the first that have a value.", value = "1", min = 1) int frames,
        @Setting(label = "Reference values", help = "One value for each column, in its unit, to be used instead of the first frames. "
                + "Empty: the first frames.", value = "") List<Double> references) {}

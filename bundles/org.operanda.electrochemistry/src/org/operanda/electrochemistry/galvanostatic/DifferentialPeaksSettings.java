package org.operanda.electrochemistry.galvanostatic;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link DifferentialPeaks}.
 *
 * @param prominence least height above the higher of its feet, as a part of the greatest value of the map
 * @param reach      axis units by which a peak may move from one half cycle to the next of its direction
 * @param fewest     half cycles in which a peak must be seen
 */
public record DifferentialPeaksSettings(
        @Setting(label = "Least prominence", help = "How far a peak stands above the higher of the two minima beside it, as a part of "
                + "the greatest value of all half cycles. Raise it when noise is taken for peaks.", value = "0.05", min = 0, max = 1) double prominence,
        @Setting(label = "Reach", help = "By how much a peak may move from one half cycle to the next of the same direction, in the unit "
                + "of the axis (volts for dQ/dV). 0: a thirtieth of the axis.", value = "0", min = 0) double reach,
        @Setting(label = "Fewest half cycles", help = "A peak that is seen in fewer is left out. For a test with fewer cycles, as many as "
                + "it has.", value = "3", min = 1) int fewest) {}

package org.operanda.electrochemistry.voltammetry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Cycles}.
 *
 * @param turn V by which the potential must come back for a turn; 0 for 2 % of its range
 */
public record CyclesSettings(
        @Setting(label = "Least turn", help = "The potential turns round when it comes back by more than this. 0: 2 % of its range in the "
                + "file. Raise it when noise is taken for a turn.", value = "0", unit = "V", min = 0) double turn) {}

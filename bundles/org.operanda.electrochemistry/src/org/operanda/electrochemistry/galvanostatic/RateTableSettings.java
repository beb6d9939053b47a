package org.operanda.electrochemistry.galvanostatic;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link RateTable}.
 *
 * @param direction whose rate groups the cycles
 * @param tolerance relative difference of rates that are one
 * @param skip      cycles that are left out at the beginning of each group
 */
public record RateTableSettings(
        @Setting(label = "Rate of", help = "Whether the rate of the charge or of the discharge groups the "
                + "cycles.", value = "discharge") RateOf direction,
        @Setting(label = "Tolerance", help = "Rates that differ by less than this part are one rate.", value = "0.1", min = 0, max = 1) double tolerance,
        @Setting(label = "Left out", help = "Cycles at the beginning of each group that are not in its means, because the cell still "
                + "settles.", value = "0", min = 0) int skip) {}

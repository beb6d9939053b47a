package org.operanda.correlation;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link ClockAlignment}.
 *
 * @param reference column of the role {@code reference}; empty for the one with the most steps, or for any curve
 * @param series    column of the role {@code series}; empty for the one with the most steps
 * @param from      least offset in seconds
 * @param to        greatest offset in seconds
 * @param evidence  by what the clock is found
 */
public record ClockAlignmentSettings(
        @Setting(label = "Column of the reference", help = "Name or quantity of a column of the record whose clock is right. Empty: the one with the most steps.", value = "") String reference,
        @Setting(label = "Column of the series", help = "Name or quantity of a column of the record whose clock is corrected. Empty: the one with the most steps.", value = "") String series,
        @Setting(label = "From", help = "Least offset that is tried.", value = "-7200", unit = "s") double from,
        @Setting(label = "To", help = "Greatest offset that is tried.", value = "7200", unit = "s") double to,
        @Setting(label = "Evidence", help = "Steps that both records saw; or curves, of which one must be a function of the other and which tell a drift from long records only. Automatic: curves where steps do not decide.", value = "automatic") Evidence evidence) {

    /** By what a clock is found. */
    public enum Evidence {
        AUTOMATIC, STEPS, CURVES
    }

    public ClockAlignmentSettings {
        if (!(from < to)) {
            throw new IllegalArgumentException("Give 'from' less than 'to'.");
        }
    }
}

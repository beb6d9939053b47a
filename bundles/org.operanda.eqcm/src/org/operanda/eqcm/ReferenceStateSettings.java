package org.operanda.eqcm;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link ReferenceState}.
 *
 * @param start           of the reference window, s
 * @param end             of the reference window, s; 0 for the first twentieth of the record
 * @param driftCorrection whether the window's straight line is taken off, else its mean
 */
public record ReferenceStateSettings(
        @Setting(label = "From", help = "Start of the window in which nothing happens, on the measurement's clock.", value = "0", unit = "s") double start,
        @Setting(label = "To", help = "End of that window. 0: the first twentieth of the record.", value = "0", unit = "s") double end,
        @Setting(label = "Correct the drift", help = "Takes off the straight line through the window, extrapolated over the record; else the window's mean. A long extrapolation shows in the deviations.", value = "false") boolean driftCorrection) {

    public ReferenceStateSettings {
        if (end != 0 && end <= start) {
            throw new IllegalArgumentException("The window ends after its start.");
        }
    }
}

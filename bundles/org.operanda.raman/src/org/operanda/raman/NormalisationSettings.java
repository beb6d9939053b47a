package org.operanda.raman;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Normalisation}.
 *
 * @param by   the norm
 * @param from in the axis' unit; 0 for its start
 * @param to   in the axis' unit; 0 for its end
 */
public record NormalisationSettings(
        @Setting(label = "By", help = "maximum, area, vector (root of the sum of squares) or variate (mean 0, standard deviation 1).", value = "maximum") By by,
        @Setting(label = "From", help = "Start of the range that the norm is taken from. 0: the spectrum's.", value = "0") double from,
        @Setting(label = "To", help = "End of that range. 0: the spectrum's.", value = "0") double to) {

    /** Norms. */
    public enum By {
        MAXIMUM, AREA, VECTOR, VARIATE
    }
}

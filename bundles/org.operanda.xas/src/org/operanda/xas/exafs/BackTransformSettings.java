package org.operanda.xas.exafs;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link BackTransform}.
 *
 * @param rMin   Å
 * @param rMax   Å
 * @param taper  Å
 * @param window over R
 * @param kMax   1/Å
 */
public record BackTransformSettings(
        @Setting(label = "R from", help = "Where the window has half risen.", value = "1", unit = "Å", min = 0, max = 30) double rMin,
        @Setting(label = "R to", help = "Where the window has half fallen.", value = "3", unit = "Å", min = 0, max = 31) double rMax,
        @Setting(label = "Window taper", help = "Width of the flanks of the window; β of Kaiser–Bessel.", value = "0.2", unit = "Å", min = 0, max = 20) double taper,
        @Setting(label = "Window", help = "Over R.", value = "hanning") Window window,
        @Setting(label = "k to", help = "How far the curve is given.", value = "15", unit = "1/Å", min = 1, max = 51) double kMax) {
    public BackTransformSettings {
        if (rMax <= rMin) {
            throw new IllegalArgumentException("'R to' lies above 'R from'.");
        }
    }
}

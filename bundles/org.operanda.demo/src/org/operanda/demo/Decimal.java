package org.operanda.demo;

/** Prints numbers with a fixed number of decimals, many times faster than a format string. */
final class Decimal {
    private Decimal() {}

    /** Appends {@code value} with {@code decimals} decimals. */
    static void append(StringBuilder text, double value, int decimals) {
        long scale = 1;
        for (int i = 0; i < decimals; i++) {
            scale *= 10;
        }
        long scaled = Math.round(value * scale);
        if (scaled < 0) {
            text.append('-');
        }
        long magnitude = Math.abs(scaled);
        text.append(magnitude / scale);
        if (decimals > 0) {
            String fraction = Long.toString(magnitude % scale);
            text.append('.').repeat("0", decimals - fraction.length()).append(fraction);
        }
    }
}

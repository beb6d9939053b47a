package org.operanda.columnmap.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/** Numbers in fields and tables. */
final class Numbers {
    private static final String NUMBER = "[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?";
    private static final MathContext SHOWN = new MathContext(7);
    private static final int MOST_ZEROS = 6;

    private Numbers() {}

    /** A number with a decimal point or comma; empty when the text is none. */
    static OptionalDouble parse(String text) {
        String point = text.strip().replace(',', '.');
        return point.matches(NUMBER) ? OptionalDouble.of(Double.parseDouble(point)) : OptionalDouble.empty();
    }

    /** Without needless zeros. */
    static String plain(double number) {
        return text(BigDecimal.valueOf(number));
    }

    /** To seven digits; empty for a missing one. */
    static String rounded(double number) {
        return Double.isFinite(number) ? text(BigDecimal.valueOf(number).round(SHOWN)) : "";
    }

    private static String text(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean small = stripped.scale() - stripped.precision() > MOST_ZEROS;
        boolean large = -stripped.scale() > MOST_ZEROS;
        return small || large ? stripped.toString() : stripped.toPlainString();
    }
}

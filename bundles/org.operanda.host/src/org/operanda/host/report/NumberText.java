package org.operanda.host.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for people: as many digits as the standard deviation lets stand, six where there is none. */
final class NumberText {
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final int SIGMA_DIGITS = 2;
    private static final int PLAIN_SIZE = 9;

    private NumberText() {}

    /** A number of six digits, a dash when it is missing. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
        }
        return plain(new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros());
    }

    /** A number with its standard deviation of two digits, for instance {@code 8345.12 ± 0.34}. */
    static String of(double value, double sigma) {
        if (!Double.isFinite(value) || !Double.isFinite(sigma) || sigma <= 0) {
            return of(value);
        }
        BigDecimal rounded = new BigDecimal(sigma).round(new MathContext(SIGMA_DIGITS, RoundingMode.HALF_UP));
        return plain(new BigDecimal(value).setScale(rounded.scale(), RoundingMode.HALF_EVEN)) + " ± " + plain(rounded);
    }

    private static String plain(BigDecimal number) {
        boolean large = number.precision() - number.scale() > PLAIN_SIZE;
        boolean small = number.signum() != 0 && number.precision() - number.scale() < -3;
        return (large || small ? number.toString() : number.toPlainString()).replace('-', '−');
    }
}

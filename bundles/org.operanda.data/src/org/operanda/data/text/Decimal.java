package org.operanda.data.text;

import java.math.BigInteger;

/**
 * The double nearest to a decimal number {@code mantissa · 10^exponent}.
 * <p>
 * Small numbers by one exact operation (W. Clinger, How to read floating point numbers accurately, PLDI 1990); the rest by a 128-bit
 * product with the power of five (D. Lemire, Number parsing at a gigabyte per second, Software: Practice and Experience 51 (2021) 1700).
 * The rare product that leaves the rounding open is not decided here.
 */
final class Decimal {
    private static final double[] POWERS_OF_TEN = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
            1e16, 1e17, 1e18, 1e19,
            1e20, 1e21, 1e22};
    private static final long EXACT_MANTISSA = 1L << 53;
    private static final int LARGEST = 128;
    private static final long[] HIGH = new long[2 * LARGEST + 1];
    private static final long[] LOW = new long[2 * LARGEST + 1];

    static {
        for (int exponent = -LARGEST; exponent <= LARGEST; exponent++) {
            BigInteger power = fiveToThe(exponent);
            HIGH[exponent + LARGEST] = power.shiftRight(64).longValue();
            LOW[exponent + LARGEST] = power.longValue();
        }
    }

    private Decimal() {}

    /** The leading 128 bits of 5^exponent: cut off for positive exponents, rounded up for negative ones. */
    private static BigInteger fiveToThe(int exponent) {
        BigInteger power = BigInteger.valueOf(5).pow(Math.abs(exponent));
        if (exponent >= 0) {
            int surplus = power.bitLength() - 128;
            return surplus > 0 ? power.shiftRight(surplus) : power.shiftLeft(-surplus);
        }
        BigInteger reciprocal = BigInteger.ONE.shiftLeft(2 * power.bitLength() + 128).divide(power).add(BigInteger.ONE);
        int surplus = reciprocal.bitLength() - 128;
        BigInteger leading = reciprocal.shiftRight(surplus);
        return exponent >= -27 ? BigInteger.ONE.shiftLeft(power.bitLength() + 127).divide(power).add(BigInteger.ONE) : leading;
    }

    /**
     * The nearest double, ties to even; NaN when it cannot be decided here.
     *
     * @param mantissa not negative
     */
    static double nearest(long mantissa, int exponent) {
        if (mantissa <= EXACT_MANTISSA) {
            if (exponent <= 0 && exponent >= -22) {
                return mantissa / POWERS_OF_TEN[-exponent];
            }
            if (exponent > 0 && exponent <= 22) {
                return mantissa * POWERS_OF_TEN[exponent];
            }
        }
        if (mantissa == 0) {
            return 0;
        }
        return exponent == 0 ? mantissa : byProduct(mantissa, exponent);
    }

    private static double byProduct(long mantissa, int exponent) {
        if (exponent < -LARGEST || exponent > LARGEST) {
            return Double.NaN;
        }
        int shift = Long.numberOfLeadingZeros(mantissa);
        long normal = mantissa << shift;
        long high = HIGH[exponent + LARGEST];
        long upper = Math.unsignedMultiplyHigh(normal, high);
        long lower = normal * high;
        if ((upper & 0x1FF) == 0x1FF) {
            long carry = Math.unsignedMultiplyHigh(normal, LOW[exponent + LARGEST]);
            lower += carry;
            upper += Long.compareUnsigned(lower, carry) < 0 ? 1 : 0;
            if (lower == -1 && (exponent < -27 || exponent > 55)) {
                return Double.NaN;
            }
        }
        return rounded(upper, lower, exponent, shift);
    }

    /** Rounds the product's 54 leading bits to 53. */
    private static double rounded(long upper, long lower, int exponent, int shift) {
        int top = (int) (upper >>> 63);
        long bits = upper >>> (top + 9);
        boolean maybeTie = Long.compareUnsigned(lower, 1) <= 0 && exponent >= -4 && exponent <= 23 && (bits & 3) == 1;
        if (maybeTie && bits << (top + 9) == upper) {
            bits &= ~1;
        }
        bits = (bits + (bits & 1)) >>> 1;
        int binary = (217706 * exponent >> 16) + 63 + top - shift + 1023;
        if (bits == EXACT_MANTISSA) {
            bits >>>= 1;
            binary++;
        }
        return Double.longBitsToDouble(bits & (EXACT_MANTISSA / 2 - 1) | (long) binary << 52);
    }
}

package org.operanda.figure;

import java.util.Arrays;
import java.util.Optional;
import org.operanda.data.Values;

/**
 * From one finite number to another that is not less.
 *
 * @param from lower end
 * @param to   upper end
 */
public record Range(double from, double to) {
    private static final int CHUNK = 8192;
    /** What a range of one single number is widened by, as a part of that number. */
    private static final double CONSTANT_PART = 0.05;

    public Range {
        if (!(from <= to) || Double.isInfinite(from) || Double.isInfinite(to)) {
            throw new IllegalArgumentException("a range goes from a finite number to one not less, not from " + from + " to " + to);
        }
    }

    /** The range of the finite numbers among the values; empty when there is none. */
    public static Optional<Range> of(Values values) {
        double[] chunk = new double[(int) Math.min(CHUNK, values.length())];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (long at = 0; at < values.length(); at += chunk.length) {
            int count = (int) Math.min(chunk.length, values.length() - at);
            values.copy(at, chunk, 0, count);
            for (int i = 0; i < count; i++) {
                double value = chunk[i];
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return low <= high ? Optional.of(new Range(low, high)) : Optional.empty();
    }

    /** The range of the finite numbers of an array; empty when there is none. */
    public static Optional<Range> of(double... values) {
        return of(Values.of(values));
    }

    /**
     * The range of the finite numbers without the smallest and the greatest ones, for numbers of which a few are wild; empty when there is
     * none.
     *
     * @param left the part of them that is left out at either end, below a half
     */
    public static Optional<Range> ofMost(double[] values, double left) {
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        int out = (int) (left * sorted.length);
        return sorted.length == 0 ? Optional.empty() : Optional.of(new Range(sorted[out], sorted[sorted.length - 1 - out]));
    }

    /** The smallest range that holds both. */
    public Range union(Range other) {
        return new Range(Math.min(from, other.from), Math.max(to, other.to));
    }

    /** This range, longer on both sides by a part of its length. */
    public Range widened(double part) {
        double more = part * length();
        return new Range(from - more, to + more);
    }

    /** The range of that length around the same middle. */
    public Range ofLength(double length) {
        double middle = (from + to) / 2;
        return new Range(middle - length / 2, middle + length / 2);
    }

    /** This range, or, when it is one single number, a range around it that can be drawn. */
    public Range drawable() {
        if (length() > Math.ulp(Math.max(Math.abs(from), Math.abs(to))) * 4) {
            return this;
        }
        double more = from == 0 ? 1 : Math.abs(from) * CONSTANT_PART;
        return new Range(from - more, to + more);
    }

    public double length() {
        return to - from;
    }

    public boolean contains(double value) {
        return value >= from && value <= to;
    }
}

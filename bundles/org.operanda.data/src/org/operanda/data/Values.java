package org.operanda.data;

import java.util.Objects;

/**
 * A run of numbers, row-major when it belongs to an n-dimensional {@link Dataset}. The numbers are held in a primitive array or read from a file when they are
 * asked for; a missing one is NaN. Values never change and may be read from any thread.
 * <p>
 * A lazy implementation may throw {@link java.io.UncheckedIOException} when its file has gone; the host reports that as a problem.
 */
public interface Values {

    /** How many numbers there are. */
    long length();

    /** The number at {@code index}, counted from 0; NaN when it is missing. */
    double get(long index);

    /** Copies {@code count} numbers, from {@code from} on, into {@code target} at {@code offset}. */
    default void copy(long from, double[] target, int offset, int count) {
        Objects.checkFromIndexSize(from, count, length());
        for (int i = 0; i < count; i++) {
            target[offset + i] = get(from + i);
        }
    }

    /** Whether the numbers lie in memory, so that reading them again costs no more than a copy; false for those read from a file or computed. */
    default boolean held() {
        return false;
    }

    /** All numbers in a new array. */
    default double[] toArray() {
        double[] all = new double[Math.toIntExact(length())];
        copy(0, all, 0, all.length);
        return all;
    }

    /** The {@code count} numbers from {@code from} on, as a view: nothing is copied. */
    default Values slice(long from, long count) {
        Objects.checkFromIndexSize(from, count, length());
        return from == 0 && count == length() ? this : new SliceValues(this, from, count);
    }

    /**
     * These numbers times a factor, for instance in another unit, as a view: nothing is copied. Where one over the factor is a whole number, they are the
     * doubles nearest to the quotient: 28.8 mA are 0.0288 A.
     */
    default Values scaled(double factor) {
        double divisor = Math.rint(1 / factor);
        boolean divided = factor < 1 && Math.abs(factor * divisor - 1) < 1e-15;
        return factor == 1 ? this : divided ? new ScaledValues.Divided(this, divisor) : new ScaledValues.Multiplied(this, factor);
    }

    /** The numbers of an array. The array is not copied: its giver must not write to it any more. */
    static Values of(double... array) {
        return new ArrayValues.Doubles(array);
    }

    /** Single-precision numbers; each is returned as the double of exactly that value. */
    static Values of(float[] array) {
        return new ArrayValues.Floats(array);
    }

    static Values of(int[] array) {
        return new ArrayValues.Ints(array);
    }

    static Values of(short[] array) {
        return new ArrayValues.Shorts(array);
    }

    static Values of(byte[] array) {
        return new ArrayValues.Bytes(array);
    }

    /** 0, 1, 2 … count-1, without an array. */
    static Values indices(long count) {
        return new ComputedValues(count, i -> i);
    }

    /** Numbers computed from their index whenever they are read, for instance one bit of a flag byte. */
    static Values computed(long count, java.util.function.LongToDoubleFunction function) {
        return new ComputedValues(count, function);
    }
}

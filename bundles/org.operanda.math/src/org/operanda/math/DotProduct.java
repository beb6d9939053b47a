package org.operanda.math;

/** Σ aᵢ bᵢ, in four sums that the processor adds side by side. */
public final class DotProduct {
    private DotProduct() {}

    /** Of two arrays of one length. */
    public static double of(double[] left, double[] right) {
        return of(left, right, 0, left.length);
    }

    /**
     * Of a part of two arrays.
     *
     * @param begin first index
     * @param end   index after the last; not above {@code begin} for 0
     */
    public static double of(double[] left, double[] right, int begin, int end) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = begin;
        for (; i + 3 < end; i += 4) {
            first += left[i] * right[i];
            second += left[i + 1] * right[i + 1];
            third += left[i + 2] * right[i + 2];
            fourth += left[i + 3] * right[i + 3];
        }
        for (; i < end; i++) {
            first += left[i] * right[i];
        }
        return first + second + (third + fourth);
    }
}

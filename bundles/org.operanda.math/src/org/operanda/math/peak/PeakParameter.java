package org.operanda.math.peak;

import java.util.Optional;

/**
 * What a parameter of a peak may do in a fit: vary within bounds (equal ones fix it), or follow another parameter.
 *
 * @param start   where the fit starts; not used when it follows
 * @param lower   least value
 * @param upper   greatest value
 * @param follows what it follows, if anything
 */
public record PeakParameter(double start, double lower, double upper, Optional<Tie> follows) {

    /**
     * The value is {@code ratio} times that of another parameter plus {@code offset}.
     *
     * @param peak      index of the other peak in the model
     * @param parameter index of its parameter
     */
    public record Tie(int peak, int parameter, double ratio, double offset) {}

    public PeakParameter {
        if (follows.isEmpty() && !(lower <= upper)) {
            throw new IllegalArgumentException("the least value of a parameter, " + lower + ", lies above its greatest, " + upper);
        }
    }

    /** Varies without bounds. */
    public static PeakParameter free(double start) {
        return between(start, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Varies within bounds. */
    public static PeakParameter between(double start, double lower, double upper) {
        return new PeakParameter(start, lower, upper, Optional.empty());
    }

    /** Does not vary. */
    public static PeakParameter fixed(double value) {
        return between(value, value, value);
    }

    /** Has the value of another parameter. */
    public static PeakParameter shared(int peak, int parameter) {
        return tied(peak, parameter, 1, 0);
    }

    /** Has {@code ratio} times the value of another parameter plus {@code offset}. */
    public static PeakParameter tied(int peak, int parameter, double ratio, double offset) {
        return new PeakParameter(0, 0, 0, Optional.of(new Tie(peak, parameter, ratio, offset)));
    }
}

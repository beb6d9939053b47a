package org.operanda.dilatometry;

/**
 * A number with its standard deviation.
 *
 * @param value the number
 * @param sigma its standard deviation
 */
record Reading(double value, double sigma) {
    static final Reading MISSING = new Reading(Double.NaN, Double.NaN);

    /** The difference of two independent numbers. */
    Reading minus(Reading other) {
        return new Reading(value - other.value, Math.hypot(sigma, other.sigma));
    }

    /** Divided by an exact number; missing for 0. */
    Reading over(double divisor) {
        return divisor == 0 ? MISSING : new Reading(value / divisor, sigma / Math.abs(divisor));
    }
}

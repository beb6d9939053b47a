package org.operanda.data;

/**
 * When one frame was taken: seconds on its clock, from its start to its end. The two are equal when the file states only one moment.
 *
 * @param clock whose seconds they are
 * @param start seconds from the clock's epoch
 * @param end   seconds from the clock's epoch, not before {@code start}
 */
public record Exposure(Clock clock, double start, double end) {
    public Exposure {
        if (!(end >= start)) {
            throw new IllegalArgumentException("an exposure ends at or after its start, not from " + start + " to " + end);
        }
    }

    /** The middle of the exposure, in seconds. */
    public double middle() {
        return start + (end - start) / 2;
    }
}

package org.operanda.correlation;

import org.operanda.data.Clock;
import org.operanda.data.Measurement;

/**
 * How one clock is corrected: {@code corrected = seconds + offset + drift · (seconds − reference)}. Invertible; the correction is computed
 * apart from the time, so that seconds keep their last bit over years.
 *
 * @param offset    seconds to add to the clock at {@code reference}; positive when it is slow
 * @param drift     what the clock loses, as a part of the time passed: 20e-6 for a clock that loses 20 µs per second; greater than −1
 * @param reference the second of the clock at which {@code offset} holds
 */
public record ClockTransform(double offset, double drift, double reference) {
    /** The clock is right. */
    public static final ClockTransform IDENTITY = new ClockTransform(0, 0, 0);

    public ClockTransform {
        if (!Double.isFinite(offset) || !Double.isFinite(drift) || !Double.isFinite(reference) || drift <= -1) {
            throw new IllegalArgumentException(
                    "a clock is corrected by finite numbers and a drift above −1, not " + offset + ", " + drift + ", " + reference);
        }
    }

    /** Corrects one time. */
    public double apply(double seconds) {
        return seconds + (offset + drift * (seconds - reference));
    }

    /** The transform that undoes this one. */
    public ClockTransform inverse() {
        return new ClockTransform(-offset, -drift / (1 + drift), reference + offset);
    }

    /** This transform, and then {@code next} on its result. */
    public ClockTransform then(ClockTransform next) {
        return new ClockTransform(offset + next.offset + next.drift * (reference + offset - next.reference),
                drift + next.drift + drift * next.drift, reference);
    }

    /**
     * This correction of a clock, and then the change from its epoch to that of another clock. Where either states no date, both are taken
     * to start at the same moment.
     *
     * @param own   the clock that this transform corrects
     * @param other the clock on whose epoch the seconds are wanted
     */
    public ClockTransform onto(Clock own, Clock other) {
        return then(new ClockTransform(other.secondsTo(own), 0, 0));
    }

    /**
     * The measurement on another clock: its time axes, their windows and its exposure are computed from the raw ones when they are read.
     * The measurement given stays as it is; {@code onto(…).inverse()} leads back.
     *
     * @param reference the clock wanted
     */
    public Measurement apply(Measurement measurement, Clock reference) {
        return ClockPieces.of(this).apply(measurement, reference);
    }
}

package org.operanda.data;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * The clock that stamped a measurement. A time axis counts seconds from the clock's epoch. Raw times are never rewritten: how two clocks belong together is a
 * separate, invertible transform.
 *
 * @param id         names the clock, for instance the computer or instrument whose time it is; two measurements with one id share a clock
 * @param epoch      the instant of second 0, empty when the file states no date
 * @param zoneStated whether the file states its time zone; when it does not, the epoch is the local time read as if it were UTC
 */
public record Clock(String id, Optional<Instant> epoch, boolean zoneStated) {
    public Clock {
        Objects.requireNonNull(id);
        Objects.requireNonNull(epoch);
    }

    /** A clock whose file states date, time and zone. */
    public static Clock at(String id, Instant epoch) {
        return new Clock(id, Optional.of(epoch), true);
    }

    /** A clock whose file states a local date and time without a zone. */
    public static Clock local(String id, LocalDateTime epoch) {
        return new Clock(id, Optional.of(epoch.toInstant(ZoneOffset.UTC)), false);
    }

    /** A clock that only counts: its file states no date. */
    public static Clock relative(String id) {
        return new Clock(id, Optional.empty(), false);
    }

    /** Seconds from this clock's epoch to the other's; 0 when either states none. */
    public double secondsTo(Clock other) {
        if (epoch.isEmpty() || other.epoch.isEmpty()) {
            return 0;
        }
        Instant from = epoch.get();
        Instant to = other.epoch.get();
        return (to.getEpochSecond() - from.getEpochSecond()) + (to.getNano() - from.getNano()) * 1e-9;
    }

    /** The instant {@code seconds} after the epoch, empty when there is no epoch or the seconds are missing. */
    public Optional<Instant> instant(double seconds) {
        return epoch.filter(start -> Double.isFinite(seconds)).map(start -> start.plusNanos(Math.round(seconds * 1e9)));
    }
}

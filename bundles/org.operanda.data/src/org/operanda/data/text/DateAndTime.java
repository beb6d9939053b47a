package org.operanda.data.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.operanda.data.Clock;

/**
 * Writes the seconds of a clock as date and time in ISO 8601 to the microsecond: with a Z when the clock's zone is stated, as local time
 * without one else. Made for millions of moments: no formatter, no object but the day's.
 *
 * @param epoch      from which the seconds count
 * @param zoneStated whether the epoch is an instant, not a local time read as if it were UTC
 */
public record DateAndTime(Instant epoch, boolean zoneStated) implements TableText.Field {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int MILLION = 1_000_000;

    /** For the seconds of a clock; empty when it knows no date. */
    public static Optional<DateAndTime> of(Clock clock) {
        return clock.epoch().map(epoch -> new DateAndTime(epoch, clock.zoneStated()));
    }

    /** Appends the moment {@code seconds} after the epoch, nothing when it is missing. */
    @Override
    public void append(StringBuilder text, double seconds) {
        if (!Double.isFinite(seconds)) {
            return;
        }
        double whole = Math.floor(seconds);
        long micros = Math.round((seconds - whole) * MILLION) + epoch.getNano() / 1000;
        long second = epoch.getEpochSecond() + (long) whole + Math.floorDiv(micros, MILLION);
        int ofDay = (int) Math.floorMod(second, (long) SECONDS_PER_DAY);
        text.append(LocalDate.ofEpochDay(Math.floorDiv(second, (long) SECONDS_PER_DAY))).append('T');
        digits(text, ofDay / 3600, 2).append(':');
        digits(text, ofDay / 60 % 60, 2).append(':');
        digits(text, ofDay % 60, 2).append('.');
        digits(text, (int) Math.floorMod(micros, (long) MILLION), 6);
        if (zoneStated) {
            text.append('Z');
        }
    }

    private static StringBuilder digits(StringBuilder text, int number, int count) {
        int power = 1;
        for (int i = 1; i < count; i++) {
            power *= 10;
        }
        for (; power > 0; power /= 10) {
            text.append((char) ('0' + number / power % 10));
        }
        return text;
    }
}

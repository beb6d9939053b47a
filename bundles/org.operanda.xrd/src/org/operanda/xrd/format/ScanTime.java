package org.operanda.xrd.format;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.operanda.data.Clock;
import org.operanda.data.Exposure;

/**
 * A moment as a file writes it.
 *
 * @param instant    the moment; a local time as if it were UTC
 * @param zoneStated whether the file states the zone
 */
public record ScanTime(Instant instant, boolean zoneStated) {
    private static final List<DateTimeFormatter> LOCAL = List.of(DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE).appendLiteral(' ')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .toFormatter(Locale.ENGLISH),
            formatter("dd/MMM/yyyy HH:mm"), formatter("MM/dd/yy HH:mm:ss"),
            formatter("MM/dd/yyyy HH:mm:ss"), formatter("MMM dd, yyyy HH:mm:ss[.SSSSSS]"), formatter("dd-MMM-yyyy HH:mm:ss"));

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
    }

    /** Understands ISO 8601 with a zone, and the local times that the programs of diffractometers write. */
    public static Optional<ScanTime> parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.startsWith("0001")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ScanTime(OffsetDateTime.parse(stripped).toInstant(), true));
        } catch (DateTimeException e) {
            return LOCAL.stream().flatMap(formatter -> local(stripped, formatter).stream()).findFirst();
        }
    }

    private static Optional<ScanTime> local(String text, DateTimeFormatter formatter) {
        try {
            return Optional.of(new ScanTime(LocalDateTime.parse(text, formatter).toInstant(ZoneOffset.UTC), false));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** From here for so many seconds, on the clock of a computer. */
    public Exposure lasting(double seconds, String clock) {
        return new Exposure(new Clock(clock, Optional.of(instant), zoneStated), 0, Math.max(0, seconds));
    }

    /** From one moment to another as a file writes them; empty when the first is no moment. Without an end it lasts no time. */
    public static Optional<Exposure> exposure(String start, String end, String clock) {
        return parse(start).map(from -> from.lasting(parse(end).map(from::secondsTo).orElse(0.0), clock));
    }

    /** Seconds from here to another moment. */
    double secondsTo(ScanTime other) {
        Duration duration = Duration.between(instant, other.instant);
        return duration.getSeconds() + duration.getNano() * 1e-9;
    }
}

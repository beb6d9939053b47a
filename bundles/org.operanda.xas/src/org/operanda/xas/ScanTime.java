package org.operanda.xas;

import java.time.Duration;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.operanda.data.Clock;

/**
 * A combined date and time of ISO 8601, with or without zone.
 *
 * @param local  date and time of day
 * @param offset from UTC, where stated
 */
record ScanTime(LocalDateTime local, Optional<ZoneOffset> offset) {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE).appendLiteral('T')
            .appendPattern("HH:mm")
            .optionalStart().appendPattern(":ss").optionalStart().appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).optionalEnd()
            .optionalEnd()
            .optionalStart().appendOffset("+HH:MM", "Z").optionalEnd().optionalStart().appendOffset("+HHMM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HH", "Z").optionalEnd().toFormatter(Locale.ROOT);
    private static final DateTimeFormatter BASIC = new DateTimeFormatterBuilder().appendPattern("uuuuMMdd'T'HHmmss")
            .optionalStart().appendOffset("+HHMM", "Z").optionalEnd().toFormatter(Locale.ROOT);

    /** Understands the extended and the basic form; a blank in place of the T is let pass. */
    static Optional<ScanTime> parse(String text) {
        String trimmed = text.strip();
        String iso = trimmed.length() > 10 && trimmed.charAt(10) == ' '
                ? trimmed.substring(0, 10) + 'T' + trimmed.substring(11).strip()
                : trimmed;
        return parse(iso, iso.length() > 8 && iso.charAt(8) == 'T' ? BASIC : ISO);
    }

    private static Optional<ScanTime> parse(String text, DateTimeFormatter formatter) {
        try {
            TemporalAccessor parsed = formatter.parse(text);
            boolean zoned = parsed.isSupported(ChronoField.OFFSET_SECONDS);
            return Optional.of(new ScanTime(LocalDateTime.from(parsed), zoned ? Optional.of(ZoneOffset.from(parsed)) : Optional.empty()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The clock of that name whose second 0 this is. */
    Clock clock(String id) {
        return offset.isPresent() ? Clock.at(id, local.toInstant(offset.get())) : Clock.local(id, local);
    }

    /** Seconds from here to another time; where only one of them states its zone, both are taken to be of the same. */
    double secondsTo(ScanTime other) {
        ZoneOffset mine = offset.or(other::offset).orElse(ZoneOffset.UTC);
        ZoneOffset theirs = other.offset.or(() -> offset).orElse(ZoneOffset.UTC);
        Duration duration = Duration.between(local.toInstant(mine), other.local.toInstant(theirs));
        return duration.getSeconds() + duration.getNano() * 1e-9;
    }
}

package org.operanda.raman.file;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as spectrometers print them. */
final class Moments {
    private static final Pattern DAY_FIRST = Pattern
            .compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?");
    private static final Pattern MONTH_FIRST = Pattern
            .compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?");

    private Moments() {}

    /** {@code 27.06.2022 16:36:48} with the day first, {@code 10/21/2022 10:39:06.795} with the month first. */
    static Optional<LocalDateTime> parse(String text) {
        Matcher points = DAY_FIRST.matcher(text.strip());
        Matcher slashes = MONTH_FIRST.matcher(text.strip());
        if (points.matches()) {
            return moment(points, 2, 1);
        }
        return slashes.matches() ? moment(slashes, 1, 2) : Optional.empty();
    }

    private static Optional<LocalDateTime> moment(Matcher date, int month, int day) {
        try {
            int second = date.group(6) == null ? 0 : Integer.parseInt(date.group(6));
            long nanos = date.group(7) == null ? 0 : Math.round(Double.parseDouble("0." + date.group(7)) * 1e9);
            return Optional.of(LocalDateTime
                    .of(Integer.parseInt(date.group(3)), Integer.parseInt(date.group(month)), Integer.parseInt(date.group(day)),
                            Integer.parseInt(date.group(4)), Integer.parseInt(date.group(5)), second)
                    .plusNanos(nanos));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

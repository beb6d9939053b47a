package org.operanda.data.text;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A local date and time in one field: {@code 2026-03-01 12:00:00.5} year first, {@code 01.03.2026 12:00:00} day first, {@code 3/1/2026
 * 12:00:00 PM} month first, unless the first number can only be a day.
 */
public final class DateField {
    private static final int MOST_NUMBERS = 7;

    private DateField() {}

    /** The date and time; empty when the text is none. */
    public static Optional<LocalDateTime> parse(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.ISO_8859_1);
        return parse(bytes, 0, bytes.length);
    }

    /** Reads a column of dates as seconds from {@code epoch}. */
    public static FieldParser secondsSince(LocalDateTime epoch) {
        long second = epoch.toEpochSecond(ZoneOffset.UTC);
        int nano = epoch.getNano();
        return (bytes, from, to) -> parse(bytes, from, to)
                .map(time -> time.toEpochSecond(ZoneOffset.UTC) - second + (time.getNano() - nano) * 1e-9).orElse(Double.NaN);
    }

    private static Optional<LocalDateTime> parse(byte[] bytes, int from, int to) {
        long[] numbers = new long[MOST_NUMBERS];
        int field = 0;
        int digits = 0;
        int fractionDigits = 0;
        int first = 0;
        int afternoon = 0;
        for (int i = from; i < to; i++) {
            int c = bytes[i];
            if (c >= '0' && c <= '9' && digits < 9) {
                numbers[field] = numbers[field] * 10 + c - '0';
                digits++;
                fractionDigits = field == MOST_NUMBERS - 1 ? digits : 0;
            } else if ("-/. :,T\"".indexOf(c) >= 0) {
                first = first == 0 && digits > 0 ? c : first;
                field += digits > 0 && field < MOST_NUMBERS - 1 ? 1 : 0;
                digits = 0;
            } else if ("AaPp".indexOf(c) >= 0 && i + 1 < to && (bytes[i + 1] == 'M' || bytes[i + 1] == 'm')) {
                afternoon = c == 'P' || c == 'p' ? 1 : -1;
                i++;
            } else {
                return Optional.empty();
            }
        }
        return field < 4 ? Optional.empty() : time(numbers, first, fractionDigits, afternoon);
    }

    private static Optional<LocalDateTime> time(long[] n, int separator, int fractionDigits, int afternoon) {
        boolean yearFirst = n[0] > 31;
        boolean dayFirst = separator == '.' || n[0] > 12;
        long year = yearFirst ? n[0] : n[2];
        long month = yearFirst || dayFirst ? n[1] : n[0];
        long day = yearFirst ? n[2] : dayFirst ? n[0] : n[1];
        long hour = afternoon == 0 ? n[3] : n[3] % 12 + (afternoon > 0 ? 12 : 0);
        if (year < 1980 || year > 2200) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of((int) year, (int) month, (int) day).atTime((int) hour, (int) n[4], (int) n[5],
                    (int) (n[6] * Math.round(Math.pow(10, 9 - fractionDigits)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

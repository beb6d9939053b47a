package org.operanda.electrochemistry.biologic;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.operanda.data.text.FieldParser;

/**
 * A date and time as EC-Lab writes it: {@code 07/26/2022 22:38:30.190}, month first, with slashes, points or hyphens as the computer's
 * settings want it.
 *
 * @param time      the local time
 * @param ambiguous whether the date would also be valid with the day first
 */
record EcLabTime(LocalDateTime time, boolean ambiguous) {
    private static final LocalDateTime OLE_EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final double OLE_FIRST = 30_000;
    private static final double OLE_LAST = 80_000;
    private static final int FIELDS = 7;

    /** Parses a text; empty when it is no date. A first number above 12 can only be the day. */
    static Optional<EcLabTime> parse(String text) {
        byte[] bytes = text.trim().getBytes(StandardCharsets.ISO_8859_1);
        return parse(bytes, 0, bytes.length);
    }

    private static Optional<EcLabTime> parse(byte[] bytes, int from, int to) {
        long[] numbers = new long[FIELDS];
        int fraction = numbers(bytes, from, to, numbers);
        if (fraction < 0) {
            return Optional.empty();
        }
        boolean dayFirst = numbers[0] > 12;
        long month = dayFirst ? numbers[1] : numbers[0];
        long day = dayFirst ? numbers[0] : numbers[1];
        try {
            LocalDate date = LocalDate.of((int) numbers[2], (int) month, (int) day);
            LocalTime clock = LocalTime.of((int) numbers[3], (int) numbers[4], (int) numbers[5],
                    (int) (numbers[6] * Math.round(Math.pow(10, 9 - fraction))));
            return Optional.of(new EcLabTime(date.atTime(clock), numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads month, day, year, hour, minute, second and fraction; gives the fraction's digits, negative when the text is no date. */
    private static int numbers(byte[] bytes, int from, int to, long[] numbers) {
        int field = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            int c = bytes[i];
            if (c >= '0' && c <= '9') {
                numbers[field] = numbers[field] * 10 + c - '0';
                digits++;
                if (digits > 9) {
                    return -1;
                }
            } else if ("/-. :,T".indexOf(c) >= 0 && digits > 0 && field < FIELDS - 1) {
                field++;
                digits = 0;
            } else {
                return -1;
            }
        }
        boolean whole = field >= 5 && digits > 0 && numbers[2] >= 1980 && numbers[2] < 2200;
        return !whole ? -1 : field == 6 ? digits : 0;
    }

    /** Reads the rows of a time column that holds dates, as seconds from {@code epoch}. */
    static FieldParser secondsSince(LocalDateTime epoch) {
        long second = epoch.toEpochSecond(ZoneOffset.UTC);
        int nano = epoch.getNano();
        return (bytes, from, to) -> parse(bytes, from, to)
                .map(t -> t.time.toEpochSecond(ZoneOffset.UTC) - second + (t.time.getNano() - nano) * 1e-9).orElse(Double.NaN);
    }

    /** An OLE date: days from 30 December 1899, rounded to milliseconds. Empty when it is none of our time. */
    static Optional<LocalDateTime> ofOle(double days) {
        if (!(days > OLE_FIRST && days < OLE_LAST)) {
            return Optional.empty();
        }
        return Optional.of(OLE_EPOCH.plus(Math.round(days * 86_400_000), ChronoUnit.MILLIS));
    }
}

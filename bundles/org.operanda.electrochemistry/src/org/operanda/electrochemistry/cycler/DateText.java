package org.operanda.electrochemistry.cycler;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.operanda.data.text.FieldParser;

/**
 * Dates with a time of day as cyclers write them, in one column: {@code 10/21/2019 13:00:02}, {@code 08/23/2021 6:04:18 PM}, {@code
 * 19.06.2023 17:56:53}, {@code 23-Nov-23 3:56:08 PM}, {@code 2025-07-19T15:26:20Z}. As seconds since 1970-01-01; a time without a zone is
 * taken as if it were UTC.
 *
 * @param dayFirst   whether the day comes before the month, where both are numbers and no year comes first
 * @param ambiguous  whether none of the dates looked at tells which comes first
 * @param zoned      whether the zone is stated
 * @param resolution in seconds
 */
public record DateText(boolean dayFirst, boolean ambiguous, boolean zoned, double resolution) implements FieldParser {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int FIELDS = 7;
    private static final int HOUR = 3;

    /** The numbers of one date in the order written, and what letters say. */
    private static final class Parts {
        final long[] number = new long[FIELDS];
        final int[] digits = new int[FIELDS];
        int count;
        int month;
        boolean dots;
        boolean afternoon;
        boolean halfDay;
        boolean zoned;
        boolean sound;
        long offset;
    }

    /**
     * The way the dates of a column are written, judged from some of them.
     *
     * @param usuallyDayFirst what to take when the dates do not tell
     */
    public static DateText of(List<String> samples, boolean usuallyDayFirst) {
        boolean day = false;
        boolean month = false;
        boolean open = false;
        boolean dots = false;
        boolean zoned = true;
        double resolution = 60;
        for (String sample : samples) {
            byte[] bytes = sample.getBytes(StandardCharsets.ISO_8859_1);
            Parts parts = parts(bytes, 0, bytes.length);
            boolean numbers = parts.sound && parts.month == 0 && parts.digits[0] < 3;
            day |= numbers && parts.number[0] > 12;
            month |= numbers && parts.number[1] > 12;
            open |= numbers && parts.number[0] != parts.number[1];
            dots |= numbers && parts.dots;
            zoned &= parts.zoned || !parts.sound;
            int seconds = HOUR + 2 - (parts.month == 0 ? 0 : 1);
            resolution = !parts.sound
                    ? resolution
                    : Math.min(resolution, parts.count > seconds + 1 ? 0.001 : parts.count > seconds ? 1 : 60);
        }
        boolean dayFirst = day || !month && (dots || usuallyDayFirst);
        return new DateText(dayFirst, open && !day && !month && !dots, zoned, resolution);
    }

    /** Whether a text is a date with a time of day. */
    public static boolean isDate(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        DateText any = new DateText(false, false, false, 1);
        return !Double.isNaN(any.parse(bytes, 0, bytes.length))
                || !Double.isNaN(new DateText(true, false, false, 1).parse(bytes, 0, bytes.length));
    }

    @Override
    public double parse(byte[] bytes, int from, int to) {
        Parts parts = parts(bytes, from, to);
        return parts.sound ? seconds(parts) : Double.NaN;
    }

    private double seconds(Parts parts) {
        long[] n = parts.number;
        boolean named = parts.month > 0;
        int time = named ? HOUR - 1 : HOUR;
        boolean yearFirst = parts.digits[0] == 4;
        long year = yearFirst ? n[0] : named ? n[1] : n[2];
        long month = named ? parts.month : yearFirst || dayFirst ? n[1] : n[0];
        long day = named ? yearFirst ? n[1] : n[0] : yearFirst ? n[2] : dayFirst ? n[0] : n[1];
        year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
        long hour = parts.halfDay ? n[time] % 12 + (parts.afternoon ? 12 : 0) : n[time];
        long minute = n[time + 1];
        long second = n[time + 2];
        if (year < 1900 || year > 2500 || month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60
                || day > YearMonth.of((int) year, (int) month).lengthOfMonth()) {
            return Double.NaN;
        }
        long whole = LocalDate.of((int) year, (int) month, (int) day).toEpochDay() * 86_400 + hour * 3600 + minute * 60 + second
                - parts.offset;
        return parts.count > time + 3 ? whole + n[time + 3] / Math.pow(10, parts.digits[time + 3]) : whole;
    }

    /** The parts of a date, sound when the text is one. Quotation marks around it do not count. */
    private static Parts parts(byte[] bytes, int from, int to) {
        Parts parts = new Parts();
        parts.sound = take(parts, bytes, from, to) && isWhole(parts);
        return parts;
    }

    private static boolean take(Parts parts, byte[] bytes, int from, int to) {
        boolean inNumber = false;
        for (int i = from; i < to; i++) {
            int c = bytes[i];
            if (c >= '0' && c <= '9') {
                if (!inNumber && parts.count == FIELDS) {
                    return false;
                }
                parts.count += inNumber ? 0 : 1;
                int field = parts.count - 1;
                parts.number[field] = parts.number[field] * 10 + c - '0';
                if (++parts.digits[field] > 9) {
                    return false;
                }
                inNumber = true;
            } else if (inNumber && (c == '+' || c == '-') && parts.count > HOUR + 1) {
                return zone(parts, bytes, i, to);
            } else if (isLetter(c)) {
                int end = i;
                while (end < to && isLetter(bytes[end])) {
                    end++;
                }
                if (!letters(parts, bytes, i, end)) {
                    return false;
                }
                i = end - 1;
                inNumber = false;
            } else if ("/-.: ,\"".indexOf(c) >= 0) {
                parts.dots |= c == '.' && parts.count < HOUR;
                inNumber = false;
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(Parts parts) {
        int least = HOUR + 2 - (parts.month > 0 ? 1 : 0);
        return parts.count >= least && parts.digits[0] != 3 && parts.digits[0] <= 4;
    }

    private static boolean isLetter(int c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static boolean letters(Parts parts, byte[] bytes, int from, int to) {
        String word = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (word.equals("t")) {
            return true;
        }
        if (word.equals("z") || word.equals("utc")) {
            parts.zoned = true;
            return true;
        }
        if (word.equals("am") || word.equals("pm")) {
            parts.halfDay = true;
            parts.afternoon = word.equals("pm");
            return true;
        }
        int month = word.length() < 3 ? -1 : MONTHS.indexOf(word.substring(0, 3));
        parts.month = month / 3 + 1;
        return month >= 0 && month % 3 == 0;
    }

    private static boolean zone(Parts parts, byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).replace(":", "");
        if (!text.matches("[+-]\\d{4}")) {
            return false;
        }
        int number = Integer.parseInt(text.substring(1));
        parts.offset = (text.startsWith("-") ? -1 : 1) * (number / 100 * 3600L + number % 100 * 60L);
        parts.zoned = true;
        return true;
    }
}

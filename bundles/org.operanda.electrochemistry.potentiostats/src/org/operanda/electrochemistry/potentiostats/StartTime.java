package org.operanda.electrochemistry.potentiostats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Clock;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;

/**
 * Date and time of day as a potentiostat's software prints them: {@code 5/11/2016 17:47:03}, {@code 11.05.2016}, {@code Thursday, July 19, 2018
 * 9:40:30 AM}. Points stand in day.month.year; slashes and hyphens in month/day/year unless the first number can only be a day.
 *
 * @param time      local
 * @param ambiguous whether day and month could be the other way round
 */
record StartTime(LocalDateTime time, boolean ambiguous) {
    private static final Pattern TIME_OF_DAY = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([AaPp][Mm])?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{2,4})");
    private static final Pattern WORDS = Pattern.compile("([A-Za-z]{3})[a-z]*\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int CENTURY = 2000;

    /** Finds date and time in a text; empty when either is missing. */
    static Optional<StartTime> find(String text) {
        Matcher clock = TIME_OF_DAY.matcher(text);
        if (!clock.find()) {
            return Optional.empty();
        }
        try {
            int hour = Integer.parseInt(clock.group(1));
            String half = clock.group(4) == null ? "" : clock.group(4).toLowerCase(Locale.ROOT);
            hour = half.isEmpty() ? hour : hour % 12 + (half.equals("pm") ? 12 : 0);
            LocalTime day = LocalTime.of(hour, Integer.parseInt(clock.group(2)),
                    clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3)));
            return date(text).map(date -> new StartTime(date.time.toLocalDate().atTime(day), date.ambiguous));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<StartTime> date(String text) {
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            int month = MONTHS.indexOf(words.group(1).toLowerCase(Locale.ROOT));
            if (month >= 0 && month % 3 == 0) {
                return Optional.of(date(Integer.parseInt(words.group(3)), month / 3 + 1, Integer.parseInt(words.group(2)), false));
            }
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(numbers.group(1));
        int second = Integer.parseInt(numbers.group(3));
        int third = Integer.parseInt(numbers.group(4));
        if (first > 31) {
            return Optional.of(date(first, second, third, false));
        }
        boolean dayFirst = numbers.group(2).equals(".") || first > 12;
        boolean open = !dayFirst && second <= 12 && first != second;
        int year = third < 100 ? third + CENTURY : third;
        return Optional.of(dayFirst ? date(year, second, first, open) : date(year, first, second, open));
    }

    private static StartTime date(int year, int month, int day, boolean ambiguous) {
        return new StartTime(LocalDate.of(year, month, day).atStartOfDay(), ambiguous);
    }

    /**
     * The clock that began at the time a text states, noted in the metadata; one that only counts when the text states none. Says where a date
     * can be read in two ways.
     */
    static Clock clock(String id, String text, String file, Map<String, String> metadata, List<Problem> problems) {
        Optional<StartTime> start = find(text);
        if (start.isEmpty()) {
            return Clock.relative(id);
        }
        metadata.put(Metadata.START, text.strip());
        if (start.get().ambiguous) {
            problems.add(Problem.warning("potentiostats.date", "The date in '" + text.strip() + "' can be read in two ways; it is taken as "
                    + start.get().time.toLocalDate() + ", month first.", "If the day stands first, give the start in the recipe.",
                    Location.file(file)));
        }
        return Clock.local(id, start.get().time);
    }
}

package org.operanda.electrochemistry.ui;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers as people write them: {@code 1,2,5-10}. */
final class NumberRanges {
    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,9})(?:\\s*[-–]\\s*(\\d{1,9}))?\\s*");
    private static final int MOST = 100_000;

    private NumberRanges() {}

    /** The numbers of a text; none for a blank one, empty when it is no list of numbers and ranges. */
    static Optional<SortedSet<Integer>> parse(String text) {
        SortedSet<Integer> numbers = new TreeSet<>();
        if (text.isBlank()) {
            return Optional.of(numbers);
        }
        for (String part : text.split("[,;]", -1)) {
            Matcher range = PART.matcher(part);
            if (!range.matches()) {
                return Optional.empty();
            }
            int from = Integer.parseInt(range.group(1));
            int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
            if (to < from || to - from > MOST) {
                return Optional.empty();
            }
            for (int number = from; number <= to; number++) {
                numbers.add(number);
            }
        }
        return Optional.of(numbers);
    }

    /** The shortest text of some numbers. */
    static String text(Collection<Integer> numbers) {
        StringJoiner joined = new StringJoiner(",");
        Integer[] sorted = new TreeSet<>(numbers).toArray(Integer[]::new);
        int begin = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[i - 1] + 1) {
                String last = i - 1 == begin ? "" : (i - 1 == begin + 1 ? "," : "-") + sorted[i - 1];
                joined.add(sorted[begin] + last);
                begin = i;
            }
        }
        return joined.toString();
    }
}

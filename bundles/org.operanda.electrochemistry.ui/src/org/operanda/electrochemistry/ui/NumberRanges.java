package org.operanda.electrochemistry.ui;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whole numbers as people write them, {@code 1,2,5-10}, and a choice of too many. */
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

    /** So many of the numbers at most, the first and the last among them. */
    static List<Integer> evenly(List<Integer> numbers, int most) {
        int count = Math.min(most, numbers.size());
        return IntStream.range(0, count).mapToObj(i -> numbers.get(count == 1 ? 0 : (int) ((long) i * (numbers.size() - 1) / (count - 1))))
                .toList();
    }
}

package org.operanda.electrochemistry.cycler;

import java.util.List;
import java.util.Optional;
import org.operanda.data.Values;

/**
 * One column of a cycler's text.
 *
 * @param header of the vendor
 * @param values as written; durations and dates in seconds
 * @param words  what the values number, when the column holds words
 * @param dates  how its dates are written, when it holds dates
 * @param counts whether it holds times such as {@code 0d 00:01:30.00}, read in seconds
 */
public record TextColumn(String header, Values values, List<String> words, Optional<Dates> dates, boolean counts) {

    /**
     * How dates are written.
     *
     * @param dayFirst   whether the day stands before the month
     * @param ambiguous  whether no date tells so
     * @param zoned      whether the zone is stated; else the seconds are those of the local time read as if it were UTC
     * @param resolution in seconds
     */
    public record Dates(boolean dayFirst, boolean ambiguous, boolean zoned, double resolution) {}

    public TextColumn {
        words = List.copyOf(words);
    }

    /** A column of numbers. */
    public static TextColumn numbers(String header, Values values) {
        return new TextColumn(header, values, List.of(), Optional.empty(), false);
    }

    /** This column with other values or another header. */
    public TextColumn with(String newHeader, Values newValues) {
        return new TextColumn(newHeader, newValues, words, dates, counts);
    }
}

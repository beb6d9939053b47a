package org.operanda.electrochemistry.cycler;

import java.time.LocalDate;
import java.util.Optional;
import org.operanda.data.Values;

/** Whether the day or the month comes first, told by the time that went by between the first and the last row. */
final class DateOrder {
    private static final int DAY = 86_400;

    private DateOrder() {}

    /**
     * The order with which the dates agree with the time of the test.
     *
     * @param dates    seconds since 1970, read in one order
     * @param dayFirst which one
     * @param seconds  of the test
     * @return whether the day comes first; empty when both orders agree as well
     */
    static Optional<Boolean> dayFirst(Values dates, boolean dayFirst, Values seconds) {
        long last = dates.length() - 1;
        while (last > 0 && !Double.isFinite(swapped(dates.get(last)) + seconds.get(last))) {
            last--;
        }
        long first = 0;
        while (first < last && !Double.isFinite(swapped(dates.get(first)) + seconds.get(first))) {
            first++;
        }
        if (first >= last) {
            return Optional.empty();
        }
        double passed = seconds.get(last) - seconds.get(first);
        double asRead = Math.abs(dates.get(last) - dates.get(first) - passed);
        double otherwise = Math.abs(swapped(dates.get(last)) - swapped(dates.get(first)) - passed);
        return asRead == otherwise ? Optional.empty() : Optional.of(dayFirst == asRead < otherwise);
    }

    /** The date with day and month exchanged; NaN when there is no such date. */
    private static double swapped(double seconds) {
        if (!(Math.abs(seconds) < 1e11)) {
            return Double.NaN;
        }
        long day = Math.floorDiv((long) Math.floor(seconds), DAY);
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getDayOfMonth() > 12
                ? Double.NaN
                : seconds + (LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()).toEpochDay() - day) * DAY;
    }
}

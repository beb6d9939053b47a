package org.operanda.electrochemistry.cycler;

import java.util.ArrayList;
import java.util.List;
import org.operanda.data.Values;

/**
 * Puts the rows of a test on the time of the wall clock. A cycler's time of the test stands still while the test is paused, and while an
 * impedance is measured; the dates of the rows tell by how much. A date that jumps back, or forward by one hour, is the computer's clock
 * that was set (daylight saving), not time that went by.
 */
final class WallClock {
    private static final double HOUR = 3600;
    /** Two clocks do not run away from each other by more than this part of the time gone by. */
    private static final double DRIFT = 0.01;

    /**
     * Where the dates leave the time of the test.
     *
     * @param row     the first row behind
     * @param seconds by how much more the dates went on
     * @param set     whether the computer's clock was set, else the test stood still
     * @param still   for how long the test has stood still in all by then
     */
    record Jump(int row, double seconds, boolean set, double still) {}

    private final double[] seconds;
    private final double[] dates;
    private final double tolerance;
    private final List<Jump> jumps = new ArrayList<>();
    private final double epoch;
    private double gone;

    /**
     * Compares both.
     *
     * @param time       seconds of the test
     * @param date       seconds since 1970, NaN where missing
     * @param resolution of the dates, in seconds
     */
    WallClock(Values time, Values date, double resolution) {
        seconds = time.toArray();
        dates = date.toArray();
        tolerance = 1.5 * Math.max(1, resolution);
        int first = 0;
        while (first < dates.length && !(Double.isFinite(dates[first]) && Double.isFinite(seconds[first]))) {
            first++;
        }
        epoch = first < dates.length ? dates[first] - seconds[first] : Double.NaN;
        compare(first);
    }

    private void compare(int first) {
        double set = 0;
        int last = first;
        for (int i = first + 1; i < dates.length; i++) {
            double wall = dates[i] - epoch - set - gone - seconds[i];
            double passed = seconds[i] - seconds[last];
            double jump = dates[i] - dates[last] - passed;
            if (Double.isFinite(jump)) {
                last = i;
                if (Math.abs(jump) > tolerance + DRIFT * Math.abs(passed)) {
                    boolean clock = jump < 0 || Math.abs(jump - HOUR) <= 2 * tolerance;
                    set += clock ? jump : 0;
                    gone += clock ? 0 : Math.max(0, wall);
                    jumps.add(new Jump(i, jump, clock, gone));
                }
            }
        }
    }

    /** The date of second 0 of the test, in seconds since 1970; NaN when no row has a date. */
    double epoch() {
        return epoch;
    }

    /** In order of the rows. */
    List<Jump> jumps() {
        return List.copyOf(jumps);
    }

    /** For how long the test stood still in all. */
    double stoodStill() {
        return gone;
    }

    /** The rows' seconds since {@link #epoch}, with the time during which the test stood still. */
    Values onTheWall() {
        double[] wall = seconds.clone();
        for (int j = 0; j < jumps.size(); j++) {
            int end = j + 1 < jumps.size() ? jumps.get(j + 1).row() : wall.length;
            for (int i = jumps.get(j).row(); i < end; i++) {
                wall[i] += jumps.get(j).still();
            }
        }
        return Values.of(wall);
    }
}

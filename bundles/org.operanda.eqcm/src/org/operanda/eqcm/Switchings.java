package org.operanda.eqcm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.operanda.math.PolynomialFit;

/** When a potential was switched: the moments of its steps, or, where it has none, those at which a sweep was reversed. */
final class Switchings {
    /** Part of a sweep, before and after its reversal, through which straight lines are drawn to meet at the reversal. */
    private static final double LINE_PART = 0.1;
    private static final int FEWEST_POINTS = 3;

    private Switchings() {}

    /**
     * The times of all switchings, rising.
     *
     * @param seconds   rising
     * @param potential as many; none missing
     * @param part      of the potential's range by which it must turn back or step
     */
    static double[] of(double[] seconds, double[] potential, double part) {
        double range = DoubleStream.of(potential).max().orElse(0) - DoubleStream.of(potential).min().orElse(0);
        double[] steps = steps(seconds, potential, part * range);
        return steps.length > 0 ? steps : reversals(seconds, potential, part * range);
    }

    private static double[] steps(double[] seconds, double[] potential, double least) {
        DoubleStream.Builder times = DoubleStream.builder();
        for (int i = 1; i < potential.length; i++) {
            if (Math.abs(potential[i] - potential[i - 1]) > least) {
                times.add((seconds[i - 1] + seconds[i]) / 2);
            }
        }
        return times.build().toArray();
    }

    private static double[] reversals(double[] seconds, double[] potential, double back) {
        List<Integer> turns = new ArrayList<>();
        int lowest = 0;
        int highest = 0;
        int direction = 0;
        for (int i = 1; i < potential.length; i++) {
            lowest = potential[i] < potential[lowest] ? i : lowest;
            highest = potential[i] > potential[highest] ? i : highest;
            boolean falls = direction >= 0 && potential[highest] - potential[i] > back;
            boolean rises = direction <= 0 && potential[i] - potential[lowest] > back;
            if (falls || rises) {
                if (direction != 0) {
                    turns.add(falls ? highest : lowest);
                }
                direction = falls ? -1 : 1;
                lowest = i;
                highest = i;
            }
        }
        double[] times = new double[turns.size()];
        for (int k = 0; k < times.length; k++) {
            int before = k == 0 ? 0 : turns.get(k - 1);
            int after = k == times.length - 1 ? potential.length - 1 : turns.get(k + 1);
            times[k] = meeting(seconds, potential, before, turns.get(k), after);
        }
        return times;
    }

    /** Where the straight lines of both sweeps meet; the row of the turn where they are too short for it or meet far from it. */
    private static double meeting(double[] seconds, double[] potential, int before, int turn, int after) {
        int left = Math.max(FEWEST_POINTS, (int) (LINE_PART * (turn - before)));
        int right = Math.max(FEWEST_POINTS, (int) (LINE_PART * (after - turn)));
        if (turn - left < before || turn + right > after) {
            return seconds[turn];
        }
        double[] up = line(seconds, potential, turn - left, turn, seconds[turn]);
        double[] down = line(seconds, potential, turn + 1, turn + 1 + right, seconds[turn]);
        double meeting = (down[0] - up[0]) / (up[1] - down[1]);
        double spacing = seconds[turn + 1] - seconds[turn - 1];
        return Math.abs(meeting) <= spacing ? seconds[turn] + meeting : seconds[turn];
    }

    private static double[] line(double[] seconds, double[] potential, int from, int to, double origin) {
        int end = Math.min(to, seconds.length);
        double[] x = new double[end - from];
        double[] y = new double[end - from];
        for (int i = from; i < end; i++) {
            x[i - from] = seconds[i] - origin;
            y[i - from] = potential[i];
        }
        PolynomialFit fit = PolynomialFit.of(x, y, 1);
        return new double[] {fit.value(0), fit.value(1) - fit.value(0)};
    }
}

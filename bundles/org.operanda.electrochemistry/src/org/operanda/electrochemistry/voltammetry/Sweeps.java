package org.operanda.electrochemistry.voltammetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.math.StraightLine;

/**
 * A voltammogram taken apart where the potential turns round. A turn counts when the potential comes back by more than a given step; a
 * wait at constant potential belongs to no sweep. The scan rate is the slope of the straight line of potential against time through the
 * middle four fifths of the sweep.
 * <p>
 * A cycle begins with each sweep in the direction of the part's first sweep, so that it does not need the instrument's own numbers, and
 * with each part.
 *
 * @param curve the data
 * @param all   in order of time
 */
record Sweeps(Voltammogram curve, List<Sweep> all) {
    private static final double LEAST_TURN = 0.02;
    private static final double EDGE = 0.1;
    private static final double HOLD = 0.01;
    private static final double CURVED = 0.05;
    private static final int FEWEST_ROWS = 4;
    /** Instruments store potentials in single precision: no slope is known better. */
    private static final double PRECISION = 1e-7;
    /** Of the widest sweep; a shorter one is the way from the rest potential to the first vertex. */
    private static final double WHOLE = 0.8;

    /**
     * Takes the input of an operation apart.
     *
     * @param turn V by which the potential must come back; 0 for 2 % of the range of the part
     * @return empty, with a problem, when there is no sweep
     */
    static Optional<Sweeps> of(Map<String, Measurement> inputs, double turn, List<Problem> problems) {
        Optional<Voltammogram> curve = Voltammogram.of(inputs, problems);
        if (curve.isEmpty()) {
            return Optional.empty();
        }
        List<Sweep> all = new ArrayList<>();
        int begin = 0;
        for (int row = 1; row <= curve.get().rows(); row++) {
            if (row == curve.get().rows() || curve.get().parts()[row] != curve.get().parts()[row - 1]) {
                number(split(curve.get(), begin, row, turn), all);
                begin = row;
            }
        }
        if (all.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "voltammetry.no-sweep", "The potential of this measurement is never swept.",
                    "Choose a voltammogram, or lower the least turn."));
            return Optional.empty();
        }
        long curved = all.stream().filter(s -> s.curvature() > CURVED).count();
        if (curved > 0) {
            problems.add(Problem.of(Severity.WARNING, "voltammetry.not-linear",
                    curved + " of " + all.size()
                            + " sweeps do not follow a straight line in time within 5 % of their span; their scan rate "
                            + "is a mean.",
                    "Check that the measurement was under potential control and, if it holds other techniques too, leave those out."));
        }
        return Optional.of(new Sweeps(curve.get(), List.copyOf(all)));
    }

    private static void number(List<Sweep> part, List<Sweep> all) {
        int cycle = all.isEmpty() ? 0 : all.getLast().cycle();
        for (Sweep sweep : part) {
            cycle += sweep.direction() == part.getFirst().direction() ? 1 : 0;
            all.add(sweep.inCycle(cycle));
        }
    }

    /** The sweeps of rows {@code from} to {@code to}-1, not numbered yet. */
    private static List<Sweep> split(Voltammogram curve, int from, int to, double turn) {
        double[] volts = curve.volts();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = from; row < to; row++) {
            lowest = Math.min(lowest, Double.isNaN(volts[row]) ? lowest : volts[row]);
            highest = Math.max(highest, Double.isNaN(volts[row]) ? highest : volts[row]);
        }
        double least = turn > 0 ? turn : LEAST_TURN * (highest - lowest);
        List<Sweep> sweeps = new ArrayList<>();
        int begin = from;
        int low = from;
        int high = from;
        int direction = 0;
        for (int row = from; row < to && highest > lowest; row++) {
            low = direction <= 0 && volts[row] < volts[low] || Double.isNaN(volts[low]) ? row : low;
            high = direction >= 0 && volts[row] > volts[high] || Double.isNaN(volts[high]) ? row : high;
            if (direction <= 0 && volts[row] - volts[low] > least) {
                add(sweeps, curve, begin, low, direction);
                begin = low;
                high = row;
                direction = 1;
            } else if (direction >= 0 && volts[high] - volts[row] > least) {
                add(sweeps, curve, begin, high, direction);
                begin = high;
                low = row;
                direction = -1;
            }
        }
        add(sweeps, curve, begin, direction < 0 ? low : high, direction);
        return sweeps;
    }

    /** Adds the sweep between two turning points, without the waits at its ends, when it has enough rows. */
    private static void add(List<Sweep> sweeps, Voltammogram curve, int first, int last, int direction) {
        if (direction == 0 || last - first + 1 < FEWEST_ROWS) {
            return;
        }
        double from = curve.volts()[first];
        double to = curve.volts()[last];
        StraightLine line = middle(curve, first, last, from, to);
        if (!(line.slope() * direction > 0)) {
            return;
        }
        double zero = curve.seconds()[first];
        double margin = HOLD * (to - from) / line.slope() + (curve.seconds()[last] - zero) / (last - first);
        int begin = first;
        while (begin < last && curve.seconds()[begin + 1] - zero < (from - line.intercept()) / line.slope() - margin) {
            begin++;
        }
        int end = last;
        while (end > begin && curve.seconds()[end - 1] - zero > (to - line.intercept()) / line.slope() + margin) {
            end--;
        }
        // the row of a turning point belongs to the sweep that reaches it
        int after = sweeps.isEmpty() || sweeps.getLast().end() <= begin ? begin : begin + 1;
        if (end - after + 1 >= FEWEST_ROWS) {
            double curvature = Math.sqrt(line.sumOfSquares() / line.count()) / Math.abs(to - from);
            sweeps.add(new Sweep(after, end + 1, 0, direction, Math.abs(line.slope()),
                    Math.max(line.slopeSigma(), PRECISION * Math.abs(line.slope())), curve.volts()[begin], curve.volts()[end], curvature));
        }
    }

    /** Potential against the time since the first row. */
    private static StraightLine middle(Voltammogram curve, int first, int last, double from, double to) {
        double edge = EDGE * Math.abs(to - from);
        double[] seconds = new double[last - first + 1];
        double[] volts = new double[seconds.length];
        int count = 0;
        for (int row = first; row <= last; row++) {
            double volt = curve.volts()[row];
            if (Math.abs(volt - from) >= edge && Math.abs(volt - to) >= edge && Double.isFinite(curve.seconds()[row])) {
                seconds[count] = curve.seconds()[row] - curve.seconds()[first];
                volts[count++] = volt;
            }
        }
        if (count < 2) {
            return StraightLine.ordinary(new double[] {0, curve.seconds()[last] - curve.seconds()[first]}, new double[] {from, to});
        }
        return StraightLine.ordinary(Arrays.copyOf(seconds, count), Arrays.copyOf(volts, count));
    }

    /** The sweeps that go over the whole range, as wide as the widest within a fifth. */
    List<Sweep> whole() {
        double widest = all.stream().mapToDouble(Sweep::span).max().orElse(0);
        return all.stream().filter(s -> s.span() >= WHOLE * widest).toList();
    }

    int cycles() {
        return all.getLast().cycle();
    }

    /** The sweep of that direction in a cycle, the wider one when there are two. */
    Optional<Sweep> of(int cycle, int direction) {
        return all.stream().filter(s -> s.cycle() == cycle && s.direction() == direction)
                .max(Comparator.comparingDouble(Sweep::span));
    }
}

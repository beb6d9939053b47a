package org.operanda.electrochemistry.voltammetry;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.operanda.math.Noise;
import org.operanda.math.PolynomialFit;
import org.operanda.math.StraightLine;

/**
 * A sweep turned so that its potential rises and its peak points upwards: both are multiplied by the sweep's direction.
 *
 * @param along     potential times direction, in V
 * @param upwards   current times direction, in A
 * @param seconds   time
 * @param direction of the sweep
 * @param noise     standard deviation of the noise of the current
 */
record TurnedSweep(double[] along, double[] upwards, double[] seconds, int direction, double noise) {
    /**
     * The summit is that of a cubic, since peaks lean, through the rows within the first of these parts of the way to half of the height
     * that tells height and place well enough: the narrower, the less the cubic bends the truth.
     */
    private static final double[] SUMMITS = {0.3, 0.45, 0.6, 0.8};
    private static final double WELL_KNOWN_HEIGHT = 0.01;
    private static final double WELL_KNOWN_PLACE = 0.05;
    private static final int FEWEST_OF_SUMMIT = 9;
    private static final int CUBIC = 3;
    private static final int NEWTON_STEPS = 20;
    /** Rows are averaged to this many before a chord is laid below them, so that it does not hang on the noise. */
    private static final int MEANS = 50;
    private static final double LEAST_PROMINENCE = 5;
    /** Parts of the way from the sweep's beginning to the peak: how long the flattest stretch is, and where it begins at the earliest. */
    private static final double STRETCH = 0.15;
    private static final double EARLIEST = 0.05;
    private static final double SHIFT = 0.01;
    private static final int FEWEST_OF_STRETCH = 3;

    static TurnedSweep of(Voltammogram curve, Sweep sweep) {
        double[] along = new double[sweep.rows()];
        double[] upwards = new double[sweep.rows()];
        double[] seconds = new double[sweep.rows()];
        int count = 0;
        for (int row = sweep.begin(); row < sweep.end(); row++) {
            if (Double.isFinite(curve.volts()[row] + curve.amperes()[row] + curve.seconds()[row])) {
                along[count] = sweep.direction() * curve.volts()[row];
                upwards[count] = sweep.direction() * curve.amperes()[row];
                seconds[count++] = curve.seconds()[row];
            }
        }
        double[] current = Arrays.copyOf(upwards, count);
        double noise = Noise.standardDeviation(current);
        return new TurnedSweep(Arrays.copyOf(along, count), current, Arrays.copyOf(seconds, count), sweep.direction(),
                Double.isNaN(noise) ? 0 : noise);
    }

    private int rows() {
        return along.length;
    }

    /** The row of the inner maximum that stands out most from the higher one of its two saddles; empty when none stands out of the noise. */
    OptionalInt mostProminent(Bounds bounds) {
        double[] before = saddles(upwards);
        double[] after = reversed(saddles(reversed(upwards)));
        int best = -1;
        double prominence = LEAST_PROMINENCE * noise;
        for (int i = 1; i + 1 < rows(); i++) {
            double here = upwards[i] - Math.max(before[i], after[i]);
            if (bounds.contains(along[i]) && here > prominence) {
                prominence = here;
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** For each value the least one since the last that was greater. */
    private static double[] saddles(double[] values) {
        double[] least = new double[values.length];
        int[] greater = new int[values.length];
        int depth = 0;
        for (int i = 0; i < values.length; i++) {
            least[i] = values[i];
            while (depth > 0 && values[greater[depth - 1]] <= values[i]) {
                least[i] = Math.min(least[i], least[greater[--depth]]);
            }
            greater[depth++] = i;
        }
        return least;
    }

    private static double[] reversed(double[] values) {
        double[] turned = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i] = values[values.length - 1 - i];
        }
        return turned;
    }

    /** The line through the rows between two potentials; empty for fewer than three rows. */
    Optional<StraightLine> lineBetween(Bounds bounds) {
        int[] rows = IntStream.range(0, rows()).filter(i -> bounds.contains(along[i])).toArray();
        return rows.length < FEWEST_OF_STRETCH
                ? Optional.empty()
                : Optional.of(StraightLine.ordinary(Arrays.stream(rows).mapToDouble(i -> along[i]).toArray(),
                        Arrays.stream(rows).mapToDouble(i -> upwards[i]).toArray()));
    }

    /** Of the stretches before the peak the line with the least slope. */
    StraightLine flattestBefore(int apex) {
        double way = along[apex] - along[0];
        StraightLine flattest = new StraightLine(0, 0, 0, 0, 0, 0, 0);
        double least = Double.POSITIVE_INFINITY;
        for (double begin = EARLIEST; begin + STRETCH < 1; begin += SHIFT) {
            Optional<StraightLine> line = lineBetween(new Bounds(along[0] + begin * way, along[0] + (begin + STRETCH) * way));
            if (line.isPresent() && Math.abs(line.get().slope()) < least) {
                least = Math.abs(line.get().slope());
                flattest = line.get();
            }
        }
        return flattest;
    }

    /** The edge of the curve's lower convex hull that lies below the peak; the hull is that of the means of some rows each. */
    StraightLine chordBelow(int apex, Bounds bounds) {
        int each = Math.max(1, rows() / MEANS);
        double[] x = means(along, each);
        double[] y = means(upwards, each);
        int[] hull = new int[x.length];
        int depth = 0;
        for (int i = 0; i < x.length; i++) {
            if (!bounds.contains(x[i]) || depth > 0 && x[i] <= x[hull[depth - 1]]) {
                continue;
            }
            while (depth > 1 && isAbove(x, y, hull[depth - 1], hull[depth - 2], i)) {
                depth--;
            }
            hull[depth++] = i;
        }
        int right = 1;
        while (right < depth - 1 && x[hull[right]] < along[apex]) {
            right++;
        }
        if (depth < 2) {
            return new StraightLine(0, 0, 0, 0, 0, 0, 0);
        }
        int one = hull[right - 1];
        int other = hull[right];
        double sigma = Math.max(noise / Math.sqrt(each), Math.ulp(upwards[apex]));
        return StraightLine.weighted(new double[] {x[one], x[other]}, new double[] {y[one], y[other]}, new double[] {sigma, sigma});
    }

    /** Means of {@code each} values in a row; some at the end may be left out. */
    private static double[] means(double[] values, int each) {
        double[] means = new double[values.length / each];
        for (int i = 0; i < means.length; i++) {
            for (int j = 0; j < each; j++) {
                means[i] += values[i * each + j] / each;
            }
        }
        return means;
    }

    private static boolean isAbove(double[] x, double[] y, int middle, int left, int right) {
        double weight = (x[middle] - x[left]) / (x[right] - x[left]);
        return y[middle] >= y[left] + weight * (y[right] - y[left]);
    }

    /** The peak around a row, above a baseline; {@link Peak#NONE} when it does not rise above it or has no summit but noise. */
    Peak peak(StraightLine baseline, int apex) {
        double[] height = new double[rows()];
        for (int i = 0; i < height.length; i++) {
            height[i] = upwards[i] - baseline.value(along[i]);
        }
        int top = highest(height, apex);
        if (!(height[top] > 0)) {
            return Peak.NONE;
        }
        Summit summit = summit(height, top);
        if (Double.isNaN(summit.offsetSigma())) {
            return Peak.NONE;
        }
        double half = summit.height() / 2;
        double before = crossing(height, top, -1, half);
        double behind = crossing(height, top, 1, half);
        double place = along[top] + summit.offset();
        return new Peak(direction * place, summit.offsetSigma(), direction * summit.height(),
                Math.hypot(summit.heightSigma(), baseline.sigma(place)), direction * before, behind - before,
                direction * charge(height, top));
    }

    /** The highest row above the baseline that is reached from {@code apex} without falling to half. */
    private static int highest(double[] height, int apex) {
        int top = apex;
        for (int step = -1; step <= 1; step += 2) {
            for (int i = apex; i >= 0 && i < height.length && height[i] > height[top] / 2; i += step) {
                top = height[i] > height[top] ? i : top;
            }
        }
        return top;
    }

    /** The summit, by its distance from the highest row and its height above the baseline. */
    private record Summit(double offset, double offsetSigma, double height, double heightSigma) {}

    private Summit summit(double[] height, int top) {
        double before = along[top] - crossing(height, top, -1, height[top] / 2);
        double behind = crossing(height, top, 1, height[top] / 2) - along[top];
        double left = Double.isNaN(before) ? behind : before;
        double right = Double.isNaN(behind) ? before : behind;
        Summit best = new Summit(0, Double.NaN, height[top], noise);
        for (double part : SUMMITS) {
            Summit summit = cubic(height, top, part * left, part * right);
            boolean better = !(summit.offsetSigma >= best.offsetSigma);
            best = better ? summit : best;
            if (best.heightSigma < WELL_KNOWN_HEIGHT * best.height && best.offsetSigma < WELL_KNOWN_PLACE * (left + right)) {
                return best;
            }
        }
        return best;
    }

    /** The summit of a cubic through the rows within two distances; its place has no σ where there is none. */
    private Summit cubic(double[] height, int top, double left, double right) {
        int from = top;
        int to = top + 1;
        while (from > 0 && (along[top] - along[from - 1] < left || top - from < FEWEST_OF_SUMMIT / 2)) {
            from--;
        }
        while (to < height.length && (along[to] - along[top] < right || to - top <= FEWEST_OF_SUMMIT / 2)) {
            to++;
        }
        double[] x = new double[to - from];
        for (int i = from; i < to; i++) {
            x[i - from] = along[i] - along[top];
        }
        PolynomialFit cubic = PolynomialFit.of(x, Arrays.copyOfRange(height, from, to), CUBIC);
        double offset = 0;
        for (int i = 0; i < NEWTON_STEPS; i++) {
            offset -= cubic.derivative(offset, 1) / cubic.derivative(offset, 2);
        }
        boolean found = offset >= x[0] && offset <= x[x.length - 1] && cubic.derivative(offset, 2) < 0;
        return found
                ? new Summit(offset, cubic.derivativeSigma(offset, 1) / -cubic.derivative(offset, 2), cubic.value(offset),
                        cubic.sigma(offset))
                : new Summit(0, Double.NaN, height[top], noise);
    }

    /** Where the height falls to a value, walking from the top; NaN when it does not. */
    private double crossing(double[] height, int top, int step, double value) {
        int i = top;
        while (i >= 0 && i < height.length && height[i] > value) {
            i += step;
        }
        if (i < 0 || i >= height.length) {
            return Double.NaN;
        }
        double weight = (height[i - step] - value) / (height[i - step] - height[i]);
        return along[i - step] + weight * (along[i] - along[i - step]);
    }

    private double charge(double[] height, int top) {
        double charge = 0;
        for (int i = top; i > 0 && height[i - 1] > 0; i--) {
            charge += (height[i] + height[i - 1]) / 2 * (seconds[i] - seconds[i - 1]);
        }
        for (int i = top; i + 1 < height.length && height[i + 1] > 0; i++) {
            charge += (height[i] + height[i + 1]) / 2 * (seconds[i + 1] - seconds[i]);
        }
        return charge;
    }
}

package org.operanda.correlation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Moments at which a record changes abruptly: steps of its value, for instance where a current is switched. A step that takes several samples is one feature, at the mean of its parts
 * weighted by their size.
 *
 * @param time   seconds of each, in the order of the record
 * @param sigma  one standard deviation of each, from the time between samples as far as it is not known when within it the step was
 * @param size   of each step, in parts of the greatest
 * @param rows   the row before each
 */
record Features(double[] time, double[] sigma, double[] size, int[] rows) {
    /** A step is at least so many times as great as the changes between most neighbours. */
    private static final double ABOVE_NOISE = 12;
    /** A step is at least this part of the whole range. */
    private static final double PART_OF_RANGE = 0.02;
    /** Noise is judged from about so many neighbours. */
    private static final int JUDGED = 20_000;
    /** No more features than these are kept, the greatest. */
    private static final int MOST = 400;
    private static final double UNIFORM = Math.sqrt(12);

    /**
     * The steps of some rows of a record.
     *
     * @param seconds of every row, rising within those looked at
     * @param values  of every row; NaN where missing
     * @param from    first row
     * @param to      row after the last
     */
    static Features steps(double[] seconds, double[] values, int from, int to) {
        double threshold = threshold(values, from, to);
        double[] time = new double[16];
        double[] sigma = new double[16];
        double[] size = new double[16];
        int[] rows = new int[16];
        int count = 0;
        for (int i = from; i + 1 < to; i++) {
            double change = values[i + 1] - values[i];
            if (!(Math.abs(change) > threshold)) {
                continue;
            }
            int first = i;
            double sum = 0;
            double moment = 0;
            while (i + 1 < to && Math.abs(values[i + 1] - values[i]) > threshold && (values[i + 1] - values[i]) * change > 0) {
                double part = values[i + 1] - values[i];
                sum += part;
                moment += part * (seconds[i] + seconds[i + 1]) / 2;
                i++;
            }
            i--;
            if (count == time.length) {
                time = Arrays.copyOf(time, 2 * count);
                sigma = Arrays.copyOf(sigma, 2 * count);
                size = Arrays.copyOf(size, 2 * count);
                rows = Arrays.copyOf(rows, 2 * count);
            }
            time[count] = moment / sum;
            sigma[count] = (seconds[i + 1] - seconds[first]) / (i + 1 - first) / UNIFORM;
            size[count] = sum;
            rows[count++] = first;
        }
        return greatest(Arrays.copyOf(time, count), Arrays.copyOf(sigma, count), Arrays.copyOf(size, count), Arrays.copyOf(rows, count));
    }

    private static double threshold(double[] values, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        int stride = Math.max(1, (to - from) / JUDGED);
        double[] changes = new double[(to - from) / stride + 1];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(values[i])) {
                least = Math.min(least, values[i]);
                greatest = Math.max(greatest, values[i]);
            }
        }
        for (int i = from; i + 1 < to; i += stride) {
            double change = Math.abs(values[i + 1] - values[i]);
            if (Double.isFinite(change)) {
                changes[count++] = change;
            }
        }
        double[] sorted = Arrays.copyOf(changes, count);
        Arrays.sort(sorted);
        double usual = count == 0 ? 0 : sorted[Math.min(count - 1, (int) (0.75 * count))];
        return Math.max(ABOVE_NOISE * usual, PART_OF_RANGE * (greatest - least));
    }

    private static Features greatest(double[] time, double[] sigma, double[] size, int[] rows) {
        double largest = Arrays.stream(size).map(Math::abs).max().orElse(1);
        double[] part = Arrays.stream(size).map(s -> s / largest).toArray();
        double[] sorted = Arrays.stream(part).map(Math::abs).sorted().toArray();
        double level = sorted.length > MOST ? sorted[sorted.length - MOST] : 0;
        int[] kept = IntStream.range(0, time.length).filter(i -> Math.abs(part[i]) >= level).limit(MOST).toArray();
        return new Features(Arrays.stream(kept).mapToDouble(i -> time[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> sigma[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> part[i]).toArray(), Arrays.stream(kept).map(i -> rows[i]).toArray());
    }

    int count() {
        return time.length;
    }
}

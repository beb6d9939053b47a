package org.operanda.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the course of a series changes: the straight pieces, without a join, that describe it best when each further piece costs a penalty. The optimum is found exactly, by dynamic programming with the pruning of R. Killick, P. Fearnhead,
 * I. A. Eckley (J. Am. Stat. Assoc. 107 (2012) 1590).
 *
 * @param starts     first value of each piece, the first 0
 * @param slopes     of each piece
 * @param intercepts of each piece, at abscissa 0
 * @param cost       residual sum of squares over the noise's variance, with the penalties
 */
public record ChangePoints(int[] starts, double[] slopes, double[] intercepts, double cost) {

    /**
     * Cuts a series.
     *
     * @param x       abscissae, rising
     * @param y       as many values, none missing
     * @param noise   one standard deviation of the values, greater than 0
     * @param penalty of each piece beyond the first, in units of the squared residuals over the noise's variance; 4 · ln n takes a cut for real only when it is far from chance
     * @param fewest  values that a piece has at least, 2 or more
     */
    public static ChangePoints of(double[] x, double[] y, double noise, double penalty, int fewest) {
        Sums sums = new Sums(x, y, noise);
        int n = y.length;
        double[] best = new double[n + 1];
        int[] last = new int[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = -penalty;
        List<Integer> candidates = new ArrayList<>();
        for (int end = fewest; end <= n; end++) {
            candidates.add(end - fewest);
            double[] costs = new double[candidates.size()];
            for (int c = 0; c < costs.length; c++) {
                int start = candidates.get(c);
                costs[c] = best[start] + sums.cost(start, end);
                if (costs[c] + penalty < best[end]) {
                    best[end] = costs[c] + penalty;
                    last[end] = start;
                }
            }
            List<Integer> kept = new ArrayList<>();
            for (int c = 0; c < costs.length; c++) {
                if (costs[c] <= best[end]) {
                    kept.add(candidates.get(c));
                }
            }
            candidates = kept;
        }
        List<Integer> starts = new ArrayList<>();
        for (int end = n; end > 0; end = last[end]) {
            starts.addFirst(last[end]);
        }
        int[] begins = starts.stream().mapToInt(i -> i).toArray();
        double[] slopes = new double[begins.length];
        double[] intercepts = new double[begins.length];
        for (int p = 0; p < begins.length; p++) {
            int end = p + 1 < begins.length ? begins[p + 1] : n;
            slopes[p] = sums.slope(begins[p], end);
            intercepts[p] = sums.intercept(begins[p], end);
        }
        return new ChangePoints(begins, slopes, intercepts, best[n]);
    }

    /**
     * One standard deviation of where a piece begins, in numbers of values: how far its start can be moved either way before the squared residuals over the noise's variance have risen by 1.
     *
     * @param piece number, from 1 on
     */
    public double sigma(int piece, double[] x, double[] y, double noise) {
        Sums sums = new Sums(x, y, noise);
        int from = starts[piece - 1];
        int to = piece + 1 < starts.length ? starts[piece + 1] : y.length;
        double least = sums.cost(from, starts[piece]) + sums.cost(starts[piece], to);
        int before = starts[piece];
        while (before - 1 > from + 1 && sums.cost(from, before - 1) + sums.cost(before - 1, to) <= least + 1) {
            before--;
        }
        int after = starts[piece];
        while (after + 1 < to - 1 && sums.cost(from, after + 1) + sums.cost(after + 1, to) <= least + 1) {
            after++;
        }
        return (after - before) / 2.0 + 1 / Math.sqrt(12);
    }

    /** Running sums, from which the residuals of any piece follow. */
    private static final class Sums {
        private final double origin;
        private final double level;
        private final double noise;
        private final double[] x;
        private final double[] y;
        private final double[] xx;
        private final double[] xy;
        private final double[] yy;

        Sums(double[] abscissae, double[] values, double noise) {
            int n = values.length;
            this.origin = n == 0 ? 0 : abscissae[n / 2];
            this.level = n == 0 ? 0 : Arrays.stream(values).average().orElse(0);
            this.noise = noise;
            this.x = new double[n + 1];
            this.y = new double[n + 1];
            this.xx = new double[n + 1];
            this.xy = new double[n + 1];
            this.yy = new double[n + 1];
            for (int i = 0; i < n; i++) {
                double a = abscissae[i] - origin;
                double b = values[i] - level;
                x[i + 1] = x[i] + a;
                y[i + 1] = y[i] + b;
                xx[i + 1] = xx[i] + a * a;
                xy[i + 1] = xy[i] + a * b;
                yy[i + 1] = yy[i] + b * b;
            }
        }

        private double spread(int from, int to) {
            double sum = x[to] - x[from];
            return xx[to] - xx[from] - sum * sum / (to - from);
        }

        private double shared(int from, int to) {
            return xy[to] - xy[from] - (x[to] - x[from]) * (y[to] - y[from]) / (to - from);
        }

        double slope(int from, int to) {
            double spread = spread(from, to);
            return spread > 0 ? shared(from, to) / spread : 0;
        }

        double intercept(int from, int to) {
            double slope = slope(from, to);
            return level + (y[to] - y[from]) / (to - from) - slope * (origin + (x[to] - x[from]) / (to - from));
        }

        double cost(int from, int to) {
            double sum = y[to] - y[from];
            double shared = shared(from, to);
            double spread = spread(from, to);
            double left = yy[to] - yy[from] - sum * sum / (to - from) - (spread > 0 ? shared * shared / spread : 0);
            return Math.max(0, left) / (noise * noise);
        }
    }
}

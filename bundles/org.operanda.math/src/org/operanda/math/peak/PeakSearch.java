package org.operanda.math.peak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.math.Noise;

/**
 * Finds peaks by the second derivative: a peak is where the smoothed curvature lies below 0 by so many of its own standard deviations (M. A.
 * Mariscotti, Nucl. Instrum. Methods 50 (1967) 309), so that no background has to be known and shoulders are found. The curvature is that
 * of a quadratic polynomial through the points around each point, as if they had equal steps.
 */
public final class PeakSearch {
    /** Window of the polynomial in full widths; narrower than the best, so that neighbours are kept apart. */
    private static final double WINDOW_PER_WIDTH = 1.2;
    /** A Gauss line stands out of white noise most in a window of 3.3 full widths, and four fifths as much in one of 1.9. */
    private static final double NEARLY = 0.8;
    private static final double NEARLY_BEST_WINDOW_PER_WIDTH = 1.9;
    /** So many standard deviations of their curvature must lie between two peaks. */
    private static final double LEAST_VALLEY = 3;
    /** Full width of a Gauss line over the distance of its inflections. */
    private static final double WIDTH_PER_INFLECTION = Math.sqrt(2 * Math.log(2));
    private static final double CURVATURE = 8 * Math.log(2);
    private static final int LEAST_POINTS = 5;
    private static final double LADDER = 1.4;

    private PeakSearch() {}

    /**
     * A peak; height and width are guesses for a fit.
     *
     * @param position     in the unit of the abscissae
     * @param height       above what lies below it
     * @param fullWidth    at half the height, in the unit of the abscissae
     * @param significance standard deviations of its curvature
     */
    public record Found(double position, double height, double fullWidth, double significance) {}

    /**
     * Finds peaks.
     *
     * @param x         rising abscissae
     * @param y         as many values; a missing one counts as a straight line between its neighbours
     * @param sigma     as many standard deviations, or null: then the same for all, from the scatter
     * @param fullWidth of the peaks in the unit of the abscissae; 0 or less: that of the peak which stands out most
     * @param threshold least significance
     * @return in the order of the abscissae
     */
    public static List<Found> find(double[] x, double[] y, double @Nullable [] sigma, double fullWidth, double threshold) {
        int n = y.length;
        if (n < LEAST_POINTS + 2) {
            return List.of();
        }
        double[] filled = filled(y);
        double[] noise = sigma == null ? new double[n] : sigma;
        if (sigma == null) {
            Arrays.fill(noise, Noise.standardDeviation(y));
        }
        double step = (x[n - 1] - x[0]) / (n - 1);
        int points = fullWidth > 0 ? points(fullWidth / step, n) : pointsOfTheStrongest(filled, noise);
        double[] curvature = new double[n];
        double[] deviation = new double[n];
        curvature(filled, noise, points, curvature, deviation);
        List<Found> found = new ArrayList<>();
        for (int i : minima(curvature, deviation, points / 2 + 1, threshold)) {
            found.add(found(x, curvature, i, points, -curvature[i] / deviation[i]));
        }
        return found;
    }

    /** Where the curvature is least between places where it rises significantly. */
    private static List<Integer> minima(double[] curvature, double[] deviation, int margin, double threshold) {
        List<Integer> minima = new ArrayList<>();
        double ridge = Double.NEGATIVE_INFINITY;
        for (int i = margin; i < curvature.length - margin; i++) {
            ridge = Math.max(ridge, curvature[i]);
            if (!(curvature[i] < curvature[i - 1] && curvature[i] <= curvature[i + 1] && -curvature[i] / deviation[i] > threshold)) {
                continue;
            }
            int last = minima.isEmpty() ? -1 : minima.getLast();
            boolean apart = last < 0 || ridge - curvature[i] > LEAST_VALLEY * deviation[i]
                    && ridge - curvature[last] > LEAST_VALLEY * deviation[last];
            if (!apart && curvature[i] >= curvature[last]) {
                continue;
            }
            if (!apart) {
                minima.removeLast();
            }
            minima.add(i);
            ridge = curvature[i];
        }
        return minima;
    }

    /** The most significant of the peaks found, at most {@code most}, in the order of the abscissae. */
    public static List<Found> strongest(List<Found> peaks, int most) {
        return peaks.stream().sorted(Comparator.comparingDouble(Found::significance).reversed()).limit(most)
                .sorted(Comparator.comparingDouble(Found::position)).toList();
    }

    private static double[] filled(double[] y) {
        double[] filled = y.clone();
        int last = -1;
        for (int i = 0; i < filled.length; i++) {
            if (!Double.isFinite(filled[i])) {
                continue;
            }
            for (int k = last + 1; k < i; k++) {
                filled[k] = last < 0 ? filled[i] : filled[last] + (filled[i] - filled[last]) * (k - last) / (i - last);
            }
            last = i;
        }
        Arrays.fill(filled, last + 1, filled.length, last < 0 ? 0 : filled[Math.max(0, last)]);
        return filled;
    }

    private static int points(double fullWidthInSteps, int n) {
        int half = (int) Math.round(WINDOW_PER_WIDTH * fullWidthInSteps / 2);
        return 2 * Math.clamp(half, LEAST_POINTS / 2, Math.max(LEAST_POINTS / 2, (n - 3) / 2)) + 1;
    }

    /** The window of peaks as wide as the one that stands out most: the narrowest in which it nearly does. */
    private static int pointsOfTheStrongest(double[] y, double[] noise) {
        double[] curvature = new double[y.length];
        double[] deviation = new double[y.length];
        List<Integer> windows = new ArrayList<>();
        List<Double> most = new ArrayList<>();
        for (double width = LEAST_POINTS / WINDOW_PER_WIDTH; points(width, y.length) < y.length / 3; width *= LADDER) {
            int points = points(width, y.length);
            curvature(y, noise, points, curvature, deviation);
            double strongest = 0;
            for (int i = points / 2; i < y.length - points / 2; i++) {
                double significance = -curvature[i] / deviation[i];
                strongest = Double.isFinite(significance) ? Math.max(strongest, significance) : strongest;
            }
            windows.add(points);
            most.add(strongest);
        }
        double best = most.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        for (int k = 0; k < windows.size(); k++) {
            if (most.get(k) >= NEARLY * best) {
                return points(windows.get(k) / NEARLY_BEST_WINDOW_PER_WIDTH, y.length);
            }
        }
        return LEAST_POINTS;
    }

    /** The second derivative per step squared of the quadratic polynomial through each window, with its standard deviation; 0 near the ends. */
    private static void curvature(double[] y, double[] noise, int points, double[] curvature, double[] deviation) {
        int half = points / 2;
        Arrays.fill(curvature, 0);
        double meanSquare = half * (half + 1) / 3.0;
        double norm = 0;
        for (int k = -half; k <= half; k++) {
            norm += (k * k - meanSquare) * (k * k - meanSquare);
        }
        double[] weights = new double[points];
        for (int k = 0; k < points; k++) {
            weights[k] = 2 * ((k - half) * (k - half) - meanSquare) / norm;
        }
        for (int i = half; i < y.length - half; i++) {
            double sum = 0;
            double variance = 0;
            for (int k = 0; k < points; k++) {
                double part = weights[k] * noise[i - half + k];
                sum += weights[k] * y[i - half + k];
                variance += part * part;
            }
            curvature[i] = sum;
            deviation[i] = Math.sqrt(variance);
        }
    }

    private static Found found(double[] x, double[] curvature, int i, int points, double significance) {
        double before = curvature[i - 1];
        double after = curvature[i + 1];
        double bend = before - 2 * curvature[i] + after;
        double off = bend > 0 ? 0.5 * (before - after) / bend : 0;
        double step = (x[i + 1] - x[i - 1]) / 2;
        int left = i;
        while (left > 0 && curvature[left] < 0 && i - left < 2 * points) {
            left--;
        }
        int right = i;
        while (right < curvature.length - 1 && curvature[right] < 0 && right - i < 2 * points) {
            right++;
        }
        double leftEdge = crossing(curvature, left, left + 1);
        double rightEdge = crossing(curvature, right, right - 1);
        double width = Math.max(1, (rightEdge - leftEdge) * WIDTH_PER_INFLECTION);
        double height = -curvature[i] * width * width / CURVATURE;
        return new Found(x[i] + off * step, height, width * step, significance);
    }

    private static double crossing(double[] curvature, int outside, int inside) {
        double fraction = curvature[outside] / (curvature[outside] - curvature[inside]);
        return outside + (inside - outside) * (fraction >= 0 && fraction <= 1 ? fraction : 0.5);
    }
}

package org.operanda.math.baseline;

import java.util.Arrays;

/**
 * The statistics-sensitive non-linear iterative peak-clipping algorithm (C. G. Ryan et al., Nucl. Instrum. Methods B 34 (1988) 396): each value
 * is clipped to the mean of the values at equal distances before and after it, with a distance that shrinks from iteration to iteration
 * (M. Morháč et al., Nucl. Instrum. Methods A 401 (1997) 113).
 */
public final class Snip {

    private Snip() {}

    /**
     * The baseline of a spectrum.
     *
     * @param y          values, none missing
     * @param window     greatest distance in points, at least 1: about the width of the broadest peak at its foot
     * @param compressed whether to clip log(log(√(y + 1) + 1) + 1), for counts over several decades; the least value is then taken as 0 if it is
     *                   below 0
     */
    public static double[] baseline(double[] y, int window, boolean compressed) {
        if (window < 1) {
            throw new IllegalArgumentException("a window of 1 or more, not " + window);
        }
        double least = compressed ? Math.min(0, Arrays.stream(y).min().orElse(0)) : 0;
        double[] now = y.clone();
        if (compressed) {
            Arrays.setAll(now, i -> Math.log(Math.log(Math.sqrt(y[i] - least + 1) + 1) + 1));
        }
        double[] next = now.clone();
        for (int distance = Math.min(window, (y.length - 1) / 2); distance > 0; distance--) {
            for (int i = distance; i < y.length - distance; i++) {
                next[i] = Math.min(now[i], (now[i - distance] + now[i + distance]) / 2);
            }
            System.arraycopy(next, 0, now, 0, now.length);
        }
        if (compressed) {
            for (int i = 0; i < now.length; i++) {
                double root = Math.expm1(Math.expm1(now[i]));
                now[i] = root * root - 1 + least;
            }
        }
        return now;
    }
}

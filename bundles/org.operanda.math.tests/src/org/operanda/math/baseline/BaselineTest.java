package org.operanda.math.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Penalised baselines against the same algorithms with a dense solution, the others against curves whose baseline is known. */
class BaselineTest {
    private static final double LAMBDA = 1e5;

    private static double[] points(int count, IntToDoubleFunction function) {
        double[] values = new double[count];
        Arrays.setAll(values, function);
        return values;
    }

    private static double peak(double i, double centre, double width, double height) {
        return height * Math.exp(-0.5 * Math.pow((i - centre) / width, 2));
    }

    private static double slow(int i, int count) {
        double t = (double) i / count;
        return 100 + 40 * t - 60 * t * t;
    }

    /** A bent baseline with three peaks and noise of 1. */
    private static double[] spectrum(int count) {
        Random random = new Random(7);
        return points(count, i -> slow(i, count) + peak(i, 0.2 * count, 0.01 * count, 200) + peak(i, 0.5 * count, 0.02 * count, 80)
                + peak(i, 0.55 * count, 0.01 * count, 150) + random.nextGaussian());
    }

    /** (W + λ diag(a) DᵀD) z = W y by LU decomposition of the whole matrix. */
    private static double[] dense(double[] weight, double[] smoothness, double[] y, double lambda) {
        int n = y.length;
        double[][] system = new double[n][n];
        double[] difference = {1, -2, 1};
        for (int first = 0; first < n - 2; first++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    system[first + i][first + j] += smoothness[first + i] * lambda * difference[i] * difference[j];
                }
            }
        }
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            system[i][i] += weight[i];
            right[i] = weight[i] * y[i];
        }
        return new LUDecomposition(new Array2DRowRealMatrix(system, false)).getSolver().solve(new ArrayRealVector(right)).toArray();
    }

    private static double[] ones(int count) {
        return points(count, i -> 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 201, 400})
    void asymmetricLeastSquaresAreThoseOfADenseSolution(int count) {
        double[] y = spectrum(count);
        double[] weight = ones(count);
        double[] expected = y;
        for (int k = 0; k < 10; k++) {
            expected = dense(weight, ones(count), y, LAMBDA);
            for (int i = 0; i < count; i++) {
                weight[i] = y[i] > expected[i] ? 0.01 : 0.99;
            }
        }
        Baseline found = new PenalisedLeastSquares(count).asymmetric(y, LAMBDA, 0.01, 10);
        assertArrayEquals(expected, found.values(), 1e-9 * 100);
        assertArrayEquals(weight, found.weights());
    }

    @Test
    void arPlsIsThatOfADenseSolution() {
        int count = 300;
        double[] y = spectrum(count);
        double[] weight = ones(count);
        double[] expected = y;
        double change = 1;
        int solutions = 0;
        while (change >= 1e-4) {
            expected = dense(weight, ones(count), y, LAMBDA);
            change = logistic(y, expected, weight, 2, (s, m) -> 2 * s - m);
            solutions++;
        }
        Baseline found = new PenalisedLeastSquares(count).reweighted(y, LAMBDA, 1e-4, 100);
        assertTrue(found.converged());
        assertEquals(solutions, found.iterations());
        assertArrayEquals(expected, found.values(), 1e-7);
    }

    @Test
    void asPlsIsThatOfADenseSolution() {
        int count = 300;
        double[] y = spectrum(count);
        double[] weight = ones(count);
        double[] smoothness = ones(count);
        double[] expected = y;
        for (int k = 0; k < 5; k++) {
            double[] now = dense(weight, smoothness, y, LAMBDA);
            logistic(y, now, weight, 0.5, (s, m) -> s);
            double greatest = 0;
            for (int i = 0; i < count; i++) {
                greatest = Math.max(greatest, Math.abs(y[i] - now[i]));
            }
            for (int i = 0; i < count; i++) {
                smoothness[i] = Math.abs(y[i] - now[i]) / greatest;
            }
            expected = now;
        }
        Baseline found = new PenalisedLeastSquares(count).adaptive(y, LAMBDA, 0, 5);
        assertFalse(found.converged());
        // Each solution makes the rounding of the one before it, in points that lie on the baseline, about three times as large.
        assertArrayEquals(expected, found.values(), 1e-5);
    }

    private interface Middle {
        double of(double deviation, double mean);
    }

    private static double logistic(double[] y, double[] z, double[] weight, double slope, Middle middle) {
        double[] below = points(y.length, i -> y[i] - z[i]);
        below = Arrays.stream(below).filter(d -> d < 0).toArray();
        double mean = Arrays.stream(below).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(below).map(d -> (d - mean) * (d - mean)).sum() / (below.length - 1));
        double[] before = weight.clone();
        double change = 0;
        double length = 0;
        for (int i = 0; i < y.length; i++) {
            weight[i] = 1 / (1 + Math.exp(slope * (y[i] - z[i] - middle.of(deviation, mean)) / deviation));
            change += Math.pow(weight[i] - before[i], 2);
            length += before[i] * before[i];
        }
        return Math.sqrt(change / length);
    }

    @Test
    void theBaselineBelowPeaksIsFound() {
        int count = 2000;
        double[] y = spectrum(count);
        double[] truth = points(count, i -> slow(i, count));
        PenalisedLeastSquares baseline = new PenalisedLeastSquares(count);
        // Noise of 1: the mean over the width that λ smooths is known to a few tenths.
        assertArrayEquals(truth, baseline.reweighted(y, 1e7, 1e-3, 100).values(), 1.2);
        assertArrayEquals(truth, baseline.adaptive(y, 1e9, 1e-3, 100).values(), 1.2);
    }

    @Test
    void missingValuesAreBridged() {
        double[] line = points(101, i -> 3 + 0.5 * i);
        double[] holed = line.clone();
        Arrays.fill(holed, 40, 60, Double.NaN);
        holed[0] = Double.NaN;
        holed[100] = Double.POSITIVE_INFINITY;
        Baseline found = new PenalisedLeastSquares(101).asymmetric(holed, 100, 0.01, 20);
        assertArrayEquals(line, found.values(), 1e-8);
        assertEquals(0, found.weights()[50]);
        assertArrayEquals(line, new PenalisedLeastSquares(101).reweighted(line, 100, 1e-3, 20).values(), 1e-8);
    }

    @Test
    void tooFewValuesAreReturned() {
        double[] two = {1, Double.NaN, 5};
        assertArrayEquals(two, new PenalisedLeastSquares(3).reweighted(two, 1, 1e-3, 10).values());
        assertArrayEquals(new double[0], new PenalisedLeastSquares(0).asymmetric(new double[0], 1, 0.1, 10).values());
    }

    /** Clipping leaves a straight line as it is and takes a narrow peak off it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void snipTakesNarrowPeaksOff(boolean compressed) {
        double[] flat = points(200, i -> 50);
        double[] y = points(200, i -> 50 + peak(i, 100, 4, 1000));
        assertArrayEquals(flat, Snip.baseline(y, 30, compressed), 1e-3);
        assertArrayEquals(flat, Snip.baseline(flat, 30, compressed), 1e-9);
        double[] negative = points(200, i -> -20 + peak(i, 100, 4, 10));
        assertArrayEquals(points(200, i -> -20), Snip.baseline(negative, 30, compressed), 1e-3);
    }

    @Test
    void snipOfOneWindowIsTheMeanOfTheNeighbours() {
        assertArrayEquals(new double[] {4, 2, 0, 1, 2}, Snip.baseline(new double[] {4, 9, 0, 1, 2}, 1, false));
    }

    @Test
    void theRubberBandIsTheLowerHull() {
        double[] x = {0, 1, 2, 4, 5, 8};
        double[] y = {4, 5, 1, 9, 1.5, 4};
        double[] hull = {4, 2.5, 1, 1 + 2 * 0.5 / 3, 1.5, 4};
        assertArrayEquals(hull, RubberBand.baseline(x, y), 1e-15);
        double[] falling = Arrays.stream(x).map(v -> -v).toArray();
        assertArrayEquals(hull, RubberBand.baseline(falling, y), 1e-15);
        assertArrayEquals(new double[] {3}, RubberBand.baseline(new double[] {1}, new double[] {3}));
    }

    @Test
    void aPolynomialGoesThroughChosenPlaces() {
        double[] x = points(200, i -> 4000 - 10 * i);
        double[] truth = points(200, i -> 2 + 1e-3 * x[i] - 1e-7 * x[i] * x[i]);
        double[] y = points(200, i -> truth[i] + peak(x[i], 3000, 50, 10));
        y[3] = Double.NaN;
        double[] places = {4000, 3500, 2500, 9999, 2100};
        assertArrayEquals(truth, PolynomialBaseline.through(x, y, places, 4, 2), 1e-9);
        assertTrue(Double.isNaN(PolynomialBaseline.through(x, y, new double[] {9999}, 1, 2)[0]));
        assertEquals(y[0], PolynomialBaseline.through(x, y, new double[] {4000}, 1, 2)[150], 1e-12);
    }

    @Test
    void aPolynomialIsFoundBelowThePeaks() {
        int count = 2000;
        double[] x = points(count, i -> 500 + 0.7 * i);
        double[] truth = points(count, i -> slow(i, count));
        double[] clean = points(count, i -> truth[i] + peak(i, 0.2 * count, 0.01 * count, 200) + peak(i, 0.6 * count, 0.02 * count, 80));
        // What is clipped to the fit pulls nothing up again: the fit may end a little below, here by a hundredth of the peaks.
        assertArrayEquals(truth, PolynomialBaseline.iterative(x, clean, 2, 0, 0, 1000).values(), 2);
        // Clipping at the fit follows the lower side of the noise; a standard deviation above it stays near the middle.
        double[] noisy = spectrum(count);
        double zhao = off(truth, PolynomialBaseline.iterative(x, noisy, 2, 1, 1e-3, 200).values());
        assertTrue(zhao < 0.6, () -> "off by " + zhao);
        assertTrue(off(truth, PolynomialBaseline.iterative(x, noisy, 2, 0, 1e-3, 200).values()) > zhao);
    }

    private static double off(double[] truth, double[] found) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum += Math.abs(truth[i] - found[i]);
        }
        return sum / truth.length;
    }
}

package org.operanda.math.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.operanda.math.LinearFit;
import org.operanda.math.LinearLeastSquares;
import org.operanda.math.NonNegativeLeastSquares;

class NonNegativeLeastSquaresTest {

    @Test
    void withoutActiveBoundsItIsTheLinearFit() {
        double[][] columns = {{1, 2, 3, 5}, {4, 1, 0, 2}};
        double[] y = {9.1, 4.2, 3.1, 8.8};
        LinearFit linear = LinearLeastSquares.fit(columns, y).orElseThrow();
        LinearFit found = new NonNegativeLeastSquares(columns).fit(y);
        assertArrayEquals(linear.coefficients(), found.coefficients(), 1e-13);
        assertEquals(linear.sigma(1), found.sigma(1), 1e-13);
        assertEquals(linear.covariance()[0][1], found.covariance()[1][0], 1e-13);
        assertEquals(2, found.degreesOfFreedom());
    }

    /** Every choice of components at zero is tried: the best admissible one is the truth, for 400 random problems of each kind. */
    @Test
    void everyRandomProblemIsSolvedAsByTryingAllSets() {
        Random random = new Random(11);
        for (int run = 0; run < 400; run++) {
            double[][] columns = new double[5][7];
            double[] y = new double[7];
            Arrays.setAll(y, i -> random.nextGaussian());
            for (double[] column : columns) {
                Arrays.setAll(column, i -> random.nextGaussian() + 0.5);
            }
            for (boolean sumToOne : new boolean[] {false, true}) {
                LinearFit found = sumToOne
                        ? new NonNegativeLeastSquares(columns).fitSumToOne(y)
                        : new NonNegativeLeastSquares(columns).fit(y);
                assertEquals(leastByTryingAll(columns, y, sumToOne), found.residualSumOfSquares(), 1e-10);
                assertTrue(Arrays.stream(found.coefficients()).allMatch(c -> c >= 0));
                if (sumToOne) {
                    assertEquals(1, Arrays.stream(found.coefficients()).sum(), 1e-14);
                }
            }
        }
    }

    private static double leastByTryingAll(double[][] columns, double[] y, boolean sumToOne) {
        double least = sumToOne ? Double.POSITIVE_INFINITY : Arrays.stream(y).map(v -> v * v).sum();
        for (int set = 1; set < 1 << columns.length; set++) {
            int chosen = set;
            double[][] some = java.util.stream.IntStream.range(0, columns.length).filter(k -> (chosen >> k & 1) == 1)
                    .mapToObj(k -> columns[k]).toArray(double[][]::new);
            least = Math.min(least, sumToOne ? constrained(some, y) : unconstrained(some, y));
        }
        return least;
    }

    private static double unconstrained(double[][] columns, double[] y) {
        Optional<LinearFit> fit = LinearLeastSquares.fit(columns, y);
        return fit.isPresent() && Arrays.stream(fit.get().coefficients()).allMatch(c -> c >= 0)
                ? fit.get().residualSumOfSquares()
                : Double.POSITIVE_INFINITY;
    }

    private static double constrained(double[][] columns, double[] y) {
        double[] last = columns[columns.length - 1];
        double[] target = new double[y.length];
        Arrays.setAll(target, i -> y[i] - last[i]);
        if (columns.length == 1) {
            return Arrays.stream(target).map(v -> v * v).sum();
        }
        double[][] differences = new double[columns.length - 1][y.length];
        for (int k = 0; k < differences.length; k++) {
            double[] column = columns[k];
            Arrays.setAll(differences[k], i -> column[i] - last[i]);
        }
        LinearFit fit = LinearLeastSquares.fit(differences, target).orElseThrow();
        boolean admissible = Arrays.stream(fit.coefficients()).allMatch(c -> c >= 0) && Arrays.stream(fit.coefficients()).sum() <= 1;
        return admissible ? fit.residualSumOfSquares() : Double.POSITIVE_INFINITY;
    }

    /**
     * 2000 noisy mixtures: the scatter of each share is the stated σ, to the 5 % that 2000 draws allow; shares that add up to one have one
     * spread.
     */
    @Test
    void sharesThatAddUpToOneHaveHonestDeviations() {
        Random random = new Random(5);
        double[][] columns = new double[3][40];
        for (int i = 0; i < 40; i++) {
            columns[0][i] = 1 / (1 + Math.exp(-(i - 15) / 2.0));
            columns[1][i] = 1 / (1 + Math.exp(-(i - 18) / 2.0));
            columns[2][i] = 1 / (1 + Math.exp(-(i - 22) / 3.0));
        }
        NonNegativeLeastSquares components = new NonNegativeLeastSquares(columns);
        double[] share = new double[2000];
        double variance = 0;
        for (int run = 0; run < share.length; run++) {
            double[] y = new double[40];
            Arrays.setAll(y, i -> 0.4 * columns[0][i] + 0.35 * columns[1][i] + 0.25 * columns[2][i] + 0.01 * random.nextGaussian());
            LinearFit fit = components.fitSumToOne(y);
            share[run] = fit.coefficients()[2];
            variance += fit.covariance()[2][2] / share.length;
            double spread = Arrays.stream(fit.covariance()).flatMapToDouble(Arrays::stream).sum();
            assertEquals(0, spread, 1e-15, "the sum is exact, so its variance is zero");
        }
        double scatter = Arrays.stream(share).map(s -> (s - 0.25) * (s - 0.25)).sum() / share.length;
        assertEquals(1, scatter / variance, 0.1);
    }

    @Test
    void equalComponentsShareWithoutFailing() {
        double[] column = {1, 2, 3};
        LinearFit fit = new NonNegativeLeastSquares(new double[][] {column, column.clone()}).fit(new double[] {2, 4, 6});
        assertEquals(2, Arrays.stream(fit.coefficients()).sum(), 1e-12);
        assertEquals(0, fit.residualSumOfSquares(), 1e-20);
    }

    @Test
    void aCurveOppositeToAllComponentsGivesZeros() {
        LinearFit fit = new NonNegativeLeastSquares(new double[][] {{1, 2, 3}, {0, 1, 0}}).fit(new double[] {-1, -1, -1});
        assertArrayEquals(new double[] {0, 0}, fit.coefficients());
        assertEquals(3, fit.residualSumOfSquares());
    }
}

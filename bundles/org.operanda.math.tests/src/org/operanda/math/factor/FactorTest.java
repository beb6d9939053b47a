package org.operanda.math.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.operanda.math.NonNegativeLeastSquares;
import org.operanda.math.factor.CurveResolution.Mode;
import org.operanda.math.factor.CurveResolution.Stop;

class FactorTest {
    private static final int ROWS = 120;
    private static final int COLUMNS = 90;

    /** Amounts of A → B → C by frame: A falls, C rises, B lies between; together 1. */
    private static double[][] amounts() {
        double[][] amounts = new double[3][ROWS];
        for (int i = 0; i < ROWS; i++) {
            double t = i / (ROWS - 1.0);
            amounts[0][i] = Math.max(0, 1 - 2 * t);
            amounts[2][i] = Math.max(0, 2 * t - 1);
            amounts[1][i] = 1 - amounts[0][i] - amounts[2][i];
        }
        return amounts;
    }

    /** Three Gauss lines, each with channels of its own. */
    private static double[][] spectra() {
        double[][] spectra = new double[3][COLUMNS];
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < COLUMNS; j++) {
                double distance = (j - 20 - 25 * k) / 7.0;
                spectra[k][j] = (k + 1) * Math.exp(-distance * distance);
            }
        }
        return spectra;
    }

    private static double[] table(double noise) {
        Random random = new Random(7);
        double[][] c = amounts();
        double[][] s = spectra();
        double[] table = new double[ROWS * COLUMNS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                table[i * COLUMNS + j] = c[0][i] * s[0][j] + c[1][i] * s[1][j] + c[2][i] * s[2][j] + noise * random.nextGaussian();
            }
        }
        return table;
    }

    private static double greatestDifference(double[] left, double[] right) {
        double greatest = 0;
        for (int i = 0; i < left.length; i++) {
            greatest = Math.max(greatest, Math.abs(left[i] - right[i]));
        }
        return greatest;
    }

    @Test
    void allComponentsRebuildTheTable() {
        double[] table = table(0.1);
        for (Scaling scaling : Scaling.values()) {
            PrincipalComponents all = PrincipalComponents.exact(Table.of(table, ROWS), COLUMNS, true, scaling);
            assertEquals(0, greatestDifference(table, all.rebuilt(COLUMNS)), 1e-12, scaling.name());
            assertEquals(1, Arrays.stream(all.explained()).sum(), 1e-12);
        }
    }

    @Test
    void theIteratedComponentsAreTheExactOnes() {
        double[] table = table(0.01);
        PrincipalComponents exact = PrincipalComponents.exact(Table.of(table, ROWS), 2, true, Scaling.NONE);
        PrincipalComponents iterated = PrincipalComponents.of(Table.of(table, ROWS), 2, true, Scaling.NONE, 5);
        assertArrayEquals(exact.singularValues(), iterated.singularValues(), 1e-8 * exact.singularValues()[0]);
        for (int k = 0; k < 2; k++) {
            assertArrayEquals(exact.loadings()[k], iterated.loadings()[k], 1e-5);
            assertArrayEquals(exact.scores()[k], iterated.scores()[k], 1e-4);
        }
    }

    /** Singular values that fall by a tenth each, none, or after five, of tables with noise: the first ten explain what they do in a whole decomposition, to two millionths of the variance. */
    @Test
    void iteratedComponentsExplainWhatTheExactOnesDo() {
        double[] slow = spectrum(k -> Math.pow(0.9, k));
        double[] flat = spectrum(k -> 1);
        double[] steep = spectrum(k -> k < 5 ? Math.pow(0.1, k) : 1e-6);
        for (double[] table : List.of(slow, flat, steep, table(0.3))) {
            PrincipalComponents exact = PrincipalComponents.exact(Table.of(table, ROWS), 8, true, Scaling.NONE);
            PrincipalComponents iterated = PrincipalComponents.of(Table.of(table, ROWS), 8, true, Scaling.NONE, 2);
            double most = Arrays.stream(exact.explained()).sum();
            double found = Arrays.stream(iterated.explained()).sum();
            assertTrue(found <= most + 1e-12, "no directions explain more than the first components");
            assertTrue(found >= most - 2e-6, "explained " + found + " of " + most);
            for (int k = 0; k < 8; k++) {
                assertEquals(exact.explained()[k], iterated.explained()[k], 2e-6, "component " + k);
            }
        }
    }

    /** A table with given singular values and random directions. */
    private static double[] spectrum(IntToDoubleFunction singularValue) {
        Random random = new Random(3);
        double[] table = new double[ROWS * COLUMNS];
        PrincipalComponents turned = PrincipalComponents.exact(Table.of(random.doubles(table.length).toArray(), ROWS), COLUMNS, false,
                Scaling.NONE);
        for (int k = 0; k < COLUMNS; k++) {
            for (int i = 0; i < ROWS; i++) {
                for (int j = 0; j < COLUMNS; j++) {
                    table[i * COLUMNS + j] += singularValue.applyAsDouble(k) * turned.scores()[k][i] / turned.singularValues()[k]
                            * turned.loadings()[k][j];
                }
            }
        }
        return table;
    }

    /** A mean a million times greater than what changes costs no digits, although directions are sought in single precision. */
    @Test
    void aGreatMeanDoesNotDisturb() {
        double[] table = table(0.01);
        double[] lifted = Arrays.stream(table).map(v -> v + 1e6).toArray();
        assertArrayEquals(PrincipalComponents.of(Table.of(table, ROWS), 2, true, Scaling.NONE, 5).explained(),
                PrincipalComponents.of(Table.of(lifted, ROWS), 2, true, Scaling.NONE, 5).explained(), 1e-8);
    }

    @Test
    void scaledColumnsCountAlike() {
        double[] table = table(0.05);
        for (int i = 0; i < ROWS; i++) {
            table[i * COLUMNS + 3] *= 1000;
        }
        PrincipalComponents exact = PrincipalComponents.exact(Table.of(table, ROWS), 2, true, Scaling.UNIT_VARIANCE);
        PrincipalComponents iterated = PrincipalComponents.of(Table.of(table, ROWS), 2, true, Scaling.UNIT_VARIANCE, 5);
        assertEquals((ROWS - 1.0) * COLUMNS, exact.totalVariance(), 1e-6 * ROWS * COLUMNS, "every column has variance 1");
        assertArrayEquals(exact.explained(), iterated.explained(), 1e-5);
    }

    @Test
    void malinowskisIndicatorsFindNoiseAndNumberOfComponents() {
        double noise = 0.02;
        PrincipalComponents components = PrincipalComponents.exact(Table.of(table(noise), ROWS), 10, false, Scaling.NONE);
        assertEquals(noise, components.realError(3), 0.05 * noise);
        assertTrue(components.realError(2) > 3 * noise);
        int least = 1;
        for (int count = 1; count < 10; count++) {
            least = components.indicator(count) < components.indicator(least) ? count : least;
        }
        assertEquals(3, least);
    }

    @Test
    void curveResolutionRecoversWhatHasFramesAndChannelsOfItsOwn() {
        double[] table = table(0);
        int[] pure = PureVariables.rows(Table.of(table, ROWS), 3, 0.05);
        assertEquals(3, Arrays.stream(pure).distinct().count());
        double[][] start = Arrays.stream(pure).mapToObj(i -> Arrays.copyOfRange(table, i * COLUMNS, (i + 1) * COLUMNS))
                .toArray(double[][]::new);
        CurveResolution resolved = CurveResolution.of(Table.of(table, ROWS), start, new Mode(true, List.of(Constraints.closure(1))),
                new Mode(true, List.of()), new Stop(500, 1e-12), () -> false);
        assertTrue(resolved.lackOfFit() < 0.1, "lack of fit " + resolved.lackOfFit() + " %");
        for (int k = 0; k < 3; k++) {
            int component = nearest(resolved.spectra(), spectra()[k]);
            assertEquals(0, greatestDifference(amounts()[k], resolved.concentrations()[component]), 0.02, "amount of " + k);
            assertEquals(0, greatestDifference(spectra()[k], resolved.spectra()[component]), 0.05, "spectrum of " + k);
        }
    }

    private static int nearest(double[][] profiles, double[] wanted) {
        int best = 0;
        for (int k = 1; k < profiles.length; k++) {
            best = greatestDifference(profiles[k], wanted) < greatestDifference(profiles[best], wanted) ? k : best;
        }
        return best;
    }

    @Test
    void lackOfFitIsThatOfTheReturnedPair() {
        double[] table = table(0.05);
        CurveResolution resolved = CurveResolution.of(Table.of(table, ROWS), spectra(), new Mode(true, List.of(Constraints.closure(1))),
                new Mode(true, List.of()), new Stop(40, 1e-9), () -> false);
        double left = 0;
        double all = 0;
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                double fitted = 0;
                for (int k = 0; k < 3; k++) {
                    fitted += resolved.concentrations()[k][i] * resolved.spectra()[k][j];
                }
                left += Math.pow(table[i * COLUMNS + j] - fitted, 2);
                all += Math.pow(table[i * COLUMNS + j], 2);
            }
        }
        assertEquals(100 * Math.sqrt(left / all), resolved.lackOfFit(), 1e-9);
        assertEquals(resolved.lackOfFit(), resolved.history()[resolved.history().length - 1], 1e-6, "from the cross products too");
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() throws Exception {
        double[] table = table(0.05);
        double[] alone;
        double[] many;
        try (ForkJoinPool one = new ForkJoinPool(1); ForkJoinPool four = new ForkJoinPool(4)) {
            alone = one.submit(() -> numbers(table)).get();
            many = four.submit(() -> numbers(table)).get();
        }
        assertArrayEquals(alone, many, 0.0);
    }

    private static double[] numbers(double[] table) {
        CurveResolution resolved = CurveResolution.of(Table.of(table, ROWS), spectra(), new Mode(true, List.of()),
                new Mode(true, List.of()),
                new Stop(5, 0), () -> false);
        PrincipalComponents components = PrincipalComponents.of(Table.of(table, ROWS), 3, true, Scaling.NONE, 1);
        return java.util.stream.DoubleStream.concat(Arrays.stream(resolved.spectra()).flatMapToDouble(Arrays::stream),
                Arrays.stream(components.scores()).flatMapToDouble(Arrays::stream)).toArray();
    }

    @Test
    void theNormalEquationsGiveTheNonNegativeSolution() {
        Random random = new Random(11);
        for (int run = 0; run < 200; run++) {
            double[][] columns = new double[5][12];
            double[] y = new double[12];
            for (int i = 0; i < 12; i++) {
                y[i] = random.nextGaussian();
                for (double[] column : columns) {
                    column[i] = random.nextGaussian() + 0.5;
                }
            }
            double[][] side = Products.cross(columns, new double[][] {y});
            new NormalEquations(Products.cross(columns, columns), new boolean[] {true, true, true, true, true}).solve(side);
            double[] wanted = new NonNegativeLeastSquares(columns).fit(y).coefficients();
            for (int k = 0; k < 5; k++) {
                assertEquals(wanted[k], side[k][0], 1e-8, "run " + run);
            }
        }
    }

    /**
     * Three spectra almost alike, as non-negative factors of neighbouring components are: on the way rounding leaves 5e-324 of a coefficient, which has to count
     * as zero, else the search never ends.
     */
    @Test
    void aCoefficientThatRoundingLeavesIsZero() {
        double[][] squares = {{56.19765158190935, 17.35012958054649, 7.079061502772564},
                {17.35012958054649, 6.409317184130401, 3.2664788104779765}, {7.079061502772564, 3.2664788104779765, 2.001691446430796}};
        double ridge = 1e-12 * (squares[0][0] + squares[1][1] + squares[2][2]) / 3;
        for (int k = 0; k < 3; k++) {
            squares[k][k] -= ridge;
        }
        double[] side = {81.3750311730755, 26.77874026006999, 11.950107188063955};
        double[][] solved = {{side[0]}, {side[1]}, {side[2]}};
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> new NormalEquations(squares, new boolean[] {true, true, true}).solve(solved));
        for (int k = 0; k < 3; k++) {
            double gradient = side[k];
            for (int l = 0; l < 3; l++) {
                gradient -= squares[k][l] * solved[l][0];
            }
            assertTrue(solved[k][0] >= 0 && gradient < 1e-9 && Math.abs(gradient) * solved[k][0] < 1e-9,
                    k + ": " + solved[k][0] + ", gradient " + gradient);
        }
    }

    @Test
    void constraintsDoWhatTheySay() {
        double[][] profiles = {{1, 3, 2, 2.5, 0}, {1, 1, 2, 2.5, 0}};
        Constraints.closure(1).apply(profiles);
        for (int i = 0; i < 5; i++) {
            assertEquals(1, profiles[0][i] + profiles[1][i], 1e-15);
        }
        double[][] hilly = {{0, 2, 1, 5, 3, 4, 0}};
        Constraints.unimodal(Set.of(0), 1).apply(hilly);
        assertArrayEquals(new double[] {0, 1, 1, 5, 3, 3, 0}, hilly[0]);
        double[][] known = {{1, 2, 3}};
        Constraints.known(0, new double[] {Double.NaN, 0, Double.NaN}).apply(known);
        assertArrayEquals(new double[] {1, 0, 3}, known[0]);
        double[][] blocks = {{1, 2, 3, 2, 4, 6}};
        Constraints.trilinear(Set.of(0), 2).apply(blocks);
        assertArrayEquals(new double[] {1, 2, 3, 2, 4, 6}, blocks[0], 1e-12, "one shape in both blocks already");
    }
}

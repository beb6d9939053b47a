package org.operanda.math.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.operanda.math.factor.Clusters.Linkage;
import org.operanda.math.factor.CurveResolution.Mode;
import org.operanda.math.factor.CurveResolution.Stop;

class FactorMethodsTest {
    private static final int ROWS = 60;
    private static final int COLUMNS = 40;

    private static double bell(double x, double centre, double width) {
        return Math.exp(-Math.pow((x - centre) / width, 2));
    }

    /** Three components that come and go one after the other, with spectra that overlap. */
    private static double[] table(double noise) {
        Random random = new Random(5);
        double[] table = new double[ROWS * COLUMNS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                for (int k = 0; k < 3; k++) {
                    table[i * COLUMNS + j] += bell(i, 12 + 18 * k, 7) * bell(j, 10 + 9 * k, 5);
                }
                table[i * COLUMNS + j] += noise * random.nextGaussian();
            }
        }
        return table;
    }

    private static double[] singularValues(double[] table, int from, int to) {
        Array2DRowRealMatrix part = new Array2DRowRealMatrix(to - from, COLUMNS);
        for (int i = from; i < to; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                part.setEntry(i - from, j, table[i * COLUMNS + j]);
            }
        }
        return new SingularValueDecomposition(part).getSingularValues();
    }

    @Test
    void evolvingFactorsAreTheSingularValuesOfEachPart() {
        double[] table = table(0.01);
        EvolvingFactors factors = EvolvingFactors.of(Table.of(table, ROWS), 4, 7, 1);
        for (int i : new int[] {5, 20, 40, ROWS - 8}) {
            double[] forward = singularValues(table, 0, i + 1);
            double[] backward = singularValues(table, i, ROWS);
            double[] window = singularValues(table, i - 3, i + 4);
            for (int k = 0; k < 4; k++) {
                assertEquals(forward[k], factors.forward()[k][i], 1e-7, "forward " + k + " at " + i);
                assertEquals(backward[k], factors.backward()[k][i], 1e-7, "backward " + k + " at " + i);
                assertEquals(window[k], factors.window()[k][i], 1e-7, "window " + k + " at " + i);
            }
        }
        assertTrue(Double.isNaN(factors.window()[0][2]));
        assertEquals(0, factors.forward()[3][2]);
        double[][] profiles = factors.profiles();
        for (int k = 0; k < 3; k++) {
            double[] profile = EvolvingFactors.of(Table.of(table, ROWS), 3, 7, 1).profiles()[k];
            int top = IntStream.range(0, ROWS).reduce((a, b) -> profile[a] >= profile[b] ? a : b).orElseThrow();
            assertEquals(12 + 18 * k, top, 7, "where component " + k + " is most");
        }
        assertEquals(4, profiles.length);
    }

    /** Noise alone, of more rows than are decomposed as a whole: its singular values are known to a tenth, and grow as they should. */
    @Test
    void noiseOfLongSeriesIsKnownToATenth() {
        int rows = 150;
        double[] noise = new Random(8).doubles((long) rows * COLUMNS).map(v -> v - 0.5).toArray();
        EvolvingFactors factors = EvolvingFactors.of(Table.of(noise, rows), 4, 5, 1);
        for (int i : new int[] {40, 63, 64, 79, 80, 110, 149}) {
            double[] forward = singularValues(noise, 0, i + 1);
            double[] backward = singularValues(noise, rows - 1 - i, rows);
            for (int k = 0; k < 4; k++) {
                double lost = i < 64 ? 1e-9 : 0.1;
                assertTrue(factors.forward()[k][i] <= forward[k] * (1 + 1e-9) && factors.forward()[k][i] >= forward[k] * (1 - lost),
                        "forward " + k + " at " + i);
                assertEquals(1, factors.backward()[k][rows - 1 - i] / backward[k], lost, "backward " + k + " at " + i);
            }
        }
    }

    @Test
    void theKeySetHasOneRowOfEachComponent() {
        PrincipalComponents components = PrincipalComponents.exact(Table.of(table(0.005), ROWS), 3, false, Scaling.NONE);
        int[] rows = KeySet.rows(components, 3, 0.05);
        assertEquals(12, rows[0], 12);
        assertEquals(30, rows[1], 4);
        assertEquals(48, rows[2], 12);
    }

    @Test
    void theKeySetHasTheGreatestDeterminant() {
        PrincipalComponents components = PrincipalComponents.exact(Table.of(table(0.02), ROWS), 3, false, Scaling.NONE);
        double best = 0;
        int[] wanted = {};
        for (int a = 0; a < ROWS; a++) {
            for (int b = a + 1; b < ROWS; b++) {
                for (int c = b + 1; c < ROWS; c++) {
                    double volume = Math.abs(volume(components.scores(), a, b, c));
                    wanted = volume > best ? new int[] {a, b, c} : wanted;
                    best = Math.max(best, volume);
                }
            }
        }
        assertArrayEquals(wanted, KeySet.rows(components, 3, 0.05), "against all sets of three rows");
    }

    private static double volume(double[][] scores, int... rows) {
        double greatest = IntStream.range(0, ROWS)
                .mapToDouble(i -> Math.sqrt(Arrays.stream(scores).mapToDouble(s -> s[i] * s[i]).sum())).max().orElseThrow();
        double[][] m = new double[3][3];
        for (int r = 0; r < 3; r++) {
            int row = rows[r];
            double length = Math.sqrt(Arrays.stream(scores).mapToDouble(s -> s[row] * s[row]).sum()) + 0.05 * greatest;
            for (int k = 0; k < 3; k++) {
                m[r][k] = scores[k][row] / length;
            }
        }
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }

    @Test
    void nonNegativeFactorsFitTheTableWithoutNegativeValues() {
        double[] table = table(0);
        NonNegativeFactors factors = NonNegativeFactors.of(Table.of(table, ROWS), 3, 2000, 3, () -> false);
        double left = 0;
        double all = 0;
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                double fitted = 0;
                for (int k = 0; k < 3; k++) {
                    assertTrue(factors.concentrations()[k][i] >= 0 && factors.spectra()[k][j] >= 0);
                    fitted += factors.concentrations()[k][i] * factors.spectra()[k][j];
                }
                left += Math.pow(table[i * COLUMNS + j] - fitted, 2);
                all += Math.pow(table[i * COLUMNS + j], 2);
            }
        }
        assertTrue(left < 1e-6 * all, "left " + left / all);
    }

    /** Three clouds of 20 points around the corners of a triangle. */
    private static double[][] clouds() {
        Random random = new Random(4);
        double[][] points = new double[60][];
        for (int i = 0; i < points.length; i++) {
            int cloud = i % 3;
            points[i] = new double[] {(cloud == 1 ? 5 : 0) + 0.5 * random.nextGaussian(),
                    (cloud == 2 ? 5 : 0) + 0.5 * random.nextGaussian()};
        }
        return points;
    }

    @Test
    void cloudsAreFoundByEveryMethod() {
        double[][] points = clouds();
        int[] truth = IntStream.range(0, points.length).map(i -> i % 3).toArray();
        assertArrayEquals(truth, Clusters.means(points, 3, 5, 9, () -> false).labels());
        for (Linkage linkage : Linkage.values()) {
            assertArrayEquals(truth, Clusters.tree(points, linkage).cut(3).labels(), linkage.name());
        }
    }

    @Test
    void wardsHeightsAreTheRiseOfTheSumOfSquares() {
        Clusters.Tree tree = Clusters.tree(clouds(), Linkage.WARD);
        double rise = tree.cut(2).within() - tree.cut(3).within();
        assertEquals(Math.sqrt(2 * rise), tree.joins()[57].height(), 1e-9 * tree.joins()[57].height());
    }

    @Test
    void treesOfALineAreKnown() {
        double[][] line = {{0}, {1}, {3}, {7}};
        assertArrayEquals(new double[] {1, 3, 7}, heights(line, Linkage.COMPLETE), 1e-12);
        assertArrayEquals(new double[] {1, 2.5, 17.0 / 3}, heights(line, Linkage.AVERAGE), 1e-12);
        assertArrayEquals(new double[] {1, Math.sqrt(2 * (14.0 / 3 - 0.5)), Math.sqrt(2 * (28.75 - 14.0 / 3))}, heights(line, Linkage.WARD),
                1e-12);
    }

    private static double[] heights(double[][] points, Linkage linkage) {
        return Arrays.stream(Clusters.tree(points, linkage).joins()).mapToDouble(Clusters.Join::height).toArray();
    }

    /**
     * With two components the pairs C·T, T⁻¹·Sᵀ that are nowhere negative are known (W. H. Lawton, E. A. Sylvestre, Technometrics 13 (1971) 617): T = (1 a; b 1) with
     * −min c₂/c₁ ≤ a ≤ min s₁/s₂ and −min c₁/c₂ ≤ b ≤ min s₂/s₁.
     */
    @Test
    void bandsOfTwoComponentsAreThoseOfLawtonAndSylvestre() {
        double[][] c = new double[2][30];
        double[][] s = new double[2][25];
        for (int i = 0; i < 30; i++) {
            c[0][i] = 0.9 - 0.7 * i / 29;
            c[1][i] = 0.15 + 0.7 * i / 29;
        }
        for (int j = 0; j < 25; j++) {
            s[0][j] = 0.2 + bell(j, 8, 5);
            s[1][j] = 0.3 + 0.8 * bell(j, 16, 5);
        }
        double a0 = -least(c[1], c[0]);
        double a1 = least(s[0], s[1]);
        double b0 = -least(c[0], c[1]);
        double b1 = least(s[1], s[0]);
        double[] wanted = {Double.POSITIVE_INFINITY, 0};
        for (int p = 0; p <= 200; p++) {
            for (int q = 0; q <= 200; q++) {
                double a = a0 + (a1 - a0) * p / 200;
                double b = b0 + (b1 - b0) * q / 200;
                double share = share(c, s, a, b);
                wanted[0] = Math.min(wanted[0], share);
                wanted[1] = Math.max(wanted[1], share);
            }
        }
        Mode mode = new Mode(true, List.of());
        FeasibleBands bands = FeasibleBands.of(c, s, mode, mode, false, () -> false).getFirst();
        assertEquals(wanted[0], bands.least().share(), 2e-3 * wanted[0], "least");
        assertEquals(wanted[1], bands.greatest().share(), 2e-3 * wanted[1], "greatest");
        assertTrue(bands.least().kept() && bands.greatest().kept());
        assertTrue(Arrays.stream(bands.least().concentration()).min().orElseThrow() > -1e-3);
    }

    private static double least(double[] numerator, double[] denominator) {
        return IntStream.range(0, numerator.length).mapToDouble(i -> numerator[i] / denominator[i]).min().orElseThrow();
    }

    private static double share(double[][] c, double[][] s, double a, double b) {
        double concentration = 0;
        double spectrum = 0;
        double signal = 0;
        for (int i = 0; i < c[0].length; i++) {
            concentration += Math.pow(c[0][i] + b * c[1][i], 2);
            for (int j = 0; j < s[0].length; j++) {
                signal += Math.pow(c[0][i] * s[0][j] + c[1][i] * s[1][j], 2);
            }
        }
        for (int j = 0; j < s[0].length; j++) {
            spectrum += Math.pow((s[0][j] - a * s[1][j]) / (1 - a * b), 2);
        }
        return Math.sqrt(concentration * spectrum / signal);
    }

    @Test
    void bandsVanishWhereEveryComponentStandsAloneOnce() {
        double[][] c = {{1, 0.5, 0, 0, 0.2}, {0, 0.5, 1, 0, 0.3}, {0, 0, 0, 1, 0.5}};
        double[][] s = {{1, 0, 0, 0.5, 0.2}, {0, 2, 0, 0.5, 0.1}, {0, 0, 3, 0.5, 0.7}};
        Mode mode = new Mode(true, List.of());
        for (boolean closed : new boolean[] {true, false}) {
            for (FeasibleBands band : FeasibleBands.of(c, s, mode, mode, closed, () -> false)) {
                assertEquals(band.least().share(), band.greatest().share(), 2e-3);
                assertArrayEquals(s[band.component()], band.greatest().spectrum(), 0.01);
            }
        }
    }

    @Test
    void aComponentMayBeNegativeWhileOthersAreNot() {
        double[][] columns = {{1, 0, 1}, {0, 1, 1}};
        double[][] side = Products.cross(columns, new double[][] {{-1, 2, 1}});
        new NormalEquations(Products.cross(columns, columns), new boolean[] {false, true}).solve(side);
        assertEquals(-1, side[0][0], 1e-9);
        assertEquals(2, side[1][0], 1e-9);
        double[][] other = Products.cross(columns, new double[][] {{2, -1, 1}});
        new NormalEquations(Products.cross(columns, columns), new boolean[] {false, true}).solve(other);
        assertEquals(1.5, other[0][0], 1e-9, "alone once the other is held at zero");
        assertEquals(0, other[1][0]);
    }

    @Test
    void someComponentsAreClosedAndSomeSmoothed() {
        double[][] profiles = {{1, 3}, {1, 1}, {7, 8}};
        Constraints.closure(Set.of(0, 1), 2).apply(profiles);
        assertArrayEquals(new double[] {1, 1.5}, profiles[0], 1e-15);
        assertArrayEquals(new double[] {7, 8}, profiles[2]);
        double[][] rough = {{0, 0, 1, 0, 0}, {0, 0, 1, 0, 0}};
        Constraints.smooth(Set.of(1), 5).apply(rough);
        assertEquals(1, rough[0][2]);
        assertEquals(17.0 / 35, rough[1][2], 1e-12, "Savitzky and Golay's coefficient");
    }

    @Test
    void aTableInSinglePrecisionGivesTheSame() {
        double[] table = table(0.01);
        float[] single = new float[table.length];
        double[] rounded = new double[table.length];
        for (int i = 0; i < table.length; i++) {
            single[i] = (float) table[i];
            rounded[i] = single[i];
        }
        PrincipalComponents narrow = PrincipalComponents.of(Table.of(single, ROWS), 3, true, Scaling.NONE, 1);
        PrincipalComponents wide = PrincipalComponents.of(Table.of(rounded, ROWS), 3, true, Scaling.NONE, 1);
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(wide.scores()[k], narrow.scores()[k], 1e-9);
        }
        double[][] start = {Table.of(rounded, ROWS).row(12), Table.of(single, ROWS).row(30), Table.of(single, ROWS).row(48)};
        Mode mode = new Mode(true, List.of());
        assertEquals(CurveResolution.of(Table.of(rounded, ROWS), start, mode, mode, new Stop(20, 0), () -> false).lackOfFit(),
                CurveResolution.of(Table.of(single, ROWS), start, mode, mode, new Stop(20, 0), () -> false).lackOfFit(), 1e-9);
    }

    @Test
    void nothingDependsOnTheNumberOfThreads() throws Exception {
        try (ForkJoinPool one = new ForkJoinPool(1); ForkJoinPool four = new ForkJoinPool(4)) {
            assertArrayEquals(one.submit(FactorMethodsTest::numbers).get(), four.submit(FactorMethodsTest::numbers).get(), 0.0);
        }
    }

    private static double[] numbers() {
        Table table = Table.of(table(0.02), ROWS);
        EvolvingFactors evolving = EvolvingFactors.of(table, 3, 5, 1);
        NonNegativeFactors factors = NonNegativeFactors.of(table, 3, 20, 1, () -> false);
        double[][] rows = IntStream.range(0, ROWS).mapToObj(table::row).toArray(double[][]::new);
        Mode mode = new Mode(true, List.of());
        CurveResolution resolved = CurveResolution.of(table, factors.spectra(), mode, mode, new Stop(20, 0), () -> false);
        DoubleStream bands = FeasibleBands.of(resolved.concentrations(), resolved.spectra(), mode, mode, false, () -> false).stream()
                .flatMapToDouble(b -> DoubleStream.of(b.least().share(), b.greatest().share()));
        return Stream.of(Arrays.stream(evolving.forward()).flatMapToDouble(Arrays::stream),
                Arrays.stream(factors.spectra()).flatMapToDouble(Arrays::stream),
                DoubleStream.of(Clusters.means(rows, 4, 3, 1, () -> false).within()), bands).flatMapToDouble(s -> s).toArray();
    }
}

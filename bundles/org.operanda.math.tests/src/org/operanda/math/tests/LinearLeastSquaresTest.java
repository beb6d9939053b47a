package org.operanda.math.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.operanda.math.LinearFit;
import org.operanda.math.LinearLeastSquares;

class LinearLeastSquaresTest {

    /** The weighted mean: Σ(y/σ²) / Σ(1/σ²), variance 1 / Σ(1/σ²). */
    @Test
    void oneConstantColumnGivesTheWeightedMean() {
        double[] y = {10, 12, 9};
        double[] sigma = {1, 2, 0.5};
        LinearFit fit = LinearLeastSquares.fit(new double[][] {{1, 1, 1}}, y, sigma).orElseThrow();
        assertEquals((10 + 3 + 36) / 5.25, fit.coefficients()[0], 1e-13);
        assertEquals(1 / Math.sqrt(5.25), fit.sigma(0), 1e-14);
        assertEquals(2, fit.degreesOfFreedom());
    }

    @Test
    void columnsOfVeryDifferentSizeAreNoTrouble() {
        double[][] columns = {{1e-9, 2e-9, 4e-9, 3e-9}, {1e9, -1e9, 2e9, 0}};
        double[] y = new double[4];
        for (int i = 0; i < 4; i++) {
            y[i] = 5e9 * columns[0][i] - 2e-9 * columns[1][i];
        }
        double[] found = LinearLeastSquares.fit(columns, y).orElseThrow().coefficients();
        assertArrayEquals(new double[] {1, 1}, new double[] {found[0] / 5e9, found[1] / -2e-9}, 1e-12);
    }

    @Test
    void dependentColumnsGiveNothing() {
        assertTrue(LinearLeastSquares.fit(new double[][] {{1, 2, 3}, {2, 4, 6}}, new double[] {1, 2, 3}).isEmpty());
        assertTrue(LinearLeastSquares.fit(new double[][] {{1, 2, 3}, {0, 0, 0}}, new double[] {1, 2, 3}).isEmpty());
    }

    @Test
    void moreColumnsThanValuesGiveNothing() {
        assertTrue(LinearLeastSquares.fit(new double[][] {{1}, {2}}, new double[] {1}).isEmpty());
    }
}

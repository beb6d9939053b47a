package org.operanda.math.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.operanda.math.BoundedLeastSquares;
import org.operanda.math.BoundedLeastSquares.Model;

class BoundedLeastSquaresTest {
    private static final double[] MISRA_Y = {10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47,
            81.78};
    private static final double[] MISRA_X = {77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1,
            760.0};
    private static final double[] UNBOUNDED = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    private static final double[] UNBOUNDED_ABOVE = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};

    private static boolean misra(double[] b, double[] residuals, double[][] jacobian) {
        for (int i = 0; i < residuals.length; i++) {
            double decay = Math.exp(-b[1] * MISRA_X[i]);
            residuals[i] = b[0] * (1 - decay) - MISRA_Y[i];
            jacobian[i][0] = 1 - decay;
            jacobian[i][1] = b[0] * MISRA_X[i] * decay;
        }
        return true;
    }

    /** Statistical Reference Datasets of NIST, Misra1a: certified values to eleven digits. */
    @Test
    void certifiedValuesOfMisra1aFromBothStarts() {
        BoundedLeastSquares squares = new BoundedLeastSquares(2, MISRA_X.length);
        for (double[] start : new double[][] {{500, 0.0001}, {250, 0.0005}}) {
            assertTrue(squares.fit(BoundedLeastSquaresTest::misra, start, UNBOUNDED, UNBOUNDED_ABOVE, 200));
            assertEquals(2.3894212918e2, squares.parameter(0), 1e-6 * 239);
            assertEquals(5.5015643181e-4, squares.parameter(1), 1e-6 * 5.5e-4);
            assertEquals(1.2455138894e-1, squares.sumOfSquares(), 1e-9);
            double variance = squares.sumOfSquares() / (MISRA_X.length - 2);
            double[][] covariance = Objects.requireNonNull(squares.covariance());
            assertEquals(2.7070075241, Math.sqrt(covariance[0][0] * variance), 1e-5);
            assertEquals(7.2668688436e-6, Math.sqrt(covariance[1][1] * variance), 1e-11);
        }
    }

    /** Rosenbrock's valley has its least value at (1, 1); with x ≤ 0.5 it is at (0.5, 0.25), where the sum is 0.25. */
    @Test
    void aBoundAcrossTheValleyIsTheResult() {
        Model valley = (p, r, j) -> {
            r[0] = 10 * (p[1] - p[0] * p[0]);
            r[1] = 1 - p[0];
            j[0][0] = -20 * p[0];
            j[0][1] = 10;
            j[1][0] = -1;
            j[1][1] = 0;
            return true;
        };
        BoundedLeastSquares squares = new BoundedLeastSquares(2, 2);
        assertTrue(squares.fit(valley, new double[] {-1.2, 1}, UNBOUNDED, UNBOUNDED_ABOVE, 500));
        assertEquals(1, squares.parameter(0), 1e-8);
        assertEquals(1, squares.parameter(1), 1e-8);
        assertTrue(squares.fit(valley, new double[] {-1.2, 1}, UNBOUNDED, new double[] {0.5, 10}, 500));
        assertEquals(0.5, squares.parameter(0), 0);
        assertEquals(0.25, squares.parameter(1), 1e-8);
        assertTrue(squares.isHeld(0));
        double[][] covariance = Objects.requireNonNull(squares.covariance());
        assertEquals(0, covariance[0][0], 0);
        assertEquals(0.01, covariance[1][1], 1e-12, "only the free parameter has a variance, that of one residual 10·y");
    }

    @Test
    void parametersThatTheResidualsDoNotDecideHaveNoCovariance() {
        Model sum = (p, r, j) -> {
            r[0] = p[0] + p[1] - 1;
            r[1] = 2 * (p[0] + p[1]) - 2.2;
            j[0][0] = 1;
            j[0][1] = 1;
            j[1][0] = 2;
            j[1][1] = 2;
            return true;
        };
        BoundedLeastSquares squares = new BoundedLeastSquares(2, 2);
        assertTrue(squares.fit(sum, new double[] {3, 4}, UNBOUNDED, UNBOUNDED_ABOVE, 100));
        assertEquals(1.08, squares.parameter(0) + squares.parameter(1), 1e-9);
        assertNull(squares.covariance());
    }

    @Test
    void aModelWithoutValuesAtTheStartDoesNotConverge() {
        BoundedLeastSquares squares = new BoundedLeastSquares(1, 1);
        assertFalse(squares.fit((p, r, j) -> false, new double[] {1}, UNBOUNDED, UNBOUNDED_ABOVE, 10));
        assertTrue(Double.isNaN(squares.sumOfSquares()));
        assertEquals(1, squares.evaluations());
    }

    @Test
    void aParameterWithEqualBoundsStaysThere() {
        BoundedLeastSquares squares = new BoundedLeastSquares(2, MISRA_X.length);
        assertTrue(
                squares.fit(BoundedLeastSquaresTest::misra, new double[] {500, 1}, new double[] {1, 6e-4}, new double[] {1e4, 6e-4}, 100));
        assertEquals(6e-4, squares.parameter(1), 0);
        double above = 0;
        double below = 0;
        for (int i = 0; i < MISRA_X.length; i++) {
            double shape = 1 - Math.exp(-6e-4 * MISRA_X[i]);
            above += shape * MISRA_Y[i];
            below += shape * shape;
        }
        assertEquals(above / below, squares.parameter(0), 1e-7);
    }
}

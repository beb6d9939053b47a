package org.operanda.math.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.operanda.math.NonNegativeLeastSquares;
import org.operanda.math.NonNegativeQuadratic;

class NonNegativeQuadraticTest {

    @Test
    void aBoundThatActsIsKept() {
        // ½(x² + y²) − x + y: x = 1, and y would be −1
        double[] x = new double[2];
        new NonNegativeQuadratic(2).solve(new double[][] {{1, 0}, {0, 1}}, new double[] {1, -1}, x);
        assertArrayEquals(new double[] {1, 0}, x);
    }

    @Test
    void agreesWithLeastSquaresAndMeetsTheConditionsOfAMinimum() {
        Random random = new Random(3);
        int n = 12;
        NonNegativeQuadratic quadratic = new NonNegativeQuadratic(n);
        for (int run = 0; run < 50; run++) {
            double[][] columns = new double[n][30];
            double[] y = new double[30];
            for (int i = 0; i < 30; i++) {
                y[i] = random.nextGaussian();
                for (int k = 0; k < n; k++) {
                    columns[k][i] = random.nextGaussian() + 0.5;
                }
            }
            double[][] h = new double[n][n];
            double[] f = new double[n];
            for (int i = 0; i < 30; i++) {
                for (int k = 0; k < n; k++) {
                    f[k] += columns[k][i] * y[i];
                    for (int l = 0; l < n; l++) {
                        h[k][l] += columns[k][i] * columns[l][i];
                    }
                }
            }
            double[] x = new double[n];
            quadratic.solve(h, f, x);
            assertArrayEquals(new NonNegativeLeastSquares(columns).fit(y).coefficients(), x, 1e-9);
            for (int k = 0; k < n; k++) {
                double slope = -f[k];
                for (int l = 0; l < n; l++) {
                    slope += h[k][l] * x[l];
                }
                assertTrue(x[k] >= 0 && slope > -1e-9);
                assertEquals(0, x[k] * slope, 1e-9);
            }
        }
    }
}

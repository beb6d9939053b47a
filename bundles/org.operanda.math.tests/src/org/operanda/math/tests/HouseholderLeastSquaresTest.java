package org.operanda.math.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.operanda.math.HouseholderLeastSquares;
import org.operanda.math.LinearLeastSquares;

class HouseholderLeastSquaresTest {

    @Test
    void agreesWithTheDecompositionOfHipparchus() {
        Random random = new Random(1);
        HouseholderLeastSquares squares = new HouseholderLeastSquares(37, 9);
        for (int count : new int[] {1, 4, 9}) {
            double[][] columns = new double[count][37];
            double[] right = new double[37];
            for (int i = 0; i < 37; i++) {
                right[i] = random.nextGaussian();
                for (int k = 0; k < count; k++) {
                    columns[k][i] = random.nextGaussian() * Math.pow(10, k - 4);
                    squares.column(k)[i] = columns[k][i];
                }
                squares.rightHandSide()[i] = right[i];
            }
            double[] unknowns = new double[9];
            squares.solve(count, unknowns);
            double[] expected = LinearLeastSquares.fit(columns, right).orElseThrow().coefficients();
            for (int k = 0; k < count; k++) {
                assertEquals(expected[k], unknowns[k], 1e-12 * Math.pow(10, 4 - k));
            }
        }
    }

    @Test
    void aColumnThatDependsOnThoseBeforeItGetsNothing() {
        HouseholderLeastSquares squares = new HouseholderLeastSquares(3, 3);
        System.arraycopy(new double[] {1, 1, 0}, 0, squares.column(0), 0, 3);
        System.arraycopy(new double[] {0, 0, 0}, 0, squares.column(1), 0, 3);
        System.arraycopy(new double[] {0, 1, 1}, 0, squares.column(2), 0, 3);
        System.arraycopy(new double[] {2, 5, 3}, 0, squares.rightHandSide(), 0, 3);
        double[] unknowns = new double[3];
        squares.solve(3, unknowns);
        assertArrayEquals(new double[] {2, 0, 3}, unknowns, 1e-14);
    }
}

package org.operanda.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class InterpolationTest {
    private static final double NAN = Double.NaN;

    @Test
    void followsALineBetweenPointsAndStopsAtTheEnds() {
        double[] values = Interpolation.linear(new double[] {1, 2, 4}, new double[] {10, 20, 60},
                new double[] {0.999, 1, 1.5, 2, 3, 4, 4.001});
        assertArrayEquals(new double[] {NAN, 10, 15, 20, 40, 60, NAN}, values, 1e-12);
    }

    @Test
    void takesAFallingTableForARisingOne() {
        assertArrayEquals(new double[] {15, 60},
                Interpolation.linear(new double[] {4, 2, 1}, new double[] {60, 20, 10}, new double[] {1.5, 4}), 1e-12);
    }

    @Test
    void isMissingNextToAMissingValueOnly() {
        double[] values = Interpolation.linear(new double[] {0, 1, 2, 3}, new double[] {5, NAN, 7, 8},
                new double[] {0, 0.5, 1, 1.5, 2, 2.5, NAN});
        assertArrayEquals(new double[] {5, NAN, NAN, NAN, 7, 7.5, NAN}, values, 1e-12);
    }

    @Test
    void takesNegativeZeroForZero() {
        assertArrayEquals(new double[] {3, 4}, Interpolation.linear(new double[] {0.0, 1}, new double[] {3, 4}, new double[] {-0.0, 1}));
        assertArrayEquals(new double[] {3}, Interpolation.linear(new double[] {-1, -0.0}, new double[] {2, 3}, new double[] {0.0}));
    }

    @Test
    void knowsNothingFromAnEmptyTableAndOnePointFromATableOfOne() {
        assertArrayEquals(new double[] {NAN}, Interpolation.linear(new double[0], new double[0], new double[] {1}));
        assertArrayEquals(new double[] {NAN, 7}, Interpolation.linear(new double[] {2}, new double[] {7}, new double[] {1, 2}));
    }

    @Test
    void refusesATableOfUnequalColumns() {
        assertThrows(IllegalArgumentException.class, () -> Interpolation.linear(new double[2], new double[3], new double[1]));
    }
}

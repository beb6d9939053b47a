package org.operanda.math.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.operanda.math.CubicSpline;

/** Splines through points of cubics are these cubics; through others they have no knot next to the ends. */
class CubicSplineTest {
    private static final double[] UNEVEN = {-1, -0.4, 0.3, 1.1, 1.2, 2.5, 4};
    private static final DoubleUnaryOperator CUBIC = x -> 2 - 3 * x + 0.5 * x * x + 0.25 * x * x * x;

    @Test
    void isTheCubicThatThePointsLieOn() {
        CubicSpline spline = new CubicSpline(UNEVEN, Arrays.stream(UNEVEN).map(CUBIC).toArray());
        double[] between = {-2, -0.7, 0, 1.15, 2, 3.3, 4, 5};
        assertArrayEquals(Arrays.stream(between).map(CUBIC).toArray(), spline.values(between), 1e-12);
        for (double x : between) {
            assertEquals(CUBIC.applyAsDouble(x), spline.value(x), 1e-12);
            assertEquals(-3 + x + 0.75 * x * x, spline.derivative(x), 1e-12);
        }
    }

    @Test
    void goesThroughFewPoints() {
        assertEquals(2.5, new CubicSpline(new double[] {0, 2}, new double[] {1, 4}).value(1), 1e-15);
        CubicSpline parabola = new CubicSpline(new double[] {0, 1, 3}, new double[] {0, 1, 9});
        assertEquals(4, parabola.value(2), 1e-12);
        assertEquals(6, parabola.derivative(3), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new CubicSpline(new double[] {0, 1, 1, 2}, new double[4]));
    }

    /** The error falls with the fourth power of the step, up to the ends. */
    @Test
    void nearsASmoothCurveWithTheFourthPower() {
        double[] error = new double[2];
        for (int run = 0; run < 2; run++) {
            int count = run == 0 ? 81 : 161;
            double[] x = new double[count];
            Arrays.setAll(x, i -> 6.0 * i / (count - 1));
            CubicSpline spline = new CubicSpline(x, Arrays.stream(x).map(Math::sin).toArray());
            for (double at = 0; at <= 6; at += 0.001) {
                error[run] = Math.max(error[run], Math.abs(spline.value(at) - Math.sin(at)));
            }
        }
        assertEquals(16, error[0] / error[1], 2);
    }
}

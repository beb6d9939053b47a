package org.operanda.math.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.operanda.math.LinearLeastSquares;
import org.operanda.math.SmoothingSpline;

class SmoothingSplineTest {
    private static final double NOISE = 0.02;

    private static double[] abscissae(int count) {
        double[] x = new double[count];
        Arrays.setAll(x, i -> i * 0.1 + 0.03 * Math.sin(i));
        return x;
    }

    @Test
    void aStraightLineIsReturnedForAnyStiffness() {
        double[] x = abscissae(30);
        double[] y = Arrays.stream(x).map(t -> 2 - 3 * t).toArray();
        for (double lambda : new double[] {1e-6, 1, 1e6}) {
            SmoothingSpline spline = SmoothingSpline.of(x, y, lambda);
            assertArrayEquals(y, spline.value(), 1e-9);
            Arrays.stream(spline.slope()).forEach(slope -> assertEquals(-3, slope, 1e-9));
        }
    }

    @Test
    void aStiffSplineIsTheLineOfLeastSquaresAndALooseOneGoesThroughThePoints() {
        double[] x = abscissae(25);
        double[] y = Arrays.stream(x).map(t -> Math.sin(3 * t)).toArray();
        double[] one = new double[x.length];
        Arrays.fill(one, 1);
        double[] line = LinearLeastSquares.fit(new double[][] {one, x}, y).orElseThrow().coefficients();
        SmoothingSpline stiff = SmoothingSpline.of(x, y, 1e9);
        for (int i = 0; i < x.length; i++) {
            assertEquals(line[0] + line[1] * x[i], stiff.value()[i], 1e-6);
        }
        assertEquals(2, stiff.freedom(), 1e-6);
        SmoothingSpline loose = SmoothingSpline.of(x, y, 1e-12);
        assertArrayEquals(y, loose.value(), 1e-8);
        assertEquals(x.length, loose.freedom(), 1e-4);
    }

    /** The trace in O(n) is the sum of what a unit value at each point gives at that point. */
    @Test
    void theTraceIsThatOfTheSmoother() {
        double[] x = abscissae(20);
        double trace = 0;
        for (int i = 0; i < x.length; i++) {
            double[] impulse = new double[x.length];
            impulse[i] = 1;
            trace += SmoothingSpline.of(x, impulse, 0.01).value()[i];
        }
        assertEquals(trace, SmoothingSpline.of(x, new double[20], 0.01).freedom(), 1e-9);
    }

    /** Noise of 0.02 on sin 2x: the curve comes nearer than the noise, the slope lies within its deviations as often as it should. */
    @Test
    void crossValidationFindsACurveUnderNoise() {
        Random random = new Random(5);
        double squares = 0;
        int within = 0;
        int all = 0;
        for (int run = 0; run < 20; run++) {
            double[] x = abscissae(100);
            double[] y = Arrays.stream(x).map(t -> Math.sin(2 * t) + NOISE * random.nextGaussian()).toArray();
            SmoothingSpline spline = SmoothingSpline.crossValidated(x, y);
            for (int i = 2; i < x.length - 2; i++) {
                squares += Math.pow(spline.value()[i] - Math.sin(2 * x[i]), 2);
                within += Math.abs(spline.slope()[i] - 2 * Math.cos(2 * x[i])) < 2 * spline.slopeSigma()[i] ? 1 : 0;
                all++;
            }
        }
        assertTrue(Math.sqrt(squares / all) < 0.6 * NOISE, "rms " + Math.sqrt(squares / all));
        assertTrue(within > 0.85 * all, within + " of " + all + " slopes within two standard deviations");
    }

    /** The deviation of the slope is what it scatters by, to the tenth by which the degrees of freedom are too many (Wahba). */
    @Test
    void theDeviationOfTheSlopeIsItsScatter() {
        Random random = new Random(6);
        double[] x = abscissae(60);
        double[] sum = new double[x.length];
        double[] mean = new double[x.length];
        for (int run = 0; run < 2000; run++) {
            double[] y = Arrays.stream(x).map(t -> NOISE * random.nextGaussian()).toArray();
            SmoothingSpline spline = SmoothingSpline.of(x, y, 1e-3);
            for (int i = 0; i < x.length; i++) {
                sum[i] += spline.slope()[i] * spline.slope()[i] / 2000;
                mean[i] += spline.slopeSigma()[i] / 2000;
            }
        }
        for (int i = 0; i < x.length; i++) {
            assertEquals(1, mean[i] / Math.sqrt(sum[i]), 0.12, "point " + i);
        }
    }
}

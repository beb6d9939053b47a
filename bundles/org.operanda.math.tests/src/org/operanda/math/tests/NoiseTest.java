package org.operanda.math.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.operanda.math.Noise;

class NoiseTest {

    /** The median absolute deviation has an efficiency of 37 %: 20000 points give 1 %. */
    @Test
    void noiseOnASlopingCurveWithOutliersIsFound() {
        Random random = new Random(3);
        double[] x = new double[20000];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i == 0 ? 0 : x[i - 1] + 0.2 + random.nextDouble();
            y[i] = 3 * x[i] + Math.sin(x[i] / 500) + 0.05 * random.nextGaussian() + (i % 100 == 50 ? 100 : 0);
        }
        assertEquals(0.05, Noise.standardDeviation(x, y), 0.003);
    }

    @Test
    void equalSpacingIsTheUsualSecondDifference() {
        double[] y = {0, 1, 0, 2, 0};
        assertEquals(1.482602218505602 * 3 / Math.sqrt(6), Noise.standardDeviation(y), 1e-14);
    }

    @Test
    void missingValuesAreLeftOutAndTooFewGiveNaN() {
        assertTrue(Double.isNaN(Noise.standardDeviation(new double[] {1, Double.NaN, 2, 3})));
        assertTrue(Double.isNaN(Noise.standardDeviation(new double[] {1, 2})));
    }
}

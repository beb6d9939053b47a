package org.operanda.math.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.operanda.math.StraightLine;

class StraightLineTest {
    private static final double[] PEARSON_X = {0.0, 0.9, 1.8, 2.6, 3.3, 4.4, 5.2, 6.1, 6.5, 7.4};
    private static final double[] PEARSON_Y = {5.9, 5.4, 4.4, 4.6, 3.5, 3.7, 2.8, 2.8, 2.4, 1.5};
    private static final double[] YORK_WEIGHT_X = {1000, 1000, 500, 800, 200, 80, 60, 20, 1.8, 1};
    private static final double[] YORK_WEIGHT_Y = {1, 1.8, 4, 8, 20, 20, 70, 70, 100, 500};

    /** York et al. 2004, table I: b = −0.480533407(58), a = 5.47991022(29), S/(n−2) = 1.4833. */
    @Test
    void pearsonsDataWithYorksWeights() {
        StraightLine line = StraightLine.orthogonal(PEARSON_X, PEARSON_Y, deviations(YORK_WEIGHT_X), deviations(YORK_WEIGHT_Y));
        assertEquals(-0.480533407, line.slope(), 5e-10);
        assertEquals(5.47991022, line.intercept(), 5e-9);
        assertEquals(0.0579850090, line.slopeSigma(), 5e-10);
        assertEquals(0.294970735, line.interceptSigma(), 5e-9);
        assertEquals(1.483294149, line.sumOfSquares() / 8, 5e-9);
    }

    @Test
    void swappingTheCoordinatesGivesTheSameLine() {
        double[] sigmaX = deviations(YORK_WEIGHT_X);
        double[] sigmaY = deviations(YORK_WEIGHT_Y);
        StraightLine line = StraightLine.orthogonal(PEARSON_X, PEARSON_Y, sigmaX, sigmaY);
        StraightLine swapped = StraightLine.orthogonal(PEARSON_Y, PEARSON_X, sigmaY, sigmaX);
        assertEquals(1, line.slope() * swapped.slope(), 1e-11);
        assertEquals(line.sumOfSquares(), swapped.sumOfSquares(), 1e-10);
    }

    /** Equal errors: the slope of the principal axis, (d + √(d² + 4 sxy²)) / 2 sxy with d = syy − sxx. */
    @Test
    void equalErrorsGiveThePrincipalAxis() {
        double[] sigma = new double[10];
        Arrays.fill(sigma, 0.2);
        double meanX = Arrays.stream(PEARSON_X).average().orElseThrow();
        double meanY = Arrays.stream(PEARSON_Y).average().orElseThrow();
        double difference = 0;
        double product = 0;
        for (int i = 0; i < 10; i++) {
            double u = PEARSON_X[i] - meanX;
            double v = PEARSON_Y[i] - meanY;
            difference += v * v - u * u;
            product += u * v;
        }
        double slope = (difference + Math.sqrt(difference * difference + 4 * product * product)) / (2 * product);
        assertEquals(slope, StraightLine.orthogonal(PEARSON_X, PEARSON_Y, sigma, sigma).slope(), 1e-12);
    }

    @Test
    void aVanishingErrorInXGivesTheWeightedLine() {
        double[] sigmaX = new double[10];
        Arrays.fill(sigmaX, 1e-9);
        double[] sigmaY = deviations(YORK_WEIGHT_Y);
        StraightLine weighted = StraightLine.weighted(PEARSON_X, PEARSON_Y, sigmaY);
        StraightLine line = StraightLine.orthogonal(PEARSON_X, PEARSON_Y, sigmaX, sigmaY);
        assertEquals(weighted.slope(), line.slope(), 1e-12);
        assertEquals(weighted.slopeSigma(), line.slopeSigma(), 1e-12);
        assertEquals(weighted.interceptSigma(), line.interceptSigma(), 1e-11);
        assertEquals(weighted.covariance(), line.covariance(), 1e-12);
        assertEquals(weighted.sigma(3), line.sigma(3), 1e-12);
    }

    @Test
    void aHorizontalLineSettles() {
        double[] sigma = {0.1, 0.1, 0.1};
        assertEquals(0, StraightLine.orthogonal(new double[] {0, 1, 2}, new double[] {4, 4, 4}, sigma, sigma).slope(), 0);
        double[] rounded = {0.1 + 0.2, 0.3, 0.3};
        assertEquals(0, StraightLine.orthogonal(new double[] {0, 1, 2}, rounded, sigma, sigma).slope(), 1e-15);
    }

    @Test
    void oneAbscissaGivesNaN() {
        assertTrue(Double.isNaN(StraightLine.ordinary(new double[] {2, 2}, new double[] {1, 3}).slope()));
        assertTrue(Double.isNaN(
                StraightLine.orthogonal(new double[] {2, 2}, new double[] {1, 3}, new double[] {1, 1}, new double[] {1, 1}).slope()));
    }

    private static double[] deviations(double[] weights) {
        return Arrays.stream(weights).map(w -> 1 / Math.sqrt(w)).toArray();
    }
}

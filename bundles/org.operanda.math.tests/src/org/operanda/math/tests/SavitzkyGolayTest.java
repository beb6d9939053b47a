package org.operanda.math.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.math.PolynomialFit;
import org.operanda.math.SavitzkyGolay;

class SavitzkyGolayTest {

    /** Savitzky and Golay 1964, table I: the five-point quadratic is (−3, 12, 17, 12, −3) / 35; table III: its slope is (−2 … 2) / 10. */
    @Test
    void equalSpacingGivesThePublishedCoefficients() {
        double[] x = {0, 1, 2, 3, 4};
        double[] smooth = new double[5];
        double[] slope = new double[5];
        double[] sigma = {1, 1, 1, 1, 1};
        for (int i = 0; i < 5; i++) {
            double[] impulse = new double[5];
            impulse[i] = 1;
            SavitzkyGolay.Curve curve = SavitzkyGolay.smooth(x, impulse, sigma, 5, 2, 1);
            smooth[i] = curve.values()[0][2] * 35;
            slope[i] = curve.values()[1][2] * 10;
            assertEquals(Math.sqrt(17.0 / 35), curve.sigma()[0][2], 1e-14);
            assertEquals(Math.sqrt(0.1), curve.sigma()[1][2], 1e-14);
        }
        assertArrayEquals(new double[] {-3, 12, 17, 12, -3}, smooth, 1e-12);
        assertArrayEquals(new double[] {-2, -1, 0, 1, 2}, slope, 1e-12);
    }

    @Test
    void aCubicOnUnequalSpacingIsReturnedEvenAtTheEnds() {
        double[] x = new double[60];
        Arrays.setAll(x, i -> 8300 + i + 0.004 * i * i);
        double[] y = Arrays.stream(x).map(e -> Math.pow((e - 8330) / 10, 3)).toArray();
        SavitzkyGolay.Curve curve = SavitzkyGolay.smooth(x, y, 9, 3, 2);
        for (int i = 0; i < x.length; i++) {
            double t = (x[i] - 8330) / 10;
            assertEquals(t * t * t, curve.values()[0][i], 1e-10);
            assertEquals(0.3 * t * t, curve.values()[1][i], 1e-10);
            assertEquals(0.06 * t, curve.values()[2][i], 1e-10);
        }
    }

    /** Running sums give what each window's own fit gives: charge that comes in uneven portions, stands still, and turns, with noise on a large offset. */
    @ParameterizedTest
    @CsvSource({"1, 51", "2, 5", "2, 51", "3, 101", "2, 1001"})
    void unevenAbscissaeAreFittedAsEachWindowByItself(int degree, int points) {
        Random random = new Random(4);
        double[] x = new double[6000];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double step = i > 2500 && i < 2700 ? 0 : (i < 4000 ? 1e-3 : -1e-3) * (0.2 + random.nextDouble());
            x[i] = (i == 0 ? 700 : x[i - 1]) + (i % 997 == 0 ? 50 * step : step);
            y[i] = 1e3 + Math.sin(7 * x[i]) + 1e-3 * random.nextGaussian();
        }
        SavitzkyGolay.Curve curve = SavitzkyGolay.smooth(x, y, points, degree, 2);
        int half = points / 2;
        for (int i = half; i < x.length - half; i++) {
            PolynomialFit alone = PolynomialFit.of(x, y, null, i - half, i - half + points, degree);
            for (int order = 0; order <= 2; order++) {
                double sigma = alone.derivativeSigma(x[i], order);
                if (Double.isNaN(alone.value(x[i]))) {
                    assertTrue(Double.isNaN(curve.values()[order][i]), "the abscissa stands still at " + i);
                } else {
                    assertEquals(alone.derivative(x[i], order), curve.values()[order][i], 1e-5 * sigma + 1e-9,
                            "order " + order + " at " + i);
                    assertEquals(sigma, curve.sigma()[order][i], 1e-5 * sigma, "σ of order " + order + " at " + i);
                }
            }
        }
    }

    @Test
    void fallingAbscissaeGiveTheSameSlope() {
        double[] y = {1, 4, 9, 16, 25, 36, 49};
        double[] falling = {7, 6, 5, 4, 3, 2, 1};
        SavitzkyGolay.Curve curve = SavitzkyGolay.smooth(falling, y, 5, 2, 1);
        for (int i = 0; i < 7; i++) {
            assertEquals(-2 * (8 - falling[i]), curve.values()[1][i], 1e-11);
        }
    }

    @Test
    void aMissingValueSpoilsOnlyItsWindows() {
        double[] x = new double[20];
        double[] y = new double[20];
        Arrays.setAll(x, i -> i);
        y[9] = Double.NaN;
        double[] smooth = SavitzkyGolay.smooth(x, y, 5, 2, 0).values()[0];
        for (int i = 0; i < 20; i++) {
            assertEquals(i >= 7 && i <= 11, Double.isNaN(smooth[i]), "point " + i);
        }
    }

    @Test
    void aWindowWithoutResidualsHasNoDeviationUnlessOneIsGiven() {
        double[] x = {0, 1, 2, 3};
        double[] y = {1, 2, 2, 5};
        assertTrue(Double.isNaN(SavitzkyGolay.smooth(x, y, 3, 2, 0).sigma()[0][1]));
        assertFalse(Double.isNaN(SavitzkyGolay.smooth(x, y, new double[] {1, 1, 1, 1}, 3, 2, 0).sigma()[0][1]));
    }

    /** What is projected on equal steps is what a fit of each window gives; the blocks of many points meet without a seam. */
    @Test
    void equalStepsGiveWhatFittingEachWindowGives() {
        int rows = 10_000;
        double[] x = new double[rows];
        double[] y = new double[rows];
        Arrays.setAll(x, i -> 7.2e6 - 0.1 * i);
        Arrays.setAll(y, i -> 3.7 + 0.2 * Math.sin(i / 40.0) + 1e-3 * Math.sin(i * 12.9898 * i));
        SavitzkyGolay.Curve curve = SavitzkyGolay.smooth(x, y, 21, 3, 2);
        for (int i = 0; i < rows; i += i < 30 || i > rows - 40 ? 1 : 97) {
            int from = Math.clamp(i - 10, 0, rows - 21);
            PolynomialFit fit = PolynomialFit.of(x, y, null, from, from + 21, 3);
            for (int order = 0; order <= 2; order++) {
                double sigma = fit.derivativeSigma(x[i], order);
                assertEquals(fit.derivative(x[i], order), curve.values()[order][i], 1e-6 * sigma, "point " + i);
                assertEquals(sigma, curve.sigma()[order][i], 1e-7 * sigma, "point " + i);
            }
        }
    }

    @Test
    void stepsThatAreAlmostEqualAreNotTakenForEqual() {
        double[] x = new double[40];
        Arrays.setAll(x, i -> i + 1e-6 * (i % 3));
        double[] square = Arrays.stream(x).map(t -> t * t).toArray();
        double[] slope = SavitzkyGolay.smooth(x, square, 7, 2, 1).values()[1];
        for (int i = 0; i < 40; i++) {
            assertEquals(2 * x[i], slope[i], 1e-10);
        }
    }

    @Test
    void aFilterForManyCurvesGivesTheSameForEach() {
        double[] x = new double[40];
        double[] y = new double[40];
        Arrays.setAll(x, i -> 0.25 * i);
        Arrays.setAll(y, i -> Math.cos(i / 5.0) + 0.01 * (i * 7 % 5));
        SavitzkyGolay.Curve once = SavitzkyGolay.smooth(x, y, 7, 2, 1);
        SavitzkyGolay.Filter filter = new SavitzkyGolay.Filter(7, 2, 1);
        for (int length : new int[] {7, 8, 40}) {
            double[] part = Arrays.copyOf(y, length);
            SavitzkyGolay.Curve many = filter.smooth(part, 0.25);
            SavitzkyGolay.Curve expected = length == 40 ? once : SavitzkyGolay.smooth(Arrays.copyOf(x, length), part, 7, 2, 1);
            for (int order = 0; order < 2; order++) {
                assertArrayEquals(expected.values()[order], many.values()[order], 1e-12);
                assertArrayEquals(expected.sigma()[order], many.sigma()[order], 1e-12);
            }
        }
    }
}

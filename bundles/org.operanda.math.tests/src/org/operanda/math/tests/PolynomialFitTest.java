package org.operanda.math.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.operanda.math.LinearFit;
import org.operanda.math.LinearLeastSquares;
import org.operanda.math.PolynomialFit;

class PolynomialFitTest {

    @Test
    void aCubicIsReturnedWithItsDerivatives() {
        double[] x = {8330, 8331.5, 8332, 8334, 8339, 8341, 8346.5};
        double[] y = Arrays.stream(x).map(e -> 2 - 3 * (e - 8335) + 0.5 * Math.pow(e - 8335, 3)).toArray();
        PolynomialFit fit = PolynomialFit.of(x, y, 3);
        assertEquals(2, fit.value(8335), 1e-10);
        assertEquals(-3, fit.derivative(8335, 1), 1e-10);
        assertEquals(0, fit.derivative(8335, 2), 1e-10);
        assertEquals(3, fit.derivative(8335, 3), 1e-10);
        assertEquals(0, fit.derivative(8335, 4), 0);
    }

    @Test
    void coefficientsAndCovarianceAreThoseOfTheLinearFitOnPowers() {
        double[] x = {-1, 0, 0.5, 2, 3, 4.5};
        double[] y = {1, 0.2, 0.1, 3, 5, 17};
        double[] sigma = {0.1, 0.2, 0.1, 0.3, 0.5, 1};
        double[][] powers = {Arrays.stream(x).map(v -> 1).toArray(), x, Arrays.stream(x).map(v -> v * v).toArray()};
        LinearFit linear = LinearLeastSquares.fit(powers, y, sigma).orElseThrow();
        PolynomialFit fit = PolynomialFit.of(x, y, sigma, 2);
        assertArrayEquals(linear.coefficients(), fit.coefficients(), 1e-12);
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(linear.covariance()[k], fit.covariance()[k], 1e-13);
        }
        assertEquals(linear.residualSumOfSquares(), fit.residualSumOfSquares(), 1e-10);
    }

    /** 4000 noisy parabolas: the scatter of value and slope at an abscissa is what the fit says, to the 3 % that 4000 draws allow. */
    @Test
    void standardDeviationsAreHonest() {
        Random random = new Random(7);
        double[] x = {0, 1, 2.5, 3, 4.2, 6, 7, 8.5, 10};
        double[] sigma = new double[x.length];
        Arrays.fill(sigma, 0.3);
        double[] value = new double[4000];
        double[] slope = new double[4000];
        for (int run = 0; run < value.length; run++) {
            double[] y = Arrays.stream(x).map(t -> 1 + t - 0.2 * t * t + 0.3 * random.nextGaussian()).toArray();
            PolynomialFit fit = PolynomialFit.of(x, y, sigma, 2);
            value[run] = fit.value(3.7);
            slope[run] = fit.derivative(3.7, 1);
        }
        // the standard deviations depend on x and σ alone
        PolynomialFit fit = PolynomialFit.of(x, x, sigma, 2);
        assertEquals(1, deviation(value) / fit.sigma(3.7), 0.05);
        assertEquals(1, deviation(slope) / fit.derivativeSigma(3.7, 1), 0.05);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
    }

    @Test
    void tooFewDistinctAbscissaeGiveNaN() {
        PolynomialFit fit = PolynomialFit.of(new double[] {1, 1, 2, 2}, new double[] {1, 2, 3, 4}, 2);
        assertTrue(Double.isNaN(fit.value(1.5)));
        assertTrue(Double.isNaN(fit.residualSumOfSquares()));
    }
}

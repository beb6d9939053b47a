package org.operanda.math.peak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PeakShapeTest {
    private static double[] parameters(PeakShape shape) {
        double[] p = shape.start(1.3, 40, 0.8);
        switch (shape) {
            case PSEUDO_VOIGT -> p[3] = 0.35;
            case VOIGT -> p[3] = 0.9;
            case PEARSON_VII -> p[3] = 1.7;
            case SPLIT_PSEUDO_VOIGT -> {
                p[3] = 1.1;
                p[4] = 0.2;
                p[5] = 0.7;
            }
            case SPLIT_PEARSON_VII -> {
                p[3] = 0.5;
                p[4] = 3;
                p[5] = 1.5;
            }
            case BREIT_WIGNER_FANO -> p[3] = -0.3;
            default -> {
            }
        }
        return p;
    }

    private static double[] grid(double from, double to, int steps) {
        double[] x = new double[steps + 1];
        Arrays.setAll(x, i -> from + (to - from) * i / steps);
        return x;
    }

    /** The derivatives are those of central differences, whose error is that of their step squared. */
    @ParameterizedTest
    @EnumSource
    void derivativesAreThoseOfTheValues(PeakShape shape) {
        double[] x = grid(-2.01, 5, 70);
        double[] p = parameters(shape);
        double[][] derivatives = new double[shape.size()][x.length];
        shape.evaluate(x, 0, x.length, p, 0, new double[x.length], derivatives);
        for (int k = 0; k < shape.size(); k++) {
            double step = 1e-5;
            double[] more = p.clone();
            double[] less = p.clone();
            more[k] += step;
            less[k] -= step;
            double[] above = shape.values(x, more);
            double[] below = shape.values(x, less);
            for (int i = 0; i < x.length; i++) {
                assertEquals((above[i] - below[i]) / (2 * step), derivatives[k][i], 2e-7 * 40, shape + " by " + shape.parameters().get(k));
            }
        }
    }

    /** Area and full width are those of the curve, and so are their derivatives. */
    @ParameterizedTest
    @EnumSource(names = {"ARCTANGENT_STEP", "GAUSS_STEP", "BREIT_WIGNER_FANO"}, mode = Mode.EXCLUDE)
    void areaAndWidthAreThoseOfTheCurve(PeakShape shape) {
        double[] p = parameters(shape);
        double[] gradient = new double[shape.size()];
        double area = shape.area(p, 0, gradient);
        // x = c + tan t: the tails of a Lorentz line to their end
        double sum = 0;
        int steps = 20_000;
        double[] x = new double[steps];
        Arrays.setAll(x, i -> p[0] + Math.tan(Math.PI * ((i + 0.5) / steps - 0.5)));
        double[] y = shape.values(x, p);
        for (int i = 0; i < steps; i++) {
            sum += y[i] * (1 + (x[i] - p[0]) * (x[i] - p[0])) * Math.PI / steps;
        }
        assertEquals(sum, area, 2e-6 * area);
        double width = shape.fullWidth(p, 0, gradient);
        double left = shape == PeakShape.SPLIT_PSEUDO_VOIGT || shape == PeakShape.SPLIT_PEARSON_VII ? p[2] / 2 : width / 2;
        double[] halves = shape.values(new double[] {p[0] - left, p[0], p[0] + width - left}, p);
        assertEquals(20, halves[0], 1e-9);
        assertEquals(40, halves[1], 1e-9);
        assertEquals(20, halves[2], 1e-9);
        for (int k = 0; k < shape.size(); k++) {
            double[] more = p.clone();
            double[] less = p.clone();
            more[k] += 1e-5;
            less[k] -= 1e-5;
            double[] scrap = new double[shape.size()];
            shape.fullWidth(p, 0, gradient);
            assertEquals((shape.fullWidth(more, 0, scrap) - shape.fullWidth(less, 0, scrap)) / 2e-5, gradient[k], 1e-7);
            shape.area(p, 0, gradient);
            assertEquals((shape.area(more, 0, scrap) - shape.area(less, 0, scrap)) / 2e-5, gradient[k], 1e-6 * area);
        }
    }

    /**
     * Values of w(z) to six digits from M. Abramowitz, I. Stegun, Handbook of Mathematical Functions (1964), table 7.9, and of exp(y²)
     * erfc(y) = w(iy).
     */
    @ParameterizedTest
    @CsvSource({"0, 0, 1, 0", "0, 1, 0.427584, 0", "1, 0, 0.367879, 0.607158", "1, 1, 0.304744, 0.208219", "0, 3, 0.179001, 0"})
    void tabulatedFaddeeva(double u, double y, double real, double imaginary) {
        double[] w = new double[2];
        Faddeeva.of(u, y, w);
        assertEquals(real, w[0], 6e-7);
        assertEquals(imaginary, w[1], 6e-7);
    }

    /** On the real axis w is exp(−u²) + 2i/√π times Dawson's integral; far off it nears i/(√π z). */
    @Test
    void faddeevaOnTheRealAxisAndFarOff() {
        double[] w = new double[2];
        for (double u = -6; u <= 6; u += 0.37) {
            Faddeeva.of(u, 0, w);
            assertEquals(Math.exp(-u * u), w[0], 1e-12);
        }
        Faddeeva.of(0, 1e4, w);
        assertEquals(1 / (Math.sqrt(Math.PI) * 1e4) * (1 - 0.5e-8), w[0], 1e-15);
    }

    /** The Voigt line is the integral of a Lorentz line over a Gauss distribution of places. */
    @Test
    void voigtIsTheConvolution() {
        double gauss = 0.6;
        double lorentz = 0.25;
        double[] x = grid(-2, 2, 40);
        double[] found = PeakShape.VOIGT.values(x, 0.1, 1, gauss, lorentz);
        double[] expected = new double[x.length];
        double top = convolution(0, gauss, lorentz);
        Arrays.setAll(expected, i -> convolution(x[i] - 0.1, gauss, lorentz) / top);
        for (int i = 0; i < x.length; i++) {
            assertEquals(expected[i], found[i], 1e-10);
        }
    }

    private static double convolution(double x, double gauss, double lorentz) {
        double sum = 0;
        double step = 0.002;
        for (double t = -4; t <= 4; t += step) {
            double z = (x - t) / lorentz;
            sum += Math.exp(-4 * Math.log(2) * t * t / gauss / gauss) / (1 + 4 * z * z) * step;
        }
        return sum;
    }
}

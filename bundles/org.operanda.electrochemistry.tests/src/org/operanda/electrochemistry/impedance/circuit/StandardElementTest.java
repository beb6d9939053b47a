package org.operanda.electrochemistry.impedance.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandardElementTest {
    private static final double[] HERTZ = {1e6, 1e3, 7, 0.1, 1e-4};

    private static ElementImpedance evaluate(CircuitElement element, double... parameters) {
        ElementImpedance result = ElementImpedance.of(parameters.length, HERTZ.length);
        element.evaluate(AngularFrequencies.of(HERTZ), parameters, result);
        return result;
    }

    private static void assertImpedance(double real, double imaginary, CircuitElement element, int frequency, double... parameters) {
        ElementImpedance result = evaluate(element, parameters);
        double tolerance = 1e-12 * Math.hypot(real, imaginary);
        assertEquals(real, result.real()[frequency], tolerance, element.symbol());
        assertEquals(imaginary, result.imaginary()[frequency], tolerance, element.symbol());
    }

    @Test
    void eachHasTheImpedanceOfItsFormula() {
        double omega = 2 * Math.PI * 7;
        assertImpedance(12, 0, StandardElement.RESISTOR, 2, 12);
        assertImpedance(0, -1 / (omega * 2e-5), StandardElement.CAPACITOR, 2, 2e-5);
        assertImpedance(0, omega * 3e-6, StandardElement.INDUCTOR, 2, 3e-6);
        assertImpedance(50 / Math.sqrt(omega), -50 / Math.sqrt(omega), StandardElement.WARBURG, 2, 50);
        double size = 1 / (1e-3 * Math.pow(omega, 0.8));
        assertImpedance(size * Math.cos(0.4 * Math.PI), -size * Math.sin(0.4 * Math.PI), StandardElement.CONSTANT_PHASE, 2, 1e-3, 0.8);
        double large = 1e-3 * Math.pow(omega, 0.8);
        assertImpedance(large * Math.cos(0.4 * Math.PI), large * Math.sin(0.4 * Math.PI), StandardElement.CONSTANT_PHASE_INDUCTOR, 2, 1e-3,
                0.8);
        // at ωτ = 1: 1/(1 + j) = (1 − j)/2; its root is 2^-¼ exp(−jπ/8)
        double tau = 1 / omega;
        assertImpedance(10, -10, StandardElement.VOIGT, 2, 20, tau);
        assertImpedance(10, -10, StandardElement.ARC, 2, 20, tau, 1);
        assertImpedance(20 * Math.pow(2, -0.25) * Math.cos(Math.PI / 8), -20 * Math.pow(2, -0.25) * Math.sin(Math.PI / 8),
                StandardElement.GERISCHER, 2, 20, tau);
    }

    @Test
    void diffusionHasTheLimitsOfItsLayer() {
        // long before the layer's end is felt both are a Warburg element, Z0/√(jωτ)
        double warburg = 30 / Math.sqrt(2 * 2 * Math.PI * 1e6 * 5);
        assertImpedance(warburg, -warburg, StandardElement.SHORT_DIFFUSION, 0, 30, 5);
        assertImpedance(warburg, -warburg, StandardElement.OPEN_DIFFUSION, 0, 30, 5);
        // long after: Z0 (1 − jωτ/3), and Z0/3 − jZ0/(ωτ); the next terms are (ωτ)² smaller
        double x = 2 * Math.PI * 1e-4 * 1e-2;
        ElementImpedance closed = evaluate(StandardElement.SHORT_DIFFUSION, 30, 1e-2);
        assertEquals(30, closed.real()[4], 30 * x * x);
        assertEquals(-30 * x / 3, closed.imaginary()[4], 30 * x * x * x);
        ElementImpedance open = evaluate(StandardElement.OPEN_DIFFUSION, 30, 1e-2);
        assertEquals(10, open.real()[4], 1e-4, "rounding of a difference of large numbers");
        assertEquals(-30 / x, open.imaginary()[4], 1e-9 * 30 / x);
    }

    @ParameterizedTest
    @EnumSource(StandardElement.class)
    void theDerivativesAreThoseOfTheImpedance(StandardElement element) {
        for (double omega : new double[] {1e-2, 1, 1e4}) {
            double[] parameters = element.start(25, omega);
            ElementImpedance at = evaluate(element, parameters);
            for (int k = 0; k < parameters.length; k++) {
                double step = 1e-6 * parameters[k];
                double[] above = parameters.clone();
                double[] below = parameters.clone();
                above[k] += step;
                below[k] -= step;
                ElementImpedance high = evaluate(element, above);
                ElementImpedance low = evaluate(element, below);
                for (int i = 0; i < HERTZ.length; i++) {
                    double tolerance = 1e-7 * Math.hypot(at.real()[i], at.imaginary()[i]) / parameters[k];
                    String where = element + ", parameter " + k + " at " + HERTZ[i] + " Hz";
                    assertEquals((high.real()[i] - low.real()[i]) / (2 * step), at.realSlope()[k][i], tolerance, where);
                    assertEquals((high.imaginary()[i] - low.imaginary()[i]) / (2 * step), at.imaginarySlope()[k][i], tolerance, where);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(StandardElement.class)
    void aStartHasTheSizeThatWasAskedFor(StandardElement element) {
        ElementImpedance result = ElementImpedance.of(element.parameters().size(), 1);
        element.evaluate(AngularFrequencies.of(new double[] {7}), element.start(25, 2 * Math.PI * 7), result);
        double size = Math.hypot(result.real()[0], result.imaginary()[0]);
        assertTrue(size > 10 && size < 40, element + ": " + size + " Ω instead of about 25 Ω");
    }
}

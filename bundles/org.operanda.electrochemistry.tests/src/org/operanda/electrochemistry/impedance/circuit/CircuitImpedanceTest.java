package org.operanda.electrochemistry.impedance.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitImpedanceTest {
    private static final double[] HERTZ = {1e5, 1e3, 40, 1, 0.01};

    private static CircuitImpedance at(Circuit circuit, double[] parameters) {
        CircuitImpedance impedance = new CircuitImpedance(circuit, HERTZ);
        impedance.evaluate(parameters);
        return impedance;
    }

    @Test
    void randlesCircuitHasItsClosedForm() {
        CircuitImpedance impedance = at(CircuitText.parse("R0-p(R1,C1)").circuit().orElseThrow(), new double[] {5, 40, 1e-4});
        for (int i = 0; i < HERTZ.length; i++) {
            double x = 2 * Math.PI * HERTZ[i] * 40 * 1e-4;
            assertEquals(5 + 40 / (1 + x * x), impedance.real()[i], 1e-12);
            assertEquals(-40 * x / (1 + x * x), impedance.imaginary()[i], 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"R0-p(R1,CPE1)-p(R2-Wo1,C2)", "p(C1,R1-p(CPE2,R2-p(R3,C3)-Ws1))", "L0-R0-p(R1,CPE1)-p(R1,C2)-G1",
            "p(R1,L1)-R2-p(R3-K1,CPE2,Zarc1)"})
    void theDerivativesAreThoseOfTheImpedance(String text) {
        Circuit circuit = CircuitText.parse(text).circuit().orElseThrow();
        double[] parameters = new double[circuit.parameters().size()];
        for (Circuit.Item item : circuit.elements()) {
            double[] own = item.kind().start(10 + item.first(), Math.pow(10, 1 + item.first() % 3));
            System.arraycopy(own, 0, parameters, item.first(), own.length);
        }
        CircuitImpedance middle = at(circuit, parameters);
        for (int k = 0; k < parameters.length; k++) {
            double step = 1e-6 * parameters[k];
            double[] above = parameters.clone();
            double[] below = parameters.clone();
            above[k] += step;
            below[k] -= step;
            CircuitImpedance high = at(circuit, above);
            CircuitImpedance low = at(circuit, below);
            for (int i = 0; i < HERTZ.length; i++) {
                double tolerance = 1e-7 * Math.hypot(middle.real()[i], middle.imaginary()[i]) / parameters[k];
                String where = circuit.parameterNames().get(k) + " at " + HERTZ[i] + " Hz";
                assertEquals((high.real()[i] - low.real()[i]) / (2 * step), middle.realSlope(k)[i], tolerance, where);
                assertEquals((high.imaginary()[i] - low.imaginary()[i]) / (2 * step), middle.imaginarySlope(k)[i], tolerance, where);
            }
        }
    }
}

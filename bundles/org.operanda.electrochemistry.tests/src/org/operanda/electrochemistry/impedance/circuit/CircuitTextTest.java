package org.operanda.electrochemistry.impedance.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitTextTest {

    private static Circuit circuit(String text) {
        CircuitText.Parsed parsed = CircuitText.parse(text);
        return parsed.circuit().orElseThrow(() -> new AssertionError(parsed.problems()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R0", "R0-p(R1,CPE1)-p(R2-W1,C2)", "R_el-p(R_SEI,CPE_SEI)-p(R_ct-Wo1,C_dl)", "p(R1,C1,L1)",
            "R0-p(CPE1,R1-p(CPE2,R2-p(C3,R3)))-G1-La1", "p(p(R1,C1)-R2,C2)"})
    void comesBackAsItWasWritten(String text) {
        assertEquals(text, circuit(text).toString());
    }

    @Test
    void blanksDoNotMatterAndSeriesInSeriesIsOne() {
        assertEquals("R0-p(R1,C1)", circuit(" R0 - p( R1 , C1 ) ").toString());
        assertEquals("R0-C1-R1", circuit("R0-p(C1-R1)").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"R(RC);R1-p(R2,C1)", "R(Q[RW])(RC);R1-p(CPE1,R2-W1)-p(R3,C1)",
            "R(Q(R(CR)));R1-p(CPE1,R2-p(C1,R3))",
            "LRG;L1-R1-G1", "(RC)T;p(R1,C1)-Wo1", "[RO];R1-Ws1"})
    void boukampsCodeIsUnderstood(String code, String text) {
        assertEquals(text, circuit(code).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R0-", "R0-p(R1,C1", "R0-p()", "R0)p(R1,C1)", "R0-X1", "R0--R1", "R(RC", "R0 R1", "p(R1,)", "R)(C"})
    void whatCannotBeReadIsSaid(String text) {
        CircuitText.Parsed parsed = CircuitText.parse(text);
        assertTrue(parsed.circuit().isEmpty(), text);
        assertEquals("electrochemistry.circuit.text", parsed.problems().getFirst().id());
    }

    @Test
    void parametersAreNamedAfterTheirElement() {
        assertEquals(List.of("R0", "R_ct", "Wo1_Z0", "Wo1_tau", "CPE1_Q", "CPE1_alpha"), circuit("R0-p(R_ct-Wo1,CPE1)").parameterNames());
    }

    @Test
    void anElementNamedTwiceIsOne() {
        Circuit circuit = circuit("R0-p(R1,C1)-p(R1,C1)");
        assertEquals(List.of("R0", "R1", "C1"), circuit.parameterNames());
        CircuitImpedance twice = new CircuitImpedance(circuit, new double[] {3, 30});
        CircuitImpedance once = new CircuitImpedance(circuit("R0-p(R1,C1)"), new double[] {3, 30});
        twice.evaluate(new double[] {5, 20, 1e-3});
        once.evaluate(new double[] {0, 20, 1e-3});
        for (int i = 0; i < 2; i++) {
            assertEquals(5 + 2 * once.real()[i], twice.real()[i], 1e-12);
            assertEquals(2 * once.imaginary()[i], twice.imaginary()[i], 1e-12);
            assertEquals(2 * once.realSlope(1)[i], twice.realSlope(1)[i], 1e-12);
        }
    }

    @Test
    void anElementThatSomebodyElseContributesTakesPartLikeAnyOther() {
        Circuit circuit = circuit("R0-p(Half1,C1)");
        CircuitImpedance impedance = new CircuitImpedance(circuit, new double[] {1e-9});
        impedance.evaluate(new double[] {5, 20, 1e-6});
        assertEquals(15, impedance.real()[0], 1e-9);
    }
}

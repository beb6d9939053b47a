package org.operanda.electrochemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChemicalFormulaTest {

    private static ChemicalFormula parse(String text) {
        return ChemicalFormula.parse(text).orElseThrow();
    }

    /** Sums of the published standard atomic weights, added by hand. */
    @ParameterizedTest
    @CsvSource({"LiNiO2, 97.6314", "H2O, 18.015", "Na2Ti3O7, 301.573538560", "LiFePO4, 157.754761998", "Li3V2(PO4)3, 407.612285994",
            "FePO4·2H2O, 186.844761998", "LiNi0.8Mn0.1Co0.1O2, 97.2798437", "K[Fe(CN)6]0.5, 145.0748", "Si, 28.085"})
    void theMolarMassIsTheSumOfItsAtoms(String formula, double mass) {
        assertEquals(mass, parse(formula).molarMass(), 1e-9);
    }

    @Test
    void groupsSubscriptsAndWhiteSpaceAreUnderstood() {
        assertEquals(Map.of("Li", 3.0, "V", 2.0, "P", 3.0, "O", 12.0), parse("Li3V2(PO4)3").atoms());
        assertEquals(parse("Li15Si4"), parse(" Li₁₅ Si₄ "));
        assertEquals(Map.of("Ca", 3.0, "Al", 2.0, "Si", 3.0, "O", 12.0), parse("Ca3[Al(SiO4)1.5]2").atoms());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lithium", "Xx2", "Li(", "Li)", "2", "Li2O)", "(Li", "Li··O", "Li-O", "()"})
    void whatIsNoFormulaIsRefused(String text) {
        assertTrue(ChemicalFormula.parse(text).isEmpty());
    }

    @Test
    void aDeepNestIsRefusedAndDoesNotOverflow() {
        assertTrue(ChemicalFormula.parse("(".repeat(100_000) + "Li" + ")".repeat(100_000)).isEmpty());
    }
}

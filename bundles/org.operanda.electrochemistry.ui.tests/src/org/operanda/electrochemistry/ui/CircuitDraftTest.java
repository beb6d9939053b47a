package org.operanda.electrochemistry.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CircuitDraftTest {
    private final CircuitDraft draft = CircuitDraft.initial().withCircuit("R0-p(R1,CPE1)");

    @Test
    void rulesAreWrittenAsTheSettingsHaveThem() {
        CircuitDraft ruled = draft.withStart("R0", "5", false).withStart("CPE1_alpha", "1", true).withBounds("R1", "1", "1e4");
        assertEquals(List.of("R0=5"), ruled.settings().start());
        assertEquals(List.of("CPE1_alpha=1"), ruled.settings().fixed());
        assertEquals(List.of("R1=1:1e4"), ruled.settings().bounds());
        assertTrue(ruled.isFixed("CPE1_alpha"));
        assertEquals(Optional.of("1"), ruled.least("R1"));
        assertEquals(Optional.of("1e4"), ruled.greatest("R1"));
        assertEquals(draft.settings(), ruled.withStart("R0", "", false).withStart("CPE1_alpha", " ", true).withoutBounds("R1").settings());
    }

    @Test
    void aParameterIsFixedOrFreeNotBoth() {
        CircuitDraft freed = draft.withStart("R0", "5", true).withStart("R0", "6", false);
        assertFalse(freed.isFixed("R0"));
        assertEquals(List.of("R0=6"), freed.settings().start());
        assertEquals(List.of(), freed.settings().fixed());
    }

    @Test
    void rulesOfElementsThatWereTakenOutAreNotFittedButKept() {
        CircuitDraft without = draft.withStart("CPE1_alpha", "1", true).withCircuit("R0-p(R1,C1)");
        assertEquals(List.of(), without.forFit().fixed());
        assertTrue(without.withCircuit("R0-p(R1,CPE1)").isFixed("CPE1_alpha"));
    }

    @Test
    void aDraftComesBackFromItsTexts() {
        CircuitDraft ruled = draft.withStart("R0", "5", false).withStart("R1", "7", false).with("weighting", "unit");
        assertEquals(ruled, CircuitDraft.of(ruled.texts()));
        assertEquals(CircuitDraft.initial(), CircuitDraft.of(Map.of("weighting", "nonsense")));
    }

    @Test
    void aTextThatIsNoCircuitSaysWhy() {
        CircuitDraft broken = draft.withCircuit("R0-p(R1");
        assertTrue(broken.circuit().isEmpty());
        assertTrue(broken.problems().getFirst().message().contains("a ')' is missing"), broken.problems().toString());
    }
}

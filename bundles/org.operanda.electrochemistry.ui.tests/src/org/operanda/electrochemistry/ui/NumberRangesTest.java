package org.operanda.electrochemistry.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberRangesTest {

    @Test
    void numbersAndRangesAreRead() {
        assertEquals(Set.of(1, 2, 5, 6, 7, 8, 9, 10), NumberRanges.parse("1, 2,5-10").orElseThrow());
        assertEquals(Set.of(0, 3, 4), NumberRanges.parse("3–4; 0").orElseThrow());
        assertEquals(Set.of(), NumberRanges.parse("  ").orElseThrow());
    }

    @Test
    void whatIsNoListIsRefused() {
        for (String text : List.of("1,", "-3", "5-2", "a", "1..4", "1-999999999", "9999999999")) {
            assertTrue(NumberRanges.parse(text).isEmpty(), text);
        }
    }

    @Test
    void ofManyTheFirstAndTheLastAndSomeBetweenAreChosen() {
        assertEquals(List.of(1, 3, 5, 7), NumberRanges.evenly(List.of(1, 2, 3, 4, 5, 6, 7), 4));
        assertEquals(List.of(4, 9), NumberRanges.evenly(List.of(4, 9), 5));
        assertEquals(List.of(4), NumberRanges.evenly(List.of(4, 9), 1));
        assertEquals(List.of(), NumberRanges.evenly(List.of(), 3));
    }
}

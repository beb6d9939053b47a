package org.operanda.experiment.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Says that the test bundle runs; delete it as soon as there is a real test beside it. */
class SmokeTest {
    @Test
    void runsOnTheSupportedJava() {
        assertTrue(Runtime.version().feature() >= 21);
    }
}

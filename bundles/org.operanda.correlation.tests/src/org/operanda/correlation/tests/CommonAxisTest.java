package org.operanda.correlation.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.operanda.correlation.CommonAxis;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;

class CommonAxisTest {
    private static final double NaN = Double.NaN;

    /** Charge up, a gap between two parts, charge down; the cycle begins anew at 20 s, where two rows have one time. */
    private static Measurement run() {
        return Series.at(0, 10, 20, 20, 30, 100, 110).column("Q", QuantityKind.CHARGE, 0, 1, 2, 2, 3, 3, 1)
                .column("cycle", QuantityKind.CYCLE, 1, 1, 1, 2, 2, 2, 2).column("part", Series.PART, 0, 0, 0, 0, 0, 1, 1).named("run");
    }

    @Test
    void everyMomentOfTheRunHasACoordinate() {
        CommonAxis charge = CommonAxis.of(run(), QuantityKind.CHARGE).orElseThrow();
        assertArrayEquals(new double[] {0, 0.5, 2, 3, NaN, 3, 2, NaN, NaN, NaN},
                charge.at(new double[] {0, 5, 20, 30, 50, 100, 105, -1, 111, NaN}), 1e-14);
        assertEquals("Charge", charge.label());
    }

    @Test
    void aCycleNumberHasNothingBetweenItsValues() {
        CommonAxis cycle = CommonAxis.of(run(), QuantityKind.CYCLE).orElseThrow();
        assertArrayEquals(new double[] {1, 1, 2, 2, NaN}, cycle.at(new double[] {0, 19.9, 20, 30, 60}));
    }

    @Test
    void theMomentOfACoordinateIsSoughtWithinARange() {
        CommonAxis charge = CommonAxis.of(run(), QuantityKind.CHARGE).orElseThrow();
        assertEquals(10, charge.moment(1.2, 0, 30));
        assertEquals(110, charge.moment(1.2, 31, 200));
        assertTrue(Double.isNaN(charge.moment(1.2, 40, 90)));
    }

    @Test
    void aRunWithoutTheQuantityHasNoSuchAxis() {
        assertTrue(CommonAxis.of(run(), QuantityKind.STATE_OF_CHARGE).isEmpty());
    }
}

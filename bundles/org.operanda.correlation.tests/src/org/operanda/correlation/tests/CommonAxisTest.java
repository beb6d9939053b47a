package org.operanda.correlation.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.operanda.correlation.CommonAxis;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

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
    void theFractionOfACycleIsThePartOfItsChargeThatHasPassed() {
        CommonAxis fraction = CommonAxis.of(run(), CommonAxis.CYCLE_FRACTION).orElseThrow();
        assertArrayEquals(new double[] {1, 1.25, 1.5, 2, 2 + 1 / 3.0, NaN, 2 + 1 / 3.0, 3},
                fraction.at(new double[] {0, 5, 10, 20, 30, 50, 100, 110}), 1e-12);
        Measurement timed = Series.at(0, 10, 20, 30).column("cycle", QuantityKind.CYCLE, 1, 1, 1, 2).named("timed");
        assertArrayEquals(new double[] {1, 1.5, 2},
                CommonAxis.of(timed, CommonAxis.CYCLE_FRACTION).orElseThrow().at(new double[] {0, 10, 30}), 1e-12,
                "of its time without charge");
        assertTrue(CommonAxis.gives(timed, CommonAxis.CYCLE_FRACTION));
    }

    @Test
    void temperatureAndFrameAreAxesToo() {
        Measurement warm = Series.at(0, 10, 20).column("T", QuantityKind.TEMPERATURE, 20, 30, 25).named("warm");
        assertEquals(25, CommonAxis.of(warm, QuantityKind.TEMPERATURE).orElseThrow().at(5));
        assertTrue(CommonAxis.of(warm, CommonAxis.FRAME).isEmpty(), "it has no frames");
        Axis time = Axis.time(Values.of(100, 200, 400), Clock.relative("clock"));
        Axis channel = Axis.of("channel", QuantityKind.INDEX, Units.ONE, Values.indices(2));
        Measurement frames = Measurement.of("frames", "",
                List.of(Dataset.of("map", QuantityKind.INTENSITY, Units.ONE, List.of(time, channel), Values.indices(6))), Map.of());
        assertArrayEquals(new double[] {1, 2.5, 3}, CommonAxis.of(frames, CommonAxis.FRAME).orElseThrow().at(new double[] {100, 300, 400}),
                1e-12);
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

package org.operanda.correlation.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.operanda.correlation.ClockTransform;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;

class ClockTransformTest {
    private static final ClockTransform SLOW = new ClockTransform(137, 20e-6, 3600);

    @Test
    void aSlowClockIsPutForward() {
        assertEquals(3737, SLOW.apply(3600));
        assertEquals(3737 + 86400 + 1.728, SLOW.apply(3600 + 86400), 1e-10);
        assertEquals(137 - 0.072, SLOW.apply(0), 1e-12);
    }

    /** Within days to 1e-9 s; over three years to the last bit that a double of 100 million seconds has (1.5e-8 s). */
    @Test
    void thereAndBackIsTheSameSecondOverThreeYears() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            ClockTransform transform = new ClockTransform(2000 * random.nextDouble() - 1000, 2e-4 * (random.nextDouble() - 0.5),
                    1e6 * random.nextDouble());
            double seconds = 1e8 * (random.nextDouble() - 0.1);
            assertEquals(seconds, transform.inverse().apply(transform.apply(seconds)), Math.max(1e-9, Math.ulp(transform.apply(seconds))));
            double days = 1e6 * random.nextDouble();
            assertEquals(days, transform.inverse().apply(transform.apply(days)), 1e-9);
        }
    }

    @Test
    void oneAfterAnotherIsOneTransform() {
        ClockTransform other = new ClockTransform(-20, -3e-5, 500);
        for (double seconds = 0; seconds < 1e6; seconds += 12345.6) {
            assertEquals(other.apply(SLOW.apply(seconds)), SLOW.then(other).apply(seconds), 1e-9);
        }
        assertEquals(0, SLOW.then(SLOW.inverse()).offset(), 1e-12);
        assertEquals(0, SLOW.then(SLOW.inverse()).drift(), 1e-18);
    }

    @Test
    void aMeasurementMovesToTheOtherClockAndItsEpoch() {
        Clock beamline = Clock.at("beamline", Instant.parse("2022-07-26T12:00:00Z"));
        Measurement raw = Series.windows(0, 300, 400, 700).potential(3, 4).named("spectra");
        Measurement moved = new ClockTransform(137, 0, 0).apply(raw, beamline);
        Axis axis = moved.timeAxis().orElseThrow();
        assertSame(beamline, axis.clock().orElseThrow());
        assertArrayEquals(new double[] {150 + 137 - 7200, 550 + 137 - 7200}, axis.values().toArray());
        assertArrayEquals(new double[] {137 - 7200, 400 + 137 - 7200}, axis.window().orElseThrow().start().toArray());
        assertArrayEquals(new double[] {300 + 137 - 7200, 700 + 137 - 7200}, axis.window().orElseThrow().end().toArray());
        assertEquals(raw.start().orElseThrow().plusSeconds(137), moved.start().orElseThrow());
        assertArrayEquals(new double[] {150, 550}, raw.timeAxis().orElseThrow().values().toArray(), "the raw times stay");
        assertSame(raw.datasets().getFirst().values(), moved.datasets().getFirst().values(), "the values are not copied");
    }

    @Test
    void datasetsOfOneAxisStillShareIt() {
        Measurement moved = SLOW.apply(Series.at(0, 1, 2).potential(1, 2, 3).column("Q", Series.PART, 1, 2, 3).named("two"), Series.CLOCK);
        assertSame(moved.datasets().get(0).axes().getFirst(), moved.datasets().get(1).axes().getFirst());
        assertEquals(2, moved.frame(1).datasets().get(1).values().get(0), "every column is sliced");
    }

    @Test
    void aSingleFrameMovesWithItsExposure() {
        Measurement frame = new Measurement("frame", "xas", List.<Dataset>of(), Optional.of(new Exposure(Series.CLOCK, 10, 20)), Map.of());
        Exposure moved = new ClockTransform(5, 0, 0).apply(frame, Series.CLOCK).exposure().orElseThrow();
        assertEquals(new Exposure(Series.CLOCK, 15, 25), moved);
    }

    @Test
    void withoutADateBothClocksStartTogether() {
        Measurement moved = new ClockTransform(5, 0, 0).apply(Series.on(Clock.relative("counter"), 1, 2).potential(1, 2).named("m"),
                Series.CLOCK);
        assertArrayEquals(new double[] {6, 7}, moved.timeAxis().orElseThrow().values().toArray());
    }

    @Test
    void aClockThatStandsStillIsNoClock() {
        assertThrows(IllegalArgumentException.class, () -> new ClockTransform(0, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new ClockTransform(Double.NaN, 0, 0));
    }
}

package org.operanda.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private static final Clock CLOCK = Clock.at("beamline", Instant.parse("2024-11-19T20:00:00Z"));
    private static final Axis TIME = Axis.time(Values.of(15, 25), CLOCK).withWindow(Values.of(10, 20), Values.of(20, 30));
    private static final Axis ENERGY = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(1, 2, 3));
    private static final Dataset MAP = Dataset.of("absorption", QuantityKind.ABSORPTION, Units.ONE, List.of(TIME, ENERGY),
            Values.of(1, 2, 3, 4, 5, 6));
    private static final Dataset TEMPERATURE = Dataset.of("temperature", QuantityKind.TEMPERATURE, Units.KELVIN, TIME, Values.of(300, 301));
    private static final Dataset MASK = Dataset.of("mask", QuantityKind.FLAG, Units.ONE, ENERGY, Values.of(0, 1, 0));
    private static final Measurement SERIES = Measurement.of("series", "xas", List.of(MASK, MAP, TEMPERATURE), Map.of("element", "Ni"));

    @Test
    void givesAFrameWithItsExposureAndWhatDoesNotRunAlongTime() {
        Measurement frame = SERIES.frame(1);
        assertEquals(Optional.of(new Exposure(CLOCK, 20, 30)), frame.exposure());
        assertArrayEquals(new double[] {4, 5, 6}, frame.dataset("absorption").orElseThrow().values().toArray());
        assertEquals(301, frame.dataset("temperature").orElseThrow().values().get(0));
        assertEquals(MASK, frame.dataset("mask").orElseThrow());
        assertEquals(Optional.of(Instant.parse("2024-11-19T20:00:20Z")), frame.start());
        assertEquals(SERIES.metadata(), frame.metadata());
    }

    @Test
    void beganAtTheStartOfItsFirstExposure() {
        assertEquals(2, SERIES.frameCount());
        assertEquals(Optional.of(Instant.parse("2024-11-19T20:00:10Z")), SERIES.start());
    }

    @Test
    void hasNoExposureWhereTheTimeIsMissing() {
        Axis time = Axis.time(Values.of(Double.NaN, 5), CLOCK);
        Measurement series = Measurement.of("series", "xas",
                List.of(Dataset.of("e", QuantityKind.POTENTIAL, Units.VOLT, time, Values.of(1, 2))), Map.of());
        assertEquals(Optional.empty(), series.frame(0).exposure());
        assertEquals(Optional.empty(), series.start());
        assertEquals(5, series.frame(1).exposure().orElseThrow().start());
    }

    @Test
    void isNoSeriesWithoutATimeAxis() {
        Measurement spectrum = Measurement.of("spectrum", "xas", List.of(MASK), Map.of());
        assertEquals(0, spectrum.frameCount());
        assertEquals(Optional.empty(), spectrum.clock());
        assertThrows(IllegalStateException.class, () -> spectrum.frame(0));
    }

    @Test
    void mayHaveNoRowsAndThenNoStart() {
        Axis none = Axis.time(Values.of(), CLOCK);
        Measurement empty = Measurement.of("empty", "electrochemistry",
                List.of(Dataset.of("E", QuantityKind.POTENTIAL, Units.VOLT, none, Values.of())), Map.of());
        assertEquals(0, empty.frameCount());
        assertEquals(Optional.empty(), empty.start());
        assertEquals(Optional.of(CLOCK), empty.clock());
    }

    @Test
    void refusesTwoDatasetsOfOneName() {
        assertThrows(IllegalArgumentException.class, () -> Measurement.of("twice", "xas", List.of(MASK, MASK), Map.of()));
    }

    @Test
    void doesNotFollowChangesOfTheMapItWasGiven() {
        Map<String, String> given = new LinkedHashMap<>(Map.of("user", "Ada"));
        Measurement measurement = Measurement.of("m", "xas", List.of(), given);
        given.put("user", "Bob");
        assertEquals(Map.of("user", "Ada"), measurement.metadata());
        assertThrows(UnsupportedOperationException.class, () -> measurement.metadata().put("user", "Bob"));
        assertEquals(Map.of("user", "Eve", "edge", "K"), measurement.withMetadata(Map.of("user", "Eve", "edge", "K")).metadata());
    }
}

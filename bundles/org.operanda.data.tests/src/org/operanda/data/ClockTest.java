package org.operanda.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockTest {
    @Test
    void countsSecondsFromOneEpochToAnother() {
        Clock first = Clock.at("potentiostat", Instant.parse("2024-11-19T20:14:05.310Z"));
        Clock second = Clock.at("beamline", Instant.parse("2024-11-20T02:58:35.560Z"));
        assertEquals(24_270.25, first.secondsTo(second), 1e-9);
        assertEquals(-24_270.25, second.secondsTo(first), 1e-9);
    }

    @Test
    void keepsMicrosecondsOverDecades() {
        Clock old = Clock.at("a", Instant.parse("1995-01-01T00:00:00Z"));
        Clock late = Clock.at("b", Instant.parse("2025-01-01T00:00:00.000001Z"));
        assertEquals(946_771_200.000001, old.secondsTo(late), 2e-7);
    }

    @Test
    void hasNoDistanceToAClockThatOnlyCounts() {
        assertEquals(0, Clock.at("a", Instant.EPOCH).secondsTo(Clock.relative("b")));
        assertEquals(Optional.empty(), Clock.relative("b").instant(5));
    }

    @Test
    void readsALocalTimeAsIfItWereUniversalTimeAndSaysSo() {
        Clock local = Clock.local("potentiostat", LocalDateTime.of(2022, 7, 26, 22, 38, 30));
        assertEquals(Optional.of(Instant.parse("2022-07-26T22:38:32.500Z")), local.instant(2.5));
        assertFalse(local.zoneStated());
        assertTrue(Clock.at("a", Instant.EPOCH).zoneStated());
    }

    @Test
    void knowsNoInstantOfAMissingTime() {
        assertEquals(Optional.empty(), Clock.at("a", Instant.EPOCH).instant(Double.NaN));
    }

    @Test
    void refusesAnExposureThatEndsBeforeItStarts() {
        Clock clock = Clock.relative("a");
        assertEquals(6, new Exposure(clock, 4, 8).middle());
        assertEquals(4, new Exposure(clock, 4, 4).middle());
        assertThrows(IllegalArgumentException.class, () -> new Exposure(clock, 4, 3.9));
        assertThrows(IllegalArgumentException.class, () -> new Exposure(clock, Double.NaN, 5));
    }
}

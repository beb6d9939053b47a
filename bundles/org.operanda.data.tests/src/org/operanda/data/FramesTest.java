package org.operanda.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
import org.junit.jupiter.api.Test;
import org.operanda.data.reader.ReadResult;

class FramesTest {
    private static final double NAN = Double.NaN;
    private static final Clock CLOCK = Clock.at("beamline", Instant.parse("2024-11-19T20:00:00Z"));
    private static final Axis GRID = energy(Units.ELECTRONVOLT, 10, 20, 30);

    private static Axis energy(Unit<?> unit, double... values) {
        return Axis.of("energy", QuantityKind.PHOTON_ENERGY, unit, Values.of(values));
    }

    private static Measurement frame(String name, double start, Axis grid, double... values) {
        return frame(name, CLOCK, start, Dataset.of("absorption", QuantityKind.ABSORPTION, Units.ONE, grid, Values.of(values)));
    }

    private static Measurement frame(String name, Clock clock, double start, Dataset... datasets) {
        return new Measurement(name, "xas", List.of(datasets), Optional.of(new Exposure(clock, start, start + 4)),
                Map.of("element", "Ni", "file", name));
    }

    private static double[] values(ReadResult result, String dataset) {
        return result.measurements().getFirst().dataset(dataset).orElseThrow().values().toArray();
    }

    private static List<String> ids(ReadResult result) {
        return result.problems().stream().map(Problem::id).toList();
    }

    @Test
    void areSortedByTimeWithTheirWindows() {
        ReadResult result = Frames.stack("series",
                List.of(frame("b", 200, GRID, 4, 5, 6), frame("a", 100, GRID, 1, 2, 3), frame("c", 300, GRID, 7, 8, 9)));
        Measurement series = result.measurements().getFirst();
        Axis time = series.timeAxis().orElseThrow();
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, values(result, "absorption"));
        assertArrayEquals(new double[] {2, 102, 202}, time.values().toArray(), 1e-9);
        assertArrayEquals(new double[] {0, 100, 200}, time.window().orElseThrow().start().toArray(), 1e-9);
        assertArrayEquals(new double[] {4, 104, 204}, time.window().orElseThrow().end().toArray(), 1e-9);
        assertEquals(Optional.of(Instant.parse("2024-11-19T20:01:40Z")), series.start());
        assertEquals(Map.of("element", "Ni"), series.metadata());
        assertEquals(List.of(), result.problems());
    }

    @Test
    void ofClocksWithDifferentEpochsAreSortedByTheirInstants() {
        Clock later = Clock.at("beamline", Instant.parse("2024-11-19T20:10:00Z"));
        Dataset one = Dataset.scalar("edge", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, 1);
        Dataset two = Dataset.scalar("edge", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, 2);
        ReadResult result = Frames.stack("series", List.of(frame("second", later, 0, two), frame("first", CLOCK, 500, one)));
        assertArrayEquals(new double[] {1, 2}, values(result, "edge"));
        assertArrayEquals(new double[] {2, 102}, result.measurements().getFirst().timeAxis().orElseThrow().values().toArray(), 1e-9);
        assertEquals(Optional.of(Instant.parse("2024-11-19T20:08:20Z")), result.measurements().getFirst().start());
    }

    @Test
    void withoutATimeKeepTheirOrderAndSaySo() {
        Measurement untimed = Measurement.of("u", "xas", frame("u", 0, GRID, 4, 5, 6).datasets(), Map.of());
        ReadResult result = Frames.stack("series", List.of(frame("a", 100, GRID, 1, 2, 3), untimed));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, values(result, "absorption"));
        assertEquals(QuantityKind.INDEX, result.measurements().getFirst().datasets().getFirst().axes().getFirst().quantity());
        assertEquals(List.of("frames.untimed"), ids(result));
    }

    @Test
    void onAnotherGridAreInterpolatedWithAWarningAndKeepTheirDeviations() {
        Dataset first = new Dataset("absorption", QuantityKind.ABSORPTION, Units.ONE, List.of(GRID), Values.of(1, 2, 3),
                Optional.of(Values.of(0.1, 0.1, 0.1)));
        Dataset shifted = new Dataset("absorption", QuantityKind.ABSORPTION, Units.ONE, List.of(energy(Units.ELECTRONVOLT, 15, 25, 35)),
                Values.of(1.5, 2.5, 3.5),
                Optional.of(Values.of(0.2, 0.4, 0.2)));
        ReadResult result = Frames.stack("series", List.of(frame("a", CLOCK, 0, first), frame("b", CLOCK, 10, shifted)));
        assertArrayEquals(new double[] {1, 2, 3, NAN, 2, 3}, values(result, "absorption"), 1e-12);
        double[] sigma = result.measurements().getFirst().datasets().getFirst().sigma().orElseThrow().toArray();
        assertArrayEquals(new double[] {0.1, 0.1, 0.1, NAN, 0.3, 0.3}, sigma, 1e-12);
        assertEquals(List.of("frames.regridded"), ids(result));
    }

    @Test
    void onTheSameGridInAnotherUnitAreNotInterpolated() {
        Axis kilo = energy(Units.parse("keV").orElseThrow(), 0.010, 0.020, 0.030);
        ReadResult result = Frames.stack("series", List.of(frame("a", 0, GRID, 1, 2, 3), frame("b", 10, kilo, 4, 5, 6)));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, values(result, "absorption"));
        assertEquals(List.of(), result.problems());
    }

    @Test
    void onAFallingGridAreInterpolatedToo() {
        ReadResult result = Frames.stack("series",
                List.of(frame("a", 0, GRID, 1, 2, 3), frame("b", 10, energy(Units.ELECTRONVOLT, 30, 20, 10), 6, 5, 4)));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, values(result, "absorption"), 1e-12);
    }

    @Test
    void onAGridOfAnotherKindAreNotForcedOntoTheFirst() {
        Axis wave = Axis.of("wave number", new QuantityKind("wave-number", "Wave number", "k"), Units.parse("1/Å").orElseThrow(),
                Values.of(1, 2, 3));
        ReadResult result = Frames.stack("series", List.of(frame("a", 0, GRID, 1, 2, 3), frame("b", 10, wave, 4, 5, 6)));
        assertTrue(result.measurements().getFirst().datasets().isEmpty());
        assertEquals(List.of("frames.shape"), ids(result));
    }

    @Test
    void inAnotherUnitAreConverted() {
        Dataset ampere = Dataset.scalar("I", QuantityKind.CURRENT, Units.AMPERE, 2);
        Dataset milliampere = Dataset.scalar("I", QuantityKind.CURRENT, Units.MILLIAMPERE, 500, 10);
        ReadResult result = Frames.stack("series", List.of(frame("a", CLOCK, 0, ampere), frame("b", CLOCK, 10, milliampere)));
        assertArrayEquals(new double[] {2, 0.5}, values(result, "I"), 1e-15);
        assertTrue(result.measurements().getFirst().datasets().getFirst().sigma().isEmpty(), "not every frame has a deviation");
    }

    @Test
    void leaveOutWithAWarningWhatNotEveryFrameHas() {
        Dataset only = Dataset.scalar("temperature", QuantityKind.TEMPERATURE, Units.KELVIN, 300);
        Measurement rich = frame("rich", CLOCK, 0, frame("x", 0, GRID, 1, 2, 3).datasets().getFirst(), only);
        Measurement poor = frame("poor", 10, GRID, 4, 5, 6);
        assertEquals(List.of("frames.dataset-missing"), ids(Frames.stack("series", List.of(rich, poor))));
        ReadResult poorFirst = Frames.stack("series", List.of(frame("poor", -10, GRID, 4, 5, 6), rich));
        assertEquals(List.of("frames.dataset-extra"), ids(poorFirst));
        assertEquals(1, poorFirst.measurements().getFirst().datasets().size());
    }

    @Test
    void withMissingValuesKeepThem() {
        ReadResult result = Frames.stack("series", List.of(frame("a", 0, GRID, 1, NAN, 3), frame("b", 10, GRID, NAN, NAN, NAN)));
        assertArrayEquals(new double[] {1, NAN, 3, NAN, NAN, NAN}, values(result, "absorption"));
    }

    @Test
    void mayBeOneAndMayHaveNoPoints() {
        ReadResult result = Frames.stack("series", List.of(frame("a", 7, energy(Units.ELECTRONVOLT))));
        assertArrayEquals(new long[] {1, 0}, result.measurements().getFirst().datasets().getFirst().shape());
        assertThrows(IllegalArgumentException.class, () -> Frames.stack("series", List.of()));
    }

    @Test
    void resultsAreMatchedByTheirNames() {
        Axis time = Axis.time(Values.of(0, 1), CLOCK);
        Dataset edge = Dataset.scalar("edge", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, 8345);
        Dataset height = Dataset.scalar("height", QuantityKind.INTENSITY, Units.ONE, 1.4);
        List<Dataset> stacked = Frames.stack(List.of(List.of(edge, height), List.of(height, edge)), time);
        assertArrayEquals(new double[] {8345, 8345}, stacked.get(0).values().toArray());
        assertArrayEquals(new double[] {1.4, 1.4}, stacked.get(1).values().toArray());
    }

    @Test
    void resultsOfAnotherSizeOrNameAreRefused() {
        Axis time = Axis.time(Values.of(0, 1), CLOCK);
        Dataset three = Dataset.of("curve", QuantityKind.INTENSITY, Units.ONE, GRID, Values.of(1, 2, 3));
        Dataset two = Dataset.of("curve", QuantityKind.INTENSITY, Units.ONE, Axis.index(2), Values.of(1, 2));
        assertThrows(IllegalArgumentException.class, () -> Frames.stack(List.of(List.of(three), List.of(two)), time));
        assertThrows(IllegalArgumentException.class, () -> Frames.stack(List.of(List.of(three), List.of()), time));
    }

    @Test
    void resultsOfNoFramesAreNothing() {
        assertEquals(List.of(), Frames.stack(List.of(), Axis.time(Values.of(), CLOCK)));
    }
}

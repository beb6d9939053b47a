package org.operanda.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
import org.junit.jupiter.api.Test;
import org.operanda.data.reader.ReadResult;

class PartsTest {
    private static final double NAN = Double.NaN;
    private static final Clock FIRST = Clock.at("potentiostat", Instant.parse("2024-11-19T20:00:00Z"));
    private static final Clock SECOND = Clock.at("potentiostat", Instant.parse("2024-11-19T20:01:00Z"));

    private static Measurement part(String name, Clock clock, double[] seconds, Object... columns) {
        Axis time = Axis.time(Values.of(seconds), clock);
        List<Dataset> datasets = new ArrayList<>();
        for (int i = 0; i < columns.length; i += 3) {
            datasets.add(Dataset.of((String) columns[i], QuantityKind.CURRENT, (Unit<?>) columns[i + 1], time,
                    Values.of((double[]) columns[i + 2])));
        }
        return Measurement.of(name, "electrochemistry", datasets, Map.of("file", name));
    }

    private static double[] values(ReadResult result, String dataset) {
        return result.measurements().getFirst().dataset(dataset).orElseThrow().values().toArray();
    }

    private static List<String> ids(ReadResult result) {
        return result.problems().stream().map(Problem::id).toList();
    }

    @Test
    void areJoinedInOrderOfTheirStartOnTheFirstClockWithTheGapKept() {
        Measurement late = part("late", SECOND, new double[] {0, 1}, "I", Units.AMPERE, new double[] {3, 4});
        Measurement early = part("early", FIRST, new double[] {0, 1}, "I", Units.AMPERE, new double[] {1, 2});
        ReadResult result = Parts.join("run", List.of(late, early));
        Measurement run = result.measurements().getFirst();
        assertArrayEquals(new double[] {0, 1, 60, 61}, run.timeAxis().orElseThrow().values().toArray());
        assertEquals(Optional.of(FIRST), run.clock());
        assertArrayEquals(new double[] {1, 2, 3, 4}, values(result, "I"));
        assertArrayEquals(new double[] {0, 0, 1, 1}, values(result, Parts.PART));
        assertEquals("early", run.metadata().get("file"));
        assertEquals(List.of(), result.problems());
    }

    @Test
    void inOtherUnitsAreConverted() {
        Measurement ampere = part("a", FIRST, new double[] {0}, "I", Units.AMPERE, new double[] {1});
        Measurement milliampere = part("b", SECOND, new double[] {0}, "I", Units.MILLIAMPERE, new double[] {250});
        assertArrayEquals(new double[] {1, 0.25}, values(Parts.join("run", List.of(ampere, milliampere)), "I"), 1e-15);
    }

    @Test
    void withoutAColumnAreMissingThere() {
        Measurement both = part("a", FIRST, new double[] {0, 1}, "I", Units.AMPERE, new double[] {1, 2}, "T", Units.KELVIN,
                new double[] {300, 301});
        Measurement one = part("b", SECOND, new double[] {0}, "I", Units.AMPERE, new double[] {3});
        ReadResult result = Parts.join("run", List.of(both, one));
        assertArrayEquals(new double[] {300, 301, NAN}, values(result, "T"));
        assertEquals(List.of("parts.column-missing"), ids(result));
    }

    @Test
    void withAColumnOfAnotherKindAreMissingThere() {
        Measurement current = part("a", FIRST, new double[] {0}, "control", Units.AMPERE, new double[] {1});
        Measurement potential = part("b", SECOND, new double[] {0}, "control", Units.VOLT, new double[] {4});
        ReadResult result = Parts.join("run", List.of(current, potential));
        assertArrayEquals(new double[] {1, NAN}, values(result, "control"));
        assertEquals(List.of("parts.column-missing"), ids(result));
    }

    @Test
    void thatOverlapAreKeptAndTold() {
        Measurement lasting = part("a", FIRST, new double[] {0, 70}, "I", Units.AMPERE, new double[] {1, 2});
        Measurement next = part("b", SECOND, new double[] {0}, "I", Units.AMPERE, new double[] {3});
        ReadResult result = Parts.join("run", List.of(lasting, next));
        assertArrayEquals(new double[] {0, 70, 60}, result.measurements().getFirst().timeAxis().orElseThrow().values().toArray());
        assertEquals(List.of("parts.overlap"), ids(result));
    }

    @Test
    void withoutARowAddNothing() {
        Measurement filled = part("a", FIRST, new double[] {0, 1}, "I", Units.AMPERE, new double[] {1, 2});
        Measurement aborted = part("b", SECOND, new double[0], "I", Units.AMPERE, new double[0]);
        ReadResult result = Parts.join("run", List.of(aborted, filled));
        assertArrayEquals(new double[] {1, 2}, values(result, "I"));
        assertEquals(List.of(), result.problems());
        ReadResult nothing = Parts.join("run", List.of(aborted));
        assertEquals("run", nothing.measurements().getFirst().name());
        assertArrayEquals(new double[0], values(nothing, "I"));
    }

    @Test
    void withoutADateStaySeparateWithAnError() {
        Measurement dated = part("a", FIRST, new double[] {0}, "I", Units.AMPERE, new double[] {1});
        Measurement undated = part("b", Clock.relative("b"), new double[] {0}, "I", Units.AMPERE, new double[] {2});
        ReadResult result = Parts.join("run", List.of(dated, undated));
        assertEquals(List.of(dated, undated), result.measurements());
        assertEquals(List.of("parts.untimed"), ids(result));
    }

    @Test
    void areAtLeastOne() {
        assertThrows(IllegalArgumentException.class, () -> Parts.join("run", List.of()));
    }
}

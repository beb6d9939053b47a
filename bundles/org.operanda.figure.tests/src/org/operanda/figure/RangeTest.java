package org.operanda.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RangeTest {

    @Test
    void seesFiniteNumbersOnly() {
        assertEquals(Optional.of(new Range(-1, 3)), Range.of(Double.NaN, 3, Double.POSITIVE_INFINITY, -1));
        assertEquals(Optional.empty(), Range.of(Double.NaN, Double.NEGATIVE_INFINITY));
        assertEquals(Optional.empty(), Range.of());
        assertThrows(IllegalArgumentException.class, () -> new Range(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Range(Double.NaN, 0));
    }

    @Test
    void aConstantHasRoomAroundIt() {
        assertEquals(new Range(-1, 1), new Range(0, 0).drawable());
        assertEquals(new Range(-21, -19), new Range(-20, -20).drawable());
        assertEquals(new Range(0, 1), new Range(0, 1).drawable());
    }

    @Test
    void aFewWildNumbersAreLeftOut() {
        double[] values = IntStream.range(0, 100).mapToDouble(i -> i == 7 ? 1e9 : i == 8 ? -1e9 : i == 9 ? Double.NaN : i).toArray();
        assertEquals(new Range(0, 99), Range.ofMost(values, 0.02).orElseThrow());
        assertEquals(Optional.empty(), Range.ofMost(new double[] {Double.NaN}, 0.02));
    }
}

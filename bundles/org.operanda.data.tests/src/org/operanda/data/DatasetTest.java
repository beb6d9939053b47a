package org.operanda.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final Axis TWO = Axis.index(2);
    private static final Axis THREE = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(1, 2, 3));
    private static final Dataset MAP = new Dataset("map", QuantityKind.INTENSITY, Units.ONE, List.of(TWO, THREE),
            Values.of(1, 2, 3, 4, 5, 6),
            Optional.of(Values.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6)));

    @Test
    void givesAFrameAsAViewWithItsDeviations() {
        Dataset frame = MAP.frame(1);
        assertArrayEquals(new long[] {3}, frame.shape());
        assertArrayEquals(new double[] {4, 5, 6}, frame.values().toArray());
        assertArrayEquals(new double[] {0.4, 0.5, 0.6}, frame.sigma().orElseThrow().toArray());
        assertEquals(5, frame.frame(1).values().get(0));
        assertEquals(0, frame.frame(1).rank());
        assertThrows(IndexOutOfBoundsException.class, () -> MAP.frame(2));
    }

    @Test
    void isOneNumberWithoutAxes() {
        Dataset number = Dataset.scalar("edge", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, 8345, 0.02);
        assertEquals(0, number.rank());
        assertEquals(0.02, number.sigma().orElseThrow().get(0));
    }

    @Test
    void mayHaveNoRows() {
        Dataset empty = Dataset.of("empty", QuantityKind.INTENSITY, Units.ONE, List.of(Axis.index(0), THREE), Values.of());
        assertArrayEquals(new long[] {0, 3}, empty.shape());
        assertThrows(IndexOutOfBoundsException.class, () -> empty.frame(0));
    }

    @Test
    void refusesValuesThatDoNotFillItsAxes() {
        assertThrows(IllegalArgumentException.class, () -> Dataset.of("short", QuantityKind.INTENSITY, Units.ONE, THREE, Values.of(1, 2)));
        assertThrows(IllegalArgumentException.class,
                () -> new Dataset("short", QuantityKind.INTENSITY, Units.ONE, List.of(THREE), Values.of(1, 2, 3),
                        Optional.of(Values.of(1, 2))));
        Axis huge = Axis.index(Long.MAX_VALUE / 2);
        assertThrows(ArithmeticException.class,
                () -> Dataset.of("huge", QuantityKind.INTENSITY, Units.ONE, List.of(huge, huge), Values.of(1)));
    }

    @Test
    void refusesAWindowOfAnotherLength() {
        assertThrows(IllegalArgumentException.class, () -> TWO.withWindow(Values.of(1, 2, 3), Values.of(1, 2, 3)));
        assertThrows(IllegalArgumentException.class, () -> TWO.withWindow(Values.of(1, 2), Values.of(1)));
        assertTrue(TWO.withWindow(Values.of(0, 1), Values.of(1, 2)).window().isPresent());
    }

    @Test
    void belongsToAKindByItsId() {
        assertEquals(QuantityKind.POTENTIAL, new QuantityKind("potential", "Voltage", "V"));
        assertThrows(IllegalArgumentException.class, () -> new QuantityKind("Photon Energy", "Photon energy", "E"));
    }
}

package org.operanda.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {
    /** 1, 2, 3, 4, 5 in every form that values may have. */
    private static final List<Values> FORMS = List.of(Values.of(1.0, 2, 3, 4, 5), Values.of(new float[] {1, 2, 3, 4, 5}),
            Values.of(new int[] {1, 2, 3, 4, 5}),
            Values.of(new short[] {1, 2, 3, 4, 5}), Values.of(new byte[] {1, 2, 3, 4, 5}), Values.computed(5, i -> i + 1),
            Values.of(0.0, 1, 2, 3, 4, 5, 6).slice(1, 5), Values.of(0.5, 1, 1.5, 2, 2.5).scaled(2),
            Values.of(1000.0, 2000, 3000, 4000, 5000).scaled(1e-3));

    @Test
    void readTheSameInEveryForm() {
        for (Values values : FORMS) {
            assertEquals(5, values.length());
            assertEquals(4, values.get(3));
            assertArrayEquals(new double[] {1, 2, 3, 4, 5}, values.toArray());
            double[] target = {9, 9, 9, 9};
            values.copy(2, target, 1, 2);
            assertArrayEquals(new double[] {9, 3, 4, 9}, target);
        }
    }

    @Test
    void sliceToAViewOfAView() {
        for (Values values : FORMS) {
            assertArrayEquals(new double[] {3, 4}, values.slice(1, 4).slice(1, 2).toArray());
            assertEquals(0, values.slice(5, 0).length());
        }
        assertSame(FORMS.getFirst(), FORMS.getFirst().slice(0, 5));
    }

    @Test
    void refuseAnIndexOutside() {
        for (Values values : FORMS) {
            assertThrows(IndexOutOfBoundsException.class, () -> values.get(5));
            assertThrows(IndexOutOfBoundsException.class, () -> values.get(-1));
            assertThrows(IndexOutOfBoundsException.class, () -> values.slice(3, 3));
            assertThrows(IndexOutOfBoundsException.class, () -> values.copy(4, new double[4], 0, 2));
            assertThrows(IndexOutOfBoundsException.class, () -> values.slice(1, 2).get(2));
        }
    }

    @Test
    void giveASinglePrecisionNumberAsItsExactDouble() {
        assertEquals(0.1f, Values.of(new float[] {0.1f}).get(0));
        assertEquals(Double.NaN, Values.of(new float[] {Float.NaN}).get(0));
    }

    @Test
    void scaleToTheNearestQuotientWhereTheUnitIsAWholeMultiple() {
        assertEquals(0.0288, Values.of(28.8).scaled(1e-3).get(0));
        assertEquals(28.8 / 3600, Values.of(28.8).scaled(1.0 / 3600).toArray()[0]);
        assertEquals(7.2, Values.of(2).scaled(3.6).get(0), 1e-15);
        Values unscaled = Values.of(1, 2);
        assertSame(unscaled, unscaled.scaled(1));
    }

    @Test
    void countWithoutAnArray() {
        Values many = Values.indices(1L << 40);
        assertEquals(1L << 39, many.get(1L << 39));
    }
}

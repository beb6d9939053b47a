package org.operanda.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final double NAN = Double.NaN;

    @Test
    void leavesMissingValuesOut() {
        assertEquals(new Summary(NAN, 4, -3, 4, 1, 2), Summary.of(Values.of(NAN, 2, -3, NAN, 4)));
    }

    @Test
    void saysThatNothingIsThere() {
        assertEquals(new Summary(NAN, NAN, NAN, NAN, NAN, 0), Summary.of(Values.of()));
        assertEquals(new Summary(NAN, NAN, NAN, NAN, NAN, 3), Summary.of(Values.of(NAN, NAN, NAN)));
    }

    @Test
    void isTheSameOverManyBlocks() {
        long count = 100_001;
        Summary summary = Summary.of(Values.computed(count, i -> i % 10 == 0 ? NAN : i));
        assertEquals(10_001, summary.missing());
        assertEquals(1, summary.min());
        assertEquals(99_999, summary.max());
        double sumOfTens = 10.0 * (10_000.0 * 10_001 / 2);
        double sum = (count - 1.0) * count / 2 - sumOfTens;
        assertEquals(sum / (count - 10_001), summary.mean(), 1e-9);
    }
}

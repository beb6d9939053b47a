package org.operanda.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.operanda.data.Values;

class CurveTest {
    private static final Curve CURVE = Curve.of("voltage", Values.of(0, 1, 2, 3, 4), Values.of(3.0, 3.1, 3.2, 3.3, 3.4));

    @Test
    void isBrokenWhereThePartChanges() {
        Curve broken = CURVE.brokenBetween(Values.of(0, 0, 1, 1, 2));
        assertArrayEquals(new double[] {0, 1, 1, 2, 3, 3, 4}, broken.x().toArray());
        assertArrayEquals(new double[] {3.0, 3.1, Double.NaN, 3.2, 3.3, Double.NaN, 3.4}, broken.y().toArray());
    }

    @Test
    void staysWholeWithinOnePart() {
        assertSame(CURVE, CURVE.brokenBetween(Values.of(7, 7, 7, 7, 7)));
    }
}

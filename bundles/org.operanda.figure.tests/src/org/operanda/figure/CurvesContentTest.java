package org.operanda.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.CurveStyle.Line;
import org.operanda.figure.CurveStyle.Symbol;
import org.operanda.figure.PreparedPanel.View;

/** What is seen of bars and areas, pixel by pixel. */
class CurvesContentTest {
    private static final int WHITE = 0xffffff;
    private static final Colour RED = new Colour(200, 0, 0);
    private static final int SIZE = 200;

    /** From 0 to 4 across and from -1 to 1 upwards; the row 0 is the top. */
    private static int[] pixels(Curve curve) {
        Curves curves = Curves.of(FigureAxis.of("y", Units.ONE), curve);
        View view = new View(new Range(0, 4), false, Optional.of(new Range(-1, 1)), Optional.empty());
        return PreparedPanel.of(curves).pixels(view, SIZE, SIZE, 1);
    }

    private static int at(int[] pixels, double x, double y) {
        int column = (int) (x / 4 * SIZE);
        int row = (int) ((1 - y) / 2 * SIZE);
        return pixels[row * SIZE + column] & WHITE;
    }

    @Test
    void barsReachFromZeroToTheirValue() {
        int[] pixels = pixels(
                Curve.of("", Values.of(1, 2, 3), Values.of(0.5, -0.5, Double.NaN)).with(CurveStyle.POINTS.in(RED).with(Symbol.BAR)));
        assertEquals(RED.rgb(), at(pixels, 1, 0.25));
        assertEquals(WHITE, at(pixels, 1, 0.75), "above the bar");
        assertEquals(WHITE, at(pixels, 1, -0.25), "below zero");
        assertEquals(RED.rgb(), at(pixels, 2, -0.25));
        assertEquals(WHITE, at(pixels, 1.5, 0.1), "between two bars");
        assertEquals(WHITE, at(pixels, 3, 0.1), "no value, no bar");
    }

    @Test
    void anAreaIsFilledLightlyWithinItsLine() {
        int[] pixels = pixels(Curve.of("", Values.of(1, 3, 3, 1, 1), Values.of(0.5, 0.5, -0.5, -0.5, 0.5))
                .with(CurveStyle.LINE.in(RED).with(Line.AREA)));
        int inside = at(pixels, 2, 0);
        assertNotEquals(WHITE, inside);
        assertNotEquals(RED.rgb(), inside);
        assertEquals(WHITE, at(pixels, 2, 0.8));
        assertEquals(WHITE, at(pixels, 0.5, 0));
    }
}

package org.operanda.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.operanda.data.QuantityKind;
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
        return pixels(Curves.of(FigureAxis.of("y", Units.ONE), curve), false);
    }

    private static int[] pixels(Panel panel, boolean falling) {
        View view = new View(new Range(0, 4), false, falling, Optional.of(new Range(-1, 1)), Optional.empty());
        return PreparedPanel.of(panel).pixels(view, SIZE, SIZE, 1);
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

    /** Chemical shifts and infrared wavenumbers grow to the left, Raman shifts to the right. */
    @Test
    void aFallingAxisHasItsGreaterNumbersOnTheLeft() {
        assertTrue(FigureAxis.of(new QuantityKind("chemical-shift", "Chemical shift", "δ"), Units.ONE).falling());
        assertTrue(FigureAxis.of(new QuantityKind("wavenumber", "Wavenumber", "ν̃"), Units.ONE).falling());
        assertFalse(FigureAxis.of(new QuantityKind("raman-shift", "Raman shift", "ν̃"), Units.ONE).falling());
        FigureAxis y = FigureAxis.of("y", Units.ONE);
        Curve bar = Curve.of("", Values.of(1), Values.of(0.5)).with(CurveStyle.POINTS.in(RED).with(Symbol.BAR));
        int[] bars = pixels(Curves.of(y, bar), true);
        assertEquals(RED.rgb(), at(bars, 3, 0.25), "1 stands where 3 would");
        assertEquals(WHITE, at(bars, 1, 0.25));
        HeatMap map = new HeatMap(Values.of(0, 1), Values.of(1, 4), Values.of(-0.5, 0.5), y, Values.of(0, 0, 1, 1), y, ColourMap.GREY, 1);
        int[] rising = pixels(map, false);
        int[] falling = pixels(map, true);
        for (double x = 0.01; x < 4; x += 0.04) {
            assertEquals(at(rising, x, 0.2), at(falling, 4 - x, 0.2), "at " + x);
        }
        assertNotEquals(at(rising, 0.5, 0.2), at(rising, 3.5, 0.2));
    }
}

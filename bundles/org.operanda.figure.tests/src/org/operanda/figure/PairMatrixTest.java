package org.operanda.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.PairMatrix.Quantity;
import org.operanda.figure.PreparedPanel.Reading;
import org.operanda.figure.PreparedPanel.View;
import org.operanda.figure.Scatter.ThirdQuantity;

class PairMatrixTest {
    private static final FigureAxis PLAIN = FigureAxis.of("", Units.ONE);
    private static final PairMatrix MATRIX = matrix();

    /** A line that rises, one that falls, and numbers of which one is missing. */
    private static PairMatrix matrix() {
        List<Quantity> quantities = List.of(new Quantity("edge energy", Units.ELECTRONVOLT, Values.of(8343, 8344, 8345, 8346)),
                new Quantity("charge", Units.COULOMB, Values.of(3, 2, 1, 0)),
                new Quantity("white line", Units.ONE, Values.of(1, Double.NaN, 1.5, 1.25)));
        List<List<Double>> coefficients = List.of(List.of(1.0, -1.0, 0.5), List.of(-1.0, 1.0, -0.5), List.of(0.5, -0.5, 1.0));
        ThirdQuantity time = new ThirdQuantity(Values.of(0, 60, 120, 180), FigureAxis.of("Time", Units.SECOND), ColourMap.VIRIDIS);
        return new PairMatrix(quantities, coefficients, Optional.of(time), Optional.empty(), 1);
    }

    private static int pixel(int[] pixels, int size, double x, double y) {
        return pixels[(int) (y * size) * size + (int) (x * size)] & 0xffffff;
    }

    /** The diagonal is white beside its words, above it the ground is orange for rising and blue for falling pairs. */
    @Test
    void pairsStandWhereTheyBelong() {
        PreparedPanel panel = PreparedPanel.of(MATRIX);
        assertEquals(Optional.of(new Range(0, 3)), panel.across(PLAIN));
        View view = new View(new Range(0, 3), false, false, panel.range(Side.LEFT), Optional.empty());
        int size = 300;
        int[] pixels = panel.pixels(view, size, size, 1);
        assertEquals(0xffffff, pixel(pixels, size, 0.02, 0.02));
        Colour falling = Colour.of(pixel(pixels, size, 0.35, 0.02));
        assertTrue(falling.blue() > falling.red(), "the first above the second: " + falling);
        Colour rising = Colour.of(pixel(pixels, size, 0.69, 0.02));
        assertTrue(rising.red() > rising.blue(), "the first above the third: " + rising);
        int first = ColourMap.VIRIDIS.rgb(0) & 0xffffff;
        int last = ColourMap.VIRIDIS.rgb(1) & 0xffffff;
        double margin = 0.05 / 1.1 / 3;
        assertEquals(first, pixel(pixels, size, margin, 1.0 / 3 + margin), "charge falls while the edge rises: upper left at first");
        assertEquals(last, pixel(pixels, size, 1.0 / 3 - margin, 2.0 / 3 - margin), "lower right at last");
    }

    @Test
    void aPlaceSaysItsCoefficient() {
        PreparedPanel panel = PreparedPanel.of(MATRIX);
        assertEquals(List.of(new Reading("charge against edge energy", Units.ONE, -1)), panel.at(0.5, 1.5));
        assertEquals(List.of(), panel.at(0.5, 2.5), "the diagonal");
        assertEquals(List.of(), panel.at(3.5, 0.5), "beside it");
    }

    @Test
    void itIsWrittenAsDrawingsWithoutScalesAndAsNumbers() throws IOException {
        Figure figure = Figure.of("", PLAIN, MATRIX);
        Path pictures = Files.createDirectories(Path.of("target", "figures"));
        for (String kind : List.of("png", "svg", "pdf", "csv")) {
            assertEquals(Optional.empty(), FigureRenderer.write(figure, 2067, 1300, 300, pictures.resolve("pairs." + kind)), kind);
        }
        String svg = Files.readString(pictures.resolve("pairs.svg"));
        assertTrue(svg.contains(">charge<") && svg.contains(">\u22121.00<") && svg.contains(">0.50<"), "a name and two coefficients");
        assertTrue(svg.contains(">Time (s)<"), "the colour bar");
        assertFalse(svg.contains(">0.2<"), "no scale along a matrix");
        assertEquals("""
                Time (s),edge energy (eV),charge (C),white line\r
                0.0,8343.0,3.0,1.0\r
                60.0,8344.0,2.0,\r
                120.0,8345.0,1.0,1.5\r
                180.0,8346.0,0.0,1.25\r
                \r
                edge energy,charge,white line\r
                1.0,-1.0,0.5\r
                -1.0,1.0,-0.5\r
                0.5,-0.5,1.0\r
                """, Files.readString(pictures.resolve("pairs.csv")));
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        List<Quantity> one = MATRIX.quantities().subList(0, 1);
        assertThrows(IllegalArgumentException.class, () -> new PairMatrix(one, List.of(), Optional.empty(), Optional.empty(), 1));
        List<List<Double>> four = List.of(List.of(1.0, 0.0), List.of(0.0, 1.0));
        List<Quantity> unequal = List.of(one.getFirst(), new Quantity("short", Units.ONE, Values.of(1)));
        assertThrows(IllegalArgumentException.class, () -> new PairMatrix(unequal, four, Optional.empty(), Optional.empty(), 1));
    }
}

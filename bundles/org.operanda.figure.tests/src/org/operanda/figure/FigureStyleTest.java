package org.operanda.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.SettingsType;
import org.operanda.figure.FigureStyle.LegendPlace;
import org.operanda.figure.FigureStyle.TickDirection;

/** What a style changes is read from the drawing itself: SVG says the width of each line and the font of each text. */
class FigureStyleTest {
    private static final Path FOLDER = Path.of("target", "figures");
    private static final FigurePaper PAPER = new FigurePaper(85, 60, 8, 300);

    /** Two lines across the whole frame, near its lower edge. */
    private static Figure figure() {
        Values x = Values.of(0, 1, 2, 3, 4);
        Curve first = Curve.of("first", x, Values.of(0, 0.2, 0.1, 0.2, 0));
        Curve second = Curve.of("second", x, Values.of(0.1, 0.3, 0.2, 0.3, 0.1)).with(CurveStyle.LINE.in(new Colour(255, 0, 0)).wide(3));
        return Figure.of("", FigureAxis.of("x", Units.SECOND),
                Curves.of(FigureAxis.of("y", Units.VOLT).withRange(new Range(-1, 1)), first, second));
    }

    private static FigureStyle style(Map<String, Object> values) {
        return SettingsType.of(FigureStyle.class).parse(values).settings().orElseThrow();
    }

    private static String svg(Figure figure) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertEquals(Optional.empty(), FigureRenderer.write(figure, PAPER, "svg", bytes));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theDefaultsAreTheUsualStyle() {
        assertEquals(FigureStyle.USUAL, SettingsType.of(FigureStyle.class).defaults());
    }

    @Test
    void aRangeThatDoesNotRiseIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new FigureStyle("Serif", 1, 1, 3, LegendPlace.NONE, TickDirection.USUAL, false, List.of(2.0, 1.0)));
        assertTrue(SettingsType.of(FigureStyle.class).parse(Map.of("across", List.of(1.0))).settings().isEmpty());
    }

    @Test
    void fontAndWidthsStandInTheDrawing() throws IOException {
        String svg = svg(figure().with(style(Map.of("font", "Serif", "lineWidth", 2.25, "frameWidth", 1.4))));
        assertTrue(Pattern.compile("font-family[:=]\"?'?serif").matcher(svg).find(), "serif letters");
        assertTrue(svg.contains("2.25"), "the first curve has the style's width");
        assertTrue(Pattern.compile("stroke-width[:=]\"?3").matcher(svg).find(), "the second its own");
        assertTrue(svg.contains("1.4"), "the frame");
        assertTrue(svg.contains("rgb(255,0,0)") || svg.contains("red"), "in its own colour");
    }

    @Test
    void theLegendStandsWhereItIsPutOrNowhere() throws IOException {
        assertTrue(svg(figure()).contains(">second<"));
        assertTrue(!svg(figure().with(style(Map.of("legend", "none")))).contains(">second<"));
        double[] heights = new double[2];
        double[] places = new double[2];
        int i = 0;
        for (String place : List.of("upper-left", "lower-right")) {
            var matcher = Pattern.compile(
                    "<text[^>]*x=\"([\\d.]+)\"[^>]*y=\"([\\d.]+)\"[^>]*>second<|<text[^>]*y=\"([\\d.]+)\"[^>]*x=\"([\\d.]+)\"[^>]*>second<")
                    .matcher(svg(figure().with(style(Map.of("legend", place)))));
            assertTrue(matcher.find());
            places[i] = Double.parseDouble(matcher.group(1) == null ? matcher.group(4) : matcher.group(1));
            heights[i++] = Double.parseDouble(matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        assertTrue(places[0] < places[1] && heights[0] < heights[1], "left and above, right and below");
    }

    @Test
    void panelsAreLetteredAndTheHorizontalAxisReachesAsFarAsSaid() throws IOException {
        Figure figure = Examples.operando().with(style(Map.of("letters", true, "across", List.of(3600.0, 7200.0), "ticks", "both")));
        assertEquals(Optional.of(new Range(3600, 7200)), figure.x().range());
        String svg = svg(new Figure("", figure.x(), figure.panels(), figure.markers(), figure.style()));
        for (String letter : List.of(">(a)<", ">(b)<", ">(c)<")) {
            assertTrue(svg.contains(letter), letter);
        }
    }

    @Test
    void everyStyleIsDrawnInEveryFormat() throws IOException {
        Files.createDirectories(FOLDER);
        for (TickDirection ticks : TickDirection.values()) {
            Figure figure = Examples.operando().with(
                    new FigureStyle("Serif", 1.5, 1, 4, LegendPlace.LOWER_LEFT, ticks, true, List.of()));
            for (String kind : List.of("png", "svg", "pdf")) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                assertEquals(Optional.empty(), FigureRenderer.write(figure, new FigurePaper(120, 0, 8, 300), kind, bytes));
                Files.write(FOLDER.resolve("style-" + ticks.name().toLowerCase(Locale.ROOT) + "." + kind), bytes.toByteArray());
                if (kind.equals("png")) {
                    assertEquals(Math.round(120 / 25.4 * 300), ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())).getWidth());
                }
            }
        }
    }
}

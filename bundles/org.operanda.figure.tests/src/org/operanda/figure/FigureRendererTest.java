package org.operanda.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.operanda.data.Problem;
import org.operanda.data.Units;
import org.operanda.data.Values;

/** The images lie in target/figures for human eyes. */
class FigureRendererTest {
    private static final Path FOLDER = Path.of("target", "figures");

    private static BufferedImage drawn(String name, Figure figure, int width, int height) throws IOException {
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name + ".png");
        assertEquals(Optional.empty(), FigureRenderer.png(figure, width, height, 300, file));
        assertEquals(Optional.empty(), FigureRenderer.svg(figure, width, height, 300, FOLDER.resolve(name + ".svg")));
        return ImageIO.read(file.toFile());
    }

    @Test
    void drawsAnOperandoExperimentBelowEachOther() throws IOException {
        drawn("operando", Examples.operando(), 1900, 1900);
        drawn("operando-column", Examples.operando(), 1004, 1200);
    }

    @Test
    void drawsCorrelationWithItsLine() throws IOException {
        Random random = new Random(3);
        double[] x = new double[150];
        double[] y = new double[150];
        double[] time = new double[150];
        for (int i = 0; i < x.length; i++) {
            x[i] = 3.2 + i * 0.007;
            y[i] = 8343 + 1.2 * (x[i] - 3.2) + 0.08 * random.nextGaussian();
            time[i] = i * 600;
        }
        Scatter points = Scatter.of(Values.of(x), Values.of(y), FigureAxis.of("Edge energy", Units.ELECTRONVOLT))
                .colouredBy(Values.of(time), FigureAxis.of("Time", Units.SECOND), ColourMap.CIVIDIS)
                .with(new StraightLine(8343 - 1.2 * 3.2, 1.2, "1.20(1) eV/V, R² = 0.94"));
        drawn("correlation", Figure.of("", FigureAxis.of("Potential", Units.VOLT), points), 1004, 800);
    }

    @Test
    void oneOhmIsAsLongAcrossAsUpwardsInANyquistPlot() throws IOException {
        double[] real = new double[181];
        double[] imaginary = new double[181];
        for (int i = 0; i < real.length; i++) {
            real[i] = 500 + 400 * Math.cos(Math.toRadians(i));
            imaginary[i] = 400 * Math.sin(Math.toRadians(i));
        }
        Curves arc = Curves.of(FigureAxis.of("−Z″", Units.OHM), Curve.of("", Values.of(real), Values.of(imaginary))).inEqualScale();
        for (int height : new int[] {500, 800, 1600}) {
            BufferedImage image = drawn("nyquist-" + height, Figure.of("", FigureAxis.of("Z′", Units.OHM), arc), 1000, height);
            int[] across = span(image, true);
            int[] up = span(image, false);
            assertEquals((across[1] - across[0]) / 2.0, up[1] - up[0], 4,
                    "half a circle is half as high as wide, to the width of the line");
        }
    }

    /** First and last column or row with a pixel of the first curve's colour. */
    private static int[] span(BufferedImage image, boolean columns) {
        int colour = 0xffffff & new java.awt.Color(Colour.ofCurve(0).red(), Colour.ofCurve(0).green(), Colour.ofCurve(0).blue()).getRGB();
        int[] hit = IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xffffff) == colour)
                .map(i -> columns ? i % image.getWidth() : i / image.getWidth()).sorted().toArray();
        return new int[] {hit[0], hit[hit.length - 1]};
    }

    @Test
    void drawsLegendGapsBarsAndDecades() throws IOException {
        double[] frequency = new double[60];
        double[] real = new double[60];
        double[] imaginary = new double[60];
        double[] sigma = new double[60];
        for (int i = 0; i < 60; i++) {
            frequency[i] = Math.pow(10, -2 + i * 0.125);
            double w = 2 * Math.PI * frequency[i] * 0.05;
            real[i] = 10 + 90 / (1 + w * w);
            imaginary[i] = 90 * w / (1 + w * w);
            sigma[i] = 0.1 * imaginary[i];
        }
        Curve first = Curve.of("Z′", Values.of(frequency), Values.of(real)).with(CurveStyle.LINE.with(CurveStyle.Line.DASHED));
        Curve second = new Curve("−Z″", Values.of(frequency), Values.of(imaginary), Optional.of(Values.of(sigma)), CurveStyle.POINTS);
        drawn("decades",
                Figure.of("Impedance", FigureAxis.of("Frequency", Units.HERTZ).inDecades(),
                        Curves.of(FigureAxis.of("Impedance", Units.OHM).inDecades(), first, second)),
                1004, 800);
    }

    @Test
    void saysThatThereAreNoData() throws IOException {
        Curve empty = Curve.of("", Values.of(Double.NaN, Double.NaN), Values.of(1.0, Double.NaN));
        Curve constant = Curve.of("", Values.of(0.0, 1.0), Values.of(3.7, 3.7));
        drawn("no-data",
                Figure.of("Nothing to see", FigureAxis.of("Time", Units.SECOND), Curves.of(FigureAxis.of("Potential", Units.VOLT), empty),
                        Curves.of(FigureAxis.of("Potential", Units.VOLT), constant)),
                1004, 800);
    }

    /** Where the frames of a figure lie, found by their black lines: {left, top, right, bottom} of each, in pixels. */
    private static int[][] frames(BufferedImage image, Figure figure, int width, int height) {
        double scale = 300 / 72.0;
        FigureLayout layout = FigureLayout.of(figure, width / scale, height / scale, scale);
        int[][] frames = layout.frames().stream()
                .map(f -> new int[] {(int) Math.round(f.getX() * scale), (int) Math.round(f.getY() * scale),
                        (int) Math.round(f.getMaxX() * scale), (int) Math.round(f.getMaxY() * scale)})
                .toArray(int[][]::new);
        for (int[] frame : frames) {
            assertEquals(0, image.getRGB(frame[0], (frame[1] + frame[3]) / 2) & 0xffffff, "a frame's left line");
            assertEquals(0, image.getRGB((frame[0] + frame[2]) / 2 + 7, frame[1]) & 0xffffff, "a frame's upper line");
        }
        return frames;
    }

    private static boolean white(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xffffff) == 0xffffff;
    }

    private static int pixel(int[] frame, double time) {
        return (int) Math.round(frame[0] + (frame[2] - frame[0]) * time / Examples.end());
    }

    @Test
    void aGapInTimeIsEmptyInHeatMapAndCurve() throws IOException {
        BufferedImage image = drawn("gap", Examples.operando().with(List.of()), 1900, 1900);
        int[][] frames = frames(image, Examples.operando().with(List.of()), 1900, 1900);
        int gapStart = pixel(frames[0], Examples.start(Examples.BEFORE_GAP) - Examples.GAP);
        int gapEnd = pixel(frames[0], Examples.start(Examples.BEFORE_GAP));
        for (int panel = 0; panel < 2; panel++) {
            for (int x = gapStart + 12; x < gapEnd - 12; x += 5) {
                for (int y = frames[panel][1] + 20; y < frames[panel][3] - 20; y++) {
                    assertTrue(white(image, x, y), "something is drawn in the gap of panel " + panel + " at " + x + ", " + y);
                }
            }
        }
        int middle = (frames[0][1] + frames[0][3]) / 2;
        assertFalse(white(image, gapStart - 2, middle), "the frame before the gap ends at its window");
        assertTrue(white(image, gapStart + 1, middle));
        assertTrue(white(image, gapEnd - 2, middle));
        assertFalse(white(image, gapEnd + 1, middle));
    }

    @Test
    void aLinePassesWhereItsNumbersAre() throws IOException {
        Curve line = Curve.of("", Values.of(0.0, 10.0), Values.of(0.0, 1.0));
        Figure figure = Figure.of("", FigureAxis.of("x", Units.ONE),
                Curves.of(FigureAxis.of("y", Units.ONE).withRange(new Range(0, 1)), line));
        BufferedImage image = drawn("line", figure, 1004, 800);
        int[] frame = frames(image, figure, 1004, 800)[0];
        for (double part : new double[] {0.21, 0.33, 0.47, 0.71, 0.83}) {
            int x = (int) Math.round(frame[0] + part * (frame[2] - frame[0]));
            int y = (int) Math.round(frame[3] - part * (frame[3] - frame[1]));
            assertEquals(Colour.ofCurve(0).rgb(), image.getRGB(x, y) & 0xffffff, "at " + part);
            assertTrue(white(image, x, y - 30) && white(image, x, y + 30));
        }
    }

    @Test
    void aMarkerRunsThroughAllPanels() throws IOException {
        double where = Examples.end() * 0.3;
        Figure plain = Examples.operando().with(List.of());
        Figure marked = plain.with(List.of(new Marker(where, "")));
        BufferedImage without = drawn("unmarked", plain, 1900, 1900);
        BufferedImage with = drawn("marked", marked, 1900, 1900);
        for (int[] frame : frames(with, marked, 1900, 1900)) {
            int x = pixel(frame, where);
            int changed = 0;
            for (int y = frame[1]; y < frame[3]; y++) {
                changed += with.getRGB(x, y) != without.getRGB(x, y) ? 1 : 0;
            }
            assertTrue(changed > (frame[3] - frame[1]) / 2,
                    "the marker is seen on " + changed + " of " + (frame[3] - frame[1]) + " pixels");
        }
    }

    @Test
    void svgIsXmlWithItsWordsAsTextAndItsHeatMapInside() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertEquals(Optional.empty(), FigureRenderer.svg(Examples.operando(), 1900, 1900, 300, bytes));
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var root = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes.toByteArray())).getDocumentElement();
        assertEquals("456.00pt", root.getAttribute("width"));
        var texts = root.getElementsByTagName("text");
        List<String> words = IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent()).toList();
        for (String word : List.of("LiNiO₂ at the Ni K edge", "Photon energy (eV)", "Normalised absorption", "Edge energy (eV)",
                "Potential (V)", "Current (mA)", "Time (h)",
                "end of charge", "−0.4")) {
            assertTrue(words.contains(word), "'" + word + "' is missing in " + words);
        }
        assertTrue(bytes.toString(StandardCharsets.UTF_8).contains("data:image/png;base64,"));
    }

    @Test
    void thePngSaysItsResolution() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FigureRenderer.png(Examples.operando(), 1000, 1000, 300, bytes);
        int at = bytes.toString(StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertEquals(11811, ByteBuffer.wrap(bytes.toByteArray()).getInt(at + 4), "pixels per metre at 300 dpi");
    }

    @Test
    void whatCannotBeDrawnOrWrittenIsAProblem() {
        Problem small = FigureRenderer.png(Examples.operando(), 100, 100, 300, FOLDER.resolve("small.png")).orElseThrow();
        assertEquals("figure.too-small", small.id());
        assertFalse(Files.exists(FOLDER.resolve("small.png")));
        Problem nowhere = FigureRenderer.svg(Examples.operando(), 1900, 1900, 300, FOLDER.resolve("no/such/folder.svg")).orElseThrow();
        assertEquals("figure.not-written", nowhere.id());
        Problem font = Lettering.missing(() -> {
            throw new Error("Probable fatal error: No physical fonts found.");
        }).orElseThrow();
        assertTrue(font.message().contains("No physical fonts found") && font.hint().contains("fontconfig"));
    }
}

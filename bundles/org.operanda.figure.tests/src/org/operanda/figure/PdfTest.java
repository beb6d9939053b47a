package org.operanda.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    @TempDir
    Path folder;

    private static byte[] pdf(Figure figure, FigurePaper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(Optional.empty(), FigureRenderer.write(figure, paper, "pdf", out));
        return out.toByteArray();
    }

    /** The decoded stream of an object. */
    private static String stream(byte[] file, int number) throws IOException {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Matcher header = Pattern.compile("\n" + number + " 0 obj\n<<[^\n]*/Length (\\d+) >>\nstream\n").matcher(text);
        assertTrue(header.find(), "object " + number);
        byte[] packed = text.substring(header.end(), header.end() + Integer.parseInt(header.group(1)))
                .getBytes(StandardCharsets.ISO_8859_1);
        return new String(new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void everyObjectStandsWhereTheTableSays() throws IOException {
        byte[] file = pdf(Examples.operando(), FigurePaper.TWO_COLUMNS);
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Matcher start = Pattern.compile("startxref\n(\\d+)\n%%EOF\n$").matcher(text);
        assertTrue(start.find());
        String table = text.substring(Integer.parseInt(start.group(1)));
        assertTrue(table.startsWith("xref\n0 "));
        Matcher entry = Pattern.compile("(\\d{10}) 00000 n \n").matcher(table);
        int number = 0;
        while (entry.find()) {
            number++;
            assertTrue(text.startsWith(number + " 0 obj\n", Integer.parseInt(entry.group(1))), "object " + number);
        }
        assertTrue(table.contains("/Size " + (number + 1)) && number >= 6, number + " objects: page, content, map and its mask");
    }

    @Test
    void thePageHasTheSizeOfThePaperAndTextGrowsWithItsSize() throws IOException {
        FigurePaper small = new FigurePaper(85, 120, 7, 300);
        String page = new String(pdf(Examples.operando(), small), StandardCharsets.ISO_8859_1);
        Matcher box = Pattern.compile("/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)\\]").matcher(page);
        assertTrue(box.find());
        assertEquals(85 * POINTS_PER_MILLIMETRE, Double.parseDouble(box.group(1)), 0.3);
        assertEquals(120 * POINTS_PER_MILLIMETRE, Double.parseDouble(box.group(2)), 0.3);
        Path svg = folder.resolve("large.svg");
        assertEquals(Optional.empty(), FigureRenderer.write(Examples.operando(), new FigurePaper(254, 143, 16, 150), svg));
        Matcher size = Pattern.compile("viewBox=\"0 0 ([\\d.]+) [\\d.]+\"").matcher(Files.readString(svg));
        assertTrue(size.find());
        assertEquals(254 * POINTS_PER_MILLIMETRE / 2, Double.parseDouble(size.group(1)), 0.3, "drawn half as large and magnified twice");
        assertTrue(Files.readString(svg).contains("width=\"720"), "as wide as the paper");
    }

    @Test
    void curvesAreStrokesTheMapIsAnImageAndEveryOpenedStateIsClosed() throws IOException {
        byte[] file = pdf(Examples.operando(), FigurePaper.TWO_COLUMNS);
        String content = stream(file, 4);
        assertEquals(count(content, "(?m)(^|\\s)q(?=\\s)"), count(content, "(?m)(^|\\s)Q(?=\\s)"), "saved and restored");
        assertTrue(count(content, "S\n") > 20, "strokes");
        assertTrue(count(content, "f\n") + count(content, "f\\*\n") > 20, "letters");
        assertTrue(content.contains("/I0 Do"), "the map");
        assertTrue(content.lines().filter(line -> line.endsWith("S")).mapToInt(String::length).max().orElse(0) > 2000,
                "a curve of many points");
        assertTrue(!content.contains("NaN") && !content.contains("Infinity"));
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void theSameFigureGivesTheSameFile() throws IOException {
        assertArrayEquals(pdf(Examples.operando(), FigurePaper.TWO_COLUMNS), pdf(Examples.operando(), FigurePaper.TWO_COLUMNS));
    }

    @Test
    void aPngHasThePixelsOfThePaper() throws IOException {
        Path file = folder.resolve("one.png");
        assertEquals(Optional.empty(), FigureRenderer.write(Examples.operando(), FigurePaper.PRESETS.getFirst().paper(), file));
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(85 / 25.4 * 600, image.getWidth(), 1);
    }
}

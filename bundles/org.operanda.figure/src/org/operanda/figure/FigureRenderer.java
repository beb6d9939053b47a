package org.operanda.figure;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SimpleImageHandler;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Draws figures without a display and writes their numbers. Text is 8 and 9 points high whatever the resolution, so the size on paper,
 * width / dpi inches, decides how much fits: 85 mm
 * (1004 pixels at 300 dpi) is one column of a journal, 175 mm (2067 pixels) two. Every method gives a problem, and writes nothing, when the
 * figure cannot be drawn
 * or written; an empty answer means done. May be used from any thread.
 */
public final class FigureRenderer {
    private static final double POINTS_PER_INCH = 72;
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final String PNG_METADATA = "javax_imageio_png_1.0";
    private static final String SVG = "http://www.w3.org/2000/svg";

    private FigureRenderer() {}

    /** Writes a figure to a PNG file of so many pixels; the file says its resolution. */
    public static Optional<Problem> png(Figure figure, int width, int height, int dpi, Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return inMemory(() -> png(figure, width, height, dpi, bytes)).or(() -> written(bytes, file));
    }

    /** Writes a figure as PNG. The stream stays open. */
    public static Optional<Problem> png(Figure figure, int width, int height, int dpi, OutputStream out) throws IOException {
        return png(figure, width, height, dpi, 1, out);
    }

    private static Optional<Problem> png(Figure figure, int width, int height, int dpi, double magnification, OutputStream out)
            throws IOException {
        return drawn(figure, width, height, dpi, magnification, page -> {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.scale(page.pixelsPerPoint, page.pixelsPerPoint);
            page.drawing.paint(graphics);
            graphics.dispose();
            writePng(image, dpi, out);
        });
    }

    /**
     * A figure laid out for its page.
     *
     * @param drawing        of the figure
     * @param pixelsPerPoint of the layout
     * @param width          in points of the layout
     * @param height         in points of the layout
     */
    private record Page(FigureDrawing drawing, double pixelsPerPoint, double width, double height) {}

    /** Puts a page onto a canvas of its kind and writes that. */
    private interface Canvas {
        void write(Page page) throws IOException;
    }

    /** Lays a figure out and draws it, or says why that cannot be. */
    private static Optional<Problem> drawn(Figure figure, int width, int height, int dpi, double magnification, Canvas canvas)
            throws IOException {
        Optional<Problem> font = Lettering.missing();
        if (font.isPresent()) {
            return font;
        }
        double scale = dpi * magnification / POINTS_PER_INCH;
        Page page = new Page(new FigureDrawing(figure, width / scale, height / scale, scale), scale, width / scale, height / scale);
        if (!page.drawing.fits()) {
            return tooSmall(width, height, dpi);
        }
        canvas.write(page);
        return Optional.empty();
    }

    /** Writes a figure to an SVG file; see {@link #svg(Figure, int, int, int, OutputStream)}. */
    public static Optional<Problem> svg(Figure figure, int width, int height, int dpi, Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return inMemory(() -> svg(figure, width, height, dpi, bytes)).or(() -> written(bytes, file));
    }

    /**
     * Writes a figure as SVG of the same size on paper as a PNG of that width, height and resolution. Text stays text; heat maps lie in it
     * as images of that
     * resolution. The stream stays open.
     */
    public static Optional<Problem> svg(Figure figure, int width, int height, int dpi, OutputStream out) throws IOException {
        return svg(figure, width, height, dpi, 1, out);
    }

    private static Optional<Problem> svg(Figure figure, int width, int height, int dpi, double magnification, OutputStream out)
            throws IOException {
        return drawn(figure, width, height, dpi, magnification, page -> {
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptySvg());
            context.setComment("Drawn by Operanda");
            context.setGenericImageHandler(new SimpleImageHandler(new PngImages()));
            SVGGraphics2D graphics = new SVGGraphics2D(context, false);
            graphics.setSVGCanvasSize(new Dimension((int) Math.ceil(page.width), (int) Math.ceil(page.height)));
            page.drawing.paint(graphics);
            Element root = graphics.getRoot();
            root.setAttribute("viewBox", "0 0 " + points(page.width) + " " + points(page.height));
            root.setAttribute("width", points(page.width * magnification) + "pt");
            root.setAttribute("height", points(page.height * magnification) + "pt");
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            graphics.stream(root, writer, false, false);
            writer.flush();
        });
    }

    /** Writes the numbers of a figure as comma-separated text: every column with its unit, one row per point or frame. */
    public static Optional<Problem> csv(Figure figure, Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(FigureCsv.text(figure).getBytes(StandardCharsets.UTF_8));
        return written(bytes, file);
    }

    /** Writes a figure on paper of some size in the format that the file's name ends with: {@code .png}, {@code .svg}, {@code .pdf} or {@code .csv}. */
    public static Optional<Problem> write(Figure figure, FigurePaper paper, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String kind = dot < 0 ? "" : name.substring(dot + 1);
        if (!kind.equals("png") && !kind.equals("svg") && !kind.equals("pdf")) {
            return write(figure, 0, 0, 1, file);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return inMemory(() -> write(figure, paper, kind, bytes)).or(() -> written(bytes, file));
    }

    /**
     * Writes a figure on paper of some size. The stream stays open.
     *
     * @param kind {@code png}, {@code svg} or {@code pdf}
     */
    public static Optional<Problem> write(Figure figure, FigurePaper paper, String kind, OutputStream out) throws IOException {
        FigurePaper fitted = paper.fitted(figure);
        int width = fitted.pixels(fitted.width());
        int height = fitted.pixels(fitted.height());
        return switch (kind) {
            case "png" -> png(figure, width, height, fitted.dpi(), fitted.magnification(), out);
            case "svg" -> svg(figure, width, height, fitted.dpi(), fitted.magnification(), out);
            case "pdf" -> pdf(figure, width, height, fitted.dpi(), fitted.magnification(), out);
            default -> throw new IllegalArgumentException("a figure is drawn as png, svg or pdf, not as " + kind);
        };
    }

    /** Writes a figure to a PDF file of one page; see {@link #pdf(Figure, int, int, int, OutputStream)}. */
    public static Optional<Problem> pdf(Figure figure, int width, int height, int dpi, Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return inMemory(() -> pdf(figure, width, height, dpi, bytes)).or(() -> written(bytes, file));
    }

    /**
     * Writes a figure as PDF of the same size on paper as a PNG of that width, height and resolution. Text becomes outlines, so that it looks alike everywhere; heat maps lie in it as images of that resolution. The stream stays open.
     */
    public static Optional<Problem> pdf(Figure figure, int width, int height, int dpi, OutputStream out) throws IOException {
        return pdf(figure, width, height, dpi, 1, out);
    }

    private static Optional<Problem> pdf(Figure figure, int width, int height, int dpi, double magnification, OutputStream out)
            throws IOException {
        return drawn(figure, width, height, dpi, magnification, page -> {
            PdfGraphics graphics = new PdfGraphics(page.width * magnification, page.height * magnification);
            graphics.scale(magnification, magnification);
            page.drawing.paint(graphics);
            graphics.write(out);
        });
    }

    /** Writes a figure in the format that the file's name ends with: {@code .png}, {@code .svg}, {@code .pdf} or {@code .csv}. */
    public static Optional<Problem> write(Figure figure, int width, int height, int dpi, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".pdf")) {
            return pdf(figure, width, height, dpi, file);
        }
        if (name.endsWith(".png")) {
            return png(figure, width, height, dpi, file);
        }
        if (name.endsWith(".svg")) {
            return svg(figure, width, height, dpi, file);
        }
        if (name.endsWith(".csv")) {
            return csv(figure, file);
        }
        return Optional.of(Problem.error("figure.format", "'" + file.getFileName() + "' is no kind of file a figure is written to.",
                "Let its name end with .png, .svg, .pdf or .csv.",
                Location.file(file.toString())));
    }

    /** Draws into memory, where no input or output can fail. */
    private static Optional<Problem> inMemory(Drawing drawing) {
        try {
            return drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is drawn into a stream. */
    private interface Drawing {
        Optional<Problem> draw() throws IOException;
    }

    private static Optional<Problem> written(ByteArrayOutputStream bytes, Path file) {
        try {
            Files.write(file, bytes.toByteArray());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Problem.error("figure.not-written",
                    "The figure could not be written: " + e.getClass().getSimpleName() + " " + e.getMessage() + ".",
                    "Choose another folder, or make room on the disk.", Location.file(file.toString())));
        }
    }

    private static Optional<Problem> tooSmall(int width, int height, int dpi) {
        return Optional.of(Problem.of(Severity.ERROR, "figure.too-small",
                "The figure does not fit on " + width + " × " + height + " pixels at " + dpi + " dpi.",
                "Give it more pixels, fewer panels or a lower resolution."));
    }

    private static String points(double length) {
        return String.format(Locale.ROOT, "%.2f", length);
    }

    private static Document emptySvg() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation().createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has an XML parser", e);
        }
    }

    private static void writePng(BufferedImage image, int dpi, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            metadata.mergeTree(PNG_METADATA, resolution(dpi));
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode resolution(int dpi) {
        String perMetre = Long.toString(Math.round(dpi * INCHES_PER_METRE));
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", perMetre);
        size.setAttribute("pixelsPerUnitYAxis", perMetre);
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
        root.appendChild(size);
        return root;
    }
}

package org.operanda.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A canvas of one page that is written as PDF 1.7 (ISO 32000-1): paths stay paths, text becomes the outlines of its letters, so that the page looks alike without its fonts, and images lie in it as they are. The same drawing
 * gives the same file, byte for byte. It does what {@link FigureDrawing} needs: plain colours with opacity, strokes, clips and images.
 */
@NonNullByDefault({})
final class PdfGraphics extends AbstractGraphics2D {
    private static final int OPAQUE = 255;

    private final Page page;

    /** What has been drawn on the page, shared by all canvases of it. */
    private static final class Page {
        private final double width;
        private final double height;
        private final StringBuilder content = new StringBuilder();
        private final List<BufferedImage> images = new ArrayList<>();
        private final Map<Integer, String> opacities = new LinkedHashMap<>();
        private @Nullable Shape clip;
        private boolean clipped;

        Page(double width, double height) {
            this.width = width;
            this.height = height;
        }
    }

    /** A page of a size in points. */
    PdfGraphics(double width, double height) {
        super(true);
        this.page = new Page(width, height);
        this.gc = new GraphicContext();
        page.content.append("1 0 0 -1 0 ").append(number(height)).append(" cm\n");
    }

    private PdfGraphics(PdfGraphics other) {
        super(other);
        this.page = other.page;
    }

    @Override
    public Graphics create() {
        return new PdfGraphics(this);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        String shortened = text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
        return shortened.equals("-0") ? "0" : shortened;
    }

    @Override
    public void draw(Shape shape) {
        if (!(getStroke() instanceof BasicStroke stroke)) {
            fill(getStroke().createStrokedShape(shape));
            return;
        }
        double scale = Math.sqrt(Math.abs(getTransform().getDeterminant()));
        begin();
        StringBuilder content = page.content;
        content.append(number(stroke.getLineWidth() * scale)).append(" w ").append(stroke.getEndCap()).append(" J ")
                .append(stroke.getLineJoin()).append(" j [");
        if (stroke.getDashArray() != null) {
            for (float dash : stroke.getDashArray()) {
                content.append(number(dash * scale)).append(' ');
            }
        }
        content.append("] ").append(number(stroke.getDashPhase() * scale)).append(" d ");
        colour("RG");
        path(shape.getPathIterator(getTransform()));
        content.append("S\n");
    }

    @Override
    public void fill(Shape shape) {
        begin();
        colour("rg");
        PathIterator path = shape.getPathIterator(getTransform());
        boolean evenOdd = path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
        path(path);
        page.content.append(evenOdd ? "f*\n" : "f\n");
    }

    /** Sets the clip, where it is another than before. */
    private void begin() {
        Shape clip = getClip() == null ? null : getTransform().createTransformedShape(getClip());
        if (same(page.clip, clip)) {
            return;
        }
        if (page.clipped) {
            page.content.append("Q\n");
        }
        page.clip = clip;
        page.clipped = clip != null;
        if (clip != null) {
            page.content.append("q ");
            path(clip.getPathIterator(null));
            page.content.append("W n\n");
        }
    }

    private static boolean same(@Nullable Shape one, @Nullable Shape other) {
        return one == other || one != null && other != null && outline(one).equals(outline(other));
    }

    private static String outline(Shape shape) {
        StringBuilder text = new StringBuilder();
        append(shape.getPathIterator(null), text);
        return text.toString();
    }

    private void colour(String operator) {
        Color colour = getPaint() instanceof Color plain ? plain : getColor();
        String state = page.opacities.computeIfAbsent(colour.getAlpha(), alpha -> "A" + alpha);
        page.content.append('/').append(state).append(" gs ").append(number(colour.getRed() / (double) OPAQUE)).append(' ')
                .append(number(colour.getGreen() / (double) OPAQUE)).append(' ').append(number(colour.getBlue() / (double) OPAQUE))
                .append(' ').append(operator).append(' ');
    }

    private void path(PathIterator path) {
        append(path, page.content);
    }

    private static void append(PathIterator path, StringBuilder content) {
        double[] p = new double[6];
        double x = 0;
        double y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> {
                    points(content, p, 2, "m");
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_LINETO -> {
                    points(content, p, 2, "l");
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    double[] cubic = {x + 2 * (p[0] - x) / 3, y + 2 * (p[1] - y) / 3, p[2] + 2 * (p[0] - p[2]) / 3,
                            p[3] + 2 * (p[1] - p[3]) / 3, p[2], p[3]};
                    points(content, cubic, 6, "c");
                    x = p[2];
                    y = p[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    points(content, p, 6, "c");
                    x = p[4];
                    y = p[5];
                }
                default -> content.append("h ");
            }
        }
    }

    private static void points(StringBuilder content, double[] p, int count, String operator) {
        for (int i = 0; i < count; i++) {
            content.append(number(p[i])).append(' ');
        }
        content.append(operator).append(' ');
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (!text.isBlank()) {
            fill(getFont().createGlyphVector(getFontRenderContext(), text).getOutline(x, y));
        }
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        fill(new TextLayout(text, getFontRenderContext()).getOutline(AffineTransform.getTranslateInstance(x, y)));
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return drawImage(image, x, y, image.getWidth(null), image.getHeight(null), observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        BufferedImage copy = new BufferedImage(image.getWidth(null), image.getHeight(null), BufferedImage.TYPE_INT_ARGB);
        copy.createGraphics().drawImage(image, 0, 0, null);
        begin();
        AffineTransform place = new AffineTransform(getTransform());
        place.concatenate(new AffineTransform(width, 0, 0, -height, x, y + height));
        double[] m = new double[6];
        place.getMatrix(m);
        page.content.append("q /A").append(OPAQUE).append(" gs ");
        page.opacities.putIfAbsent(OPAQUE, "A" + OPAQUE);
        points(page.content, m, 6, "cm");
        page.content.append("/I").append(page.images.size()).append(" Do Q\n");
        page.images.add(copy);
        return true;
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform place) {
        BufferedImage copy = new BufferedImage(image.getColorModel(), image.copyData(null), image.getColorModel().isAlphaPremultiplied(),
                null);
        drawImage(copy, place, null);
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform place) {
        drawRenderedImage(image.createDefaultRendering(), place);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics().getDeviceConfiguration();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics().getFontMetrics(font);
    }

    @Override
    public void setXORMode(Color colour) {
        throw new UnsupportedOperationException("a page has no pixels");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new UnsupportedOperationException("a page has no pixels");
    }

    @Override
    public void dispose() {
        // the page stays until it is written
    }

    /** The whole page, for what asks for the bounds of the clip of an unclipped canvas. */
    @Override
    public Rectangle getClipBounds() {
        return getClip() == null ? new Rectangle(0, 0, (int) Math.ceil(page.width), (int) Math.ceil(page.height)) : super.getClipBounds();
    }

    /** Writes the page. The stream stays open. */
    void write(OutputStream out) throws IOException {
        if (page.clipped) {
            page.content.append("Q\n");
            page.clipped = false;
            page.clip = null;
        }
        ObjectFile file = new ObjectFile();
        StringBuilder resources = new StringBuilder("<< /ExtGState << ");
        page.opacities.forEach((alpha, name) -> {
            String opacity = number(alpha / (double) OPAQUE);
            resources.append('/').append(name).append(" << /ca ").append(opacity).append(" /CA ").append(opacity).append(" >> ");
        });
        resources.append(">> /XObject << ");
        int next = 5;
        for (int i = 0; i < page.images.size(); i++) {
            resources.append("/I").append(i).append(' ').append(next + 2 * i).append(" 0 R ");
        }
        resources.append(">> >>");
        file.add("<< /Type /Catalog /Pages 2 0 R >>");
        file.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + number(page.width) + " " + number(page.height) + "] /Resources "
                + resources + " /Contents 4 0 R >>");
        file.add("<<", page.content.toString().getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < page.images.size(); i++) {
            BufferedImage image = page.images.get(i);
            String size = "<< /Type /XObject /Subtype /Image /Width " + image.getWidth() + " /Height " + image.getHeight()
                    + " /BitsPerComponent 8";
            file.add(size + " /ColorSpace /DeviceRGB /SMask " + (next + 2 * i + 1) + " 0 R", samples(image, 16, 8, 0));
            file.add(size + " /ColorSpace /DeviceGray", samples(image, 24));
        }
        file.write(out);
    }

    private static byte[] samples(BufferedImage image, int... shifts) {
        byte[] samples = new byte[image.getWidth() * image.getHeight() * shifts.length];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                for (int shift : shifts) {
                    samples[at++] = (byte) (pixel >>> shift);
                }
            }
        }
        return samples;
    }

    /** The objects of a file and where each begins. */
    private static final class ObjectFile {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final List<Integer> begins = new ArrayList<>();

        ObjectFile() throws IOException {
            text("%PDF-1.7\n%");
            bytes.write(new byte[] {(byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
        }

        private void text(String text) throws IOException {
            bytes.write(text.getBytes(StandardCharsets.US_ASCII));
        }

        void add(String dictionary) throws IOException {
            begins.add(bytes.size());
            text(begins.size() + " 0 obj\n" + dictionary + "\nendobj\n");
        }

        void add(String dictionary, byte[] stream) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
            try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed, deflater)) {
                deflated.write(stream);
            } finally {
                deflater.end();
            }
            begins.add(bytes.size());
            text(begins.size() + " 0 obj\n" + dictionary + " /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n");
            bytes.write(packed.toByteArray());
            text("\nendstream\nendobj\n");
        }

        void write(OutputStream out) throws IOException {
            int table = bytes.size();
            text("xref\n0 " + (begins.size() + 1) + "\n0000000000 65535 f \n");
            for (int begin : begins) {
                text(String.format(Locale.ROOT, "%010d 00000 n \n", begin));
            }
            text("trailer\n<< /Size " + (begins.size() + 1) + " /Root 1 0 R /Info << /Producer (Operanda) >> >>\nstartxref\n" + table
                    + "\n%%EOF\n");
            bytes.writeTo(out);
        }
    }
}

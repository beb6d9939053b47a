package org.operanda.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;

/**
 * Measures and draws text; all lengths in points.
 *
 * @param family of the font
 */
record Lettering(String family) {
    /** The sans-serif font of the machine. */
    static final Lettering USUAL = new Lettering(FigureStyle.USUAL.font());
    static final double TICK = 8;
    static final double LABEL = 9;
    static final double SMALLEST = 6;
    /** Distance of two lines of text and height of a digit, in parts of the font size. */
    static final double LINE = 1.2;
    static final double DIGIT = 0.72;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Where a text lies relative to its point. */
    enum Align {
        START, MIDDLE, END
    }

    /**
     * A label that fits its axis.
     *
     * @param lines one or two
     * @param size  font size in points
     */
    record Fitted(List<String> lines, double size) {
        double height() {
            return lines.size() * size * LINE;
        }
    }

    /** Says that this machine cannot draw text, when it cannot. */
    static Optional<Problem> missing() {
        return missing(() -> USUAL.width("0", TICK));
    }

    /**
     * Java says that there is no font by any kind of Error or exception from the depth of its font code, so all of them are caught here.
     */
    static Optional<Problem> missing(Runnable measuring) {
        try {
            measuring.run();
            return Optional.empty();
        } catch (RuntimeException | Error noFont) {
            return Optional.of(Problem.of(Severity.ERROR, "figure.no-font",
                    "No figure was drawn: Java finds no font on this machine (" + noFont.getMessage() + ").",
                    "Install fontconfig and a TrueType font, on Debian: apt-get install fontconfig fonts-dejavu-core."));
        }
    }

    private Font font(double size) {
        return new Font(family, Font.PLAIN, 1).deriveFont((float) size);
    }

    double width(String text, double size) {
        return text.isEmpty() ? 0 : font(size).getStringBounds(text, CONTEXT).getWidth();
    }

    double widest(List<String> texts, double size) {
        return texts.stream().mapToDouble(t -> width(t, size)).max().orElse(0);
    }

    /** A text for a length: in one line, else in two, else smaller. */
    Fitted fit(String text, double length) {
        if (width(text, LABEL) <= length || !text.contains(" ")) {
            return shrunk(List.of(text), length);
        }
        int split = text.indexOf(' ');
        for (int at = split; at >= 0; at = text.indexOf(' ', at + 1)) {
            if (Math.abs(at - text.length() / 2) < Math.abs(split - text.length() / 2)) {
                split = at;
            }
        }
        return shrunk(List.of(text.substring(0, split), text.substring(split + 1)), length);
    }

    private Fitted shrunk(List<String> lines, double length) {
        double size = Math.min(LABEL, LABEL * length / widest(lines, LABEL));
        return new Fitted(lines, Math.max(SMALLEST, size));
    }

    /** Draws a text whose baseline begins at, is centred on or ends at a point. */
    void draw(Graphics2D graphics, String text, double x, double baseline, double size, Align align) {
        if (text.isEmpty()) {
            return;
        }
        double shift = switch (align) {
            case START -> 0;
            case MIDDLE -> width(text, size) / 2;
            case END -> width(text, size);
        };
        graphics.setFont(font(size));
        graphics.drawString(text, (float) (x - shift), (float) baseline);
    }

    /** Draws lines that read upwards, centred on a height; {@code x} is the baseline of the last line. */
    void drawUpwards(Graphics2D graphics, Fitted text, double x, double middle) {
        AffineTransform before = graphics.getTransform();
        graphics.rotate(-Math.PI / 2, x, middle);
        for (int i = 0; i < text.lines().size(); i++) {
            double above = (text.lines().size() - 1 - i) * text.size() * LINE;
            draw(graphics, text.lines().get(i), x, middle - above, text.size(), Align.MIDDLE);
        }
        graphics.setTransform(before);
    }
}

package org.operanda.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Lines and areas of a drawing; all lengths in points. */
final class Pen {
    private static final float[] DASHES = {4, 2.5f};

    private Pen() {}

    /** Smooth lines where they are, not where pixels are. */
    static void prepare(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    static Color awt(Colour colour) {
        return new Color(colour.rgb());
    }

    static Color transparent(Colour colour, double opacity) {
        return new Color(colour.red(), colour.green(), colour.blue(), (int) Math.round(opacity * 255));
    }

    static void solid(Graphics2D graphics, Color colour, double width) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    static void dashed(Graphics2D graphics, Color colour, double width) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
    }

    static void line(Graphics2D graphics, double x1, double y1, double x2, double y2) {
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** Draws within a frame only. */
    static void within(Graphics2D graphics, Rectangle2D frame, Runnable drawing) {
        Shape before = graphics.getClip();
        graphics.clip(frame);
        drawing.run();
        graphics.setClip(before);
    }

    /** The path of a line on paper; it breaks where a number is missing. */
    static Path2D path(Decimation.Line line, Mapping x, Mapping y) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, line.x().length + 1);
        boolean joined = false;
        for (int i = 0; i < line.x().length; i++) {
            double atX = x.at(line.x()[i]);
            double atY = y.at(line.y()[i]);
            boolean drawn = Double.isFinite(atX) && Double.isFinite(atY);
            if (drawn && joined) {
                path.lineTo(atX, atY);
            } else if (drawn) {
                path.moveTo(atX, atY);
                path.lineTo(atX, atY);
            }
            joined = drawn;
        }
        return path;
    }
}

package org.operanda.figure;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.operanda.figure.CurveStyle.Line;
import org.operanda.figure.CurveStyle.Symbol;
import org.operanda.figure.Lettering.Align;

/**
 * The names of a panel's curves, in the corner where they hide least.
 *
 * @param entries one per named curve; none when there is nothing to tell apart
 */
record Legend(List<Entry> entries) {
    private static final double SAMPLE = 14;
    private static final double SPACE = 4;
    private static final double LINE = Lettering.TICK * 1.25;
    private static final double OPACITY = 0.8;

    /**
     * A line of a legend.
     *
     * @param name   of the curve
     * @param style  of the curve
     * @param colour of the curve
     */
    record Entry(String name, CurveStyle style, Colour colour) {}

    static Legend of(Curves curves) {
        List<Entry> named = IntStream.range(0, curves.curves().size()).filter(i -> !curves.curves().get(i).name().isBlank())
                .mapToObj(i -> new Entry(curves.curves().get(i).name(), curves.curves().get(i).style(), curves.colour(i))).toList();
        return new Legend(curves.curves().size() > 1 ? named : List.of());
    }

    void paint(Graphics2D graphics, Rectangle2D frame, List<Path2D> paths) {
        if (entries.isEmpty()) {
            return;
        }
        Rectangle2D box = emptiest(frame, paths);
        graphics.setColor(Pen.transparent(Colour.WHITE, OPACITY));
        graphics.fill(box);
        for (int i = 0; i < entries.size(); i++) {
            paint(graphics, entries.get(i), box.getX() + SPACE, box.getY() + SPACE / 2 + (i + 0.5) * LINE);
        }
    }

    private static void paint(Graphics2D graphics, Entry entry, double x, double middle) {
        Path2D sample = new Path2D.Double();
        sample.moveTo(x, middle);
        sample.lineTo(x + SAMPLE, middle);
        CurvesContent.stroke(graphics, sample, entry.style().line(), entry.colour(), Pen.CURVE);
        if (entry.style().symbol() != Symbol.NONE || entry.style().line() == Line.NONE) {
            graphics.fill(CurvesContent.shape(entry.style().symbol(), x + SAMPLE / 2, middle));
        }
        graphics.setColor(Pen.awt(Colour.BLACK));
        Lettering.draw(graphics, entry.name(), x + SAMPLE + SPACE, middle + Lettering.TICK * Lettering.DIGIT / 2, Lettering.TICK,
                Align.START);
    }

    private Rectangle2D emptiest(Rectangle2D frame, List<Path2D> paths) {
        double width = Lettering.widest(entries.stream().map(Entry::name).toList(), Lettering.TICK) + SAMPLE + 3 * SPACE;
        double height = entries.size() * LINE + SPACE;
        List<Rectangle2D> corners = new ArrayList<>();
        for (double y : new double[] {frame.getY() + SPACE, frame.getMaxY() - SPACE - height}) {
            for (double x : new double[] {frame.getMaxX() - SPACE - width, frame.getX() + SPACE}) {
                corners.add(new Rectangle2D.Double(x, y, width, height));
            }
        }
        Rectangle2D best = corners.getFirst();
        int fewest = Integer.MAX_VALUE;
        for (Rectangle2D corner : corners) {
            int hidden = paths.stream().mapToInt(path -> crossings(path, corner)).sum();
            if (hidden < fewest) {
                fewest = hidden;
                best = corner;
            }
        }
        return best;
    }

    private static int crossings(Path2D path, Rectangle2D box) {
        int count = 0;
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            int kind = it.currentSegment(at);
            if (kind == PathIterator.SEG_LINETO && box.intersectsLine(x, y, at[0], at[1])) {
                count++;
            }
            x = at[0];
            y = at[1];
        }
        return count;
    }
}

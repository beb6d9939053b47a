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
import org.operanda.figure.FigureStyle.LegendPlace;
import org.operanda.figure.Lettering.Align;

/**
 * The names of a panel's curves, where they hide least: in a corner, or between corners when all hide something.
 *
 * @param entries one per named curve; none when there is nothing to tell apart
 * @param style   of the figure
 */
record Legend(List<Entry> entries, FigureStyle style) {
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

    static Legend of(Curves curves, FigureStyle style) {
        List<Entry> named = IntStream.range(0, curves.curves().size()).filter(i -> !curves.curves().get(i).name().isBlank())
                .mapToObj(i -> new Entry(curves.curves().get(i).name(), curves.curves().get(i).style(), curves.colour(i))).toList();
        return new Legend(curves.curves().size() > 1 && style.legend() != LegendPlace.NONE ? named : List.of(), style);
    }

    void paint(Graphics2D graphics, Rectangle2D frame, List<Path2D> paths) {
        if (entries.isEmpty()) {
            return;
        }
        Rectangle2D box = box(frame, paths);
        graphics.setColor(Pen.transparent(Colour.WHITE, OPACITY));
        graphics.fill(box);
        for (int i = 0; i < entries.size(); i++) {
            paint(graphics, entries.get(i), box.getX() + SPACE, box.getY() + SPACE / 2 + (i + 0.5) * LINE);
        }
    }

    private void paint(Graphics2D graphics, Entry entry, double x, double middle) {
        Path2D sample = new Path2D.Double();
        sample.moveTo(x, middle);
        sample.lineTo(x + SAMPLE, middle);
        CurvesContent.stroke(graphics, sample, entry.style().line(), entry.colour(),
                entry.style().width().orElse(style.lineWidth()));
        if (entry.style().symbol() != Symbol.NONE || entry.style().line() == Line.NONE) {
            graphics.fill(CurvesContent.shape(entry.style().symbol(), x + SAMPLE / 2, middle, style.symbolSize()));
        }
        graphics.setColor(Pen.awt(Colour.BLACK));
        lettering().draw(graphics, entry.name(), x + SAMPLE + SPACE, middle + Lettering.TICK * Lettering.DIGIT / 2, Lettering.TICK,
                Align.START);
    }

    private Lettering lettering() {
        return new Lettering(style.font());
    }

    private Rectangle2D box(Rectangle2D frame, List<Path2D> paths) {
        double width = lettering().widest(entries.stream().map(Entry::name).toList(), Lettering.TICK) + SAMPLE + 3 * SPACE;
        double height = entries.size() * LINE + SPACE;
        List<Rectangle2D> places = new ArrayList<>();
        double[] down = between(frame.getY() + SPACE, frame.getMaxY() - SPACE - height);
        double[] across = between(frame.getMaxX() - SPACE - width, frame.getX() + SPACE);
        for (double y : down) {
            for (double x : across) {
                places.add(new Rectangle2D.Double(x, y, width, height));
            }
        }
        return switch (style.legend()) {
            case UPPER_RIGHT -> places.get(0);
            case UPPER_LEFT -> places.get(1);
            case LOWER_RIGHT -> places.get(across.length);
            case LOWER_LEFT -> places.get(across.length + 1);
            case EMPTIEST, NONE -> emptiest(places, paths);
        };
    }

    /** Both ends first, then places between them. */
    private static double[] between(double from, double to) {
        return new double[] {from, to, (from + to) / 2, (3 * from + to) / 4, (from + 3 * to) / 4};
    }

    private static Rectangle2D emptiest(List<Rectangle2D> places, List<Path2D> paths) {
        Rectangle2D best = places.getFirst();
        int fewest = Integer.MAX_VALUE;
        for (Rectangle2D place : places) {
            int hidden = paths.stream().mapToInt(path -> crossings(path, place)).sum();
            if (hidden < fewest) {
                fewest = hidden;
                best = place;
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

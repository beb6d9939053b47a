package org.operanda.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.FigureStyle.TickDirection;
import org.operanda.figure.Lettering.Align;

/** Draws a figure, laid out in points, with frames, ticks, labels and markers. */
final class FigureDrawing {
    private static final double MINOR = 1.6;
    private static final double HALO = 1.8;
    private static final double HALO_OPACITY = 0.6;
    /** A line of text needs this part of its height above its baseline. */
    private static final double ABOVE_BASELINE = 0.8;
    private final Figure figure;
    private final FigureLayout layout;
    private final Lettering lettering;
    private final double width;
    private final double height;
    private final double pixelsPerPoint;

    FigureDrawing(Figure figure, double width, double height, double pixelsPerPoint) {
        this.figure = figure;
        lettering = new Lettering(figure.style().font());
        this.width = width;
        this.height = height;
        this.pixelsPerPoint = pixelsPerPoint;
        layout = FigureLayout.of(figure, width, height, pixelsPerPoint);
    }

    /** Whether the page has room for the panels. */
    boolean fits() {
        return layout.fits();
    }

    void paint(Graphics2D graphics) {
        Pen.prepare(graphics);
        graphics.setColor(Pen.awt(Colour.WHITE));
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        markers(graphics, layout.frames().getFirst().getY(), layout.frames().getLast().getMaxY());
        for (int i = 0; i < layout.panels().size(); i++) {
            PanelDrawing panel = layout.panels().get(i);
            Rectangle2D frame = layout.frames().get(i);
            paintInside(graphics, panel, frame);
            if (panel.content().colours().isPresent() && !panel.content().ticksInside()) {
                markersOverMap(graphics, frame);
            }
        }
        markerLabels(graphics);
        for (int i = 0; i < layout.panels().size(); i++) {
            frame(graphics, layout.panels().get(i), layout.frames().get(i), i == layout.panels().size() - 1);
            if (figure.style().letters()) {
                letter(graphics, i);
            }
        }
        title(graphics);
    }

    private void paintInside(Graphics2D graphics, PanelDrawing panel, Rectangle2D frame) {
        if (panel.hasData() && layout.x().range().isPresent()) {
            Optional<Mapping> right = panel.right().flatMap(axis -> mapping(axis, frame));
            panel.content().paint(graphics, frame, layout.across(), mapping(panel.left(), frame), right, pixelsPerPoint);
        } else {
            graphics.setColor(Pen.awt(Colour.GREY));
            lettering.draw(graphics, "no data", frame.getCenterX(), frame.getCenterY() + Lettering.LABEL * Lettering.DIGIT / 2,
                    Lettering.LABEL, Align.MIDDLE);
        }
    }

    private static Optional<Mapping> mapping(DrawnAxis axis, Rectangle2D frame) {
        return axis.range().map(r -> axis.mapping(frame.getMaxY(), frame.getY()));
    }

    private void title(Graphics2D graphics) {
        graphics.setColor(Pen.awt(Colour.BLACK));
        for (int i = 0; i < layout.title().lines().size(); i++) {
            double baseline = FigureLayout.EDGE + layout.title().size() * (1 + i * Lettering.LINE);
            lettering.draw(graphics, layout.title().lines().get(i), layout.frames().getFirst().getCenterX(), baseline,
                    layout.title().size(), Align.MIDDLE);
        }
    }

    /** Below curves and their legends, so that they hide nothing. */
    private void markers(Graphics2D graphics, double top, double bottom) {
        Pen.dashed(graphics, Pen.awt(Colour.GREY), figure.style().frameWidth());
        shownMarkers().forEach(x -> Pen.line(graphics, x, top, x, bottom));
    }

    private void markersOverMap(Graphics2D graphics, Rectangle2D frame) {
        Pen.solid(graphics, Pen.transparent(Colour.WHITE, HALO_OPACITY), HALO);
        shownMarkers().forEach(x -> Pen.line(graphics, x, frame.getY(), x, frame.getMaxY()));
        markers(graphics, frame.getY(), frame.getMaxY());
    }

    private DoubleStream shownMarkers() {
        return figure.markers().stream().mapToDouble(Marker::x).filter(x -> layout.x().range().filter(r -> r.contains(x)).isPresent())
                .map(x -> layout.across().at(x));
    }

    private void markerLabels(Graphics2D graphics) {
        double top = layout.frames().getFirst().getY();
        graphics.setColor(Pen.awt(Colour.GREY));
        for (MarkerLabels.Placed label : MarkerLabels.of(figure, layout).placed()) {
            double baseline = top - FigureLayout.SPACE - label.row() * Lettering.TICK * Lettering.LINE;
            lettering.draw(graphics, label.text(), label.middle(), baseline, Lettering.TICK, Align.MIDDLE);
        }
    }

    private void frame(Graphics2D graphics, PanelDrawing panel, Rectangle2D frame, boolean last) {
        Pen.solid(graphics, Pen.awt(Colour.BLACK), figure.style().frameWidth());
        graphics.draw(frame);
        acrossTicks(graphics, panel, frame, last);
        leftAxis(graphics, panel, frame);
        panel.right().ifPresent(axis -> rightAxis(graphics, axis, frame.getMaxX(), frame, panel.content().colour(Side.RIGHT),
                inside(panel), outside(panel)));
        panel.colourBar().ifPresent(bar -> colourBar(graphics, bar, frame));
        if (panel.right().isEmpty() && inside(panel)) {
            verticalTicks(graphics, panel.left(), frame, frame.getMaxX(), -1, 0);
        }
        if (last) {
            graphics.setColor(Pen.awt(Colour.BLACK));
            double baseline = frame.getMaxY() + FigureLayout.TICK + FigureLayout.SPACE + Lettering.TICK + FigureLayout.SPACE
                    + Lettering.LABEL;
            lettering.draw(graphics, layout.x().label(), frame.getCenterX(), baseline, Lettering.LABEL, Align.MIDDLE);
        }
    }

    /** The letter of a panel, above its left edge. */
    private void letter(Graphics2D graphics, int index) {
        Rectangle2D frame = layout.frames().get(index);
        graphics.setColor(Pen.awt(Colour.BLACK));
        lettering.draw(graphics, "(" + (char) ('a' + index) + ")", FigureLayout.EDGE, frame.getY() - 1, Lettering.LABEL, Align.START);
    }

    private void acrossTicks(Graphics2D graphics, PanelDrawing panel, Rectangle2D frame, boolean last) {
        Mapping x = layout.across();
        Pen.solid(graphics, Pen.awt(Colour.BLACK), figure.style().fineWidth());
        for (double at : layout.x().ticks().minor()) {
            acrossTick(graphics, x.at(at), frame, MINOR, panel);
        }
        for (int i = 0; i < layout.x().ticks().major().length; i++) {
            double at = x.at(layout.x().ticks().major()[i]);
            acrossTick(graphics, at, frame, FigureLayout.TICK, panel);
            if (last) {
                double baseline = frame.getMaxY() + FigureLayout.TICK + FigureLayout.SPACE / 2 + Lettering.TICK;
                lettering.draw(graphics, layout.x().ticks().labels().get(i), at, baseline, Lettering.TICK, Align.MIDDLE);
            }
        }
    }

    private void acrossTick(Graphics2D graphics, double x, Rectangle2D frame, double length, PanelDrawing panel) {
        boolean inside = inside(panel);
        double up = inside ? length : 0;
        double down = outside(panel) ? length : 0;
        Pen.line(graphics, x, frame.getMaxY() - up, x, frame.getMaxY() + down);
        if (inside) {
            Pen.line(graphics, x, frame.getY(), x, frame.getY() + length);
        }
    }

    private boolean inside(PanelDrawing panel) {
        return switch (figure.style().ticks()) {
            case USUAL -> panel.content().ticksInside();
            case INWARDS, BOTH -> true;
            case OUTWARDS -> false;
        };
    }

    private boolean outside(PanelDrawing panel) {
        return figure.style().ticks() == TickDirection.BOTH || !inside(panel);
    }

    private void leftAxis(Graphics2D graphics, PanelDrawing panel, Rectangle2D frame) {
        DrawnAxis axis = panel.left();
        graphics.setColor(Pen.awt(Colour.BLACK));
        verticalTicks(graphics, axis, frame, frame.getX(), inside(panel) ? 1 : 0, outside(panel) ? -1 : 0);
        graphics.setColor(Pen.awt(panel.content().colour(Side.LEFT)));
        double end = frame.getX() - FigureLayout.TICK - FigureLayout.SPACE / 2;
        tickLabels(graphics, axis, frame, end, Align.END);
        double labelEnd = frame.getX() - FigureLayout.TICK - FigureLayout.SPACE - layout.tickWidth() - FigureLayout.SPACE;
        lettering.drawUpwards(graphics, FigureLayout.leftLabel(panel, frame.getHeight()), labelEnd, frame.getCenterY());
    }

    private void rightAxis(Graphics2D graphics, DrawnAxis axis, double from, Rectangle2D frame, Colour colour, boolean inside,
            boolean outside) {
        verticalTicks(graphics, axis, frame, from, inside ? -1 : 0, outside ? 1 : 0);
        graphics.setColor(Pen.awt(colour));
        double start = from + (outside ? FigureLayout.TICK + FigureLayout.SPACE / 2 : FigureLayout.SPACE);
        tickLabels(graphics, axis, frame, start, Align.START);
        Lettering.Fitted label = lettering.fit(axis.label(), frame.getHeight());
        lettering.drawUpwards(graphics, label, start + axis.labelWidth() + FigureLayout.SPACE / 2 + label.height() * ABOVE_BASELINE,
                frame.getCenterY());
    }

    private void colourBar(Graphics2D graphics, ColourBar bar, Rectangle2D frame) {
        double x = Math.round((frame.getMaxX() + FigureLayout.BAR_SPACE) * pixelsPerPoint) / pixelsPerPoint;
        Rectangle2D box = new Rectangle2D.Double(x, frame.getY(), ColourBar.WIDTH, frame.getHeight());
        bar.paint(graphics, box, pixelsPerPoint, figure.style().frameWidth());
        rightAxis(graphics, bar.axis(), box.getMaxX(), frame, Colour.BLACK, false, true);
    }

    /** Ticks that reach from a height of the frame's border to both sides, as far as they point there. */
    private void verticalTicks(Graphics2D graphics, DrawnAxis axis, Rectangle2D frame, double x, int one, int other) {
        Mapping y = axis.mapping(frame.getMaxY(), frame.getY());
        Pen.solid(graphics, Pen.awt(Colour.BLACK), figure.style().fineWidth());
        for (double at : axis.ticks().minor()) {
            Pen.line(graphics, x + one * MINOR, y.at(at), x + other * MINOR, y.at(at));
        }
        for (double at : axis.ticks().major()) {
            Pen.line(graphics, x + one * FigureLayout.TICK, y.at(at), x + other * FigureLayout.TICK, y.at(at));
        }
    }

    private void tickLabels(Graphics2D graphics, DrawnAxis axis, Rectangle2D frame, double x, Align align) {
        Mapping y = axis.mapping(frame.getMaxY(), frame.getY());
        double half = Lettering.TICK * Lettering.DIGIT / 2;
        for (int i = 0; i < axis.ticks().major().length; i++) {
            double at = y.at(axis.ticks().major()[i]);
            lettering.draw(graphics, axis.ticks().labels().get(i), x, at + half, Lettering.TICK, align);
        }
    }
}

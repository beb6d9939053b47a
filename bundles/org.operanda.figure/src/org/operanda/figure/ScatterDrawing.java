package org.operanda.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.operanda.figure.CurveStyle.Symbol;
import org.operanda.figure.Lettering.Align;
import org.operanda.figure.Scatter.ThirdQuantity;

/** Draws a panel of points. */
final class ScatterDrawing implements PanelDrawing {
    private static final double EDGE = 0.3;
    private static final double SPACE = 5;
    private final Scatter scatter;
    private final DrawnAxis left;
    private final Optional<DrawnAxis> third;

    ScatterDrawing(Scatter scatter, double height, Optional<Range> across) {
        this.scatter = scatter;
        FigureAxis axis = scatter.yAxis();
        left = DrawnAxis.vertical(axis, Extent.of(axis, Extent.of(scatter.x(), scatter.y(), across, axis.logarithmic())), height);
        third = scatter.third().flatMap(t -> t.axis().range().or(() -> Range.of(t.values())).map(Range::drawable).filter(r -> !t.axis().logarithmic() || r.from() > 0)
                .map(r -> DrawnAxis.vertical(t.axis(), Optional.of(r), height)));
    }

    @Override
    public DrawnAxis left() {
        return left;
    }

    @Override
    public Optional<DrawnAxis> right() {
        return Optional.empty();
    }

    @Override
    public Optional<ColourBar> colourBar() {
        return third.map(axis -> new ColourBar(axis, scatter.third().orElseThrow().colours()));
    }

    @Override
    public boolean hasData() {
        return left.range().isPresent() && scatter.third().isPresent() == third.isPresent();
    }

    @Override
    public void paint(Graphics2D graphics, Rectangle2D frame, Mapping x, double pixelsPerPoint) {
        Mapping y = left.mapping(frame.getMaxY(), frame.getY());
        Pen.within(graphics, frame, () -> {
            for (long i = 0; i < scatter.x().length(); i++) {
                point(graphics, i, x, y);
            }
            scatter.fitted().ifPresent(line -> line(graphics, line, x, y));
        });
        scatter.fitted().ifPresent(line -> label(graphics, line, frame));
    }

    private void point(Graphics2D graphics, long index, Mapping x, Mapping y) {
        double atX = x.at(scatter.x().get(index));
        double atY = y.at(scatter.y().get(index));
        Optional<Colour> colour = colour(index);
        if (!Double.isFinite(atX) || !Double.isFinite(atY) || colour.isEmpty()) {
            return;
        }
        Shape symbol = CurvesDrawing.shape(Symbol.CIRCLE, atX, atY);
        graphics.setColor(Pen.awt(colour.get()));
        graphics.fill(symbol);
        Pen.solid(graphics, Pen.awt(Colour.GREY), EDGE);
        graphics.draw(symbol);
    }

    private Optional<Colour> colour(long index) {
        if (scatter.third().isEmpty()) {
            return Optional.of(Colour.ofCurve(0));
        }
        ThirdQuantity quantity = scatter.third().get();
        double part = third.orElseThrow().mapping(0, 1).at(quantity.values().get(index));
        return Double.isNaN(part) ? Optional.empty() : Optional.of(Colour.of(quantity.colours().rgb(part)));
    }

    private static void line(Graphics2D graphics, StraightLine line, Mapping x, Mapping y) {
        int pieces = x.logarithmic() || y.logarithmic() ? 200 : 1;
        double[] at = x.borders(pieces);
        double[] values = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            values[i] = line.at(at[i]);
        }
        CurvesDrawing.stroke(graphics, Pen.path(new Decimation.Line(at, values), x, y), CurveStyle.Line.SOLID, Colour.ofCurve(1));
    }

    /** What is written of the line stands where the line does not: above a rising one on the left, above a falling one on the right. */
    private static void label(Graphics2D graphics, StraightLine line, Rectangle2D frame) {
        graphics.setColor(Pen.awt(Colour.ofCurve(1)));
        double baseline = frame.getY() + SPACE + Lettering.TICK;
        if (line.slope() >= 0) {
            Lettering.draw(graphics, line.label(), frame.getX() + SPACE, baseline, Lettering.TICK, Align.START);
        } else {
            Lettering.draw(graphics, line.label(), frame.getMaxX() - SPACE, baseline, Lettering.TICK, Align.END);
        }
    }
}

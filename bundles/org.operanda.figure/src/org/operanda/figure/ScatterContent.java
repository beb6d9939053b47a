package org.operanda.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.CurveStyle.Symbol;
import org.operanda.figure.Lettering.Align;
import org.operanda.figure.PreparedPanel.Reading;
import org.operanda.figure.Scatter.ThirdQuantity;

/** Draws a panel of points. */
final class ScatterContent implements PanelContent {
    private static final double EDGE = 0.3;
    private static final double SPACE = 5;
    private final Scatter scatter;
    private final FigureStyle style;
    private final double[] x;
    private final double[] y;
    private final double[] values;
    private final Optional<Range> valueRange;

    ScatterContent(Scatter scatter, FigureStyle style) {
        this.scatter = scatter;
        this.style = style;
        x = scatter.x().toArray();
        y = scatter.y().toArray();
        values = scatter.third().map(t -> t.values().toArray()).orElse(new double[0]);
        valueRange = scatter.third().flatMap(
                t -> t.axis().range().or(() -> Range.of(values)).map(Range::drawable).filter(r -> !t.axis().logarithmic() || r.from() > 0));
    }

    @Override
    public Optional<FigureAxis> axis(Side side) {
        return side == Side.LEFT ? Optional.of(scatter.yAxis()) : Optional.empty();
    }

    @Override
    public Optional<Range> range(Side side, Optional<Range> across) {
        FigureAxis axis = scatter.yAxis();
        return side == Side.LEFT ? Extent.of(axis, Extent.of(x, y, across, axis.logarithmic())) : Optional.empty();
    }

    @Override
    public Optional<Range> across(boolean logarithmic) {
        return Extent.of(x, x, Optional.empty(), logarithmic).map(r -> Extent.spaced(r.drawable(), logarithmic));
    }

    @Override
    public Optional<FigureAxis> value() {
        return scatter.third().map(ThirdQuantity::axis);
    }

    @Override
    public Optional<Range> valueRange() {
        return valueRange;
    }

    @Override
    public Optional<ColourMap> colours() {
        return scatter.third().map(ThirdQuantity::colours);
    }

    @Override
    public List<Reading> at(double atX, double atY) {
        return List.of();
    }

    @Override
    public void paint(Graphics2D graphics, Rectangle2D frame, Mapping across, Optional<Mapping> left, Optional<Mapping> right,
            double pixelsPerPoint) {
        if (left.isEmpty() || scatter.third().isPresent() && valueRange.isEmpty()) {
            return;
        }
        Pen.within(graphics, frame, () -> {
            for (int i = 0; i < x.length; i++) {
                point(graphics, i, across, left.get());
            }
            scatter.fitted().ifPresent(line -> line(graphics, line, across, left.get()));
        });
        scatter.fitted().ifPresent(line -> label(graphics, line, frame));
    }

    private void point(Graphics2D graphics, int index, Mapping across, Mapping up) {
        double atX = across.at(x[index]);
        double atY = up.at(y[index]);
        Optional<Colour> colour = colour(index);
        if (!Double.isFinite(atX) || !Double.isFinite(atY) || colour.isEmpty()) {
            return;
        }
        Shape symbol = CurvesContent.shape(Symbol.CIRCLE, atX, atY, style.symbolSize());
        graphics.setColor(Pen.awt(colour.get()));
        graphics.fill(symbol);
        Pen.solid(graphics, Pen.awt(Colour.GREY), EDGE);
        graphics.draw(symbol);
    }

    private Optional<Colour> colour(int index) {
        return scatter.third().isEmpty()
                ? Optional.of(Colour.ofCurve(0))
                : scatter.third().get().colour(values[index], valueRange.orElseThrow());
    }

    private void line(Graphics2D graphics, StraightLine line, Mapping x, Mapping y) {
        int pieces = x.logarithmic() || y.logarithmic() ? 200 : 1;
        double[] at = x.borders(pieces);
        double[] values = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            values[i] = line.at(at[i]);
        }
        CurvesContent.stroke(graphics, Pen.path(new Decimation.Line(at, values), x, y), CurveStyle.Line.SOLID, Colour.ofCurve(1),
                style.lineWidth());
    }

    /** What is written of the line stands where the line does not: above a rising one on the left, above a falling one on the right. */
    private void label(Graphics2D graphics, StraightLine line, Rectangle2D frame) {
        graphics.setColor(Pen.awt(Colour.ofCurve(1)));
        Lettering lettering = new Lettering(style.font());
        double baseline = frame.getY() + SPACE + Lettering.TICK;
        if (line.slope() >= 0) {
            lettering.draw(graphics, line.label(), frame.getX() + SPACE, baseline, Lettering.TICK, Align.START);
        } else {
            lettering.draw(graphics, line.label(), frame.getMaxX() - SPACE, baseline, Lettering.TICK, Align.END);
        }
    }
}

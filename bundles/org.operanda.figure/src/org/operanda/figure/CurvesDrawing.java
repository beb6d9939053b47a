package org.operanda.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Values;
import org.operanda.figure.CurveStyle.Line;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.CurveStyle.Spread;
import org.operanda.figure.CurveStyle.Symbol;

/** Draws a panel of curves. */
final class CurvesDrawing implements PanelDrawing {
    static final double SYMBOL = 3.4;
    private static final double BAND_OPACITY = 0.25;
    private static final double CAP = 1.6;
    private final Curves curves;
    private final DrawnAxis left;
    private final Optional<DrawnAxis> right;

    CurvesDrawing(Curves curves, double height, Optional<Range> across) {
        this.curves = curves;
        left = axis(curves.left(), Side.LEFT, height, across);
        right = curves.right().map(axis -> axis(axis, Side.RIGHT, height, across));
    }

    private DrawnAxis axis(FigureAxis axis, Side side, double height, Optional<Range> across) {
        Optional<Range> data = curves.curves().stream().filter(c -> c.style().side() == side).map(c -> Extent.of(c, across, axis.logarithmic()))
                .flatMap(Optional::stream).reduce(Range::union);
        return DrawnAxis.vertical(axis, Extent.of(axis, data), height);
    }

    @Override
    public DrawnAxis left() {
        return left;
    }

    @Override
    public Optional<DrawnAxis> right() {
        return right;
    }

    @Override
    public Optional<ColourBar> colourBar() {
        return Optional.empty();
    }

    @Override
    public Colour colour(Side side) {
        int[] of = ofSide(side);
        return axesTellCurves() ? curves.colour(of[0]) : Colour.BLACK;
    }

    /** Whether each of two axes has one curve: then the axes' colours say which is whose, and no legend is needed. */
    private boolean axesTellCurves() {
        return right.isPresent() && ofSide(Side.LEFT).length == 1 && ofSide(Side.RIGHT).length == 1;
    }

    private int[] ofSide(Side side) {
        return IntStream.range(0, curves.curves().size()).filter(i -> curves.curves().get(i).style().side() == side).toArray();
    }

    @Override
    public boolean hasData() {
        return left.range().isPresent() || right.isPresent() && right.get().range().isPresent();
    }

    @Override
    public void paint(Graphics2D graphics, Rectangle2D frame, Mapping x, double pixelsPerPoint) {
        int columns = Math.max(1, (int) Math.round(frame.getWidth() * pixelsPerPoint));
        List<Path2D> paths = new ArrayList<>();
        Pen.within(graphics, frame, () -> {
            for (int i = 0; i < curves.curves().size(); i++) {
                Curve curve = curves.curves().get(i);
                DrawnAxis axis = curve.style().side() == Side.LEFT ? left : right.orElseThrow();
                if (axis.range().isPresent()) {
                    paths.add(paint(graphics, curve, curves.colour(i), x, axis.mapping(frame.getMaxY(), frame.getY()), columns));
                }
            }
        });
        if (!axesTellCurves()) {
            Legend.of(curves).paint(graphics, frame, paths);
        }
    }

    /** Draws one curve and gives its path. */
    private static Path2D paint(Graphics2D graphics, Curve curve, Colour colour, Mapping x, Mapping y, int columns) {
        Decimation.Line line = line(curve.x(), curve.y(), x, columns);
        if (curve.sigma().isPresent() && curve.style().spread() == Spread.BAND) {
            band(graphics, curve, colour, x, y, columns);
        }
        if (curve.sigma().isPresent() && curve.style().spread() == Spread.BARS) {
            bars(graphics, curve, colour, x, y);
        }
        Path2D path = Pen.path(line, x, y);
        stroke(graphics, path, curve.style().line(), colour);
        symbols(graphics, line, curve.style().symbol(), colour, x, y);
        return path;
    }

    private static Decimation.Line line(Values x, Values y, Mapping mapping, int columns) {
        return new Decimation(x.toArray(), y.toArray()).line(mapping.range(), columns);
    }

    static void stroke(Graphics2D graphics, Shape path, Line line, Colour colour) {
        if (line == Line.DASHED) {
            Pen.dashed(graphics, Pen.awt(colour), Pen.CURVE);
        } else {
            Pen.solid(graphics, Pen.awt(colour), Pen.CURVE);
        }
        if (line != Line.NONE) {
            graphics.draw(path);
        }
    }

    private static void symbols(Graphics2D graphics, Decimation.Line line, Symbol symbol, Colour colour, Mapping x, Mapping y) {
        graphics.setColor(Pen.awt(colour));
        for (int i = 0; i < line.x().length; i++) {
            double atX = x.at(line.x()[i]);
            double atY = y.at(line.y()[i]);
            if (symbol != Symbol.NONE && Double.isFinite(atX) && Double.isFinite(atY)) {
                graphics.fill(shape(symbol, atX, atY));
            }
        }
    }

    static Shape shape(Symbol symbol, double x, double y) {
        double half = SYMBOL / 2;
        return symbol == Symbol.SQUARE ? new Rectangle2D.Double(x - half, y - half, SYMBOL, SYMBOL) : new Ellipse2D.Double(x - half, y - half, SYMBOL, SYMBOL);
    }

    private static void band(Graphics2D graphics, Curve curve, Colour colour, Mapping x, Mapping y, int columns) {
        Decimation.Line upper = line(curve.x(), Extent.shifted(curve, 1), x, columns);
        Decimation.Line lower = line(curve.x(), Extent.shifted(curve, -1), x, columns);
        graphics.setColor(Pen.transparent(colour, BAND_OPACITY));
        int up = 0;
        int down = 0;
        while (up < upper.x().length && down < lower.x().length) {
            int upEnd = gap(upper, up);
            int downEnd = gap(lower, down);
            Path2D area = new Path2D.Double();
            for (int i = up; i < upEnd; i++) {
                extend(area, x.at(upper.x()[i]), y.at(upper.y()[i]));
            }
            for (int i = downEnd - 1; i >= down; i--) {
                extend(area, x.at(lower.x()[i]), y.at(lower.y()[i]));
            }
            graphics.fill(area);
            up = upEnd + 1;
            down = downEnd + 1;
        }
    }

    private static int gap(Decimation.Line line, int from) {
        int end = from;
        while (end < line.x().length && Double.isFinite(line.x()[end]) && Double.isFinite(line.y()[end])) {
            end++;
        }
        return end;
    }

    private static void extend(Path2D area, double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return;
        }
        if (area.getCurrentPoint() == null) {
            area.moveTo(x, y);
        } else {
            area.lineTo(x, y);
        }
    }

    private static void bars(Graphics2D graphics, Curve curve, Colour colour, Mapping x, Mapping y) {
        Values lower = Extent.shifted(curve, -1);
        Values upper = Extent.shifted(curve, 1);
        Pen.solid(graphics, Pen.awt(colour), Pen.FRAME);
        for (long i = 0; i < lower.length(); i++) {
            double at = x.at(curve.x().get(i));
            double low = y.at(lower.get(i));
            double high = y.at(upper.get(i));
            if (x.range().contains(curve.x().get(i)) && Double.isFinite(low) && Double.isFinite(high)) {
                Pen.line(graphics, at, low, at, high);
                Pen.line(graphics, at - CAP, low, at + CAP, low);
                Pen.line(graphics, at - CAP, high, at + CAP, high);
            }
        }
    }
}

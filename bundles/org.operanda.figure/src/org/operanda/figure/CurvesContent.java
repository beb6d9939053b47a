package org.operanda.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.operanda.data.Values;
import org.operanda.figure.CurveStyle.Line;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.CurveStyle.Spread;
import org.operanda.figure.CurveStyle.Symbol;
import org.operanda.figure.PreparedPanel.Reading;

/** Draws a panel of curves. */
final class CurvesContent implements PanelContent {
    private static final double BAND_OPACITY = 0.25;
    private static final double BAR_PART = 0.7;
    private static final double WIDEST_BAR = 24;
    private static final double CAP = 1.6;
    /**
     * A line that goes up and down by more pixels than this is noise that fills its columns: smooth edges cannot be seen there but take
     * eight times as long.
     */
    private static final double DENSE = 100_000;
    /** On a screen of fewer pixels per point than this, lines of one pixel are wide enough for it, and quickest. */
    private static final double COARSE = 2;
    private final Curves curves;
    private final FigureStyle style;
    private final List<Numbers> numbers;

    /**
     * What is drawn of one curve.
     *
     * @param line  its line
     * @param lower the line one standard deviation below it, where that is drawn
     * @param upper the one above it
     */
    private record Numbers(Decimation line, Optional<Decimation> lower, Optional<Decimation> upper) {
        static Numbers of(Curve curve) {
            double[] x = curve.x().toArray();
            double[] y = curve.y().toArray();
            Optional<double[]> sigma = curve.sigma().filter(s -> curve.style().spread() != Spread.NONE).map(Values::toArray);
            return new Numbers(new Decimation(x, y), sigma.map(s -> new Decimation(x, shifted(y, s, -1))),
                    sigma.map(s -> new Decimation(x, shifted(y, s, 1))));
        }

        private static double[] shifted(double[] y, double[] sigma, int deviations) {
            double[] shifted = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                shifted[i] = y[i] + deviations * sigma[i];
            }
            return shifted;
        }

        Optional<Range> range(Optional<Range> across, boolean logarithmic) {
            Optional<Range> plain = line.range(across, logarithmic);
            if (lower.isEmpty() || logarithmic) {
                return plain;
            }
            return plain.map(p -> Extent.withSigma(p, lower.get().range(across, false), upper.orElseThrow().range(across, false)));
        }
    }

    CurvesContent(Curves curves, FigureStyle style) {
        this.curves = curves;
        this.style = style;
        numbers = curves.curves().stream().map(Numbers::of).toList();
    }

    @Override
    public Optional<FigureAxis> axis(Side side) {
        return side == Side.LEFT ? Optional.of(curves.left()) : curves.right();
    }

    @Override
    public Optional<Range> range(Side side, Optional<Range> across) {
        return axis(side)
                .flatMap(axis -> Extent.of(axis, axis.range().isPresent() ? Optional.empty() : data(side, across, axis.logarithmic())));
    }

    private Optional<Range> data(Side side, Optional<Range> across, boolean logarithmic) {
        return Arrays.stream(ofSide(side)).mapToObj(i -> numbers.get(i).range(across, logarithmic)).flatMap(Optional::stream)
                .reduce(Range::union);
    }

    @Override
    public Optional<Range> across(boolean logarithmic) {
        Optional<Range> plain = numbers.stream().map(n -> n.line().across(logarithmic)).flatMap(Optional::stream).reduce(Range::union);
        boolean symbols = curves.curves().stream().anyMatch(c -> c.style().symbol() != Symbol.NONE);
        return symbols || curves.equalScale() ? plain.map(r -> Extent.spaced(r.drawable(), logarithmic)) : plain;
    }

    @Override
    public Colour colour(Side side) {
        return axesTellCurves() ? curves.colour(ofSide(side)[0]) : Colour.BLACK;
    }

    /** Whether each of two axes has one curve: then the axes' colours say which is whose, and no legend is needed. */
    private boolean axesTellCurves() {
        return curves.right().isPresent() && ofSide(Side.LEFT).length == 1 && ofSide(Side.RIGHT).length == 1;
    }

    private int[] ofSide(Side side) {
        return IntStream.range(0, curves.curves().size()).filter(i -> curves.curves().get(i).style().side() == side).toArray();
    }

    @Override
    public List<Reading> at(double x, double y) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Curve curve = curves.curves().get(i);
            FigureAxis axis = axis(curve.style().side()).orElseThrow();
            OptionalDouble value = numbers.get(i).line().nearest(x);
            if (value.isPresent()) {
                readings.add(new Reading(curve.name().isBlank() ? axis.name() : curve.name(), axis.unit(), value.getAsDouble()));
            }
        }
        return readings;
    }

    @Override
    public OptionalDouble neighbour(double x, boolean after) {
        return numbers.isEmpty() ? OptionalDouble.empty() : numbers.getFirst().line().neighbour(x, after);
    }

    @Override
    public void paint(Graphics2D graphics, Rectangle2D frame, Mapping x, Optional<Mapping> left, Optional<Mapping> right,
            double pixelsPerPoint) {
        List<Path2D> paths = new ArrayList<>();
        Pen.within(graphics, frame, () -> {
            for (int i = 0; i < numbers.size(); i++) {
                Curve curve = curves.curves().get(i);
                Optional<Mapping> y = curve.style().side() == Side.LEFT ? left : right;
                if (y.isPresent()) {
                    paths.add(paint(graphics, curve.style(), width(curve), numbers.get(i), curves.colour(i), x, y.get(), pixelsPerPoint));
                }
            }
        });
        if (!axesTellCurves()) {
            Legend.of(curves, style).paint(graphics, frame, paths);
        }
    }

    private double width(Curve curve) {
        return curve.style().width().orElse(style.lineWidth());
    }

    /** Draws one curve and gives its path. */
    private Path2D paint(Graphics2D graphics, CurveStyle curve, double width, Numbers numbers, Colour colour, Mapping x, Mapping y,
            double pixelsPerPoint) {
        int columns = Math.max(1, (int) Math.round(Math.abs(x.end() - x.start()) * pixelsPerPoint));
        Decimation.Line line = numbers.line.line(x, columns);
        if (curve.symbol() == Symbol.BAR) {
            filledBars(graphics, line, colour, x, y);
        }
        if (numbers.lower.isPresent()) {
            Decimation.Line lower = numbers.lower.get().line(x, columns);
            Decimation.Line upper = numbers.upper.orElseThrow().line(x, columns);
            boolean crowded = lower.x().length > columns;
            if (curve.spread() == Spread.BAND || crowded) {
                band(graphics, lower, upper, colour, x, y);
            } else {
                bars(graphics, lower, upper, curve.symbol() == Symbol.BAR ? Colour.BLACK : colour, x, y);
            }
        }
        Path2D path = Pen.path(line, x, y);
        if (curve.line() == Line.AREA) {
            graphics.setColor(Pen.transparent(colour, BAND_OPACITY));
            graphics.fill(path);
        }
        if (travel(line, y) * pixelsPerPoint > DENSE) {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
            stroke(graphics, path, curve.line(), colour, pixelsPerPoint < COARSE ? 1 / pixelsPerPoint : width);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        } else {
            stroke(graphics, path, curve.line(), colour, width);
        }
        if (curve.symbol() != Symbol.BAR) {
            symbols(graphics, line, curve.symbol(), colour, x, y);
        }
        return path;
    }

    /** How far a line goes up and down on paper. */
    private static double travel(Decimation.Line line, Mapping y) {
        double travel = 0;
        double before = Double.NaN;
        for (double value : line.y()) {
            double at = y.at(value);
            double step = Math.abs(at - before);
            travel += Double.isFinite(step) ? step : 0;
            before = at;
        }
        return travel;
    }

    static void stroke(Graphics2D graphics, Shape path, Line line, Colour colour, double width) {
        if (line == Line.DASHED) {
            Pen.dashed(graphics, Pen.awt(colour), width);
        } else {
            Pen.solid(graphics, Pen.awt(colour), width);
        }
        if (line != Line.NONE) {
            graphics.draw(path);
        }
    }

    private void symbols(Graphics2D graphics, Decimation.Line line, Symbol symbol, Colour colour, Mapping x, Mapping y) {
        graphics.setColor(Pen.awt(colour));
        for (int i = 0; i < line.x().length; i++) {
            double atX = x.at(line.x()[i]);
            double atY = y.at(line.y()[i]);
            if (symbol != Symbol.NONE && Double.isFinite(atX) && Double.isFinite(atY)) {
                graphics.fill(shape(symbol, atX, atY, style.symbolSize()));
            }
        }
    }

    private static void filledBars(Graphics2D graphics, Decimation.Line line, Colour colour, Mapping x, Mapping y) {
        graphics.setColor(Pen.awt(colour));
        double width = barWidth(line, x);
        double zero = y.at(0);
        for (int i = 0; i < line.x().length; i++) {
            double atX = x.at(line.x()[i]);
            double top = y.at(line.y()[i]);
            if (Double.isFinite(atX) && Double.isFinite(top)) {
                graphics.fill(new Rectangle2D.Double(atX - width / 2, Math.min(top, zero), width, Math.abs(zero - top)));
            }
        }
    }

    /** A part of the least distance of two bars. */
    private static double barWidth(Decimation.Line line, Mapping x) {
        double[] places = Arrays.stream(line.x()).map(x::at).filter(Double::isFinite).sorted().toArray();
        double least = IntStream.range(1, places.length).mapToDouble(i -> places[i] - places[i - 1]).filter(d -> d > 0).min()
                .orElse(WIDEST_BAR);
        return Math.min(WIDEST_BAR, BAR_PART * least);
    }

    static Shape shape(Symbol symbol, double x, double y, double size) {
        double half = size / 2;
        return symbol == Symbol.SQUARE || symbol == Symbol.BAR
                ? new Rectangle2D.Double(x - half, y - half, size, size)
                : new Ellipse2D.Double(x - half, y - half, size, size);
    }

    private static void band(Graphics2D graphics, Decimation.Line lower, Decimation.Line upper, Colour colour, Mapping x, Mapping y) {
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
                extend(area, x.at(lower.x()[i]), orBottom(y, lower.y()[i]));
            }
            graphics.fill(area);
            up = upEnd + 1;
            down = downEnd + 1;
        }
    }

    /** Where a number stands; on a logarithmic axis one not above zero lies below the bottom. */
    private static double orBottom(Mapping y, double value) {
        return y.logarithmic() && value <= 0 ? y.start() : y.at(value);
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

    private void bars(Graphics2D graphics, Decimation.Line lower, Decimation.Line upper, Colour colour, Mapping x, Mapping y) {
        Pen.solid(graphics, Pen.awt(colour), style.frameWidth());
        for (int i = 0; i < Math.min(lower.x().length, upper.x().length); i++) {
            double at = x.at(lower.x()[i]);
            double low = orBottom(y, lower.y()[i]);
            double high = y.at(upper.y()[i]);
            if (Double.isFinite(at) && Double.isFinite(low) && Double.isFinite(high)) {
                Pen.line(graphics, at, low, at, high);
                Pen.line(graphics, at - CAP, low, at + CAP, low);
                Pen.line(graphics, at - CAP, high, at + CAP, high);
            }
        }
    }
}

package org.operanda.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.operanda.data.Units;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.CurveStyle.Symbol;
import org.operanda.figure.Lettering.Align;
import org.operanda.figure.PreparedPanel.Reading;
import org.operanda.figure.Scatter.ThirdQuantity;

/** Draws a panel of all pairs, one small picture for each. */
final class PairsContent implements PanelContent {
    private static final FigureAxis PLAIN = FigureAxis.of("", Units.ONE);
    private static final Colour RISING = new Colour(213, 94, 0);
    private static final Colour FALLING = new Colour(0, 114, 178);
    private static final Colour BORDER = new Colour(160, 160, 160);
    private static final double STRONGEST = 0.6;
    private static final double SMALLEST_TEXT = 3;
    private static final double SPACE = 2;
    /** A symbol is no larger than this part of its picture. */
    private static final double LARGEST = 1.0 / 16;
    private final PairMatrix matrix;
    private final FigureStyle style;
    private final Lettering lettering;
    private final double[][] values;
    private final List<Optional<Range>> ranges;
    private final double[] third;
    private final Optional<Range> thirdRange;

    PairsContent(PairMatrix matrix, FigureStyle style) {
        this.matrix = matrix;
        this.style = style;
        lettering = new Lettering(style.font());
        values = matrix.quantities().stream().map(q -> q.values().toArray()).toArray(double[][]::new);
        ranges = matrix.quantities().stream().map(q -> Range.of(q.values()).map(Range::drawable).map(r -> Extent.spaced(r, false)))
                .toList();
        third = matrix.third().map(t -> t.values().toArray()).orElse(new double[0]);
        thirdRange = matrix.third().flatMap(t -> t.axis().range().or(() -> Range.of(third)).map(Range::drawable)
                .filter(r -> !t.axis().logarithmic() || r.from() > 0));
    }

    @Override
    public Optional<FigureAxis> axis(Side side) {
        return side == Side.LEFT ? Optional.of(PLAIN) : Optional.empty();
    }

    @Override
    public boolean hasScales() {
        return false;
    }

    @Override
    public Optional<Range> range(Side side, Optional<Range> across) {
        return side == Side.LEFT ? matrix.rows().or(this::whole) : Optional.empty();
    }

    @Override
    public Optional<Range> across(boolean logarithmic) {
        return whole();
    }

    private Optional<Range> whole() {
        return values.length == 0 ? Optional.empty() : Optional.of(new Range(0, values.length));
    }

    @Override
    public Optional<FigureAxis> value() {
        return matrix.third().map(ThirdQuantity::axis);
    }

    @Override
    public Optional<Range> valueRange() {
        return thirdRange;
    }

    @Override
    public Optional<ColourMap> colours() {
        return matrix.third().map(ThirdQuantity::colours);
    }

    /** The coefficient of the pair at a place. */
    @Override
    public List<Reading> at(double x, double y) {
        int column = (int) Math.floor(x);
        int row = values.length - 1 - (int) Math.floor(y);
        boolean inside = column >= 0 && row >= 0 && column < values.length && row < values.length && column != row && !Double.isNaN(y);
        return inside
                ? List.of(new Reading(name(row) + " against " + name(column), Units.ONE, matrix.coefficients().get(row).get(column)))
                : List.of();
    }

    private String name(int index) {
        return matrix.quantities().get(index).name();
    }

    @Override
    public void paint(Graphics2D graphics, Rectangle2D frame, Mapping across, Optional<Mapping> left, Optional<Mapping> right,
            double pixelsPerPoint) {
        left.ifPresent(up -> Pen.within(graphics, frame, () -> {
            for (int row = 0; row < values.length; row++) {
                for (int column = 0; column < values.length; column++) {
                    cell(graphics, column, row, across, up);
                }
            }
        }));
    }

    private void cell(Graphics2D graphics, int column, int row, Mapping across, Mapping up) {
        double x = across.at(column);
        double y = up.at(values.length - row);
        Rectangle2D cell = new Rectangle2D.Double(x, y, across.at(column + 1) - x, up.at(values.length - row - 1) - y);
        if (row == column) {
            text(graphics, cell, name(row).split(" "));
        } else if (row < column) {
            coefficient(graphics, cell, matrix.coefficients().get(row).get(column));
        } else if (ranges.get(row).isPresent() && ranges.get(column).isPresent()) {
            points(graphics, cell, column, row);
        }
        Pen.solid(graphics, Pen.awt(BORDER), style.fineWidth());
        graphics.draw(cell);
    }

    /** Words below each other, as large as the cell allows. */
    private void text(Graphics2D graphics, Rectangle2D cell, String... words) {
        double widest = lettering.widest(List.of(words), Lettering.LABEL) / Lettering.LABEL;
        double size = Math.min(Lettering.LABEL,
                Math.min((cell.getWidth() - 2 * SPACE) / widest, (cell.getHeight() - SPACE) / (words.length * Lettering.LINE)));
        if (size < SMALLEST_TEXT) {
            return;
        }
        graphics.setColor(Pen.awt(Colour.BLACK));
        for (int i = 0; i < words.length; i++) {
            double middle = cell.getCenterY() + (i - (words.length - 1) / 2.0) * size * Lettering.LINE;
            lettering.draw(graphics, words[i], cell.getCenterX(), middle + size * Lettering.DIGIT / 2, size, Align.MIDDLE);
        }
    }

    /** A number on a ground that is the stronger coloured the closer the relation. */
    private void coefficient(Graphics2D graphics, Rectangle2D cell, double coefficient) {
        if (Double.isNaN(coefficient)) {
            return;
        }
        graphics.setColor(Pen.transparent(coefficient > 0 ? RISING : FALLING, STRONGEST * Math.min(1, Math.abs(coefficient))));
        graphics.fill(cell);
        text(graphics, cell, String.format(Locale.ROOT, "%.2f", coefficient).replace('-', '\u2212'));
    }

    /** One quantity against another. Of points that hide each other only the last is drawn. */
    private void points(Graphics2D graphics, Rectangle2D cell, int column, int row) {
        double size = Math.min(style.symbolSize(), LARGEST * Math.min(cell.getWidth(), cell.getHeight()));
        double step = size / 4;
        Mapping x = new Mapping(ranges.get(column).orElseThrow(), false, cell.getX(), cell.getMaxX());
        Mapping y = new Mapping(ranges.get(row).orElseThrow(), false, cell.getMaxY(), cell.getY());
        int width = (int) Math.ceil(cell.getWidth() / step) + 1;
        BitSet taken = new BitSet();
        for (int i = values[row].length - 1; i >= 0; i--) {
            double atX = x.at(values[column][i]);
            double atY = y.at(values[row][i]);
            Optional<Colour> colour = colour(i);
            if (Double.isFinite(atX) && Double.isFinite(atY) && colour.isPresent()) {
                int place = (int) ((atY - cell.getY()) / step) * width + (int) ((atX - cell.getX()) / step);
                if (!taken.get(place)) {
                    taken.set(place);
                    graphics.setColor(Pen.awt(colour.get()));
                    graphics.fill(CurvesContent.shape(Symbol.CIRCLE, atX, atY, size));
                }
            }
        }
    }

    private Optional<Colour> colour(int index) {
        return matrix.third().isEmpty()
                ? Optional.of(Colour.ofCurve(0))
                : thirdRange.flatMap(range -> matrix.third().get().colour(third[index], range));
    }
}

package org.operanda.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.measure.Unit;
import org.operanda.figure.CurveStyle.Side;

/**
 * A panel whose numbers have been read once, to be drawn again and again at other zooms and sizes: what a plot on the screen needs of a
 * figure. May be used from any
 * thread.
 */
public final class PreparedPanel {

    /**
     * What stands at a place of a panel.
     *
     * @param name  of the curve or the quantity
     * @param unit  its unit
     * @param value NaN in a gap
     */
    public record Reading(String name, Unit<?> unit, double value) {}

    /**
     * The part of a panel that is drawn.
     *
     * @param x          along x
     * @param logarithmic whether x is divided by decades
     * @param falling    whether greater x stand on the left
     * @param left       along the left y axis; empty when it has no data
     * @param right      along the right y axis; empty when there is none
     */
    public record View(Range x, boolean logarithmic, boolean falling, Optional<Range> left, Optional<Range> right) {}

    private final PanelContent content;
    private final Optional<Range> left;
    private final Optional<Range> right;

    private PreparedPanel(PanelContent content) {
        this.content = content;
        left = content.range(Side.LEFT, Optional.empty());
        right = content.range(Side.RIGHT, Optional.empty());
    }

    /** Reads all numbers of a panel that is drawn in the usual style; this can take long when they lie in a file. */
    public static PreparedPanel of(Panel panel) {
        return of(panel, FigureStyle.USUAL);
    }

    /** Reads all numbers of a panel that is drawn in a style; this can take long when they lie in a file. */
    public static PreparedPanel of(Panel panel, FigureStyle style) {
        return new PreparedPanel(PanelContent.of(panel, style));
    }

    /**
     * How far the data reach along x, with some space around symbols; only above zero for a logarithmic axis; empty when there are none.
     */
    public Optional<Range> across(FigureAxis x) {
        return content.across(x.logarithmic());
    }

    /** The y axis of a side, where there is one. */
    public Optional<FigureAxis> axis(Side side) {
        return content.axis(side);
    }

    /** How far the y axis of a side reaches when nothing is zoomed; empty without data. */
    public Optional<Range> range(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** The colour of an axis' labels. */
    public Colour colour(Side side) {
        return content.colour(side);
    }

    /** What the colours mean, where they mean something. */
    public Optional<FigureAxis> value() {
        return content.value();
    }

    /** The numbers of the first and the last colour; empty without colours or numbers. */
    public Optional<Range> valueRange() {
        return content.valueRange();
    }

    /** The colour map, where there is one. */
    public Optional<ColourMap> colours() {
        return content.colours();
    }

    /** What stands at a place: for curves the values nearest to {@code x}, for a heat map the number at both; empty outside the data. */
    public List<Reading> at(double x, double y) {
        return content.at(x, y);
    }

    /** The x of the next frame or point before or after a position; empty where there is none, and on a curve that goes to and fro. */
    public OptionalDouble neighbour(double x, boolean after) {
        return content.neighbour(x, after);
    }

    /**
     * Draws the inside of the panel.
     *
     * @param view           what part of it
     * @param width          in pixels
     * @param height         in pixels
     * @param pixelsPerPoint resolution, for the width of lines and the size of symbols
     * @return {@code 0xRRGGBB} row by row on white
     */
    public int[] pixels(View view, int width, int height, double pixelsPerPoint) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(pixelsPerPoint, pixelsPerPoint);
        Pen.prepare(graphics);
        Rectangle2D frame = new Rectangle2D.Double(0, 0, width / pixelsPerPoint, height / pixelsPerPoint);
        graphics.setColor(Pen.awt(Colour.WHITE));
        graphics.fill(frame);
        Mapping x = Mapping.across(view.x(), view.logarithmic(), view.falling(), 0, frame.getMaxX());
        content.paint(graphics, frame, x, mapping(Side.LEFT, view.left(), frame), mapping(Side.RIGHT, view.right(), frame), pixelsPerPoint);
        graphics.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private Optional<Mapping> mapping(Side side, Optional<Range> range, Rectangle2D frame) {
        return range.map(r -> new Mapping(r, content.axis(side).orElseThrow().logarithmic(), frame.getMaxY(), frame.getY()));
    }
}

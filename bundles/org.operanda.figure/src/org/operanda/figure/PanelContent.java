package org.operanda.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.PreparedPanel.Reading;

/** A panel whose numbers have been read, ready to be drawn at any size and zoom. */
interface PanelContent {

    /** Whether numbers and names stand along its axes. */
    default boolean hasScales() {
        return true;
    }

    /** The y axis of a side, where there is one. */
    Optional<FigureAxis> axis(Side side);

    /**
     * How far the y axis of a side reaches for the data within a part of x: as it says itself, or as its data do; empty when there are
     * none.
     */
    Optional<Range> range(Side side, Optional<Range> across);

    /** How far the data reach along x, with some space around symbols and in equal scale; only above zero for a logarithmic axis. */
    Optional<Range> across(boolean logarithmic);

    /** What the colours mean, where they mean something. */
    default Optional<FigureAxis> value() {
        return Optional.empty();
    }

    /** The numbers of the first and the last colour. */
    default Optional<Range> valueRange() {
        return Optional.empty();
    }

    /** The colour map, where there is one. */
    default Optional<ColourMap> colours() {
        return Optional.empty();
    }

    /** The colour of an axis' labels: that of its only curve, or black. */
    default Colour colour(Side side) {
        return Colour.BLACK;
    }

    /** Whether ticks stand inside the frame; on a heat map they would not be seen. */
    default boolean ticksInside() {
        return true;
    }

    /** What stands at a place; {@code y} is in the unit of the left axis. */
    List<Reading> at(double x, double y);

    /** The x of the next frame or point before or after a position; empty where there is none or no order. */
    default OptionalDouble neighbour(double x, boolean after) {
        return OptionalDouble.empty();
    }

    /** Draws what is inside the frame. A y axis without a range has no mapping. */
    void paint(Graphics2D graphics, Rectangle2D frame, Mapping x, Optional<Mapping> left, Optional<Mapping> right, double pixelsPerPoint);

    /** Reads the numbers of a panel. */
    static PanelContent of(Panel panel, FigureStyle style) {
        return switch (panel) {
            case Curves curves -> new CurvesContent(curves, style);
            case HeatMap map -> new HeatMapContent(map, style);
            case Scatter scatter -> new ScatterContent(scatter, style);
            case PairMatrix matrix -> new PairsContent(matrix, style);
        };
    }
}

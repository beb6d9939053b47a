package org.operanda.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** One panel with its axes settled for its height. */
interface PanelDrawing {

    DrawnAxis left();

    /** The right y axis, where there is one. */
    Optional<DrawnAxis> right();

    /** The colour bar on the right, where there is one. */
    Optional<ColourBar> colourBar();

    /** The colour of an axis' labels: that of its only curve, or black. */
    default Colour colour(CurveStyle.Side side) {
        return Colour.BLACK;
    }

    /** Whether ticks stand inside the frame; on a heat map they would not be seen. */
    default boolean ticksInside() {
        return true;
    }

    /** Whether there is something to draw. */
    boolean hasData();

    /** Draws what is inside the frame. */
    void paint(Graphics2D graphics, Rectangle2D frame, Mapping x, double pixelsPerPoint);

    /** A panel settled for its height in points and the range of the x axis. */
    static PanelDrawing of(Panel panel, double height, Optional<Range> across) {
        return switch (panel) {
            case Curves curves -> new CurvesDrawing(curves, height, across);
            case HeatMap map -> new HeatMapDrawing(map, height);
            case Scatter scatter -> new ScatterDrawing(scatter, height, across);
        };
    }
}

package org.operanda.figure;

import java.util.Optional;
import org.operanda.figure.CurveStyle.Side;

/**
 * A panel with its axes settled for its height.
 *
 * @param content   what is drawn inside
 * @param left      left y axis
 * @param right     right y axis, where there is one
 * @param colourBar the key to the colours, where there is one with numbers
 */
record PanelDrawing(PanelContent content, DrawnAxis left, Optional<DrawnAxis> right, Optional<ColourBar> colourBar) {

    /** A panel for its height in points and the visible part of x. */
    static PanelDrawing of(PanelContent content, double height, Optional<Range> across, Lettering lettering) {
        DrawnAxis left = axis(content, Side.LEFT, height, across, lettering).orElseThrow();
        Optional<ColourBar> bar = content.valueRange()
                .map(r -> new ColourBar(DrawnAxis.vertical(content.value().orElseThrow(), Optional.of(r), height, lettering),
                        content.colours().orElseThrow()));
        return new PanelDrawing(content, left, axis(content, Side.RIGHT, height, across, lettering), bar);
    }

    private static Optional<DrawnAxis> axis(PanelContent content, Side side, double height, Optional<Range> across,
            Lettering lettering) {
        return content.axis(side).map(axis -> content.hasScales()
                ? DrawnAxis.vertical(axis, content.range(side, across), height, lettering)
                : DrawnAxis.bare(axis, content.range(side, across), lettering));
    }

    /** This panel with a left axis of another length around the same middle. */
    PanelDrawing ofLength(double length, double height) {
        boolean drawable = left.range().isPresent() && length > 0 && Double.isFinite(length);
        return drawable
                ? new PanelDrawing(content,
                        DrawnAxis.vertical(left.axis(), left.range().map(r -> r.ofLength(length)), height, left.lettering()), right,
                        colourBar)
                : this;
    }

    /** Whether there is something to draw. */
    boolean hasData() {
        boolean measured = left.range().isPresent() || right.isPresent() && right.get().range().isPresent();
        return measured && content.value().isPresent() == colourBar.isPresent();
    }
}

package org.operanda.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where everything of a figure lies on a page of a size in points.
 *
 * @param panels      settled for their height
 * @param frames      of the panels, from top to bottom
 * @param x           the shared axis
 * @param title       above the panels
 * @param tickWidth   of the widest label of a left axis
 * @param markerRows  rows of marker labels above the first panel
 */
record FigureLayout(List<PanelDrawing> panels, List<Rectangle2D> frames, DrawnAxis x, Lettering.Fitted title, double tickWidth,
        int markerRows) {
    static final double EDGE = 4;
    static final double TICK = 3;
    static final double SPACE = 3;
    static final double BAR_SPACE = 6;
    private static final double BETWEEN = 8;
    private static final double SMALLEST_WIDTH = 40;
    private static final double SMALLEST_HEIGHT = 12;

    static FigureLayout of(Figure figure, double width, double height, double pixelsPerPoint) {
        List<PanelContent> contents = figure.panels().stream().map(panel -> PanelContent.of(panel, figure.style())).toList();
        FigureLayout plain = of(figure, contents, width, height, pixelsPerPoint, 0);
        int rows = MarkerLabels.of(figure, plain).rows();
        return rows == 0 ? plain : of(figure, contents, width, height, pixelsPerPoint, rows);
    }

    private static FigureLayout of(Figure figure, List<PanelContent> contents, double width, double height, double pixelsPerPoint,
            int markerRows) {
        Lettering lettering = new Lettering(figure.style().font());
        Lettering.Fitted title = lettering.fit(figure.title(), width - 2 * EDGE);
        double top = EDGE + (figure.title().isEmpty() ? SPACE : title.height() + SPACE)
                + (figure.style().letters() ? BETWEEN : 0) + markerRows * Lettering.TICK * Lettering.LINE;
        double bottom = EDGE + Lettering.LABEL * Lettering.LINE + SPACE + Lettering.TICK + SPACE + TICK;
        Optional<Range> across = across(figure, contents);
        double inside = height - top - bottom - BETWEEN * (figure.panels().size() - 1);
        double unit = inside / figure.panels().stream().mapToDouble(Panel::height).sum();
        List<PanelDrawing> panels = IntStream.range(0, contents.size())
                .mapToObj(i -> PanelDrawing.of(contents.get(i), unit * figure.panels().get(i).height(), across, lettering)).toList();
        double tickWidth = panels.stream().mapToDouble(p -> p.left().labelWidth()).max().orElse(0);
        List<Rectangle2D> frames = frames(figure, panels, top, unit, tickWidth, width, pixelsPerPoint);
        Optional<Range> scaled = across.map(a -> equalScale(figure, panels, frames, a));
        List<PanelDrawing> settled = IntStream.range(0, panels.size())
                .mapToObj(i -> figure.panels().get(i).equalScale() ? inScale(panels.get(i), frames.get(i), scaled) : panels.get(i))
                .toList();
        DrawnAxis x = contents.stream().anyMatch(PanelContent::hasScales)
                ? DrawnAxis.horizontal(figure.x(), scaled, frames.getFirst().getWidth(), lettering)
                : DrawnAxis.bare(figure.x(), scaled, lettering);
        return new FigureLayout(settled, frames, x, title, tickWidth, markerRows);
    }

    /** The range of x, lengthened until every panel of equal scale has room for its y. */
    private static Range equalScale(Figure figure, List<PanelDrawing> panels, List<Rectangle2D> frames, Range across) {
        double perPoint = across.length() / frames.getFirst().getWidth();
        for (int i = 0; i < panels.size(); i++) {
            Optional<Range> up = panels.get(i).left().range();
            if (figure.panels().get(i).equalScale() && up.isPresent()) {
                perPoint = Math.max(perPoint, up.get().length() / frames.get(i).getHeight());
            }
        }
        double length = perPoint * frames.getFirst().getWidth();
        return length > across.length() && Double.isFinite(length) ? across.ofLength(length) : across;
    }

    private static PanelDrawing inScale(PanelDrawing panel, Rectangle2D frame, Optional<Range> across) {
        return across.map(a -> panel.ofLength(a.length() / frame.getWidth() * frame.getHeight(), frame.getHeight())).orElse(panel);
    }

    private static List<Rectangle2D> frames(Figure figure, List<PanelDrawing> panels, double top, double unit, double tickWidth,
            double width, double pixelsPerPoint) {
        double left = EDGE + tickWidth + SPACE + TICK;
        double right = EDGE + Lettering.TICK * 2;
        for (int i = 0; i < panels.size(); i++) {
            double length = figure.panels().get(i).height() * unit;
            left = Math.max(left, EDGE + leftLabel(panels.get(i), length).height() + SPACE + tickWidth + SPACE + TICK);
            right = Math.max(right, EDGE + rightWidth(panels.get(i), length));
        }
        List<Rectangle2D> frames = new ArrayList<>();
        double y = top;
        for (Panel panel : figure.panels()) {
            double length = panel.height() * unit;
            frames.add(onPixels(left, y, width - right, y + length, pixelsPerPoint));
            y += length + BETWEEN;
        }
        return frames;
    }

    static Lettering.Fitted leftLabel(PanelDrawing panel, double length) {
        return panel.left().lettering().fit(panel.left().label(), length);
    }

    private static double rightWidth(PanelDrawing panel, double length) {
        double bar = panel.colourBar().map(b -> BAR_SPACE + ColourBar.WIDTH + SPACE + beside(b.axis(), length)).orElse(0.0);
        return bar + panel.right().map(axis -> SPACE + beside(axis, length)).orElse(0.0);
    }

    private static double beside(DrawnAxis axis, double length) {
        return axis.labelWidth() + SPACE + axis.lettering().fit(axis.label(), length).height() + SPACE;
    }

    /** A rectangle whose borders lie on pixels, so that images and frames are sharp; empty when there is no room. */
    private static Rectangle2D onPixels(double left, double top, double right, double bottom, double pixelsPerPoint) {
        double x = Math.round(left * pixelsPerPoint) / pixelsPerPoint;
        double y = Math.round(top * pixelsPerPoint) / pixelsPerPoint;
        double maxX = Math.round(right * pixelsPerPoint) / pixelsPerPoint;
        double maxY = Math.round(bottom * pixelsPerPoint) / pixelsPerPoint;
        return new Rectangle2D.Double(x, y, Math.max(0, maxX - x), Math.max(0, maxY - y));
    }

    private static Optional<Range> across(Figure figure, List<PanelContent> contents) {
        boolean logarithmic = figure.x().logarithmic();
        Optional<Range> data = contents.stream().map(c -> c.across(logarithmic)).flatMap(Optional::stream).reduce(Range::union);
        return figure.x().range().or(() -> data).map(Range::drawable).filter(r -> !logarithmic || r.from() > 0);
    }

    boolean fits() {
        return frames.stream().allMatch(f -> f.getWidth() >= SMALLEST_WIDTH && f.getHeight() >= SMALLEST_HEIGHT);
    }

    Mapping across() {
        Rectangle2D frame = frames.getFirst();
        return Mapping.across(x.range().orElse(new Range(0, 1)), x.axis().logarithmic() && x.range().isPresent(), x.axis().falling(),
                frame.getX(),
                frame.getMaxX());
    }
}

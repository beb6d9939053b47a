package org.operanda.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.PreparedPanel.Reading;

/** Draws a heat map. */
final class HeatMapContent implements PanelContent {
    private final HeatMap map;
    private final HeatMapRaster raster;
    private final CurvesContent tracks;

    HeatMapContent(HeatMap map, FigureStyle style) {
        this.map = map;
        tracks = new CurvesContent(new Curves(map.yAxis(), Optional.empty(), map.tracks(), map.height()), style);
        raster = new HeatMapRaster(map);
    }

    @Override
    public Optional<FigureAxis> axis(Side side) {
        return side == Side.LEFT ? Optional.of(map.yAxis()) : Optional.empty();
    }

    @Override
    public Optional<Range> range(Side side, Optional<Range> across) {
        Optional<Range> range = map.yAxis().range().or(raster::heightRange).map(Range::drawable);
        return side == Side.LEFT ? range.filter(r -> !map.yAxis().logarithmic() || r.from() > 0) : Optional.empty();
    }

    @Override
    public Optional<Range> across(boolean logarithmic) {
        return raster.across().filter(r -> !logarithmic || r.from() > 0);
    }

    @Override
    public Optional<FigureAxis> value() {
        return Optional.of(map.value());
    }

    @Override
    public Optional<Range> valueRange() {
        return raster.valueRange().map(Range::drawable).filter(r -> !map.value().logarithmic() || r.from() > 0);
    }

    @Override
    public Optional<ColourMap> colours() {
        return Optional.of(map.colours());
    }

    @Override
    public boolean ticksInside() {
        return false;
    }

    @Override
    public List<Reading> at(double x, double y) {
        OptionalDouble value = raster.at(x, y);
        return value.isEmpty() ? List.of() : List.of(new Reading(map.value().name(), map.value().unit(), value.getAsDouble()));
    }

    @Override
    public OptionalDouble neighbour(double x, boolean after) {
        return raster.neighbour(x, after);
    }

    @Override
    public void paint(Graphics2D graphics, Rectangle2D frame, Mapping x, Optional<Mapping> left, Optional<Mapping> right,
            double pixelsPerPoint) {
        if (left.isEmpty() || valueRange().isEmpty()) {
            return;
        }
        int width = Math.max(1, (int) Math.round(frame.getWidth() * pixelsPerPoint));
        int height = Math.max(1, (int) Math.round(frame.getHeight() * pixelsPerPoint));
        double[] rows = left.get().bordersFromEnd(height);
        int[] pixels = raster.pixels(x.borders(width), rows, valueRange().get(), map.colours(), map.value().logarithmic());
        if (x.end() < x.start()) {
            mirror(pixels, width);
        }
        ColourBar.drawPixels(graphics, pixels, width, height, frame);
        tracks.paint(graphics, frame, x, left, Optional.empty(), pixelsPerPoint);
    }

    /** Each row from its end to its beginning. */
    private static void mirror(int[] pixels, int width) {
        for (int row = 0; row < pixels.length; row += width) {
            for (int column = 0; column < width / 2; column++) {
                int other = row + width - 1 - column;
                int kept = pixels[row + column];
                pixels[row + column] = pixels[other];
                pixels[other] = kept;
            }
        }
    }
}

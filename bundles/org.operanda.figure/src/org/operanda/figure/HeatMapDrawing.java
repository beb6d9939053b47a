package org.operanda.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Draws a heat map. */
final class HeatMapDrawing implements PanelDrawing {
    private final HeatMap map;
    private final HeatMapRaster raster;
    private final DrawnAxis left;
    private final Optional<DrawnAxis> value;

    HeatMapDrawing(HeatMap map, double height) {
        this.map = map;
        raster = new HeatMapRaster(map);
        left = DrawnAxis.vertical(map.yAxis(), map.yAxis().range().or(raster::heightRange).map(Range::drawable), height);
        value = raster.valueRange().map(Range::drawable).filter(r -> !map.value().logarithmic() || r.from() > 0)
                .map(r -> DrawnAxis.vertical(map.value(), Optional.of(r), height));
    }

    @Override
    public DrawnAxis left() {
        return left;
    }

    @Override
    public Optional<DrawnAxis> right() {
        return Optional.empty();
    }

    @Override
    public Optional<ColourBar> colourBar() {
        return value.map(axis -> new ColourBar(axis, map.colours()));
    }

    @Override
    public boolean ticksInside() {
        return false;
    }

    @Override
    public boolean hasData() {
        return value.isPresent() && left.range().isPresent();
    }

    @Override
    public void paint(Graphics2D graphics, Rectangle2D frame, Mapping x, double pixelsPerPoint) {
        int width = Math.max(1, (int) Math.round(frame.getWidth() * pixelsPerPoint));
        int height = Math.max(1, (int) Math.round(frame.getHeight() * pixelsPerPoint));
        double[] rows = left.mapping(frame.getMaxY(), frame.getY()).borders(height);
        double[] falling = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            falling[i] = rows[rows.length - 1 - i];
        }
        int[] pixels = raster.pixels(x.borders(width), falling, value.orElseThrow().range().orElseThrow(), map.colours(), map.value().logarithmic());
        ColourBar.drawPixels(graphics, pixels, width, height, frame);
    }
}

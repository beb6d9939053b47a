package org.operanda.plot.swtchart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.operanda.figure.DisplayUnit;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.Mapping;
import org.operanda.figure.Marker;
import org.operanda.figure.PreparedPanel.Reading;
import org.operanda.figure.Ticks;

/** What lies over a plot: frame, markers, cursor with its numbers, the rectangle being dragged, and notes. */
final class Overlay {
    private static final Color BLACK = new Color(0, 0, 0);
    private static final Color GREY = new Color(90, 90, 90);
    private static final Color WHITE = new Color(255, 255, 255);
    private static final Color CURSOR = new Color(200, 0, 0);
    private static final Color FOCUS = new Color(0, 114, 178);
    private static final int SPACE = 4;
    private static final int LABEL_OPACITY = 200;
    private static final int DIGITS = 6;
    private final GC gc;
    private final Point size;

    Overlay(GC gc, Point size) {
        this.gc = gc;
        this.size = size;
        gc.setAntialias(SWT.OFF);
        gc.setLineWidth(1);
    }

    void frame(boolean focused) {
        gc.setForeground(focused ? FOCUS : BLACK);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.drawRectangle(0, 0, size.x - 1, size.y - 1);
    }

    void note(String text) {
        gc.setForeground(GREY);
        Point extent = gc.textExtent(text);
        gc.drawText(text, (size.x - extent.x) / 2, (size.y - extent.y) / 2, true);
    }

    /** Markers with their labels at the top, in as many rows as they need to stand side by side. */
    void markers(List<Marker> markers, Mapping x) {
        List<Integer> rowEnds = new ArrayList<>();
        for (Marker marker : markers) {
            if (x.range().contains(marker.x())) {
                int at = (int) Math.round(x.at(marker.x()));
                gc.setForeground(WHITE);
                gc.setLineStyle(SWT.LINE_SOLID);
                gc.drawLine(at, 0, at, size.y);
                gc.setForeground(GREY);
                gc.setLineStyle(SWT.LINE_DASH);
                gc.drawLine(at, 0, at, size.y);
                label(marker.label(), at, rowEnds);
            }
        }
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    private void label(String text, int at, List<Integer> rowEnds) {
        if (text.isEmpty()) {
            return;
        }
        Point extent = gc.textExtent(text);
        int from = Math.clamp(at + SPACE, 0, Math.max(0, size.x - extent.x - SPACE));
        int row = 0;
        while (row < rowEnds.size() && rowEnds.get(row) > from) {
            row++;
        }
        if (row == rowEnds.size()) {
            rowEnds.add(0);
        }
        rowEnds.set(row, from + extent.x + SPACE);
        box(text, from, SPACE + row * extent.y);
    }

    private void box(String text, int left, int top) {
        Point extent = gc.textExtent(text);
        gc.setBackground(WHITE);
        gc.setAlpha(LABEL_OPACITY);
        gc.fillRectangle(left - 2, top, extent.x + 4, extent.y);
        gc.setAlpha(255);
        gc.drawText(text, left, top, true);
    }

    /** The cursor with what stands under it, at the bottom. */
    void cursor(double position, Mapping x, FigureAxis axis, List<Reading> readings) {
        if (!x.range().contains(position)) {
            return;
        }
        int at = (int) Math.round(x.at(position));
        gc.setForeground(CURSOR);
        gc.drawLine(at, 0, at, size.y);
        String text = text(position, x, axis, readings);
        Point extent = gc.textExtent(text);
        boolean left = at + SPACE + extent.x > size.x;
        box(text, left ? Math.max(2, at - SPACE - extent.x) : at + SPACE, size.y - extent.y - SPACE);
    }

    /** {@code 12.3 h   E = 3.72 V}. */
    static String text(double position, Mapping x, FigureAxis axis, List<Reading> readings) {
        DisplayUnit unit = axis.logarithmic()
                ? new DisplayUnit(DisplayUnit.of(axis, x.range()).symbol(), 1)
                : DisplayUnit.of(axis, x.range());
        StringBuilder text = new StringBuilder((Ticks.shortest(position * unit.multiplier(), DIGITS) + " " + unit.symbol()).trim());
        for (Reading reading : readings) {
            text.append("   ").append(reading.name()).append(" = ");
            text.append(DisplayUnit.text(reading.value(), reading.unit(), DIGITS));
        }
        return text.toString();
    }

    void ticks(double[] positions, Mapping x) {
        gc.setForeground(BLACK);
        for (double position : positions) {
            int at = (int) Math.round(x.at(position));
            gc.drawLine(at, size.y - 1, at, size.y - SPACE);
        }
    }

    void ticksUpwards(double[] positions, Mapping y) {
        gc.setForeground(BLACK);
        for (double position : positions) {
            int at = (int) Math.round(y.at(position));
            gc.drawLine(0, at, SPACE - 1, at);
        }
    }

    void rubberBand(Optional<Rectangle> rectangle) {
        rectangle.ifPresent(r -> {
            gc.setForeground(FOCUS);
            gc.setBackground(FOCUS);
            gc.setAlpha(30);
            gc.fillRectangle(r);
            gc.setAlpha(255);
            gc.drawRectangle(r);
        });
    }
}

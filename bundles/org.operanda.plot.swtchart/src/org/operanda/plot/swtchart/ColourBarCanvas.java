package org.operanda.plot.swtchart;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.operanda.data.Units;
import org.operanda.figure.ColourMap;
import org.operanda.figure.DisplayUnit;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.Mapping;
import org.operanda.figure.PreparedPanel;
import org.operanda.figure.Range;
import org.operanda.figure.Ticks;

/** The key to the colours, right of a chart and as high as its plot area. */
final class ColourBarCanvas {
    private static final int BAR = 14;
    private static final int TICK = 4;
    private static final int SPACE = 5;
    private static final int LEAST_STEP = 28;
    /** Letters are not made smaller than this part of their size. */
    private static final double SMALLEST = 0.65;
    private static final int MOST_TICKS = 9;
    private final Canvas canvas;
    private Optional<PreparedPanel> panel = Optional.empty();
    private Rectangle plotArea = new Rectangle(0, 0, 0, 0);

    ColourBarCanvas(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        canvas.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_WHITE));
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
        canvas.addPaintListener(e -> paint(e.gc));
        show(Optional.empty());
    }

    /** Shows the colours of a panel; takes no room when it has none. */
    void show(Optional<PreparedPanel> newPanel) {
        panel = newPanel.filter(p -> p.valueRange().isPresent());
        GridData layout = (GridData) canvas.getLayoutData();
        layout.exclude = panel.isEmpty();
        canvas.setVisible(panel.isPresent());
        if (panel.isPresent()) {
            GC gc = new GC(canvas);
            layout.widthHint = width(gc);
            gc.dispose();
        }
        canvas.requestLayout();
        canvas.redraw();
    }

    /** Stands beside a plot area of these bounds. */
    void beside(Rectangle area) {
        if (!area.equals(plotArea)) {
            plotArea = area;
            canvas.redraw();
        }
    }

    private int width(GC gc) {
        Ticks ticks = ticks();
        int widest = ticks.labels().stream().mapToInt(label -> gc.textExtent(label).x).max().orElse(0);
        return SPACE + BAR + TICK + SPACE + widest + SPACE + gc.getFontMetrics().getHeight() + SPACE;
    }

    private Ticks ticks() {
        FigureAxis axis = panel.orElseThrow().value().orElseThrow();
        Range range = panel.get().valueRange().orElseThrow();
        int most = Math.clamp(plotArea.height / LEAST_STEP, 2, MOST_TICKS);
        return Ticks.of(axis, range, most);
    }

    private void paint(GC gc) {
        if (panel.isEmpty() || plotArea.height < BAR) {
            return;
        }
        bar(gc);
        FigureAxis axis = panel.get().value().orElseThrow();
        Range range = panel.get().valueRange().orElseThrow();
        Mapping mapping = new Mapping(range, axis.logarithmic(), plotArea.y + plotArea.height, plotArea.y);
        Ticks ticks = ticks();
        int end = SPACE + BAR;
        int widest = 0;
        for (int i = 0; i < ticks.major().length; i++) {
            int y = (int) Math.round(mapping.at(ticks.major()[i]));
            Point size = gc.textExtent(ticks.labels().get(i));
            widest = Math.max(widest, size.x);
            gc.drawLine(end, y, end + TICK, y);
            gc.drawText(ticks.labels().get(i), end + TICK + SPACE, y - size.y / 2, true);
        }
        String label = axis.logarithmic() ? axis.label() : DisplayUnit.of(axis, range).label(axis.name(), ticks.exponent());
        Font usual = gc.getFont();
        Optional<Font> smaller = fitted(gc, label);
        smaller.ifPresent(gc::setFont);
        boolean fits = gc.textExtent(label).x <= canvas.getSize().y;
        upwards(gc, fits ? label : Units.label("", axis.unit()).strip(), end + TICK + SPACE + widest + SPACE);
        gc.setFont(usual);
        smaller.ifPresent(Font::dispose);
    }

    /** A smaller font, where the usual one is too large for a text beside the bar. */
    private Optional<Font> fitted(GC gc, String label) {
        double part = canvas.getSize().y / Math.max(1.0, gc.textExtent(label).x);
        FontData data = gc.getFont().getFontData()[0];
        int size = (int) Math.floor(data.getHeight() * Math.max(SMALLEST, part));
        return part >= 1 ? Optional.empty() : Optional.of(new Font(gc.getDevice(), data.getName(), size, SWT.NORMAL));
    }

    private void bar(GC gc) {
        ColourMap colours = panel.orElseThrow().colours().orElseThrow();
        int[] pixels = new int[plotArea.height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = colours.rgb(1 - (i + 0.5) / pixels.length);
        }
        Image image = PlotImage.image(gc.getDevice(), pixels, 1, pixels.length);
        gc.drawImage(image, 0, 0, 1, pixels.length, SPACE, plotArea.y, BAR, plotArea.height);
        image.dispose();
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_BLACK));
        gc.drawRectangle(SPACE, plotArea.y, BAR - 1, plotArea.height - 1);
    }

    private void upwards(GC gc, String label, int x) {
        Transform transform = new Transform(gc.getDevice());
        int length = gc.textExtent(label).x;
        transform.translate(x, Math.max(length, Math.min(canvas.getSize().y, plotArea.y + (plotArea.height + length) / 2f)));
        transform.rotate(-90);
        gc.setTransform(transform);
        gc.drawText(label, 0, 0, true);
        gc.setTransform(null);
        transform.dispose();
    }
}

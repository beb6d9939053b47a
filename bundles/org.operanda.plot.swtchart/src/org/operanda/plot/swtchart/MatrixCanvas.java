package org.operanda.plot.swtchart;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.operanda.data.Units;
import org.operanda.figure.ColourMap;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.PreparedPanel;
import org.operanda.figure.PreparedPanel.View;
import org.operanda.figure.Range;
import org.operanda.figure.Scatter;
import org.operanda.plot.MatrixPlot;

/** Draws the matrix of all pairs, one small picture for each. */
final class MatrixCanvas implements MatrixPlot {
    private static final Color RISING = new Color(213, 94, 0);
    private static final Color FALLING = new Color(0, 114, 178);
    private static final Color WHITE = new Color(255, 255, 255);
    private static final Color BLACK = new Color(0, 0, 0);
    private static final Color FRAME = new Color(160, 160, 160);
    private static final int STRONGEST = 150;
    private static final int SMALLEST = 24;
    private static final int SMALLEST_TEXT = 5;
    private static final double PIXELS_PER_POINT = 1;
    private static final FigureAxis PLAIN = FigureAxis.of("", Units.ONE);
    private final Canvas canvas;
    private final Map<Point, Image> images = new HashMap<>();
    private Optional<Pairs> shown = Optional.empty();
    private PairListener listener = (column, row) -> {};

    MatrixCanvas(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        // a style sheet of the window would paint it in its own colour
        canvas.setData("org.eclipse.e4.ui.css.disabled", true);
        canvas.setBackground(WHITE);
        canvas.setData("name", "pairs");
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> forget());
        canvas.addListener(SWT.Dispose, event -> forget());
        canvas.addListener(SWT.MouseUp, event -> pair(event.x, event.y).ifPresent(at -> listener.picked(at.x, at.y)));
        canvas.addListener(SWT.MouseMove, event -> canvas.setToolTipText(pair(event.x, event.y).map(this::words).orElse("")));
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            @NonNullByDefault({})
            public void getName(AccessibleEvent event) {
                event.result = "All pairs of " + shown.map(s -> s.quantities().size()).orElse(0) + " quantities";
            }
        });
    }

    @Override
    public Control control() {
        return canvas;
    }

    @Override
    public void onPick(PairListener newListener) {
        listener = newListener;
    }

    @Override
    public void show(Pairs pairs) {
        shown = Optional.of(pairs);
        forget();
        canvas.redraw();
    }

    private void forget() {
        images.values().forEach(Image::dispose);
        images.clear();
    }

    private String words(Point pair) {
        Pairs pairs = shown.orElseThrow();
        return pairs.quantities().get(pair.y).name() + " against " + pairs.quantities().get(pair.x).name()
                + number(pairs.coefficients()[pair.y][pair.x]).map(n -> "\nSpearman's coefficient " + n).orElse("");
    }

    private static Optional<String> number(double coefficient) {
        return Double.isNaN(coefficient)
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%.2f", coefficient).replace('-', '\u2212'));
    }

    /** The pair at a place: its column and its row; empty on the diagonal. */
    private Optional<Point> pair(int x, int y) {
        int count = shown.map(s -> s.quantities().size()).orElse(0);
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                if (row != column && cell(column, row, count).contains(x, y)) {
                    return Optional.of(new Point(column, row));
                }
            }
        }
        return Optional.empty();
    }

    private Rectangle cell(int column, int row, int count) {
        Point size = canvas.getSize();
        int left = column * size.x / count;
        int top = row * size.y / count;
        return new Rectangle(left, top, (column + 1) * size.x / count - left, (row + 1) * size.y / count - top);
    }

    private void paint(GC gc) {
        int count = shown.map(s -> s.quantities().size()).orElse(0);
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                Rectangle cell = cell(column, row, count);
                if (row == column) {
                    name(gc, shown.orElseThrow().quantities().get(row).name(), cell);
                } else if (row < column) {
                    coefficient(gc, shown.orElseThrow().coefficients()[row][column], cell);
                } else if (cell.width > SMALLEST && cell.height > SMALLEST) {
                    Point place = new Point(column, row);
                    gc.drawImage(images.computeIfAbsent(place, p -> points(p, cell)), cell.x + 2, cell.y + 2);
                }
                gc.setForeground(FRAME);
                gc.drawRectangle(cell.x, cell.y, cell.width, cell.height);
            }
        }
    }

    /** A name in as many lines as it has words, as large as the cell allows. */
    private static void name(GC gc, String name, Rectangle cell) {
        String[] lines = name.split(" ");
        Font usual = gc.getFont();
        FontData data = usual.getFontData()[0];
        Font font = usual;
        int size = data.getHeight();
        while (size > SMALLEST_TEXT && !fits(gc, lines, cell)) {
            size--;
            if (font != usual) {
                font.dispose();
            }
            font = new Font(gc.getDevice(), new FontData(data.getName(), size, SWT.NORMAL));
            gc.setFont(font);
        }
        int height = gc.getFontMetrics().getHeight();
        Rectangle before = gc.getClipping();
        gc.setClipping(cell);
        gc.setForeground(BLACK);
        for (int i = 0; i < lines.length; i++) {
            int width = gc.textExtent(lines[i]).x;
            gc.drawText(lines[i], cell.x + (cell.width - width) / 2, cell.y + (cell.height - height * lines.length) / 2 + i * height, true);
        }
        gc.setClipping(before);
        gc.setFont(usual);
        if (font != usual) {
            font.dispose();
        }
    }

    private static boolean fits(GC gc, String[] lines, Rectangle cell) {
        return lines.length * gc.getFontMetrics().getHeight() <= cell.height
                && Arrays.stream(lines).allMatch(line -> gc.textExtent(line).x < cell.width - 2);
    }

    /** A number on a ground that is the stronger coloured the closer the relation. */
    private static void coefficient(GC gc, double coefficient, Rectangle cell) {
        Optional<String> number = number(coefficient);
        if (number.isEmpty()) {
            return;
        }
        gc.setBackground(coefficient > 0 ? RISING : FALLING);
        gc.setAlpha((int) Math.round(STRONGEST * Math.min(1, Math.abs(coefficient))));
        gc.fillRectangle(cell);
        gc.setAlpha(255);
        gc.setForeground(BLACK);
        Point extent = gc.textExtent(number.get());
        gc.drawText(number.get(), cell.x + (cell.width - extent.x) / 2, cell.y + (cell.height - extent.y) / 2, true);
    }

    private Image points(Point place, Rectangle cell) {
        Pairs pairs = shown.orElseThrow();
        PreparedPanel panel = PreparedPanel.of(Scatter
                .of(pairs.quantities().get(place.x).values(), pairs.quantities().get(place.y).values(), PLAIN)
                .colouredBy(pairs.colour(), pairs.colourAxis(), ColourMap.VIRIDIS));
        int width = cell.width - 3;
        int height = cell.height - 3;
        View view = new View(panel.across(PLAIN).orElse(new Range(0, 1)), false, false, panel.range(Side.LEFT), Optional.empty());
        return PlotImage.image(canvas.getDisplay(), panel.pixels(view, width, height, PIXELS_PER_POINT), width, height);
    }
}

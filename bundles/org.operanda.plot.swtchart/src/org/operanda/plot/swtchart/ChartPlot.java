package org.operanda.plot.swtchart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.operanda.figure.Colour;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.FigureStyle;
import org.operanda.figure.Mapping;
import org.operanda.figure.Marker;
import org.operanda.figure.Panel;
import org.operanda.figure.PreparedPanel;
import org.operanda.figure.PreparedPanel.Reading;
import org.operanda.figure.PreparedPanel.View;
import org.operanda.figure.Range;
import org.operanda.plot.LinkedAxis;
import org.operanda.plot.LinkedAxis.Beside;
import org.operanda.plot.Plot;

/**
 * A plot in an SWTChart: the chart has the axes, the panel draws itself into an image of the plot area, and cursor, markers and notes lie
 * over it.
 *
 * @param <P> what it draws
 */
abstract class ChartPlot<P extends Panel> implements Plot<P> {
    private DoubleConsumer drags = distance -> {};
    private static final double POINTS_PER_INCH = 72;
    private static final double PIXELS_PER_INCH = 96;
    private static final String NO_DATA = "no data";
    /** A dragged rectangle that is narrower than this many pixels leaves that direction as it is. */
    private static final int NARROW = 12;

    /**
     * What is shown.
     *
     * @param x        the x axis
     * @param panel    as it was given
     * @param style    in which it is drawn
     * @param prepared the same, read
     */
    private record Shown<P>(FigureAxis x, P panel, FigureStyle style, PreparedPanel prepared) {}

    private final Composite control;
    private final Chart chart;
    private final Control area;
    private final ColourBarCanvas colourBar;
    private final ShownAxis across;
    private final ShownAxis left;
    private final ShownAxis right;
    private final PlotImage image = new PlotImage();
    private final ChartMouse mouse;
    private LinkedAxis linked = new LinkedAxis();
    private Runnable unlink;
    private Optional<Shown<P>> shown = Optional.empty();
    private Heights heights = Heights.ALL;
    private List<Marker> markers = List.of();
    private FigureStyle style = FigureStyle.USUAL;
    private String title = "";
    private String note = NO_DATA;
    private int request;

    ChartPlot(Composite parent) {
        control = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 0;
        control.setLayout(layout);
        // a style sheet of the window would paint the margins in its own colour
        control.setData("org.eclipse.e4.ui.css.disabled", true);
        control.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_WHITE));
        chart = new Chart(control, Chart.NO_AXIS_POSITION_UPDATE);
        chart.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        chart.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_WHITE));
        chart.getPlotArea().setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_WHITE));
        chart.getTitle().setVisible(false);
        chart.getTitle().setFont(control.getFont());
        chart.getLegend().setVisible(false);
        colourBar = new ColourBarCanvas(control);
        across = new ShownAxis(chart.getAxisSet().getXAxis(0), hasScales());
        left = new ShownAxis(chart.getAxisSet().getYAxis(0), hasScales());
        IAxis second = chart.getAxisSet().getYAxis(chart.getAxisSet().createYAxis());
        second.setPosition(IAxis.Position.Secondary);
        right = new ShownAxis(second, hasScales());
        area = chart.getPlotArea().getControl();
        chart.getPlotArea().addCustomPaintListener(this::paint);
        mouse = new ChartMouse(this, area);
        new ChartKeys(this, area);
        new PlotMenu(this, area);
        area.addListener(SWT.Resize, e -> control.getDisplay().asyncExec(this::resized));
        area.addListener(SWT.FocusIn, e -> area.redraw());
        area.addListener(SWT.FocusOut, e -> area.redraw());
        describe();
        unlink = listen();
        control.addDisposeListener(e -> disposed());
        refresh();
    }

    private void describe() {
        area.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            @NonNullByDefault({})
            public void getName(AccessibleEvent event) {
                event.result = name();
            }

            @Override
            @NonNullByDefault({})
            public void getDescription(AccessibleEvent event) {
                event.result = shown.isEmpty() ? note : linked.cursor().isEmpty() ? "" : cursorText(linked.cursor().getAsDouble());
            }
        });
    }

    String name() {
        String axes = shown.map(s -> Stream.of(Side.LEFT, Side.RIGHT).flatMap(side -> s.prepared.axis(side).stream()).map(FigureAxis::label)
                .reduce((a, b) -> a + " and " + b).orElse("") + " against " + s.x.label()).orElse("Plot");
        return title.isEmpty() ? axes : title + ": " + axes;
    }

    private Runnable listen() {
        return linked.listen(new LinkedAxis.Listener() {
            @Override
            public void cursorMoved(OptionalDouble position) {
                area.redraw();
            }

            @Override
            public void rangeChanged() {
                refresh();
            }

            @Override
            public void besideChanged() {
                lineUp();
            }
        });
    }

    private void leave() {
        unlink.run();
        linked.setExtent(this, Optional.empty());
        linked.setBeside(this, Optional.empty());
    }

    /** Leaves as much room beside the frame as the linked plot that needs most. */
    private void lineUp() {
        GridLayout layout = (GridLayout) control.getLayout();
        Beside own = ownBeside();
        linked.setBeside(this, Optional.of(own));
        Beside most = linked.beside();
        int marginLeft = most.left() - own.left();
        int marginRight = most.right() - own.right();
        if (marginLeft != layout.marginLeft || marginRight != layout.marginRight) {
            layout.marginLeft = marginLeft;
            layout.marginRight = marginRight;
            control.layout();
        }
    }

    /** What this plot itself needs, without the room it leaves for others. */
    private Beside ownBeside() {
        GridLayout layout = (GridLayout) control.getLayout();
        int from = chart.getBounds().x + chart.getPlotArea().getBounds().x;
        int to = control.getClientArea().width - from - chart.getPlotArea().getBounds().width;
        return new Beside(Math.max(0, from - layout.marginLeft), Math.max(0, to - layout.marginRight));
    }

    private void disposed() {
        request++;
        leave();
        image.dispose();
        Stream.of(across, left, right).forEach(ShownAxis::dispose);
    }

    /** Whether numbers and names stand along its axes. */
    boolean hasScales() {
        return true;
    }

    /** The panel with the y axes that are seen. */
    abstract P framed(@NonNull P panel, Optional<Range> visibleLeft, Optional<Range> visibleRight);

    Optional<P> panel() {
        return shown.map(Shown::panel);
    }

    Optional<FigureAxis> xAxis() {
        return shown.map(Shown::x);
    }

    @Override
    public Control control() {
        return control;
    }

    @Override
    public CompletableFuture<Void> show(FigureAxis x, P panel) {
        int mine = ++request;
        FigureStyle wanted = style;
        Display display = control.getDisplay();
        CompletableFuture<Void> done = new CompletableFuture<>();
        CompletableFuture.supplyAsync(() -> PreparedPanel.of(panel, wanted)).whenComplete((prepared, failure) -> {
            if (display.isDisposed()) {
                done.cancel(false);
                return;
            }
            display.asyncExec(() -> {
                if (mine != request) {
                    done.cancel(false);
                } else if (failure != null) {
                    clear();
                    note = "The data could not be read: " + reason(failure);
                    done.completeExceptionally(failure.getCause());
                } else {
                    shown(new Shown<>(x, panel, wanted, prepared));
                    done.complete(null);
                }
            });
        });
        return done;
    }

    /** The innermost message: those around it only name classes. */
    private static String reason(Throwable failure) {
        Throwable reason = failure;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return reason.getMessage();
    }

    private void shown(Shown<P> now) {
        boolean sameAxis = shown.isPresent() && shown.get().x.name().equals(now.x.name()) && shown.get().x.unit().equals(now.x.unit());
        if (shown.isPresent() && !sameAxis) {
            linked.setZoom(Optional.empty());
            linked.setCursor(OptionalDouble.empty());
        }
        boolean otherHeight = shown.isPresent() && !shown.get().prepared.axis(Side.LEFT).equals(now.prepared.axis(Side.LEFT));
        if (otherHeight) {
            heights = Heights.ALL;
        }
        shown = Optional.of(now);
        note = NO_DATA;
        linked.setExtent(this, now.x.range().or(() -> now.prepared.across(now.x)).map(Range::drawable));
        colourBar.show(shown.map(Shown::prepared));
        Stream.of(across, left, right).forEach(axis -> axis.setFont(now.style.font()));
        refresh();
    }

    @Override
    public void clear() {
        request++;
        shown = Optional.empty();
        heights = Heights.ALL;
        note = NO_DATA;
        linked.setExtent(this, Optional.empty());
        colourBar.show(Optional.empty());
        refresh();
    }

    @Override
    public LinkedAxis x() {
        return linked;
    }

    @Override
    public void link(LinkedAxis shared) {
        leave();
        linked = shared;
        unlink = listen();
        linked.setExtent(this, shown.flatMap(s -> s.x.range().or(() -> s.prepared.across(s.x))).map(Range::drawable));
        refresh();
    }

    @Override
    public Heights heights() {
        return heights;
    }

    @Override
    public void setHeights(Heights newHeights) {
        heights = newHeights;
        refresh();
    }

    @Override
    public void setMarkers(List<Marker> newMarkers) {
        markers = List.copyOf(newMarkers);
        area.redraw();
    }

    @Override
    public void setStyle(FigureStyle newStyle) {
        style = newStyle;
    }

    @Override
    public void setTitle(String newTitle) {
        title = newTitle;
        chart.getTitle().setText(newTitle);
        chart.getTitle().setVisible(!newTitle.isEmpty());
        chart.getTitle().setForeground(chart.getDisplay().getSystemColor(SWT.COLOR_BLACK));
        chart.updateLayout();
    }

    @Override
    public void setXLabelled(boolean labelled) {
        across.setLabelled(labelled);
        refresh();
    }

    @Override
    public void reset() {
        linked.setZoom(Optional.empty());
        setHeights(Heights.ALL);
    }

    /** Ticks and the room beside the frame depend on the size; both are settled when the chart's own layout is done. */
    private void resized() {
        if (!control.isDisposed()) {
            refresh();
        }
    }

    /** Gives the chart's axes their ranges and draws anew. */
    private void refresh() {
        chart.suspendUpdate(true);
        if (shown.isPresent()) {
            PreparedPanel prepared = shown.get().prepared;
            Point size = area.getSize();
            Optional<Range> width = linked.visible();
            Optional<Range> height = heights.left().or(() -> prepared.range(Side.LEFT));
            if (isEqualScale() && width.isPresent() && height.isPresent() && size.x > 0 && size.y > 0) {
                double perPixel = Math.max(width.get().length() / size.x, height.get().length() / size.y);
                width = width.map(r -> r.ofLength(perPixel * size.x));
                height = height.map(r -> r.ofLength(perPixel * size.y));
            }
            across.show(shown.get().x, width, Colour.BLACK, size.x);
            left.show(prepared.axis(Side.LEFT).orElseThrow(), height, prepared.colour(Side.LEFT), size.y);
            prepared.axis(Side.RIGHT).ifPresentOrElse(
                    axis -> right.show(axis, heights.right().or(() -> prepared.range(Side.RIGHT)), prepared.colour(Side.RIGHT),
                            area.getSize().y),
                    right::hide);
        } else {
            Stream.of(across, left, right).forEach(ShownAxis::hide);
        }
        chart.suspendUpdate(false);
        lineUp();
        chart.redraw();
    }

    Optional<Mapping> xMapping() {
        return isFalling() ? across.mapping(area.getSize().x, 0) : across.mapping(0, area.getSize().x);
    }

    /** Whether greater numbers stand on the left. */
    private boolean isFalling() {
        return shown.isPresent() && shown.get().x.falling();
    }

    private void paint(PaintEvent event) {
        Point size = area.getSize();
        colourBar.beside(chart.getPlotArea().getBounds());
        Overlay overlay = new Overlay(event.gc, size);
        Optional<Mapping> x = xMapping();
        boolean drawn = shown.isPresent() && x.isPresent() && (left.range().isPresent() || right.range().isPresent()) && size.x > 0
                && size.y > 0;
        if (drawn) {
            picture(event.gc, size);
            overlay.markers(markers, x.get());
            linked.cursor().ifPresent(at -> overlay.cursor(at, x.get(), shown.get().x, readings(at)));
            overlay.rubberBand(mouse.rubberBand());
            overlay.ticks(across.minorTicks(), x.get());
            left.mapping(size.y, 0).ifPresent(y -> overlay.ticksUpwards(left.minorTicks(), y));
        } else {
            overlay.note(note);
        }
        overlay.frame(area.isFocusControl());
    }

    /** The picture has as many pixels as the screen, also where one point of SWT is several of them. */
    private void picture(GC gc, Point size) {
        double zoom = area.getMonitor().getZoom() / 100.0;
        int width = (int) Math.round(size.x * zoom);
        int height = (int) Math.round(size.y * zoom);
        View view = new View(across.range().orElseThrow(), shown.orElseThrow().x.logarithmic(), isFalling(), left.range(), right.range());
        Image picture = image.of(gc.getDevice(), shown.get().prepared, view, width, height, zoom * PIXELS_PER_INCH / POINTS_PER_INCH);
        gc.drawImage(picture, 0, 0, width, height, 0, 0, size.x, size.y);
    }

    /** What stands under the cursor, which has no height. */
    private List<Reading> readings(double position) {
        return readings(position, Double.NaN);
    }

    /** What stands at a place in the units of the axes, while there are data. */
    List<Reading> readings(double atX, double atY) {
        return shown.orElseThrow().prepared.at(atX, atY);
    }

    private String cursorText(double position) {
        return xMapping().map(x -> Overlay.text(position, x, shown.orElseThrow().x, readings(position))).orElse("");
    }

    @Override
    public Figure toFigure() {
        Shown<P> now = shown.orElseThrow(() -> new IllegalStateException("there is nothing to make a figure of"));
        FigureAxis x = across.range().map(r -> now.x.withRange(r)).orElse(now.x);
        return new Figure(title, x, List.of(framed(now.panel, left.range(), right.range())), markers, now.style);
    }

    @Override
    public void copyImage() {
        Point size = control.getSize();
        Image picture = new Image(control.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
        GC gc = new GC(picture);
        control.print(gc);
        gc.dispose();
        Clipboard clipboard = new Clipboard(control.getDisplay());
        clipboard.setContents(new Object[] {picture.getImageData()}, new Transfer[] {ImageTransfer.getInstance()});
        clipboard.dispose();
        picture.dispose();
    }

    /** Says at the pointer what is there. */
    void hover(int pixelX, int pixelY) {
        Optional<Mapping> x = xMapping();
        Optional<Mapping> y = left.mapping(area.getSize().y, 0);
        if (shown.isEmpty() || x.isEmpty() || y.isEmpty()) {
            area.setToolTipText(null);
        } else {
            area.setToolTipText(words(x.get(), x.get().value(pixelX), y.get().value(pixelY)));
        }
    }

    /** What is said of a place in the units of the axes, while there are data. */
    String words(Mapping x, double atX, double atY) {
        Shown<P> now = shown.orElseThrow();
        FigureAxis axis = now.prepared.axis(Side.LEFT).orElseThrow();
        Reading place = new Reading(axis.name(), axis.unit(), atY);
        List<Reading> there = readings(atX, atY);
        return Overlay.text(atX, x, now.x, now.panel instanceof Curves ? there : Stream.concat(Stream.of(place), there.stream()).toList());
    }

    void focus() {
        area.forceFocus();
    }

    void redraw() {
        area.redraw();
    }

    /** Where the cursor is seen, in pixels from the left of the plot area. */
    OptionalDouble cursorPixel() {
        Optional<Mapping> x = xMapping();
        if (x.isEmpty() || linked.cursor().isEmpty() || !x.get().range().contains(linked.cursor().getAsDouble())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(x.get().at(linked.cursor().getAsDouble()));
    }

    /** A click, which placed nothing yet. */
    void clicked(int pixelX, int pixelY) {
        setCursorAt(pixelX);
    }

    /** The data were taken from one place along x to another. */
    void dragged(int fromX, int toX) {
        xMapping().map(x -> x.value(toX) - x.value(fromX)).filter(distance -> distance != 0).ifPresent(drags::accept);
    }

    @Override
    public final void onDrag(DoubleConsumer listener) {
        drags = listener;
    }

    /** Where the y axis of a side is seen; empty without data. */
    Optional<Mapping> mapping(Side side) {
        return (side == Side.LEFT ? left : right).mapping(area.getSize().y, 0);
    }

    void setCursorAt(double pixel) {
        xMapping().ifPresent(x -> linked.setCursor(x.value(Math.clamp(pixel, 0, area.getSize().x))));
    }

    /** Moves the cursor to the next frame or point on its right or left, by at least a pixel; it starts in the middle. */
    void stepCursor(boolean right) {
        Optional<Mapping> x = xMapping();
        if (x.isEmpty()) {
            return;
        }
        if (cursorPixel().isEmpty()) {
            setCursorAt(area.getSize().x / 2.0);
            return;
        }
        double pixel = cursorPixel().getAsDouble() + (right ? 1 : -1);
        double next = shown.orElseThrow().prepared.neighbour(x.get().value(pixel), right != isFalling()).orElse(x.get().value(pixel));
        linked.setCursor(Math.clamp(next, x.get().range().from(), x.get().range().to()));
    }

    /** Zooms into a rectangle of pixels; a flat or narrow one zooms along its long side only. */
    void zoom(int fromX, int toX, int fromY, int toY) {
        if (toY - fromY >= NARROW || isEqualScale()) {
            heights = between(toY, fromY);
        }
        if (toX - fromX >= NARROW) {
            linked.setZoom(xMapping().flatMap(m -> ShownAxis.between(m, fromX, toX)).or(linked::zoom));
        }
        refresh();
    }

    private boolean isEqualScale() {
        return shown.isPresent() && shown.get().panel.equalScale();
    }

    /** Zooms x, or the y axes, about a place in pixels; in equal scale all of them. */
    void zoom(double pixelX, double pixelY, double factor, boolean upwards) {
        if (upwards || isEqualScale()) {
            zoomUpwards(pixelY, factor);
        }
        if (!upwards || isEqualScale()) {
            zoomAcross(pixelX, factor);
        }
        if (isEqualScale() && linked.zoom().isEmpty()) {
            setHeights(Heights.ALL);
        }
    }

    /** Zooms x about a pixel; out of all data shows all. */
    private void zoomAcross(double pixel, double factor) {
        int width = area.getSize().x;
        xMapping().flatMap(m -> ShownAxis.between(m, pixel - pixel * factor, pixel + (width - pixel) * factor))
                .ifPresent(range -> linked.setZoom(part(range)));
    }

    private Optional<Range> part(Range range) {
        Optional<Range> all = linked.extent();
        return all.isPresent() && range.from() <= all.get().from() && range.to() >= all.get().to() ? Optional.empty() : Optional.of(range);
    }

    /** Zooms the y axes about a pixel. */
    private void zoomUpwards(double pixel, double factor) {
        int height = area.getSize().y;
        double top = pixel - pixel * factor;
        double bottom = pixel + (height - pixel) * factor;
        setHeights(between(bottom, top));
    }

    /** The y ranges between two pixels; where that is too short to be drawn, as they are. */
    private Heights between(double bottom, double top) {
        int height = area.getSize().y;
        return new Heights(left.mapping(height, 0).flatMap(m -> ShownAxis.between(m, bottom, top)).or(heights::left),
                right.mapping(height, 0).flatMap(m -> ShownAxis.between(m, bottom, top)).or(heights::right));
    }

    /** Moves the picture by pixels, along axes that are zoomed. */
    void move(int rightwards, int down) {
        int width = area.getSize().x;
        int height = area.getSize().y;
        if (!heights.equals(Heights.ALL)) {
            heights = between(height - down, -down);
        }
        if (linked.zoom().isPresent()) {
            xMapping().flatMap(m -> ShownAxis.between(m, -rightwards, width - rightwards))
                    .ifPresent(range -> linked.setZoom(Optional.of(range)));
        }
        refresh();
    }
}

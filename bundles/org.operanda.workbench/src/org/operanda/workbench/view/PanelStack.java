package org.operanda.workbench.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.ViewState;
import org.operanda.experiment.VisibleRange;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Marker;
import org.operanda.figure.PairMatrix;
import org.operanda.figure.Panel;
import org.operanda.figure.Range;
import org.operanda.figure.Scatter;
import org.operanda.plot.CurvePlot;
import org.operanda.plot.CurvePlot.Picked;
import org.operanda.plot.HeatMapPlot;
import org.operanda.plot.HeatMapPlot.Place;
import org.operanda.plot.LinkedAxis;
import org.operanda.plot.MatrixPlot;
import org.operanda.plot.Plot;
import org.operanda.plot.Plot.Heights;
import org.operanda.plot.Plots;

/** Plots below each other with one x axis, one cursor and one zoom; only the lowest has numbers along x. For the UI thread. */
public final class PanelStack {
    /** More than this many times as high as curves a map takes too much of a screen. */
    private static final double HIGHEST = 2;
    /** Numbers and name of the x axis, below the lowest plot, are so many lines of text high. */
    private static final int AXIS_LINES = 3;
    private static final String ACROSS = "x";
    private static final String LEFT = "left";
    private static final String RIGHT = "right";

    private final Composite area;
    private final Plots plots;
    private final LinkedAxis linked = new LinkedAxis();
    private final List<Plot<?>> shown = new ArrayList<>();
    private List<Panel> panels = List.of();
    private Optional<Column> last = Optional.empty();
    private Optional<SashForm> sash = Optional.empty();
    private int[] given = {};
    private CompletableFuture<Void> drawn = CompletableFuture.completedFuture(null);
    private PickListener picks = (panel, picked) -> {};
    private PlaceListener places = (panel, place) -> {};
    private PairListener pairs = (panel, column, row) -> {};
    private DragListener drags = (panel, distance) -> {};

    /** Is told that the data of a panel were dragged along x. */
    interface DragListener {
        void dragged(int panel, double distance);
    }

    /** Hears of places of maps that were clicked. */
    interface PlaceListener {
        void placed(int panel, Place place);
    }

    /** Hears of pairs of a matrix that were clicked. */
    interface PairListener {
        void picked(int panel, int column, int row);
    }

    /** Hears of points of curves that were clicked. */
    interface PickListener {
        void picked(int panel, Picked picked);
    }

    /** A stack without plots that fills a composite. */
    public PanelStack(Composite parent, Plots plots) {
        this.area = new Composite(parent, SWT.NONE);
        this.plots = plots;
        area.setLayout(new FillLayout());
        area.addListener(SWT.Resize, event -> share());
    }

    /** The cursor and the visible range of all plots. */
    public LinkedAxis x() {
        return linked;
    }

    void onDrag(DragListener listener) {
        drags = listener;
    }

    void onPick(PickListener listener) {
        picks = listener;
    }

    void onPair(PairListener listener) {
        pairs = listener;
    }

    void onPlace(PlaceListener listener) {
        places = listener;
    }

    /** Shows other data; the very same column is not drawn again. The zoom is kept while the x axis is; the cursor is taken away when it changes. */
    public void show(Column column) {
        if (last.filter(c -> c == column).isPresent()) {
            return;
        }
        boolean sameAxis = last.map(Column::x).filter(a -> a.name().equals(column.x().name()) && a.unit().equals(column.x().unit()))
                .isPresent();
        if (!sameAxis) {
            linked.setZoom(Optional.empty());
            linked.setCursor(OptionalDouble.empty());
        }
        if (sash.isEmpty() || column.panels().isEmpty() || !sameAxis || !sameKinds(column.panels())) {
            build(column);
        }
        last = Optional.of(column);
        panels = column.panels();
        shown.forEach(plot -> plot.setStyle(column.style()));
        drawn = CompletableFuture.allOf(
                IntStream.range(0, shown.size()).mapToObj(i -> draw(shown.get(i), column.x(), panels.get(i)))
                        .toArray(CompletableFuture[]::new));
        List<Marker> unnamed = column.markers().stream().map(marker -> new Marker(marker.x(), "")).toList();
        IntStream.range(0, shown.size()).forEach(i -> shown.get(i).setMarkers(i == 0 ? column.markers() : unnamed));
    }

    private boolean sameKinds(List<Panel> others) {
        return panels.size() == others.size()
                && IntStream.range(0, others.size()).allMatch(i -> panels.get(i).getClass() == others.get(i).getClass());
    }

    private void build(Column column) {
        shown.clear();
        sash.ifPresent(SashForm::dispose);
        SashForm form = new SashForm(area, SWT.VERTICAL);
        sash = Optional.of(form);
        for (Panel panel : column.panels()) {
            Plot<?> plot = plot(form, panel);
            int number = shown.size();
            plot.onDrag(distance -> drags.dragged(number, distance));
            plot.link(linked);
            plot.setXLabelled(shown.size() == column.panels().size() - 1);
            shown.add(plot);
        }
        if (shown.isEmpty()) {
            new Label(form, SWT.WRAP | SWT.CENTER).setText(column.hint());
        } else {
            form.setWeights(weights(column.panels()));
            given = form.getWeights();
        }
        area.layout(true, true);
    }

    /** The height that each panel asks for; the lowest has its axis on top of it. */
    private int[] weights(List<Panel> of) {
        double[] asked = of.stream().mapToDouble(p -> Math.min(HIGHEST, p.height())).toArray();
        GC gc = new GC(area);
        int axis = AXIS_LINES * gc.getFontMetrics().getHeight();
        gc.dispose();
        double inside = Math.max(axis, area.getSize().y - axis) / Arrays.stream(asked).sum();
        int[] weights = Arrays.stream(asked).mapToInt(a -> Math.max(1, (int) Math.round(a * inside))).toArray();
        weights[weights.length - 1] += axis;
        return weights;
    }

    /** Shares another height anew, until the user has done so. */
    private void share() {
        sash.filter(form -> !shown.isEmpty() && Arrays.equals(given, form.getWeights())).ifPresent(form -> {
            form.setWeights(weights(panels));
            given = form.getWeights();
        });
    }

    private Plot<?> plot(Composite parent, Panel panel) {
        return switch (panel) {
            case HeatMap map -> map(parent, shown.size());
            case Curves curves -> curves(parent, shown.size());
            case Scatter scatter -> plots.scatter(parent);
            case PairMatrix matrix -> matrix(parent, shown.size());
        };
    }

    private HeatMapPlot map(Composite parent, int number) {
        HeatMapPlot plot = plots.heatMap(parent);
        plot.onPlace(place -> places.placed(number, place));
        return plot;
    }

    private CurvePlot curves(Composite parent, int number) {
        CurvePlot plot = plots.curves(parent);
        plot.onPick(picked -> picks.picked(number, picked));
        return plot;
    }

    private MatrixPlot matrix(Composite parent, int number) {
        MatrixPlot plot = plots.matrix(parent);
        plot.onPick((column, row) -> pairs.picked(number, column, row));
        return plot;
    }

    /** A plot was made for its kind of panel. */
    @SuppressWarnings("unchecked")
    private static <P extends Panel> CompletableFuture<Void> draw(Plot<?> plot, FigureAxis x, P panel) {
        return ((Plot<P>) plot).show(x, panel);
    }

    /** Whether everything that was asked for stands on the screen. */
    public boolean isDrawn() {
        return drawn.isDone();
    }

    /** Everything that is shown as one figure, with the same ranges and colours; empty while it is being drawn, or when there is nothing. */
    public Optional<Figure> figure(String title) {
        if (shown.isEmpty() || !drawn.isDone() || drawn.isCompletedExceptionally()) {
            return Optional.empty();
        }
        List<Figure> figures = shown.stream().map(Plot::toFigure).toList();
        List<Panel> all = figures.stream().flatMap(f -> f.panels().stream()).toList();
        return Optional.of(new Figure(title, figures.getFirst().x(), all, figures.getFirst().markers(), figures.getFirst().style()));
    }

    /** Puts the zoom of all axes into the experiment's view, under a key that is the stack's own. */
    void keep(ViewState view, String key) {
        view.getRanges().removeIf(range -> range.getAxis().startsWith(key + " "));
        keep(view, key + " " + ACROSS, linked.zoom());
        for (int i = 0; i < shown.size(); i++) {
            Heights heights = shown.get(i).heights();
            keep(view, key + " " + LEFT + i, heights.left());
            keep(view, key + " " + RIGHT + i, heights.right());
        }
    }

    private static void keep(ViewState view, String axis, Optional<Range> zoom) {
        zoom.ifPresent(part -> {
            VisibleRange range = ExperimentFactory.eINSTANCE.createVisibleRange();
            range.setAxis(axis);
            range.setFrom(part.from());
            range.setTo(part.to());
            view.getRanges().add(range);
        });
    }

    /** Zooms all axes as they were kept. */
    void restore(ViewState view, String key) {
        linked.setZoom(kept(view, key + " " + ACROSS));
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).setHeights(new Heights(kept(view, key + " " + LEFT + i), kept(view, key + " " + RIGHT + i)));
        }
    }

    /** What was kept of an axis; a file that was edited by hand may hold a range that goes nowhere. */
    private static Optional<Range> kept(ViewState view, String axis) {
        return view.getRanges().stream()
                .filter(r -> axis.equals(r.getAxis()) && r.getFrom() < r.getTo() && Double.isFinite(r.getTo() - r.getFrom()))
                .map(r -> new Range(r.getFrom(), r.getTo())).findFirst();
    }

    boolean setFocus() {
        return !shown.isEmpty() && shown.getFirst().control().setFocus();
    }
}

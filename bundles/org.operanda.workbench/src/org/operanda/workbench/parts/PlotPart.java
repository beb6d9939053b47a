package org.operanda.workbench.parts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.PersistState;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.operanda.correlation.CommonAxis;
import org.operanda.data.Dataset;
import org.operanda.data.Parts;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.PanelDefinition;
import org.operanda.figure.ColourMap;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.FigureRenderer;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Marker;
import org.operanda.figure.Panel;
import org.operanda.figure.Range;
import org.operanda.host.recipe.DataReference;
import org.operanda.plot.HeatMapPlot;
import org.operanda.plot.LinkedAxis;
import org.operanda.plot.Plot;
import org.operanda.plot.Plots;
import org.operanda.workbench.CommonAxes;
import org.operanda.workbench.CommonAxes.Branch;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.CurrentExperiment.Change;
import org.operanda.workbench.parts.PlotContent.Group;
import org.operanda.workbench.parts.PlotContent.Named;

/**
 * Draws what is selected, or the experiment's figure when nothing is: maps and curves below each other with one cursor and one zoom, along time, charge, potential,
 * state of charge, composition or cycle.
 */
public class PlotPart implements CurrentExperiment.Listener {
    public static final String ID = "org.operanda.workbench.plot";
    private static final String COLOURS = "colours";
    private static final int HEIGHT_SCALE = 100;
    /** More than this many times as high as curves a map takes too much of a screen. */
    private static final double HIGHEST = 2;

    @Inject
    private CurrentExperiment current;
    @Inject
    private Plots plots;
    @Inject
    private MPart part;

    private Combo axisChoice;
    private Combo branchChoice;
    private Combo colourChoice;
    private Composite area;
    private SashForm sash;
    private final List<Plot<?>> shown = new ArrayList<>();
    private LinkedAxis linked = new LinkedAxis();
    private CommonAxes axes;
    private Branch branch = Branch.ALL;
    private ColourMap colours = ColourMap.VIRIDIS;
    private boolean moving;
    private CompletableFuture<Void> drawn = CompletableFuture.completedFuture(null);

    @PostConstruct
    void create(Composite parent) {
        restore();
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(6).margins(6, 2).applyTo(bar);
        axisChoice = choice(bar, "Along", "The quantity along which everything is drawn");
        branchChoice = choice(bar, "Branch", "All of the experiment, or one charge or discharge");
        colourChoice = choice(bar, "Colours", "Colour map; all of them can be told apart by the colour-blind");
        colourChoice.setItems(Arrays.stream(ColourMap.values()).map(ColourMap::label).toArray(String[]::new));
        colourChoice.setText(colours.label());
        axisChoice.addListener(SWT.Selection, event -> current.setAxis(axes.kinds().get(axisChoice.getSelectionIndex())));
        branchChoice.addListener(SWT.Selection, event -> setBranch(axes.branches().get(branchChoice.getSelectionIndex())));
        colourChoice.addListener(SWT.Selection, event -> setColours(ColourMap.values()[colourChoice.getSelectionIndex()]));
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        current.addListener(this);
        results();
    }

    private void restore() {
        String saved = part.getPersistedState().getOrDefault(COLOURS, colours.name());
        colours = Arrays.stream(ColourMap.values()).filter(c -> c.name().equals(saved)).findFirst().orElse(colours);
    }

    @PersistState
    void save() {
        part.getPersistedState().put(COLOURS, colours.name());
    }

    private static Combo choice(Composite bar, String name, String help) {
        Label label = new Label(bar, SWT.NONE);
        label.setText(name);
        Combo combo = new Combo(bar, SWT.READ_ONLY);
        combo.setToolTipText(help);
        combo.setData("name", name);
        GridDataFactory.swtDefaults().hint(140, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    @Override
    public void changed(Change change) {
        switch (change) {
            case RESULTS -> results();
            case SELECTION, AXIS -> show();
            case CURSOR -> cursor();
            default -> {
            }
        }
    }

    private void results() {
        axes = current.session().isPresent() ? CommonAxes.of(current.session().get()) : null;
        branch = Branch.ALL;
        show();
    }

    private void setBranch(Branch chosen) {
        branch = chosen;
        show();
    }

    private void setColours(ColourMap chosen) {
        colours = chosen;
        show();
    }

    private Optional<CommonAxis> axis() {
        return axes == null ? Optional.empty() : axes.axis(current.axis());
    }

    /** Lays the panels out anew; the zoom of the shared axis is kept while the axis is. */
    private void show() {
        choices();
        PlotContent content = PlotContent.of(groups(), axis(), branch, colours);
        if (sash == null || shown.isEmpty() || shown.size() != content.panels().size() || !sameKinds(content.panels())) {
            build(content.panels());
        }
        List<Marker> markers = markers();
        List<CompletableFuture<Void>> drawing = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            drawing.add(draw(shown.get(i), content.x(), content.panels().get(i)));
            shown.get(i).setMarkers(markers);
        }
        drawn = CompletableFuture.allOf(drawing.toArray(CompletableFuture[]::new));
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<Void> draw(Plot<?> plot, FigureAxis x, Panel panel) {
        return panel instanceof HeatMap map ? ((Plot<HeatMap>) plot).show(x, map) : ((Plot<Curves>) plot).show(x, (Curves) panel);
    }

    private void choices() {
        boolean usable = axes != null && axes.kinds().size() > 1;
        axisChoice.setEnabled(usable);
        axisChoice.setItems(axes == null
                ? new String[] {QuantityKind.TIME.label()}
                : axes.kinds().stream().map(QuantityKind::label).toArray(String[]::new));
        axisChoice.select(axes == null ? 0 : Math.max(0, axes.kinds().indexOf(current.axis())));
        branchChoice.setItems(
                axes == null ? new String[] {Branch.ALL.name()} : axes.branches().stream().map(Branch::name).toArray(String[]::new));
        branchChoice.setEnabled(axes != null && axes.branches().size() > 1);
        branchChoice.select(axes == null ? 0 : Math.max(0, axes.branches().indexOf(branch)));
    }

    /** What is selected; else what the experiment's first figure shows. */
    private List<Group> groups() {
        if (!current.selection().isEmpty()) {
            return Group.of(current.selection().stream().flatMap(this::named).toList());
        }
        return figure().stream().flatMap(f -> f.getPanels().stream()).map(this::group).filter(g -> !g.datasets().isEmpty()).toList();
    }

    private Group group(PanelDefinition panel) {
        List<Named> datasets = panel.getData().stream().map(DataReference::of).flatMap(this::named).toList();
        boolean ranged = panel.isSetMinimum() && panel.isSetMaximum();
        return new Group(datasets, Optional.ofNullable(panel.getLabel()).filter(l -> !l.isBlank()),
                ranged ? Optional.of(new Range(panel.getMinimum(), panel.getMaximum())) : Optional.empty());
    }

    private Optional<FigureDefinition> figure() {
        return current.experiment().getFigures().stream().findFirst();
    }

    private Stream<Named> named(DataReference reference) {
        Optional<Dataset> part = current.measurement(reference.owner()).flatMap(m -> m.dataset(Parts.PART));
        return current.dataset(reference).filter(d -> d.rank() == 1 || d.rank() == 2).stream()
                .map(d -> new Named(reference.owner() + " " + d.name(), d,
                        part.filter(p -> d.rank() == 1 && p.values().length() == d.values().length())));
    }

    private List<Marker> markers() {
        return figure().map(FigureDefinition::getMarkers).map(DataReference::of).flatMap(current::dataset)
                .map(moments -> PlotContent.markers(moments, axis(), branch)).orElse(List.of());
    }

    private boolean sameKinds(List<Panel> panels) {
        for (int i = 0; i < panels.size(); i++) {
            if (shown.get(i) instanceof HeatMapPlot != panels.get(i) instanceof HeatMap) {
                return false;
            }
        }
        return true;
    }

    private void build(List<Panel> panels) {
        shown.clear();
        linked = new LinkedAxis();
        linked.listen(new LinkedAxis.Listener() {
            @Override
            public void cursorMoved(OptionalDouble position) {
                tellCursor(position);
            }
        });
        if (sash != null) {
            sash.dispose();
        }
        sash = new SashForm(area, SWT.VERTICAL);
        for (Panel panel : panels) {
            Plot<?> plot = panel instanceof HeatMap ? plots.heatMap(sash) : plots.curves(sash);
            plot.link(linked);
            plot.setXLabelled(shown.size() == panels.size() - 1);
            shown.add(plot);
        }
        if (panels.isEmpty()) {
            Label hint = new Label(sash, SWT.WRAP | SWT.CENTER);
            hint.setText(current.experiment().getMeasurements().isEmpty()
                    ? "Drop instrument files onto the experiment, or choose Import."
                    : "Select data of the experiment to plot them.");
        } else {
            sash.setWeights(panels.stream().mapToInt(p -> (int) (Math.min(HIGHEST, p.height()) * HEIGHT_SCALE)).toArray());
        }
        area.layout(true, true);
    }

    /** The cursor of the plots is a coordinate, that of the experiment a moment. */
    private void tellCursor(OptionalDouble position) {
        if (moving) {
            return;
        }
        moving = true;
        double seconds = position.isEmpty()
                ? Double.NaN
                : axis().map(a -> a.moment(position.getAsDouble(), branch.from(), branch.to())).orElse(position.getAsDouble());
        current.moveCursor(seconds);
        moving = false;
    }

    private void cursor() {
        if (moving) {
            return;
        }
        moving = true;
        double at = axis().map(a -> a.at(current.cursor())).orElse(current.cursor());
        linked.setCursor(Double.isNaN(at) ? OptionalDouble.empty() : OptionalDouble.of(at));
        moving = false;
    }

    /** Whether everything that was asked for stands on the screen. */
    public boolean isDrawn() {
        return drawn.isDone();
    }

    /** Everything that is shown as one figure, with the same ranges and colours; empty while it is being drawn. */
    public Optional<Figure> figureShown() {
        if (!drawn.isDone() || drawn.isCompletedExceptionally()) {
            return Optional.empty();
        }
        List<Figure> figures = shown.stream().map(Plot::toFigure).toList();
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        List<Panel> panels = figures.stream().flatMap(f -> f.panels().stream()).toList();
        String title = Optional.ofNullable(current.experiment().getName()).orElse("");
        return Optional.of(new Figure(title, figures.getFirst().x(), panels, figures.getFirst().markers()));
    }

    /** Writes what is shown as PNG, SVG or CSV, by the name of the file. */
    public Optional<Problem> export(Path file) {
        return figureShown().flatMap(f -> FigureRenderer.write(f, Plot.EXPORT_WIDTH,
                Plot.EXPORT_HEIGHT + (f.panels().size() - 1) * Plot.EXPORT_HEIGHT / 3, Plot.EXPORT_DPI, file));
    }

    @Focus
    void focus() {
        if (shown.isEmpty()) {
            axisChoice.setFocus();
        } else {
            shown.getFirst().control().setFocus();
        }
    }

    @PreDestroy
    void dispose() {
        current.removeListener(this);
    }
}

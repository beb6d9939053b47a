package org.operanda.workbench.view;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.experiment.Experiment;
import org.operanda.figure.Figure;
import org.operanda.figure.FigureRenderer;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.Session;
import org.operanda.plot.CurvePlot.Picked;
import org.operanda.plot.HeatMapPlot.Place;
import org.operanda.plot.LinkedAxis;
import org.operanda.plot.Plot;
import org.operanda.plot.Plots;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.CurrentExperiment.Change;

/**
 * A view of plots: a bar of choices above, and below it columns of panels side by side. A technique's view says what its columns hold and
 * what can be chosen; it is drawn anew when results, selection or axis change, its zoom is kept with the experiment, and its plots can be
 * exported. What was chosen in the bar belongs into the choices of {@link CurrentExperiment#view}, from where the columns read it, so that the experiment opens as it
 * was left. The class of an {@code e4view} extends this class; only {@link #columns} must be written.
 */
public abstract class PlotView implements CurrentExperiment.Listener {
    private static final int CHOICE_WIDTH = 140;
    private static final int WHOLE = 100;
    private static final int[] PLOTS_AND_CONTROLS = {42, 58};

    @Inject
    private CurrentExperiment current;
    @Inject
    private Plots plots;
    @Inject
    private MPart part;

    private SashForm area;
    private SashForm upper;
    private SashForm lower;
    private Composite first;
    private final List<PanelStack> stacks = new ArrayList<>();
    private Optional<Experiment> restored = Optional.empty();
    private boolean moving;

    /** What is to be shown, from left to right: always as many columns. */
    protected abstract List<Column> columns();

    /** Puts controls into the bar above the plots, which is a row; nothing is there by itself. */
    protected void bar(Composite bar) {}

    /** How many of the columns, the last ones, stand below the others; here none. */
    protected int columnsBelow() {
        return 0;
    }

    /** How much of the height the columns below have, in percent. */
    protected int shareBelow() {
        return 50;
    }

    /** Puts controls below the first column, into a composite that they must lay out; nothing is there by itself. */
    protected void belowFirst(Composite controls) {}

    /** A point of a curve was clicked; here nothing comes of it. */
    protected void picked(int column, int panel, Picked point) {}

    /** A place of a map was clicked. */
    protected void placed(int column, int panel, Place place) {}

    /** A pair of a matrix was clicked: the quantity along x and the one upwards, by their numbers; here nothing comes of it. */
    protected void paired(int column, int panel, int across, int upwards) {}

    /** The data of a panel were dragged along x with Alt held, by so much in the unit of the axis; here nothing comes of it. */
    protected void dragged(int column, int panel, double distance) {}

    /** The experiment was edited; here nothing comes of it, since what is shown are results. */
    protected void experimentEdited() {}

    /** Whether the columns depend on the moment under the cursor, as for the spectrum of that moment; here they do not. */
    protected boolean followsCursor() {
        return false;
    }

    /** Where a moment in seconds on the common clock stands along x of a column, NaN for nowhere; empty when x knows no moments, as here. */
    protected OptionalDouble position(int column, double moment) {
        return OptionalDouble.empty();
    }

    /** The moment that a position along x of a column means, NaN for NaN; empty when x knows no moments, as here. */
    protected OptionalDouble moment(int column, double position) {
        return OptionalDouble.empty();
    }

    /** The experiment and what all views share. */
    protected final CurrentExperiment current() {
        return current;
    }

    /** Makes plots that stand in the view's own controls. */
    protected final Plots plots() {
        return plots;
    }

    /** The view's model element. */
    protected final MPart part() {
        return part;
    }

    /** What was chosen under a key of this view, as the experiment keeps it; empty when nothing was. */
    protected final Optional<String> chosen(String key) {
        return Optional.ofNullable(current.view().getChoices().get(choiceKey(key)));
    }

    /** Keeps a choice with the experiment. */
    protected final void choose(String key, String value) {
        current.view().getChoices().put(choiceKey(key), value);
    }

    private String choiceKey(String key) {
        return part.getElementId() + "." + key;
    }

    /** The first measurement or result of a technique among what is selected; else the first one of the experiment. */
    protected final Optional<Measurement> measurement(String technique) {
        Stream<Measurement> selected = current.selection().stream().map(DataReference::owner)
                .flatMap(id -> current.measurement(id).stream());
        Stream<Measurement> all = current.session().stream().map(Session::measurements).flatMap(m -> m.values().stream());
        return Stream.concat(selected, all).filter(m -> m.technique().equals(technique)).findFirst();
    }

    /** A labelled list in the bar to choose from; tests find it by its name. */
    protected static Combo choice(Composite bar, String name, String help) {
        Label label = new Label(bar, SWT.NONE);
        label.setText(name);
        Combo combo = new Combo(bar, SWT.READ_ONLY);
        combo.setToolTipText(help);
        combo.setData("name", name);
        GridDataFactory.swtDefaults().hint(CHOICE_WIDTH, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    /** Gives a list its choices, and the room that they need. */
    protected static void offer(Combo combo, String... choices) {
        combo.setItems(choices);
        combo.requestLayout();
    }

    @PostConstruct
    final void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        bar(bar);
        bar.setLayout(new WrappingRow());
        GridDataFactory.fillDefaults().grab(true, false).exclude(bar.getChildren().length == 0).applyTo(bar);
        area = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        upper = new SashForm(area, SWT.HORIZONTAL);
        lower = columnsBelow() > 0 ? new SashForm(area, SWT.HORIZONTAL) : upper;
        firstColumn(new SashForm(upper, SWT.VERTICAL));
        current.addListener(this);
        show();
    }

    private void firstColumn(SashForm column) {
        first = new Composite(column, SWT.NONE);
        first.setLayout(new FillLayout());
        Composite controls = new Composite(column, SWT.NONE);
        belowFirst(controls);
        if (controls.getChildren().length == 0) {
            controls.dispose();
        } else {
            column.setWeights(PLOTS_AND_CONTROLS);
        }
    }

    @Override
    public final void changed(Change change) {
        switch (change) {
            case RESULTS, SELECTION, AXIS -> show();
            case CURSOR -> {
                if (followsCursor()) {
                    show();
                } else {
                    cursor();
                }
            }
            case EXPERIMENT -> experimentEdited();
            case KEEP -> keep();
            default -> {
            }
        }
    }

    private void keep() {
        for (int i = 0; i < stacks.size() && restored.isPresent(); i++) {
            stacks.get(i).keep(current.view(), key(i));
        }
    }

    private String key(int column) {
        return part.getElementId() + " " + column;
    }

    /** Draws anew, after a choice in the bar. */
    protected final void show() {
        boolean fresh = restored.filter(e -> e == current.experiment()).isEmpty();
        if (fresh) {
            restored = Optional.empty();
        }
        List<Column> columns = columns();
        for (int i = stacks.size(); i < columns.size(); i++) {
            stacks.add(stack(i, i == 0 ? first : i < columns.size() - columnsBelow() ? upper : lower));
            area.layout(true, true);
        }
        if (fresh && lower != upper) {
            area.setWeights(WHOLE - shareBelow(), shareBelow());
        }
        moving = true;
        for (int i = 0; i < columns.size(); i++) {
            stacks.get(i).show(columns.get(i));
        }
        moving = false;
        if (fresh && columns.stream().anyMatch(c -> !c.panels().isEmpty())) {
            restored = Optional.of(current.experiment());
            for (int i = 0; i < columns.size(); i++) {
                stacks.get(i).restore(current.view(), key(i));
            }
        }
        cursor();
    }

    private PanelStack stack(int column, Composite parent) {
        PanelStack stack = new PanelStack(parent, plots);
        stack.onPick((panel, point) -> picked(column, panel, point));
        stack.onPlace((panel, place) -> placed(column, panel, place));
        stack.onPair((panel, across, upwards) -> paired(column, panel, across, upwards));
        stack.onDrag((panel, distance) -> dragged(column, panel, distance));
        stack.x().listen(new LinkedAxis.Listener() {
            @Override
            public void cursorMoved(OptionalDouble position) {
                tellCursor(column, position);
            }
        });
        return stack;
    }

    /** The cursor of plots is a coordinate, that of the experiment a moment. */
    private void tellCursor(int column, OptionalDouble position) {
        if (moving) {
            return;
        }
        moving = true;
        moment(column, position.orElse(Double.NaN)).ifPresent(current::moveCursor);
        moving = false;
    }

    private void cursor() {
        if (moving) {
            return;
        }
        moving = true;
        for (int i = 0; i < stacks.size(); i++) {
            LinkedAxis x = stacks.get(i).x();
            position(i, current.cursor()).ifPresent(at -> x.setCursor(Double.isNaN(at) ? OptionalDouble.empty() : OptionalDouble.of(at)));
        }
        moving = false;
    }

    /** Whether everything that was asked for stands on the screen. */
    public final boolean isDrawn() {
        return stacks.stream().allMatch(PanelStack::isDrawn);
    }

    /** What each column shows as a figure, with the same ranges and colours; nothing of a column that is being drawn. */
    public final List<Figure> figures() {
        String title = Optional.ofNullable(current.experiment().getName()).orElse("");
        return stacks.stream().flatMap(s -> s.figure(title).stream()).toList();
    }

    /** Writes a figure for print as PNG, SVG, PDF or CSV, by the name of the file. */
    public static Optional<Problem> export(Figure figure, Path file) {
        int height = Plot.EXPORT_HEIGHT + (figure.panels().size() - 1) * Plot.EXPORT_HEIGHT / 3;
        return FigureRenderer.write(figure, Plot.EXPORT_WIDTH, height, Plot.EXPORT_DPI, file);
    }

    @Focus
    final void focus() {
        if (stacks.stream().noneMatch(PanelStack::setFocus)) {
            area.setFocus();
        }
    }

    @PreDestroy
    final void dispose() {
        current.removeListener(this);
    }
}

package org.operanda.workbench.parts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.operanda.correlation.CommonAxis;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.figure.Curve;
import org.operanda.figure.Curves;
import org.operanda.figure.DisplayUnit;
import org.operanda.figure.FigureAxis;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.Session;
import org.operanda.plot.CurvePlot;
import org.operanda.plot.Plots;
import org.operanda.workbench.CommonAxes;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.CurrentExperiment.Change;

/** The single frame under the cursor, for instance one spectrum, with the cell's state at that moment. */
public class FramePart implements CurrentExperiment.Listener {
    public static final String ID = "org.operanda.workbench.frame";
    private static final double SECONDS_PER_HOUR = 3600;
    private static final int DIGITS = 4;
    private static final List<QuantityKind> STATE = List.of(QuantityKind.POTENTIAL, QuantityKind.CHARGE, QuantityKind.STATE_OF_CHARGE,
            QuantityKind.CYCLE);

    @Inject
    private CurrentExperiment current;
    @Inject
    private Plots plots;
    private Label words;
    private CurvePlot plot;
    private Optional<CommonAxes> axes = Optional.empty();
    private Optional<Dataset> shownSeries = Optional.empty();
    private long shownFrame = -1;

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().applyTo(parent);
        words = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(words);
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        plot = plots.curves(area);
        current.addListener(this);
        results();
    }

    @Override
    public void changed(Change change) {
        switch (change) {
            case RESULTS -> results();
            case SELECTION, CURSOR -> show();
            default -> {
            }
        }
    }

    private void results() {
        axes = current.session().map(CommonAxes::of);
        shownFrame = -1;
        show();
    }

    private void show() {
        Optional<Dataset> series = series();
        if (series.isEmpty()) {
            plot.clear();
            words.setText("Select a series of frames.");
            shownFrame = -1;
            return;
        }
        Axis time = series.get().axes().getFirst();
        long frame = nearest(time, current.cursor());
        if (frame == shownFrame && series.equals(shownSeries)) {
            return;
        }
        shownFrame = frame;
        shownSeries = series;
        Dataset spectrum = series.get().frame(frame);
        words.setText(describe(time, frame));
        words.getParent().layout();
        plot.show(FigureAxis.of(spectrum.axes().getFirst()), Curves.of(FigureAxis.of(spectrum), Curve.of("", spectrum)));
    }

    /** The selected map, or the first one that there is. */
    private Optional<Dataset> series() {
        Stream<Dataset> selected = current.selection().stream().map(current::dataset).flatMap(Optional::stream);
        Stream<Dataset> figure = current.experiment().getFigures().stream().flatMap(f -> f.getPanels().stream())
                .flatMap(p -> p.getData().stream()).map(DataReference::of)
                .map(current::dataset).flatMap(Optional::stream);
        Stream<Dataset> any = current.session().map(Session::measurements).map(Map::values).stream().flatMap(m -> m.stream())
                .flatMap(m -> m.datasets().stream());
        return Stream.of(selected, figure, any).flatMap(s -> s)
                .filter(d -> d.rank() == 2 && d.axes().getFirst().quantity().equals(QuantityKind.TIME)).findFirst();
    }

    /** The frame whose middle is nearest to a moment; the first one when there is no moment. */
    private static long nearest(Axis time, double moment) {
        long nearest = 0;
        for (long i = 1; i < time.size() && !Double.isNaN(moment); i++) {
            if (Math.abs(time.values().get(i) - moment) < Math.abs(time.values().get(nearest) - moment)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private String describe(Axis time, long frame) {
        double seconds = time.values().get(frame);
        StringBuilder text = new StringBuilder("Frame %d of %d at %.2f h".formatted(frame + 1, time.size(), seconds / SECONDS_PER_HOUR));
        for (QuantityKind kind : STATE) {
            Optional<CommonAxis> axis = axes.flatMap(a -> a.axis(kind));
            axis.map(a -> a.at(seconds)).filter(v -> !Double.isNaN(v))
                    .ifPresent(value -> text.append("   " + (kind.symbol().isEmpty() ? kind.label() : kind.symbol()) + " = "
                            + DisplayUnit.text(value, axis.get().unit(), DIGITS)));
        }
        return text.toString();
    }

    /** Which frame is shown and what the cell was at, in words. */
    public String described() {
        return words.getText();
    }

    @Focus
    void focus() {
        plot.control().setFocus();
    }

    @PreDestroy
    void dispose() {
        current.removeListener(this);
    }
}

package org.operanda.workbench.parts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.operanda.correlation.CommonAxis;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.figure.Curve;
import org.operanda.figure.Curves;
import org.operanda.figure.DisplayUnit;
import org.operanda.figure.FigureAxis;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.Session;
import org.operanda.workbench.CommonAxes;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.PlotView;

/** The single frame under the cursor, for instance one spectrum, with the cell's state at that moment. */
public class FramePart extends PlotView {
    public static final String ID = "org.operanda.workbench.frame";
    private static final double SECONDS_PER_HOUR = 3600;
    private static final int DIGITS = 4;
    /** A blank at which no line is broken. */
    private static final char UNBROKEN = '\u00a0';
    private static final List<QuantityKind> STATE = List.of(QuantityKind.POTENTIAL, QuantityKind.CHARGE, QuantityKind.STATE_OF_CHARGE,
            QuantityKind.CYCLE);
    private static final String HINT = "Select a series of frames.";
    private static final Column NOTHING = new Column(FigureAxis.of("", Units.ONE), List.of(), List.of(), HINT);

    private Label words;
    private Optional<Session> session = Optional.empty();
    private Optional<CommonAxes> axes = Optional.empty();
    private Optional<Dataset> shownSeries = Optional.empty();
    private long shownFrame = -1;
    private Column shown = NOTHING;

    @Override
    protected void bar(Composite bar) {
        words = new Label(bar, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
    }

    @Override
    protected boolean followsCursor() {
        return true;
    }

    @Override
    protected List<Column> columns() {
        boolean sameSession = session.equals(current().session());
        if (!sameSession) {
            session = current().session();
            axes = session.map(CommonAxes::of);
        }
        Optional<Dataset> series = series();
        long frame = series.map(s -> nearest(s.axes().getFirst(), current().cursor())).orElse(-1L);
        if (!sameSession || frame != shownFrame || !series.equals(shownSeries)) {
            shownFrame = frame;
            shownSeries = series;
            words.setText(series.map(s -> describe(s.axes().getFirst(), frame)).orElse(""));
            words.getParent().getParent().layout(true, true);
            shown = series.map(s -> column(s.frame(frame))).orElse(NOTHING);
        }
        return List.of(shown);
    }

    private static Column column(Dataset spectrum) {
        return new Column(FigureAxis.of(spectrum.axes().getFirst()),
                List.of(Curves.of(FigureAxis.of(spectrum), Curve.of("", spectrum))), List.of(), HINT);
    }

    /** The selected map, or the first one that there is. */
    private Optional<Dataset> series() {
        Stream<Dataset> selected = current().selection().stream().map(current()::dataset).flatMap(Optional::stream);
        Stream<Dataset> figure = current().experiment().getFigures().stream().flatMap(f -> f.getPanels().stream())
                .flatMap(p -> p.getData().stream()).map(DataReference::of)
                .map(current()::dataset).flatMap(Optional::stream);
        Stream<Dataset> any = current().session().map(Session::measurements).map(Map::values).stream().flatMap(m -> m.stream())
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
                    .ifPresent(value -> text.append("   ").append(((kind.symbol().isEmpty() ? kind.label() : kind.symbol()) + " = "
                            + DisplayUnit.text(value, axis.get().unit(), DIGITS)).replace(' ', UNBROKEN)));
        }
        return text.toString();
    }

    /** Which frame is shown and what the cell was at, in words. */
    public String described() {
        return words.getText().replace(UNBROKEN, ' ');
    }
}

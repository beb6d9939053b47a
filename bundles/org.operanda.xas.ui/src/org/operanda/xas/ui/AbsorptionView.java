package org.operanda.xas.ui;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.workbench.Steps;
import org.operanda.workbench.view.Calculation;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.PlotView;
import org.operanda.workbench.view.Source;
import org.operanda.xas.NormaliseSettings;
import org.operanda.xas.exafs.BackgroundSettings;
import org.operanda.xas.exafs.TransformSettings;
import org.operanda.xas.ui.SettingsControls.Number;

/**
 * One spectrum, or the one of a series under the cursor: measured with the lines of its normalisation and its background, normalised, and in
 * k and R beside each other, all drawn anew while the parameters are turned: what is calculated, in a job, takes a millisecond.
 */
public class AbsorptionView extends PlotView {
    /** The view's id. */
    public static final String ID = "org.operanda.xas.ui.absorption";
    /** Labels and controls in a row. */
    private static final int PAIRS = 6;
    private static final String TECHNIQUE = "xas";
    private static final String HINT = "Import an absorption spectrum, or a folder of them as the frames of one series.";

    private final Calculation<Optional<AbsorptionContent>> calculation = new Calculation<>();
    private Optional<Request> request = Optional.empty();
    private Optional<AbsorptionContent> content = Optional.empty();
    private SettingsControls<NormaliseSettings> normalise;
    private SettingsControls<BackgroundSettings> background;
    private SettingsControls<TransformSettings> transform;
    private Label frame;
    private Label note;
    private Button add;

    /** What is to be calculated: of which frame of what, and how. */
    private record Request(Measurement measurement, Optional<Axis> frames, int at, NormaliseSettings normalise,
            BackgroundSettings background, TransformSettings transform) {
        /** The same numbers would come of it; measurements are compared by identity, for they may be large. */
        boolean isSame(Request other) {
            return measurement == other.measurement && at == other.at && normalise.equals(other.normalise)
                    && background.equals(other.background) && transform.equals(other.transform);
        }

        Optional<AbsorptionContent> calculate(Progress progress) {
            return AbsorptionContent.of(frame(), normalise, background, transform, progress);
        }

        private Measurement frame() {
            return frames.map(axis -> measurement.withDatasets(measurement.datasets().stream()
                    .map(d -> d.rank() > 0 && d.axes().getFirst().equals(axis) ? d.frame(at) : d).toList())).orElse(measurement);
        }
    }

    @Override
    protected void bar(Composite bar) {
        normalise = controls(NormaliseSettings.class, "normalise.");
        background = controls(BackgroundSettings.class, "background.");
        transform = controls(TransformSettings.class, "transform.");
        Composite all = new Composite(bar, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(all);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(all);
        TabFolder folder = new TabFolder(all, SWT.NONE);
        folder.setData("name", "Settings");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
        normalisation(tab(folder, "Normalisation"));
        spline(tab(folder, "Background"));
        fourier(tab(folder, "Fourier transform"));
        below(new Composite(all, SWT.NONE));
    }

    /** The button, which frame is shown, and what the operations said. */
    private void below(Composite end) {
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(end);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(end);
        add = new Button(end, SWT.PUSH);
        add.setText("Add as Steps");
        add.setToolTipText("Puts normalisation, background and transform into the recipe, with the settings that are used here");
        add.setData("name", "Add as Steps");
        add.addListener(SWT.Selection, event -> source().ifPresent(s -> addSteps(s.id(), s.measurement())));
        frame = new Label(end, SWT.NONE);
        frame.setData("name", "Frame");
        note = new Label(end, SWT.NONE);
        note.setData("name", "Notes");
    }

    private static Composite tab(TabFolder folder, String name) {
        TabItem item = new TabItem(folder, SWT.NONE);
        item.setText(name);
        Composite page = new Composite(folder, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(PAIRS).spacing(4, 2).margins(2, 2).applyTo(page);
        item.setControl(page);
        return page;
    }

    private void normalisation(Composite page) {
        normalise.choice(page, "E0 is", "edge");
        normalise.number(page, "E0", "E0", new Number("edgeEnergy", 1, 0.5));
        normalise.number(page, "Degree", "Post-edge degree", new Number("postEdgeDegree", 0, 1));
        normalise.number(page, "Pre-edge", "Pre-edge from", new Number("preEdgeStart", 0, 5));
        normalise.number(page, "to", "Pre-edge to", new Number("preEdgeEnd", 0, 5));
        normalise.choice(page, "Flatten", "flatten");
        normalise.number(page, "Post-edge", "Post-edge from", new Number("postEdgeStart", 0, 5));
        normalise.number(page, "to", "Post-edge to", new Number("postEdgeEnd", 0, 10));
        normalise.choice(page, "Ranges as", "convention");
    }

    private void spline(Composite page) {
        background.number(page, "R background", "R background", new Number("rBackground", 2, 0.05));
        background.number(page, "k from", "Background k from", new Number("kMin", 1, 0.1));
        background.number(page, "Clamp start", "Clamp at the start", new Number("clampLow", 0, 1));
        background.number(page, "k-weight", "Background k-weight", new Number("kWeight", 0, 1));
        background.number(page, "to", "Background k to", new Number("kMax", 1, 0.1));
        background.number(page, "end", "Clamp at the end", new Number("clampHigh", 0, 1));
    }

    private void fourier(Composite page) {
        transform.number(page, "k from", "k from", new Number("kMin", 1, 0.1));
        transform.number(page, "to", "k to", new Number("kMax", 1, 0.1));
        transform.choice(page, "Window", "window");
        transform.number(page, "k-weight", "k-weight", new Number("kWeight", 0, 1));
        transform.number(page, "R to", "R to", new Number("rMax", 1, 0.5));
        transform.number(page, "Taper", "Window taper", new Number("taper", 1, 0.1));
    }

    private <S extends Record> SettingsControls<S> controls(Class<S> type, String prefix) {
        return new SettingsControls<>(type, key -> chosen(prefix + key), (key, value) -> {
            choose(prefix + key, value);
            show();
        });
    }

    @Override
    protected int columnsBelow() {
        return 2;
    }

    @Override
    protected boolean followsCursor() {
        return true;
    }

    /** Whether all is calculated and drawn. */
    public boolean isComplete() {
        return !calculation.isRunning() && isDrawn();
    }

    @Override
    protected List<Column> columns() {
        normalise.update();
        background.update();
        transform.update();
        Optional<Source> source = source();
        add.setEnabled(source.isPresent());
        Optional<Request> now = source.map(Source::measurement).flatMap(this::atCursor);
        if (now.isPresent() != request.isPresent() || now.isPresent() && !now.get().isSame(request.get())) {
            request = now;
            now.ifPresentOrElse(this::start, this::clear);
        }
        describe();
        String hint = now.isEmpty() ? HINT : calculation.isRunning() ? "Calculating …" : "";
        return content.map(AbsorptionContent::columns).orElseGet(() -> IntStream.range(0, 4)
                .mapToObj(i -> AbsorptionContent.empty(i == 0 ? hint : "")).toList());
    }

    /** What was shown stays until there is something else. */
    private void start(Request what) {
        calculation.start("Absorption spectrum", what::calculate, result -> {
            content = result.flatMap(c -> c);
            show();
        });
    }

    private void clear() {
        calculation.cancel();
        content = Optional.empty();
    }

    private void describe() {
        List<Problem> problems = content.map(AbsorptionContent::problems).orElse(List.of());
        note.setText(problems.isEmpty() ? "" : "\u26a0 " + problems.getFirst().message());
        note.setToolTipText(problems.stream().map(p -> p.message() + " " + p.hint()).collect(Collectors.joining("\n")));
        note.requestLayout();
    }

    @PreDestroy
    final void stop() {
        calculation.cancel();
    }

    private Optional<Source> source() {
        return Source.find(current(), m -> m.technique().equals(TECHNIQUE) && hasSpectra(m));
    }

    private static boolean hasSpectra(Measurement measurement) {
        return measurement.datasets().stream().anyMatch(d -> d.rank() >= 1 && isAbsorption(d)
                && Units.factor(d.axes().getLast().unit(), Units.ELECTRONVOLT).isPresent());
    }

    private static boolean isAbsorption(Dataset dataset) {
        return Stream.of(QuantityKind.ABSORPTION, QuantityKind.NORMALISED_ABSORPTION).anyMatch(dataset.quantity()::equals);
    }

    /** The frame at the moment under the cursor, the first without one. */
    private Optional<Request> atCursor(Measurement measurement) {
        Optional<Axis> frames = measurement.datasets().stream().filter(d -> d.rank() == 2 && isAbsorption(d)).map(d -> d.axes().getFirst())
                .findFirst();
        int count = Math.toIntExact(frames.map(Axis::size).orElse(1L));
        int at = frames.isEmpty() || count == 0 ? 0 : nearest(frames.get(), current().cursor());
        frame.setText(frames.isEmpty() ? "" : "Spectrum " + Math.min(at + 1, count) + " of " + count);
        frame.requestLayout();
        return count == 0
                ? Optional.empty()
                : Optional.of(new Request(measurement, frames, at, normalise.settings(), background.settings(), transform.settings()));
    }

    private static int nearest(Axis frames, double moment) {
        int nearest = 0;
        double[] times = frames.values().toArray();
        for (int i = 1; i < times.length && !Double.isNaN(moment); i++) {
            nearest = Math.abs(times[i] - moment) < Math.abs(times[nearest] - moment) ? i : nearest;
        }
        return nearest;
    }

    private void addSteps(String id, Measurement measurement) {
        boolean raw = measurement.datasets().stream().anyMatch(d -> d.quantity().equals(QuantityKind.ABSORPTION));
        String normalised = raw ? Steps.add(current(), "xas.normalise", Map.of("frame", id), normalise.changed()) : id;
        String chi = Steps.add(current(), "xas.background", Map.of("frame", normalised), background.changed());
        Steps.add(current(), "xas.transform", Map.of("frame", chi), transform.changed());
    }
}

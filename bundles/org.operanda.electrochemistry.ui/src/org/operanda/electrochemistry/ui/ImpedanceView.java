package org.operanda.electrochemistry.ui;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.impedance.CircuitFitSettings;
import org.operanda.electrochemistry.impedance.ImpedanceSpectra;
import org.operanda.figure.FigureAxis;
import org.operanda.plot.CurvePlot.Picked;
import org.operanda.workbench.StepResults;
import org.operanda.workbench.Steps;
import org.operanda.workbench.view.Basis;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Calculation;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.Evaluation;
import org.operanda.workbench.view.PlannedStep;
import org.operanda.workbench.view.Source;

/**
 * Impedance spectra as Nyquist and Bode plot with residuals and relaxation times, and an equivalent circuit that is fitted to the chosen
 * spectrum while it is edited. The fit can be put into the recipe, where the same operation gives the same numbers.
 */
public class ImpedanceView extends CalculatedView<Spectra> {
    /** The view's id. */
    public static final String ID = "org.operanda.electrochemistry.ui.impedance";
    /** The operation that is put into the recipe, spectrum by spectrum. */
    static final String FIT = "electrochemistry.circuit-fit";
    /** The same for all spectra as one series. */
    static final String SERIES = "electrochemistry.circuit-series";
    private static final String CHOSEN = "spectrum";
    private static final String OVERLAY = "overlay";
    private static final String CONDITION = "condition";
    private static final String RESIDUALS = "residuals";
    private static final String NUMBER = "number";
    private static final String TESTED = "tested";
    private static final int FIELD_WIDTH = 70;
    private static final int CONDITION_WIDTH = 100;
    private static final int MOST_OVERLAID = 40;

    private final Calculation<SpectrumTests> testing = new Calculation<>();
    private final Calculation<CircuitResult> fitting = new Calculation<>();
    private Optional<SpectrumTests> tests = Optional.empty();
    private Optional<CircuitResult> fit = Optional.empty();
    private CircuitPanel circuit;
    private Spinner spinner;
    private Label count;
    private Text overlay;
    private Combo condition;
    private double cursor = Double.NaN;
    private Optional<ImpedanceCharts> shown = Optional.empty();
    private Button addFit;
    private Button addSeries;
    private boolean showing;

    @Override
    protected void bar(Composite bar) {
        new Label(bar, SWT.NONE).setText("Spectrum");
        spinner = new Spinner(bar, SWT.BORDER);
        spinner.setData("name", "Spectrum");
        spinner.setToolTipText("The spectrum that is fitted; a click on a curve, or the cursor of the other views, chooses it too");
        spinner.addListener(SWT.Selection, event -> choose(spinner.getSelection() - 1));
        count = new Label(bar, SWT.NONE);
        new Label(bar, SWT.NONE).setText("with");
        overlay = new Text(bar, SWT.BORDER);
        overlay.setData("name", "Overlay");
        overlay.setMessage("all, or 1,2,5-10");
        overlay.setToolTipText("Spectra drawn with it: 1,2,5-10; 0 for none; empty for all, or some of them where there are many");
        GridDataFactory.swtDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(overlay);
        overlay.addListener(SWT.Modify, event -> overlayEdited());
        condition = choice(bar, "by", "What the colours and names of the spectra tell");
        condition.addListener(SWT.Selection, event -> chooseText(CONDITION, condition.getText()));
        GridDataFactory.swtDefaults().hint(CONDITION_WIDTH, SWT.DEFAULT).applyTo(condition);
        addFit = button(bar, "Add Fit", "Puts the fit into the recipe as a step, for each spectrum of the measurement by itself",
                () -> addStep(FIT));
        addSeries = button(bar, "Add Series",
                "Puts the fit into the recipe for all spectra as one series, so that elements keep their identity",
                () -> addStep(SERIES));
        notes(bar);
    }

    @Override
    protected void belowFirst(Composite controls) {
        circuit = new CircuitPanel(controls, new CircuitPanel.Listener() {
            @Override
            public void edited(CircuitDraft draft) {
                draft.texts().forEach(ImpedanceView.this::choose);
                startFit();
            }

            @Override
            public void fit() {
                startFit();
            }

            @Override
            public void stop() {
                fitting.cancel();
                show();
            }

            @Override
            public void residuals(boolean ofTest) {
                choose(RESIDUALS, ofTest ? TESTED : "");
                show();
            }

        });
    }

    private void addStep(String operation) {
        source().ifPresent(s -> Steps.add(current(), operation, Map.of(Spectra.ROLE, s.id()), StepResults.texts(draft().forFit())));
    }

    private void chooseText(String key, String text) {
        if (!showing) {
            choose(key, text);
            show();
        }
    }

    private void overlayEdited() {
        boolean understood = NumberRanges.parse(overlay.getText()).isPresent();
        overlay.setForeground(understood ? null : overlay.getDisplay().getSystemColor(SWT.COLOR_RED));
        if (understood) {
            chooseText(OVERLAY, overlay.getText());
        }
    }

    /** Looks at another spectrum; the cursor of all views goes there. */
    private void choose(int spectrum) {
        if (!showing && content().filter(c -> spectrum >= 0 && spectrum < c.count()).isPresent()) {
            choose(CHOSEN, String.valueOf(spectrum));
            cursor = content().map(c -> c.moment(spectrum)).orElse(Double.NaN);
            if (!Double.isNaN(cursor)) {
                current().moveCursor(cursor);
            }
            start();
        }
    }

    private int chosen(Spectra spectra) {
        int number = chosen(CHOSEN).filter(t -> t.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0);
        return Math.min(number, spectra.count() - 1);
    }

    private CircuitDraft draft() {
        Map<String, String> texts = new LinkedHashMap<>();
        CircuitDraft.initial().texts().keySet().forEach(key -> chosen(key).ifPresent(text -> texts.put(key, text)));
        return CircuitDraft.of(texts);
    }

    @Override
    public boolean isComplete() {
        return super.isComplete() && !testing.isRunning() && !fitting.isRunning();
    }

    /** What was fitted to the chosen spectrum. */
    Optional<CircuitResult> fitted() {
        return fit;
    }

    @Override
    protected boolean followsCursor() {
        return true;
    }

    @Override
    protected void contentChanged() {
        tests = Optional.empty();
        fit = Optional.empty();
        testing.cancel();
        fitting.cancel();
        if (content().filter(c -> c.count() > 0).isPresent()) {
            start();
        }
    }

    /** Tests and fits the chosen spectrum. */
    private void start() {
        content().ifPresent(spectra -> {
            int spectrum = chosen(spectra);
            testing.start("Testing a spectrum", progress -> SpectrumTests.of(spectra, spectrum, progress), result -> {
                tests = result;
                show();
            });
        });
        startFit();
    }

    private void startFit() {
        CircuitDraft draft = draft();
        content().filter(c -> c.count() > 0 && draft.circuit().isPresent()).ifPresent(spectra -> {
            int spectrum = chosen(spectra);
            CircuitFitSettings settings = draft.forFit();
            fitting.start("Fitting a circuit", progress -> CircuitResult.of(spectra, spectrum, settings, progress), result -> {
                fit = result;
                show();
            });
        });
        show();
    }

    @Override
    protected boolean fits(Measurement measurement) {
        return Stream.of(CyclerColumn.IMPEDANCE_REAL, CyclerColumn.IMPEDANCE_MINUS_IMAGINARY)
                .allMatch(c -> measurement.dataset(c.name()).filter(d -> d.rank() > 0).isPresent())
                || Stream.of(CyclerColumn.IMPEDANCE_MAGNITUDE, CyclerColumn.IMPEDANCE_PHASE)
                        .allMatch(c -> measurement.dataset(c.name()).filter(d -> d.rank() > 0).isPresent());
    }

    @Override
    protected List<PlannedStep> steps(Source of) {
        return PlannedStep.each(List.of(Spectra.OPERATION), Spectra.ROLE, of);
    }

    @Override
    protected Spectra calculate(Basis from, Progress progress) {
        Evaluation evaluation = new Evaluation(from, progress);
        return new Spectra(evaluation.of(Spectra.OPERATION, new ImpedanceSpectra()), evaluation.problems());
    }

    @Override
    protected List<Column> columns(Spectra spectra) {
        if (spectra.count() == 0) {
            return List.of(empty(spectra.problems(), "There are no spectra."), empty(List.of(), ""));
        }
        follow(spectra);
        int spectrum = chosen(spectra);
        showChoices(spectra, spectrum);
        Optional<CircuitResult> shownFit = fit.filter(f -> f.spectrum() == spectrum);
        Optional<SpectrumTests> shownTests = tests.filter(t -> t.spectrum() == spectrum);
        circuit.show(draft(), shownFit, fitting.isRunning(), shownTests.map(SpectrumTests::inWords).orElse(""), isTested());
        addFit.setEnabled(draft().circuit().isPresent());
        addSeries.setEnabled(draft().circuit().isPresent() && spectra.count() > 1);
        ImpedanceCharts charts = new ImpedanceCharts(spectra, spectrum, overlaid(spectra), shownCondition(spectra), shownTests, shownFit,
                isTested());
        shown = Optional.of(charts);
        return charts.columns();
    }

    @Override
    protected void picked(int column, int panel, Picked point) {
        shown.map(c -> c.spectrumOf(column, panel, point.curve())).filter(OptionalInt::isPresent).map(OptionalInt::getAsInt)
                .filter(spectrum -> content().filter(c -> chosen(c) != spectrum).isPresent()).ifPresent(this::choose);
    }

    private boolean isTested() {
        return chosen(RESIDUALS).filter(TESTED::equals).isPresent();
    }

    /** Where the cursor of the other views has moved, the spectrum of that moment is chosen. */
    private void follow(Spectra spectra) {
        double now = current().cursor();
        if (!Double.isNaN(now) && Double.compare(now, cursor) != 0) {
            cursor = now;
            OptionalInt nearest = spectra.nearest(now);
            if (nearest.isPresent() && nearest.getAsInt() != chosen(spectra)) {
                choose(CHOSEN, String.valueOf(nearest.getAsInt()));
                spinner.getDisplay().asyncExec(() -> {
                    if (!spinner.isDisposed()) {
                        start();
                    }
                });
            }
        }
    }

    private Set<Integer> overlaid(Spectra spectra) {
        List<Integer> all = IntStream.range(0, spectra.count()).boxed().toList();
        Set<Integer> wanted = chosen(OVERLAY).flatMap(NumberRanges::parse).orElseGet(TreeSet::new);
        return wanted.isEmpty()
                ? new TreeSet<>(NumberRanges.evenly(all, MOST_OVERLAID))
                : wanted.stream().map(n -> n - 1).filter(all::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Dataset> shownCondition(Spectra spectra) {
        Optional<String> wanted = chosen(CONDITION);
        return wanted.filter(NUMBER::equals).isPresent()
                ? Optional.empty()
                : spectra.conditions().stream().filter(c -> wanted.filter(label(c)::equals).isPresent()).findFirst()
                        .or(spectra::usualCondition);
    }

    private static String label(Dataset condition) {
        return FigureAxis.of(condition).name();
    }

    private void showChoices(Spectra spectra, int spectrum) {
        showing = true;
        spinner.setValues(spectrum + 1, 1, spectra.count(), 0, 1, 10);
        count.setText("of " + spectra.count());
        List<String> names = Stream.concat(Stream.of(NUMBER), spectra.conditions().stream().map(ImpedanceView::label)).distinct().toList();
        condition.setItems(names.toArray(String[]::new));
        condition.select(Math.max(0, names.indexOf(shownCondition(spectra).map(ImpedanceView::label).orElse(NUMBER))));
        condition.setEnabled(names.size() > 1);
        String kept = chosen(OVERLAY).orElse("");
        if (NumberRanges.parse(overlay.getText()).isPresent() && !overlay.getText().equals(kept)) {
            overlay.setText(kept);
        }
        count.getParent().layout();
        showing = false;
    }

    @Override
    protected int columnCount() {
        return 2;
    }

    @Override
    protected String hint() {
        return "Import a measurement of an impedance spectrum.";
    }

    @PreDestroy
    void stopFits() {
        testing.cancel();
        fitting.cancel();
    }
}

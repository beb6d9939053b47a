package org.operanda.nmr.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.nmr.Lines;
import org.operanda.nmr.NmrQuantities;
import org.operanda.nmr.PhaseCorrection;
import org.operanda.nmr.Spectra;
import org.operanda.nmr.Transform;
import org.operanda.plot.CurvePlot.Picked;
import org.operanda.workbench.view.Basis;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.Evaluation;
import org.operanda.workbench.view.PlannedStep;
import org.operanda.workbench.view.Source;

/**
 * A series of spectra as map, stack or waterfall beside the spectrum of the moment. The phase is found, or set by two sliders about a pivot, which a click on
 * the spectrum puts under the pointer; lines that are named are fitted and drawn. All of it can be added to the recipe.
 */
public class SpectraView extends CalculatedView<SpectraContent> {
    /** The view's id. */
    public static final String ID = "org.operanda.nmr.ui.spectra";
    static final String TRANSFORM = "nmr.transform";
    static final String PHASE = "nmr.phase";
    static final String LINES = "nmr.lines";
    private static final String KIND = "kind";
    private static final String ROW = "row";
    private static final String BROADENING = "broadening";
    private static final String ZERO = "zero";
    private static final String FIRST = "first";
    private static final String PIVOT = "pivot";
    private static final String LIST = "lines";
    private static final String NUMBER = "-?\\d{1,6}([.]\\d{1,6})?";
    private static final String LINE = "[a-z][a-z0-9_]*:-?\\d+([.]\\d*)?:\\d+([.]\\d*)?";
    private static final int GREATEST_ZERO = 180;
    private static final int GREATEST_FIRST = 1080;

    private Combo kind;
    private Scale zero;
    private Scale first;
    private Label said;

    @Override
    protected void bar(Composite bar) {
        kind = choice(bar, "Series as", "How all spectra of a series are shown");
        kind.setItems(SpectraContent.KINDS.toArray(String[]::new));
        kind.addListener(SWT.Selection, event -> chooseAndShow(KIND, kind.getText()));
        field(bar, BROADENING, "Broadening (Hz)", "10", "Lorentzian broadening of the decays before they are transformed",
                s -> s.matches(NUMBER));
        field(bar, LIST, "Lines", "name:ppm:width, …", "Lines to be fitted, for instance bulk:245:8, moss:266:10; empty for none",
                s -> s.matches("\\s*" + LINE + "(\\s*,\\s*" + LINE + ")*\\s*"));
        addStepsButton(bar);
        notes(bar);
    }

    @Override
    protected void belowFirst(Composite controls) {
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(controls);
        zero = scale(controls, ZERO, "Phase at the pivot", GREATEST_ZERO);
        first = scale(controls, FIRST, "Phase over the spectrum", GREATEST_FIRST);
        said = new Label(controls, SWT.NONE);
        said.setData("name", "Phase");
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(said);
        button(controls, "Find Phase", "Finds the phase from the lines again, and forgets what the sliders said", this::findPhase);
    }

    private Scale scale(Composite controls, String key, String name, int greatest) {
        Label label = new Label(controls, SWT.NONE);
        label.setText(name);
        Scale scale = new Scale(controls, SWT.HORIZONTAL);
        scale.setData("name", name);
        scale.setMinimum(0);
        scale.setMaximum(2 * greatest);
        scale.setSelection(greatest);
        scale.setPageIncrement(greatest / 12);
        scale.setToolTipText("Degrees that are taken away; a click on the spectrum sets the pivot");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(scale);
        scale.addListener(SWT.Selection, event -> slide(key, scale.getSelection() - greatest));
        return scale;
    }

    /** From what was found on: the other slider keeps its place. */
    private void slide(String key, int degrees) {
        if (!isByHand()) {
            choose(ZERO, text(content().map(c -> c.found("phase_zero", row())).orElse(0.0)));
            choose(FIRST, text(content().map(c -> c.found("phase_first", row())).orElse(0.0)));
        }
        chooseAndShow(key, String.valueOf(degrees));
    }

    private static String text(double degrees) {
        return Double.isFinite(degrees) ? String.format(Locale.ROOT, "%.2f", degrees) : "0";
    }

    private void findPhase() {
        choose(ZERO, "");
        chooseAndShow(FIRST, "");
    }

    private void chooseAndShow(String key, String value) {
        choose(key, value);
        show();
    }

    private boolean isByHand() {
        return chosen(ZERO).filter(t -> t.matches(NUMBER)).isPresent();
    }

    private double number(String key, double otherwise) {
        return chosen(key).filter(t -> t.matches(NUMBER)).map(Double::valueOf).orElse(otherwise);
    }

    private int row() {
        double moment = current().cursor();
        return content().filter(c -> !Double.isNaN(moment) && !Double.isNaN(c.moment(0))).map(c -> c.rowAt(moment))
                .orElseGet(() -> (int) number(ROW, 0));
    }

    @Override
    protected boolean fits(Measurement measurement) {
        return measurement.technique().equals("nmr") && (hasDecays(measurement) || Spectra.of(measurement).isPresent());
    }

    private static boolean hasDecays(Measurement measurement) {
        return measurement.dataset(NmrQuantities.DECAY_REAL).isPresent();
    }

    @Override
    protected List<PlannedStep> steps(Source of) {
        List<PlannedStep> steps = new ArrayList<>();
        boolean decays = hasDecays(of.measurement());
        String spectra = of.id();
        Map<String, Object> phase = new HashMap<>();
        phase.put("phasing", isByHand() ? "manual" : "shared");
        phase.put("pivot", number(PIVOT, 0));
        if (isByHand()) {
            phase.put("phaseZero", number(ZERO, 0));
            phase.put("phaseFirst", number(FIRST, 0));
        }
        if (decays) {
            phase.put("lineBroadening", number(BROADENING, 10));
            steps.add(new PlannedStep(TRANSFORM, Map.of("decays", of.id()), phase));
            spectra = TRANSFORM;
        } else if (isByHand() && of.measurement().dataset(NmrQuantities.SPECTRUM_IMAGINARY).isPresent()) {
            steps.add(new PlannedStep(PHASE, Map.of(Spectra.ROLE, of.id()), phase));
            spectra = PHASE;
        }
        Optional<String> lines = chosen(LIST).filter(t -> !t.isBlank());
        if (lines.isPresent()) {
            steps.add(new PlannedStep(LINES, Map.of(Spectra.ROLE, spectra), Map.of("lines", lines.get())));
        }
        return steps;
    }

    @Override
    protected SpectraContent calculate(Basis from, Progress progress) {
        Evaluation evaluation = new Evaluation(from, progress);
        Measurement spectra = from.measurement();
        if (from.step(TRANSFORM).isPresent()) {
            spectra = evaluation.of(TRANSFORM, new Transform());
        } else if (from.step(PHASE).isPresent()) {
            spectra = evaluation.of(PHASE, new PhaseCorrection());
        }
        Measurement lines = from.step(LINES).isPresent()
                ? evaluation.of(LINES, new Lines())
                : Measurement.of(LINES, "nmr", List.of(), Map.of());
        return new SpectraContent(from.measurement(), spectra, lines, evaluation.problems());
    }

    @Override
    protected List<Column> columns(SpectraContent shown) {
        String chosen = chosen(KIND).filter(SpectraContent.KINDS::contains).orElse(SpectraContent.KINDS.getFirst());
        kind.select(SpectraContent.KINDS.indexOf(chosen));
        kind.setEnabled(shown.rows() > 1);
        tellPhase(shown);
        return shown.columns(chosen, row(), number(PIVOT, 0));
    }

    private void tellPhase(SpectraContent shown) {
        double atPivot = isByHand() ? number(ZERO, 0) : shown.found("phase_zero", row());
        double over = isByHand() ? number(FIRST, 0) : shown.found("phase_first", row());
        boolean known = Double.isFinite(atPivot) && Double.isFinite(over);
        if (known) {
            zero.setSelection((int) Math.round(atPivot) + GREATEST_ZERO);
            first.setSelection((int) Math.round(over) + GREATEST_FIRST);
        }
        said.setText(known
                ? String.format(Locale.ROOT, "%s: %.1f° at %.1f ppm, %.1f° over all", isByHand() ? "By hand" : "Found", atPivot,
                        number(PIVOT, 0), over)
                : "As the file has it");
    }

    @Override
    protected void picked(int column, int panel, Picked point) {
        Optional<SpectraContent> shown = content();
        if (shown.isEmpty()) {
            return;
        }
        if (column == 0 && shown.get().rows() > 1) {
            int row = shown.get().rowOfCurve(point.curve());
            double moment = shown.get().moment(row);
            choose(ROW, String.valueOf(row));
            if (!Double.isNaN(moment)) {
                current().moveCursor(moment);
            }
            show();
        } else if (column == 1 && panel == 0 && point.curve() == 0) {
            movePivot(Spectra.of(shown.get().result()).map(s -> s.shift()[point.point()]).orElse(0.0));
        }
    }

    /** The phase stays as it is at every shift. */
    private void movePivot(double shift) {
        double width = content().flatMap(c -> Spectra.of(c.result())).map(s -> s.step() * s.points()).orElse(1.0);
        if (isByHand()) {
            double there = number(ZERO, 0) + number(FIRST, 0) * (shift - number(PIVOT, 0)) / width;
            choose(ZERO, text(there - 360 * Math.rint(there / 360)));
        }
        chooseAndShow(PIVOT, String.format(Locale.ROOT, "%.3f", shift));
    }

    @Override
    protected boolean followsCursor() {
        return true;
    }

    @Override
    protected OptionalDouble position(int column, double moment) {
        return isTimed(column) ? OptionalDouble.of(moment) : OptionalDouble.empty();
    }

    @Override
    protected OptionalDouble moment(int column, double position) {
        return isTimed(column) ? OptionalDouble.of(position) : OptionalDouble.empty();
    }

    /** The map has time along x. */
    private boolean isTimed(int column) {
        return column == 0 && kind.getSelectionIndex() <= 0 && content().filter(c -> !Double.isNaN(c.moment(0))).isPresent();
    }

    @Override
    protected int columnCount() {
        return 2;
    }

    @Override
    protected String hint() {
        return "Import the folder of an NMR experiment, or a series of them.";
    }
}

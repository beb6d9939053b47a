package org.operanda.electrochemistry.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.plot.CurvePlot.Picked;
import org.operanda.workbench.view.Basis;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.PlannedStep;
import org.operanda.workbench.view.Source;

/**
 * The cycles of a galvanostatic test: voltage against capacity, dQ/dV against voltage, capacity and coulombic efficiency against the cycle.
 * Cycles that are chosen, by a click on a curve or point or by their numbers, stand out in all of them.
 */
public class CyclesView extends CalculatedView<CyclesContent> {
    /** The view's id. */
    public static final String ID = "org.operanda.electrochemistry.ui.cycles";
    private static final String CHOSEN = "cycles";
    private static final int FIELD_WIDTH = 110;

    private Text field;

    @Override
    protected void bar(Composite bar) {
        new Label(bar, SWT.NONE).setText("Cycles");
        button(bar, "‹", "The cycle before", () -> stepBy(-1));
        field = new Text(bar, SWT.BORDER | SWT.SEARCH | SWT.ICON_CANCEL);
        field.setData("name", "Cycles");
        field.setMessage("all, or 1,2,5-10");
        field.setToolTipText("Cycles that stand out: their numbers and ranges, for instance 1,2,5-10, or a click on a curve or a point. "
                + "Empty: all alike. Up and down go from cycle to cycle.");
        GridDataFactory.swtDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(field);
        field.addListener(SWT.Modify, event -> fieldEdited());
        field.addListener(SWT.KeyDown, this::key);
        button(bar, "›", "The cycle after", () -> stepBy(1));
        addStepsButton(bar);
        notes(bar);
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
            stepBy(event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
            event.doit = false;
        }
    }

    /** Lets the next or the one before of the highlighted cycles stand out alone; the first or the last when none does. */
    private void stepBy(int by) {
        List<Integer> all = content().map(c -> List.copyOf(c.numbers())).orElse(List.of());
        if (all.isEmpty()) {
            return;
        }
        SortedSet<Integer> now = new TreeSet<>(highlighted());
        now.retainAll(all);
        int next = now.isEmpty() ? by > 0 ? 0 : all.size() - 1 : all.indexOf(by > 0 ? now.last() : now.first()) + by;
        highlight(String.valueOf(all.get(Math.clamp(next, 0, all.size() - 1))));
    }

    private void highlight(String cycles) {
        field.setText(cycles);
        field.setSelection(cycles.length());
    }

    private void fieldEdited() {
        boolean understood = NumberRanges.parse(field.getText()).isPresent();
        field.setForeground(understood ? null : field.getDisplay().getSystemColor(SWT.COLOR_RED));
        if (understood && !field.getText().equals(chosen(CHOSEN).orElse(""))) {
            choose(CHOSEN, field.getText());
            show();
        }
    }

    private Set<Integer> highlighted() {
        return chosen(CHOSEN).flatMap(NumberRanges::parse).orElseGet(TreeSet::new);
    }

    @Override
    protected void picked(int column, int panel, Picked point) {
        content().flatMap(c -> c.cycleOf(column, point.curve(), point.point(), highlighted()))
                .ifPresent(cycle -> highlight(highlighted().equals(Set.of(cycle)) ? "" : String.valueOf(cycle)));
    }

    @Override
    protected boolean fits(Measurement measurement) {
        return isCourse(measurement);
    }

    /** Whether there are current and potential against time. */
    static boolean isCourse(Measurement measurement) {
        return has(measurement, QuantityKind.CURRENT) && has(measurement, QuantityKind.POTENTIAL);
    }

    private static boolean has(Measurement measurement, QuantityKind kind) {
        Optional<Dataset> dataset = measurement.first(kind);
        return dataset.filter(d -> d.rank() == 1 && d.axes().getFirst().quantity().equals(QuantityKind.TIME) && d.values().length() > 2)
                .isPresent();
    }

    @Override
    protected List<PlannedStep> steps(Source of) {
        return PlannedStep.each(CyclesContent.OPERATIONS, CyclesContent.ROLE, of);
    }

    @Override
    protected CyclesContent calculate(Basis from, Progress progress) {
        return CyclesContent.of(from, progress);
    }

    @Override
    protected List<Column> columns(CyclesContent shown) {
        String kept = chosen(CHOSEN).orElse("");
        if (NumberRanges.parse(field.getText()).isPresent() && !field.getText().equals(kept)) {
            field.setText(kept);
        }
        return new ArrayList<>(shown.columns(highlighted()));
    }

    @Override
    protected int columnCount() {
        return 3;
    }

    @Override
    protected int columnsBelow() {
        return 1;
    }

    @Override
    protected String hint() {
        return "Import a measurement with current and voltage against time.";
    }
}

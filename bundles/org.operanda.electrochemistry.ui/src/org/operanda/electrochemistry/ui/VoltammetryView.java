package org.operanda.electrochemistry.ui;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.plot.CurvePlot.Picked;
import org.operanda.workbench.view.Basis;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.PlannedStep;
import org.operanda.workbench.view.Source;

/** Voltammograms at one or several scan rates, with their peaks, b-values and capacitive shares. */
public class VoltammetryView extends CalculatedView<VoltammetryContent> {
    /** The view's id. */
    public static final String ID = "org.operanda.electrochemistry.ui.voltammetry";
    private static final String RATE = "rate";

    private Combo rate;

    @Override
    protected void bar(Composite bar) {
        rate = choice(bar, "Capacitive part at", "The scan rate whose current is divided into its capacitive and its diffusive part");
        rate.addListener(SWT.Selection, event -> choose(rate.getSelectionIndex()));
        addStepsButton(bar);
        notes(bar);
    }

    private void choose(int index) {
        choose(RATE, rate.getItem(index));
        show();
    }

    @Override
    protected void picked(int column, int panel, Picked point) {
        content().flatMap(c -> c.rateOf(column, point.point())).ifPresent(this::choose);
    }

    @Override
    protected boolean fits(Measurement measurement) {
        return CyclesView.isCourse(measurement);
    }

    @Override
    protected List<PlannedStep> steps(Source of) {
        return PlannedStep.each(VoltammetryContent.OPERATIONS, VoltammetryContent.ROLE, of);
    }

    @Override
    protected VoltammetryContent calculate(Basis from, Progress progress) {
        return VoltammetryContent.of(from, progress);
    }

    @Override
    protected List<Column> columns(VoltammetryContent shown) {
        List<String> rates = shown.rates();
        rate.setItems(rates.toArray(String[]::new));
        rate.setEnabled(!rates.isEmpty());
        int index = chosen(RATE).map(rates::indexOf).filter(i -> i >= 0).orElse(rates.size() / 2);
        if (!rates.isEmpty()) {
            rate.select(index);
        }
        return shown.columns(index);
    }

    @Override
    protected int columnCount() {
        return 4;
    }

    @Override
    protected int columnsBelow() {
        return 2;
    }

    @Override
    protected String hint() {
        return "Import a voltammogram, or a folder of them at several scan rates as the parts of one run.";
    }
}

package org.operanda.eqcm.ui;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.eqcm.ReferenceState;
import org.operanda.workbench.view.Basis;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.Evaluation;
import org.operanda.workbench.view.PlannedStep;
import org.operanda.workbench.view.Source;

/** Shifts of frequency and dissipation of all overtones over potential and current, along one time axis. */
public class ShiftsView extends QuartzView<ShiftsContent> {
    /** The view's id. */
    public static final String ID = "org.operanda.eqcm.ui.shifts";
    private static final String DIVISION = "division";
    private static final List<String> DIVISIONS = List.of("Δf/n", "Δf");

    private Combo division;

    @Override
    protected void bar(Composite bar) {
        division = choice(bar, "Frequency", "Shifts divided by the order of the overtone lie on each other for a rigid film");
        division.setItems(DIVISIONS.toArray(String[]::new));
        division.addListener(SWT.Selection, event -> {
            choose(DIVISION, division.getText());
            show();
        });
        addStepsButton(bar);
        notes(bar);
    }

    @Override
    protected List<PlannedStep> steps(Source of) {
        return Quartzes.reference(of).stream().toList();
    }

    @Override
    protected ShiftsContent calculate(Basis from, Progress progress) {
        Evaluation evaluation = new Evaluation(from, progress);
        Measurement shifts = from.steps().isEmpty()
                ? from.measurement()
                : evaluation.of(Quartzes.REFERENCE_STATE, new ReferenceState());
        return new ShiftsContent(shifts, evaluation.problems());
    }

    @Override
    protected List<Column> columns(ShiftsContent shown) {
        String kept = chosen(DIVISION).filter(DIVISIONS::contains).orElse(DIVISIONS.getFirst());
        division.select(DIVISIONS.indexOf(kept));
        Optional<Measurement> cell = source().flatMap(s -> Quartzes.cell(current(), s)).map(Source::measurement);
        return List.of(shown.column(cell, kept.equals(DIVISIONS.getFirst())));
    }
}

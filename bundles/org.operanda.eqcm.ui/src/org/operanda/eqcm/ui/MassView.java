package org.operanda.eqcm.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.swt.widgets.Composite;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.eqcm.Dissolution;
import org.operanda.eqcm.MassPerElectron;
import org.operanda.eqcm.ReferenceState;
import org.operanda.eqcm.Sauerbrey;
import org.operanda.plot.CurvePlot.Picked;
import org.operanda.workbench.view.Basis;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.Evaluation;
import org.operanda.workbench.view.PlannedStep;
import org.operanda.workbench.view.Source;

/**
 * Mass against charge with the slope of every half cycle, the ions that the slopes could be, the slope from row to row against the
 * potential, and what each cycle leaves behind. A half cycle that is clicked stands out.
 */
public class MassView extends QuartzView<MassContent> {
    /** The view's id. */
    public static final String ID = "org.operanda.eqcm.ui.mass";
    static final String SAUERBREY = "eqcm.sauerbrey";
    static final String PER_ELECTRON = "eqcm.mass-per-electron";
    static final String DISSOLUTION = "eqcm.dissolution";
    private static final String OVERTONE = "overtone";
    private static final String FUNDAMENTAL = "fundamental";
    private static final String AREA = "area";
    private static final String SOLVENT = "solvent";
    private static final String HALF = "half";
    private static final String NUMBER = "\\d{1,6}([.]\\d{1,9})?";

    @Override
    protected void bar(Composite bar) {
        field(bar, FUNDAMENTAL, "f₀ (MHz)", "file", "Fundamental frequency of the quartz; empty: what the file says",
                s -> s.matches(NUMBER));
        field(bar, OVERTONE, "Overtone", "lowest", "The overtone whose mass is taken, for instance 3", s -> s.matches("\\d{1,3}"));
        field(bar, AREA, "Area (cm²)", "file", "Area of the electrode; empty: what the file or the cell sheet says",
                s -> s.matches(NUMBER));
        field(bar, SOLVENT, "Solvent", "none", "Solvent that may go with an ion, as name:molar mass, for instance H2O:18.015",
                s -> s.matches("[^:,]+:" + NUMBER));
        addStepsButton(bar);
        notes(bar);
    }

    @Override
    protected List<PlannedStep> steps(Source of) {
        List<PlannedStep> steps = new ArrayList<>(Quartzes.reference(of).stream().toList());
        steps.add(new PlannedStep(SAUERBREY, Map.of(Quartzes.SERIES, Quartzes.shifts(of)), settings(FUNDAMENTAL)));
        Quartzes.cell(current(), of).ifPresent(cell -> {
            Map<String, String> inputs = Map.of("mass", SAUERBREY, "electrochemistry", cell.id());
            steps.add(new PlannedStep(PER_ELECTRON, inputs, settings(OVERTONE, AREA, SOLVENT)));
            steps.add(new PlannedStep(DISSOLUTION, inputs, settings(OVERTONE)));
        });
        return steps;
    }

    private Map<String, Object> settings(String... keys) {
        Map<String, Object> settings = new HashMap<>();
        for (String key : keys) {
            chosen(key).filter(text -> !text.isBlank())
                    .ifPresent(text -> settings.put(key, key.equals(SOLVENT) ? text : Double.valueOf(text)));
        }
        return settings;
    }

    @Override
    protected MassContent calculate(Basis from, Progress progress) {
        Evaluation evaluation = new Evaluation(from, progress);
        evaluation.of(Quartzes.REFERENCE_STATE, new ReferenceState());
        Measurement mass = evaluation.of(SAUERBREY, new Sauerbrey());
        Measurement perElectron = evaluation.of(PER_ELECTRON, new MassPerElectron());
        Measurement dissolution = evaluation.of(DISSOLUTION, new Dissolution());
        PlannedStep planned = from.step(PER_ELECTRON).orElse(new PlannedStep(PER_ELECTRON, Map.of()));
        Optional<Measurement> cell = Optional.ofNullable(planned.inputs().get("electrochemistry")).map(id -> from.source().id().equals(id)
                ? from.measurement()
                : from.inputs().get(id));
        return new MassContent(new MassContent.Results(mass, perElectron, dissolution), cell, planned.settings(), evaluation.problems());
    }

    @Override
    protected List<Column> columns(MassContent shown) {
        return shown.columns(highlighted());
    }

    private Optional<Integer> highlighted() {
        return chosen(HALF).filter(t -> t.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    @Override
    protected void picked(int column, int panel, Picked point) {
        content().flatMap(c -> c.halfCycleOf(column, point.curve(), point.point(), highlighted())).map(String::valueOf).ifPresent(half -> {
            choose(HALF, chosen(HALF).filter(half::equals).isPresent() ? "" : half);
            show();
        });
    }

    @Override
    protected OptionalDouble position(int column, double moment) {
        return OptionalDouble.empty();
    }

    @Override
    protected OptionalDouble moment(int column, double position) {
        return OptionalDouble.empty();
    }

    @Override
    protected int columnCount() {
        return 4;
    }

    @Override
    protected int columnsBelow() {
        return 2;
    }
}

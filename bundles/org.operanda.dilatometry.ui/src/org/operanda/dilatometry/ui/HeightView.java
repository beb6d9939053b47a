package org.operanda.dilatometry.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.eclipse.swt.widgets.Composite;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.dilatometry.Breathing;
import org.operanda.dilatometry.Derivative;
import org.operanda.dilatometry.DilatometryQuantities;
import org.operanda.dilatometry.HeightChange;
import org.operanda.dilatometry.Zero;
import org.operanda.host.extension.Extensions;
import org.operanda.plot.CurvePlot.Picked;
import org.operanda.workbench.StepResults;
import org.operanda.workbench.view.Basis;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.Evaluation;
import org.operanda.workbench.view.PlannedStep;
import org.operanda.workbench.view.Source;

/**
 * The height of an electrode against potential, charge and cycle, over potential and current against time, and dh/dQ beside dQ/dV. What the
 * recipe has corrected is shown as it has it. A cycle that is clicked stands out.
 */
public class HeightView extends CalculatedView<HeightContent> {
    /** The view's id. */
    public static final String ID = "org.operanda.dilatometry.ui.height";
    static final String BREATHING = "dilatometry.breathing";
    static final String DERIVATIVE = "dilatometry.derivative";
    static final int TIMED = 3;
    private static final String THICKNESS = "thickness";
    private static final String COLLECTOR = "collector";
    private static final String CYCLE = "cycle";
    private static final String NUMBER = "\\d{1,6}([.]\\d{1,9})?";

    private Optional<Extensions> extensions = Optional.empty();

    @Override
    protected void bar(Composite bar) {
        field(bar, THICKNESS, "Thickness (µm)", "none",
                "Of the electrode with its current collector, before the first cycle; empty: heights are shown in µm",
                s -> s.matches(NUMBER));
        field(bar, COLLECTOR, "Collector (µm)", "0", "Thickness of the current collector within it", s -> s.matches(NUMBER));
        addStepsButton(bar);
        notes(bar);
    }

    @Override
    protected boolean fits(Measurement measurement) {
        return Heights.isHeight(measurement);
    }

    @Override
    protected List<PlannedStep> steps(Source of) {
        extensions = Optional.of(current().extensions());
        List<PlannedStep> steps = new ArrayList<>();
        String height = height(of, steps);
        Heights.cell(current(), of).ifPresent(cell -> {
            steps.add(Heights.counting(cell));
            steps.add(new PlannedStep(BREATHING, Map.of(Heights.SERIES, height, Heights.CHARGE, Heights.COUNTING)));
            steps.add(new PlannedStep(DERIVATIVE, Map.of(Heights.SERIES, height, Heights.CHARGE, Heights.COUNTING, "voltage", cell.id())));
        });
        return steps;
    }

    /** Plans what leads to the height; gives the last of it. */
    private String height(Source of, List<PlannedStep> steps) {
        if (Heights.alongTime(of.measurement(), DilatometryQuantities.HEIGHT_CHANGE).isPresent()) {
            return of.id();
        }
        steps.add(new PlannedStep(Heights.ZERO, Map.of(Heights.SERIES, of.id())));
        String last = Heights.ZERO;
        for (String correction : Heights.CORRECTIONS) {
            if (isInRecipe(correction, of)) {
                steps.add(new PlannedStep(correction, Map.of(Heights.SERIES, of.id())));
                last = correction;
            }
        }
        Map<String, Object> thickness = thickness();
        if (!thickness.isEmpty() || isInRecipe(Heights.RELATIVE, of)) {
            steps.add(new PlannedStep(Heights.RELATIVE, Map.of(Heights.SERIES, last), thickness));
            last = Heights.RELATIVE;
        }
        return last;
    }

    private boolean isInRecipe(String operation, Source of) {
        return StepResults.step(current(), operation, Set.of(of.id())).isPresent();
    }

    private Map<String, Object> thickness() {
        Map<String, Object> settings = new HashMap<>();
        double whole = number(THICKNESS);
        if (whole > 0) {
            settings.put(THICKNESS, whole);
            settings.put(COLLECTOR, number(COLLECTOR));
        }
        return settings;
    }

    private double number(String key) {
        return chosen(key).filter(text -> !text.isBlank()).map(Double::valueOf).orElse(0.0);
    }

    @Override
    protected HeightContent calculate(Basis from, Progress progress) {
        Evaluation evaluation = new Evaluation(from, progress);
        Measurement height = from.measurement();
        for (String operation : from.steps().stream().map(PlannedStep::operation).toList()) {
            height = switch (operation) {
                case Heights.ZERO -> evaluation.of(operation, new Zero());
                case Heights.RELATIVE -> evaluation.of(operation, new HeightChange());
                default -> Heights.CORRECTIONS.contains(operation) ? from.known().get(operation) : height;
            };
        }
        Optional<Measurement> counted = extensions.map(all -> evaluation.of(Heights.COUNTING, all));
        Optional<Measurement> cell = from.step(Heights.COUNTING).map(step -> from.inputs().get(step.inputs().get(Heights.SERIES)));
        return new HeightContent(height, cell, counted, evaluation.of(BREATHING, new Breathing()),
                evaluation.of(DERIVATIVE, new Derivative()),
                evaluation.problems());
    }

    @Override
    protected List<Column> columns(HeightContent shown) {
        return shown.columns(highlighted());
    }

    private Optional<Integer> highlighted() {
        return chosen(CYCLE).filter(t -> t.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    @Override
    protected void picked(int column, int panel, Picked point) {
        content().flatMap(c -> c.cycleOf(column, point.curve(), point.point(), highlighted())).map(String::valueOf).ifPresent(cycle -> {
            choose(CYCLE, chosen(CYCLE).filter(cycle::equals).isPresent() ? "" : cycle);
            show();
        });
    }

    @Override
    protected OptionalDouble position(int column, double moment) {
        return column == TIMED ? OptionalDouble.of(moment) : OptionalDouble.empty();
    }

    @Override
    protected OptionalDouble moment(int column, double position) {
        return column == TIMED ? OptionalDouble.of(position) : OptionalDouble.empty();
    }

    @Override
    protected int columnCount() {
        return 5;
    }

    @Override
    protected int columnsBelow() {
        return 2;
    }

    @Override
    protected String hint() {
        return Heights.HINT;
    }
}

package org.operanda.dilatometry.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.dilatometry.Comparison;
import org.operanda.host.extension.Extensions;
import org.operanda.host.recipe.Session;
import org.operanda.workbench.StepResults;
import org.operanda.workbench.view.Basis;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.PlannedStep;
import org.operanda.workbench.view.Source;

/**
 * All electrodes of the experiment on one chart: their heights on the cycle or on the charge that has passed, with mean and scatter, and the
 * greatest height and what is left of every cycle. Of each electrode the last result that the recipe has is shown.
 */
public class ElectrodesView extends CalculatedView<ElectrodesContent> {
    /** The view's id. */
    public static final String ID = "org.operanda.dilatometry.ui.electrodes";
    private static final String COMPARE = "dilatometry.compare";
    private static final String HEIGHT_ROLE = "height ";
    private static final String CELL_ROLE = "cell ";
    private static final String ALONG = "along";
    private static final List<String> AXES = List.of("cycle-fraction", "charge");

    private Combo along;
    private Optional<Extensions> extensions = Optional.empty();

    @Override
    protected void bar(Composite bar) {
        along = choice(bar, "Along",
                "Cycle: its number and the part of its charge that has passed; charge: all that has passed, in either direction");
        along.setItems("cycle", "charge");
        along.addListener(SWT.Selection, event -> {
            choose(ALONG, AXES.get(along.getSelectionIndex()));
            show();
        });
        notes(bar);
    }

    @Override
    protected boolean fits(Measurement measurement) {
        return Heights.isHeight(measurement);
    }

    /** The electrodes of the experiment, each as it was measured. */
    private List<Source> electrodes() {
        List<Source> all = current().session().stream().flatMap(Session::everything).map(e -> new Source(e.getKey(), e.getValue()))
                .filter(s -> fits(s.measurement())).toList();
        Set<String> ids = all.stream().map(Source::id).collect(Collectors.toSet());
        return all.stream().filter(s -> StepResults.withOrigins(current(), s.id()).stream().skip(1).noneMatch(ids::contains))
                .limit(Comparison.MOST_CELLS).toList();
    }

    /** One step stands for all that is calculated; its inputs are the heights and cells of the electrodes. */
    @Override
    protected List<PlannedStep> steps(Source of) {
        extensions = Optional.of(current().extensions());
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Source electrode : electrodes()) {
            String height = Heights.refined(current(), electrode.id(),
                    Stream.concat(Stream.concat(Stream.of(Heights.ZERO), Heights.CORRECTIONS.stream()), Stream.of(Heights.RELATIVE)));
            Heights.cell(current(), electrode).ifPresent(cell -> {
                inputs.put(HEIGHT_ROLE + electrode.id(), height);
                inputs.put(CELL_ROLE + electrode.id(), cell.id());
            });
        }
        return List.of(new PlannedStep(COMPARE, inputs, Map.of("axis", chosenAxis())));
    }

    private String chosenAxis() {
        return chosen(ALONG).filter(AXES::contains).orElse(AXES.getFirst());
    }

    @Override
    protected ElectrodesContent calculate(Basis from, Progress progress) {
        PlannedStep step = from.step(COMPARE).orElseThrow();
        List<ElectrodesContent.Electrode> electrodes = new ArrayList<>();
        step.inputs().keySet().stream().filter(role -> role.startsWith(HEIGHT_ROLE)).map(role -> role.substring(HEIGHT_ROLE.length()))
                .sorted()
                .forEach(name -> electrodes
                        .add(new ElectrodesContent.Electrode(name, from.inputs().get(step.inputs().get(HEIGHT_ROLE + name)),
                                from.inputs().get(step.inputs().get(CELL_ROLE + name)))));
        return ElectrodesContent.of(electrodes, step.settings(), extensions.orElseThrow(), progress);
    }

    @Override
    protected List<Column> columns(ElectrodesContent shown) {
        along.select(AXES.indexOf(chosenAxis()));
        return shown.columns();
    }

    @Override
    protected int columnCount() {
        return 2;
    }

    @Override
    protected String hint() {
        return Heights.HINT;
    }
}

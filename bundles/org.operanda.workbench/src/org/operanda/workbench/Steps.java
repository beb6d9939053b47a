package org.operanda.workbench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.ExperimentPackage;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.Step;
import org.operanda.host.recipe.DataReference;

/** Adds steps to the recipe of the open experiment and removes them, for views and menus. */
public final class Steps {
    private Steps() {}

    /**
     * Adds a step, which can be undone, and calculates it in the background. Its settings can then be edited under Details.
     *
     * @param operation id of the operation, for instance {@code electrochemistry.charge-counting}
     * @param inputs    id of a measurement or step by the role it plays
     * @param settings  JSON texts by their keys; those that are not there have their defaults
     * @return the id of the step, under which its results are found
     */
    public static String add(CurrentExperiment current, String operation, Map<String, String> inputs, Map<String, String> settings) {
        String id = unusedId(current.experiment(), operation);
        add(current, id, operation, inputs, settings);
        return id;
    }

    /**
     * Adds a step of a given name, which can be undone, and calculates it in the background.
     *
     * @param id one that is not {@linkplain #usedIds used}
     */
    public static void add(CurrentExperiment current, String id, String operation, Map<String, String> inputs,
            Map<String, String> settings) {
        Experiment experiment = current.experiment();
        current.edit("step " + id, () -> {
            if (experiment.getRecipe() == null) {
                experiment.setRecipe(ExperimentFactory.eINSTANCE.createRecipe());
            }
            Step step = ExperimentFactory.eINSTANCE.createStep();
            step.setId(id);
            step.setOperation(operation);
            inputs.forEach(step.getInputs()::put);
            settings.forEach(step.getSettings()::put);
            experiment.getRecipe().getSteps().add(step);
        });
        RunJob.start(current);
    }

    /** An id for a step, after its operation. */
    public static String unusedId(Experiment experiment, String operation) {
        String name = operation.substring(operation.indexOf('.') + 1);
        Set<String> used = usedIds(experiment);
        return IntStream.iterate(1, i -> i + 1).mapToObj(i -> i == 1 ? name : name + "-" + i).filter(id -> !used.contains(id)).findFirst()
                .orElseThrow();
    }

    /** The ids of all measurements and steps. */
    public static Set<String> usedIds(Experiment experiment) {
        return Stream.concat(experiment.getMeasurements().stream().map(MeasurementReference::getId), steps(experiment).map(Step::getId))
                .collect(Collectors.toSet());
    }

    private static Stream<Step> steps(Experiment experiment) {
        return experiment.getRecipe() == null ? Stream.empty() : experiment.getRecipe().getSteps().stream();
    }

    /** What cannot be without some steps, in words: the steps that need them, or need those, and the figures that show any of them. */
    public static List<String> dependants(Experiment experiment, Set<String> ids) {
        Set<String> gone = withDependants(experiment, ids);
        Stream<String> figures = experiment.getFigures().stream().filter(f -> shows(f, gone)).map(f -> "the figure '" + f.getId() + "'");
        return Stream
                .concat(steps(experiment).map(Step::getId).filter(id -> gone.contains(id) && !ids.contains(id)).map(id -> "'" + id + "'"),
                        figures)
                .toList();
    }

    /** A step comes after those that it needs. */
    private static Set<String> withDependants(Experiment experiment, Set<String> ids) {
        Set<String> gone = new LinkedHashSet<>(ids);
        steps(experiment).filter(s -> s.getInputs().values().stream().anyMatch(input -> isOf(input, gone))).map(Step::getId)
                .forEach(gone::add);
        return gone;
    }

    private static boolean isOf(@Nullable String reference, Set<String> owners) {
        return reference != null && owners.contains(DataReference.of(reference).owner());
    }

    private static boolean shows(FigureDefinition figure, Set<String> owners) {
        return isOf(figure.getMarkers(), owners) || isOf(figure.getHorizontalAxis(), owners) || figure.getPanels().stream()
                .anyMatch(p -> isOf(p.getAbscissa(), owners) || p.getData().stream().anyMatch(data -> isOf(data, owners)));
    }

    /** Removes steps with all that depend on them, which can be undone. */
    public static void remove(CurrentExperiment current, Set<String> ids) {
        Experiment experiment = current.experiment();
        Set<String> gone = withDependants(experiment, ids);
        current.edit("removal of " + String.join(", ", ids), () -> {
            experiment.getRecipe().getSteps().removeIf(s -> gone.contains(s.getId()));
            experiment.getFigures().stream().filter(f -> shows(f, gone)).forEach(f -> takeOut(f, gone));
            experiment.getFigures().removeIf(f -> f.getPanels().isEmpty());
        });
        RunJob.start(current);
    }

    private static void takeOut(FigureDefinition figure, Set<String> owners) {
        if (isOf(figure.getMarkers(), owners)) {
            figure.eUnset(ExperimentPackage.Literals.FIGURE_DEFINITION__MARKERS);
        }
        if (isOf(figure.getHorizontalAxis(), owners)) {
            figure.setHorizontalAxis("time");
        }
        figure.getPanels().forEach(panel -> panel.getData().removeIf(data -> isOf(data, owners)));
        figure.getPanels().removeIf(panel -> panel.getData().isEmpty() || isOf(panel.getAbscissa(), owners));
    }
}

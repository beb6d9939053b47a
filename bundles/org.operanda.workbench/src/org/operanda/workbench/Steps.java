package org.operanda.workbench;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.Step;

/** Adds steps to the recipe of the open experiment, for views and menus. */
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
        Experiment experiment = current.experiment();
        String id = unusedId(experiment, operation.substring(operation.indexOf('.') + 1));
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
        return id;
    }

    private static String unusedId(Experiment experiment, String name) {
        Stream<String> steps = experiment.getRecipe() == null
                ? Stream.empty()
                : experiment.getRecipe().getSteps().stream().map(Step::getId);
        Set<String> used = Stream.concat(experiment.getMeasurements().stream().map(MeasurementReference::getId), steps)
                .collect(Collectors.toSet());
        return IntStream.iterate(1, i -> i + 1).mapToObj(i -> i == 1 ? name : name + "-" + i).filter(id -> !used.contains(id)).findFirst()
                .orElseThrow();
    }
}

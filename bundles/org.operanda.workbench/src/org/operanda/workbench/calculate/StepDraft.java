package org.operanda.workbench.calculate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.operanda.data.Problem.Severity;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.operation.SettingsType.Field;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.Step;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.host.extension.OperationDescriptor.Input;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.RecipeCheck;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.Steps;
import org.operanda.workbench.form.SettingsForm;

/** A step that is being made: an operation, what plays its roles, its settings, and the name of the result. */
final class StepDraft {
    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*";

    private final CurrentExperiment current;
    private final OperationDescriptor operation;
    private final SettingsType<?> type;
    private final Map<String, DataReference> inputs;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private String name;

    /**
     * A step with its defaults.
     *
     * @param type of the operation's settings
     */
    StepDraft(CurrentExperiment current, OperationDescriptor operation, SettingsType<?> type, Casting casting) {
        this.current = current;
        this.operation = operation;
        this.type = type;
        this.inputs = new LinkedHashMap<>(casting.of(operation));
        this.name = Steps.unusedId(current.experiment(), operation.id());
        casting.columns(operation).forEach(this::nameColumn);
    }

    /** Where a setting is called as a role, it names the column that is taken of what plays the role. */
    private void nameColumn(String role, String column) {
        type.fields().stream().filter(f -> f.key().equals(role) && f.type() == String.class && f.setting().value().isEmpty())
                .forEach(f -> typed.put(role, column));
    }

    OperationDescriptor operation() {
        return operation;
    }

    SettingsType<?> type() {
        return type;
    }

    String name() {
        return name;
    }

    void setName(String newName) {
        name = newName;
    }

    Optional<DataReference> input(String role) {
        return Optional.ofNullable(inputs.get(role));
    }

    /** Casts a role; empties it when there are no data. */
    void setInput(String role, Optional<DataReference> data) {
        data.ifPresentOrElse(given -> inputs.put(role, given), () -> inputs.remove(role));
    }

    /** What stands in a setting's field. */
    String text(Field field) {
        return typed.getOrDefault(field.key(), field.setting().value());
    }

    void setText(Field field, String text) {
        typed.put(field.key(), text);
    }

    /** What is still to be chosen before there is anything to check; empty when nothing is. */
    Optional<String> missing() {
        return operation.inputs().stream().filter(i -> !i.optional() && !inputs.containsKey(i.role())).map(Input::role).findFirst()
                .map(role -> "Choose the data for '" + role.replace('_', ' ') + "'.");
    }

    /** Why the step cannot be added as it is, in a sentence; empty when it can. */
    Optional<String> refusal() {
        if (!name.matches(NAME)) {
            return Optional.of("A name starts with a letter and has letters, digits, - and _ only.");
        }
        if (Steps.usedIds(current.experiment()).contains(name)) {
            return Optional.of("'" + name + "' is already taken; choose another name for the result.");
        }
        Optional<String> setting = type.fields().stream().filter(f -> !SettingsForm.refusal(type, f, text(f)).isEmpty()).findFirst()
                .map(f -> f.setting().label() + ": " + SettingsForm.refusal(type, f, text(f)));
        return setting.or(() -> RecipeCheck.check(trial(), current.extensions()).stream().filter(p -> p.severity() == Severity.ERROR)
                .findFirst().map(p -> (p.message() + " " + p.hint()).strip()));
    }

    /** An experiment of this step alone. */
    private Experiment trial() {
        Experiment trial = ExperimentFactory.eINSTANCE.createExperiment();
        trial.getCells().addAll(EcoreUtil.copyAll(current.experiment().getCells()));
        for (String owner : Set.copyOf(inputs.values().stream().map(DataReference::owner).toList())) {
            MeasurementReference reference = ExperimentFactory.eINSTANCE.createMeasurementReference();
            reference.setId(owner);
            trial.getMeasurements().add(reference);
        }
        Step step = ExperimentFactory.eINSTANCE.createStep();
        step.setId(name);
        step.setOperation(operation.id());
        inputs().forEach(step.getInputs()::put);
        settings().forEach(step.getSettings()::put);
        trial.setRecipe(ExperimentFactory.eINSTANCE.createRecipe());
        trial.getRecipe().getSteps().add(step);
        return trial;
    }

    /** What plays each role, in the order of the roles. */
    private Map<String, String> inputs() {
        Map<String, String> ordered = new LinkedHashMap<>();
        List<String> roles = operation.inputs().stream().map(Input::role).toList();
        roles.forEach(role -> input(role).ifPresent(data -> ordered.put(role, data.toString())));
        return ordered;
    }

    /** The settings that are not their defaults, as JSON texts. */
    private Map<String, String> settings() {
        Map<String, String> changed = new LinkedHashMap<>();
        type.fields().stream().filter(f -> !text(f).equals(f.setting().value()))
                .forEach(f -> changed.put(f.key(), SettingsForm.json(type, f, text(f))));
        return changed;
    }

    /** Adds the step to the experiment and calculates it. */
    void add() {
        Steps.add(current, name, operation.id(), inputs(), settings());
    }
}

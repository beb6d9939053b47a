package org.operanda.workbench.parts;

import java.util.Map;
import java.util.Optional;
import org.operanda.data.operation.Operation;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.operation.SettingsType.Field;
import org.operanda.experiment.Step;
import org.operanda.host.extension.Contribution.Loaded;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.form.FieldForm;
import org.operanda.workbench.form.SettingsForm;

/** The fields of a step's settings, made from the settings record of its operation. */
final class StepSettings {
    private StepSettings() {}

    static void fill(FieldForm form, Step step, CurrentExperiment current) {
        form.heading(step.getId());
        Optional<OperationDescriptor> descriptor = current.extensions().operation(step.getOperation());
        if (descriptor.isEmpty()) {
            form.words("The operation '" + step.getOperation()
                    + "' is not installed. Install the plug-in that brings it, then run the recipe again.");
            return;
        }
        form.words(descriptor.get().name() + ". " + descriptor.get().description());
        form.value("Operation", descriptor.get().id());
        form.value("Literature", descriptor.get().literature());
        for (Map.Entry<String, String> input : step.getInputs()) {
            form.value(input.getKey(), input.getValue());
        }
        Loaded<Operation<?>> loaded = descriptor.get().contribution().load();
        loaded.problem().ifPresent(p -> form.words(p.toString()));
        loaded.instance().ifPresent(operation -> settings(form, step, SettingsType.of(operation.settingsType()), current));
    }

    private static <S extends Record> void settings(FieldForm form, Step step, SettingsType<S> type, CurrentExperiment current) {
        form.heading("Settings");
        SettingsForm.fill(form, type, field -> text(step, field), (field, value) -> commit(step, type, field, value, current));
    }

    private static String text(Step step, Field field) {
        String json = step.getSettings().get(field.key());
        return json == null ? field.setting().value() : SettingsForm.text(json);
    }

    private static <S extends Record> String commit(Step step, SettingsType<S> type, Field field, String text, CurrentExperiment current) {
        String refusal = SettingsForm.refusal(type, field, text);
        if (refusal.isEmpty()) {
            current.edit(field.setting().label() + " of " + step.getId(),
                    () -> step.getSettings().put(field.key(), SettingsForm.json(type, field, text)));
        }
        return refusal;
    }
}

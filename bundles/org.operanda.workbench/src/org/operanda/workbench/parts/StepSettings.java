package org.operanda.workbench.parts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.operation.Operation;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.operation.SettingsType.Field;
import org.operanda.experiment.Step;
import org.operanda.host.extension.Contribution.Loaded;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.workbench.CurrentExperiment;

/** The fields of a step's settings, made from the settings record of its operation. */
final class StepSettings {
    private static final ObjectMapper JSON = new ObjectMapper();

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
        for (Field field : type.fields()) {
            String text = text(step, field);
            List<String> choices = field.type() == boolean.class ? List.of("true", "false") : field.isList() ? List.of() : field.choices();
            if (choices.isEmpty()) {
                form.field(field.setting().label(), text, field.setting().unit(), field.setting().help(),
                        value -> commit(step, type, field, value, current));
            } else {
                form.choice(field.setting().label(), choices, text, field.setting().help(),
                        value -> commit(step, type, field, value, current));
            }
        }
    }

    private static String text(Step step, Field field) {
        String json = step.getSettings().get(field.key());
        if (json == null) {
            return field.setting().value();
        }
        Object value = value(json);
        return value instanceof List<?> list ? String.join(", ", list.stream().map(String::valueOf).toList()) : String.valueOf(value);
    }

    private static Object value(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            return json;
        }
    }

    private static <S extends Record> String commit(Step step, SettingsType<S> type, Field field, String text, CurrentExperiment current) {
        boolean placeholder = text.startsWith("${");
        SettingsType.Parsed<S> parsed = type.parse(Map.of(field.key(), text));
        if (!placeholder && parsed.settings().isEmpty()) {
            return parsed.problems().getFirst().toString();
        }
        Object value = placeholder ? text : type.toMap(parsed.settings().orElseThrow()).get(field.key());
        current.edit(field.setting().label() + " of " + step.getId(), () -> step.getSettings().put(field.key(), json(value)));
        return "";
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a setting's value is plain JSON", e);
        }
    }
}

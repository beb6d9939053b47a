package org.operanda.workbench.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.operanda.data.Problem;
import org.operanda.data.Units;
import org.operanda.data.operation.Setting;
import org.operanda.data.operation.SettingsType.Field;
import org.operanda.data.operation.SettingsType;

/** Fields made from a settings record: label, unit, bounds, choices and help of each come from its annotation. */
public final class SettingsForm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VALUE = "settings.value";

    private SettingsForm() {}

    /**
     * Adds a field for each setting.
     *
     * @param text   what stands in a setting's field
     * @param commit takes what was typed; returns why it is refused, or an empty text when it is taken
     */
    public static void fill(FieldForm form, SettingsType<?> type, Function<Field, String> text, BiFunction<Field, String, String> commit) {
        for (Field field : type.fields()) {
            Setting setting = field.setting();
            List<String> choices = field.type() == boolean.class ? List.of("true", "false") : field.isList() ? List.of() : field.choices();
            if (choices.isEmpty()) {
                form.field(setting.label(), text.apply(field), unit(setting), help(setting), typed -> commit.apply(field, typed));
            } else {
                form.choice(setting.label(), choices, text.apply(field), help(setting), typed -> commit.apply(field, typed));
            }
        }
    }

    private static String help(Setting setting) {
        boolean least = Double.isFinite(setting.min());
        boolean most = Double.isFinite(setting.max());
        String bounds = least && most
                ? "\nFrom " + number(setting.min()) + " to " + number(setting.max())
                : least ? "\nAt least " + number(setting.min()) : most ? "\nAt most " + number(setting.max()) : "";
        return bounds.isEmpty() ? setting.help() : setting.help() + (bounds + " " + unit(setting)).stripTrailing() + ".";
    }

    private static String unit(Setting setting) {
        return Units.parse(setting.unit()).map(Units::symbol).orElse(setting.unit());
    }

    private static String number(double value) {
        return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }

    /** Whether a text stands for a value of the cell sheet, as <code>${cell.mass}</code> does. */
    public static boolean isPlaceholder(String text) {
        return text.startsWith("${");
    }

    /** Why a setting cannot have a value, whatever the others are; empty when it can. */
    public static String refusal(SettingsType<?> type, Field field, String text) {
        return isPlaceholder(text)
                ? ""
                : type.parse(Map.of(field.key(), text)).problems().stream().filter(p -> p.id().equals(VALUE)).findFirst()
                        .map(Problem::hint).orElse("");
    }

    /** The JSON text of a value that was typed. */
    public static <S extends Record> String json(SettingsType<S> type, Field field, String text) {
        Optional<S> settings = isPlaceholder(text) ? Optional.empty() : type.parse(Map.of(field.key(), text)).settings();
        return json(settings.isPresent() ? type.toMap(settings.get()).getOrDefault(field.key(), text) : text);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a setting's value is plain JSON", e);
        }
    }

    /** A setting's JSON text as it stands in its field. */
    public static String text(String json) {
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
}

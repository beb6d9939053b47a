package org.operanda.data.operation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;

/**
 * The description of a settings record: from its annotations come the dialog, the JSON of the recipe and the options of the command line. Components may be
 * {@code double}, {@code int}, {@code boolean}, {@code String}, an enum, {@code List<String>} or {@code List<Double>}. Settings that are each within bounds but
 * do not fit together are refused by the record's constructor with an {@link IllegalArgumentException} whose message says what to change.
 *
 * @param <S> the settings record
 */
public final class SettingsType<S extends Record> {
    private static final String NO_VALUE = "Give a value, or leave the setting out to have its default.";

    private final Class<S> type;
    private final List<Field> fields;

    /**
     * One setting.
     *
     * @param key     stable key: the record component's name
     * @param type    the component's Java type; {@code List.class} for lists
     * @param element the type of a list's elements, else the same as {@code type}
     * @param setting label, help, unit, bounds and default
     */
    public record Field(String key, Class<?> type, Class<?> element, Setting setting) {

        public boolean isList() {
            return type == List.class;
        }

        /** The names that an enum allows, in lower case with hyphens; empty when it is no enum. */
        public List<String> choices() {
            return element.isEnum() ? Arrays.stream(element.getEnumConstants()).map(c -> choice((Enum<?>) c)).toList() : List.of();
        }
    }

    /**
     * Settings made from text or JSON values.
     *
     * @param settings empty when there is an error
     * @param problems one for each value that was refused
     * @param <S>      the settings record
     */
    public record Parsed<S extends Record>(Optional<S> settings, List<Problem> problems) {}

    private SettingsType(Class<S> type) {
        this.type = type;
        this.fields = Arrays.stream(type.getRecordComponents()).map(SettingsType::field).toList();
    }

    /**
     * Describes a settings record.
     *
     * @throws IllegalArgumentException when a component has no {@link Setting}, a type that is not allowed, or a default that its own bounds refuse
     */
    public static <S extends Record> SettingsType<S> of(Class<S> type) {
        SettingsType<S> described = new SettingsType<>(type);
        described.defaults();
        return described;
    }

    private static Field field(RecordComponent component) {
        if (!component.isAnnotationPresent(Setting.class)) {
            throw new IllegalArgumentException(component.getDeclaringRecord().getName() + "." + component.getName() + " has no @Setting");
        }
        Setting setting = component.getAnnotation(Setting.class);
        Class<?> raw = component.getType();
        Class<?> element = raw == List.class ? elementType(component.getGenericType()) : raw;
        boolean allowed = element == double.class || element == Double.class || element == int.class || element == boolean.class
                || element == String.class
                || element.isEnum();
        if (!allowed) {
            throw new IllegalArgumentException(
                    component.getDeclaringRecord().getName() + "." + component.getName() + " has a type that settings do not know");
        }
        return new Field(component.getName(), raw, element, setting);
    }

    private static Class<?> elementType(Type list) {
        return list instanceof ParameterizedType p && p.getActualTypeArguments()[0] instanceof Class<?> c ? c : Object.class;
    }

    public Class<S> type() {
        return type;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The record with every default. */
    public S defaults() {
        Parsed<S> parsed = parse(Map.of());
        return parsed.settings().orElseThrow(() -> new IllegalArgumentException(type.getName() + ": " + parsed.problems()));
    }

    /**
     * Makes the record from values by key; what is not named keeps its default. A value may be a number, a boolean, a text or a list, as JSON or the command line
     * gives it. An unknown key, a value out of bounds or of the wrong kind is refused with a problem that says what is allowed.
     */
    public Parsed<S> parse(Map<String, ?> values) {
        List<Problem> problems = new ArrayList<>();
        for (String key : values.keySet()) {
            if (fields.stream().noneMatch(f -> f.key().equals(key))) {
                problems.add(Problem.of(Severity.ERROR, "settings.unknown", "There is no setting '" + key + "'.",
                        "Known are: " + String.join(", ", fields.stream().map(Field::key).toList()) + "."));
            }
        }
        Object[] arguments = new Object[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            Field field = fields.get(i);
            Object value = values.containsKey(field.key()) ? values.get(field.key()) : field.setting().value();
            try {
                arguments[i] = field.isList() ? list(field, value) : single(field, value);
            } catch (IllegalArgumentException e) {
                problems.add(Problem.of(Severity.ERROR, "settings.value", "'" + value + "' does not fit the setting '" + field.key() + "'.",
                        e.getMessage()));
            }
        }
        return problems.isEmpty() ? create(arguments) : new Parsed<>(Optional.empty(), problems);
    }

    /** The record's values by key, ready for JSON: numbers, booleans, texts and lists. {@link #parse} gives the same record back. */
    public Map<String, Object> toMap(S settings) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            map.put(component.getName(), plain(read(component, settings)));
        }
        return map;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Enum<?> e -> choice(e);
            case List<?> list -> list.stream().map(SettingsType::plain).toList();
            default -> value;
        };
    }

    private static Object read(RecordComponent component, Object settings) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a settings record is public", e);
        }
    }

    private Parsed<S> create(Object[] arguments) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new Parsed<>(Optional.of(type.getDeclaredConstructor(types).newInstance(arguments)), List.of());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                return new Parsed<>(Optional.empty(),
                        List.of(Problem.of(Severity.ERROR, "settings.combination", "These settings do not fit together.",
                                String.valueOf(refusal.getMessage()))));
            }
            throw new IllegalStateException("a settings record throws only IllegalArgumentException, for settings that do not fit together",
                    e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a settings record and its constructor are public", e);
        }
    }

    private static List<Object> list(Field field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(NO_VALUE);
        }
        List<?> items = value instanceof List<?> given
                ? given
                : Arrays.stream(String.valueOf(value).split(",")).map(String::trim).filter(s -> !s.isEmpty()).toList();
        return items.stream().map(item -> single(field, item)).toList();
    }

    private static Object single(Field field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(NO_VALUE);
        }
        if (value instanceof Collection || value instanceof Map) {
            throw new IllegalArgumentException("It must be a single value.");
        }
        Class<?> wanted = field.element();
        String text = String.valueOf(value).trim();
        if (wanted == String.class) {
            return String.valueOf(value);
        }
        if (wanted == boolean.class) {
            return bool(text);
        }
        if (wanted.isEnum()) {
            return constant(field, text);
        }
        double number = number(text);
        if (number < field.setting().min() || number > field.setting().max()) {
            throw new IllegalArgumentException("It must lie between " + field.setting().min() + " and " + field.setting().max() + ".");
        }
        if (wanted != int.class) {
            return number;
        }
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("It must be a whole number.");
        }
        return (int) number;
    }

    private static Boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("It must be true or false.");
        };
    }

    private static double number(String text) {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("It must be a number.", e);
        }
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException("It must be a number.");
        }
        return number;
    }

    private static Object constant(Field field, String text) {
        return Arrays.stream(field.element().getEnumConstants()).filter(c -> choice((Enum<?>) c).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("It must be one of: " + String.join(", ", field.choices()) + "."));
    }

    private static String choice(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

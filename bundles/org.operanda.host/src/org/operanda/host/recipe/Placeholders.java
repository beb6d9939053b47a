package org.operanda.host.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EcorePackage;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Units;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.operation.SettingsType.Field;
import org.operanda.experiment.Cell;
import org.operanda.experiment.Step;

/**
 * The settings of a step as the operation gets them. A setting may be a value of the cell sheet, written {@code "${cell.mass}"}; a number
 * is converted to the
 * setting's unit.
 */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{cell\\.([^}]*)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Placeholders() {}

    /** JSON text of what a user typed: a number, boolean or list as such, anything else as text. */
    static String json(String typed) {
        JsonNode parsed = parse(typed);
        return parsed.isTextual() ? parsed.toString() : typed.trim();
    }

    /** A setting's JSON text as a value or list; text that is no JSON stands for itself. */
    static JsonNode parse(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return node.isValueNode() || node.isArray() ? node : TextNode.valueOf(json);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(json);
        }
    }

    /**
     * The values of a step's settings by key, for {@link SettingsType#parse}.
     *
     * @param cell     the cell sheet, empty when there is none
     * @param pointer  JSON pointer of the settings, for problems
     * @param problems where a placeholder that stands for nothing is reported
     */
    static Map<String, Object> resolve(Step step, SettingsType<?> type, Optional<Cell> cell, String pointer, List<Problem> problems) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : step.getSettings()) {
            Object value = value(entry.getValue());
            if (value instanceof String text && PLACEHOLDER.matcher(text).matches()) {
                Optional<Object> found = lookUp(entry.getKey(), text, type, cell, pointer, problems);
                found.ifPresent(v -> values.put(entry.getKey(), v));
            } else {
                values.put(entry.getKey(), value);
            }
        }
        return values;
    }

    private static Optional<Object> lookUp(String setting, String text, SettingsType<?> type, Optional<Cell> cell, String pointer,
            List<Problem> problems) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        matcher.matches();
        String key = matcher.group(1);
        Optional<EAttribute> attribute = CellSheet.attribute(key);
        Location where = Location.file("").part(pointer + "/" + setting);
        if (attribute.isEmpty()) {
            problems.add(
                    Problem.error("recipe.placeholder", "A cell sheet has no '" + key + "'.", Nearest.hint(key, CellSheet.keys()), where));
            return Optional.empty();
        }
        if (cell.isEmpty() || !cell.get().eIsSet(attribute.get())) {
            problems.add(Problem.error("recipe.placeholder", "The cell sheet does not say the " + key + " that '" + setting + "' needs.",
                    "Add \"" + key + "\" to the cell sheet, or --set cell." + key + "=…", where));
            return Optional.empty();
        }
        Object value = cell.get().eGet(attribute.get());
        if (attribute.get().getEAttributeType() != EcorePackage.Literals.EDOUBLE) {
            return Optional.of(value.toString());
        }
        String unit = type.fields().stream().filter(f -> f.key().equals(setting)).map(Field::setting).map(s -> s.unit()).findFirst()
                .orElse("");
        double factor = unit.isEmpty()
                ? 1
                : Units.parse(unit).flatMap(u -> Units.factor(CellSheet.unit(attribute.get()), u)).orElse(Double.NaN);
        if (Double.isNaN(factor)) {
            problems.add(Problem.error("recipe.placeholder",
                    "'" + setting + "' is in " + unit + ", which the " + key + " of a cell cannot be converted to.", "", where));
            return Optional.empty();
        }
        return Optional.of((Double) value * factor);
    }

    /** A setting's JSON text as a number, boolean, list or text. */
    static Object value(String json) {
        return plain(parse(json));
    }

    private static Object plain(JsonNode node) {
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(plain(item)));
            return list;
        }
        return node.isNumber()
                ? node.isIntegralNumber() ? (Object) node.asLong() : (Object) node.asDouble()
                : node.isBoolean() ? (Object) node.asBoolean() : node.asText();
    }
}

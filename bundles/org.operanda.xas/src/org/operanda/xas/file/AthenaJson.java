package org.operanda.xas.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.xas.file.AthenaReader.Group;

/** The newer form of a project: one JSON object with a group of {@code args} and arrays under each tag. */
final class AthenaJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AthenaJson() {}

    static List<Group> groups(String text, String file, List<Problem> problems) {
        List<Group> groups = new ArrayList<>();
        try {
            JSON.readTree(text).properties().forEach(entry -> {
                if (!entry.getKey().startsWith("_____") && entry.getValue().has("x")) {
                    groups.add(group(entry.getKey(), entry.getValue()));
                }
            });
        } catch (JsonProcessingException e) {
            problems.add(Problem.error("athena.json", "The project is no valid JSON: " + e.getOriginalMessage() + ".",
                    "It may be cut off or damaged; fetch it again, or save it again from Athena.",
                    e.getLocation() == null ? Location.file(file) : Location.line(file, Math.max(1, e.getLocation().getLineNr()))));
        }
        return groups;
    }

    private static Group group(String tag, JsonNode node) {
        Map<String, String> parameters = new LinkedHashMap<>();
        node.path("args").properties().forEach(entry -> {
            String value = text(entry.getValue());
            if (!value.isEmpty() && !value.contains("^^null^^")) {
                parameters.put(entry.getKey(), value);
            }
        });
        Map<String, double[]> arrays = new LinkedHashMap<>();
        for (String name : List.of("x", "y", "i0", "signal", "stddev")) {
            if (node.path(name).isArray()) {
                arrays.put(name, numbers(node.path(name)));
            }
        }
        return new Group(tag, parameters, arrays);
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.asText("");
        }
        List<String> several = new ArrayList<>();
        value.forEach(item -> several.add(item.asText("")));
        return String.join("\n", several);
    }

    /** Numbers, or texts that are numbers; anything else is missing. */
    private static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).asDouble(Double.NaN);
        }
        return numbers;
    }
}

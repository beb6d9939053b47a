package org.operanda.dilatometry;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.operanda.data.text.Layout;

/**
 * What a {@code *.columns.json} says of the text beside it; its schema is {@code schema/column-map.schema.json} of this bundle.
 *
 * @param file       name of the text, beside the map
 * @param separator  between two fields
 * @param decimal    point or comma
 * @param headerLine number of the line that names the columns, or of the last line above the numbers; 0 for none
 * @param start      when the measurement began, where the times only count
 * @param columns    by plain name
 */
record ColumnMap(String file, char separator, char decimal, int headerLine, Optional<LocalDateTime> start, List<Entry> columns) {
    /** The value of "technique" by which a map for a dilatometer is known. */
    static final String TECHNIQUE = "dilatometry";
    /** As unit of the time: a date and time in each row. */
    static final String DATE = "date";
    private static final Map<String, Character> SEPARATORS = Map.of("tab", '\t', "comma", ',', "semicolon", ';', "space",
            Layout.WHITE_SPACE);
    private static final Map<String, Character> DECIMALS = Map.of("point", '.', "comma", ',');
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * One column.
     *
     * @param name   plain name
     * @param header in the header line; empty when the column is numbered
     * @param number from 1; empty when the column is named
     * @param unit   as it is written
     * @param sign   1 or -1
     * @param sensor of a displacement written as a voltage
     */
    record Entry(String name, String header, OptionalInt number, String unit, int sign, Optional<Sensor> sensor) {}

    /** The map says something that cannot be; the message says what and what is allowed. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message);
        }
    }

    /** Parses a map. */
    static ColumnMap of(byte[] json) throws Refusal {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new Refusal("It is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Refusal("It is no JSON: " + e.getMessage());
        }
        if (root == null || !root.isObject() || !root.path("technique").asText().equals(TECHNIQUE)) {
            throw new Refusal("It is no column map with \"technique\": \"dilatometry\".");
        }
        List<Entry> columns = new ArrayList<>();
        for (Map.Entry<String, JsonNode> column : root.path("columns").properties()) {
            columns.add(entry(column.getKey(), column.getValue()));
        }
        if (columns.stream().noneMatch(c -> c.name().equals(TableColumn.TIME)) || columns.size() < 2) {
            throw new Refusal("\"columns\" must name the time and at least one other column.");
        }
        char separator = choice(root, "separator", "tab", SEPARATORS);
        char decimal = choice(root, "decimal", "point", DECIMALS);
        if (separator == decimal) {
            throw new Refusal("The comma cannot be both the separator and the decimal mark.");
        }
        int headerLine = root.path("headerLine").asInt(1);
        if (root.path("file").asText().isEmpty() || headerLine < 0) {
            throw new Refusal("\"file\" must name the text beside the map, and \"headerLine\" cannot be negative.");
        }
        return new ColumnMap(root.path("file").asText(), separator, decimal, headerLine, start(root.path("start").asText()), columns);
    }

    private static Optional<LocalDateTime> start(String text) throws Refusal {
        Optional<LocalDateTime> start = DateField.parse(text);
        if (start.isEmpty() && !text.isEmpty()) {
            throw new Refusal("\"start\" is '" + text + "', which is no date and time such as 2026-03-01 12:00:00.");
        }
        return start;
    }

    private static char choice(JsonNode root, String key, String usual, Map<String, Character> choices) throws Refusal {
        Character choice = choices.get(root.path(key).asText(usual));
        if (choice == null) {
            throw new Refusal("\"" + key + "\" is '" + root.path(key).asText() + "' and must be one of "
                    + String.join(", ", choices.keySet().stream().sorted().toList()) + ".");
        }
        return choice;
    }

    private static Entry entry(String name, JsonNode node) throws Refusal {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new Refusal("The column name '" + name + "' must be lower case letters, digits and underscores.");
        }
        JsonNode column = node.path("column");
        boolean numbered = column.isInt();
        if (numbered && column.intValue() < 1 || !numbered && column.asText().isEmpty()) {
            throw new Refusal("\"column\" of '" + name + "' must be its name in the header line or its number from 1.");
        }
        int sign = node.path("sign").asInt(1);
        if (sign != 1 && sign != -1) {
            throw new Refusal("\"sign\" of '" + name + "' must be 1 or -1.");
        }
        return new Entry(name, numbered ? "" : column.asText(), numbered ? OptionalInt.of(column.intValue()) : OptionalInt.empty(),
                node.path("unit").asText(), sign, sensor(name, node.path("sensor"), sign));
    }

    private static Optional<Sensor> sensor(String name, JsonNode sensor, int sign) throws Refusal {
        if (sensor.isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Sensor(sensor.path("range").asDouble(), sensor.path("low").asDouble(0),
                    sensor.path("high").asDouble(10), sign));
        } catch (IllegalArgumentException e) {
            throw new Refusal("The sensor of '" + name + "' cannot be. " + e.getMessage());
        }
    }
}

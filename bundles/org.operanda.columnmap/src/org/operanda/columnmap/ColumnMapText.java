package org.operanda.columnmap;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.text.Layout;
import org.operanda.data.text.TextTable;

/** A {@link ColumnMap} as JSON. */
public final class ColumnMapText {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, Character> SEPARATORS = new LinkedHashMap<>();
    private static final Map<String, Character> DECIMALS = Map.of("point", '.', "comma", ',');

    static {
        SEPARATORS.put("tab", '\t');
        SEPARATORS.put("comma", ',');
        SEPARATORS.put("semicolon", ';');
        SEPARATORS.put("space", Layout.WHITE_SPACE);
    }

    private ColumnMapText() {}

    /** Reads a map. */
    public static ColumnMap parse(byte[] json) throws InvalidColumnMap {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new InvalidColumnMap("It is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new InvalidColumnMap("It is no JSON: " + e.getMessage());
        }
        if (root == null || !root.path("columns").isObject()) {
            throw new InvalidColumnMap("It is no column map: it has no \"columns\".");
        }
        List<MappedColumn> columns = new ArrayList<>();
        for (Map.Entry<String, JsonNode> column : root.path("columns").properties()) {
            columns.add(column(column.getKey(), column.getValue()));
        }
        if (columns.isEmpty()) {
            throw new InvalidColumnMap("\"columns\" must name at least one column.");
        }
        char separator = choice(root, "separator", "tab", SEPARATORS);
        char decimal = choice(root, "decimal", "point", DECIMALS);
        if (separator == decimal) {
            throw new InvalidColumnMap("The comma cannot be both the separator and the decimal mark.");
        }
        String technique = root.path("technique").asText();
        if (!technique.matches("[a-z0-9]+([-.][a-z0-9]+)*")) {
            throw new InvalidColumnMap("\"technique\" must be the id of a technique, for instance electrochemistry.");
        }
        boolean timed = columns.stream().anyMatch(c -> c.name().equals(TextTable.TIME));
        String along = root.path("along").asText(timed ? TextTable.TIME : "");
        if (!along.isEmpty() && columns.stream().noneMatch(c -> c.name().equals(along))) {
            throw new InvalidColumnMap("\"along\" is '" + along + "', which none of the columns is.");
        }
        return new ColumnMap(root.path("name").asText(), technique, root.path("file").asText(), root.path("pattern").asText(), separator,
                decimal, root.path("headerLine").asText("1"), root.path("start").asText(), along, root.path("others").asBoolean(true),
                columns);
    }

    private static char choice(JsonNode root, String key, String usual, Map<String, Character> choices) throws InvalidColumnMap {
        Character choice = choices.get(root.path(key).asText(usual));
        if (choice == null) {
            throw new InvalidColumnMap("\"" + key + "\" is '" + root.path(key).asText() + "' and must be one of "
                    + String.join(", ", choices.keySet().stream().sorted().toList()) + ".");
        }
        return choice;
    }

    private static MappedColumn column(String name, JsonNode node) throws InvalidColumnMap {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new InvalidColumnMap("The column name '" + name + "' must be lower case letters, digits and underscores.");
        }
        JsonNode column = node.path("column");
        if (column.asText().isEmpty() || column.isNumber() && column.asInt() < 1) {
            throw new InvalidColumnMap("\"column\" of '" + name + "' must be its name in the header line or its number from 1.");
        }
        double factor = node.path("factor").asDouble(1) * node.path("sign").asInt(1);
        if (!Double.isFinite(factor) || factor == 0) {
            throw new InvalidColumnMap("\"factor\" of '" + name + "' must be a number other than 0, and \"sign\" 1 or -1.");
        }
        String quantity = node.path("quantity").asText();
        if (!quantity.matches("([a-z0-9]+(-[a-z0-9]+)*)?")) {
            throw new InvalidColumnMap("\"quantity\" of '" + name + "' must be lower case with hyphens.");
        }
        return new MappedColumn(name, column.asText(), node.path("unit").asText(), factor, quantity, sensor(name, node.path("sensor")));
    }

    private static Optional<Sensor> sensor(String name, JsonNode sensor) throws InvalidColumnMap {
        if (sensor.isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Sensor(sensor.path("range").asDouble(), sensor.path("low").asDouble(0), sensor.path("high").asDouble(10),
                    sensor.path("unit").asText("µm")));
        } catch (IllegalArgumentException e) {
            throw new InvalidColumnMap("The sensor of '" + name + "' cannot be: " + e.getMessage() + ".");
        }
    }

    /** Writes a map, indented. */
    public static String write(ColumnMap map) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("name", map.name()).put("technique", map.technique());
        putUnlessEmpty(root, "file", map.file());
        putUnlessEmpty(root, "pattern", map.pattern());
        root.put("separator", word(SEPARATORS, map.separator())).put("decimal", word(DECIMALS, map.decimal()));
        putNumberOrText(root, "headerLine", map.headerLine());
        putUnlessEmpty(root, "start", map.start());
        root.put("along", map.along()).put("others", map.others());
        ObjectNode columns = root.putObject("columns");
        for (MappedColumn column : map.columns()) {
            ObjectNode node = columns.putObject(column.name());
            putNumberOrText(node, "column", column.column());
            node.put("unit", column.unit());
            if (column.factor() != 1) {
                node.put("factor", column.factor());
            }
            putUnlessEmpty(node, "quantity", column.quantity());
            column.sensor().ifPresent(sensor -> node.putObject("sensor").put("range", sensor.range()).put("low", sensor.low())
                    .put("high", sensor.high()).put("unit", sensor.unit()));
        }
        return root.toPrettyString() + "\n";
    }

    private static void putUnlessEmpty(ObjectNode node, String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
    }

    private static void putNumberOrText(ObjectNode node, String key, String text) {
        if (text.matches("\\d{1,6}")) {
            node.put(key, Integer.parseInt(text));
        } else {
            node.put(key, text);
        }
    }

    private static String word(Map<String, Character> words, char character) {
        return words.entrySet().stream().filter(e -> e.getValue() == character).map(Map.Entry::getKey).findFirst().orElseThrow();
    }
}

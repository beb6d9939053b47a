package org.operanda.host.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.operanda.data.Problem;

/**
 * An object of a recipe or cell sheet that is being read. What it holds of the wrong kind, and keys that nobody knows, become problems
 * with their line.
 *
 * @param document the file
 * @param pointer  JSON pointer of the object
 * @param node     the object
 * @param problems where problems are collected
 */
record Fields(Document document, String pointer, JsonNode node, List<Problem> problems) {

    static Fields of(Document document, List<Problem> problems) {
        return new Fields(document, "", document.root(), problems).checked();
    }

    private Fields checked() {
        if (node.isObject()) {
            return this;
        }
        if (!node.isMissingNode()) {
            report("recipe.kind", "An object is expected here.", "Write { … } with named values.");
        }
        return new Fields(document, pointer, MissingNode.getInstance(), problems);
    }

    /** Reports every key that is none of these. */
    Fields only(Set<String> known) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!known.contains(name) && !name.startsWith("$")) {
                problems.add(Problem.error("recipe.key", "'" + name + "' is not known here.", Nearest.hint(name, new TreeSet<>(known)),
                        document.at(pointer + "/" + name)));
            }
        }
        return this;
    }

    Optional<String> text(String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            child(key, value).report("recipe.kind", "'" + key + "' must be a text.", "Write it in quotes.");
            return Optional.empty();
        }
        return Optional.of(value.asText());
    }

    /** A text that must be there; empty with a problem when it is not. */
    String required(String key) {
        Optional<String> text = text(key).filter(t -> !t.isBlank());
        if (text.isEmpty() && !node.isMissingNode()) {
            report("recipe.required", "'" + key + "' is missing.", "Add \"" + key + "\" here.");
        }
        return text.orElse("");
    }

    Optional<Double> number(String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            child(key, value).report("recipe.kind", "'" + key + "' must be a number, not " + value + ".",
                    "Write it without quotes and with a decimal point.");
            return Optional.empty();
        }
        return Optional.of(value.asDouble());
    }

    /** The texts of a list; a single text counts as a list of one. */
    List<String> texts(String key) {
        JsonNode value = node.path(key);
        if (value.isTextual()) {
            return List.of(value.asText());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(key)) {
            if (item.isValueNode()) {
                texts.add(item.asText());
            } else {
                child(key, value).report("recipe.kind", "'" + key + "' must be a list of texts.", "");
            }
        }
        return texts;
    }

    /** The objects of a list. */
    List<Fields> objects(String key) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode item : list(key)) {
            objects.add(new Fields(document, pointer + "/" + key + "/" + objects.size(), item, problems).checked());
        }
        return objects;
    }

    private Iterable<JsonNode> list(String key) {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !value.isArray()) {
            child(key, value).report("recipe.kind", "'" + key + "' must be a list.", "Write [ … ].");
            return List.of();
        }
        return value;
    }

    /** The object of that key, empty when there is none. */
    Optional<Fields> object(String key) {
        return node.has(key) ? Optional.of(child(key, node.get(key)).checked()) : Optional.empty();
    }

    private Fields child(String key, JsonNode value) {
        return new Fields(document, pointer + "/" + key, value, problems);
    }

    /** Adds an error at this object. */
    void report(String id, String message, String hint) {
        problems.add(Problem.error(id, message, hint, document.at(pointer)));
    }

    /** Adds an error at one of its values. */
    void report(String key, String id, String message, String hint) {
        problems.add(Problem.error(id, message, hint, document.at(pointer + "/" + key)));
    }
}

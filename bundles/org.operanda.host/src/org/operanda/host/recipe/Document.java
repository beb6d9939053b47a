package org.operanda.host.recipe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;

/**
 * A JSON or YAML file with the line of each of its values, so that a problem can say where it is.
 *
 * @param file  the file
 * @param root  its content; missing when it could not be parsed
 * @param lines line of each value by its JSON pointer (RFC 6901)
 * @param problems why it could not be parsed
 */
record Document(Path file, JsonNode root, Map<String, Integer> lines, List<Problem> problems) {

    static Document read(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        JsonFactory factory = name.endsWith(".yaml") || name.endsWith(".yml") ? new YAMLFactory() : new JsonFactory();
        ObjectMapper mapper = new ObjectMapper(factory.configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true));
        try {
            String read = Files.readString(file);
            // which editors of Windows put before UTF-8
            String text = read.startsWith("\uFEFF") ? read.substring(1) : read;
            JsonNode root = mapper.readTree(text);
            return new Document(file, root, lines(factory, text), List.of());
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return failed(file,
                    Problem.error("recipe.syntax", "'" + file.getFileName() + "' is not written correctly: " + e.getOriginalMessage() + ".",
                            "Look for a missing comma, quote or bracket at or before that line.",
                            Location.line(file.toString(), Math.max(1, line))));
        } catch (NoSuchFileException e) {
            return failed(file, Problem.error("recipe.missing", "There is no file '" + file + "'.", "Check the spelling.",
                    Location.file(file.toString())));
        } catch (IOException e) {
            return failed(file,
                    Problem.error("recipe.unreadable", "'" + file + "' cannot be read: " + e.getMessage() + ".",
                            "It must be a text file in UTF-8.",
                            Location.file(file.toString())));
        }
    }

    private static Document failed(Path file, Problem problem) {
        return new Document(file, MissingNode.getInstance(), Map.of(), List.of(problem));
    }

    private static Map<String, Integer> lines(JsonFactory factory, String text) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = factory.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.putIfAbsent(parser.getParsingContext().pathAsPointer().toString(), parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }

    /** The place of a value; of the one around it when it is not there itself. */
    Location at(String pointer) {
        String known = pointer;
        while (!known.isEmpty() && !lines.containsKey(known)) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        Location location = lines.containsKey(known) ? Location.line(file.toString(), lines.get(known)) : Location.file(file.toString());
        return location.part(pointer);
    }

    /** The folder of the file, from which its relative paths start. */
    Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }
}

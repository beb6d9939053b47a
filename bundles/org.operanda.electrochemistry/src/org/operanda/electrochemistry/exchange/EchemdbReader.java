package org.operanda.electrochemistry.exchange;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTextFormat;
import org.operanda.electrochemistry.cycler.Vocabulary;

/**
 * Reads the data packages of echemdb (Frictionless Data): a JSON file that describes, with names and units of the columns, a CSV file beside
 * it. Either of the two may be named; it is the same measurement. A potential's reference electrode is in the metadata; a positive current is
 * anodic.
 */
public final class EchemdbReader implements Reader {
    private static final int PEEK = 1 << 16;
    private static final long LARGEST_DESCRIPTION = 16L << 20;
    private static final int MOST_ENTRIES = 300;
    private static final int LONGEST_ENTRY = 4000;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public Probe probe(Source source) {
        if (source.name().endsWith(".json")) {
            return isPackage(source.headText(), "")
                    ? Probe.of(90, "describes tables of electrochemical data with units")
                    : Probe.no("no data package of electrochemistry");
        }
        Path description = description(source.path());
        if (source.name().endsWith(".csv") && Files.isRegularFile(description)) {
            try (InputStream in = Files.newInputStream(description)) {
                String head = new String(in.readNBytes(PEEK), StandardCharsets.ISO_8859_1);
                if (isPackage(head, source.name())) {
                    return Probe.of(90, description.getFileName() + " beside it describes it");
                }
            } catch (IOException e) {
                return Probe.no("the description beside it cannot be read");
            }
        }
        return Probe.no("no data package describes it");
    }

    @Override
    public List<Path> companions(Source source) {
        List<Path> tables = new ArrayList<>();
        if (source.name().endsWith(".json") && isPackage(source.headText(), "") && source.size() <= LARGEST_DESCRIPTION) {
            try {
                for (JsonNode resource : MAPPER.readTree(Files.readAllBytes(source.path())).path("resources")) {
                    table(source.path(), resource.path("path").asText()).ifPresent(tables::add);
                }
            } catch (IOException e) {
                return List.of();
            }
        }
        return tables;
    }

    private static boolean isPackage(String head, String table) {
        return head.contains("\"resources\"") && head.contains("\"schema\"") && head.contains("\"fields\"") && head.contains("\"unit\"")
                && head.contains(table);
    }

    private static Path description(Path table) {
        return table.resolveSibling(table.getFileName().toString().replaceFirst("\\.csv$", ".json"));
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        boolean described = source.name().endsWith(".json");
        Path description = described ? source.path() : description(source.path());
        List<Problem> problems = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        Location where = Location.file(source.name());
        try {
            JsonNode resources = Files.size(description) > LARGEST_DESCRIPTION
                    ? MAPPER.missingNode()
                    : MAPPER.readTree(Files.readAllBytes(description)).path("resources");
            for (JsonNode resource : resources) {
                if (progress.isCancelled()) {
                    return ReadResult.EMPTY;
                }
                Optional<Path> table = table(description, resource.path("path").asText());
                if (table.isPresent() && (described || table.get().getFileName().equals(source.path().getFileName()))) {
                    ReadResult result = read(table.get(), resource, progress);
                    measurements.addAll(result.measurements());
                    problems.addAll(result.problems());
                }
            }
        } catch (JacksonException e) {
            problems.add(
                    Problem.error("echemdb.json", "The description " + description.getFileName() + " is no JSON: " + e.getOriginalMessage(),
                            "Fetch it again.", where));
        } catch (IOException e) {
            problems.add(Problem.error("echemdb.unreadable", "The description " + description.getFileName() + " cannot be read: "
                    + e.getMessage() + ".", "Both files, .json and .csv, must lie in one folder.", where));
        }
        if (measurements.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.error("echemdb.no-table", "The description " + description.getFileName() + " names no table beside it.",
                    "Both files, .json and .csv, must lie in one folder.", where));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : new ReadResult(measurements, problems);
    }

    /** The table in the folder of its description; nothing outside of it is opened. */
    private static Optional<Path> table(Path description, String name) {
        try {
            Path table = description.resolveSibling(Path.of(name).getFileName());
            return name.isEmpty() || !Files.isRegularFile(table) ? Optional.empty() : Optional.of(table);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static ReadResult read(Path table, JsonNode resource, Progress progress) throws IOException {
        List<String> names = new ArrayList<>();
        Vocabulary.Builder vocabulary = new Vocabulary.Builder().toTheLetter();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (JsonNode field : resource.path("schema").path("fields")) {
            String name = field.path("name").asText();
            names.add(name);
            Optional<Unit<?>> unit = Units.parse(field.path("unit").asText());
            describe(vocabulary, name, unit.isPresent() ? unit.get() : Units.ONE);
            if (field.has("reference")) {
                metadata.put(Metadata.REFERENCE_ELECTRODE, field.path("reference").asText());
            }
        }
        flatten("", resource.path("metadata"), metadata);
        metadata.put("convention.current", "positive: anodic");
        String method = resource.path("metadata").path("echemdb").path("figureDescription").path("measurementType").asText();
        if (!method.isEmpty()) {
            metadata.put(Metadata.METHOD, method);
        }
        CyclerTextFormat format = CyclerTextFormat.ofTables("echemdb", "the table that is described", vocabulary.build(), names::equals);
        ReadResult result = format.read(Source.open(table), progress);
        return new ReadResult(result.measurements().stream().map(m -> m.withMetadata(metadata)).toList(), result.problems());
    }

    /** By what the unit measures: a time is the time, a potential the voltage. */
    private static void describe(Vocabulary.Builder vocabulary, String name, Unit<?> unit) {
        if (Units.factor(unit, Units.SECOND).isPresent()) {
            vocabulary.timeIn(unit, name);
        } else if (Units.factor(unit, Units.VOLT).isPresent()) {
            vocabulary.columnIn(CyclerColumn.VOLTAGE, unit, name);
        } else if (Units.factor(unit, Units.AMPERE).isPresent()) {
            vocabulary.columnIn(CyclerColumn.CURRENT, unit, name);
        } else {
            vocabulary.otherIn(unit, name);
        }
    }

    private static void flatten(String key, JsonNode node, Map<String, String> entries) {
        if (entries.size() >= MOST_ENTRIES) {
            return;
        }
        if (node.isValueNode()) {
            String text = node.asText();
            entries.putIfAbsent(key, text.length() > LONGEST_ENTRY ? text.substring(0, LONGEST_ENTRY) : text);
            return;
        }
        String begin = key.isEmpty() ? "" : key + ".";
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            flatten(begin + i, node.get(i), entries);
        }
        node.properties().forEach(entry -> flatten(begin + entry.getKey(), entry.getValue(), entries));
    }
}

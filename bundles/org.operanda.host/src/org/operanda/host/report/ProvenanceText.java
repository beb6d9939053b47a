package org.operanda.host.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.operanda.experiment.InputFile;
import org.operanda.experiment.ProblemRecord;
import org.operanda.experiment.Provenance;
import org.operanda.experiment.Result;
import org.operanda.experiment.StepRecord;
import org.operanda.host.recipe.HeaderOverride;
import org.operanda.host.recipe.RecipeText;
import org.operanda.host.recipe.Session;

/**
 * The provenance as JSON: every raw file with its checksum and reader, every step with all its settings, what was overridden, every
 * problem, the recipe.
 */
final class ProvenanceText {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ProvenanceText() {}

    static String of(Session session) {
        Provenance provenance = session.experiment().getProvenance();
        ObjectNode root = JSON.createObjectNode();
        root.put("software", provenance.getSoftware()).put("softwareVersion", provenance.getSoftwareVersion())
                .put("javaVersion", provenance.getJavaVersion())
                .put("operatingSystem", provenance.getOperatingSystem()).put("started", provenance.getStarted().toString())
                .put("finished", provenance.getFinished().toString());
        ArrayNode inputs = root.putArray("inputs");
        for (InputFile file : provenance.getInputs()) {
            inputs.addObject().put("path", file.getPath()).put("measurement", file.getMeasurement()).put("sha256", file.getSha256())
                    .put("bytes", file.getBytes())
                    .put("reader", file.getReaderId()).put("readerVersion", file.getReaderVersion())
                    .put("confidence", file.getConfidence());
        }
        ArrayNode steps = root.putArray("steps");
        for (StepRecord record : provenance.getSteps()) {
            ObjectNode step = steps.addObject().put("step", record.getStep()).put("operation", record.getOperation())
                    .put("operationVersion", record.getOperationVersion());
            ObjectNode settings = step.putObject("settings");
            record.getSettings().forEach(entry -> settings.set(entry.getKey(), parsed(entry.getValue())));
        }
        ArrayNode overrides = root.putArray("overriddenHeaders");
        for (HeaderOverride override : session.overrides()) {
            overrides.addObject().put("measurement", override.measurement()).put("key", override.key()).put("header", override.header())
                    .put("cellSheet", override.sheet());
        }
        ArrayNode results = root.putArray("results");
        for (Result result : session.experiment().getResults()) {
            results.addObject().put("step", result.getStep()).put("dataset", result.getDataset()).put("quantity", result.getQuantity())
                    .put("unit", result.getUnit())
                    .set("shape", JSON.valueToTree(result.getShape()));
        }
        ArrayNode problems = root.putArray("problems");
        for (ProblemRecord problem : provenance.getProblems()) {
            problems.addObject().put("severity", problem.getSeverity().getLiteral()).put("id", problem.getId())
                    .put("message", problem.getMessage()).put("hint", problem.getHint())
                    .put("location", problem.getLocation());
        }
        root.set("recipe", parsed(RecipeText.of(session.experiment())));
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings and recipes are kept as JSON", e);
        }
    }
}

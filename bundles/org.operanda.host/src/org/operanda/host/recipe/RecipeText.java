package org.operanda.host.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.experiment.Cell;
import org.operanda.experiment.ClockTransform;
import org.operanda.experiment.CurveDefinition;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentPackage;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.PanelDefinition;
import org.operanda.experiment.Step;
import org.operanda.experiment.TimeMarker;

/**
 * Writes an experiment as a recipe that {@link RecipeFile} reads, with its cell sheet inside: what was run, with every value that
 * was set from outside.
 */
public final class RecipeText {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RecipeText() {}

    /** The recipe as JSON text. */
    public static String of(Experiment experiment) {
        ObjectNode root = JSON.createObjectNode().put("operanda", RecipeFile.VERSION);
        put(root, "name", experiment.getName());
        put(root, "version", experiment.getRecipe() == null ? null : experiment.getRecipe().getVersion());
        put(root, "description", experiment.getDescription());
        put(root, "data", experiment.getDataFolder());
        if (!experiment.getCells().isEmpty()) {
            root.set("cell", cell(experiment.getCells().getFirst()));
        }
        ArrayNode measurements = root.putArray("measurements");
        experiment.getMeasurements().forEach(reference -> measurement(measurements.addObject(), reference));
        if (experiment.getRecipe() != null) {
            ArrayNode steps = root.putArray("steps");
            experiment.getRecipe().getSteps().forEach(step -> step(steps.addObject(), step));
        }
        if (!experiment.getMarkers().isEmpty()) {
            ArrayNode markers = root.putArray("markers");
            experiment.getMarkers().forEach(marker -> marker(markers.addObject(), marker));
        }
        if (!experiment.getFigures().isEmpty()) {
            ArrayNode figures = root.putArray("figures");
            experiment.getFigures().forEach(figure -> figure(figures.addObject(), figure));
        }
        return text(root);
    }

    private static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static void put(ObjectNode node, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(key, value);
        }
    }

    private static void texts(ObjectNode node, String key, List<String> values) {
        ArrayNode list = node.putArray(key);
        values.forEach(list::add);
    }

    private static ObjectNode cell(Cell cell) {
        ObjectNode node = JSON.createObjectNode();
        for (EAttribute attribute : ExperimentPackage.Literals.CELL.getEAllAttributes()) {
            if (cell.eIsSet(attribute)) {
                Object value = cell.eGet(attribute);
                node.set(attribute.getName(), value instanceof Double number ? node.numberNode(number) : node.textNode(value.toString()));
            }
        }
        if (!cell.getAttributes().isEmpty()) {
            ObjectNode more = node.putObject(CellSheet.ATTRIBUTES);
            cell.getAttributes().forEach(entry -> more.put(entry.getKey(), entry.getValue()));
        }
        return node;
    }

    private static void measurement(ObjectNode node, MeasurementReference reference) {
        put(node, "id", reference.getId());
        put(node, "name", reference.getName());
        texts(node, "files", reference.getFiles());
        put(node, "grouping", reference.getGrouping().getLiteral());
        put(node, "reader", reference.getReaderId());
        if (reference.getClock() != null) {
            clock(node.putObject("clock"), reference.getClock());
        }
        put(node, "start", reference.getStart() == null ? null : reference.getStart().toString());
        if (reference.isSetExposure()) {
            node.put("exposure", reference.getExposure());
        }
    }

    private static void clock(ObjectNode node, ClockTransform clock) {
        node.put("offset", clock.getOffset()).put("drift", clock.getDrift()).put("reference", clock.getReference());
        put(node, "zone", clock.getZone());
        put(node, "source", clock.getSource());
        if (clock.isSetResidual()) {
            node.put("residual", clock.getResidual());
        }
        if (!clock.getPieces().isEmpty()) {
            ArrayNode pieces = node.putArray("pieces");
            clock.getPieces()
                    .forEach(piece -> pieces.addObject().put("from", piece.getFrom()).put("offset", piece.getOffset())
                            .put("drift", piece.getDrift())
                            .put("reference", piece.getReference()));
        }
    }

    private static void step(ObjectNode node, Step step) {
        node.put("id", step.getId()).put("operation", step.getOperation());
        ObjectNode inputs = node.putObject("inputs");
        step.getInputs().forEach(entry -> inputs.put(entry.getKey(), entry.getValue()));
        settings(node.putObject("settings"), step.getSettings());
    }

    private static void marker(ObjectNode node, TimeMarker marker) {
        put(node, "name", marker.getName());
        if (marker.getMeasurement() == null) {
            node.put("time", marker.getTime());
        } else {
            node.put("measurement", marker.getMeasurement()).put("row", marker.getRow());
        }
    }

    private static void settings(ObjectNode node, Iterable<Map.Entry<String, String>> settings) {
        for (Map.Entry<String, String> entry : settings) {
            node.set(entry.getKey(), Placeholders.parse(entry.getValue()));
        }
    }

    private static void curve(ObjectNode node, CurveDefinition curve) {
        put(node, "data", curve.getData());
        put(node, "label", curve.getLabel());
        put(node, "colour", curve.getColour());
        put(node, "line", curve.getLine());
        put(node, "symbol", curve.getSymbol());
        if (curve.isSetWidth()) {
            node.put("width", curve.getWidth());
        }
    }

    private static void figure(ObjectNode node, FigureDefinition figure) {
        put(node, "id", figure.getId());
        put(node, "title", figure.getTitle());
        put(node, "horizontalAxis", figure.getHorizontalAxis());
        put(node, "markers", figure.getMarkers());
        if (figure.isSetWidth()) {
            node.put("width", figure.getWidth());
        }
        if (figure.isSetHeight()) {
            node.put("height", figure.getHeight());
        }
        if (figure.isSetTextSize()) {
            node.put("textSize", figure.getTextSize());
        }
        if (figure.isSetResolution()) {
            node.put("resolution", figure.getResolution());
        }
        if (!figure.getStyle().isEmpty()) {
            settings(node.putObject("style"), figure.getStyle());
        }
        if (!figure.getCurves().isEmpty()) {
            ArrayNode curves = node.putArray("curves");
            figure.getCurves().forEach(curve -> curve(curves.addObject(), curve));
        }
        ArrayNode panels = node.putArray("panels");
        for (PanelDefinition panel : figure.getPanels()) {
            ObjectNode one = panels.addObject();
            put(one, "kind", panel.getKind().getLiteral());
            put(one, "label", panel.getLabel());
            texts(one, "data", panel.getData());
            put(one, "abscissa", panel.getAbscissa());
            put(one, "colourMap", panel.getColourMap());
            if (panel.isSetMinimum()) {
                one.put("minimum", panel.getMinimum());
            }
            if (panel.isSetMaximum()) {
                one.put("maximum", panel.getMaximum());
            }
        }
    }
}

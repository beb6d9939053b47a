package org.operanda.host.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.Enumerator;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.experiment.Cell;
import org.operanda.experiment.ClockPiece;
import org.operanda.experiment.ClockTransform;
import org.operanda.experiment.CurveDefinition;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.Grouping;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.PanelDefinition;
import org.operanda.experiment.PanelKind;
import org.operanda.experiment.Recipe;
import org.operanda.experiment.Step;
import org.operanda.experiment.TimeMarker;
import org.operanda.figure.Colour;
import org.operanda.figure.ColourMap;
import org.operanda.figure.CurveStyle;
import org.operanda.host.extension.Extensions;

/**
 * Reads a recipe, the JSON (or YAML) file that says which files make up an experiment and what is done with them. Its form is described by
 * {@code schema/recipe.schema.json} in this bundle. What is wrong with a recipe is told with its line and JSON pointer.
 */
public final class RecipeFile {
    /** The version of the form that this host reads. */
    public static final int VERSION = 1;

    static final Set<String> RECIPE_KEYS = Set.of("operanda", "name", "version", "description", "data", "cell", "measurements", "steps",
            "markers", "figures");
    static final Set<String> MARKER_KEYS = Set.of("name", "measurement", "row", "time");
    static final Set<String> MEASUREMENT_KEYS = Set.of("id", "name", "files", "grouping", "reader", "clock", "start", "exposure");
    static final Set<String> CLOCK_KEYS = Set.of("offset", "drift", "reference", "zone", "source", "residual", "pieces");
    static final Set<String> PIECE_KEYS = Set.of("from", "offset", "drift", "reference");
    static final Set<String> STEP_KEYS = Set.of("id", "operation", "inputs", "settings");
    static final Set<String> FIGURE_KEYS = Set.of("id", "title", "horizontalAxis", "markers", "width", "height", "textSize", "resolution",
            "style", "curves", "panels");
    static final Set<String> CURVE_KEYS = Set.of("data", "label", "colour", "line", "symbol", "width");
    static final Set<String> PANEL_KEYS = Set.of("kind", "label", "data", "abscissa", "colourMap", "minimum", "maximum");
    private static final String ID = "[A-Za-z][A-Za-z0-9_-]*";
    private static final ExperimentFactory MODEL = ExperimentFactory.eINSTANCE;

    private final Document document;
    private final List<Problem> problems;
    private final Experiment experiment = MODEL.createExperiment();

    /**
     * A recipe that was read.
     *
     * @param experiment the experiment to be run; empty when there is an error
     * @param folder     the folder that its relative paths start from
     * @param problems   what is wrong with it
     */
    public record Opened(Optional<Experiment> experiment, Path folder, List<Problem> problems) {
        public Opened {
            problems = List.copyOf(problems);
        }
    }

    private RecipeFile(Document document) {
        this.document = document;
        this.problems = new ArrayList<>(document.problems());
    }

    /**
     * Reads and checks a recipe with its cell sheet.
     *
     * @param file      the recipe
     * @param overrides values that the user sets instead of the recipe's: {@code data}, {@code cell} for another cell sheet, {@code cell.mass}, {@code step.setting}, {@code
     *                  measurement.offset}
     * @param extensions the operations that are installed
     */
    public static Opened open(Path file, Map<String, String> overrides, Extensions extensions) {
        Document document = Document.read(file);
        RecipeFile recipe = new RecipeFile(document);
        if (document.problems().isEmpty()) {
            recipe.read(Fields.of(document, recipe.problems));
            Overrides.apply(recipe.experiment, document.folder(), overrides, recipe.problems);
            RecipeCheck.check(recipe.experiment, extensions).forEach(p -> recipe.problems.add(recipe.located(p)));
        }
        boolean sound = recipe.problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
        return new Opened(sound ? Optional.of(recipe.experiment) : Optional.empty(), document.folder(), recipe.problems);
    }

    /** A check names the JSON pointer only; the line is known here. */
    private Problem located(Problem problem) {
        return problem.location().map(l -> problem.at(document.at(l.part()))).orElse(problem);
    }

    private void read(Fields root) {
        root.only(RECIPE_KEYS);
        double version = root.number("operanda").orElse(Double.NaN);
        if (version != VERSION) {
            root.report("operanda", "recipe.version", "This is no recipe of version " + VERSION + ".",
                    "Write \"operanda\": " + VERSION + " at its beginning.");
        }
        experiment.setName(root.text("name").orElseGet(() -> document.folder().getFileName().toString()));
        root.text("description").ifPresent(experiment::setDescription);
        root.text("data").ifPresent(experiment::setDataFolder);
        readCell(root);
        root.objects("measurements").forEach(fields -> experiment.getMeasurements().add(measurement(fields)));
        Recipe recipe = MODEL.createRecipe();
        recipe.setName(experiment.getName());
        root.text("version").ifPresent(recipe::setVersion);
        root.objects("steps").forEach(fields -> recipe.getSteps().add(step(fields)));
        experiment.setRecipe(recipe);
        root.objects("markers").forEach(fields -> experiment.getMarkers().add(marker(fields)));
        root.objects("figures").forEach(fields -> experiment.getFigures().add(figure(fields)));
    }

    /** The cell sheet is a file of its own, or stands in the recipe. */
    private void readCell(Fields root) {
        if (!root.node().has("cell")) {
            return;
        }
        Cell cell = MODEL.createCell();
        experiment.getCells().add(cell);
        if (root.node().get("cell").isObject()) {
            CellSheet.read(root.object("cell").orElseThrow(), cell);
        } else {
            root.text("cell").ifPresent(name -> problems.addAll(CellSheet.read(document.folder().resolve(name), cell)));
        }
    }

    private MeasurementReference measurement(Fields fields) {
        fields.only(MEASUREMENT_KEYS);
        MeasurementReference reference = MODEL.createMeasurementReference();
        reference.setId(id(fields));
        reference.setName(fields.text("name").orElse(reference.getId()));
        reference.getFiles().addAll(fields.texts("files"));
        if (reference.getFiles().isEmpty()) {
            fields.report("recipe.required", "'files' is missing.", "Name files, folders or patterns, relative to the data folder.");
        }
        choice(fields, "grouping", Grouping.values(), reference::setGrouping);
        fields.text("reader").ifPresent(reference::setReaderId);
        fields.object("clock").ifPresent(clock -> reference.setClock(clock(clock)));
        fields.text("start").ifPresent(text -> start(fields, text, reference));
        fields.number("exposure").ifPresent(reference::setExposure);
        if (!experiment.getCells().isEmpty()) {
            reference.setCell(experiment.getCells().getFirst());
        }
        return reference;
    }

    private static String id(Fields fields) {
        String id = fields.required("id");
        if (!id.isEmpty() && !id.matches(ID)) {
            fields.report("id", "recipe.id", "'" + id + "' is no id.", "Use letters, digits, - and _, beginning with a letter.");
        }
        return id;
    }

    private static void start(Fields fields, String text, MeasurementReference reference) {
        try {
            reference.setStart(Instant.parse(text));
        } catch (DateTimeException e) {
            fields.report("start", "recipe.start", "'" + text + "' is no instant.",
                    "Write it as 2022-07-26T20:38:30.190Z, in universal time.");
        }
    }

    private static ClockTransform clock(Fields fields) {
        fields.only(CLOCK_KEYS);
        ClockTransform clock = MODEL.createClockTransform();
        fields.number("offset").ifPresent(clock::setOffset);
        fields.number("drift").ifPresent(clock::setDrift);
        fields.number("reference").ifPresent(clock::setReference);
        fields.text("source").ifPresent(clock::setSource);
        fields.number("residual").ifPresent(clock::setResidual);
        double before = 0;
        for (Fields part : fields.objects("pieces")) {
            part.only(PIECE_KEYS);
            ClockPiece piece = MODEL.createClockPiece();
            double from = part.number("from").orElse(0.0);
            if (!(from > before) || from != Math.rint(from)) {
                part.report("from", "recipe.clock-piece", "A piece of a clock begins at a row above that of the piece before it.",
                        "Give rows as whole numbers, rising, the first above 0.");
                continue;
            }
            before = from;
            piece.setFrom((long) from);
            part.number("offset").ifPresent(piece::setOffset);
            part.number("drift").ifPresent(piece::setDrift);
            part.number("reference").ifPresent(piece::setReference);
            clock.getPieces().add(piece);
        }
        fields.text("zone").ifPresent(zone -> {
            clock.setZone(zone);
            try {
                ZoneId.of(zone);
            } catch (DateTimeException e) {
                fields.report("zone", "recipe.zone", "'" + zone + "' is no time zone.", "Write it as Europe/Paris or +02:00.");
            }
        });
        return clock;
    }

    private static Step step(Fields fields) {
        fields.only(STEP_KEYS);
        Step step = MODEL.createStep();
        step.setId(id(fields));
        step.setOperation(fields.required("operation"));
        fields.object("inputs").ifPresent(
                inputs -> inputs.node().fieldNames().forEachRemaining(role -> step.getInputs().put(role, inputs.text(role).orElse(""))));
        fields.object("settings").ifPresent(settings -> {
            for (Map.Entry<String, JsonNode> entry : settings.node().properties()) {
                step.getSettings().put(entry.getKey(), entry.getValue().toString());
            }
        });
        return step;
    }

    private static TimeMarker marker(Fields fields) {
        fields.only(MARKER_KEYS);
        TimeMarker marker = MODEL.createTimeMarker();
        marker.setName(fields.required("name"));
        Optional<String> measurement = fields.text("measurement");
        measurement.ifPresent(marker::setMeasurement);
        Optional<Double> place = fields.number(measurement.isPresent() ? "row" : "time");
        if (place.isEmpty()) {
            fields.report("recipe.marker", "The marker '" + marker.getName() + "' has no place.",
                    "Give the \"row\" of its measurement, or a \"time\" in seconds on the common clock and no measurement.");
        }
        place.ifPresent(measurement.isPresent() ? marker::setRow : marker::setTime);
        return marker;
    }

    private static FigureDefinition figure(Fields fields) {
        fields.only(FIGURE_KEYS);
        FigureDefinition figure = MODEL.createFigureDefinition();
        figure.setId(id(fields));
        figure.setTitle(fields.text("title").orElse(""));
        figure.setHorizontalAxis(fields.text("horizontalAxis").orElse("time"));
        fields.text("markers").ifPresent(figure::setMarkers);
        size(fields, "width").ifPresent(figure::setWidth);
        size(fields, "height").ifPresent(figure::setHeight);
        size(fields, "textSize").ifPresent(figure::setTextSize);
        size(fields, "resolution").ifPresent(dpi -> figure.setResolution((int) Math.max(1, Math.round(dpi))));
        fields.object("style").ifPresent(style -> style(style, figure));
        fields.objects("curves").forEach(curve -> figure.getCurves().add(curve(curve)));
        fields.objects("panels").forEach(panel -> figure.getPanels().add(panel(panel)));
        return figure;
    }

    private static void style(Fields fields, FigureDefinition figure) {
        for (Map.Entry<String, JsonNode> entry : fields.node().properties()) {
            figure.getStyle().put(entry.getKey(), entry.getValue().toString());
        }
        FigureLook.parse(figure).problems()
                .forEach(problem -> fields.report("recipe.style", problem.message(), problem.hint()));
    }

    private static CurveDefinition curve(Fields fields) {
        fields.only(CURVE_KEYS);
        CurveDefinition curve = MODEL.createCurveDefinition();
        curve.setData(fields.required("data"));
        fields.text("label").ifPresent(curve::setLabel);
        fields.text("colour").ifPresent(colour -> {
            if (Colour.parse(colour).isPresent()) {
                curve.setColour(colour);
            } else {
                fields.report("colour", "recipe.colour", "'" + colour + "' is no colour.", "Write it as #0072b2.");
            }
        });
        word(fields, "line", CurveStyle.Line.values()).ifPresent(curve::setLine);
        word(fields, "symbol", CurveStyle.Symbol.values()).ifPresent(curve::setSymbol);
        size(fields, "width").ifPresent(curve::setWidth);
        return curve;
    }

    private static <E extends Enum<E>> Optional<String> word(Fields fields, String key, E[] choices) {
        List<String> known = FigureLook.words(choices);
        Optional<String> text = fields.text(key);
        text.filter(t -> !known.contains(t))
                .ifPresent(t -> fields.report(key, "recipe.choice", "'" + t + "' is no " + key + ".", Nearest.hint(t, known)));
        return text.filter(known::contains);
    }

    private static Optional<Double> size(Fields fields, String key) {
        Optional<Double> size = fields.number(key);
        if (size.isPresent() && !(size.get() > 0)) {
            fields.report(key, "recipe.size", "'" + key + "' must be above zero.", "Leave it out for the usual one.");
            return Optional.empty();
        }
        return size;
    }

    private static PanelDefinition panel(Fields fields) {
        fields.only(PANEL_KEYS);
        PanelDefinition panel = MODEL.createPanelDefinition();
        choice(fields, "kind", PanelKind.values(), panel::setKind);
        fields.text("label").ifPresent(panel::setLabel);
        panel.getData().addAll(fields.texts("data"));
        fields.text("abscissa").ifPresent(panel::setAbscissa);
        fields.number("minimum").ifPresent(panel::setMinimum);
        fields.number("maximum").ifPresent(panel::setMaximum);
        if (panel.isSetMinimum() && panel.isSetMaximum() && panel.getMinimum() >= panel.getMaximum()) {
            fields.report("maximum", "recipe.range", "The vertical axis ends before it begins.",
                    "'maximum' must be greater than 'minimum'.");
        }
        word(fields, "colourMap", ColourMap.values()).ifPresent(panel::setColourMap);
        return panel;
    }

    private static <E extends Enumerator> void choice(Fields fields, String key, E[] choices, Consumer<E> set) {
        Optional<String> text = fields.text(key);
        if (text.isEmpty()) {
            return;
        }
        Arrays.stream(choices).filter(c -> c.getLiteral().equals(text.get())).findFirst().ifPresentOrElse(set,
                () -> fields.report(key, "recipe.choice",
                        "'" + text.get() + "' is no " + key + ".",
                        Nearest.hint(text.get(), Arrays.stream(choices).map(Enumerator::getLiteral).toList())));
    }
}

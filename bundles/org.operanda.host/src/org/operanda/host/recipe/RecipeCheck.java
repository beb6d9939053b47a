package org.operanda.host.recipe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.operation.Operation;
import org.operanda.data.operation.SettingsType;
import org.operanda.experiment.Cell;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.CurveDefinition;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.PanelDefinition;
import org.operanda.experiment.Step;
import org.operanda.experiment.TimeMarker;
import org.operanda.host.extension.Contribution.Loaded;
import org.operanda.host.catalogue.Catalogue;
import org.operanda.host.catalogue.Offer;
import org.operanda.host.extension.Extensions;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.host.extension.OperationDescriptor.Input;

/** Checks what a recipe says against what is installed, before any file is read. */
public final class RecipeCheck {
    private final Experiment experiment;
    private final Extensions extensions;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Set<String> measurements = new LinkedHashSet<>();

    private RecipeCheck(Experiment experiment, Extensions extensions) {
        this.experiment = experiment;
        this.extensions = extensions;
    }

    /** What is wrong; the part of each problem's location is a JSON pointer such as {@code /steps/2/operation}. */
    public static List<Problem> check(Experiment experiment, Extensions extensions) {
        RecipeCheck check = new RecipeCheck(experiment, extensions);
        check.ids();
        check.steps();
        check.markers();
        check.figures();
        return List.copyOf(check.problems);
    }

    private void error(String pointer, String id, String message, String hint) {
        problems.add(Problem.error(id, message, hint, Location.file("").part(pointer)));
    }

    private void ids() {
        int index = 0;
        for (MeasurementReference reference : experiment.getMeasurements()) {
            if (!measurements.add(reference.getId())) {
                error("/measurements/" + index + "/id", "recipe.id", "Two measurements have the id '" + reference.getId() + "'.",
                        "Give each its own.");
            }
            if (reference.getReaderId() != null && extensions.reader(reference.getReaderId()).isEmpty()) {
                error("/measurements/" + index + "/reader", "recipe.reader",
                        "The reader '" + reference.getReaderId() + "' is not installed.",
                        Catalogue.bundled().reader(reference.getReaderId()).map(Offer::howToInstall).orElseGet(
                                () -> Nearest.hint(reference.getReaderId(), extensions.readers().stream().map(r -> r.id()).toList())));
            }
            index++;
        }
        index = 0;
        for (Step step : experiment.getRecipe().getSteps()) {
            if (measurements.contains(step.getId()) || steps.putIfAbsent(step.getId(), step) != null) {
                error("/steps/" + index + "/id", "recipe.id", "The id '" + step.getId() + "' is already used.",
                        "Give each measurement and step its own.");
            }
            index++;
        }
    }

    private void steps() {
        Set<String> before = new LinkedHashSet<>(measurements);
        int index = 0;
        for (Step step : experiment.getRecipe().getSteps()) {
            String pointer = "/steps/" + index++;
            Optional<OperationDescriptor> operation = extensions.operation(step.getOperation());
            if (operation.isPresent()) {
                inputs(step, operation.get(), before, pointer);
                settings(step, operation.get(), pointer);
            } else if (!step.getOperation().isEmpty()) {
                unknown(step.getOperation(), pointer + "/operation");
            }
            before.add(step.getId());
        }
    }

    private void unknown(String operation, String pointer) {
        Optional<Offer> offer = Catalogue.bundled().operation(operation);
        error(pointer, "recipe.operation",
                offer.isPresent() ? "The operation '" + operation + "' is not installed." : "There is no operation '" + operation + "'.",
                offer.map(Offer::howToInstall).orElseGet(
                        () -> Nearest.hint(operation, extensions.operations().stream().map(OperationDescriptor::id).toList())));
    }

    private void inputs(Step step, OperationDescriptor operation, Set<String> before, String pointer) {
        List<String> roles = operation.inputs().stream().map(Input::role).toList();
        for (String role : operation.inputs().stream().filter(i -> !i.optional()).map(Input::role).toList()) {
            if (!step.getInputs().containsKey(role)) {
                error(pointer + "/inputs", "recipe.input",
                        "Step '" + step.getId() + "' has no input '" + role + "', which " + operation.id() + " needs.",
                        "Known here are: " + String.join(", ", before) + ".");
            }
        }
        for (Map.Entry<String, String> input : step.getInputs()) {
            if (!roles.contains(input.getKey())) {
                error(pointer + "/inputs/" + input.getKey(), "recipe.role", operation.id() + " has no input '" + input.getKey() + "'.",
                        Nearest.hint(input.getKey(), roles));
            }
            String source = DataReference.of(input.getValue()).owner();
            if (!before.contains(source)) {
                unknownSource(step, input, source, before, pointer);
            }
        }
    }

    private void unknownSource(Step step, Map.Entry<String, String> input, String source, Set<String> before, String pointer) {
        String at = pointer + "/inputs/" + input.getKey();
        if (!steps.containsKey(source)) {
            error(at, "recipe.source", "There is no measurement or step '" + source + "'.", Nearest.hint(source, before));
        } else if (dependsOn(steps.get(source), step.getId(), new HashSet<>())) {
            error(at, "recipe.cycle", "Step '" + step.getId() + "' needs '" + source + "', which needs '" + step.getId() + "' in turn.",
                    "One of them must do without the other.");
        } else {
            error(at, "recipe.order", "Step '" + step.getId() + "' uses '" + source + "', which comes after it.",
                    "Move '" + source + "' before it.");
        }
    }

    private boolean dependsOn(Step step, String id, Set<String> seen) {
        if (step == null || !seen.add(step.getId())) {
            return false;
        }
        return step.getId().equals(id) || step.getInputs().values().stream().map(v -> DataReference.of(v).owner())
                .anyMatch(source -> source.equals(id) || dependsOn(steps.get(source), id, seen));
    }

    private void settings(Step step, OperationDescriptor descriptor, String pointer) {
        Loaded<Operation<?>> loaded = descriptor.contribution().load();
        if (loaded.instance().isEmpty()) {
            error(pointer + "/operation", "recipe.operation", loaded.problem().orElseThrow().message(),
                    loaded.problem().orElseThrow().hint());
            return;
        }
        SettingsType<?> type = SettingsType.of(loaded.instance().get().settingsType());
        String at = pointer + "/settings";
        Optional<Cell> cell = experiment.getCells().stream().findFirst();
        Map<String, Object> values = Placeholders.resolve(step, type, cell, at, problems);
        for (Problem problem : type.parse(values).problems()) {
            problems.add(problem.at(Location.file("").part(at + "/" + settingOf(problem, values.keySet()))));
        }
    }

    /** The settings record's problems quote the key; the line in the recipe is found by it. */
    private static String settingOf(Problem problem, Set<String> keys) {
        return keys.stream().filter(key -> problem.message().contains("'" + key + "'")).findFirst().orElse("");
    }

    private void markers() {
        int index = 0;
        for (TimeMarker marker : experiment.getMarkers()) {
            String pointer = "/markers/" + index++ + "/measurement";
            if (marker.getMeasurement() != null && !measurements.contains(marker.getMeasurement())) {
                error(pointer, "recipe.source", "There is no measurement '" + marker.getMeasurement() + "'.",
                        Nearest.hint(marker.getMeasurement(), measurements));
            }
        }
    }

    private void figures() {
        int index = 0;
        for (FigureDefinition figure : experiment.getFigures()) {
            String pointer = "/figures/" + index++;
            if (!"time".equals(figure.getHorizontalAxis())) {
                dataset(figure.getHorizontalAxis(), pointer + "/horizontalAxis");
            }
            if (figure.getMarkers() != null) {
                dataset(figure.getMarkers(), pointer + "/markers");
            }
            int curve = 0;
            for (CurveDefinition look : figure.getCurves()) {
                dataset(look.getData(), pointer + "/curves/" + curve++ + "/data");
            }
            int at = 0;
            for (PanelDefinition panel : figure.getPanels()) {
                String place = pointer + "/panels/" + at++;
                panel.getData().forEach(data -> dataset(data, place + "/data"));
                if (panel.getAbscissa() != null) {
                    dataset(panel.getAbscissa(), place + "/abscissa");
                }
            }
        }
    }

    private void dataset(String text, String pointer) {
        DataReference reference = DataReference.of(text);
        if (reference.dataset().isEmpty()) {
            error(pointer, "recipe.dataset", "'" + text + "' names no dataset.", "Write step.dataset or measurement.dataset.");
        } else if (!measurements.contains(reference.owner()) && !steps.containsKey(reference.owner())) {
            Set<String> known = new LinkedHashSet<>(measurements);
            known.addAll(steps.keySet());
            error(pointer, "recipe.source", "There is no measurement or step '" + reference.owner() + "'.",
                    Nearest.hint(reference.owner(), known));
        }
    }
}

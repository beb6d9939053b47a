package org.operanda.workbench.view;

import java.util.List;
import java.util.Map;

/**
 * A step whose results a view shows, whether or not it is in the recipe.
 *
 * @param operation id of the operation
 * @param inputs    by role: the id of a measurement or step, or the operation of a planned step that comes before this one
 * @param settings  values by their keys, as texts, numbers or lists; those that are not there have their defaults
 */
public record PlannedStep(String operation, Map<String, String> inputs, Map<String, Object> settings) {
    public PlannedStep {
        inputs = Map.copyOf(inputs);
        settings = Map.copyOf(settings);
    }

    /** A step with default settings. */
    public PlannedStep(String operation, Map<String, String> inputs) {
        this(operation, inputs, Map.of());
    }

    /** One step for each operation, in which the source plays the same role. */
    public static List<PlannedStep> each(List<String> operations, String role, Source source) {
        return operations.stream().map(operation -> new PlannedStep(operation, Map.of(role, source.id()))).toList();
    }
}

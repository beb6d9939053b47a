package org.operanda.workbench.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.operanda.data.Measurement;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.StepResults;

/**
 * What a view's results are calculated from.
 *
 * @param source what the view is about
 * @param steps  that give what it shows
 * @param inputs measurements and results that the steps name as inputs, by their ids
 * @param known  what steps of the recipe gave, by id of the operation
 */
public record Basis(Source source, List<PlannedStep> steps, Map<String, Measurement> inputs, Map<String, Measurement> known) {
    public Basis {
        steps = List.copyOf(steps);
        inputs = Map.copyOf(inputs);
        known = Map.copyOf(known);
    }

    static Basis of(CurrentExperiment current, Source source, List<PlannedStep> steps) {
        Map<String, Measurement> known = new LinkedHashMap<>();
        Map<String, Measurement> inputs = new LinkedHashMap<>();
        for (PlannedStep step : steps) {
            StepResults.step(current, step.operation(), origins(step, steps)).flatMap(current::measurement)
                    .ifPresent(result -> known.put(step.operation(), result));
            step.inputs().values().forEach(id -> current.measurement(id).ifPresent(m -> inputs.put(id, m)));
        }
        return new Basis(source, steps, inputs, known);
    }

    /** What a planned step is made of in the end: measurements and steps, no operations. */
    static Set<String> origins(PlannedStep step, List<PlannedStep> all) {
        Set<String> origins = new TreeSet<>();
        for (String input : step.inputs().values()) {
            Optional<PlannedStep> before = all.stream().filter(s -> s.operation().equals(input) && s != step).findFirst();
            before.ifPresentOrElse(s -> origins.addAll(origins(s, all)), () -> origins.add(input));
        }
        return origins;
    }

    /** The measurement that the view is about. */
    public Measurement measurement() {
        return source.measurement();
    }

    /** The planned step of an operation. */
    public Optional<PlannedStep> step(String operation) {
        return steps.stream().filter(s -> s.operation().equals(operation)).findFirst();
    }

    /** Whether results would be the same: the steps are, and the data are the very same objects. */
    boolean isSame(Basis other) {
        return steps.equals(other.steps) && source.id().equals(other.source.id())
                && identities().toList().equals(other.identities().toList());
    }

    private Stream<Integer> identities() {
        return Stream.of(Map.of("", measurement()), inputs, known)
                .flatMap(m -> m.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue))
                .map(System::identityHashCode);
    }
}

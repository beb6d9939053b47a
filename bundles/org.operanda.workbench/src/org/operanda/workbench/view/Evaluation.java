package org.operanda.workbench.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.operation.Operation;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.data.operation.SettingsType;
import org.operanda.host.extension.Extensions;

/** Runs operations one after another as a recipe would, and collects what they say. */
public final class Evaluation {
    private final Progress progress;
    private final Map<String, PlannedStep> steps = new HashMap<>();
    private final Map<String, Measurement> known;
    private final Map<String, Measurement> given;
    private final List<Problem> problems = new ArrayList<>();

    /** An evaluation of a view's planned steps. */
    public Evaluation(Basis basis, Progress progress) {
        this.progress = progress;
        this.known = basis.known();
        this.given = new HashMap<>(basis.inputs());
        given.put(basis.source().id(), basis.measurement());
        given.putAll(basis.known());
        basis.steps().forEach(step -> steps.put(step.operation(), step));
    }

    /** An evaluation of single operations. */
    public Evaluation(Progress progress) {
        this.progress = progress;
        this.known = Map.of();
        this.given = Map.of();
    }

    /**
     * What the recipe's step of that operation gave; without one what the operation gives as it is planned. No datasets where it is not
     * planned or one of its inputs is missing.
     */
    public <S extends Record> Measurement of(String id, SeriesOperation<S> operation) {
        Measurement result = Optional.ofNullable(known.get(id)).orElseGet(() -> calculated(id, operation));
        if (!result.datasets().isEmpty()) {
            given.put(id, result);
        }
        return result;
    }

    /** The same for an operation of another bundle. */
    public Measurement of(String id, Extensions extensions) {
        Optional<Operation<?>> operation = extensions.operation(id).flatMap(d -> d.contribution().load().instance());
        if (operation.isPresent() && operation.get() instanceof SeriesOperation<?> series) {
            return of(id, series);
        }
        problems.add(Problem.of(Severity.ERROR, "view.operation", "The operation '" + id + "' is not installed.",
                "'operanda operations' lists those that are."));
        return Measurement.of(id, technique(id), List.of(), Map.of());
    }

    private <S extends Record> Measurement calculated(String id, SeriesOperation<S> operation) {
        Map<String, Measurement> inputs = new HashMap<>();
        PlannedStep step = steps.getOrDefault(id, new PlannedStep(id, Map.of()));
        step.inputs().forEach((role, from) -> Optional.ofNullable(given.get(from)).ifPresent(m -> inputs.put(role, m)));
        if (inputs.isEmpty() || inputs.size() < step.inputs().size()) {
            return Measurement.of(id, technique(id), List.of(), Map.of());
        }
        SettingsType.Parsed<S> settings = SettingsType.of(operation.settingsType()).parse(step.settings());
        problems.addAll(settings.problems());
        List<OperationResult> results = settings.settings().map(s -> operation.apply(inputs, s, progress)).stream().toList();
        results.forEach(r -> problems.addAll(r.problems()));
        return Measurement.of(id, technique(id), results.stream().flatMap(r -> r.datasets().stream()).toList(), Map.of());
    }

    private static String technique(String operation) {
        return operation.substring(0, Math.max(0, operation.indexOf('.')));
    }

    /** What an operation gives with its default settings. */
    public <S extends Record> Measurement of(SeriesOperation<S> operation, String role, Measurement source) {
        OperationResult result = operation.apply(Map.of(role, source), SettingsType.of(operation.settingsType()).defaults(), progress);
        problems.addAll(result.problems());
        return Measurement.of(source.name(), source.technique(), result.datasets(), Map.of());
    }

    /** Errors and warnings so far, each once. */
    public List<Problem> problems() {
        return problems.stream().filter(p -> p.severity() != Severity.INFO).distinct().toList();
    }
}

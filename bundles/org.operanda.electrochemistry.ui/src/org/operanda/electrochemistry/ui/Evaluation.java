package org.operanda.electrochemistry.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.data.operation.SettingsType;

/** Runs operations one after another as a recipe would, and collects what they say. */
final class Evaluation {
    private final Progress progress;
    private final Map<String, Measurement> known;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * An evaluation.
     *
     * @param known what steps of the recipe gave, by id of the operation
     */
    Evaluation(Map<String, Measurement> known, Progress progress) {
        this.known = known;
        this.progress = progress;
    }

    /** What the recipe's step of that operation gave; without one what the operation gives with its default settings. */
    <S extends Record> Measurement of(String id, SeriesOperation<S> operation, String role, Measurement source) {
        Optional<Measurement> there = Optional.ofNullable(known.get(id));
        return there.isPresent() ? there.get() : of(operation, SettingsType.of(operation.settingsType()).defaults(), role, source);
    }

    /** What an operation gives. */
    <S extends Record> Measurement of(SeriesOperation<S> operation, S settings, String role, Measurement source) {
        OperationResult result = operation.apply(Map.of(role, source), settings, progress);
        problems.addAll(result.problems());
        return Measurement.of(source.name(), source.technique(), result.datasets(), Map.of());
    }

    /** Errors and warnings so far, each once. */
    List<Problem> problems() {
        return problems.stream().filter(p -> p.severity() != Severity.INFO).distinct().toList();
    }
}

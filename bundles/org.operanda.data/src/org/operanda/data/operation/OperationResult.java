package org.operanda.data.operation;

import java.util.List;
import org.operanda.data.Dataset;
import org.operanda.data.Problem;

/**
 * What an operation derived.
 *
 * @param datasets names are unique
 * @param problems what the user should know; an error says which part could not be had
 */
public record OperationResult(List<Dataset> datasets, List<Problem> problems) {
    public static final OperationResult EMPTY = new OperationResult(List.of(), List.of());

    public OperationResult {
        datasets = List.copyOf(datasets);
        problems = List.copyOf(problems);
    }

    public static OperationResult of(Dataset... datasets) {
        return new OperationResult(List.of(datasets), List.of());
    }

    public static OperationResult failed(Problem problem) {
        return new OperationResult(List.of(), List.of(problem));
    }
}

package org.operanda.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.factor.EvolvingFactors;

/**
 * When components of a series of curves appear and vanish: singular values of the frames up to each frame, from each frame on, and of a window that moves along. See
 * {@link EvolvingFactors} for method and sources. A component has appeared where its forward value rises out of the noise, and vanishes where its backward value does.
 * <p>
 * Role: {@value FrameTable#ROLE}. Results along the frames, in the unit of the series: {@code forward_1} …, {@code backward_1} …, {@code window_1} …
 */
public final class EvolvingFactorAnalysis implements SeriesOperation<EvolvingFactorSettings> {

    @Override
    public Class<EvolvingFactorSettings> settingsType() {
        return EvolvingFactorSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, EvolvingFactorSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<FrameTable> found = FrameTable.in(inputs, settings.dataset(), settings.from(), settings.to(), problems);
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        FrameTable table = found.get();
        int count = Math.min(settings.components(), Math.min(table.rows(), table.columns()));
        EvolvingFactors factors = EvolvingFactors.of(table.numbers(), count, settings.window() | 1, settings.seed());
        List<Dataset> datasets = new ArrayList<>();
        add(datasets, "forward_", factors.forward(), table);
        add(datasets, "backward_", factors.backward(), table);
        add(datasets, "window_", factors.window(), table);
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(datasets, problems);
    }

    private static void add(List<Dataset> datasets, String name, double[][] values, FrameTable table) {
        for (int k = 0; k < values.length; k++) {
            datasets.add(table.alongFrames(name + (k + 1), FactorQuantities.SINGULAR_VALUE, table.of().unit(), values[k]));
        }
    }
}

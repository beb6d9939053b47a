package org.operanda.electrochemistry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.electrochemistry.CurrentSeries.Run;

/**
 * Finds when charging, discharging and rest end: where the sign of the current changes for longer than a given time.
 * <p>
 * The result {@code turning_point} runs along a time axis of its own, on the clock of the input, with one point per event: 1 where a charge
 * ends, -1 where a discharge ends, 0 where a rest ends. The time is that of the last row of what ended. The end of the file is no event.
 */
public final class TurningPoints implements SeriesOperation<TurningPointsSettings> {
    private static final QuantityKind KIND = new QuantityKind("turning-point", "Turning point", "");

    @Override
    public Class<TurningPointsSettings> settingsType() {
        return TurningPointsSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, TurningPointsSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<CurrentSeries> series = CurrentSeries.of(inputs, settings.current(), problems);
        return series.isEmpty()
                ? new OperationResult(List.of(), problems)
                : new OperationResult(List.of(events(series.get(), settings)), problems);
    }

    private static Dataset events(CurrentSeries series, TurningPointsSettings settings) {
        List<Run> runs = series.runs(settings.restFraction(), settings.shortest());
        List<Run> ended = runs.subList(0, Math.max(0, runs.size() - 1));
        double[] times = ended.stream().mapToDouble(run -> series.seconds()[run.end() - 1]).toArray();
        double[] kinds = ended.stream().mapToDouble(Run::state).toArray();
        Axis axis = new Axis("time", QuantityKind.TIME, series.axis().unit(), Values.of(times), series.axis().clock(), Optional.empty());
        return Dataset.of("turning_point", KIND, Units.ONE, axis, Values.of(kinds));
    }
}

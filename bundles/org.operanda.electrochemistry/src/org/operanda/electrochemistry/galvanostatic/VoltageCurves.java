package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * The voltage of every half cycle against the capacity that has passed in it, on one axis of capacity for all: a frame per half cycle, NaN
 * beyond its own capacity, linear between rows. Rests within a half cycle take no capacity and so do not show.
 */
public final class VoltageCurves implements SeriesOperation<VoltageCurvesSettings> {

    @Override
    public Class<VoltageCurvesSettings> settingsType() {
        return VoltageCurvesSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, VoltageCurvesSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<CurveSet> curves = Cycling.of(inputs, settings.segmentation(), problems)
                .flatMap(cycling -> CurveSet.of(cycling, settings.per(), settings.mass(), settings.area(), problems));
        if (curves.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        CurveSet set = curves.get();
        Axis axis = set.capacityAxis(settings.points());
        double[] capacity = axis.values().toArray();
        List<Dataset> results = set.map("voltage", QuantityKind.POTENTIAL, Units.VOLT, axis, half -> curve(set, half, capacity));
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(results, problems);
    }

    private static CurveSet.Curve curve(CurveSet set, HalfCycle half, double[] capacity) {
        double[] volts = set.cycling().rows().volts();
        double[] values = new double[capacity.length];
        double[] sigma = new double[capacity.length];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(sigma, Double.NaN);
        double reached = set.capacityAt(half, half.begin());
        int next = 0;
        if (next < capacity.length && capacity[0] <= reached) {
            values[next++] = volts[half.begin()];
        }
        for (Step step : half.steps()) {
            for (int row = step.begin(); step.sign() != 0 && row < step.end(); row++) {
                double now = set.capacityAt(half, row);
                boolean first = row == step.begin();
                double tolerance = 1e-12 * now;
                while (next < capacity.length && capacity[next] <= now + tolerance && now > reached) {
                    double fraction = (capacity[next] - reached) / (now - reached);
                    values[next++] = first ? volts[row] : volts[row - 1] + fraction * (volts[row] - volts[row - 1]);
                }
                reached = Math.max(reached, now);
            }
        }
        return new CurveSet.Curve(values, sigma);
    }
}

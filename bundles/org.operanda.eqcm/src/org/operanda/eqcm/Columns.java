package org.operanda.eqcm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * Takes plain columns of any measurement for resonances: an analogue input of a potentiostat, or a vendor's column that no reader knows.
 * <p>
 * Role {@value QcmShifts#ROLE}: columns along one time axis. Gives {@code frequency} or {@code frequency_shift} in Hz, and likewise
 * {@code dissipation} and {@code half_bandwidth}, each time × overtone.
 */
public final class Columns implements SeriesOperation<ColumnsSettings> {

    @Override
    public Class<ColumnsSettings> settingsType() {
        return ColumnsSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ColumnsSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Optional<Measurement> measurement = Optional.ofNullable(inputs.get(QcmShifts.ROLE));
        Optional<Axis> time = measurement.flatMap(Measurement::timeAxis);
        if (time.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "eqcm.columns.no-time", "The measurement has no time axis.",
                    "Choose a measurement that runs along time."));
        }
        boolean shift = settings.areShifts();
        List<Problem> problems = new ArrayList<>();
        List<Dataset> datasets = new ArrayList<>();
        Table table = new Table(measurement.get(), time.get(), problems);
        table.matrix(settings.frequency(), settings.hertz(), settings.isNormalised()).ifPresent(m -> datasets.add(
                m.dataset(shift ? "frequency_shift" : "frequency", shift ? EqcmQuantities.FREQUENCY_SHIFT : QuantityKind.FREQUENCY,
                        Units.HERTZ)));
        table.matrix(settings.dissipation(), settings.dissipations(), false).ifPresent(m -> datasets.add(
                m.dataset(shift ? "dissipation_shift" : "dissipation",
                        shift ? EqcmQuantities.DISSIPATION_SHIFT : EqcmQuantities.DISSIPATION, Units.ONE)));
        table.matrix(settings.halfBandwidth(), settings.hertz(), false).ifPresent(m -> datasets.add(
                m.dataset(shift ? "half_bandwidth_shift" : "half_bandwidth",
                        shift ? EqcmQuantities.HALF_BANDWIDTH_SHIFT : EqcmQuantities.HALF_BANDWIDTH, Units.HERTZ)));
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(datasets, problems);
    }

    /** Values by time and overtone. */
    private record Matrix(List<Axis> axes, double[] values) {
        Dataset dataset(String name, QuantityKind kind, Unit<?> unit) {
            return Dataset.of(name, kind, unit, axes, Values.of(values));
        }
    }

    /** The measurement's columns. */
    private record Table(Measurement measurement, Axis time, List<Problem> problems) {

        Optional<Matrix> matrix(List<String> names, double scale, boolean normalised) {
            TreeMap<Integer, String> byOrder = new TreeMap<>();
            for (String name : names) {
                String[] parts = name.split("=", 2);
                byOrder.put(Integer.parseInt(parts[0].strip()), parts[1].strip());
            }
            if (byOrder.isEmpty()) {
                return Optional.empty();
            }
            int count = byOrder.size();
            double[] orders = byOrder.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
            double[] all = new double[Math.multiplyExact(Math.toIntExact(time.size()), count)];
            Arrays.fill(all, Double.NaN);
            int k = 0;
            for (Map.Entry<Integer, String> column : byOrder.entrySet()) {
                Optional<Dataset> found = measurement.dataset(column.getValue()).filter(d -> d.axes().equals(List.of(time)));
                if (found.isEmpty()) {
                    problems.add(Problem.of(Severity.ERROR, "eqcm.columns.missing",
                            "There is no column '" + column.getValue() + "' along time.",
                            "Choose one of: " + String.join(", ", measurement.datasets().stream().map(Dataset::name).toList()) + "."));
                }
                for (int i = 0; found.isPresent() && i < time.size(); i++) {
                    all[i * count + k] = found.get().values().get(i) * scale * (normalised ? column.getKey() : 1);
                }
                k++;
            }
            return Optional.of(new Matrix(List.of(time, Axis.of("overtone", EqcmQuantities.OVERTONE, Units.ONE, Values.of(orders))), all));
        }
    }
}

package org.operanda.electrochemistry.voltammetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javax.measure.Unit;
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

/**
 * Splits a voltammogram into sweeps and cycles by the reversals of its potential, so also when the file has no cycle numbers.
 * <p>
 * Along time: {@code sweep} from 0 (-1 in no sweep), {@code direction} (1 anodic, -1 cathodic, 0 where the potential waits), {@code cycle}
 * from 1, {@code scan_rate} of the row's sweep in mV/s. A cycle begins with each sweep in the direction of the first one and with each
 * part of the series.
 * <p>
 * Along the sweeps: {@code sweep_cycle}, {@code sweep_direction}, {@code sweep_scan_rate} ± 1σ (the slope of potential against time over
 * its middle four fifths), {@code sweep_begin} and {@code sweep_end} in V, {@code sweep_charge} in C, signed as the current.
 */
public final class Cycles implements SeriesOperation<CyclesSettings> {

    @Override
    public Class<CyclesSettings> settingsType() {
        return CyclesSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, CyclesSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Sweeps> sweeps = Sweeps.of(inputs, settings.turn(), problems);
        List<Dataset> results = new ArrayList<>();
        sweeps.ifPresent(found -> {
            alongTime(found, results);
            alongSweeps(found, results);
        });
        return new OperationResult(results, problems);
    }

    private static void alongTime(Sweeps sweeps, List<Dataset> results) {
        int rows = sweeps.curve().rows();
        int[] number = new int[rows];
        byte[] direction = new byte[rows];
        int[] cycle = new int[rows];
        double[] rate = new double[rows];
        Arrays.fill(number, -1);
        Arrays.fill(rate, Double.NaN);
        int reached = 0;
        for (int i = 0; i < sweeps.all().size(); i++) {
            Sweep sweep = sweeps.all().get(i);
            Arrays.fill(number, sweep.begin(), sweep.end(), i);
            Arrays.fill(direction, sweep.begin(), sweep.end(), (byte) sweep.direction());
            Arrays.fill(cycle, reached, sweep.end(), sweep.cycle());
            Arrays.fill(rate, sweep.begin(), sweep.end(), sweep.rate() * VoltammetryQuantities.MILLI);
            reached = sweep.end();
        }
        Arrays.fill(cycle, reached, rows, sweeps.cycles());
        Axis axis = sweeps.curve().axis();
        results.add(Dataset.of("sweep", VoltammetryQuantities.SWEEP, Units.ONE, axis, Values.of(number)));
        results.add(Dataset.of("direction", VoltammetryQuantities.DIRECTION, Units.ONE, axis, Values.of(direction)));
        results.add(Dataset.of("cycle", QuantityKind.CYCLE, Units.ONE, axis, Values.of(cycle)));
        results.add(Dataset.of("scan_rate", VoltammetryQuantities.SCAN_RATE, VoltammetryQuantities.MILLIVOLT_PER_SECOND, axis,
                Values.of(rate)));
    }

    private static void alongSweeps(Sweeps sweeps, List<Dataset> results) {
        Axis axis = Axis.of("sweep", VoltammetryQuantities.SWEEP, Units.ONE, Values.indices(sweeps.all().size()));
        results.add(each(sweeps, axis, "sweep_cycle", QuantityKind.CYCLE, Units.ONE, Sweep::cycle));
        results.add(each(sweeps, axis, "sweep_direction", VoltammetryQuantities.DIRECTION, Units.ONE, Sweep::direction));
        results.add(VoltammetryQuantities.along(axis, "sweep_scan_rate", VoltammetryQuantities.SCAN_RATE,
                VoltammetryQuantities.MILLIVOLT_PER_SECOND, of(sweeps, s -> s.rate() * VoltammetryQuantities.MILLI),
                of(sweeps, s -> s.rateSigma() * VoltammetryQuantities.MILLI)));
        results.add(each(sweeps, axis, "sweep_begin", QuantityKind.POTENTIAL, Units.VOLT, Sweep::from));
        results.add(each(sweeps, axis, "sweep_end", QuantityKind.POTENTIAL, Units.VOLT, Sweep::to));
        results.add(each(sweeps, axis, "sweep_charge", QuantityKind.CHARGE, Units.COULOMB, sweeps.curve()::charge));
    }

    private static Dataset each(Sweeps sweeps, Axis axis, String name, QuantityKind kind, Unit<?> unit, ToDoubleFunction<Sweep> value) {
        return Dataset.of(name, kind, unit, axis, Values.of(of(sweeps, value)));
    }

    private static double[] of(Sweeps sweeps, ToDoubleFunction<Sweep> value) {
        return sweeps.all().stream().mapToDouble(value).toArray();
    }
}

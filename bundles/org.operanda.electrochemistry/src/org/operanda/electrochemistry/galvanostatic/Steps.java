package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.electrochemistry.CellValues;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * What a cell did in each step: {@code step_type} is 0 at rest, 1 under constant current, 2 at a held potential, 3 under any other current;
 * {@code direction} is 1 for charging, -1 for discharging and 0 for rest. A boundary is counted once: what flows between the last row of one
 * step and the first of the next belongs to the next. A step that goes over from constant current to a held potential is two.
 */
public final class Steps implements SeriesOperation<StepsSettings> {
    private static final double MILLI = 1000;

    @Override
    public Class<StepsSettings> settingsType() {
        return StepsSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, StepsSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Cycling> cycling = Cycling.of(inputs, settings.segmentation(), problems);
        if (cycling.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        List<Dataset> results = results(cycling.get(), settings, new CellValues(cycling.get().rows().measurement(), problems));
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(results, problems);
    }

    private static List<Dataset> results(Cycling cycling, StepsSettings settings, CellValues cell) {
        List<Step> steps = cycling.steps();
        Recorded rows = cycling.rows();
        double[] numbers = new double[steps.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i + 1.0;
        }
        Columns columns = new Columns(Axis.of("step", GalvanostaticQuantities.STEP, Units.ONE, Values.of(numbers)));
        columns.add("step_type", GalvanostaticQuantities.STEP_TYPE, Units.ONE, each(steps, s -> s.type().code()));
        columns.add("direction", GalvanostaticQuantities.DIRECTION, Units.ONE, each(steps, Step::sign));
        columns.add("cycle", QuantityKind.CYCLE, Units.ONE, cycles(cycling));
        if (rows.has(CyclerColumn.STEP)) {
            columns.add("instrument_step", GalvanostaticQuantities.STEP, Units.ONE,
                    each(steps, s -> rows.number(CyclerColumn.STEP, s.begin()).orElse(Double.NaN)));
        }
        columns.add("start", QuantityKind.TIME, Units.SECOND, each(steps, s -> rows.seconds()[s.origin()]));
        columns.add("duration", QuantityKind.TIME, Units.SECOND, each(steps, cycling::duration));
        columns.add("rows", QuantityKind.COUNT, Units.ONE, each(steps, s -> s.end() - s.begin()));
        double currentDigit = Resolution.deviation(rows.amperes());
        double timeDigit = Resolution.deviation(rows.seconds());
        double[] capacity = each(steps, s -> MILLI * Math.abs(cycling.charge(s)));
        columns.add("capacity", QuantityKind.CHARGE, Units.MILLIAMPERE_HOUR, capacity,
                each(steps, s -> MILLI * cycling.chargeSigma(s, currentDigit, timeDigit)));
        double mass = cell.number(settings.mass(), Metadata.CELL_MASS, GalvanostaticQuantities.MILLIGRAM);
        if (mass > 0) {
            columns.add("specific_capacity", GalvanostaticQuantities.SPECIFIC_CAPACITY, GalvanostaticQuantities.PER_MASS,
                    scaled(capacity, MILLI / mass));
        }
        double area = cell.number(settings.area(), Metadata.CELL_AREA, GalvanostaticQuantities.SQUARE_CENTIMETRE);
        if (area > 0) {
            columns.add("areal_capacity", GalvanostaticQuantities.AREAL_CAPACITY, GalvanostaticQuantities.PER_AREA,
                    scaled(capacity, 1 / area));
        }
        columns.add("energy", QuantityKind.ENERGY, GalvanostaticQuantities.MILLIWATT_HOUR,
                each(steps, s -> MILLI * Math.abs(cycling.energy(s))));
        columns.add("mean_voltage", QuantityKind.POTENTIAL, Units.VOLT,
                each(steps, s -> s.sign() == 0 ? Double.NaN : cycling.energy(s) / cycling.charge(s)));
        columns.add("start_voltage", QuantityKind.POTENTIAL, Units.VOLT, each(steps, s -> rows.volts()[s.begin()]));
        columns.add("end_voltage", QuantityKind.POTENTIAL, Units.VOLT, each(steps, s -> rows.volts()[s.end() - 1]));
        columns.add("current", QuantityKind.CURRENT, Units.MILLIAMPERE,
                each(steps, s -> s.sign() == 0 ? 0 : s.sign() * MILLI * cycling.current(s)));
        double nominal = cell.number(settings.nominalCapacity(), Metadata.CELL_CAPACITY, Units.MILLIAMPERE_HOUR);
        if (nominal > 0) {
            columns.add("rate", GalvanostaticQuantities.RATE, GalvanostaticQuantities.PER_HOUR,
                    each(steps, s -> s.sign() == 0 ? 0 : MILLI * cycling.current(s) / nominal));
        }
        columns.add("ir_drop", QuantityKind.POTENTIAL, Units.VOLT, each(steps, s -> CurrentStep.before(cycling, s).voltage()));
        columns.add("resistance", QuantityKind.RESISTANCE, Units.OHM, each(steps, s -> CurrentStep.before(cycling, s).resistance()));
        return columns.datasets();
    }

    private static double[] each(List<Step> steps, ToDoubleFunction<Step> value) {
        return steps.stream().mapToDouble(value).toArray();
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = factor * values[i];
        }
        return scaled;
    }

    /** A rest belongs to the cycle of what was before it, one at the beginning to the first. */
    private static double[] cycles(Cycling cycling) {
        double[] cycles = new double[cycling.steps().size()];
        List<HalfCycle> halves = cycling.halfCycles();
        int half = 0;
        for (int i = 0; i < cycles.length; i++) {
            while (half + 1 < halves.size() && halves.get(half + 1).begin() <= cycling.steps().get(i).begin()) {
                half++;
            }
            cycles[i] = halves.get(half).cycle();
        }
        return cycles;
    }
}

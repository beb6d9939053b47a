package org.operanda.electrochemistry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.measure.Unit;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.electrochemistry.ChargeCountingSettings.CycleRule;
import org.operanda.electrochemistry.ChargeCountingSettings.Integration;
import org.operanda.electrochemistry.CurrentSeries.Run;

/**
 * Counts the charge that has passed a cell, Q = ∫ I dt, and what follows from it, one value per row:
 * <ul>
 * <li>{@code charge} in mA·h since the first row, signed as the instrument signs the current;
 * <li>{@code capacity} in mA·h since the half cycle began, positive;
 * <li>{@code half_cycle} from 0 and {@code cycle}; a rest belongs to the half cycle before it, the one at the very beginning to the first;
 * <li>{@code state_of_charge} = initial + Q / nominal capacity; {@code specific_charge} in mA·h/g;
 * <li>{@code composition} x = x₀ ∓ q·M·3.6/F with q in mA·h/g, M in g/mol and F = 96485.33212 C/mol (one electron per ion).
 * </ul>
 * Between two rows of one step the trapezoid is taken, or the row's current where it is the mean since the row before. When the step
 * changes between two rows, the current of the new step has flowed. Nothing is integrated over the gap between two parts, over a missing
 * current, or where time runs backwards.
 */
public final class ChargeCounting implements SeriesOperation<ChargeCountingSettings> {
    private static final QuantityKind HALF_CYCLE = new QuantityKind("half-cycle", "Half cycle", "");
    private static final QuantityKind SPECIFIC_CHARGE = new QuantityKind("specific-charge", "Specific charge", "q");
    private static final Unit<?> MILLIGRAM = Units.parse("mg").orElseThrow();
    private static final Unit<?> MILLIAMPERE_HOUR_PER_GRAM = Units.parse("mA.h/g").orElseThrow();

    @Override
    public Class<ChargeCountingSettings> settingsType() {
        return ChargeCountingSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ChargeCountingSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<CurrentSeries> series = CurrentSeries.of(inputs, settings.current(), problems);
        if (series.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        Measurement measurement = inputs.get(CurrentSeries.ROLE);
        List<Dataset> results = new Counting(series.get(), settings, measurement, new CellValues(measurement, problems), problems)
                .results();
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(results, problems);
    }

    /** One series being counted. */
    private record Counting(CurrentSeries series, ChargeCountingSettings settings, Measurement measurement, CellValues cell,
            List<Problem> problems) {

        List<Dataset> results() {
            double[] charge = charge();
            int[] halfCycle = new int[series.rows()];
            int[] cycle = new int[series.rows()];
            number(halfCycle, cycle);
            List<Dataset> results = new ArrayList<>();
            results.add(dataset("charge", QuantityKind.CHARGE, Units.MILLIAMPERE_HOUR, Values.of(charge)));
            results.add(dataset("capacity", QuantityKind.CHARGE, Units.MILLIAMPERE_HOUR, Values.of(capacity(charge, halfCycle))));
            results.add(dataset("half_cycle", HALF_CYCLE, Units.ONE, Values.of(halfCycle)));
            results.add(dataset("cycle", QuantityKind.CYCLE, Units.ONE, Values.of(cycle)));
            double nominal = cell.number(settings.nominalCapacity(), Metadata.CELL_CAPACITY, Units.MILLIAMPERE_HOUR);
            if (nominal > 0) {
                results.add(scaled("state_of_charge", QuantityKind.STATE_OF_CHARGE, Units.ONE, charge, settings.initialStateOfCharge(),
                        1 / nominal));
            }
            double mass = cell.number(settings.mass(), Metadata.CELL_MASS, MILLIGRAM);
            if (mass > 0) {
                results.add(scaled("specific_charge", SPECIFIC_CHARGE, MILLIAMPERE_HOUR_PER_GRAM, charge, 0, 1000 / mass));
            }
            OptionalDouble initial = settings.initialComposition() >= 0
                    ? OptionalDouble.of(settings.initialComposition())
                    : mass > 0 && cell.molarMass(settings.molarMass()) > 0 ? cell.initialComposition() : OptionalDouble.empty();
            if (initial.isPresent()) {
                composition(charge, mass, initial.getAsDouble()).ifPresent(results::add);
            }
            return results;
        }

        private Dataset dataset(String name, QuantityKind kind, Unit<?> unit, Values values) {
            return Dataset.of(name, kind, unit, series.axis(), values);
        }

        private Dataset scaled(String name, QuantityKind kind, Unit<?> unit, double[] charge, double initial, double factor) {
            double[] values = new double[charge.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = initial + factor * charge[i];
            }
            return dataset(name, kind, unit, Values.of(values));
        }

        private Optional<Dataset> composition(double[] charge, double mass, double initial) {
            double molarMass = cell.molarMass(settings.molarMass());
            if (!(mass > 0 && molarMass > 0)) {
                problems.add(Problem.of(Severity.ERROR, "charge-counting.composition",
                        "The composition needs the mass and the molar mass, or the formula, of the active material.",
                        "Give both in the settings or in the cell sheet."));
                return Optional.empty();
            }
            double sign = settings.chargingInserts() || cell.configuration().chargingInserts() ? 1 : -1;
            return Optional.of(scaled("composition", QuantityKind.COMPOSITION, Units.ONE, charge, initial,
                    sign * 1000 / mass / ChemicalFormula.specificCapacity(1, molarMass)));
        }

        private double[] charge() {
            boolean mean = settings.integration() == Integration.MEAN || settings.integration() == Integration.AUTOMATIC && series.isMean();
            double[] seconds = series.seconds();
            double[] current = series.milliamperes();
            double[] charge = new double[series.rows()];
            long missing = 0;
            long backwards = 0;
            for (int row = 1; row < charge.length; row++) {
                double duration = series.follows(row) ? seconds[row] - seconds[row - 1] : 0;
                boolean whole = mean || series.steps()[row] != series.steps()[row - 1];
                double flowing = duration == 0 ? 0 : whole ? current[row] : (current[row - 1] + current[row]) / 2;
                double passed = flowing * duration / 3600;
                missing += Double.isNaN(passed) ? 1 : 0;
                backwards += duration < 0 ? 1 : 0;
                charge[row] = charge[row - 1] + (duration < 0 || Double.isNaN(passed) ? 0 : passed);
            }
            warn(missing, "charge-counting.missing", "rows have no current or no time; no charge is counted up to them.",
                    "Check the current and the time of these rows.");
            warn(backwards, "charge-counting.time-backwards", "rows are earlier than the row before; no charge is counted up to them.",
                    "Check the clock of the instrument.");
            return charge;
        }

        private void warn(long count, String id, String message, String hint) {
            if (count > 0) {
                problems.add(Problem.of(Severity.WARNING, id, count + " " + message, hint));
            }
        }

        /** Numbers the half cycles and cycles, by the sign of the current or as the instrument did. */
        private void number(int[] halfCycle, int[] cycle) {
            if (settings.cycleRule() == CycleRule.INSTRUMENT) {
                copyInstrument("half_cycle", halfCycle);
                copyInstrument("cycle", cycle);
                return;
            }
            int opening = settings.cycleRule() == CycleRule.CHARGE_THEN_DISCHARGE ? 1 : -1;
            int state = 0;
            int half = 0;
            int number = 0;
            for (Run run : series.runs(settings.restFraction(), settings.shortest())) {
                if (run.state() != 0 && run.state() != state) {
                    half += state == 0 ? 0 : 1;
                    number += run.state() == opening ? 1 : 0;
                    state = run.state();
                }
                java.util.Arrays.fill(halfCycle, run.begin(), run.end(), half);
                java.util.Arrays.fill(cycle, run.begin(), run.end(), number);
            }
            for (int row = 0, first = number == 0 ? 0 : firstCycle(cycle, halfCycle); row < cycle.length && halfCycle[row] == 0; row++) {
                cycle[row] = first;
            }
        }

        /** The cycle of the last row of the first half cycle: what a rest at the beginning belongs to. */
        private static int firstCycle(int[] cycle, int[] halfCycle) {
            int last = 0;
            while (last + 1 < halfCycle.length && halfCycle[last + 1] == 0) {
                last++;
            }
            return cycle.length == 0 ? 0 : cycle[last];
        }

        private void copyInstrument(String name, int[] target) {
            Optional<Dataset> own = measurement.dataset(name).filter(d -> d.values().length() == target.length);
            if (own.isEmpty()) {
                problems.add(Problem.of(Severity.ERROR, "charge-counting.no-" + name.replace('_', '-'),
                        "The instrument numbered no '" + name + "'; it is 0 throughout.",
                        "Choose another rule for the cycle."));
            }
            for (int row = 0; own.isPresent() && row < target.length; row++) {
                target[row] = (int) own.get().values().get(row);
            }
        }

        private static double[] capacity(double[] charge, int[] halfCycle) {
            double[] capacity = new double[charge.length];
            double start = 0;
            for (int row = 1; row < charge.length; row++) {
                start = halfCycle[row] == halfCycle[row - 1] ? start : charge[row - 1];
                capacity[row] = Math.abs(charge[row] - start);
            }
            return capacity;
        }
    }
}

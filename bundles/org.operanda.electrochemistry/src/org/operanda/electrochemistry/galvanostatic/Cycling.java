package org.operanda.electrochemistry.galvanostatic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Values;
import org.operanda.electrochemistry.CellConfiguration;
import org.operanda.electrochemistry.CellValues;

/**
 * A galvanostatic test, cut into steps, half cycles and cycles.
 *
 * @param rows       as recorded, the current with its sign
 * @param passed     charge up to each row
 * @param steps      in order, without a gap
 * @param halfCycles in order; rests between them belong to none
 * @param opening    sign of the current by which a cycle begins
 * @param cell       what the cell sheet says of the cell
 */
record Cycling(Recorded rows, Passed passed, List<Step> steps, List<HalfCycle> halfCycles, int opening, CellConfiguration cell) {
    private static final double SECONDS_PER_HOUR = 3600;

    /** Cuts a test; empty, with a problem, when there is nothing to cut. */
    static Optional<Cycling> of(Map<String, Measurement> inputs, Segmentation segmentation, List<Problem> problems) {
        Optional<Recorded> recorded = Recorded.of(inputs, segmentation, problems);
        if (recorded.isEmpty()) {
            return Optional.empty();
        }
        Recorded rows = SignedCurrent.of(recorded.get(), segmentation.currentSign(), segmentation.restFraction(), problems);
        List<Step> found = rows.rows() == 0 ? List.of() : StepFinder.find(rows, segmentation, problems);
        if (found.stream().allMatch(step -> step.sign() == 0)) {
            problems.add(Problem.of(Severity.ERROR, "electrochemistry.no-cycling", "No current flows in this measurement.",
                    "Choose a measurement in which the cell is charged or discharged."));
            return Optional.empty();
        }
        Passed passed = Passed.of(rows, found, segmentation.chargeSource(), problems);
        List<Step> steps = StepFinder.typed(found, rows);
        CellConfiguration cell = new CellValues(rows.measurement(), problems).configuration();
        CycleNumbers numbers = CycleNumbers.of(rows, passed, steps, segmentation.cycleRule(), cell, problems);
        return Optional.of(new Cycling(rows, passed, steps, numbers.halfCycles(), numbers.opening(), cell));
    }

    /** Charge up to where a step begins, in A·h. */
    double chargeBefore(Step step) {
        return step.begin() == 0 ? 0 : passed.charge()[step.begin() - 1];
    }

    /** Signed charge of a step in A·h. */
    double charge(Step step) {
        return passed.charge()[step.end() - 1] - chargeBefore(step);
    }

    /** ∫V dQ of a step in W·h. */
    double energy(Step step) {
        return passed.energy(rows, step);
    }

    /** Seconds that a step lasted. */
    double duration(Step step) {
        return rows.seconds()[step.end() - 1] - rows.seconds()[step.origin()];
    }

    /** Charge of a half cycle in A·h, positive. */
    double capacity(HalfCycle half) {
        return Math.abs(half.steps().stream().mapToDouble(this::charge).sum());
    }

    /** Energy of a half cycle in W·h, positive. */
    double energy(HalfCycle half) {
        return Math.abs(half.steps().stream().mapToDouble(this::energy).sum());
    }

    /** The step that carries the most charge of a half cycle. */
    Step principal(HalfCycle half) {
        Step principal = half.steps().getFirst();
        for (Step step : half.steps()) {
            principal = Math.abs(charge(step)) > Math.abs(charge(principal)) ? step : principal;
        }
        return principal;
    }

    /** The magnitude of a step's current, its charge over its duration, in A. */
    double current(Step step) {
        double hours = duration(step) / SECONDS_PER_HOUR;
        return hours > 0 ? Math.abs(charge(step)) / hours : Math.abs(rows.amperes()[step.begin()]);
    }

    /** Standard deviation of the charge of a step in A·h, from the last digit of what it was taken from; NaN when that is not known. */
    double chargeSigma(Step step, double currentDigit, double timeDigit) {
        if (!Double.isNaN(passed.resolution())) {
            return passed.resolution() * Math.sqrt(2);
        }
        double byCurrent = currentDigit * duration(step);
        double byTime = current(step) * timeDigit * Math.sqrt(2);
        return Math.hypot(byCurrent, byTime) / SECONDS_PER_HOUR;
    }

    /**
     * The time axis of one value per half cycle: its middle, with its beginning and end as window, on the clock of the rows.
     */
    Axis halfCycleAxis(List<HalfCycle> halves) {
        double[] start = halves.stream().mapToDouble(h -> rows.seconds()[h.steps().getFirst().origin()]).toArray();
        double[] end = halves.stream().mapToDouble(h -> rows.seconds()[h.end() - 1]).toArray();
        double[] middle = new double[start.length];
        for (int i = 0; i < middle.length; i++) {
            end[i] = Math.max(start[i], end[i]);
            middle[i] = start[i] + (end[i] - start[i]) / 2;
        }
        Axis own = rows.axis();
        return new Axis(own.name(), own.quantity(), own.unit(), Values.of(middle), own.clock(), Optional.empty())
                .withWindow(Values.of(start), Values.of(end));
    }
}

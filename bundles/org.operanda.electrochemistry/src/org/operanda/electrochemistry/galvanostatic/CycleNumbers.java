package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.electrochemistry.CellConfiguration;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * Gathers steps into half cycles and half cycles into cycles.
 *
 * @param halfCycles in order
 * @param opening    sign of the current by which a cycle begins
 */
record CycleNumbers(List<HalfCycle> halfCycles, int opening) {
    /** A half cycle passes at least this part of the charge of the greatest. */
    private static final double NOTHING = 1e-3;

    static CycleNumbers of(Recorded rows, Passed passed, List<Step> steps, CycleRule rule, CellConfiguration cell, List<Problem> problems) {
        List<HalfCycle> halves = halves(steps, passed.charge());
        if (halves.isEmpty()) {
            return new CycleNumbers(halves, 1);
        }
        OptionalInt stated = switch (rule) {
            case CHARGE_THEN_DISCHARGE -> OptionalInt.of(1);
            case DISCHARGE_THEN_CHARGE -> OptionalInt.of(-1);
            default -> cell.opening();
        };
        boolean own = rule == CycleRule.CHARGE_THEN_DISCHARGE || rule == CycleRule.DISCHARGE_THEN_CHARGE;
        Optional<int[]> instrument = own ? Optional.empty() : instrument(rows, halves, problems);
        OptionalInt counted = instrument.isPresent() ? order(halves, instrument.get()) : OptionalInt.empty();
        int opening = stated.orElseGet(() -> counted.orElseGet(() -> probable(halves, passed.charge())));
        boolean believed = instrument.isPresent() && (rule == CycleRule.INSTRUMENT || believable(halves, instrument.get(), opening));
        List<HalfCycle> numbered = numbered(halves, believed ? instrument.get() : alternating(halves, opening));
        state(believed, instrument.isPresent(), opening, stated.isPresent(), problems);
        return new CycleNumbers(numbered, opening);
    }

    private static void state(boolean believed, boolean counted, int opening, boolean stated, List<Problem> problems) {
        String opens = opening > 0 ? "charge" : "discharge";
        String unstated = ": the cell sheet does not say what comes first";
        String reason = stated ? "" : ", by the capacities" + unstated;
        String rule = believed
                ? "Cycles are as the instrument counts them, a " + opens + " first" + (stated ? "" : unstated) + "."
                : "A cycle begins with a " + opens + reason
                        + (counted ? "; the instrument's own count does not fit that." : "; the instrument counted none.");
        problems.add(Problem.of(Severity.INFO, "electrochemistry.cycle-rule", rule, ""));
    }

    /** The sign that is first in each of the instrument's cycles; empty when they are no cycles or each has but one half cycle. */
    private static OptionalInt order(List<HalfCycle> halves, int[] cycles) {
        boolean charging = believable(halves, cycles, 1);
        return charging == believable(halves, cycles, -1) ? OptionalInt.empty() : OptionalInt.of(charging ? 1 : -1);
    }

    /** The sign after which less comes back than went in; the first one when that does not tell. */
    private static int probable(List<HalfCycle> halves, double[] charge) {
        boolean charging = losing(halves, charge, 1);
        return charging == losing(halves, charge, -1) ? halves.getFirst().sign() : charging ? 1 : -1;
    }

    private static boolean losing(List<HalfCycle> halves, double[] charge, int opening) {
        double[] ratios = halves.stream().skip(1).filter(half -> half.sign() != opening)
                .mapToDouble(half -> through(half, charge) / through(halves.get(half.index() - 1), charge)).sorted().toArray();
        return ratios.length > 0 && ratios[ratios.length / 2] <= 1;
    }

    private static double through(HalfCycle half, double[] charge) {
        return Math.abs(charge[half.end() - 1] - (half.begin() == 0 ? 0 : charge[half.begin() - 1]));
    }

    /** Half cycles; one that passes next to nothing is a leak or a test of the leads and none. */
    private static List<HalfCycle> halves(List<Step> steps, double[] charge) {
        List<HalfCycle> all = halves(steps);
        double greatest = all.stream().mapToDouble(half -> through(half, charge)).max().orElse(0);
        Set<Step> nothing = new HashSet<>();
        all.stream().filter(half -> through(half, charge) < NOTHING * greatest).forEach(half -> nothing.addAll(half.steps()));
        return nothing.isEmpty() ? all : halves(steps.stream().filter(step -> !nothing.contains(step)).toList());
    }

    private static List<HalfCycle> halves(List<Step> steps) {
        List<HalfCycle> halves = new ArrayList<>();
        List<Step> open = new ArrayList<>();
        int lastActive = 0;
        int sign = 0;
        for (Step step : steps) {
            if (step.sign() != 0 && sign != 0 && step.sign() != sign) {
                halves.add(new HalfCycle(halves.size(), sign, 0, open.subList(0, lastActive)));
                open = new ArrayList<>();
            }
            sign = step.sign() == 0 ? sign : step.sign();
            if (sign != 0 && !(open.isEmpty() && step.sign() == 0)) {
                open.add(step);
                lastActive = step.sign() == 0 ? lastActive : open.size();
            }
        }
        if (!open.isEmpty()) {
            halves.add(new HalfCycle(halves.size(), sign, 0, open.subList(0, lastActive)));
        }
        return halves;
    }

    private static List<HalfCycle> numbered(List<HalfCycle> halves, int[] cycles) {
        List<HalfCycle> numbered = new ArrayList<>(halves.size());
        for (HalfCycle half : halves) {
            numbered.add(half.in(cycles[half.index()]));
        }
        return numbered;
    }

    /** From 1 with the first half cycle that opens one; what comes before is cycle 0. */
    private static int[] alternating(List<HalfCycle> halves, int opening) {
        int[] cycles = new int[halves.size()];
        int cycle = 0;
        for (HalfCycle half : halves) {
            cycle += half.sign() == opening ? 1 : 0;
            cycles[half.index()] = cycle;
        }
        return cycles;
    }

    /** The instrument's number in the middle of each half cycle; where it begins again, counting goes on. */
    private static Optional<int[]> instrument(Recorded rows, List<HalfCycle> halves, List<Problem> problems) {
        int[] cycles = new int[halves.size()];
        int shift = 0;
        int restarts = 0;
        for (HalfCycle half : halves) {
            OptionalDouble own = rows.number(CyclerColumn.CYCLE, half.begin() + (half.end() - half.begin()) / 2);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            int number = (int) own.getAsDouble();
            int before = half.index() == 0 ? Integer.MIN_VALUE : cycles[half.index() - 1];
            if (number + shift < before) {
                shift = before + 1 - number;
                restarts++;
            }
            cycles[half.index()] = number + shift;
        }
        if (restarts > 0) {
            problems.add(Problem.of(Severity.WARNING, "electrochemistry.cycle-restart",
                    "The instrument's cycle number begins again " + restarts + " times; counting goes on where it was.",
                    "If these are different tests, import them separately."));
        }
        return Optional.of(cycles);
    }

    /** Whether every cycle has at most one half cycle of each sign, that of the opening sign first. */
    private static boolean believable(List<HalfCycle> halves, int[] cycles, int opening) {
        Map<Integer, List<HalfCycle>> byCycle = new LinkedHashMap<>();
        halves.forEach(half -> byCycle.computeIfAbsent(cycles[half.index()], c -> new ArrayList<>()).add(half));
        return byCycle.values().stream().allMatch(each -> each.size() == 1 || each.size() == 2 && each.getFirst().sign() == opening);
    }
}

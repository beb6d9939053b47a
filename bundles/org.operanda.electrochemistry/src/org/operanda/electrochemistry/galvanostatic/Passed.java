package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * The charge that has passed the cell up to each row, and the energy that goes with it.
 * <p>
 * Counted charge: the trapezoid between two rows of a step, or the row's current where it is a mean; at the first row of a step the new current
 * has flowed since the row before, so that a boundary is counted once; nothing flows over an interruption. An instrument's counter is followed
 * through its resets.
 *
 * @param charge     A·h; what passed before the first row included where a counter says it
 * @param resolution standard deviation of one reading of the charge by an instrument's counter in A·h; NaN when the charge is counted
 */
record Passed(double[] charge, double resolution) {
    /** Counter and count may differ by this part of what has passed, and by half of the current's last digit. */
    private static final double AGREEMENT = 0.05;
    private static final double SECONDS_PER_HOUR = 3600;

    static Passed of(Recorded rows, List<Step> steps, ChargeSource source, List<Problem> problems) {
        double[] counted = counted(rows, steps);
        List<Counter> counters = source == ChargeSource.COUNTED ? List.of() : Counter.of(rows, steps);
        double tolerance = AGREEMENT + rounding(rows);
        Optional<Counter> agreeing = counters.stream().filter(c -> agree(c.charge(), counted, steps, tolerance)).findFirst();
        Optional<Counter> taken = agreeing.isEmpty() && source == ChargeSource.INSTRUMENT ? counters.stream().findFirst() : agreeing;
        if (taken.isPresent()) {
            problems.add(
                    Problem.of(Severity.INFO, "electrochemistry.charge-source", "Charge is the instrument's " + taken.get().name() + ".",
                            ""));
            return new Passed(taken.get().charge(), taken.get().resolution());
        }
        problems.add(counters.isEmpty()
                ? Problem.of(source == ChargeSource.INSTRUMENT ? Severity.WARNING : Severity.INFO, "electrochemistry.charge-source",
                        "Charge is counted from current and time.", "")
                : Problem.of(Severity.WARNING, "electrochemistry.charge-source",
                        String.format(Locale.ROOT,
                                "Charge is counted from current and time: the instrument's %s says %.5g A·h passed in all, "
                                        + "current and time give %.5g A·h.",
                                counters.getFirst().name(), through(counters.getFirst().charge(), steps),
                                through(counted, steps)),
                        "If the rows are too far apart to be counted, set the charge to 'instrument'."));
        return new Passed(counted, Double.NaN);
    }

    /** By what part the greatest current may be off because it is written with few digits. */
    private static double rounding(Recorded rows) {
        double digit = Resolution.lastDigit(rows.amperes());
        double greatest = rows.greatestCurrent();
        return digit < greatest ? digit / greatest / 2 : 0;
    }

    /** Whether the steps of two counts agree, on the whole. */
    private static boolean agree(double[] counter, double[] counted, List<Step> steps, double tolerance) {
        double difference = 0;
        for (Step step : steps) {
            difference += Math.abs(of(counter, step) - of(counted, step));
        }
        return difference <= tolerance * through(counted, steps);
    }

    private static double through(double[] charge, List<Step> steps) {
        return steps.stream().mapToDouble(step -> Math.abs(of(charge, step))).sum();
    }

    private static double of(double[] charge, Step step) {
        return charge[step.end() - 1] - (step.begin() == 0 ? 0 : charge[step.begin() - 1]);
    }

    private static double[] counted(Recorded rows, List<Step> steps) {
        double[] seconds = rows.seconds();
        double[] amperes = rows.amperes();
        double[] charge = new double[rows.rows()];
        double sum = 0;
        for (Step step : steps) {
            for (int row = step.begin(); row < step.end(); row++) {
                boolean first = row == step.begin();
                if (!first || step.joined()) {
                    double flowing = first || rows.mean() ? amperes[row] : (amperes[row - 1] + amperes[row]) / 2;
                    double passed = flowing * (seconds[row] - seconds[row - 1]);
                    sum += Double.isNaN(passed) ? 0 : passed;
                }
                charge[row] = sum / SECONDS_PER_HOUR;
            }
        }
        return charge;
    }

    /** ∫V dQ of a step in W·h. */
    double energy(Recorded rows, Step step) {
        double[] volts = rows.volts();
        double sum = 0;
        for (int row = step.begin(); row < step.end(); row++) {
            boolean first = row == step.begin();
            double passed = row == 0 ? charge[0] : charge[row] - charge[row - 1];
            double work = (first ? volts[row] : (volts[row - 1] + volts[row]) / 2) * passed;
            sum += Double.isNaN(work) ? 0 : work;
        }
        return sum;
    }

    /** The instrument's own count, with the sign of the current. */
    private record Counter(String name, double[] charge, double resolution) {

        /** Every reading of every counter; one whose sign and resets are the instrument's own may be read in two ways. */
        static List<Counter> of(Recorded rows, List<Step> steps) {
            List<Counter> counters = new ArrayList<>();
            rows.counter(CyclerColumn.CHARGE)
                    .ifPresent(own -> counters.add(new Counter("'charge'", net(rows, own), Resolution.deviation(own))));
            Optional<double[]> in = rows.counter(CyclerColumn.CHARGE_CAPACITY);
            Optional<double[]> out = rows.counter(CyclerColumn.DISCHARGE_CAPACITY);
            if (in.isPresent() && out.isPresent()) {
                double[] charge = new double[rows.rows()];
                add(rows, in.get(), 1, charge);
                add(rows, out.get(), -1, charge);
                sum(charge);
                counters.add(new Counter("'charge_capacity' and 'discharge_capacity'", charge, Resolution.deviation(in.get())));
            }
            rows.counter(CyclerColumn.STEP_CAPACITY)
                    .ifPresent(own -> counters.add(new Counter("'step_capacity'", byStep(rows, steps, own), Resolution.deviation(own))));
            rows.counter(CyclerColumn.CAPACITY).ifPresent(own -> {
                double resolution = Resolution.deviation(own);
                counters.add(new Counter("'capacity', which starts again", byStep(rows, steps, magnitude(own)), resolution));
                counters.add(new Counter("'capacity', which rises and falls", net(rows, own), resolution));
            });
            return counters;
        }

        private static double[] magnitude(double[] counter) {
            double[] magnitude = new double[counter.length];
            for (int row = 0; row < magnitude.length; row++) {
                magnitude[row] = Math.abs(counter[row]);
            }
            return magnitude;
        }

        private static double[] net(Recorded rows, double[] counter) {
            double[] charge = new double[counter.length];
            for (int row = 1; row < charge.length; row++) {
                double passed = rows.breaks()[row] ? 0 : counter[row] - counter[row - 1];
                charge[row] = charge[row - 1] + (Double.isNaN(passed) ? 0 : passed);
            }
            return charge;
        }

        /** Adds what a counter that may fall back to zero has counted up to each row since the row before. */
        private static void add(Recorded rows, double[] counter, int sign, double[] passed) {
            passed[0] += sign * atStart(rows, counter[0]);
            for (int row = 1; row < passed.length; row++) {
                double more = counter[row] - counter[row - 1];
                boolean reset = more < 0;
                if (!Double.isNaN(more) && !(rows.breaks()[row] && !reset)) {
                    passed[row] += sign * (reset ? counter[row] : more);
                }
            }
        }

        private static double[] byStep(Recorded rows, List<Step> steps, double[] counter) {
            double[] passed = new double[counter.length];
            for (Step step : steps) {
                for (int row = step.begin(); row < step.end(); row++) {
                    double more = row == 0 ? atStart(rows, counter[0]) : counter[row] - counter[row - 1];
                    boolean reset = row > 0 && (more < 0 || row == step.begin() && counter[row] <= possible(rows, row));
                    more = reset ? counter[row] : more;
                    passed[row] = step.sign() * (Double.isNaN(more) ? 0 : Math.max(0, more));
                }
            }
            sum(passed);
            return passed;
        }

        /** What the first row's counter says passed before it, if that current can have passed it since the start. */
        private static double atStart(Recorded rows, double counter) {
            return counter > 0 && counter <= possible(rows, 0) ? counter : 0;
        }

        /** The most that a row's current can have passed since the row before, with some allowance. */
        private static double possible(Recorded rows, int row) {
            double before = row == 0 ? 0 : rows.seconds()[row - 1];
            return Math.abs(rows.amperes()[row]) * Math.abs(rows.seconds()[row] - before) / SECONDS_PER_HOUR * (1 + AGREEMENT);
        }

        private static void sum(double[] passed) {
            for (int row = 1; row < passed.length; row++) {
                passed[row] += passed[row - 1];
            }
        }
    }
}

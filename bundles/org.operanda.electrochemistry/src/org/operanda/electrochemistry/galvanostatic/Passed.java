package org.operanda.electrochemistry.galvanostatic;

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
    /** Counter and count may differ by this part of what has passed. */
    private static final double AGREEMENT = 0.05;
    private static final double SECONDS_PER_HOUR = 3600;

    static Passed of(Recorded rows, List<Step> steps, ChargeSource source, List<Problem> problems) {
        double[] counted = counted(rows, steps);
        Optional<Counter> counter = source == ChargeSource.COUNTED ? Optional.empty() : Counter.of(rows, steps);
        boolean agrees = counter.isPresent() && agree(counter.get().charge(), counted);
        boolean taken = counter.isPresent() && (agrees || source == ChargeSource.INSTRUMENT);
        if (taken) {
            problems.add(Problem.of(Severity.INFO, "electrochemistry.charge-source",
                    "Charge is the instrument's " + counter.get().name() + ".", ""));
        } else if (counter.isPresent()) {
            problems.add(Problem.of(Severity.WARNING, "electrochemistry.charge-source",
                    String.format(Locale.ROOT, "Charge is counted from current and time: the instrument's %s says %.5g A·h passed in all, "
                            + "current and time give %.5g A·h.", counter.get().name(), through(counter.get().charge()), through(counted)),
                    "If the rows are too far apart to be counted, set the charge to 'instrument'."));
        } else {
            problems.add(Problem.of(source == ChargeSource.INSTRUMENT ? Severity.WARNING : Severity.INFO, "electrochemistry.charge-source",
                    "Charge is counted from current and time.", ""));
        }
        double[] charge = taken ? counter.get().charge() : counted;
        return new Passed(charge, taken ? counter.get().resolution() : Double.NaN);
    }

    private static boolean agree(double[] counter, double[] counted) {
        double through = through(counted);
        return Math.abs(through(counter) - through) <= AGREEMENT * through;
    }

    private static double through(double[] charge) {
        double sum = 0;
        for (int row = 1; row < charge.length; row++) {
            sum += Math.abs(charge[row] - charge[row - 1]);
        }
        return sum;
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

        static Optional<Counter> of(Recorded rows, List<Step> steps) {
            Optional<double[]> net = rows.counter(CyclerColumn.CHARGE);
            if (net.isPresent()) {
                return Optional.of(new Counter("'charge'", net(rows, net.get()), Resolution.deviation(net.get())));
            }
            Optional<double[]> in = rows.counter(CyclerColumn.CHARGE_CAPACITY);
            Optional<double[]> out = rows.counter(CyclerColumn.DISCHARGE_CAPACITY);
            if (in.isPresent() && out.isPresent()) {
                double[] charge = new double[rows.rows()];
                add(rows, in.get(), 1, charge);
                add(rows, out.get(), -1, charge);
                sum(charge);
                return Optional.of(new Counter("'charge_capacity' and 'discharge_capacity'", charge, Resolution.deviation(in.get())));
            }
            return rows.counter(CyclerColumn.STEP_CAPACITY)
                    .map(own -> new Counter("'step_capacity'", byStep(rows, steps, own), Resolution.deviation(own)));
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

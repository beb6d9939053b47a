package org.operanda.electrochemistry.galvanostatic;

import java.util.List;
import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/** Gives the current its sign where the instrument wrote only its magnitude. */
final class SignedCurrent {
    /** Volts by which the potential must fall under a current for a discharge. */
    private static final double FALL = 0.05;
    /** A current that changes by more than this part begins another run. */
    private static final double SAME = 0.2;

    private SignedCurrent() {}

    static Recorded of(Recorded rows, CurrentSign rule, double restFraction, List<Problem> problems) {
        if (rule == CurrentSign.AS_RECORDED) {
            return rows;
        }
        if (rule == CurrentSign.REVERSED) {
            return rows.with(times(rows.amperes(), -1));
        }
        double threshold = restFraction * rows.greatestCurrent();
        if (rule == CurrentSign.AUTOMATIC && hasNegative(rows.amperes(), threshold)) {
            return rows;
        }
        Optional<double[]> in = rows.counter(CyclerColumn.CHARGE_CAPACITY);
        Optional<double[]> out = rows.counter(CyclerColumn.DISCHARGE_CAPACITY);
        boolean counted = in.isPresent() && out.isPresent();
        double[] signed = counted ? byCounters(rows.amperes(), in.get(), out.get()) : byVoltage(rows, threshold);
        if (rule == CurrentSign.AUTOMATIC && !hasNegative(signed, threshold)) {
            return rows;
        }
        problems.add(Problem.of(Severity.WARNING, "electrochemistry.unsigned-current",
                "The current has no sign; " + (counted ? "the instrument's counters tell" : "the course of the voltage tells")
                        + " charge from discharge.",
                "Check the directions; if the current is right as it is, set its sign to 'as-recorded'."));
        return rows.with(signed);
    }

    private static boolean hasNegative(double[] amperes, double threshold) {
        for (double current : amperes) {
            if (current < -threshold) {
                return true;
            }
        }
        return false;
    }

    private static double[] times(double[] values, int factor) {
        double[] product = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            product[i] = factor * values[i];
        }
        return product;
    }

    private static double[] byCounters(double[] amperes, double[] in, double[] out) {
        double[] signed = new double[amperes.length];
        int sign = 1;
        for (int row = 0; row < signed.length; row++) {
            double charged = row == 0 ? in[0] : in[row] - in[row - 1];
            double discharged = row == 0 ? out[0] : out[row] - out[row - 1];
            sign = discharged > 0 && !(charged > 0) ? -1 : charged > 0 && !(discharged > 0) ? 1 : sign;
            signed[row] = sign * Math.abs(amperes[row]);
        }
        return signed;
    }

    private static double[] byVoltage(Recorded rows, double threshold) {
        double[] signed = rows.amperes().clone();
        Optional<double[]> step = rows.numbers(CyclerColumn.STEP_COUNT).or(() -> rows.numbers(CyclerColumn.STEP));
        int begin = 0;
        for (int row = 1; row <= rows.rows(); row++) {
            boolean ends = row == rows.rows() || rows.breaks()[row] || step.isPresent() && step.get()[row] != step.get()[row - 1]
                    || Math.abs(Math.abs(signed[row]) - Math.abs(rows.amperes()[row - 1])) > SAME * Math.abs(rows.amperes()[row - 1])
                            + threshold;
            if (ends) {
                boolean falls = rows.volts()[row - 1] < rows.volts()[begin] - FALL;
                for (int i = begin; i < row; i++) {
                    signed[i] = falls ? -Math.abs(signed[i]) : Math.abs(signed[i]);
                }
                begin = row;
            }
        }
        return signed;
    }
}

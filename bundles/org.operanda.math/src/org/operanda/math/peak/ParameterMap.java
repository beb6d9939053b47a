package org.operanda.math.peak;

import java.util.Arrays;
import java.util.List;
import org.operanda.math.peak.PeakParameter.Tie;

/** All parameters of some peaks in a row, and which of them are varied: each is factor × what varies + constant. */
final class ParameterMap {
    private final List<Peak> peaks;
    private final int[] at;
    private final int[] column;
    private final double[] factor;
    private final double[] constant;
    private final double[] values;
    private int free;

    ParameterMap(List<Peak> peaks) {
        this.peaks = peaks;
        this.at = new int[peaks.size() + 1];
        for (int p = 0; p < peaks.size(); p++) {
            at[p + 1] = at[p] + peaks.get(p).shape().size();
        }
        int all = at[peaks.size()];
        this.column = new int[all];
        this.factor = new double[all];
        this.constant = new double[all];
        this.values = new double[all];
        Arrays.fill(column, -1);
        for (int p = 0; p < peaks.size(); p++) {
            for (int k = 0; k < peaks.get(p).shape().size(); k++) {
                PeakParameter parameter = parameter(p, k);
                if (parameter.follows().isEmpty() && parameter.lower() < parameter.upper()) {
                    column[at[p] + k] = free++;
                    factor[at[p] + k] = 1;
                } else if (parameter.follows().isEmpty()) {
                    constant[at[p] + k] = parameter.lower();
                }
            }
        }
        for (int p = 0; p < peaks.size(); p++) {
            for (int k = 0; k < peaks.get(p).shape().size(); k++) {
                follow(p, k);
            }
        }
    }

    private PeakParameter parameter(int peak, int k) {
        return peaks.get(peak).parameters().get(k);
    }

    /** Goes along the ties to a parameter that has none. */
    private void follow(int peak, int k) {
        if (parameter(peak, k).follows().isEmpty()) {
            return;
        }
        double ratio = 1;
        double offset = 0;
        int steps = 0;
        int otherPeak = peak;
        int other = k;
        while (parameter(otherPeak, other).follows().isPresent()) {
            Tie tie = parameter(otherPeak, other).follows().get();
            offset += ratio * tie.offset();
            ratio *= tie.ratio();
            otherPeak = tie.peak();
            other = tie.parameter();
            if (++steps > values.length) {
                throw new IllegalArgumentException("the parameters of the peaks follow each other in a ring");
            }
        }
        int own = at[peak] + k;
        int target = at[otherPeak] + other;
        column[own] = column[target];
        factor[own] = ratio;
        constant[own] = offset + ratio * (column[target] < 0 ? constant[target] : 0);
    }

    /** How many vary. */
    int free() {
        return free;
    }

    /** Where the parameters of a peak begin. */
    int at(int peak) {
        return at[peak];
    }

    /** Which one that varies a parameter depends on; −1 for none. */
    int column(int parameter) {
        return column[parameter];
    }

    double factor(int parameter) {
        return factor[parameter];
    }

    /** All parameters, as last expanded. */
    double[] values() {
        return values;
    }

    void expand(double[] varied) {
        for (int k = 0; k < values.length; k++) {
            values[k] = constant[k] + (column[k] < 0 ? 0 : factor[k] * varied[column[k]]);
        }
    }

    /** Start and bounds of what varies. */
    void bounds(double[] start, double[] lower, double[] upper) {
        for (int p = 0; p < peaks.size(); p++) {
            for (int k = 0; k < peaks.get(p).shape().size(); k++) {
                PeakParameter parameter = parameter(p, k);
                if (parameter.follows().isEmpty() && column[at[p] + k] >= 0) {
                    start[column[at[p] + k]] = parameter.start();
                    lower[column[at[p] + k]] = parameter.lower();
                    upper[column[at[p] + k]] = parameter.upper();
                }
            }
        }
    }
}

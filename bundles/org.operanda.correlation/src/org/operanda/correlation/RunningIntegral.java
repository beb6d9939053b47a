package org.operanda.correlation;

/**
 * The integral of a signal from its first sample on, so that the mean over any window costs two look-ups: for means over the same windows
 * again and again. The mean of the signal is taken off first and rounding errors are carried along, so that a mean keeps 12 digits of the
 * signal's range.
 */
final class RunningIntegral {
    private final Signal signal;
    private final double level;
    private final double[] integral;

    RunningIntegral(Signal signal) {
        this.signal = signal;
        Timeline timeline = signal.timeline();
        this.integral = new double[timeline.size()];
        this.level = level(signal);
        double carried = 0;
        for (int i = 0; i + 1 < integral.length; i++) {
            double area = (timeline.time(i + 1) - timeline.time(i)) * (known(i) + known(i + 1)) / 2 - carried;
            integral[i + 1] = integral[i] + area;
            carried = integral[i + 1] - integral[i] - area;
        }
    }

    Signal signal() {
        return signal;
    }

    private static double level(Signal signal) {
        double sum = 0;
        long count = 0;
        for (int i = 0; i < signal.timeline().size(); i++) {
            double value = signal.value(i);
            sum += Double.isNaN(value) ? 0 : value;
            count += Double.isNaN(value) ? 0 : 1;
        }
        return count == 0 ? 0 : sum / count;
    }

    /** A sample above the level; at the level where it is missing. */
    private double known(int sample) {
        double value = signal.value(sample);
        return Double.isNaN(value) ? 0 : value - level;
    }

    /** The mean over a window that the signal covers without a gap; at one moment, the value there. */
    double mean(double start, double end) {
        if (!(end > start)) {
            return signal.at(start, ResamplePolicy.LINEAR).value();
        }
        return level + (until(end) - until(start)) / (end - start);
    }

    private double until(double moment) {
        Timeline timeline = signal.timeline();
        int before = timeline.atOrBefore(moment);
        double after = moment - timeline.time(before);
        if (after == 0) {
            return integral[before];
        }
        double share = after / (timeline.time(before + 1) - timeline.time(before));
        return integral[before] + after * (known(before) + share * (known(before + 1) - known(before)) / 2);
    }
}

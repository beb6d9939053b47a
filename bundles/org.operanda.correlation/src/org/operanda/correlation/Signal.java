package org.operanda.correlation;

import java.util.Arrays;
import java.util.Optional;
import org.operanda.data.Values;

/**
 * One column of a record as a function of time: straight lines between samples, nothing outside the record, in a gap, or next to a missing
 * value.
 *
 * @param timeline the record's times
 * @param values   one per row of the record
 * @param sigma    one standard deviation of each, independent of each other, where known
 */
record Signal(Timeline timeline, Values values, Optional<Values> sigma) {
    /**
     * What stands for a window.
     *
     * @param value  NaN when it cannot be had
     * @param sigma  standard deviation of {@code value} that follows from those of the samples, NaN when they have none
     * @param spread root mean square of the signal's deviation from its mean within the window
     */
    record Estimate(double value, double sigma, double spread) {
        static final Estimate MISSING = new Estimate(Double.NaN, Double.NaN, Double.NaN);
    }

    /** The value of one sample. */
    double value(int sample) {
        return values.get(timeline.row(sample));
    }

    private double sigma(int sample) {
        return sigma.isPresent() ? sigma.get().get(timeline.row(sample)) : Double.NaN;
    }

    /** The mean over a window of which at least the part {@code coverage} is known; at one moment, the value on the line. */
    Estimate mean(double start, double end, double coverage) {
        if (!(end > start)) {
            return at(start, ResamplePolicy.LINEAR);
        }
        return new Integral(start, end).mean(coverage);
    }

    /** The value at one moment. */
    Estimate at(double moment, ResamplePolicy policy) {
        int before = timeline.atOrBefore(moment);
        if (!timeline.covers(moment)) {
            return Estimate.MISSING;
        }
        if (timeline.time(before) == moment || policy == ResamplePolicy.PREVIOUS) {
            return sample(before);
        }
        double share = (moment - timeline.time(before)) / (timeline.time(before + 1) - timeline.time(before));
        if (policy == ResamplePolicy.NEAREST) {
            return sample(share > 0.5 ? before + 1 : before);
        }
        double value = value(before) + share * (value(before + 1) - value(before));
        return new Estimate(value, Math.hypot((1 - share) * sigma(before), share * sigma(before + 1)), 0);
    }

    private Estimate sample(int sample) {
        return new Estimate(value(sample), sigma(sample), 0);
    }

    /**
     * Of a signal that keeps each value until the next sample: the value that covers most of a window, the lesser of two that cover as
     * much; at one moment, the value there.
     */
    Estimate longest(double start, double end, double coverage) {
        if (!(end > start)) {
            return at(start, ResamplePolicy.PREVIOUS);
        }
        int first = Math.max(0, timeline.atOrBefore(start));
        int last = timeline.atOrBefore(end);
        double[] sorted = new double[Math.max(0, last - first + 1)];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = value(first + i);
        }
        Arrays.sort(sorted);
        double[] durations = new double[sorted.length];
        double covered = 0;
        for (int i = first; i <= last; i++) {
            double value = value(i);
            double duration = timeline.connected(i) && !Double.isNaN(value) ? timeline.overlap(i, start, end) : 0;
            durations[Arrays.binarySearch(sorted, value)] += duration;
            covered += duration;
        }
        if (!Timeline.enough(covered, start, end, coverage)) {
            return Estimate.MISSING;
        }
        int longest = 0;
        for (int i = 1; i < durations.length; i++) {
            longest = durations[i] > durations[longest] ? i : longest;
        }
        return new Estimate(sorted[longest], Double.NaN, Double.NaN);
    }

    /** The integrals over one window, of the signal and its square about the first value met, and the weight of each sample. */
    private final class Integral {
        private final double start;
        private final double end;
        private double origin = Double.NaN;
        private double covered;
        private double first;
        private double second;
        private double variance;

        Integral(double start, double end) {
            this.start = start;
            this.end = end;
            int i = Math.max(0, timeline.atOrBefore(start));
            double left = timeline.size() > 0 ? value(i) : Double.NaN;
            double pending = 0;
            while (i + 1 < timeline.size() && timeline.time(i) < end) {
                double right = value(i + 1);
                pending = add(i, left, right, pending);
                left = right;
                i++;
            }
            weigh(i, pending);
        }

        /** Adds one interval; takes and returns the weight that the sample between two intervals has from the earlier one. */
        private double add(int i, double left, double right, double pending) {
            if (!timeline.connected(i) || Double.isNaN(left) || Double.isNaN(right)) {
                weigh(i, pending);
                return 0;
            }
            if (Double.isNaN(origin)) {
                origin = left;
            }
            double before = timeline.time(i);
            double after = timeline.time(i + 1);
            double width = after - before;
            double begin = left - origin;
            double finish = right - origin;
            double share = 0.5;
            if (before < start || after > end) {
                double from = (Math.max(start, before) - before) / width;
                double to = (Math.min(end, after) - before) / width;
                width = timeline.overlap(i, start, end);
                begin = left - origin + from * (right - left);
                finish = left - origin + to * (right - left);
                share = (from + to) / 2;
            }
            covered += width;
            first += width * (begin + finish) / 2;
            second += width * (begin * begin + begin * finish + finish * finish) / 3;
            weigh(i, pending + width * (1 - share));
            return width * share;
        }

        private void weigh(int sample, double weight) {
            if (sigma.isPresent() && weight > 0) {
                variance += weight * weight * sigma(sample) * sigma(sample);
            }
        }

        Estimate mean(double coverage) {
            if (!Timeline.enough(covered, start, end, coverage)) {
                return Estimate.MISSING;
            }
            double mean = first / covered;
            double spread = Math.sqrt(Math.max(0, second / covered - mean * mean));
            return new Estimate(origin + mean, sigma.isPresent() ? Math.sqrt(variance) / covered : Double.NaN, spread);
        }
    }
}

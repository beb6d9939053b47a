package org.operanda.figure;

import java.util.Optional;

/** How far the data of a panel reach. */
final class Extent {
    /** Space between curves and their frame, in parts of the axis. */
    private static final double SPACE = 0.05;
    /** Standard deviations lengthen an axis by no more than this part of it: one point without a good fit must not flatten the rest. */
    private static final double MOST_FOR_SIGMA = 0.5;

    private Extent() {}

    /** The range of an axis: the given one, else that of the data with some space; empty when there is nothing to draw. */
    static Optional<Range> of(FigureAxis axis, Optional<Range> data) {
        Optional<Range> chosen = axis.range().map(Range::drawable).or(() -> data.map(d -> spaced(d.drawable(), axis.logarithmic())));
        return chosen.filter(r -> !axis.logarithmic() || r.from() > 0);
    }

    /** A range with some space on both sides. */
    static Range spaced(Range range, boolean logarithmic) {
        if (!logarithmic) {
            return range.widened(SPACE);
        }
        double factor = Math.pow(range.to() / range.from(), SPACE);
        return new Range(range.from() / factor, range.to() * factor);
    }

    /** The range of the values at positions within {@code across}; of those above zero for a logarithmic axis. */
    static Optional<Range> of(double[] x, double[] y, Optional<Range> across, boolean logarithmic) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < y.length; i++) {
            boolean seen = across.isEmpty() || across.get().contains(x[i]);
            if (seen && Double.isFinite(y[i]) && (!logarithmic || y[i] > 0)) {
                low = Math.min(low, y[i]);
                high = Math.max(high, y[i]);
            }
        }
        return low <= high ? Optional.of(new Range(low, high)) : Optional.empty();
    }

    /** A range lengthened by that of the same values plus and minus their standard deviations, but not beyond measure. */
    static Range withSigma(Range plain, Optional<Range> lower, Optional<Range> upper) {
        double most = plain.drawable().length() * MOST_FOR_SIGMA;
        Range all = lower.orElse(plain).union(upper.orElse(plain)).union(plain);
        return new Range(Math.max(all.from(), plain.from() - most), Math.min(all.to(), plain.to() + most));
    }
}

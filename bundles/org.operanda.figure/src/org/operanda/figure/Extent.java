package org.operanda.figure;

import java.util.Optional;
import org.operanda.data.Values;

/** How far the data of a panel reach. */
final class Extent {
    /** Space between curves and their frame, in parts of the axis. */
    private static final double SPACE = 0.05;
    /** Standard deviations lengthen an axis by no more than this part of it: one point without a good fit must not flatten the rest. */
    private static final double MOST_FOR_SIGMA = 0.5;

    private Extent() {
    }

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
    static Optional<Range> of(Values x, Values y, Optional<Range> across, boolean logarithmic) {
        double[] at = x.toArray();
        double[] values = y.toArray();
        for (int i = 0; i < values.length; i++) {
            boolean seen = across.isEmpty() || across.get().contains(at[i]);
            if (!seen || logarithmic && values[i] <= 0) {
                values[i] = Double.NaN;
            }
        }
        return Range.of(values);
    }

    /** The range of a curve with its standard deviations. */
    static Optional<Range> of(Curve curve, Optional<Range> across, boolean logarithmic) {
        Optional<Range> values = of(curve.x(), curve.y(), across, logarithmic);
        if (curve.sigma().isEmpty() || logarithmic || values.isEmpty() || curve.style().spread() == CurveStyle.Spread.NONE) {
            return values;
        }
        Range plain = values.get();
        double most = plain.drawable().length() * MOST_FOR_SIGMA;
        Range all = of(curve.x(), shifted(curve, -1), across, false).orElse(plain).union(of(curve.x(), shifted(curve, 1), across, false).orElse(plain)).union(plain);
        return Optional.of(new Range(Math.max(all.from(), plain.from() - most), Math.min(all.to(), plain.to() + most)));
    }

    /** The values plus so many standard deviations. */
    static Values shifted(Curve curve, double deviations) {
        double[] shifted = curve.y().toArray();
        double[] sigma = curve.sigma().orElseThrow().toArray();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += deviations * sigma[i];
        }
        return Values.of(shifted);
    }
}

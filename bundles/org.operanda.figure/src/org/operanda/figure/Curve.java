package org.operanda.figure;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Dataset;
import org.operanda.data.Values;

/**
 * One line or row of symbols in a panel of curves. NaN is a gap: the line breaks there.
 *
 * @param name  the word in the legend; empty for none
 * @param x     positions in the unit of the figure's x axis, in any order
 * @param y     values in the unit of its y axis, as many
 * @param sigma one standard deviation of each value, where known; NaN where not
 * @param style how it looks
 */
public record Curve(String name, Values x, Values y, Optional<Values> sigma, CurveStyle style) {
    public Curve {
        Objects.requireNonNull(name);
        Objects.requireNonNull(style);
        if (x.length() != y.length()) {
            throw new IllegalArgumentException("curve '" + name + "' has " + x.length() + " positions but " + y.length() + " values");
        }
        if (sigma.isPresent() && sigma.get().length() != y.length()) {
            throw new IllegalArgumentException(
                    "curve '" + name + "' has " + y.length() + " values but " + sigma.get().length() + " standard deviations");
        }
    }

    /** A solid line against the left axis. */
    public static Curve of(String name, Values x, Values y) {
        return new Curve(name, x, y, Optional.empty(), CurveStyle.LINE);
    }

    /** A dataset of rank 1 along its axis, with its standard deviations as a band. */
    public static Curve of(String name, Dataset dataset) {
        if (dataset.rank() != 1) {
            throw new IllegalArgumentException(
                    "a curve is drawn of a dataset of rank 1, '" + dataset.name() + "' has rank " + dataset.rank());
        }
        return new Curve(name, dataset.axes().getFirst().values(), dataset.values(), dataset.sigma(), CurveStyle.LINE);
    }

    public Curve with(CurveStyle newStyle) {
        return new Curve(name, x, y, sigma, newStyle);
    }

    /**
     * This curve, broken wherever the part changes, so that no line is drawn across a pause.
     *
     * @param parts which part of a run each point belongs to, as many as there are points
     */
    public Curve brokenBetween(Values parts) {
        double[] numbers = parts.toArray();
        int[] rows = IntStream.range(1, numbers.length).filter(i -> numbers[i] != numbers[i - 1]).toArray();
        return rows.length == 0
                ? this
                : new Curve(name, split(x, rows, false), split(y, rows, true), sigma.map(s -> split(s, rows, true)), style);
    }

    /** The values with one put in before each of the rows: a missing one, or for positions, which stay in order, that of the point before. */
    private static Values split(Values values, int[] rows, boolean missing) {
        double[] all = new double[Math.toIntExact(values.length()) + rows.length];
        int from = 0;
        for (int i = 0; i < rows.length; i++) {
            values.copy(from, all, from + i, rows[i] - from);
            all[rows[i] + i] = missing ? Double.NaN : values.get(rows[i] - 1);
            from = rows[i];
        }
        values.copy(from, all, from + rows.length, Math.toIntExact(values.length()) - from);
        return Values.of(all);
    }
}

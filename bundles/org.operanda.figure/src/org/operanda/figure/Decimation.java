package org.operanda.figure;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Shortens a long curve to what can be seen: per pixel column the first, lowest, highest and last point. No peak is lost and the drawn line
 * is the same as that of
 * all points. The arrays are not copied; they must not be written to any more.
 */
public final class Decimation {
    /** From so many points on, both cores work. */
    private static final int PARALLEL = 1 << 18;
    private static final int POINTS_PER_COLUMN = 4;

    /**
     * A line; NaN in both arrays where it breaks.
     *
     * @param x positions
     * @param y values
     */
    public record Line(double[] x, double[] y) {}

    private final double[] x;
    private final double[] y;
    private final boolean rising;

    /**
     * Prepares a curve; reads {@code x} once to see whether it rises.
     *
     * @param x positions in any order
     * @param y values, as many
     */
    public Decimation(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("a curve has as many values as positions, not " + y.length + " and " + x.length);
        }
        this.x = x;
        this.y = y;
        this.rising = rises(x);
    }

    private static boolean rises(double[] x) {
        for (int i = 0; i < x.length; i++) {
            if (!(x[i] >= (i == 0 ? Double.NEGATIVE_INFINITY : x[i - 1]))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The line as it is seen between two positions on so many pixel columns, with the next point outside on either side so that it runs to
     * the border.
     *
     * @param range   what is shown
     * @param columns pixels across
     */
    public Line line(Range range, int columns) {
        return line(new Mapping(range, false, 0, columns), columns);
    }

    /** The same for an axis that need not be linear. */
    Line line(Mapping axis, int columns) {
        Range range = axis.range();
        Mapping pixels = new Mapping(range, axis.logarithmic(), 0, columns);
        if (!rising) {
            return x.length <= POINTS_PER_COLUMN * columns ? new Line(x.clone(), y.clone()) : alongPath(pixels, columns);
        }
        int first = Math.max(0, lowerBound(range.from(), 0, x.length) - 1);
        int end = Math.min(x.length, lowerBound(Math.nextUp(range.to()), first, x.length) + 1);
        if (end - first <= POINTS_PER_COLUMN * columns) {
            return new Line(Arrays.copyOfRange(x, first, end), Arrays.copyOfRange(y, first, end));
        }
        return byColumn(pixels, columns, first, end);
    }

    /**
     * The value of the point nearest to a position: NaN in a gap; empty outside the curve, and where it goes to and fro so that there are
     * several.
     */
    public OptionalDouble nearest(double position) {
        if (!rising || x.length == 0 || !(position >= x[0] && position <= x[x.length - 1])) {
            return OptionalDouble.empty();
        }
        int after = lowerBound(position, 0, x.length);
        boolean before = after > 0 && position - x[after - 1] < x[after] - position;
        return OptionalDouble.of(y[before ? after - 1 : after]);
    }

    /** The position of the next point before or after one; empty where there is none, and where the curve goes to and fro. */
    public OptionalDouble neighbour(double position, boolean after) {
        int index = after ? lowerBound(Math.nextUp(position), 0, x.length) : lowerBound(position, 0, x.length) - 1;
        return rising && index >= 0 && index < x.length ? OptionalDouble.of(x[index]) : OptionalDouble.empty();
    }

    /** The range of the finite positions; of those above zero for a logarithmic axis. */
    public Optional<Range> across(boolean logarithmic) {
        return Extent.of(x, x, Optional.empty(), logarithmic);
    }

    /** The range of the finite values at positions within {@code across}; of those above zero for a logarithmic axis. */
    public Optional<Range> range(Optional<Range> across, boolean logarithmic) {
        return Extent.of(x, y, across, logarithmic);
    }

    private int lowerBound(double wanted, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Line byColumn(Mapping pixels, int columns, int first, int end) {
        int[] bounds = new int[columns + 3];
        bounds[0] = first;
        for (int column = 0; column <= columns; column++) {
            bounds[column + 1] = lowerBound(pixels.value(column), bounds[column], end);
        }
        bounds[columns + 2] = end;
        Path[] parts = new Path[columns + 2];
        IntStream all = IntStream.range(0, parts.length);
        (end - first >= PARALLEL ? all.parallel() : all).forEach(i -> {
            parts[i] = new Path(2 * POINTS_PER_COLUMN);
            parts[i].add(this, bounds[i], bounds[i + 1]);
        });
        Path path = new Path(parts.length * POINTS_PER_COLUMN);
        for (Path part : parts) {
            path.append(part);
        }
        return path.line();
    }

    /** A curve that goes to and fro (a cycle against voltage) is shortened run by run: points that follow each other within one column. */
    private Line alongPath(Mapping pixels, int columns) {
        Path path = new Path(POINTS_PER_COLUMN * columns);
        int from = 0;
        int column = 0;
        for (int i = 0; i < x.length; i++) {
            int here = column(pixels.at(x[i]), columns);
            if (i > 0 && here != column) {
                path.add(this, from, i);
                from = i;
            }
            column = here;
        }
        path.add(this, from, x.length);
        return path.line();
    }

    private static int column(double pixel, int columns) {
        return Double.isNaN(pixel) ? Integer.MIN_VALUE : (int) Math.max(-1, Math.min(columns, Math.floor(pixel)));
    }

    /** A line that grows. */
    private static final class Path {
        private double[] x;
        private double[] y;
        private int length;

        Path(int capacity) {
            x = new double[capacity];
            y = new double[capacity];
        }

        /** Adds what can be seen of the points {@code from} … {@code to - 1} that lie in one column. */
        void add(Decimation curve, int from, int to) {
            if (from >= to) {
                return;
            }
            double[] values = curve.y;
            int low = -1;
            int high = -1;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                double value = values[i];
                if (value < least) {
                    least = value;
                    low = i;
                }
                if (value > most) {
                    most = value;
                    high = i;
                }
            }
            int previous = -1;
            int[] seen = {from, Math.min(low, high), Math.max(low, high), to - 1};
            for (int index : seen) {
                if (index >= 0 && index != previous) {
                    add(curve.x[index], values[index]);
                    previous = index;
                }
            }
        }

        void append(Path other) {
            for (int i = 0; i < other.length; i++) {
                add(other.x[i], other.y[i]);
            }
        }

        private void add(double atX, double atY) {
            boolean gap = !Double.isFinite(atX) || !Double.isFinite(atY);
            if (gap && length > 0 && Double.isNaN(x[length - 1])) {
                return;
            }
            if (length == x.length) {
                x = Arrays.copyOf(x, length * 2 + 1);
                y = Arrays.copyOf(y, length * 2 + 1);
            }
            x[length] = gap ? Double.NaN : atX;
            y[length] = gap ? Double.NaN : atY;
            length++;
        }

        Line line() {
            return new Line(Arrays.copyOf(x, length), Arrays.copyOf(y, length));
        }
    }
}

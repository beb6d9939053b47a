package org.operanda.figure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.operanda.data.Values;

/**
 * The pixels of a heat map at any zoom: where several numbers fall on one pixel their mean is shown, where one number covers several pixels
 * it is repeated, and
 * where nothing was measured the pixel is transparent. Holds the numbers of one heat map so that it can be drawn again quickly, unless they lie in a file: then
 * the frames that are seen are read each time, and of a large map, as long as many of them are seen, its {@link MapOverview} is drawn. May be used from any thread.
 */
public final class HeatMapRaster {
    /** A point that has no neighbour on a logarithmic axis reaches so many times up and down. */
    private static final double ALONE = 3;

    private final double[] start;
    private final double[] end;
    private final double[] y;
    private final Values values;
    /** All of them; empty when they lie in a file. */
    private final double[] held;
    private final int points;
    private final int[] order;
    /** Of a large map in a file. */
    private final Optional<MapOverview> overview;
    private final Optional<Range> valueRange;
    private final boolean logarithmic;

    /** Reads the numbers of a heat map. */
    public HeatMapRaster(HeatMap map) {
        this(map, MapOverview.MOST_GROUPS);
    }

    /** With an overview of at most so many numbers. */
    HeatMapRaster(HeatMap map, int overviewed) {
        start = map.start().toArray();
        end = map.end().toArray();
        logarithmic = map.yAxis().logarithmic();
        double[] coordinates = map.y().toArray();
        points = coordinates.length;
        values = map.values();
        held = values.held() ? values.toArray() : new double[0];
        order = rising(coordinates, logarithmic);
        y = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            y[i] = coordinates[order[i]];
        }
        overview = values.held() || values.length() <= overviewed
                ? Optional.empty()
                : Optional.of(new MapOverview(values, start.length, points, order, overviewed));
        valueRange = map.value().range().or(() -> overview.isPresent() ? overview.get().range() : Range.of(map.values()));
    }

    /** The points in rising order; those not above zero have no place on a logarithmic axis. */
    private static int[] rising(double[] points, boolean logarithmic) {
        return IntStream.range(0, points.length).filter(i -> Double.isFinite(points[i]) && (points[i] > 0 || !logarithmic)).boxed()
                .sorted(Comparator.comparingDouble(i -> points[i]))
                .mapToInt(Integer::intValue).toArray();
    }

    /** From the lowest to the highest colour: that of the heat map's value axis, or of its numbers; empty when there are none. */
    public Optional<Range> valueRange() {
        return valueRange;
    }

    /** From the lower border of the lowest to the upper border of the highest point; empty when there is none. */
    public Optional<Range> heightRange() {
        return y.length == 0 ? Optional.empty() : Optional.of(new Range(border(0), border(y.length)));
    }

    /** From the start of the first to the end of the last frame; empty when there is none. */
    public Optional<Range> across() {
        return Range.of(start).flatMap(first -> Range.of(end).map(first::union));
    }

    /** Border below point {@code index}: half-way to its neighbour, as the axis is divided. */
    private double border(int index) {
        if (y.length == 1) {
            return logarithmic ? y[0] * (index == 0 ? 1 / ALONE : ALONE) : y[0] + (index == 0 ? -0.5 : 0.5);
        }
        if (index == 0) {
            return beyond(y[0], y[1]);
        }
        return index == y.length ? beyond(y[index - 1], y[index - 2]) : between(y[index - 1], y[index]);
    }

    private double between(double one, double other) {
        return logarithmic ? Math.sqrt(one) * Math.sqrt(other) : (one + other) / 2;
    }

    /** As far beyond an outer point as half-way to its neighbour. */
    private double beyond(double outer, double neighbour) {
        return logarithmic ? outer * Math.sqrt(outer / neighbour) : outer + (outer - neighbour) / 2;
    }

    /** The number whose cell holds a place; empty outside all of them. */
    public OptionalDouble at(double x, double height) {
        int point = covering(height);
        for (int frame = 0; frame < start.length && point >= 0; frame++) {
            if (x >= start[frame] && x <= end[frame]) {
                return OptionalDouble.of(values.get((long) frame * points + order[point]));
            }
        }
        return OptionalDouble.empty();
    }

    /** The middle of the next frame before or after a position; empty where there is none. */
    public OptionalDouble neighbour(double x, boolean after) {
        double nearest = Double.NaN;
        for (int frame = 0; frame < start.length; frame++) {
            double middle = (start[frame] + end[frame]) / 2;
            boolean beyond = after ? middle > x : middle < x;
            if (beyond && !(Math.abs(middle - x) >= Math.abs(nearest - x))) {
                nearest = middle;
            }
        }
        return Double.isNaN(nearest) ? OptionalDouble.empty() : OptionalDouble.of(nearest);
    }

    /**
     * Colours of an image.
     *
     * @param columns x at the borders of the pixel columns, from left to right, rising; one more than columns
     * @param rows    y at the borders of the pixel rows, from top to bottom, falling; one more than rows
     * @param range   numbers of the first and the last colour
     * @param colours the colour map
     * @param logarithmic whether the colours are spread by decades
     * @return {@code 0xAARRGGBB} row by row; alpha is 0 where nothing was measured
     */
    public int[] pixels(double[] columns, double[] rows, Range range, ColourMap colours, boolean logarithmic) {
        int width = columns.length - 1;
        int height = rows.length - 1;
        int[] pixels = new int[width * height];
        Columns frames = framesOf(columns);
        int[] bounds = pointsOf(rows);
        Mapping fraction = new Mapping(range.drawable(), logarithmic, 0, 1);
        Optional<MapOverview> coarse = overview
                .filter(o -> o.isFineEnough((double) Arrays.stream(frames.frame).distinct().count() / width, seen(bounds) / height));
        IntStream.range(0, width).parallel().forEach(column -> {
            if (frames.first[column] < frames.first[column + 1]) {
                double[] sums = new double[height];
                int[] counts = new int[height];
                int[] own = Arrays.copyOfRange(frames.frame, frames.first[column], frames.first[column + 1]);
                coarse.ifPresentOrElse(o -> Arrays.stream(own).map(o::group).distinct().forEach(g -> o.add(g, bounds, sums, counts)),
                        () -> add(own, bounds, sums, counts));
                for (int row = 0; row < height; row++) {
                    double part = counts[row] == 0 ? Double.NaN : fraction.at(sums[row] / counts[row]);
                    pixels[row * width + column] = Double.isNaN(part) ? 0 : 0xff000000 | colours.rgb(part);
                }
            }
        });
        return pixels;
    }

    /** How many points the rows show, however many rows a point covers. */
    private static double seen(int[] bounds) {
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (int row = 0; 2 * row < bounds.length; row++) {
            from = Math.min(from, bounds[2 * row]);
            to = Math.max(to, bounds[2 * row + 1]);
        }
        return Math.max(0, to - from);
    }

    private void add(int[] frames, int[] bounds, double[] sums, int[] counts) {
        boolean inFile = held.length == 0;
        double[] source = inFile ? new double[points] : held;
        for (int frame : frames) {
            if (inFile) {
                values.copy((long) frame * points, source, 0, points);
            }
            int offset = inFile ? 0 : frame * points;
            for (int row = 0; row < sums.length; row++) {
                for (int i = bounds[2 * row]; i < bounds[2 * row + 1]; i++) {
                    double value = source[offset + order[i]];
                    if (Double.isFinite(value)) {
                        sums[row] += value;
                        counts[row]++;
                    }
                }
            }
        }
    }

    /**
     * Per row the first point it shows and the one after the last: those whose middle lies in it, or else the one that covers its middle.
     */
    private int[] pointsOf(double[] rows) {
        int[] bounds = new int[2 * (rows.length - 1)];
        for (int row = 0; row < rows.length - 1; row++) {
            int from = atLeast(rows[row + 1]);
            int to = atLeast(rows[row]);
            if (from == to) {
                int nearest = covering(between(rows[row], rows[row + 1]));
                from = Math.max(nearest, 0);
                to = nearest + 1;
            }
            bounds[2 * row] = from;
            bounds[2 * row + 1] = Math.max(from, to);
        }
        return bounds;
    }

    private int atLeast(double wanted) {
        int found = Arrays.binarySearch(y, wanted);
        int at = found < 0 ? -found - 1 : found;
        while (at > 0 && y[at - 1] == wanted) {
            at--;
        }
        return at;
    }

    /** The point whose cell holds a position; -1 outside all of them. */
    private int covering(double position) {
        if (y.length == 0 || !(position >= border(0) && position <= border(y.length))) {
            return -1;
        }
        int after = atLeast(position);
        return after == 0 || after < y.length && position >= border(after) ? after : after - 1;
    }

    /** The frames of each pixel column, one list behind the other. */
    private record Columns(int[] first, int[] frame) {}

    private Columns framesOf(double[] columns) {
        int width = columns.length - 1;
        int[] from = new int[start.length];
        int[] to = new int[start.length];
        int[] first = new int[width + 1];
        for (int frame = 0; frame < start.length; frame++) {
            span(columns, frame, from, to);
            for (int column = from[frame]; column < to[frame]; column++) {
                first[column + 1]++;
            }
        }
        for (int column = 0; column < width; column++) {
            first[column + 1] += first[column];
        }
        int[] next = Arrays.copyOf(first, width);
        int[] frames = new int[first[width]];
        for (int frame = 0; frame < start.length; frame++) {
            for (int column = from[frame]; column < to[frame]; column++) {
                frames[next[column]++] = frame;
            }
        }
        return new Columns(first, frames);
    }

    /** A frame has the columns whose middle lies in its window, at least the one that holds its own middle. */
    private void span(double[] columns, int frame, int[] from, int[] to) {
        int width = columns.length - 1;
        if (!(start[frame] <= columns[width] && end[frame] >= columns[0])) {
            return;
        }
        from[frame] = firstMiddleFrom(columns, start[frame]);
        to[frame] = firstMiddleFrom(columns, end[frame]);
        if (from[frame] == to[frame]) {
            double middle = (start[frame] + end[frame]) / 2;
            int found = Arrays.binarySearch(columns, middle);
            int column = found < 0 ? -found - 2 : found;
            boolean inside = column >= 0 && column < width;
            from[frame] = inside ? column : 0;
            to[frame] = inside ? column + 1 : 0;
        }
    }

    private static int firstMiddleFrom(double[] columns, double position) {
        int low = 0;
        int high = columns.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((columns[middle] + columns[middle + 1]) / 2 < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

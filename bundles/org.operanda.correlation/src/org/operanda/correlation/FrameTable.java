package org.operanda.correlation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.math.factor.Table;

/**
 * A series of frames as a table of numbers, none missing.
 *
 * @param of      the series
 * @param frames  numbers of the frames that are rows
 * @param points  numbers of the channels that are columns
 * @param numbers one row for each of the frames, one column for each of the channels
 */
record FrameTable(Dataset of, int[] frames, int[] points, Table numbers) {
    /** The role under which an operation gets the series. */
    static final String ROLE = "frames";
    private static final int PIECES = 16;

    /**
     * Takes a series from the input of an operation; empty, with a problem, when there is none.
     *
     * @param name of the dataset; empty for the first with frames and channels
     * @param from least value on the channel's axis
     * @param to   greatest value; not above {@code from} for all
     */
    static Optional<FrameTable> in(Map<String, Measurement> inputs, String name, double from, double to, List<Problem> problems) {
        return in(Optional.ofNullable(inputs.get(ROLE)), name, from, to, problems);
    }

    /** As {@link #in(Map, String, double, double, List)}, from a given measurement. */
    static Optional<FrameTable> in(Optional<Measurement> measurement, String name, double from, double to, List<Problem> problems) {
        Optional<Dataset> series = measurement.stream().flatMap(m -> m.datasets().stream())
                .filter(d -> d.rank() == 2 && (name.isEmpty() || d.name().equals(name))).findFirst();
        if (series.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "correlation.no-frames",
                    name.isEmpty() ? "The input has no series of curves." : "The input has no series of curves '" + name + "'.",
                    "Choose a measurement with one curve for each frame, for instance spectra against time."));
            return Optional.empty();
        }
        double[] channel = series.get().axes().getLast().values().toArray();
        int[] points = IntStream.range(0, channel.length).filter(j -> to <= from || channel[j] >= from && channel[j] <= to).toArray();
        FrameTable table = complete(series.get(), points, problems);
        if (table.frames.length < 3 || table.points.length < 3) {
            problems.add(Problem.of(Severity.ERROR, "correlation.few-frames",
                    "Only " + table.frames.length + " frames with " + table.points.length + " points are without gaps in the range.",
                    "Widen the range, or choose another series."));
            return Optional.empty();
        }
        return Optional.of(table);
    }

    /** Channels that most frames lack are left out, then frames that lack a channel. */
    private static FrameTable complete(Dataset series, int[] points, List<Problem> problems) {
        int rows = Math.toIntExact(series.axes().getFirst().size());
        int channels = Math.toIntExact(series.axes().getLast().size());
        Values values = series.values().held() ? series.values() : Values.of(series.values().toArray());
        ValuesTable all = new ValuesTable(values, rows, channels);
        BitSet[] missing = missing(all, points);
        int[] known = new int[channels];
        Arrays.fill(known, rows);
        for (BitSet absent : missing) {
            absent.stream().forEach(j -> known[j]--);
        }
        int[] kept = Arrays.stream(points).filter(j -> 2 * known[j] > rows).toArray();
        int[] frames = IntStream.range(0, rows).filter(i -> Arrays.stream(kept).noneMatch(missing[i]::get)).toArray();
        if (kept.length < points.length || frames.length < rows) {
            problems.add(Problem.of(Severity.WARNING, "correlation.gaps",
                    (rows - frames.length) + " frames and " + (points.length - kept.length) + " points with missing values are left out.",
                    "Look at the series; their results are missing."));
        }
        if (kept.length == channels && frames.length == rows) {
            return new FrameTable(series, frames, kept, all);
        }
        double[] numbers = new double[frames.length * kept.length];
        double[] row = new double[channels];
        for (int i = 0; i < frames.length; i++) {
            all.copy(frames[i], 1, row);
            for (int j = 0; j < kept.length; j++) {
                numbers[i * kept.length + j] = row[kept[j]];
            }
        }
        return new FrameTable(series, frames, kept, Table.of(numbers, Math.max(1, frames.length)));
    }

    /** By row, which of the points have no finite number. */
    private static BitSet[] missing(Table all, int[] points) {
        BitSet[] missing = new BitSet[all.rows()];
        Arrays.setAll(missing, i -> new BitSet());
        int atOnce = Math.ceilDiv(all.rows(), PIECES);
        IntStream.range(0, PIECES).parallel().forEach(piece -> {
            int from = piece * atOnce;
            int to = Math.min(all.rows(), from + atOnce);
            if (!finite(all, from, to, points)) {
                mark(all, from, to, points, missing);
            }
        });
        return missing;
    }

    /** Whether some rows lack nothing: what is no number times zero is none either. */
    private static boolean finite(Table all, int from, int to, int[] points) {
        double[] row = new double[all.columns()];
        double[] zeros = new double[all.columns()];
        for (int i = from; i < to; i++) {
            all.copy(i, 1, row);
            for (int j = 0; j < zeros.length; j++) {
                zeros[j] += 0 * row[j];
            }
        }
        return Arrays.stream(points).allMatch(j -> zeros[j] == 0);
    }

    private static void mark(Table all, int from, int to, int[] points, BitSet[] missing) {
        double[] row = new double[all.columns()];
        for (int i = from; i < to; i++) {
            all.copy(i, 1, row);
            for (int j : points) {
                missing[i].set(j, !Double.isFinite(row[j]));
            }
        }
    }

    /** Values in memory as a table; nothing is copied. */
    private record ValuesTable(Values values, int rows, int columns) implements Table {
        @Override
        public void copy(int from, int count, double[] target) {
            values.copy((long) from * columns, target, 0, count * columns);
        }

        @Override
        public double at(int row, int column) {
            return values.get((long) row * columns + column);
        }
    }

    int rows() {
        return frames.length;
    }

    int columns() {
        return points.length;
    }

    /** The values of the kept channels on the channel's axis. */
    double[] channels() {
        double[] all = of.axes().getLast().values().toArray();
        return Arrays.stream(points).mapToDouble(j -> all[j]).toArray();
    }

    /** The values of the kept frames on the frames' axis. */
    double[] moments() {
        double[] all = of.axes().getFirst().values().toArray();
        return Arrays.stream(frames).mapToDouble(i -> all[i]).toArray();
    }

    /** A number for each frame of the series; NaN for frames that are no rows. */
    Dataset alongFrames(String name, QuantityKind quantity, Unit<?> unit, double[] byRow) {
        double[] values = new double[Math.toIntExact(of.axes().getFirst().size())];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < frames.length; i++) {
            values[frames[i]] = byRow[i];
        }
        return Dataset.of(name, quantity, unit, of.axes().getFirst(), Values.of(values));
    }

    /** The channel's axis, of those channels that are columns. */
    Axis channelAxis() {
        Axis all = of.axes().getLast();
        return points.length == all.size() ? all : Axis.of(all.name(), all.quantity(), all.unit(), Values.of(channels()));
    }

    /** A number for each channel that is a column. */
    Dataset alongChannels(String name, QuantityKind quantity, Unit<?> unit, double[] byColumn) {
        return Dataset.of(name, quantity, unit, channelAxis(), Values.of(byColumn.clone()));
    }

    /** A map of the frames and of those channels that are columns, in the quantity of the series, computed when it is read; NaN for frames that are no rows. */
    Dataset map(String name, RowAndColumn number) {
        int[] rows = new int[Math.toIntExact(of.axes().getFirst().size())];
        Arrays.fill(rows, -1);
        for (int i = 0; i < frames.length; i++) {
            rows[frames[i]] = i;
        }
        int columns = points.length;
        Values values = Values.computed((long) rows.length * columns, index -> {
            int row = rows[(int) (index / columns)];
            return row < 0 ? Double.NaN : number.at(row, (int) (index % columns));
        });
        return Dataset.of(name, of.quantity(), of.unit(), List.of(of.axes().getFirst(), channelAxis()), values);
    }

    /** A number of a row and a column. */
    @FunctionalInterface
    interface RowAndColumn {
        double at(int row, int column);
    }

    /** Numbers for some components, counted from 1. */
    static Dataset byComponent(String name, QuantityKind quantity, Unit<?> unit, int count, IntToDoubleFunction number) {
        Axis axis = Axis.of("component", FactorQuantities.COMPONENT, Units.ONE, Values.computed(count, k -> k + 1.0));
        double[] values = new double[count];
        Arrays.setAll(values, number);
        return Dataset.of(name, quantity, unit, axis, Values.of(values));
    }
}

package org.operanda.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Values;
import org.operanda.math.factor.Table;

/**
 * A table for curve resolution that several series make up: several cells below each other, which share the spectra of their components, or several techniques that watched
 * one cell beside each other, which share the concentrations.
 *
 * @param whole the table
 * @param parts the series, in order; the first is the one of the role {@value FrameTable#ROLE}
 */
record Augmentation(Table whole, List<Part> parts) {
    /** Roles of further cells. */
    static final List<String> CELLS = List.of("cell_2", "cell_3", "cell_4");
    /** Roles of further techniques. */
    static final List<String> TECHNIQUES = List.of("technique_2", "technique_3", "technique_4");

    /**
     * One series in the table.
     *
     * @param prefix   of the names of its results, empty for the first series
     * @param table    the series
     * @param row      first row in the whole
     * @param column   first column in the whole
     * @param weight   by what its numbers are multiplied there
     */
    record Part(String prefix, FrameTable table, int row, int column, double weight) {

        double[] ofRows(double[] profile) {
            return Arrays.copyOfRange(profile, row, row + table.rows());
        }

        double[] ofColumns(double[] profile) {
            return Arrays.stream(profile, column, column + table.columns()).map(v -> v / weight).toArray();
        }
    }

    /**
     * Puts series together.
     *
     * @param weights of the techniques, the first series included; fewer than there are techniques: all get one sum of squares
     */
    static Augmentation of(FrameTable first, Map<String, Measurement> inputs, List<Double> weights, List<Problem> problems) {
        List<Part> below = new ArrayList<>(List.of(new Part("", first, 0, 0, 1)));
        for (String role : CELLS) {
            Optional<FrameTable> cell = onChannels(role, inputs, first, problems);
            int row = below.stream().mapToInt(part -> part.table.rows()).sum();
            cell.ifPresent(table -> below.add(new Part(role + "_", table, row, 0, 1)));
        }
        boolean techniques = TECHNIQUES.stream().anyMatch(inputs::containsKey);
        if (below.size() > 1) {
            if (techniques) {
                problems.add(Problem.of(Severity.WARNING, "correlation.cells-and-techniques",
                        "Several cells and several techniques at once are not resolved.",
                        "Only the cells are used. Give each pair a step of its own."));
            }
            return below(below);
        }
        return techniques ? beside(first, inputs, weights, problems) : new Augmentation(first.numbers(), below);
    }

    /** A further cell's series on the channels of the first. */
    private static Optional<FrameTable> onChannels(String role, Map<String, Measurement> inputs, FrameTable first, List<Problem> problems) {
        Optional<Measurement> measurement = Optional.ofNullable(inputs.get(role));
        Optional<Dataset> series = measurement
                .flatMap(m -> m.datasets().stream().filter(d -> d.rank() == 2 && d.quantity().equals(first.of().quantity())
                        && d.axes().getLast().quantity().equals(first.of().axes().getLast().quantity())).findFirst());
        if (measurement.isPresent() && series.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "correlation.other-channels",
                    "'" + measurement.get().name() + "' has no series of " + first.of().quantity().label()
                            + " along the channels of the first cell.",
                    "Cells are put together by series of one quantity on one kind of axis."));
        }
        return series.map(dataset -> {
            double[] from = dataset.axes().getLast().values().toArray();
            double[] wanted = first.channels();
            int rows = Math.toIntExact(dataset.axes().getFirst().size());
            double[] numbers = new double[rows * wanted.length];
            int count = 0;
            int[] frames = new int[rows];
            for (int i = 0; i < rows; i++) {
                double[] row = Interpolation.linear(from, dataset.frame(i).values().toArray(), wanted);
                if (Arrays.stream(row).allMatch(Double::isFinite)) {
                    System.arraycopy(row, 0, numbers, count * wanted.length, wanted.length);
                    frames[count++] = i;
                }
            }
            if (count < rows) {
                problems.add(Problem.of(Severity.WARNING, "correlation.gaps",
                        (rows - count) + " frames of '" + measurement.get().name()
                                + "' do not cover the channels of the first cell and are left out.",
                        "Narrow the range of channels."));
            }
            return new FrameTable(dataset, Arrays.copyOf(frames, count), first.points(),
                    Table.of(Arrays.copyOf(numbers, count * wanted.length), Math.max(1, count)));
        }).filter(table -> table.rows() > 0);
    }

    private static Augmentation below(List<Part> parts) {
        int columns = parts.getFirst().table.columns();
        int rows = parts.stream().mapToInt(part -> part.table.rows()).sum();
        double[] numbers = new double[rows * columns];
        for (Part part : parts) {
            double[] own = part.table.numbers().toArray();
            System.arraycopy(own, 0, numbers, part.row * columns, own.length);
        }
        return new Augmentation(Table.of(numbers, rows), parts);
    }

    /** The techniques at the moments of the first one's frames; frames that one of them does not cover are left out. */
    private static Augmentation beside(FrameTable first, Map<String, Measurement> inputs, List<Double> weights, List<Problem> problems) {
        List<FrameTable> tables = new ArrayList<>(List.of(first));
        List<String> prefixes = new ArrayList<>(List.of(""));
        for (String role : TECHNIQUES) {
            if (inputs.containsKey(role)) {
                FrameTable.in(Optional.of(inputs.get(role)), "", 0, 0, problems).ifPresent(table -> {
                    tables.add(table);
                    prefixes.add(role + "_");
                });
            }
        }
        double[] moments = first.moments();
        double[][] times = tables.stream().map(FrameTable::moments).toArray(double[][]::new);
        int[] kept = IntStream.range(0, moments.length)
                .filter(i -> Arrays.stream(times).allMatch(t -> moments[i] >= t[0] && moments[i] <= t[t.length - 1])).toArray();
        if (kept.length < moments.length) {
            problems.add(Problem.of(Severity.WARNING, "correlation.uncovered", (moments.length - kept.length)
                    + " frames of '" + first.of().name() + "' lie outside another technique's series and are left out.",
                    "Nothing is extrapolated."));
        }
        if (kept.length < 3) {
            problems.add(Problem.of(Severity.ERROR, "correlation.few-frames", "The techniques have fewer than three frames in common.",
                    "Check the clocks of the measurements. The first series is resolved alone."));
            return new Augmentation(first.numbers(), List.of(new Part("", first, 0, 0, 1)));
        }
        int[] frames = Arrays.stream(kept).map(i -> first.frames()[i]).toArray();
        List<double[]> blocks = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            blocks.add(t == 0 ? rows(first.numbers(), kept) : between(tables.get(t).numbers(), times[t], moments, kept));
        }
        List<Part> parts = new ArrayList<>();
        int column = 0;
        for (int t = 0; t < tables.size(); t++) {
            Dataset series = tables.get(t).of();
            Dataset onFrames = t == 0 ? series : framed(series, first.of());
            double weight = weights.size() == tables.size()
                    ? weights.get(t)
                    : Math.sqrt(squared(blocks.getFirst()) / squared(blocks.get(t)));
            parts.add(new Part(prefixes.get(t),
                    new FrameTable(onFrames, frames, tables.get(t).points(), Table.of(blocks.get(t), kept.length)), 0, column, weight));
            column += tables.get(t).columns();
        }
        return new Augmentation(Table.of(sideBySide(parts, kept.length, column), kept.length), parts);
    }

    /** The shape of a technique's series at the frames of another; its numbers are not asked for. */
    private static Dataset framed(Dataset series, Dataset frames) {
        long size = frames.axes().getFirst().size() * series.axes().getLast().size();
        return Dataset.of(series.name(), series.quantity(), series.unit(), List.of(frames.axes().getFirst(), series.axes().getLast()),
                Values.computed(size, i -> Double.NaN));
    }

    private static double[] rows(Table table, int[] kept) {
        double[] rows = new double[kept.length * table.columns()];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(table.row(kept[i]), 0, rows, i * table.columns(), table.columns());
        }
        return rows;
    }

    private static double[] between(Table table, double[] times, double[] moments, int[] kept) {
        double[] rows = new double[kept.length * table.columns()];
        for (int i = 0; i < kept.length; i++) {
            int after = 1;
            while (after < times.length - 1 && times[after] < moments[kept[i]]) {
                after++;
            }
            double share = (moments[kept[i]] - times[after - 1]) / (times[after] - times[after - 1]);
            double[] left = table.row(after - 1);
            double[] right = table.row(after);
            for (int j = 0; j < left.length; j++) {
                rows[i * left.length + j] = left[j] + share * (right[j] - left[j]);
            }
        }
        return rows;
    }

    private static double squared(double[] values) {
        return Arrays.stream(values).map(v -> v * v).sum();
    }

    private static double[] sideBySide(List<Part> parts, int rows, int columns) {
        double[] numbers = new double[rows * columns];
        for (Part part : parts) {
            for (int i = 0; i < rows; i++) {
                double[] row = part.table.numbers().row(i);
                for (int j = 0; j < row.length; j++) {
                    numbers[i * columns + part.column + j] = row[j] * part.weight;
                }
            }
        }
        return numbers;
    }
}

package org.operanda.host.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Values;

/** A few numbers in each frame, for instance the places of its peaks, as a dataset for each of them. */
final class Splitting {
    /** More than so many numbers in a frame are a curve, not columns of a table. */
    private static final int MOST = 40;

    private Splitting() {}

    /** The dataset itself, or its columns, which are named by their number from 1. */
    static Stream<Dataset> columns(Dataset dataset) {
        if (dataset.rank() != 2 || dataset.axes().getLast().size() > MOST) {
            return Stream.of(dataset);
        }
        int count = (int) dataset.axes().getLast().size();
        return IntStream.range(0, count).mapToObj(i -> column(dataset, i, count));
    }

    /** What a column is of, in words: {@code areal mass, overtone 3}. */
    static String label(Dataset column, Dataset whole) {
        Axis axis = whole.axes().getLast();
        int index = Integer.parseInt(column.name().substring(whole.name().length() + 1)) - 1;
        return whole.name() + ", " + axis.name() + " " + NumberText.of(axis.values().get(index));
    }

    private static Dataset column(Dataset dataset, int index, int count) {
        Axis frames = dataset.axes().getFirst();
        return new Dataset(dataset.name() + "_" + (index + 1), dataset.quantity(), dataset.unit(), List.of(frames),
                every(dataset.values(), index, count, frames.size()),
                dataset.sigma().map(sigma -> every(sigma, index, count, frames.size())));
    }

    private static Values every(Values values, int first, int step, long count) {
        return Values.computed(count, i -> values.get(first + i * step));
    }
}

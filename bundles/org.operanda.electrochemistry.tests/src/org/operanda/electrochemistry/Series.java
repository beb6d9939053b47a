package org.operanda.electrochemistry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;

/** Small measurements for tests, row by row. */
final class Series {
    private final List<double[]> rows = new ArrayList<>();

    /** Appends rows every {@code interval} seconds; the first at {@code interval} after the last one. */
    Series rows(int count, double interval, double milliamperes, int step) {
        for (int i = 0; i < count; i++) {
            double last = rows.isEmpty() ? -interval : rows.getLast()[0];
            row(last + interval, milliamperes, step, rows.isEmpty() ? 0 : (int) rows.getLast()[3]);
        }
        return this;
    }

    Series row(double seconds, double milliamperes, int step, int part) {
        rows.add(new double[] {seconds, milliamperes, step, part});
        return this;
    }

    Measurement measurement() {
        Axis axis = Axis.time(column(0), Clock.relative("test"));
        return Measurement.of("test", "electrochemistry",
                List.of(Dataset.of("current", QuantityKind.CURRENT, Units.MILLIAMPERE, axis, column(1)),
                        Dataset.of("step", QuantityKind.INDEX, Units.ONE, axis, column(2)),
                        Dataset.of("part", QuantityKind.INDEX, Units.ONE, axis, column(3))),
                Map.of());
    }

    private Values column(int index) {
        return Values.of(rows.stream().mapToDouble(row -> row[index]).toArray());
    }

    static double[] values(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow().values().toArray();
    }
}

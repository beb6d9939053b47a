package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Parts;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/** A cell whose every row is known, for tests. Currents in A, times in s. */
final class TestCell {
    private final List<double[]> rows = new ArrayList<>();
    private final Map<String, String> metadata = new HashMap<>();
    private double seconds;
    private int step = -1;
    private int cycle = 1;
    private int part;

    /**
     * A step of constant current with a row at its beginning and one at its end.
     *
     * @param volts by fraction of the step, 0 … 1
     */
    TestCell step(double amperes, double duration, int intervals, DoubleUnaryOperator volts) {
        step++;
        for (int i = 0; i <= intervals; i++) {
            row(seconds + duration * i / intervals, amperes, volts.applyAsDouble((double) i / intervals));
        }
        seconds += duration;
        return this;
    }

    /** Charges or discharges over a linear course of the voltage. */
    TestCell line(double amperes, double duration, int intervals, double from, double to) {
        return step(amperes, duration, intervals, f -> from + (to - from) * f);
    }

    TestCell rest(double duration, double volts) {
        return line(0, duration, 10, volts, volts);
    }

    void row(double time, double amperes, double volts) {
        rows.add(new double[] {time, amperes, volts, step, cycle, part});
    }

    TestCell cycle(int number) {
        cycle = number;
        return this;
    }

    /** Goes on in another file after an interruption. */
    TestCell interrupted(double pause) {
        part++;
        seconds += pause;
        return this;
    }

    /** The clock starts again. */
    TestCell restarted() {
        seconds = 0;
        return this;
    }

    TestCell sheet(String key, String value) {
        metadata.put(key, value);
        return this;
    }

    private Values column(int index) {
        return Values.of(rows.stream().mapToDouble(row -> row[index]).toArray());
    }

    Axis axis() {
        return Axis.time(column(0), Clock.relative("test"));
    }

    /** Time, current, voltage and part, without the instrument's numbers. */
    Measurement bare() {
        Axis axis = axis();
        return Measurement.of("cell", "electrochemistry",
                List.of(Dataset.of("current", QuantityKind.CURRENT, Units.AMPERE, axis, column(1)),
                        Dataset.of("voltage", QuantityKind.POTENTIAL, Units.VOLT, axis, column(2)),
                        Dataset.of(Parts.PART, QuantityKind.INDEX, Units.ONE, axis, column(5))),
                metadata);
    }

    /** With the instrument's step and cycle. */
    Measurement measurement() {
        Measurement bare = bare();
        return with(with(bare, CyclerColumn.STEP_COUNT, column(3)), CyclerColumn.CYCLE, column(4));
    }

    static Measurement with(Measurement measurement, CyclerColumn column, Values values) {
        List<Dataset> all = new ArrayList<>(measurement.datasets());
        all.removeIf(d -> d.name().equals(column.name()));
        all.add(Dataset.of(column.name(), column.quantity(), column.unit(), measurement.timeAxis().orElseThrow(), values));
        return measurement.withDatasets(all);
    }

    static double[] values(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + result)).values().toArray();
    }

    static List<String> problems(OperationResult result) {
        return result.problems().stream().map(p -> p.id()).toList();
    }
}

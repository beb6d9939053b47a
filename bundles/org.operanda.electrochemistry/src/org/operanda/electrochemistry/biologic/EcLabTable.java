package org.operanda.electrochemistry.biologic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTable;

/** The columns of one EC-Lab file, with what EC-Lab itself would add to them, on their way into a {@link CyclerTable}. */
final class EcLabTable {
    /** Charge since the row before. */
    private static final String CHARGE_STEP = "dq/mA.h";
    /** EC-Lab's name of the parameter that says what a step of Modulo Bat does. */
    static final String STEP_TYPE = "ctrl_type";

    private final long rows;
    private final List<EcLabColumn> columns = new ArrayList<>();
    private final List<Values> values = new ArrayList<>();
    private final Map<String, String> remarks = new LinkedHashMap<>();
    private Values time;
    private List<String> stepTypes = List.of();
    private int rawWidth;
    private Values raw;
    private String rawName;

    EcLabTable(long rows) {
        this.rows = rows;
    }

    void add(String header, Values column) {
        if (header.equals(EcLabColumn.TIME) && time == null) {
            time = column;
        } else {
            columns.add(EcLabColumn.of(header));
            values.add(column);
        }
    }

    /** Bytes of each row that cannot be told apart into columns. */
    void addRaw(String name, int width, Values bytes) {
        rawName = name;
        rawWidth = width;
        raw = bytes;
    }

    /** Says what external devices measure, by their header in EC-Lab. */
    void relabel(Map<String, String> labels) {
        columns.replaceAll(column -> labels.containsKey(column.header()) ? column.measuring(labels.get(column.header())) : column);
        remarks.putAll(labels);
    }

    /**
     * Says what the instrument does in each step of its program.
     *
     * @param types by the number of the step, for instance {@code Rest}, {@code PEIS}
     */
    void addStepTypes(List<String> types) {
        stepTypes = List.copyOf(types);
    }

    /**
     * The mean current of each row, where the file has none: the row's charge over the time since the row before, as EC-Lab computes it
     * when it exports text.
     */
    void addCurrent() {
        boolean stored = columns.stream().anyMatch(c -> c.common().equals(Optional.of(CyclerColumn.CURRENT)));
        Optional<EcLabColumn> charge = columns.stream().filter(c -> c.header().equals(CHARGE_STEP)).findFirst();
        if (stored || charge.isEmpty() || time == null) {
            return;
        }
        Values steps = values.get(columns.indexOf(charge.get()));
        Values seconds = time;
        add("<I>/mA", Values.computed(rows, row -> row == 0 ? 0 : current(steps.get(row), seconds.get(row) - seconds.get(row - 1))));
        remarks.put("column.current", "<I>/mA, computed from " + CHARGE_STEP + " and " + EcLabColumn.TIME);
    }

    private static double current(double milliampereHours, double seconds) {
        return milliampereHours == 0 ? 0 : seconds > 0 ? milliampereHours * 3600 / seconds : Double.NaN;
    }

    /**
     * The number of the loop that each row belongs to.
     *
     * @param firstRows of each loop, rising
     */
    void addLoops(long[] firstRows) {
        if (firstRows.length > 1) {
            add("loop", Values.computed(rows, row -> loopAt(firstRows, row)));
        }
    }

    private static double loopAt(long[] firstRows, long row) {
        int found = Arrays.binarySearch(firstRows, row);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    Measurement measurement(String name, Clock clock, Map<String, String> metadata) {
        CyclerTable table = time == null ? CyclerTable.counted(rows) : CyclerTable.along(EcLabColumn.TIME, time, clock);
        for (int i = 0; i < columns.size(); i++) {
            add(table, columns.get(i), values.get(i));
            if (columns.get(i).common().equals(Optional.of(CyclerColumn.STEP)) && !stepTypes.isEmpty()) {
                addStepTypes(table, values.get(i));
            }
        }
        Measurement measurement = table.measurement(name, metadata).withMetadata(remarks);
        return raw == null ? measurement : measurement.withDatasets(withRaw(measurement));
    }

    /** Of two columns of one kind the first has the common name, the other its own: {@code voltage} and {@code ewe_average}. */
    private static void add(CyclerTable table, EcLabColumn column, Values values) {
        if (column.common().isEmpty()) {
            table.addOther(column.name(), column.header(), column.quantity(), column.unit(), values);
        } else if (table.has(column.common().get())) {
            table.add(column.common().get(), column.name(), column.header(), column.unit(), values);
        } else {
            table.add(column.common().get(), column.header(), column.unit(), values);
        }
    }

    private void addStepTypes(CyclerTable table, Values steps) {
        List<String> words = stepTypes.stream().distinct().toList();
        int[] numbers = stepTypes.stream().mapToInt(words::indexOf).toArray();
        table.addWords(CyclerColumn.STEP_TYPE.name(), STEP_TYPE, words, Values.computed(rows, row -> {
            double step = steps.get(row);
            return step >= 0 && step < numbers.length ? numbers[(int) step] : Double.NaN;
        }));
    }

    private List<Dataset> withRaw(Measurement measurement) {
        Axis axis = measurement.timeAxis().orElseGet(() -> Axis.index(rows));
        Dataset bytes = Dataset.of(rawName, QuantityKind.UNKNOWN, Units.ONE, List.of(axis, Axis.index(rawWidth)), raw);
        return Stream.concat(measurement.datasets().stream(), Stream.of(bytes)).toList();
    }
}

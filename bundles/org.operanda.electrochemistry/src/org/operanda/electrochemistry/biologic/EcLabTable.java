package org.operanda.electrochemistry.biologic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/**
 * Collects EC-Lab's columns into one measurement along its time. The vendor's header of each column goes into the metadata as {@code
 * column.<name>}.
 */
final class EcLabTable {
    /** Charge since the row before. */
    private static final String CHARGE_STEP = "dq/mA.h";

    private final long rows;
    private final List<EcLabColumn> columns = new ArrayList<>();
    private final List<Values> values = new ArrayList<>();
    private final Map<String, String> remarks = new LinkedHashMap<>();
    private Values time;
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
     * The mean current of each row, where the file has none: the row's charge over the time since the row before, as EC-Lab computes it
     * when it exports text.
     */
    void addCurrent() {
        boolean stored = columns.stream().anyMatch(c -> c.name().equals("current"));
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
        Axis axis = time == null ? Axis.index(rows) : Axis.time(time, clock);
        Map<String, String> all = new LinkedHashMap<>(metadata);
        List<Dataset> datasets = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            EcLabColumn column = columns.get(i);
            String unique = unique(column, taken);
            taken.add(unique);
            all.put("column." + unique, column.header());
            datasets.add(Dataset.of(unique, column.quantity(), column.unit(), axis, values.get(i)));
        }
        all.putAll(remarks);
        if (raw != null) {
            datasets.add(Dataset.of(rawName, QuantityKind.UNKNOWN, Units.ONE, List.of(axis, Axis.index(rawWidth)), raw));
        }
        return Measurement.of(name, "electrochemistry", datasets, all);
    }

    private static String unique(EcLabColumn column, Set<String> taken) {
        String name = taken.contains(column.name()) ? column.plainName() : column.name();
        String unique = name;
        for (int number = 2; taken.contains(unique); number++) {
            unique = name + "_" + number;
        }
        return unique;
    }
}

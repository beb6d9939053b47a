package org.operanda.electrochemistry.arbin;

import com.healthmarketscience.jackcess.Column;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.operanda.data.Progress;

/** The numbers of one table of the database, by column, sorted by test and data point. A cell without a number is NaN. */
final class ArbinRows {
    static final String TEST = "Test_ID";
    static final String POINT = "Data_Point";
    private static final int CANCEL_EVERY = 1000;
    private static final Set<DataType> NUMBERS = Set.of(DataType.BYTE, DataType.INT, DataType.LONG, DataType.FLOAT, DataType.DOUBLE);

    private final List<String> names = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();
    private final String broken;
    private int rows;

    /** Reads a table to its end, or to where it is damaged, or until cancelled. */
    ArbinRows(Table table, Progress progress) {
        for (Column column : table.getColumns()) {
            if (NUMBERS.contains(column.getType())) {
                names.add(column.getName());
                columns.add(new double[256]);
            }
        }
        broken = readAll(table, progress);
        for (int c = 0; c < columns.size(); c++) {
            columns.set(c, Arrays.copyOf(columns.get(c), rows));
        }
        sort();
    }

    private String readAll(Table table, Progress progress) {
        try {
            Iterator<Row> iterator = table.iterator();
            while (iterator.hasNext() && !(rows % CANCEL_EVERY == 0 && progress.isCancelled())) {
                add(iterator.next());
            }
            return "";
        } catch (RuntimeException e) {
            // damage shows as exceptions of every kind; the rows before it stay
            return String.valueOf(e.getMessage());
        }
    }

    private void add(Row row) {
        for (int c = 0; c < columns.size(); c++) {
            if (rows == columns.get(c).length) {
                columns.set(c, Arrays.copyOf(columns.get(c), rows + (rows >> 1)));
            }
            columns.get(c)[rows] = row.get(names.get(c)) instanceof Number number ? number.doubleValue() : Double.NaN;
        }
        rows++;
    }

    private void sort() {
        Optional<double[]> tests = column(TEST);
        Optional<double[]> points = column(POINT);
        if (tests.isEmpty() || points.isEmpty()) {
            return;
        }
        Comparator<Integer> order = Comparator.<Integer>comparingDouble(i -> tests.get()[i]).thenComparingDouble(i -> points.get()[i]);
        if (IntStream.range(1, rows).allMatch(i -> order.compare(i - 1, i) <= 0)) {
            return;
        }
        int[] sorted = IntStream.range(0, rows).boxed().sorted(order).mapToInt(i -> i).toArray();
        columns.replaceAll(column -> Arrays.stream(sorted).mapToDouble(i -> column[i]).toArray());
    }

    /** Why the table could not be read to its end; empty when it could. */
    String broken() {
        return broken;
    }

    int size() {
        return rows;
    }

    List<String> names() {
        return names;
    }

    /** A column by its name. */
    Optional<double[]> column(String name) {
        int at = names.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(columns.get(at));
    }
}

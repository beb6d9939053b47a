package org.operanda.dilatometry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;
import org.operanda.data.text.RejectedRow;

/**
 * A table of a dilatometer whose columns are known.
 *
 * @param path    the file
 * @param dataAt  byte at which the first row begins
 * @param layout  of the rows
 * @param columns what the columns are; one of them is the time
 * @param dates   whether the time is a date in each row
 * @param start   when second 0 was, where it is known; with dates, their epoch
 */
record TextTable(Path path, long dataAt, Layout layout, List<TableColumn> columns, boolean dates, Optional<LocalDateTime> start) {
    private static final int REPORTED_ROWS = 5;
    private static final String TECHNIQUE = "dilatometry";

    /**
     * Reads the table.
     *
     * @param name     of the measurement
     * @param metadata beside the numbers
     * @param problems what is known to be wrong already
     */
    ReadResult read(String name, Map<String, String> metadata, List<Problem> problems, Progress progress) throws IOException {
        String file = path.getFileName().toString();
        TableColumn time = columns.stream().filter(c -> c.name().equals(TableColumn.TIME)).findFirst().orElseThrow();
        Layout whole = dates ? layout.withParser(time.index(), DateField.secondsSince(start.orElseThrow())) : layout;
        NumberTable table = NumberTable.parse(path, dataAt, whole, progress);
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        report(table, file, problems);
        if (table.rows() == 0) {
            problems.add(Problem.error("dilatometry.no-rows", "The file holds no row of numbers with " + layout.columns() + " fields.",
                    "Check separator and decimal mark; a column map can state them.", Location.file(file)));
            return new ReadResult(List.of(), problems);
        }
        Map<String, String> all = new LinkedHashMap<>(metadata);
        columns.forEach(column -> all.put("column." + column.name(), column.header()));
        Clock clock = start.map(s -> Clock.local("computer of " + file, s)).orElseGet(() -> Clock.relative("computer of " + file));
        Axis axis = Axis.time(seconds(table.column(time.index()), time), clock);
        List<Dataset> datasets = new ArrayList<>();
        for (TableColumn column : columns) {
            if (column != time) {
                datasets.add(column.dataset(axis, table.column(column.index())));
            }
        }
        return ReadResult.of(Measurement.of(name, TECHNIQUE, datasets, all), problems);
    }

    private Values seconds(Values values, TableColumn time) {
        double factor = dates ? 1 : Units.factor(time.unit(), Units.SECOND).orElseThrow();
        if (factor == 1) {
            return values;
        }
        double[] seconds = values.toArray();
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] *= factor;
        }
        return Values.of(seconds);
    }

    private void report(NumberTable table, String file, List<Problem> problems) {
        for (RejectedRow row : table.rejected().subList(0, Math.min(REPORTED_ROWS, table.rejected().size()))) {
            problems.add(row.problem(Severity.WARNING, "dilatometry.row", file, "Look at the line; if it is no row, nothing is lost."));
        }
        if (table.rejectedCount() > REPORTED_ROWS) {
            problems.add(Problem.warning("dilatometry.rows", table.rejectedCount() + " lines are no rows of this table and are left out.",
                    "Check the separator and the decimal mark.", Location.file(file)));
        }
        table.unfinished().ifPresent(row -> problems.add(row.problem(Severity.WARNING, "dilatometry.half-written", file,
                "The measurement was running, or the file is cut.")));
        for (TableColumn column : columns) {
            if (table.textFields(column.index()) > 0) {
                problems.add(Problem.warning("dilatometry.text-fields",
                        table.textFields(column.index()) + " fields of column '" + column.header() + "' are no numbers, the first is '"
                                + table.firstText(column.index()).orElseThrow() + "'; they are missing.",
                        "Check the decimal mark.", Location.file(file).part(column.header())));
            }
        }
    }
}

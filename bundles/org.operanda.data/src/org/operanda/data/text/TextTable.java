package org.operanda.data.text;

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
import org.operanda.data.Values;
import org.operanda.data.reader.ReadResult;

/**
 * A table in a text whose columns are known, as one measurement along one of them.
 *
 * @param path      the file
 * @param dataAt    byte at which the first row begins
 * @param layout    of the rows
 * @param technique of the measurement
 * @param columns   what the columns are
 * @param along     name of the column that is the axis; empty for the number of the row. Along {@value #TIME}, in seconds, there is a clock
 * @param dates     whether the time is a date in each row
 * @param start     when second 0 was, where it is known; with dates, their epoch
 */
public record TextTable(Path path, long dataAt, Layout layout, String technique, List<TextColumn> columns, String along, boolean dates,
        Optional<LocalDateTime> start) {
    /** Name of the column with the time. */
    public static final String TIME = "time";
    private static final int REPORTED_ROWS = 5;

    /**
     * Reads the table.
     *
     * @param name     of the measurement
     * @param metadata beside the numbers
     * @param problems what is known to be wrong already
     */
    public ReadResult read(String name, Map<String, String> metadata, List<Problem> problems, Progress progress) throws IOException {
        String file = path.getFileName().toString();
        Optional<TextColumn> axisColumn = columns.stream().filter(c -> c.name().equals(along)).findFirst();
        Layout whole = dates
                ? layout.withParser(axisColumn.orElseThrow().index(), DateField.secondsSince(start.orElseThrow()))
                : layout;
        NumberTable table = NumberTable.parse(path, dataAt, whole, progress);
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        report(table, file, problems);
        if (table.rows() == 0) {
            problems.add(Problem.error("text.no-rows", "The file holds no row of numbers with " + layout.columns() + " fields.",
                    "Check separator and decimal mark; a column map can state them.", Location.file(file)));
            return new ReadResult(List.of(), problems);
        }
        Map<String, String> all = new LinkedHashMap<>(metadata);
        columns.forEach(column -> all.put("column." + column.name(), column.header()));
        Axis axis = axisColumn.map(column -> axis(column, table, file)).orElseGet(() -> Axis.index(table.rows()));
        List<Dataset> datasets = new ArrayList<>();
        for (TextColumn column : columns) {
            if (!column.name().equals(along)) {
                datasets.add(column.dataset(axis, table.column(column.index())));
            }
        }
        return ReadResult.of(Measurement.of(name, technique, datasets, all), problems);
    }

    private Axis axis(TextColumn column, NumberTable table, String file) {
        Values values = column.numbers(table.column(column.index()));
        if (!column.name().equals(TIME)) {
            return Axis.of(column.name(), column.quantity(), column.unit(), values);
        }
        Clock clock = start.map(s -> Clock.local("computer of " + file, s)).orElseGet(() -> Clock.relative("computer of " + file));
        return Axis.time(values, clock);
    }

    private void report(NumberTable table, String file, List<Problem> problems) {
        for (RejectedRow row : table.rejected().subList(0, Math.min(REPORTED_ROWS, table.rejected().size()))) {
            problems.add(row.problem(Severity.WARNING, "text.row", file, "Look at the line; if it is no row, nothing is lost."));
        }
        if (table.rejectedCount() > REPORTED_ROWS) {
            problems.add(Problem.warning("text.rows", table.rejectedCount() + " lines are no rows of this table and are left out.",
                    "Check the separator and the decimal mark.", Location.file(file)));
        }
        table.unfinished().ifPresent(row -> problems.add(row.problem(Severity.WARNING, "text.half-written", file,
                "The measurement was running, or the file is cut.")));
        for (TextColumn column : columns) {
            if (table.textFields(column.index()) > 0) {
                problems.add(Problem.warning("text.text-fields",
                        table.textFields(column.index()) + " fields of column '" + column.header() + "' are no numbers, the first is '"
                                + table.firstText(column.index()).orElseThrow() + "'; they are missing.",
                        "Check the decimal mark.", Location.file(file).part(column.header())));
            }
        }
    }
}

package org.operanda.eqcm.file;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/**
 * Reads Excel workbooks ({@code .xlsx}) that QSense, Dfind or rheoQCM export: every sheet with a row of labels that names a time and a
 * resonance, by the labels that {@link QcmTextReader} knows. Where rheoQCM's sheet {@code time_reference} states the moment from which times
 * count ({@code t0_shifted}, else {@code t0}), it is the clock's epoch.
 */
public final class QcmWorkbookReader implements Reader {
    private static final int MOST_LABEL_ROWS = 20;
    private static final int MOST_COLUMNS = 500;
    private static final String TIME_REFERENCE = "time_reference";

    @Override
    public Probe probe(Source source) {
        if (!ReadableWorkbook.isOOXMLZipHeader(Arrays.copyOf(source.head(), 8))) {
            return Probe.no("no zip archive");
        }
        String head = source.headText();
        boolean workbook = head.contains("xl/worksheets/") || head.contains("xl/workbook.xml");
        return workbook
                ? Probe.of(40, "an Excel workbook; whether it holds resonances shows when it is read")
                : Probe.no("no Excel workbook");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try (ReadableWorkbook workbook = new ReadableWorkbook(source.path().toFile())) {
            result = read(source.name(), workbook, progress);
        } catch (IOException | RuntimeException e) {
            // the library meets a damaged archive or damaged XML with exceptions of every kind
            result = ReadResult
                    .failed(Problem.error("eqcm.xlsx.unreadable", "The file is no Excel workbook that can be read: " + e.getMessage() + ".",
                            "Open it in a spreadsheet and save it anew, or export text.", Location.file(source.name())));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    private static ReadResult read(String file, ReadableWorkbook workbook, Progress progress) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        List<Sheet> sheets = workbook.getSheets().toList();
        Map<String, String> metadata = new LinkedHashMap<>();
        Clock clock = clock(sheets, metadata);
        List<Table> tables = new ArrayList<>();
        for (Sheet sheet : sheets) {
            if (progress.isCancelled()) {
                return ReadResult.EMPTY;
            }
            Table table = table(sheet);
            if (table != null) {
                tables.add(table);
            }
        }
        for (Table table : tables) {
            String name = tables.size() == 1 ? file : file + " " + table.sheet();
            Location where = Location.file(file).part("sheet " + table.sheet());
            measurements.addAll(new ResonanceTable(name, table.columns(), table.values(), clock, metadata, where, problems).measurements());
        }
        if (tables.isEmpty()) {
            problems.add(Problem.error("eqcm.xlsx.no-table", "No sheet has a row of labels that names a time and a resonance.",
                    "Name the columns for instance 'time (s)', 'delf3', 'delg3', or 'F_1:3', 'D_1:3'.", Location.file(file)));
        }
        return new ReadResult(measurements, problems);
    }

    /** One sheet's labels and numbers. */
    private record Table(String sheet, List<QcmColumn> columns, List<double[]> values) {}

    private static @Nullable Table table(Sheet sheet) throws IOException {
        List<Row> rows;
        try (Stream<Row> stream = sheet.openStream()) {
            rows = stream.toList();
        }
        for (int i = 0; i < Math.min(rows.size(), MOST_LABEL_ROWS); i++) {
            List<QcmColumn> columns = labels(rows.get(i));
            if (ResonanceTable.isResonances(columns)) {
                return new Table(sheet.getName(), columns, numbers(rows.subList(i + 1, rows.size()), columns.size()));
            }
        }
        return null;
    }

    private static List<QcmColumn> labels(Row row) {
        List<QcmColumn> columns = new ArrayList<>();
        for (int c = 0; c < Math.min(row.getCellCount(), MOST_COLUMNS); c++) {
            Cell cell = row.getCell(c);
            columns.add(QcmColumn.of(cell != null && cell.getType() == CellType.STRING ? cell.asString() : ""));
        }
        return columns;
    }

    private static List<double[]> numbers(List<Row> rows, int columns) {
        List<double[]> values = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            double[] column = new double[rows.size()];
            for (int i = 0; i < column.length; i++) {
                column[i] = number(rows.get(i), c);
            }
            values.add(column);
        }
        return values;
    }

    private static double number(Row row, int column) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        if (cell == null || cell.getType() != CellType.NUMBER && cell.getType() != CellType.FORMULA || cell.getRawValue() == null) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(cell.getRawValue());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Clock clock(List<Sheet> sheets, Map<String, String> metadata) throws IOException {
        for (Sheet sheet : sheets) {
            if (sheet.getName().equals(TIME_REFERENCE)) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.filter(r -> r.getCellCount() >= 2).forEach(r -> metadata.put(r.getCellText(0), r.getCellText(1)));
                }
            }
        }
        String start = metadata.getOrDefault("t0_shifted", metadata.getOrDefault("t0", ""));
        try {
            return Clock.local("microbalance", LocalDateTime.parse(start.strip().replace(' ', 'T')));
        } catch (DateTimeParseException e) {
            return Clock.relative("microbalance");
        }
    }
}

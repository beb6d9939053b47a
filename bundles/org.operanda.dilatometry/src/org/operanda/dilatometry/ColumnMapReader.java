package org.operanda.dilatometry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.data.text.Layout;

/**
 * Reads any delimited text of a dilatometer by a map of its columns: a small JSON file {@code *.columns.json} beside the text, which names
 * the text, its separator, decimal mark and header line, and for each column its unit and sign, for a displacement that is written as a
 * voltage also the sensor's range.
 *
 * <pre>
 * {"technique": "dilatometry", "file": "run.txt", "separator": "tab", "decimal": "comma", "headerLine": 1,
 *  "columns": {
 *    "time":         {"column": "Time", "unit": "h"},
 *    "voltage":      {"column": "U", "unit": "V"},
 *    "current":      {"column": "I", "unit": "µA"},
 *    "displacement": {"column": 4, "unit": "V", "sign": -1, "sensor": {"range": 250, "low": 0, "high": 10}},
 *    "temperature":  {"column": 5, "unit": "°C"}}}
 * </pre>
 *
 * The unit {@code date} of the time says that each row has a date and time. Columns that the map does not name are not read.
 */
public final class ColumnMapReader implements Reader {
    private static final int LARGEST_MAP = 1 << 20;
    private static final int HEAD = 1 << 20;

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        boolean map = head.stripLeading().startsWith("{") && head.contains("\"columns\"")
                && head.matches("(?s).*\"technique\"\\s*:\\s*\"dilatometry\".*");
        return map ? Probe.of(95, "a column map for a dilatometer's text") : Probe.no("no column map with \"technique\": \"dilatometry\"");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        Location where = Location.file(source.name());
        try (InputStream in = Files.newInputStream(source.path())) {
            ColumnMap map = ColumnMap.of(in.readNBytes(LARGEST_MAP));
            ReadResult result = read(source, map, progress);
            return progress.isCancelled() ? ReadResult.EMPTY : result;
        } catch (ColumnMap.Refusal e) {
            return ReadResult.failed(Problem.error("dilatometry.column-map", e.getMessage(),
                    "Correct the column map; its schema is column-map.schema.json.", where));
        } catch (IOException | InvalidPathException e) {
            return ReadResult.failed(Problem.error("dilatometry.unreadable", "A file cannot be read: " + e.getMessage() + ".",
                    "Check that the text lies beside the column map under the name that it states, and may be read.", where));
        }
    }

    private static ReadResult read(Source source, ColumnMap map, Progress progress) throws IOException, ColumnMap.Refusal {
        Path text = source.path().resolveSibling(map.file());
        byte[] bytes;
        try (InputStream in = Files.newInputStream(text)) {
            bytes = in.readNBytes(HEAD);
        }
        TextHead head = TextHead.of(bytes);
        int dataLine = head.nextFilled(map.headerLine());
        if (dataLine == 0) {
            throw new ColumnMap.Refusal("'" + map.file() + "' has no row after line " + map.headerLine() + ".");
        }
        List<String> names = HeaderLine.fields(head.line(map.headerLine()), map.separator());
        List<String> first = HeaderLine.fields(head.line(dataLine), map.separator());
        List<TableColumn> columns = new ArrayList<>();
        for (ColumnMap.Entry entry : map.columns()) {
            columns.add(column(entry, names, first.size()));
        }
        boolean dates = map.columns().stream().anyMatch(c -> c.name().equals(TableColumn.TIME) && c.unit().equals(ColumnMap.DATE));
        int time = columns.stream().filter(c -> c.name().equals(TableColumn.TIME)).findFirst().orElseThrow().index();
        Optional<LocalDateTime> start = dates ? DateField.parse(first.get(time)) : map.start();
        if (dates && start.isEmpty()) {
            throw new ColumnMap.Refusal("'" + first.get(time) + "' in line " + dataLine + " is no date and time.");
        }
        List<Problem> problems = new ArrayList<>();
        if (start.isEmpty()) {
            problems.add(Problem.warning("dilatometry.no-start", "Nothing says when the measurement was started; its times only count.",
                    "Give \"start\" in the column map or the start in the recipe.", Location.file(source.name())));
        }
        Layout layout = Layout.separatedBy(map.separator(), first.size()).startingAtLine(map.headerLine() + 1L);
        TextTable table = new TextTable(text, head.starts().get(map.headerLine()),
                map.decimal() == ',' ? layout.withDecimalComma() : layout,
                columns, dates, start);
        return table.read(map.file(), Map.of("column-map", source.name()), problems, progress);
    }

    private static TableColumn column(ColumnMap.Entry entry, List<String> names, int fields) throws ColumnMap.Refusal {
        int index = entry.number().isPresent() ? entry.number().getAsInt() - 1 : names.indexOf(entry.header());
        if (index < 0 || index >= fields) {
            throw new ColumnMap.Refusal("There is no column " + (entry.number().isPresent() ? entry.number().getAsInt() : entry.header())
                    + " for '" + entry.name() + "'; the header line has " + String.join(", ", names) + ", the first row " + fields
                    + " fields.");
        }
        boolean date = entry.name().equals(TableColumn.TIME) && entry.unit().equals(ColumnMap.DATE);
        Optional<Unit<?>> unit = date ? Optional.of(Units.SECOND) : Units.parse(entry.unit());
        Optional<TableColumn> column = unit.map(u -> new TableColumn(index, entry.name(),
                entry.header().isEmpty() ? "column " + (index + 1) : entry.header(), u, entry.sign(), entry.sensor()));
        return column.filter(TableColumn::hasFittingUnit).orElseThrow(
                () -> new ColumnMap.Refusal("The unit '" + entry.unit() + "' does not fit the column '" + entry.name() + "'."));
    }
}

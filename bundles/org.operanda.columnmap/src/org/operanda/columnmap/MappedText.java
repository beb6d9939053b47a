package org.operanda.columnmap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import javax.measure.Unit;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.text.DateField;
import org.operanda.data.text.HeaderLine;
import org.operanda.data.text.TextColumn;
import org.operanda.data.text.TextHead;
import org.operanda.data.text.TextTable;

/** Reads a text by a map. */
public final class MappedText {
    private static final int HEAD = 1 << 20;
    /** A reading beyond a sensor's voltages by more than this part of their range is none. */
    private static final double BEYOND = 0.01;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+[.,]?\\d*|[.,]\\d+)([eE][-+]?\\d+)?");

    private MappedText() {}

    /**
     * Reads the whole text.
     *
     * @param mapName of the map's file, for the metadata
     * @throws InvalidColumnMap when the map does not fit the text; says why
     */
    public static ReadResult read(Path text, ColumnMap map, String mapName, Progress progress) throws IOException, InvalidColumnMap {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(text)) {
            bytes = in.readNBytes(HEAD);
        }
        String file = text.getFileName().toString();
        TextHead head = TextHead.of(bytes);
        OptionalInt line = map.headerLineIn(head);
        if (line.isEmpty()) {
            throw new InvalidColumnMap("No line of '" + file + "' begins with '" + map.headerLine() + "'.");
        }
        int dataLine = head.nextFilled(line.getAsInt());
        if (dataLine == 0) {
            throw new InvalidColumnMap("'" + file + "' has no row after line " + line.getAsInt() + ".");
        }
        List<String> names = HeaderLine.fields(head.line(line.getAsInt()), map.separator());
        List<String> first = HeaderLine.fields(head.line(dataLine), map.separator());
        List<TextColumn> columns = columns(map, names, first);
        Optional<LocalDateTime> start = map.hasDates() ? firstDate(map, columns, first, dataLine) : map.startIn(head, line.getAsInt());
        List<Problem> problems = new ArrayList<>();
        if (start.isEmpty() && map.along().equals(TextTable.TIME)) {
            problems.add(Problem.warning("column-map.no-start", "Nothing says when the measurement was started; its times only count.",
                    "Give \"start\" in the column map or the start in the recipe.", Location.file(file)));
        }
        TextTable table = new TextTable(text, head.starts().get(line.getAsInt()), map.layout(first.size(), line.getAsInt()),
                map.technique(),
                columns, map.along(), map.hasDates(), start);
        return table.read(file, Map.of("column-map", map.name().isEmpty() ? mapName : map.name()), problems, progress);
    }

    private static Optional<LocalDateTime> firstDate(ColumnMap map, List<TextColumn> columns, List<String> first, int dataLine)
            throws InvalidColumnMap {
        int index = columns.stream().filter(c -> c.name().equals(map.along())).findFirst().orElseThrow().index();
        Optional<LocalDateTime> date = DateField.parse(first.get(index));
        if (date.isEmpty()) {
            throw new InvalidColumnMap("'" + first.get(index) + "' in line " + dataLine + " is no date and time.");
        }
        return date;
    }

    private static List<TextColumn> columns(ColumnMap map, List<String> names, List<String> first) throws InvalidColumnMap {
        List<TextColumn> columns = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (MappedColumn column : map.columns()) {
            OptionalInt number = ColumnMap.number(column);
            int index = names.contains(column.column()) ? names.indexOf(column.column()) : number.orElse(0) - 1;
            if (index < 0 || index >= first.size()) {
                throw new InvalidColumnMap("There is no column '" + column.column() + "' for '" + column.name() + "'; the header line has "
                        + String.join(", ", names) + ", the first row " + first.size() + " fields.");
            }
            columns.add(column(column, index, index < names.size() ? names.get(index) : "column " + (index + 1), map.along()));
            used.add(index);
            taken.add(column.name());
        }
        for (int i = 0; map.others() && i < Math.min(names.size(), first.size()); i++) {
            if (!used.contains(i) && NUMBER.matcher(first.get(i)).matches()) {
                columns.add(other(i, names.get(i), taken));
            }
        }
        return columns;
    }

    /**
     * Why a column cannot be read with its unit and its sensor, in a sentence; empty when it can.
     *
     * @param along name of the column that is the axis
     */
    public static Optional<String> refusal(MappedColumn column, String along) {
        try {
            column(column, 0, "", along);
            return Optional.empty();
        } catch (InvalidColumnMap e) {
            return Optional.of(e.getMessage());
        }
    }

    private static TextColumn column(MappedColumn column, int index, String header, String along) throws InvalidColumnMap {
        QuantityKind kind = KnownColumns.kind(column);
        if (column.isDate()) {
            if (!column.name().equals(TextTable.TIME) || !along.equals(TextTable.TIME)) {
                throw new InvalidColumnMap("A date in each row is only for the column 'time', and that must be the axis.");
            }
            return TextColumn.of(index, column.name(), header, kind, Units.SECOND);
        }
        Unit<?> unit = unit(column.unit());
        if (column.sensor().isPresent()) {
            return sensor(column, column.sensor().get(), index, header, kind, unit);
        }
        Unit<?> wanted = KnownColumns.unitOf(column.name()).orElse(unit);
        // °C and K do not share their zero: each stays as it is written
        boolean temperature = kind.equals(QuantityKind.TEMPERATURE) && (unit.equals(Units.KELVIN) || unit.equals(Units.CELSIUS));
        Unit<?> returned = temperature ? unit : wanted;
        double factor = Units.factor(unit, returned).orElseThrow(() -> misfit(column.name(), column.unit(), wanted));
        return TextColumn.of(index, column.name(), header, kind, returned).times(factor * column.factor());
    }

    private static TextColumn sensor(MappedColumn column, Sensor sensor, int index, String header, QuantityKind kind, Unit<?> unit)
            throws InvalidColumnMap {
        double volts = Units.factor(unit, Units.VOLT).orElseThrow(() -> new InvalidColumnMap(
                "The voltage of a sensor stands in the text in V or mV, not in '" + column.unit() + "'."));
        Unit<?> range = unit(sensor.unit());
        Unit<?> returned = KnownColumns.unitOf(column.name()).orElse(range);
        double factor = Units.factor(range, returned).orElseThrow(() -> misfit(column.name(), sensor.unit(), returned));
        double slope = column.factor() * factor * sensor.range() / (sensor.high() - sensor.low());
        double beyond = BEYOND * (sensor.high() - sensor.low());
        return new TextColumn(index, column.name(), header, kind, returned, slope * volts, -slope * sensor.low(),
                (sensor.low() - beyond) / volts, (sensor.high() + beyond) / volts);
    }

    private static Unit<?> unit(String spelling) throws InvalidColumnMap {
        return Units.parse(spelling)
                .orElseThrow(() -> new InvalidColumnMap(
                        "'" + spelling + "' is no unit that is known; write it as in mV, µA·h or 1/cm, or leave it empty."));
    }

    private static InvalidColumnMap misfit(String column, String unit, Unit<?> wanted) {
        String expected = wanted.equals(Units.ONE) ? "a pure number" : "in " + Units.symbol(wanted) + " or what can be converted to it";
        return new InvalidColumnMap(
                "The column '" + column + "' is " + expected + ", not " + (unit.isEmpty() ? "a pure number" : "in " + unit) + ".");
    }

    private static TextColumn other(int index, String header, Set<String> taken) {
        HeaderLine.Label label = HeaderLine.Label.of(header);
        String plain = HeaderLine.plain(label.name());
        String name = taken.add(plain) ? plain : plain + "_" + (index + 1);
        taken.add(name);
        return TextColumn.of(index, name, header, QuantityKind.UNKNOWN, Units.parse(label.unit()).orElse(Units.ONE));
    }
}

package org.operanda.dilatometry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.measure.Unit;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.text.HeaderLine;
import org.operanda.data.text.Layout;
import org.operanda.data.text.TextColumn;
import org.operanda.data.text.TextHead;
import org.operanda.data.text.TextTable;

/**
 * The line with the names of the columns, and the one with their units where it is a line of its own.
 *
 * @param line      number of the first, from 1
 * @param lastLine  number of the second, else of the first
 * @param separator between the names
 * @param labels    names with units
 */
record EcLinkHeader(int line, int lastLine, char separator, List<HeaderLine.Label> labels) {
    private static final Pattern DATE = words("date.*|.*timestamp|time ?stamp|system ?time|absolute time|datum.*");
    private static final Pattern TIME = words("(?:elapsed|test|total|relative|measurement)? ?time|t|zeit");
    private static final Map<String, Pattern> NAMES = new LinkedHashMap<>();
    private static final String DISPLACEMENT = "displacement";
    private static final Map<String, QuantityKind> KINDS = Map.of(DISPLACEMENT, DilatometryQuantities.DISPLACEMENT, "voltage",
            QuantityKind.POTENTIAL, "current", QuantityKind.CURRENT, "temperature", QuantityKind.TEMPERATURE, TextTable.TIME,
            QuantityKind.TIME);
    /** In which the numbers are returned. */
    private static final Map<String, Unit<?>> UNITS = Map.of(DISPLACEMENT, DilatometryQuantities.MICROMETRE, "voltage", Units.VOLT,
            "current", Units.AMPERE, TextTable.TIME, Units.SECOND);
    private static final Map<String, String> USUAL_UNITS = Map.of("time", "s", "displacement", "µm", "voltage", "V", "current", "mA",
            "temperature", "°C");

    static {
        NAMES.put(DISPLACEMENT,
                words("(?:.* )?(?:displacement|dilation|dilatation|expansion|height(?: change)?|distance|thickness(?: change)?)(?: .*)?"));
        NAMES.put("voltage", words("(?:.* )?(?:voltage|potential)(?: .*)?|<?ewe>?|<?ecell>?|u|e"));
        NAMES.put("current", words("(?:.* )?current(?: .*)?|<?i>?"));
        NAMES.put("temperature", words("(?:.* )?temp(?:erature|\\.)?(?: .*)?"));
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** The first line that names a time or date and a displacement. */
    static Optional<EcLinkHeader> find(TextHead head) {
        for (int line = 1; line <= head.lines().size(); line++) {
            for (char separator : new char[] {'\t', ';', ','}) {
                List<HeaderLine.Label> labels = head.line(line).indexOf(separator) < 0
                        ? List.of()
                        : HeaderLine.fields(head.line(line), separator).stream().map(HeaderLine.Label::of).toList();
                if (timeColumn(labels) >= 0 && labels.stream().anyMatch(l -> matches(DISPLACEMENT, l))) {
                    return Optional.of(withUnits(head, line, separator, labels));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean matches(String name, HeaderLine.Label label) {
        return NAMES.get(name).matcher(label.name()).matches();
    }

    /** The date where there is one, for it tells the start as well; else the time; -1 when there is neither. */
    private static int timeColumn(List<HeaderLine.Label> labels) {
        int time = -1;
        for (int i = labels.size() - 1; i >= 0; i--) {
            time = TIME.matcher(labels.get(i).name()).matches() ? i : time;
        }
        for (int i = labels.size() - 1; i >= 0; i--) {
            time = DATE.matcher(labels.get(i).name()).matches() ? i : time;
        }
        return time;
    }

    private static EcLinkHeader withUnits(TextHead head, int line, char separator, List<HeaderLine.Label> labels) {
        List<String> below = HeaderLine.fields(head.line(line + 1), separator);
        boolean units = below.size() == labels.size() && below.stream().anyMatch(f -> !f.isEmpty())
                && below.stream().allMatch(f -> !f.matches("[-+0-9].*") && Units.parse(unit(f)).isPresent());
        if (!units) {
            return new EcLinkHeader(line, line, separator, labels);
        }
        List<HeaderLine.Label> all = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            all.add(new HeaderLine.Label(labels.get(i).name(), unit(below.get(i))));
        }
        return new EcLinkHeader(line, line + 1, separator, all);
    }

    private static String unit(String field) {
        return field.replaceAll("^[\\[(]|[\\])]$", "");
    }

    /** What the columns are; one whose unit does not fit is left out. */
    List<TextColumn> columns(int fields, String file, List<Problem> problems) {
        List<TextColumn> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of(TextTable.TIME));
        int time = timeColumn(labels);
        for (int i = 0; i < Math.min(labels.size(), Math.max(fields, time + 1)); i++) {
            HeaderLine.Label label = labels.get(i);
            String name = i == time ? TextTable.TIME : unique(name(label), taken, i);
            Optional<Unit<?>> stated = label.unit().isEmpty() ? Optional.empty() : Units.parse(label.unit());
            if (stated.isEmpty() && USUAL_UNITS.containsKey(name) && i != time) {
                problems.add(Problem.warning("dilatometry.ec-link.unit",
                        "Column '" + label.name() + "' states no unit that is known; it is taken to be in " + USUAL_UNITS.get(name) + ".",
                        "If that is wrong, write a column map beside the file (*.columns.json).",
                        Location.line(file, line).part(label.name())));
            }
            Unit<?> unit = stated.or(() -> Units.parse(USUAL_UNITS.getOrDefault(name, ""))).orElse(Units.ONE);
            column(i, name, header(label), unit).ifPresent(columns::add);
        }
        return columns;
    }

    private static Optional<TextColumn> column(int index, String name, String header, Unit<?> unit) {
        QuantityKind kind = KINDS.getOrDefault(name, QuantityKind.UNKNOWN);
        if (kind.equals(QuantityKind.TEMPERATURE) && !unit.equals(Units.CELSIUS) && !unit.equals(Units.KELVIN)) {
            return Optional.empty();
        }
        Unit<?> wanted = UNITS.getOrDefault(name, unit);
        return Units.factor(unit, wanted).map(factor -> TextColumn.of(index, name, header, kind, wanted).times(factor));
    }

    private static String header(HeaderLine.Label label) {
        return label.unit().isEmpty() ? label.name() : label.name() + " [" + label.unit() + "]";
    }

    private static String name(HeaderLine.Label label) {
        return NAMES.keySet().stream().filter(name -> matches(name, label)).findFirst().orElseGet(() -> HeaderLine.plain(label.name()));
    }

    private static String unique(String name, Set<String> taken, int index) {
        return taken.add(name) ? name : unique(name + "_" + (index + 1), taken, index);
    }

    /** How the rows are written: a comma is the decimal mark when it does not separate and no point is there. */
    Layout layout(TextHead head, int dataLine, int fields) {
        long commas = 0;
        long points = 0;
        for (int number = dataLine; number <= Math.min(head.lines().size(), dataLine + 20); number++) {
            List<String> row = HeaderLine.fields(head.line(number), separator);
            for (int i = 0; i < row.size(); i++) {
                commas += row.get(i).matches("[-+]?\\d*,\\d+([eE][-+]?\\d+)?") ? 1 : 0;
                points += row.get(i).matches("[-+]?\\d*\\.\\d+([eE][-+]?\\d+)?") ? 1 : 0;
            }
        }
        Layout layout = Layout.separatedBy(separator, Math.max(1, fields)).startingAtLine(lastLine + 1L);
        return separator != ',' && commas > points ? layout.withDecimalComma() : layout;
    }
}

package org.operanda.xrd.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.text.HeaderLine;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;
import org.operanda.data.text.TextHead;
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.Radiation;

/**
 * Where a text has its columns, and what its header says.
 *
 * @param head    the first lines
 * @param first   number of the first row's line, 0 when there is no table
 * @param layout  of the rows
 * @param entries what the header says by key, in the file's own words
 */
record TextPattern(TextHead head, int first, Layout layout, Map<String, String> entries) {
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_COLUMNS = 6;
    private static final double LEAST_ANGLE = -20;
    private static final double GREATEST_ANGLE = 180;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+[.,]?\\d*|[.,]\\d+)(?:[eEdD][-+]?\\d+)?|[nN]a[nN]");
    /** {@code Key: "value"}, several in a line, as DIFFRAC.EVA writes. */
    private static final Pattern QUOTED = Pattern.compile("(\\w+):\\s*\"([^\"]*)\"");
    private static final Pattern ENTRY = Pattern.compile("[#;!'*/ ]*([A-Za-z][^=:]{0,40}?)\\s*[=:]\\s*(\\S.*?)\\s*");
    private static final Pattern WAVELENGTH = Pattern.compile("([.\\d]+(?:[eE][-+]?\\d+)?)\\s*(Å|A|nm|m)?\\b.*");
    private static final Pattern SCAN_NUMBER = Pattern.compile("(\\d{3,15})[_.-].*");

    /** What the first column is called: 2θ, Q or d. */
    private enum Label {
        TWO_THETA(DiffractionAxis.TWO_THETA,
                Pattern.compile("(?i).*(?:2[-_ ]?th(?:eta)?|two[-_ ]?theta|\\btth\\b|2θ|diffraction angle).*")),
        Q(DiffractionAxis.SCATTERING_VECTOR, Pattern.compile("(?i)[#; ]*(?:q|scattering vector)(?:[ _(\\[/,].*)?")),
        SPACING(DiffractionAxis.PLANE_SPACING, Pattern.compile("(?i)[#; ]*d(?:[-_ ]?spacing)?(?:[ _(\\[/,].*(?:Å|A\\b|angstrom).*)")),
        THETA(DiffractionAxis.TWO_THETA, Pattern.compile("(?i)[#; ]*(?:theta|angle)\\b.*"));

        private final DiffractionAxis axis;
        private final Pattern pattern;

        Label(DiffractionAxis axis, Pattern pattern) {
            this.axis = axis;
            this.pattern = pattern;
        }
    }

    static TextPattern of(byte[] bytes) {
        TextHead head = TextHead.of(bytes);
        for (int line = 1; line <= head.lines().size(); line = Math.max(line + 1, head.nextFilled(line) == 0
                ? head.lines().size() + 1
                : head.nextFilled(line))) {
            Optional<Layout> layout = layout(head, line);
            if (layout.isPresent()) {
                return new TextPattern(head, line, layout.get(), entries(head.lines().subList(0, line - 1)));
            }
        }
        return new TextPattern(head, 0, Layout.whiteSpace(2), Map.of());
    }

    /** The layout of the rows that begin in a line; empty when none do. */
    private static Optional<Layout> layout(TextHead head, int line) {
        for (char separator : new char[] {Layout.WHITE_SPACE, ',', ';'}) {
            int columns = columns(head.line(line), separator);
            boolean rows = columns >= 2 && columns <= MOST_COLUMNS;
            int next = line;
            for (int row = 1; rows && row < FEWEST_ROWS; row++) {
                next = head.nextFilled(next);
                rows = next > 0 && columns(head.line(next), separator) == columns;
            }
            if (rows) {
                Layout layout = Layout.separatedBy(separator, columns).startingAtLine(line);
                boolean comma = separator != ',' && head.line(line).indexOf(',') >= 0;
                return Optional.of(comma ? layout.withDecimalComma() : layout);
            }
        }
        return Optional.empty();
    }

    /** How many numbers a line has when it has nothing else; 0 otherwise. */
    private static int columns(String line, char separator) {
        List<String> fields = HeaderLine.fields(line, separator);
        boolean numbers = fields.stream()
                .allMatch(field -> NUMBER.matcher(field).matches() && (separator != ',' || field.indexOf(',') < 0));
        return numbers ? fields.size() : 0;
    }

    private static Map<String, String> entries(List<String> header) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String line : header) {
            Matcher quoted = QUOTED.matcher(line);
            boolean any = false;
            while (quoted.find()) {
                any = true;
                entries.putIfAbsent(quoted.group(1), quoted.group(2));
            }
            Matcher entry = ENTRY.matcher(line);
            if (!any && entry.matches()) {
                entries.putIfAbsent(entry.group(1), entry.group(2));
            }
        }
        return entries;
    }

    boolean isTable() {
        return first > 0;
    }

    NumberTable table(byte[] bytes) {
        return NumberTable.parse(bytes, head.starts().get(first - 1), bytes.length, layout);
    }

    /** The first entry whose key begins with a word, in lower case. */
    private Optional<String> entry(String word) {
        return entries.entrySet().stream().filter(e -> e.getKey().toLowerCase(Locale.ROOT).startsWith(word)).map(Map.Entry::getValue)
                .findFirst();
    }

    /** What the header calls the first column. */
    private Optional<Label> label() {
        for (int line = first - 1; line > 0; line--) {
            String text = head.line(line).strip();
            if (!text.isEmpty() && !ENTRY.matcher(text).matches() || text.contains("2th") || text.contains("2-Theta")) {
                for (Label label : Label.values()) {
                    if (label.pattern.matcher(text).matches()) {
                        return Optional.of(label);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private String labelText() {
        for (int line = first - 1; line > 0; line--) {
            String text = head.line(line);
            if (label().filter(label -> label.pattern.matcher(text.strip()).matches()).isPresent()) {
                return text;
            }
        }
        return "";
    }

    private boolean isEva() {
        return entries.containsKey("Scantype") && entries.containsKey("Anode");
    }

    private boolean isBeamline11Bm() {
        return entry("calibrated wavelength").isPresent() && entry("start 2theta").isPresent();
    }

    Probe probe(byte[] bytes, String extension) {
        NumberTable table = table(bytes);
        if (!rises(table.column(0))) {
            return Probe.no("the first column does not rise");
        }
        if (isEva() || isBeamline11Bm()) {
            return Probe.of(92, isEva() ? "its header is that of DIFFRAC.EVA" : "its header is that of beamline 11-BM");
        }
        boolean angles = angles(table.column(0));
        Optional<Label> label = label();
        if (label.isPresent() && label.get() != Label.THETA && (angles || label.get().axis != DiffractionAxis.TWO_THETA)) {
            boolean certain = label.get() == Label.TWO_THETA || List.of("xy", "xye", "chi").contains(extension);
            return Probe.of(certain ? 75 : 30, "its header calls the first column " + label.get().axis.quantity().symbol());
        }
        if (List.of("xy", "xye", "xyd", "chi").contains(extension) && angles) {
            return Probe.of(60, "named ." + extension + ", with a first column that could be 2θ");
        }
        return angles && layout.columns() == 3 && areDeviations(table)
                ? Probe.of(40, "three columns: one that could be 2θ, counts and their standard deviation")
                : Probe.no("columns that may be anything");
    }

    private static boolean rises(Values values) {
        for (long i = 1; i < values.length(); i++) {
            if (!(values.get(i) > values.get(i - 1))) {
                return false;
            }
        }
        return values.length() >= FEWEST_ROWS;
    }

    private static boolean angles(Values values) {
        return values.get(0) >= LEAST_ANGLE && values.get(values.length() - 1) <= GREATEST_ANGLE;
    }

    /** Whether the squares of the third column are in one proportion to the second, as those of scaled counts are, and the steps are equal. */
    private static boolean areDeviations(NumberTable table) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        int rows = table.rows();
        double step = (table.column(0).get(rows - 1) - table.column(0).get(0)) / (rows - 1);
        for (int i = 0; i < rows; i++) {
            double intensity = table.column(1).get(i);
            double deviation = table.column(2).get(i);
            boolean even = Math.abs(table.column(0).get(i) - table.column(0).get(0) - i * step) <= 0.02 * step;
            if (!even || !(intensity >= 0) || !(deviation >= 0)) {
                return false;
            }
            if (intensity > 0) {
                lowest = Math.min(lowest, deviation * deviation / intensity);
                highest = Math.max(highest, deviation * deviation / intensity);
            }
        }
        return highest <= 1.01 * lowest;
    }

    /** The pattern that the table is. */
    Scan scan(String file, NumberTable table, List<Problem> problems) {
        Scan scan = new Scan();
        Optional<Label> label = label();
        if (label.isEmpty() || label.get() == Label.THETA) {
            problems.add(Problem.info("xrd.text.axis", "The first column is taken for 2θ in degrees"
                    + (label.isPresent() ? ", though the header calls it an angle or θ." : "; the header does not say what it is."),
                    Location.file(file)));
        }
        DiffractionAxis axis = label.map(l -> l.axis).orElse(DiffractionAxis.TWO_THETA);
        Values coordinates = table.column(0);
        scan.axis(Axis.of(axis.axis(Values.of()).name(), axis.quantity(), unit(axis), coordinates));
        scan.intensity(table.column(1).toArray(), Units.ONE);
        if (table.columns() > 2) {
            scan.sigma(table.column(2).toArray());
        }
        describe(scan);
        Matcher number = SCAN_NUMBER.matcher(file);
        if (number.matches()) {
            scan.number("scan_number", QuantityKind.INDEX, Units.ONE, Double.parseDouble(number.group(1)));
        }
        return scan;
    }

    private Unit<?> unit(DiffractionAxis axis) {
        String label = labelText();
        boolean nanometres = label.contains("nm");
        return switch (axis) {
            case TWO_THETA -> label.contains("rad") ? Units.RADIAN : Units.DEGREE;
            case PLANE_SPACING -> nanometres ? Units.parse("nm").orElseThrow() : Units.ANGSTROM;
            case SCATTERING_VECTOR -> nanometres ? Units.parse("1/nm").orElseThrow() : axis.unit();
        };
    }

    private void describe(Scan scan) {
        entries.forEach(scan::put);
        entry("anode").ifPresent(anode -> scan.put(Radiation.ANODE, anode));
        entry("comment").or(() -> entry("sample comment")).or(() -> entry("scan comment")).ifPresent(c -> scan.put(Metadata.COMMENT, c));
        entry("user sample name").or(() -> entry("id")).ifPresent(title -> scan.put(Metadata.TITLE, title));
        entry("operator").ifPresent(user -> scan.put(Metadata.USER, user));
        entry("calibrated wavelength").or(() -> entry("wavelength")).or(() -> entry("lambda")).map(WAVELENGTH::matcher)
                .filter(Matcher::matches).ifPresent(w -> wavelength(scan, w));
        entry("temp (k)").flatMap(TextPattern::present)
                .ifPresent(t -> scan.number("temperature", QuantityKind.TEMPERATURE, Units.KELVIN, t));
        entry("run no").flatMap(TextPattern::present).ifPresent(n -> scan.number("scan_number", QuantityKind.INDEX, Units.ONE, n));
        entry("scan time").ifPresent(time -> {
            scan.put(Metadata.START, time);
            scan.exposure(ScanTime.exposure(time, "", "beamline computer"));
        });
    }

    private static Optional<Double> present(String text) {
        OptionalDouble number = Numbers.number(text);
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static void wavelength(Scan scan, Matcher text) {
        double number = Numbers.number(text.group(1)).orElse(0);
        String unit = text.group(2);
        double angstrom = "nm".equals(unit) ? 10 * number : "m".equals(unit) ? 1e10 * number : number;
        if (angstrom > 0.01 && angstrom < 100) {
            Radiation.monochromatic(angstrom).metadata().forEach(scan::put);
        }
    }
}

package org.operanda.xas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.operanda.data.Clock;
import org.operanda.data.Exposure;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.xas.XdiHeader.Field;

/**
 * Reads XAS Data Interchange files, one spectrum each (B. Ravel, M. Newville, J. Phys.: Conf. Ser. 712 (2016) 012148; specification and
 * dictionary 1.0 at github.com/XraySpectroscopy/XAS-Data-Interchange).
 * <p>
 * The energy, in eV, is the axis: keV are converted, and an angle is by Bragg's law when {@code Mono.d_spacing} is stated. What breaks the
 * specification is named with its line; severities are those of the specification's own list of bad files. Where the specification lets an
 * empty value pass as empty text, that list calls it an error: the reader does both.
 */
public final class XdiReader implements Reader {
    private static final int LONGEST_FIRST_LINE = 1000;
    private static final String UNIT_COMMENT = "||";
    /** That of UTF-8, as Latin-1 shows it. */
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    @Override
    public Probe probe(Source source) {
        String first = firstLine(source.head());
        if (XdiHeader.VERSION_LINE.matcher(first).matches()) {
            return Probe.of(100, "the first line states the XDI version: " + first);
        }
        String head = source.headText();
        if (head.startsWith("#") && head.contains("\n# Column.1:") && head.indexOf('\0') < 0) {
            return Probe.of(70, "no XDI version, but XDI header fields");
        }
        return Probe.no("no XDI version line and no XDI header fields");
    }

    private static String firstLine(byte[] head) {
        String begin = new String(head, 0, Math.min(head.length, LONGEST_FIRST_LINE), StandardCharsets.ISO_8859_1);
        int end = begin.indexOf('\n');
        return (end < 0 ? begin : begin.substring(0, end)).strip().replace(BYTE_ORDER_MARK, "");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        String file = source.name();
        ProblemList problems = new ProblemList();
        byte[] bytes;
        try {
            bytes = TextLines.bytes(source);
        } catch (IOException e) {
            return ReadResult.failed(TextTable.unreadable(file, e));
        }
        XdiHeader header = XdiHeader.parse(bytes, file, problems);
        if (header.tableStart() < 0) {
            problems.add(Problem.error("xdi.no-data", "The file holds no row of numbers.",
                    "The scan may have been aborted, or the file is no XDI file.",
                    Location.file(file)));
            return new ReadResult(List.of(), problems.toList());
        }
        TextTable table = TextTable.parse(bytes, header.tableStart(), header.tableLine());
        ReadResult result = progress.isCancelled() ? ReadResult.EMPTY : new Scan(header, table, file, problems).result();
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    /** One file on its way to a measurement. */
    private record Scan(XdiHeader header, TextTable text, String file, ProblemList problems) {

        ReadResult result() {
            if (text.layout().decimal() == ',' || text.layout().separator() != ' ') {
                problems.add(Problem.warning("xdi.layout",
                        "The table is not written with decimal points and white space between numbers, as XDI asks.",
                        "Compare what was read with the file.", Location.line(file, header.tableLine())));
            }
            text.report("xdi", file, Severity.ERROR, problems);
            if (text.table().rows() == 0) {
                problems.add(Problem.error("xdi.no-data", "The file holds no complete row of numbers.", "The scan may have been aborted.",
                        Location.file(file)));
                return new ReadResult(List.of(), problems.toList());
            }
            List<Column> columns = columns();
            checkRequired(columns.getFirst());
            Map<String, String> metadata = metadata();
            Location where = header.columns().containsKey(1) ? line(header.columns().get(1)) : Location.file(file);
            return new SpectrumBuilder(file, metadata, problems).build(columns, 0, where, spacing(), exposure());
        }

        private Location line(Field field) {
            return Location.line(file, field.line());
        }

        private List<Column> columns() {
            int count = text.table().columns();
            String[] labels = header.labels().length == count ? header.labels() : new String[count];
            List<Column> columns = new ArrayList<>(count);
            for (int i = 1; i <= count; i++) {
                Field field = header.columns().get(i);
                String[] words = field == null ? new String[] {} : field.value().split("\\s+", 2);
                boolean named = words.length > 0 && !words[0].isEmpty();
                String name = named ? words[0] : labels[i - 1] == null ? "col" + i : labels[i - 1];
                String unit = words.length < 2 ? "" : words[1];
                int note = unit.indexOf(UNIT_COMMENT);
                columns.add(new Column(name, (note < 0 ? unit : unit.substring(0, note)).strip(), text.table().column(i - 1)));
            }
            checkColumns(columns);
            checkLabels(columns);
            return columns;
        }

        private void checkColumns(List<Column> columns) {
            for (int i = 1; i <= columns.size(); i++) {
                if (!header.columns().containsKey(i)) {
                    problems.add(Problem.warning("xdi.column-missing",
                            "The header does not say what column " + i + " of " + columns.size() + " holds; it is named '"
                                    + columns.get(i - 1).name() + "'.",
                            "Add a line '# Column." + i + ": name unit'.", Location.line(file, header.tableLine())));
                }
            }
            header.columns().tailMap(columns.size(), false).values()
                    .forEach(field -> problems.add(Problem.warning("xdi.column-extra", "The header names '"
                            + field.name() + ": " + field.value() + "', but the table has only " + columns.size()
                            + " columns; the line is ignored.",
                            "Correct the column numbers.", line(field))));
        }

        private void checkLabels(List<Column> columns) {
            String[] labels = header.labels();
            if (labels.length == 0) {
                return;
            }
            if (labels.length != columns.size()) {
                problems.add(Problem.warning("xdi.labels",
                        "The line of labels names " + labels.length + " columns, the table has " + columns.size() + ".",
                        "Correct the line of labels; the Column fields are used.", Location.line(file, header.labelLineNumber())));
                return;
            }
            for (int i = 0; i < labels.length; i++) {
                if (header.columns().containsKey(i + 1) && !labels[i].equalsIgnoreCase(columns.get(i).name())) {
                    problems.add(Problem.warning("xdi.labels",
                            "Column " + (i + 1) + " is labelled '" + labels[i] + "', but the header field calls it '"
                                    + columns.get(i).name() + "'.",
                            "Correct one of them; the field is used.", Location.line(file, header.labelLineNumber())));
                }
            }
        }

        private void checkRequired(Column abscissa) {
            required("Element.symbol", "the absorbing element", "# Element.symbol: Cu");
            required("Element.edge", "the absorption edge", "# Element.edge: K");
            required("Mono.d_spacing", "the lattice spacing of the monochromator", "# Mono.d_spacing: 3.13555");
            value("Element.symbol", "is no symbol of an element", XdiDictionary::isElement);
            value("Element.edge", "is no absorption edge", XdiDictionary::isEdge);
            value("Element.reference", "is no symbol of an element", XdiDictionary::isElement);
            value("Element.ref_edge", "is no absorption edge", XdiDictionary::isEdge);
            value("Mono.d_spacing", "is no positive number of Å", v -> number(v).isPresent());
            value("Scan.start_time", "is no date and time of ISO 8601 such as 2007-04-05T14:30:22", v -> ScanTime.parse(v).isPresent());
            value("Scan.end_time", "is no date and time of ISO 8601 such as 2007-04-05T14:30:22", v -> ScanTime.parse(v).isPresent());
            value("Sample.temperature", "is no number with the unit K or C", v -> quantity(v, "(degrees?\\s*)?[KC]"));
            value("Facility.energy", "is no number with the unit GeV or MeV", v -> quantity(v, "[GM]eV"));
            value("Facility.current", "is no number with the unit mA or A", v -> quantity(v, "m?A"));
            List<String> absent = XdiDictionary.RECOMMENDED.stream().filter(name -> header.field(name).isEmpty()).toList();
            if (!absent.isEmpty()) {
                problems.add(Problem.info("xdi.recommended", "The header lacks the recommended " + String.join(", ", absent) + ".",
                        Location.file(file)));
            }
            boolean spectrum = List.of("energy", "angle", "k", "r").contains(abscissa.key());
            if (!spectrum && header.columns().containsKey(1)) {
                problems.add(Problem.warning("xdi.abscissa",
                        "The first column, '" + abscissa.name() + "', is neither energy nor angle: this is no absorption spectrum.",
                        "If it is one, name the column 'energy eV'.", line(header.columns().get(1))));
            }
        }

        private void required(String name, String what, String example) {
            if (header.field(name).isEmpty()) {
                problems.add(Problem.warning("xdi.required", "The header does not state " + what + ": the field '" + name + "' is missing.",
                        "Add a line '" + example + "'.",
                        Location.file(file).part("header")));
            }
        }

        private void value(String name, String fault, Predicate<String> valid) {
            Optional<Field> field = header.field(name).filter(f -> !f.value().isEmpty() && !valid.test(f.value()));
            field.ifPresent(f -> problems.add(Problem.warning("xdi.value", "'" + f.value() + "' in '" + f.name() + "' " + fault + ".",
                    "Correct the header line.", line(f))));
        }

        private static boolean quantity(String value, String unit) {
            return value.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?\\s+" + unit);
        }

        private static OptionalDouble number(String text) {
            try {
                double value = Double.parseDouble(text);
                return value > 0 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
            } catch (NumberFormatException e) {
                return OptionalDouble.empty();
            }
        }

        private OptionalDouble spacing() {
            return header.field("Mono.d_spacing").map(f -> number(f.value())).orElse(OptionalDouble.empty());
        }

        private Map<String, String> metadata() {
            Map<String, String> metadata = new LinkedHashMap<>();
            for (Field field : header.fields()) {
                metadata.put(XdiDictionary.metadataKey(field.name()), field.value());
            }
            if (!header.comments().isEmpty()) {
                metadata.put(Metadata.COMMENT, String.join("\n", header.comments()));
            }
            if (!header.software().isEmpty()) {
                metadata.put(Metadata.SOFTWARE, header.software());
            }
            return metadata;
        }

        /** From the scan's start to its end; where only one of them is stated, that moment. */
        private Optional<Exposure> exposure() {
            Optional<ScanTime> stated = header.field("Scan.start_time").flatMap(f -> ScanTime.parse(f.value()));
            Optional<ScanTime> end = header.field("Scan.end_time").flatMap(f -> ScanTime.parse(f.value()));
            Optional<ScanTime> start = stated.or(() -> end);
            if (start.isEmpty()) {
                return Optional.empty();
            }
            Clock clock = start.get().clock(clockName());
            double seconds = end.map(start.get()::secondsTo).orElse(0.0);
            if (seconds < 0) {
                problems.add(Problem.warning("xdi.end-before-start",
                        "The scan ends " + -seconds + " s before it starts; its start is taken for the whole.",
                        "Correct Scan.start_time or Scan.end_time.", line(header.field("Scan.end_time").orElseThrow())));
            }
            return Optional.of(new Exposure(clock, 0, Math.max(0, seconds)));
        }

        private String clockName() {
            String facility = header.field("Facility.name").map(Field::value).orElse("");
            String beamline = header.field("Beamline.name").map(Field::value).orElse("");
            String name = (facility + " " + beamline).strip();
            return name.isEmpty() ? "beamline" : name;
        }
    }
}

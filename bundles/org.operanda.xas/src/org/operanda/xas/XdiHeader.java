package org.operanda.xas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;

/**
 * The header of an XDI file: version line, fields, user comments, column labels. What breaks a rule of the specification is noted and the
 * rest is used.
 */
final class XdiHeader {
    static final Pattern VERSION_LINE = Pattern.compile("#\\s*XDI/(\\d+)\\.(\\d+)\\S*\\s*(.*?)\\s*");
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)\\.([A-Za-z0-9_-]+):\\s*(.*)");
    private static final Pattern FIELD_END = Pattern.compile("\\s*/{3,}.*");
    private static final Pattern HEADER_END = Pattern.compile("\\s*-{3,}.*");
    private static final int LARGEST_COLUMN = 10_000;

    /** A field of the header, with the number of its line. */
    record Field(String name, String value, long line) {}

    private enum Section {
        FIELDS, COMMENTS, LABELS
    }

    private final String file;
    private final ProblemList problems;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final TreeMap<Integer, Field> columns = new TreeMap<>();
    private final List<String> comments = new ArrayList<>();
    private String labelLine = "";
    private long labelLineNumber;
    private String software = "";
    private int tableStart = -1;
    private long tableLine;
    private Section section = Section.FIELDS;
    private final List<Field> malformed = new ArrayList<>();

    private XdiHeader(String file, ProblemList problems) {
        this.file = file;
        this.problems = problems;
    }

    static XdiHeader parse(byte[] bytes, String file, ProblemList problems) {
        XdiHeader header = new XdiHeader(file, problems);
        header.read(TextLines.of(bytes));
        return header;
    }

    /** The field of that name, without regard to case; where it occurs several times, the last one. */
    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
    }

    /** All fields but those of the columns. */
    Iterable<Field> fields() {
        return fields.values();
    }

    /** The columns' fields by their number. */
    TreeMap<Integer, Field> columns() {
        return columns;
    }

    List<String> comments() {
        return comments;
    }

    /** The words of the label line; empty when there is none. */
    String[] labels() {
        return labelLine.isBlank() ? new String[0] : labelLine.strip().split("\\s+");
    }

    long labelLineNumber() {
        return labelLineNumber;
    }

    /** The applications that the version line names. */
    String software() {
        return software;
    }

    /** Where the table begins; -1 when there is none. */
    int tableStart() {
        return tableStart;
    }

    long tableLine() {
        return tableLine;
    }

    private Location line(long number) {
        return Location.line(file, number);
    }

    private void read(TextLines lines) {
        long previous = 0;
        while (lines.advance()) {
            int first = lines.firstVisible();
            if (lines.number() == 1) {
                version(lines);
            } else if (first == '#') {
                comment(lines.text().strip().substring(1), lines.number());
                previous = lines.number();
            } else if (first >= 0 && lines.startsWithNumber()) {
                tableStart = lines.start();
                tableLine = lines.number();
                break;
            } else if (first >= 0) {
                problems.add(Problem.warning("xdi.comment-character", "The line begins neither with '#' nor with a number; it is ignored.",
                        "Begin header lines with '#'.", line(lines.number())));
            }
        }
        if (section != Section.LABELS) {
            headerEndMissing(previous);
        }
        malformed.forEach(this::reportMalformed);
    }

    private void version(TextLines lines) {
        String text = lines.text().strip();
        Matcher matcher = VERSION_LINE.matcher(text);
        if (!matcher.matches()) {
            problems.add(Problem.error("xdi.version-line", "The first line does not state the XDI version.",
                    "Begin the file with '# XDI/1.0'.", line(1)));
            if (text.startsWith("#") && FIELD.matcher(text.substring(1).strip()).matches()) {
                field(text.substring(1).strip(), 1);
            } else if (lines.startsWithNumber()) {
                tableStart = lines.start();
                tableLine = 1;
            }
            return;
        }
        software = matcher.group(3);
        if (!matcher.group(1).equals("1")) {
            problems.add(Problem.warning("xdi.version",
                    "The file states XDI version " + matcher.group(1) + "." + matcher.group(2) + "; it is read as version 1.",
                    "Compare what was read with the file.", line(1)));
        }
    }

    private void comment(String text, long number) {
        if (section != Section.LABELS && HEADER_END.matcher(text).matches()) {
            section = Section.LABELS;
        } else if (section == Section.FIELDS && FIELD_END.matcher(text).matches()) {
            section = Section.COMMENTS;
        } else if (section == Section.FIELDS) {
            field(text.strip(), number);
        } else if (section == Section.COMMENTS) {
            comments.add((text.startsWith(" ") ? text.substring(1) : text).stripTrailing());
        } else if (!text.isBlank()) {
            if (!labelLine.isBlank()) {
                comments.add(labelLine.strip());
            }
            labelLine = text;
            labelLineNumber = number;
        }
    }

    private void field(String text, long number) {
        if (text.isEmpty()) {
            return;
        }
        Matcher matcher = FIELD.matcher(text);
        if (!matcher.matches()) {
            malformed.add(new Field("", text, number));
            return;
        }
        Field field = new Field(matcher.group(1) + "." + matcher.group(2), matcher.group(3).strip(), number);
        if (field.value().isEmpty()) {
            problems.add(Problem.error("xdi.field-value", "The field '" + field.name() + "' has no value; it is kept as empty text.",
                    "Write the value behind the colon, or remove the line.", line(number)));
        }
        if (matcher.group(1).equalsIgnoreCase("Column")) {
            column(field, matcher.group(2));
        } else if (fields.put(field.name().toLowerCase(Locale.ROOT), field) != null) {
            problems.add(Problem.info("xdi.field-repeated", "The field '" + field.name() + "' occurs again; its last value counts.",
                    line(number)));
        }
    }

    private void column(Field field, String tag) {
        int column = tag.matches("\\d{1,5}") ? Integer.parseInt(tag) : 0;
        if (column < 1 || column > LARGEST_COLUMN) {
            problems.add(Problem.warning("xdi.column-number", "'" + field.name() + "' does not number a column; it is ignored.",
                    "Columns are counted from 1.",
                    line(field.line())));
        } else {
            columns.put(column, field);
        }
    }

    private void reportMalformed(Field line) {
        String shown = line.value().length() > 60 ? line.value().substring(0, 60) + "…" : line.value();
        problems.add(Problem.error("xdi.field", "'" + shown + "' is no field: " + reason(line.value()) + "; the line is ignored.",
                "Write fields as 'Namespace.tag: value', and comments below a line '# ///'.", line(line.line())));
    }

    private static String reason(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return "it has no ':' behind its name";
        }
        String name = text.substring(0, colon);
        long dots = name.chars().filter(c -> c == '.').count();
        if (dots != 1) {
            return dots == 0 ? "its name has no '.' between namespace and tag" : "its name has more than one '.'";
        }
        return name.matches("[A-Za-z].*")
                ? "its name holds a character other than letters, digits, '_' and '-'"
                : "its namespace does not begin with a letter";
    }

    /** Without the line that ends the header, the last comment is taken for the labels when it names the columns. */
    private void headerEndMissing(long lastLine) {
        problems.add(
                Problem.warning("xdi.header-end", "The line '# ---' that ends the header is missing.", "Add it above the column labels.",
                        line(Math.max(1, tableStart >= 0 ? tableLine : lastLine))));
        if (section == Section.FIELDS && !malformed.isEmpty() && malformed.getLast().line() == lastLine
                && namesColumns(malformed.getLast().value())) {
            labelLine = malformed.removeLast().value();
            labelLineNumber = lastLine;
        } else if (section == Section.COMMENTS && !comments.isEmpty() && namesColumns(comments.getLast())) {
            labelLine = comments.removeLast();
            labelLineNumber = lastLine;
        }
    }

    private boolean namesColumns(String candidate) {
        String[] words = candidate.strip().split("\\s+");
        return !columns.isEmpty() && words.length == columns.size()
                && words[0].equalsIgnoreCase(columns.firstEntry().getValue().value().split("\\s+")[0]);
    }
}

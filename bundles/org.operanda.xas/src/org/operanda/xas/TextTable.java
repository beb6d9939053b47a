package org.operanda.xas;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Values;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;
import org.operanda.data.text.RejectedRow;

/**
 * The table at the end of a text: how its rows are written is seen from its first lines, and every row or number that could not be used is
 * named by its line.
 *
 * @param layout of the rows
 * @param table  the numbers
 * @param bytes  the text
 * @param from   where the table begins in it
 */
record TextTable(Layout layout, NumberTable table, byte[] bytes, int from) {
    private static final int SAMPLE_LINES = 16;

    /** Parses the lines from {@code from} on; at least one of them is not blank. */
    static TextTable parse(byte[] bytes, int from, long line) {
        Layout layout = layout(bytes, from).startingAtLine(line);
        return new TextTable(layout, NumberTable.parse(bytes, from, bytes.length, layout), bytes, from);
    }

    /** Why a file could not be read at all. */
    static Problem unreadable(String file, IOException cause) {
        return Problem.error("xas.unreadable", "The file cannot be read: " + cause.getMessage() + ".",
                "Check that it is still there and that you may read it.",
                Location.file(file));
    }

    /** The layout that most of the first lines share; a comma is the decimal mark when it is in one of them and no line has a point. */
    static Layout layout(byte[] bytes, int from) {
        TextLines lines = new TextLines(bytes, from, 1);
        Map<Layout, Integer> votes = new LinkedHashMap<>();
        boolean point = false;
        for (int seen = 0; seen < SAMPLE_LINES && lines.advance();) {
            if (lines.startsWithNumber()) {
                votes.merge(layout(bytes, lines.start(), lines.end()), 1, Integer::sum);
                point |= lines.contains('.');
                seen++;
            }
        }
        Comparator<Map.Entry<Layout, Integer>> mostVotes = Map.Entry.comparingByValue();
        Layout most = votes.entrySet().stream().max(mostVotes.thenComparing(e -> e.getKey().columns())).map(Map.Entry::getKey)
                .orElse(Layout.whiteSpace(1));
        boolean comma = !point && most.separator() != ',' && votes.containsKey(most.withDecimalComma());
        return comma ? most.withDecimalComma() : most;
    }

    /** How one line is written. A comma is the decimal mark when there is no point and every field between white space has at most one. */
    static Layout layout(byte[] bytes, int start, int end) {
        boolean point = false;
        boolean semicolon = false;
        int commas = 0;
        boolean commasWithin = true;
        int inField = 0;
        for (int i = start; i < end; i++) {
            byte c = bytes[i];
            point |= c == '.';
            semicolon |= c == ';';
            if (c == ' ' || c == '\t' || c == ';') {
                inField = 0;
            } else if (c == ',') {
                commas++;
                inField++;
                commasWithin &= inField == 1 && i > start && isDigit(bytes[i - 1]) && i + 1 < end && isDigit(bytes[i + 1]);
            }
        }
        char separator = semicolon ? ';' : Layout.WHITE_SPACE;
        boolean decimalComma = commas > 0 && !point && commasWithin && Layout.fieldsIn(bytes, start, end, separator) > 1;
        if (commas > 0 && !decimalComma && !semicolon) {
            separator = ',';
        }
        Layout layout = Layout.separatedBy(separator, Math.max(1, Layout.fieldsIn(bytes, start, end, separator)));
        return decimalComma ? layout.withDecimalComma() : layout;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Notes what is wrong with the rows: lines that gave none, numbers that are none, a last line that may be cut. Ids begin with {@code
     * prefix}.
     */
    void report(String prefix, String file, Severity missing, ProblemList problems) {
        for (RejectedRow row : table.rejected()) {
            problems.add(row.text().strip().startsWith("#")
                    ? Problem.warning(prefix + ".comment-in-table", "A comment stands within the table; it is passed over.",
                            "Move it into the header.",
                            Location.line(file, row.line()))
                    : row.problem(Severity.ERROR, prefix + ".row", file, "Correct the line in a copy of the file, or go on without it."));
        }
        if (table.rejectedCount() > table.rejected().size()) {
            problems.addUnlisted(prefix + ".row", table.rejectedCount() - table.rejected().size());
        }
        table.unfinished().ifPresent(row -> problems.add(row.problem(Severity.ERROR, prefix + ".truncated", file,
                "The file was cut off while it was written or copied; fetch it again.")));
        if (table.unfinished().isEmpty() && bytes[bytes.length - 1] != '\n' && table.rows() > 0) {
            problems.add(Problem.warning(prefix + ".last-line-open", "The last line has no end, so its last number may be cut.",
                    "Compare it with the lines above.", Location.line(file, lastLine())));
        }
        reportMissing(prefix + ".number", file, missing, problems);
    }

    private long lastLine() {
        TextLines lines = new TextLines(bytes, from, layout.firstLine());
        while (lines.advance()) {
            // only the number of the last one is wanted
        }
        return lines.number();
    }

    private void reportMissing(String id, String file, Severity severity, ProblemList problems) {
        long unlisted = 0;
        long[] lines = null;
        for (int column = 0; column < table.columns(); column++) {
            Values values = table.column(column);
            for (int row = 0; row < table.rows(); row++) {
                if (Double.isFinite(values.get(row))) {
                    continue;
                }
                if (!problems.isListed(id)) {
                    unlisted++;
                    continue;
                }
                lines = lines == null ? linesOfRows() : lines;
                problems.add(Problem.of(severity, id, "Column " + (column + 1) + " holds '" + field(lines[row], column)
                        + "' in place of a finite number; it is taken as missing.",
                        "Correct it in a copy of the file, or go on without it.")
                        .at(Location.line(file, lines[row]).part("column " + (column + 1))));
            }
        }
        if (unlisted > 0) {
            problems.addUnlisted(id, unlisted);
        }
    }

    private long[] linesOfRows() {
        Set<Long> rejected = new HashSet<>();
        table.rejected().forEach(row -> rejected.add(row.line()));
        long[] numbers = new long[table.rows()];
        TextLines lines = new TextLines(bytes, from, layout.firstLine());
        int row = 0;
        while (row < numbers.length && lines.advance()) {
            if (lines.firstVisible() >= 0 && !rejected.contains(lines.number())) {
                numbers[row++] = lines.number();
            }
        }
        return numbers;
    }

    private String field(long line, int column) {
        TextLines lines = new TextLines(bytes, from, layout.firstLine());
        while (lines.advance()) {
            if (lines.number() == line) {
                String separator = layout.separator() == Layout.WHITE_SPACE ? "[ \t]+" : Pattern.quote(String.valueOf(layout.separator()));
                String[] fields = lines.text().strip().split(separator);
                return column < fields.length ? shortened(fields[column].strip()) : "";
            }
        }
        return "";
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}

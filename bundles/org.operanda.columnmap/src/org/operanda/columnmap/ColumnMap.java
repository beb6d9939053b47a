package org.operanda.columnmap;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.operanda.data.text.DateField;
import org.operanda.data.text.HeaderLine;
import org.operanda.data.text.Layout;
import org.operanda.data.text.TextHead;
import org.operanda.data.text.TextTable;

/**
 * What the columns of a text are.
 *
 * @param name       in words, for instance {@code Cycler of laboratory 3}
 * @param technique  of the measurement, for instance {@code electrochemistry}
 * @param file       of the text beside the map; empty for a map that lies among the user's maps and knows its texts by {@code pattern}
 * @param pattern    of the names of the texts, with * and ?; empty for any
 * @param separator  between two fields
 * @param decimal    point or comma
 * @param headerLine the number of the line that names the columns, or of the last line above the numbers, or 0 for none; else the words with which
 *                   that line begins
 * @param start      when the measurement began, where the times only count: a date and time, or words after which it stands in a line above
 *                   the header; empty when it is not known
 * @param along      name of the column that is the axis; empty for the number of the row
 * @param others     whether columns of numbers that the map does not name are kept under a plain form of their header
 * @param columns    in the order in which they are shown
 */
public record ColumnMap(String name, String technique, String file, String pattern, char separator, char decimal, String headerLine,
        String start,
        String along, boolean others, List<MappedColumn> columns) {
    public ColumnMap {
        columns = List.copyOf(columns);
    }

    /** The number of the header line in a text; empty when none begins with the words. */
    public OptionalInt headerLineIn(TextHead head) {
        if (headerLine.matches("\\d{1,6}")) {
            return OptionalInt.of(Integer.parseInt(headerLine));
        }
        for (int line = 1; line <= head.lines().size(); line++) {
            if (head.line(line).startsWith(headerLine)) {
                return OptionalInt.of(line);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a text of this name and these first lines has the columns that the map names. */
    public boolean knows(String fileName, TextHead head) {
        OptionalInt line = headerLineIn(head);
        if (line.isEmpty() || !fits(fileName)) {
            return false;
        }
        List<String> names = HeaderLine.fields(head.line(line.getAsInt()), separator);
        boolean named = columns.stream().anyMatch(c -> number(c).isEmpty());
        return (named || !pattern.isEmpty()) && columns.stream().filter(c -> number(c).isEmpty()).allMatch(c -> names.contains(c.column()));
    }

    /** Whether the pattern is that of a text's name. */
    public boolean fits(String fileName) {
        return pattern.isEmpty() || fileName.matches(regularExpression(pattern));
    }

    private static String regularExpression(String pattern) {
        return "(?i)\\Q" + pattern.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
    }

    /** The number of a column from 1; empty when it is named. */
    static OptionalInt number(MappedColumn column) {
        return column.column().matches("[1-9]\\d{0,5}") ? OptionalInt.of(Integer.parseInt(column.column())) : OptionalInt.empty();
    }

    boolean hasDates() {
        return columns.stream().anyMatch(c -> c.name().equals(TextTable.TIME) && c.isDate());
    }

    /** The start that the map states, or a line of the text above line {@code headerLineNumber}. */
    public Optional<LocalDateTime> startIn(TextHead head, int headerLineNumber) {
        Optional<LocalDateTime> stated = DateField.parse(start);
        if (stated.isPresent() || start.isEmpty()) {
            return stated;
        }
        return head.lines().stream().limit(headerLineNumber).filter(line -> line.contains(start))
                .map(line -> line.substring(line.indexOf(start) + start.length()).replaceFirst("^[^0-9]+", "").strip())
                .map(DateField::parse).flatMap(Optional::stream).findFirst();
    }

    Layout layout(int fields, int line) {
        Layout layout = Layout.separatedBy(separator, fields).startingAtLine(line + 1L);
        return decimal == ',' ? layout.withDecimalComma() : layout;
    }
}

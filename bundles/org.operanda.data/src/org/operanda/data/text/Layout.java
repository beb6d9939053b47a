package org.operanda.data.text;

import java.util.Map;

/**
 * How the rows of a table are written as text. Lines end with LF, CR LF or CR CR LF; empty lines are passed over; white space around a
 * field does not count; a separator at the end of a row is allowed.
 *
 * @param separator     the byte between two fields, or {@link #WHITE_SPACE}
 * @param decimal       {@code '.'} or {@code ','}
 * @param columns       how many fields a row has; rows with more or fewer are rejected
 * @param firstLine     number of the first line that is parsed, for messages
 * @param everyLineEnds whether the writer ends every line: then a last line without line end is half-written even if it has all fields
 * @param parsers       by column from 0: what reads that column's fields in place of the number scanner
 */
public record Layout(char separator, char decimal, int columns, long firstLine, boolean everyLineEnds, Map<Integer, FieldParser> parsers) {
    /** As separator: fields are separated by any number of spaces and tabs. */
    public static final char WHITE_SPACE = ' ';

    public Layout {
        if (columns < 1) {
            throw new IllegalArgumentException("a table has at least one column, not " + columns);
        }
        if (decimal != '.' && decimal != ',' || decimal == separator) {
            throw new IllegalArgumentException("the decimal mark is a point or a comma and not the separator, not '" + decimal + "'");
        }
        if (separator > 0x7f || separator == '\n' || separator == '\r') {
            throw new IllegalArgumentException("the separator is one ASCII character and no line end");
        }
        parsers = Map.copyOf(parsers);
    }

    /** Fields between single separators, with decimal points. */
    public static Layout separatedBy(char separator, int columns) {
        return new Layout(separator, '.', columns, 1, false, Map.of());
    }

    /** Fields between any number of spaces and tabs, with decimal points. */
    public static Layout whiteSpace(int columns) {
        return separatedBy(WHITE_SPACE, columns);
    }

    public Layout withDecimalComma() {
        return new Layout(separator, ',', columns, firstLine, everyLineEnds, parsers);
    }

    public Layout startingAtLine(long line) {
        return new Layout(separator, decimal, columns, line, everyLineEnds, parsers);
    }

    public Layout withEveryLineEnded() {
        return new Layout(separator, decimal, columns, firstLine, true, parsers);
    }

    /** This layout with one column read by {@code parser}. */
    public Layout withParser(int column, FieldParser parser) {
        Map<Integer, FieldParser> all = new java.util.HashMap<>(parsers);
        all.put(column, parser);
        return new Layout(separator, decimal, columns, firstLine, everyLineEnds, all);
    }

    /**
     * How many fields the line from {@code from} to {@code to} (without its line end) has; a separator at its end opens no further field.
     */
    public static int fieldsIn(byte[] bytes, int from, int to, char separator) {
        int fields = 0;
        int at = from;
        while (at < to) {
            if (separator == WHITE_SPACE) {
                while (at < to && bytes[at] <= ' ' && bytes[at] >= 0) {
                    at++;
                }
                if (at == to) {
                    return fields;
                }
            }
            fields++;
            while (at < to && !(bytes[at] == separator || separator == WHITE_SPACE && bytes[at] == '\t')) {
                at++;
            }
            at++;
        }
        return fields;
    }
}

package org.operanda.electrochemistry.potentiostats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * The line of a text that names frequency and impedance, and where the rows behind it begin.
 *
 * @param headings  of the columns
 * @param separator between them
 * @param line      where the naming line begins
 * @param from      where the rows begin
 */
record ImpedanceColumns(List<Heading> headings, char separator, int line, int from) {
    private static final int LOOKED_AT = 200;
    private static final int LONGEST = 2000;
    static final char[] SEPARATORS = {'\t', ';', ',', ' '};

    /** Looks for such a line; empty when there is none with a row of numbers behind it. */
    static Optional<ImpedanceColumns> find(TextFile text) {
        int at = 0;
        for (int i = 0; i < LOOKED_AT && at < text.length(); i++) {
            String line = text.line(at);
            int next = text.next(at);
            if (mayName(line)) {
                for (char separator : SEPARATORS) {
                    List<Heading> headings = Arrays.stream(split(line, separator)).map(Heading::parse).toList();
                    int rows = complete(headings) ? rows(text, next, separator, headings.size()) : -1;
                    if (rows >= 0) {
                        return Optional.of(new ImpedanceColumns(headings, separator, at, rows));
                    }
                }
            }
            at = next;
        }
        return Optional.empty();
    }

    private static boolean mayName(String line) {
        String lower = line.length() < LONGEST ? line.toLowerCase(Locale.ROOT) : "";
        return lower.indexOf('f') >= 0 && (lower.indexOf('z') >= 0 || lower.contains("im"))
                && lower.chars().noneMatch(c -> c < ' ' && c != '\t');
    }

    private static boolean complete(List<Heading> headings) {
        List<CyclerColumn> columns = headings.stream().map(Heading::column).toList();
        return columns.contains(CyclerColumn.FREQUENCY)
                && (columns.containsAll(List.of(CyclerColumn.IMPEDANCE_REAL, CyclerColumn.IMPEDANCE_MINUS_IMAGINARY))
                        || columns.containsAll(List.of(CyclerColumn.IMPEDANCE_MAGNITUDE, CyclerColumn.IMPEDANCE_PHASE)));
    }

    /** Where the rows begin; some programs write their number before them. -1 when there are none. */
    private static int rows(TextFile text, int from, char separator, int columns) {
        int first = text.filled(from);
        if (first < text.length() && TextFile.count(text.line(first)).isPresent()) {
            first = text.filled(text.next(first));
        }
        return first < text.length() && isRow(text.line(first), separator, columns) ? first : -1;
    }

    /** Whether a line begins with as many numbers as there are needed, between separators. */
    static boolean isRow(String line, char separator, int columns) {
        String[] fields = split(line, separator);
        return fields.length >= columns && Arrays.stream(fields).limit(3).allMatch(f -> TextFile.number(f).isPresent());
    }

    static String[] split(String line, char separator) {
        List<String> fields = new ArrayList<>(
                Arrays.asList(separator == ' ' ? line.strip().split("\\s+") : line.split(String.valueOf(separator))));
        while (!fields.isEmpty() && fields.getLast().isBlank()) {
            fields.removeLast();
        }
        return fields.toArray(String[]::new);
    }
}

package org.operanda.xas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.operanda.data.text.Layout;

/**
 * Where in a text the table of numbers begins, and what stands above it. The table is the first run of lines with the same number of
 * numbers that is at least {@value #CERTAIN} lines long, else the longest run.
 *
 * @param start  where the table begins
 * @param line   the number of its first line
 * @param rows   how many lines the run had when looking ended
 * @param width  how many numbers a line has
 * @param header the lines above, without those that are blank
 * @param above  the number of the last of them, 0 when there is none
 */
record ColumnText(int start, long line, int rows, int width, List<String> header, long above) {
    private static final int CERTAIN = 20;
    private static final int LONGEST_HEADER = 2000;

    /** Looks through a text; a width of 0 says that no line holds two numbers. */
    static ColumnText find(byte[] bytes) {
        List<String> header = new ArrayList<>();
        ColumnText run = new ColumnText(0, 0, 0, 0, List.of(), 0);
        ColumnText longest = run;
        long above = 0;
        TextLines lines = TextLines.of(bytes);
        while (longest.rows < CERTAIN && lines.advance()) {
            if (lines.firstVisible() < 0) {
                continue;
            }
            int width = width(bytes, lines);
            if (width >= 2 && width == run.width) {
                run = new ColumnText(run.start, run.line, run.rows + 1, width, run.header, run.above);
            } else if (width >= 2) {
                run = new ColumnText(lines.start(), lines.number(), 1, width, List.copyOf(header), above);
            } else {
                run = new ColumnText(0, 0, 0, 0, List.of(), 0);
            }
            longest = run.rows > longest.rows ? run : longest;
            if (header.size() < LONGEST_HEADER) {
                header.add(lines.text());
                above = lines.number();
            }
        }
        return longest;
    }

    /** How many numbers the line has; 0 when anything else stands in it. */
    private static int width(byte[] bytes, TextLines lines) {
        if (!lines.startsWithNumber()) {
            return 0;
        }
        for (int i = lines.start(); i < lines.end(); i++) {
            if ("0123456789+-.,; \teEdDnNaAiIfF".indexOf(bytes[i]) < 0) {
                return 0;
            }
        }
        return TextTable.layout(bytes, lines.start(), lines.end()).columns();
    }

    /** The labels of the columns: the last line above the table that has as many words, up to three lines up; empty when there is none. */
    String[] labels(Layout layout) {
        for (int i = header.size() - 1; i >= Math.max(0, header.size() - 3); i--) {
            String text = uncommented(header.get(i));
            for (String separator : new String[] {
                    layout.separator() == Layout.WHITE_SPACE ? "\t" : Pattern.quote(String.valueOf(layout.separator())),
                    "\\s+", "\\s{2,}", ","}) {
                String[] words = Arrays.stream(text.split(separator)).map(w -> w.strip().replaceAll("^\"|\"$", ""))
                        .filter(w -> !w.isEmpty()).toArray(String[]::new);
                boolean named = words.length > 0 && Arrays.stream(words).allMatch(w -> w.matches(".*[A-Za-z].*"));
                if (words.length == layout.columns() && named) {
                    return words;
                }
            }
        }
        return new String[0];
    }

    /** A header line without the characters that mark it as a comment. */
    static String uncommented(String line) {
        return line.strip().replaceFirst("^(?:[#%;!*:]|//|\\s)+", "").strip();
    }
}

package org.operanda.data.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.Progress;
import org.operanda.data.Values;

/**
 * Columns of numbers from delimited text. Each number is the double nearest to what is written, as {@link Double#parseDouble} gives it. An
 * empty field, or text where a number should stand, is NaN. A line that does not have the expected fields gives no row and is named.
 * <p>
 * The table takes 8 bytes for each field; while it is read, a few blocks of the file besides.
 */
public final class NumberTable {
    private final int rows;
    private final double[][] columns;
    private final List<RejectedRow> rejected;
    private final long rejectedCount;
    private final Optional<RejectedRow> unfinished;
    private final long[] texts;
    private final String[] firstTexts;

    /** Puts the parts of a table, parsed in order of the text, together. The columns' arrays may be longer than the rows. */
    NumberTable(double[][] columns, int rows, List<RowParser> parts) {
        this.rows = rows;
        this.columns = columns;
        for (int c = 0; c < columns.length; c++) {
            columns[c] = columns[c].length == rows ? columns[c] : Arrays.copyOf(columns[c], rows);
        }
        rejected = parts.stream().flatMap(p -> p.rejected.stream()).limit(RowParser.KEPT_REJECTIONS).toList();
        rejectedCount = parts.stream().mapToLong(p -> p.rejectedCount).sum();
        unfinished = parts.stream().flatMap(p -> Stream.ofNullable(p.unfinished)).findFirst();
        texts = new long[columns.length];
        firstTexts = new String[columns.length];
        for (RowParser part : parts) {
            for (int c = 0; c < columns.length; c++) {
                texts[c] += part.texts[c];
                firstTexts[c] = firstTexts[c] == null ? part.firstTexts[c] : firstTexts[c];
            }
        }
    }

    static NumberTable empty(Layout layout) {
        return new NumberTable(new double[layout.columns()][0], 0, List.of());
    }

    /**
     * Parses the lines from {@code from} to {@code to} on the calling thread: for files that are small or many. Offsets are those in {@code
     * bytes}.
     */
    public static NumberTable parse(byte[] bytes, int from, int to, Layout layout) {
        byte[] block = Arrays.copyOfRange(bytes, from, to + RowParser.PADDING);
        int size = to - from;
        RowParser.seal(block, size);
        int most = RowParser.mostRows(RowParser.lines(block, 0, size), size, layout.columns());
        double[][] columns = new double[layout.columns()][most];
        RowParser parser = new RowParser(layout);
        int rows = parser.parse(block, 0, size, from, layout.firstLine(), columns, 0, most);
        return new NumberTable(columns, rows, List.of(parser));
    }

    /**
     * Parses a file from byte {@code from} to its end on all cores. The result does not depend on how many there are. An empty table when
     * cancelled.
     *
     * @param from where the first line begins
     * @throws IOException when the file cannot be read, becomes shorter meanwhile, or has more rows than an array can hold
     */
    public static NumberTable parse(Path file, long from, Layout layout, Progress progress) throws IOException {
        return new TableFile(file, from, layout, progress).parse();
    }

    public int rows() {
        return rows;
    }

    /** How many columns there are. */
    public int columns() {
        return columns.length;
    }

    /** One column, counted from 0. */
    public Values column(int column) {
        return Values.of(columns[column]);
    }

    /** The lines that gave no row, in order; the first thousand of them. Empty lines are not among them. */
    public List<RejectedRow> rejected() {
        return rejected;
    }

    /** How many lines gave no row. */
    public long rejectedCount() {
        return rejectedCount;
    }

    /** The last line when the text ends within it; it is not among the rows. */
    public Optional<RejectedRow> unfinished() {
        return unfinished;
    }

    /** In how many rows a column has text that is no number and no word for a missing one; they are NaN. */
    public long textFields(int column) {
        return texts[column];
    }

    /** The first such text. */
    public Optional<String> firstText(int column) {
        return texts[column] == 0 ? Optional.empty() : Optional.of(firstTexts[column]);
    }
}

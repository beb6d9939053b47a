package org.operanda.data.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.operanda.data.Progress;
import org.operanda.data.Values;

/**
 * Writes columns as comma-separated text in UTF-8, in blocks on all cores: a line of headings, then one for each row. Numbers have as many
 * digits as it takes to read the same number back; a missing one is empty.
 */
public final class TableText {
    private static final int BLOCK_NUMBERS = 1 << 17;
    private static final long LARGEST_WHOLE = 1_000_000_000_000_000L;

    /** Writes one field. Called from several threads at once. */
    public interface Field {
        /** Appends the text of a number, nothing when it is missing. */
        void append(StringBuilder text, double number);
    }

    /**
     * One column, or a run of {@code width} columns whose values follow each other in a row.
     *
     * @param headings one for each
     * @param values   row by row
     * @param width    how many columns
     * @param field    how a number is written
     */
    public record Column(List<String> headings, Values values, int width, Field field) {
        public Column {
            headings = List.copyOf(headings);
        }

        /** One column of numbers. */
        public static Column of(String heading, Values values) {
            return of(heading, values, TableText::append);
        }

        /** One column of numbers that are written in another way. */
        public static Column of(String heading, Values values, Field field) {
            return new Column(List.of(heading), values, 1, field);
        }

        /** Several columns of numbers. */
        public static Column of(List<String> headings, Values values) {
            return new Column(headings, values, headings.size(), TableText::append);
        }
    }

    private TableText() {}

    /**
     * Writes a table. A heading that stands there already gets a number.
     *
     * @return false when it was cancelled
     * @throws IOException when {@code out} cannot be written to
     */
    public static boolean write(List<Column> columns, long rows, OutputStream out, Progress progress) throws IOException {
        out.write(header(columns).getBytes(StandardCharsets.UTF_8));
        int width = Math.max(1, columns.stream().mapToInt(Column::width).sum());
        int rowsPerBlock = Math.max(1, BLOCK_NUMBERS / width);
        long blocks = Math.ceilDiv(rows, rowsPerBlock);
        int atOnce = 2 * Runtime.getRuntime().availableProcessors();
        for (long first = 0; first < blocks; first += atOnce) {
            if (progress.isCancelled()) {
                return false;
            }
            long from = first;
            List<byte[]> texts = IntStream.range(0, (int) Math.min(atOnce, blocks - first)).parallel()
                    .mapToObj(i -> block(columns, (from + i) * rowsPerBlock, rowsPerBlock, rows)).toList();
            for (byte[] text : texts) {
                out.write(text);
            }
            progress.worked(Math.min(rows, (from + texts.size()) * rowsPerBlock) - from * rowsPerBlock);
        }
        return true;
    }

    private static String header(List<Column> columns) {
        List<String> headings = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Column column : columns) {
            for (String heading : column.headings()) {
                String unique = heading;
                for (int n = 2; !taken.add(unique); n++) {
                    unique = heading + " " + n;
                }
                headings.add(quoted(unique));
            }
        }
        return String.join(",", headings) + "\n";
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static byte[] block(List<Column> columns, long firstRow, int most, long rows) {
        int count = (int) Math.min(most, rows - firstRow);
        List<double[]> numbers = new ArrayList<>();
        for (Column column : columns) {
            double[] copy = new double[count * column.width()];
            column.values().copy(firstRow * column.width(), copy, 0, copy.length);
            numbers.add(copy);
        }
        StringBuilder text = new StringBuilder(count * numbers.size() * 12);
        for (int row = 0; row < count; row++) {
            for (int c = 0; c < numbers.size(); c++) {
                int width = columns.get(c).width();
                Field field = columns.get(c).field();
                for (int i = row * width; i < (row + 1) * width; i++) {
                    field.append(text, numbers.get(c)[i]);
                    text.append(',');
                }
            }
            text.setCharAt(text.length() - 1, '\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Appends a number as short as it can be read back; nothing when it is missing. */
    public static void append(StringBuilder text, double number) {
        long whole = (long) number;
        if (Double.isNaN(number)) {
            return;
        }
        if (whole == number && Math.abs(whole) < LARGEST_WHOLE && !(whole == 0 && 1 / number < 0)) {
            text.append(whole);
        } else {
            text.append(number);
        }
    }
}

package org.operanda.data.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Parses the lines of one block of bytes into rows of columns. Digits are taken eight at a time; no object is made per field.
 * <p>
 * The block needs a line feed at its end ({@link #seal}) and room for one long read behind it.
 */
final class RowParser {
    /** How many bytes a block needs behind its last one. */
    static final int PADDING = 16;
    /** How many rejected rows are kept with their text; the others are only counted. */
    static final int KEPT_REJECTIONS = 1000;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EIGHT_ZEROS = 0x3030303030303030L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000};
    /** More digits than this may not fit a long. */
    private static final int SAFE_DIGITS = 18;
    private static final Set<String> MISSING = Set.of("nan", "na", "n/a", "-nan", "+nan", "-", "--", "---");
    private static final Set<String> INFINITE = Set.of("inf", "infinity", "+inf", "+infinity", "-inf", "-infinity");

    private final char separator;
    private final boolean whiteSpace;
    private final char decimal;
    private final int columns;
    private final boolean everyLineEnds;
    private final FieldParser[] parsers;
    private final int[] textsInRow;
    private int textCount;
    private int numbersInRow;
    private byte[] bytes;
    /** After a field: its delimiter. After a line: its line feed. */
    private int at;

    final List<RejectedRow> rejected = new ArrayList<>();
    long rejectedCount;
    RejectedRow unfinished;
    final long[] texts;
    final String[] firstTexts;

    RowParser(Layout layout) {
        separator = layout.separator();
        whiteSpace = separator == Layout.WHITE_SPACE;
        decimal = layout.decimal();
        columns = layout.columns();
        everyLineEnds = layout.everyLineEnds();
        parsers = new FieldParser[columns];
        layout.parsers().forEach((column, parser) -> parsers[column] = parser);
        textsInRow = new int[columns];
        texts = new long[columns];
        firstTexts = new String[columns];
    }

    /**
     * How many lines begin with the {@code from}-th byte or behind a line feed before {@code to}; the empty one behind the last line feed
     * counts.
     */
    static int lines(byte[] bytes, int from, int to) {
        int count = 1;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long x = (long) LONGS.get(bytes, i) ^ 0x0A0A0A0A0A0A0A0AL;
            count += Long.bitCount(~((x & ~HIGH_BITS) + ~HIGH_BITS | x | ~HIGH_BITS));
        }
        for (; i < to; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    /** How many rows a number of lines and bytes can give at most: no more memory is taken than the bytes can fill. */
    static int mostRows(int lines, long size, int columns) {
        return (int) Math.min(lines, size / Math.max(2, columns) + 2);
    }

    /** Puts the line feed behind the block that every scan stops at. */
    static void seal(byte[] bytes, int to) {
        bytes[to] = '\n';
    }

    /**
     * Parses whole lines.
     *
     * @param block  sealed at {@code to}
     * @param offset where the block's byte 0 lies in the file
     * @param line   number of the first line
     * @param target the columns to write to
     * @param row    the first row to write
     * @param limit  the row after the last one that may be written
     * @return the row after the last one written
     */
    int parse(byte[] block, int from, int to, long offset, long line, double[][] target, int row, int limit) {
        bytes = block;
        int next = row;
        long number = line;
        for (int start = from; start < to; start = at + 1) {
            String reason = row(start, target, next, limit);
            boolean open = at == to;
            if (reason == null) {
                boolean halfWritten = open && (everyLineEnds || textCount > 0 && textsInRow[textCount - 1] == columns - 1);
                if (halfWritten) {
                    unfinished = rejection(number, start, offset, "the file ends within it");
                } else {
                    keepTexts();
                    next++;
                }
            } else if (open && !reason.isEmpty()) {
                unfinished = rejection(number, start, offset, "the file ends within it");
            } else if (!reason.isEmpty()) {
                rejectedCount++;
                if (rejected.size() < KEPT_REJECTIONS) {
                    rejected.add(rejection(number, start, offset, reason));
                }
            }
            number++;
        }
        return next;
    }

    private RejectedRow rejection(long line, int start, long offset, String reason) {
        int end = Math.min(at, start + RejectedRow.TEXT_LENGTH);
        return new RejectedRow(line, offset + start, new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).stripTrailing(),
                reason);
    }

    private void keepTexts() {
        for (int i = 0; i < textCount; i++) {
            texts[textsInRow[i]]++;
        }
    }

    /** Parses one line. Null when it is a row, empty when there is nothing in it, else why it is no row. */
    private @Nullable String row(int start, double[][] target, int row, int limit) {
        textCount = 0;
        numbersInRow = 0;
        int pos = blanksPassed(start);
        if (endsAt(pos)) {
            toLineFeed(pos);
            return "";
        }
        int fields = 0;
        boolean more = true;
        while (more && fields < columns) {
            double value = parsers[fields] == null ? field(pos, fields) : parsedField(pos, fields);
            if (row < limit) {
                target[fields][row] = value;
            }
            fields++;
            more = bytes[at] == separator;
            if (more) {
                pos = at + 1;
                if (whiteSpace) {
                    pos = blanksPassed(pos);
                    more = !endsAt(pos);
                }
            }
        }
        if (more && !endsAt(blanksPassed(pos))) {
            int surplus = pos;
            toLineFeed(pos);
            return "it has " + (fields + Layout.fieldsIn(bytes, surplus, trimmed(surplus, at), separator)) + " fields, " + columns
                    + " are expected";
        }
        toLineFeed(more ? pos : at);
        if (fields < columns) {
            return "it has " + fields + " fields, " + columns + " are expected";
        }
        return numbersInRow == 0 ? "there is no number in it" : null;
    }

    /** From a place at or before a line end to its line feed. */
    private void toLineFeed(int from) {
        int pos = from;
        while (bytes[pos] != '\n') {
            pos++;
        }
        at = pos;
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && (bytes[end - 1] == '\r' || bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) {
            end--;
        }
        return end;
    }

    private int blanksPassed(int from) {
        int pos = from;
        while (bytes[pos] == ' ' || bytes[pos] == '\t' && separator != '\t') {
            pos++;
        }
        return pos;
    }

    private boolean endsAt(int pos) {
        int c = bytes[pos];
        if (c != '\r') {
            return c == '\n';
        }
        int next = pos + 1;
        while (bytes[next] == '\r') {
            next++;
        }
        return bytes[next] == '\n';
    }

    /** The number in the field at {@code start}; moves to the field's delimiter. */
    private double field(int start, int column) {
        int c = bytes[start];
        int pos = c == ' ' || c == '\t' ? blanksPassed(start) : start;
        double value = number(pos);
        if (at > pos) {
            c = bytes[at];
            if (c == separator || c == '\n') {
                numbersInRow++;
                return value;
            }
            int after = blanksPassed(at);
            if (endsAt(after) || bytes[after] == separator || whiteSpace && after > at) {
                at = whiteSpace && after > at ? after - 1 : after;
                delimitWhiteSpace();
                numbersInRow++;
                return value;
            }
        }
        return word(pos, column);
    }

    /** In a table separated by white space a tab is as good as a space. */
    private void delimitWhiteSpace() {
        if (whiteSpace && bytes[at] == '\t') {
            bytes[at] = ' ';
        }
    }

    private double word(int start, int column) {
        int end = fieldEnd(start);
        int last = trimmed(start, end);
        at = end;
        delimitWhiteSpace();
        if (last == start) {
            return Double.NaN;
        }
        String text = new String(bytes, start, last - start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (INFINITE.contains(text)) {
            numbersInRow++;
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (MISSING.contains(text) || text.contains("1.#")) {
            numbersInRow++;
        } else {
            noteText(column, start, last);
        }
        return Double.NaN;
    }

    private double parsedField(int start, int column) {
        int pos = blanksPassed(start);
        int end = fieldEnd(pos);
        int last = trimmed(pos, end);
        at = end;
        delimitWhiteSpace();
        double value = last == pos ? Double.NaN : parsers[column].parse(bytes, pos, last);
        if (!Double.isNaN(value)) {
            numbersInRow++;
        } else if (last > pos) {
            noteText(column, pos, last);
        }
        return value;
    }

    private void noteText(int column, int from, int to) {
        textsInRow[textCount++] = column;
        if (firstTexts[column] == null) {
            firstTexts[column] = new String(bytes, from, Math.min(to - from, RejectedRow.TEXT_LENGTH), StandardCharsets.ISO_8859_1);
        }
    }

    private int fieldEnd(int start) {
        int pos = start;
        while (bytes[pos] != separator && !(whiteSpace && bytes[pos] == '\t') && !endsAt(pos)) {
            pos++;
        }
        return pos;
    }

    /** The decimal number at {@code start}; moves behind it, or not beyond {@code start} when there is none. */
    private double number(int start) {
        byte[] b = bytes;
        int pos = start;
        int c = b[pos];
        boolean negative = c == '-';
        if (negative || c == '+') {
            c = b[++pos];
        }
        int first = pos;
        long mantissa = 0;
        int digits = 0;
        if (isDigit(c)) {
            mantissa = c - '0';
            c = b[++pos];
            if (c == separator) {
                at = pos;
                return negative ? -(double) mantissa : mantissa;
            }
            if (isDigit(c)) {
                mantissa = digitsBehind(mantissa, pos);
                pos = at;
                c = b[pos];
            }
            digits = pos - first;
        }
        int exponent = 0;
        if (c == decimal) {
            int point = pos;
            mantissa = digitsBehind(mantissa, pos + 1);
            pos = at;
            c = b[pos];
            exponent = point + 1 - pos;
            digits -= exponent;
        }
        if (digits == 0) {
            at = start;
            return Double.NaN;
        }
        if ((c | 0x20) == 'e' || (c | 0x20) == 'd') {
            at = pos;
            exponent += exponent();
            pos = at;
        }
        at = pos;
        double value = digits <= SAFE_DIGITS || significant(first, digits) <= SAFE_DIGITS
                ? Decimal.nearest(mantissa, exponent)
                : Double.NaN;
        if (Double.isNaN(value)) {
            value = bySpelling(first, pos);
        }
        return negative ? -value : value;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Appends the digits at {@code from} to a mantissa and moves behind them. */
    private long digitsBehind(long mantissa, int from) {
        long all = mantissa;
        int pos = from;
        while (true) {
            long x = (long) LONGS.get(bytes, pos) ^ EIGHT_ZEROS;
            long others = (x + 0x7676767676767676L | x) & HIGH_BITS;
            if (others == 0) {
                all = all * 100_000_000 + eightDigits(x);
                pos += 8;
                continue;
            }
            int count = Long.numberOfTrailingZeros(others) >>> 3;
            if (count > 0) {
                all = all * POWERS[count] + eightDigits(x << (64 - 8 * count));
            }
            at = pos + count;
            return all;
        }
    }

    /** The number written by eight digits, given as bytes 0 to 9, the first one lowest: neighbours are joined in three steps. */
    private static long eightDigits(long digits) {
        long pairs = digits * 10 + (digits >>> 8);
        return (pairs & 0x000000FF000000FFL) * 0x000F424000000064L + (pairs >>> 16 & 0x000000FF000000FFL) * 0x0000271000000001L >>> 32;
    }

    /** The exponent whose letter is here, moving behind it; 0 without moving when no digit follows. */
    private int exponent() {
        int pos = at + 1;
        int sign = bytes[pos];
        if (sign == '-' || sign == '+') {
            pos++;
        }
        int value = 0;
        int first = pos;
        for (int c = bytes[pos]; isDigit(c); c = bytes[++pos]) {
            value = Math.min(value * 10 + c - '0', 100_000);
        }
        if (pos == first) {
            return 0;
        }
        at = pos;
        return sign == '-' ? -value : value;
    }

    /** How many of the digits from {@code first} on stand behind leading zeros. */
    private int significant(int first, int digits) {
        int left = digits;
        for (int pos = first; bytes[pos] == '0' || bytes[pos] == decimal; pos++) {
            left -= bytes[pos] == '0' ? 1 : 0;
        }
        return left;
    }

    private double bySpelling(int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        return Double.parseDouble(text.replace(decimal, '.').replace('d', 'e').replace('D', 'e'));
    }
}

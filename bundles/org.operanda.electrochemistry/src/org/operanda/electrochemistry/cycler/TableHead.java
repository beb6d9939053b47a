package org.operanda.electrochemistry.cycler;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What stands before the rows of a cycler's text: lines about the test, then the line that names the columns.
 *
 * @param before    the lines above the names, without their ends
 * @param headers   the names of the columns, without quotation marks
 * @param separator between the fields
 * @param line      number of the line of names, from 1
 * @param begin     byte at which the first row begins
 */
public record TableHead(List<String> before, List<String> headers, char separator, int line, int begin) {
    private static final int MOST_LINES = 2000;
    private static final int LONGEST_LINE = 20_000;
    /** What stands over the nothing behind the last separator; pandas gives it a name. */
    private static final Pattern NAMELESS = Pattern.compile("(Unnamed: \\d+)?");
    private static final char[] SEPARATORS = {'\t', ';', ','};

    public TableHead {
        before = List.copyOf(before);
        headers = List.copyOf(headers);
    }

    /**
     * Looks for the line of names in the first bytes of a file; empty when there is none.
     *
     * @param isHead whether fields are the names of the columns
     */
    public static Optional<TableHead> find(byte[] bytes, Predicate<List<String>> isHead) {
        List<String> before = new ArrayList<>();
        int at = startsWithMark(bytes) ? 3 : 0;
        for (int line = 1; line <= MOST_LINES && at < bytes.length; line++) {
            int end = lineFeed(bytes, at);
            if (end - at <= LONGEST_LINE) {
                String text = text(bytes, at, end).stripTrailing();
                for (char separator : SEPARATORS) {
                    List<String> fields = beginsWithNumber(text) ? List.of() : fields(text, separator);
                    if (fields.size() > 1 && isHead.test(fields)) {
                        return Optional.of(new TableHead(before, fields, separator, line, Math.min(end + 1, bytes.length)));
                    }
                }
                before.add(text);
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    /** No name of a column does: rows need not be looked at field by field. */
    private static boolean beginsWithNumber(String line) {
        int at = line.startsWith("\"") ? 1 : 0;
        return at < line.length() && "0123456789+-.".indexOf(line.charAt(at)) >= 0;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static int lineFeed(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** UTF-8, or Latin-1 where it is not that. */
    static String text(byte[] bytes, int from, int to) {
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(part)).toString();
        } catch (CharacterCodingException e) {
            return new String(part, StandardCharsets.ISO_8859_1);
        }
    }

    /** The fields of a line; also of one that stands in quotation marks as a whole. A separator at the end opens no further field. */
    static List<String> fields(String line, char separator) {
        if (line.indexOf(separator) < 0) {
            return List.of();
        }
        List<String> fields = new ArrayList<>();
        for (String field : line.split(Pattern.quote(String.valueOf(separator)), -1)) {
            fields.add(unquoted(field));
        }
        while (!fields.isEmpty() && NAMELESS.matcher(fields.getLast()).matches()) {
            fields.removeLast();
        }
        return fields;
    }

    static String unquoted(String field) {
        String text = field.strip();
        int from = text.startsWith("\"") ? 1 : 0;
        int to = text.length() > from && text.endsWith("\"") ? text.length() - 1 : text.length();
        return text.substring(from, to).strip();
    }
}

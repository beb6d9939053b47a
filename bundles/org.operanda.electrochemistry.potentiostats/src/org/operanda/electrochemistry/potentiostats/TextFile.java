package org.operanda.electrochemistry.potentiostats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.operanda.data.reader.Source;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;
import org.operanda.data.text.RejectedRow;

/** A text held in memory, by lines that begin at an offset. UTF-16 is turned into UTF-8. */
final class TextFile {
    /** A potentiostat's text beyond this is none. */
    private static final long LARGEST = 1L << 30;
    private static final int LISTED = 5;
    private static final int SHOWN = 60;
    private final byte[] bytes;
    /** Up to where lines are counted, and how many begin there or before. */
    private int countedTo;
    private long counted = 1;

    TextFile(byte[] bytes) {
        boolean little = bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe;
        boolean big = bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff;
        this.bytes = little || big ? new String(bytes, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8) : bytes;
    }

    /**
     * The whole of a source.
     *
     * @throws IOException when it cannot be read or is too large to be a text of this kind
     */
    static TextFile of(Source source) throws IOException {
        if (source.size() > LARGEST) {
            throw new IOException("it has " + source.size() + " bytes, more than " + LARGEST);
        }
        return new TextFile(Files.readAllBytes(source.path()));
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return bytes.length;
    }

    /** Where the line after {@code from} begins; the length of the text when there is none. */
    int next(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, bytes.length);
    }

    /** The line that begins at {@code from}, without its end: UTF-8, or Latin-1 where it is not that. */
    String line(int from) {
        int to = next(from);
        while (to > from && (bytes[to - 1] == '\n' || bytes[to - 1] == '\r')) {
            to--;
        }
        byte[] line = Arrays.copyOfRange(bytes, from, to);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            return from == 0 && text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(line, StandardCharsets.ISO_8859_1);
        }
    }

    /** Where the first line at or after {@code from} begins that has more than white space; the length of the text when there is none. */
    int filled(int from) {
        int at = from;
        while (at < bytes.length && line(at).isBlank()) {
            at = next(at);
        }
        return at;
    }

    /** The number of the line that begins at {@code offset}, from 1; quick when asked for one line after the other. */
    long lineNumber(int offset) {
        if (offset < countedTo) {
            countedTo = 0;
            counted = 1;
        }
        for (; countedTo < offset; countedTo++) {
            counted += bytes[countedTo] == '\n' ? 1 : 0;
        }
        return counted;
    }

    /**
     * Parses the rows from {@code from} to {@code to}: as many columns as the first row has, with a decimal comma where that row has commas
     * between digits and no points.
     *
     * @param separator as {@link Layout} has it
     * @param whole     whether the writer ends every line, so that a last one without line end is half-written
     */
    NumberTable rows(int from, int to, char separator, boolean whole) {
        int first = Math.min(filled(from), to);
        int end = Math.min(next(first), to);
        String row = line(first);
        Layout layout = Layout.separatedBy(separator, Math.max(1, Layout.fieldsIn(bytes, first, trimmed(first, end), separator)))
                .startingAtLine(lineNumber(from));
        layout = separator != ',' && hasDecimalComma(row) ? layout.withDecimalComma() : layout;
        return NumberTable.parse(bytes, from, to, whole ? layout.withEveryLineEnded() : layout);
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] <= ' ') {
            end--;
        }
        return end;
    }

    static boolean hasDecimalComma(String row) {
        return row.matches("(?s).*\\d,\\d.*") && !row.matches("(?s).*\\d\\.\\d.*");
    }

    /** A number with decimal point or comma; empty when the text is none. */
    static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text.strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A count; empty when the text is none. */
    static Optional<Integer> count(String text) {
        return text.strip().matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text.strip())) : Optional.empty();
    }

    /** Says which lines of a table gave no row, and whether it is cut. */
    static void report(NumberTable table, String file, List<Problem> problems) {
        List<RejectedRow> rejected = table.rejected();
        rejected.stream().limit(LISTED).forEach(row -> problems.add(row.problem(Severity.WARNING, "potentiostats.row", file,
                "It reads '" + row.text().substring(0, Math.min(SHOWN, row.text().length())) + "'.")));
        if (table.rejectedCount() > LISTED) {
            problems.add(Problem.warning("potentiostats.row", (table.rejectedCount() - LISTED) + " more lines are left out.",
                    "The file may be damaged.", Location.file(file)));
        }
        table.unfinished().ifPresent(row -> problems.add(row.problem(Severity.WARNING, "potentiostats.half-written", file,
                "The measurement was running, or the file is cut.")));
    }
}

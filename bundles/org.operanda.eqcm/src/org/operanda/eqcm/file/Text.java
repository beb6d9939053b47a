package org.operanda.eqcm.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.operanda.data.reader.Source;
import org.operanda.data.text.NumberTable;
import org.operanda.data.text.RejectedRow;

/** A text held in memory, by lines. */
final class Text {
    private static final int LISTED = 20;
    private final byte[] bytes;

    Text(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The whole of a source.
     *
     * @throws IOException when it cannot be read
     */
    static Text of(Source source) throws IOException {
        return new Text(Files.readAllBytes(source.path()));
    }

    byte[] bytes() {
        return bytes;
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

    /** Why a file could not be read at all. */
    static Problem unreadable(Source source, Exception cause) {
        return Problem.error("eqcm.unreadable", "The file cannot be read: " + cause.getMessage() + ".",
                "Check that it is still there, whole, and that you may read it.",
                Location.file(source.name()));
    }

    /** Says which lines of a table gave no row. */
    static void report(NumberTable table, String file, List<Problem> problems) {
        List<RejectedRow> rejected = table.rejected();
        rejected.stream().limit(LISTED).forEach(row -> problems
                .add(row.problem(Severity.WARNING, "eqcm.row", file, "Correct the line in a copy of the file, or go on without it.")));
        if (table.rejectedCount() > LISTED) {
            problems.add(Problem.warning("eqcm.row", (table.rejectedCount() - LISTED) + " more lines are left out.",
                    "The file may be damaged.", Location.file(file)));
        }
        table.unfinished().ifPresent(row -> problems.add(row.problem(Severity.ERROR, "eqcm.truncated", file,
                "The file was cut off while it was written or copied; fetch it again.")));
    }
}

package org.operanda.xas;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import org.operanda.data.reader.Source;

/** Walks the lines of a text, ended by LF or CR LF, without copying them. */
final class TextLines {
    private final byte[] bytes;
    private int start;
    private int end;
    private int next;
    private long number;

    /**
     * Before a line.
     *
     * @param from   where the line begins
     * @param number of that line
     */
    TextLines(byte[] bytes, int from, long number) {
        this.bytes = bytes;
        this.next = from;
        this.number = number - 1;
    }

    static TextLines of(byte[] bytes) {
        boolean mark = bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf;
        return new TextLines(bytes, mark ? 3 : 0, 1);
    }

    /**
     * The bytes of a source, without reading twice what is in its head. Where lines end with CR alone, as XDI allows, each becomes LF.
     *
     * @throws IOException when the file cannot be read
     */
    static byte[] bytes(Source source) throws IOException {
        if (source.size() > Integer.MAX_VALUE - 64) {
            throw new IOException("the file is larger than 2 GB");
        }
        byte[] bytes = source.size() == source.head().length ? source.head() : Files.readAllBytes(source.path());
        return indexOf(bytes, '\n') < 0 && indexOf(bytes, '\r') >= 0 ? lineFeeds(bytes) : bytes;
    }

    private static int indexOf(byte[] bytes, char wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] lineFeeds(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] = changed[i] == '\r' ? (byte) '\n' : changed[i];
        }
        return changed;
    }

    /** Goes to the next line; false when there is none. */
    boolean advance() {
        if (next >= bytes.length) {
            return false;
        }
        start = next;
        int at = start;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        next = at + 1;
        end = at;
        while (end > start && bytes[end - 1] == '\r') {
            end--;
        }
        number++;
        return true;
    }

    /** Where the line begins. */
    int start() {
        return start;
    }

    /** After its last byte. */
    int end() {
        return end;
    }

    long number() {
        return number;
    }

    /** Its first byte that is no white space; -1 when there is none. */
    int firstVisible() {
        for (int i = start; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return bytes[i] & 0xff;
            }
        }
        return -1;
    }

    boolean contains(char wanted) {
        for (int i = start; i < end; i++) {
            if (bytes[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    /** The line as text: UTF-8, or Latin-1 where it is not that. */
    String text() {
        for (int i = start; i < end; i++) {
            if (bytes[i] < 0) {
                return decoded();
            }
        }
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private String decoded() {
        byte[] line = Arrays.copyOfRange(bytes, start, end);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException e) {
            return new String(line, StandardCharsets.ISO_8859_1);
        }
    }

    /** Whether the line may begin a row of numbers: a digit after a sign or a decimal point at most, or a word for a missing number. */
    boolean startsWithNumber() {
        int at = start;
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        int first = at;
        while (at < end && at < first + 2 && (bytes[at] == '+' || bytes[at] == '-' || bytes[at] == '.')) {
            at++;
        }
        if (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            return true;
        }
        String word = new String(bytes, at, Math.min(4, end - at), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).strip();
        return word.equals("nan") || word.equals("inf");
    }
}

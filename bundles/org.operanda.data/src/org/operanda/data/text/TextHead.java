package org.operanda.data.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The first lines of a text, with the place where each begins.
 *
 * @param lines  the lines without their ends, in UTF-8 where the bytes are that, else in Latin-1
 * @param starts byte at which each line begins, and where the line after the last one would
 */
public record TextHead(List<String> lines, List<Integer> starts) {
    private static final int MOST_LINES = 400;
    private static final int LONGEST_LINE = 4000;

    /** Looks at the first bytes of a file: at most 400 lines, of each at most 4000 bytes. */
    public static TextHead of(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int begin = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
        starts.add(begin);
        for (int i = begin; i < bytes.length && lines.size() < MOST_LINES; i++) {
            if (bytes[i] == '\n' || i == bytes.length - 1) {
                int end = bytes[i] == '\n' ? i : i + 1;
                lines.add(text(bytes, begin, Math.min(end - begin, LONGEST_LINE)));
                begin = i + 1;
                starts.add(begin);
            }
        }
        return new TextHead(lines, starts);
    }

    private static String text(byte[] bytes, int from, int length) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length)).toString().stripTrailing();
        } catch (CharacterCodingException e) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1).stripTrailing();
        }
    }

    /** The line with that number, from 1; empty when there is none. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** The first line after line {@code number} that is not blank; 0 when there is none. */
    public int nextFilled(int number) {
        for (int next = number + 1; next <= lines.size(); next++) {
            if (!line(next).isBlank()) {
                return next;
            }
        }
        return 0;
    }
}

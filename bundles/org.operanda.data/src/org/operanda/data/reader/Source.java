package org.operanda.data.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file or folder to be read, with its first bytes already at hand, so that many readers can be asked about it for one read.
 *
 * @param path where it is
 * @param head its first bytes, at most {@link #HEAD_BYTES}; empty for a folder. Not to be written to
 * @param size its size in bytes; 0 for a folder
 */
public record Source(Path path, byte[] head, long size) {
    public static final int HEAD_BYTES = 64 * 1024;

    /** Looks at the file's first bytes. */
    public static Source open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new Source(path, new byte[0], 0);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return new Source(path, in.readNBytes(HEAD_BYTES), Files.size(path));
        }
    }

    /** The file's own name. */
    public String name() {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    public boolean isFolder() {
        return Files.isDirectory(path);
    }

    /** The first bytes as Latin-1 text, one character a byte: fit for looking at headers in any encoding that contains ASCII. */
    public String headText() {
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    /** Whether the first bytes could be text in an encoding that contains ASCII: there are some, and no control characters among them. */
    public boolean isText() {
        for (byte b : head) {
            int character = b & 0xff;
            if (character < ' ' && !Character.isWhitespace(character)) {
                return false;
            }
        }
        return head.length > 0;
    }

    /** Whether the file starts with these ASCII characters. */
    public boolean startsWith(String ascii) {
        return startsWithAt(0, ascii);
    }

    /** Whether these ASCII characters stand at {@code offset}. */
    public boolean startsWithAt(int offset, String ascii) {
        if (offset + ascii.length() > head.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if ((head[offset + i] & 0xff) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

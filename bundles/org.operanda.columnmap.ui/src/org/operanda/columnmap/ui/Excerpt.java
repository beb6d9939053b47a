package org.operanda.columnmap.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.operanda.data.text.TextHead;

/**
 * The first lines of a text, once more as a file of the same name in a folder of its own: a map is tried on that, however long the text is.
 *
 * @param text where the text lies
 * @param head its first lines
 * @param copy a file with those
 */
record Excerpt(Path text, TextHead head, Path copy) {
    private static final int LONGEST = 1 << 20;

    static Excerpt of(Path text) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(text)) {
            bytes = in.readNBytes(LONGEST);
        }
        TextHead head = TextHead.of(bytes);
        Path copy = Files.createTempDirectory("operanda-excerpt").resolve(text.getFileName());
        Files.write(copy, Arrays.copyOf(bytes, head.starts().getLast()));
        return new Excerpt(text, head, copy);
    }

    String fileName() {
        return text.getFileName().toString();
    }

    void delete() {
        try {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(copy.getParent());
        } catch (IOException e) {
            // the system clears its folder of temporary files
            copy.toFile().deleteOnExit();
        }
    }
}

package org.operanda.data.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
    @TempDir
    Path folder;

    @Test
    void hasTheFirstBytesAndTheSizeOfItsFile() throws IOException {
        byte[] content = new byte[Source.HEAD_BYTES + 10];
        content[0] = (byte) 0xb5;
        content[1] = 'A';
        Source source = Source.open(Files.write(folder.resolve("x.bin"), content));
        assertEquals(Source.HEAD_BYTES, source.head().length);
        assertEquals(content.length, source.size());
        assertEquals("x.bin", source.name());
        assertTrue(source.startsWith("\u00b5A"));
        assertTrue(source.startsWithAt(1, "A\0"));
        assertFalse(source.startsWithAt(Source.HEAD_BYTES - 1, "\0\0"), "beyond the head nothing is known");
        assertTrue(source.headText().startsWith("\u00b5A"));
    }

    @Test
    void isTextWhenNoControlCharactersStandInIt() throws IOException {
        assertTrue(Source.open(Files.writeString(folder.resolve("a.txt"), "t\tU/V\r\n0\t3,1 \u00b5\n")).isText());
        assertFalse(Source.open(Files.write(folder.resolve("a.bin"), new byte[] {'a', 0, 'b'})).isText());
        assertFalse(Source.open(Files.createFile(folder.resolve("none"))).isText());
    }

    @Test
    void mayBeEmptyOrAFolder() throws IOException {
        assertFalse(Source.open(Files.createFile(folder.resolve("empty"))).startsWith("x"));
        Source whole = Source.open(folder);
        assertTrue(whole.isFolder());
        assertEquals(0, whole.head().length);
    }

    @Test
    void refusesAProbeThatIsNoAnswer() {
        assertThrows(IllegalArgumentException.class, () -> Probe.of(101, "too sure"));
        assertThrows(IllegalArgumentException.class, () -> Probe.of(-1, "too unsure"));
        assertThrows(IllegalArgumentException.class, () -> Probe.no(" "));
    }
}

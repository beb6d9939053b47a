package org.operanda.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ways in which a file arrives broken, each with a name that is enough to make it again. All of them are the same on every run. */
final class DamagedFiles {
    private static final int TRUNCATIONS = 64;
    private static final int BIT_FLIPS = 1000;
    private static final int HEADER = 2048;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final long SEED = 20_240_607;

    private DamagedFiles() {}

    /** A damaged form of a sample: its name, and how its bytes are made. */
    record Damaged(String name, Supplier<byte[]> bytes) {}

    static List<Damaged> truncations(byte[] sample) {
        return IntStream.range(0, TRUNCATIONS).map(i -> (int) ((long) sample.length * i / TRUNCATIONS)).mapToObj(length -> new Damaged(
                "truncated to " + length + " of " + sample.length + " bytes", () -> Arrays.copyOf(sample, length))).toList();
    }

    /** Every second flip hits the first 2 KB, where the fields are that other fields depend on. */
    static List<Damaged> bitFlips(byte[] sample) {
        Random random = new Random(SEED);
        return IntStream.range(0, BIT_FLIPS).mapToObj(i -> {
            int at = random.nextInt(i % 2 == 0 ? sample.length : Math.min(sample.length, HEADER));
            return flipped(sample, at, random.nextInt(8));
        }).toList();
    }

    private static Damaged flipped(byte[] sample, int at, int bit) {
        return new Damaged("bit " + bit + " of byte " + at + " flipped", () -> {
            byte[] flipped = sample.clone();
            flipped[at] ^= (byte) (1 << bit);
            return flipped;
        });
    }

    /**
     * Wherever a count may stand in the first 2 KB: 2³¹−1 in place of each number of a text, and at every second byte of any other file as a
     * little-endian number of four bytes; a count between two such places becomes 2²³ and more by the one, and negative or 2³² by the other.
     */
    static List<Damaged> hugeCounts(byte[] sample) {
        int header = Math.min(sample.length, HEADER);
        boolean utf16 = sample.length > 1 && (sample[0] & 0xff) == 0xff && (sample[1] & 0xff) == 0xfe;
        Charset charset = utf16 ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
        String text = new String(sample, charset);
        boolean binary = text.substring(0, Math.min(text.length(), header)).chars().anyMatch(c -> c < '\t');
        return binary
                ? IntStream.iterate(0, at -> at <= header - Integer.BYTES, at -> at + 2).mapToObj(at -> hugeBinary(sample, at)).toList()
                : NUMBER.matcher(text).results().takeWhile(number -> number.start() < header).map(number -> new Damaged(
                        Integer.MAX_VALUE + " at character " + number.start(),
                        () -> (text.substring(0, number.start()) + Integer.MAX_VALUE + text.substring(number.end())).getBytes(charset)))
                        .toList();
    }

    private static Damaged hugeBinary(byte[] sample, int at) {
        return new Damaged(Integer.MAX_VALUE + " at byte " + at, () -> {
            byte[] huge = sample.clone();
            ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(at, Integer.MAX_VALUE);
            return huge;
        });
    }

    /** Files of quite another kind, by name. */
    static Map<String, byte[]> otherKinds() {
        Map<String, byte[]> kinds = new LinkedHashMap<>();
        kinds.put("an empty file", new byte[0]);
        kinds.put("a PNG image", png());
        kinds.put("a zip archive", zip());
        kinds.put("a JSON document",
                "{\"name\": \"not a measurement\", \"list\": [1, 2.5, null, {\"a\": true}]}\n".getBytes(StandardCharsets.UTF_8));
        kinds.put("random bytes", random(64 * 1024));
        kinds.put("only zeros", new byte[4096]);
        return kinds;
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(SEED).nextBytes(bytes);
        return bytes;
    }

    /** One grey pixel. */
    private static byte[] png() {
        ByteBuffer image = ByteBuffer.allocate(67);
        image.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(image, "IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0});
        chunk(image, "IDAT", new byte[] {0x78, (byte) 0x9c, 0x63, 0x68, 0, 0, 0, (byte) 0x82, 0, (byte) 0x81});
        chunk(image, "IEND", new byte[0]);
        return image.array();
    }

    private static void chunk(ByteBuffer image, String type, byte[] content) {
        byte[] named = new byte[4 + content.length];
        System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, named, 0, 4);
        System.arraycopy(content, 0, named, 4, content.length);
        CRC32 checksum = new CRC32();
        checksum.update(named);
        image.putInt(content.length).put(named).putInt((int) checksum.getValue());
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("notes.txt"));
            zip.write("nothing to see here".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}

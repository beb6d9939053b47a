package org.operanda.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ways in which a file arrives broken, each with a name that is enough to make it again. All of them are the same on every run. */
final class DamagedFiles {
    private static final int TRUNCATIONS = 64;
    private static final int BIT_FLIPS = 1000;
    private static final int HEADER = 2048;
    private static final long SEED = 20_240_607;

    private DamagedFiles() {}

    static void truncations(byte[] sample, BiConsumer<String, byte[]> each) {
        for (int i = 0; i < TRUNCATIONS; i++) {
            int length = (int) ((long) sample.length * i / TRUNCATIONS);
            each.accept("truncated to " + length + " of " + sample.length + " bytes", Arrays.copyOf(sample, length));
        }
    }

    /** Every second flip hits the first 2 KB, where the fields are that other fields depend on. */
    static void bitFlips(byte[] sample, BiConsumer<String, byte[]> each) {
        Random random = new Random(SEED);
        for (int i = 0; i < BIT_FLIPS; i++) {
            int at = random.nextInt(i % 2 == 0 ? sample.length : Math.min(sample.length, HEADER));
            int bit = random.nextInt(8);
            byte[] flipped = sample.clone();
            flipped[at] ^= (byte) (1 << bit);
            each.accept("bit " + bit + " of byte " + at + " flipped", flipped);
        }
    }

    /** Wherever a count may stand in the first 2 KB: 2³¹−1 as a little-endian number of four bytes, one place after the other. */
    static void hugeCounts(byte[] sample, BiConsumer<String, byte[]> each) {
        for (int at = 0; at + Integer.BYTES <= Math.min(sample.length, HEADER); at++) {
            byte[] huge = sample.clone();
            ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(at, Integer.MAX_VALUE);
            each.accept("2147483647 at byte " + at, huge);
        }
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

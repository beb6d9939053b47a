package org.operanda.nmr.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;
import org.operanda.data.reader.ReadResult;
import org.operanda.nmr.NmrQuantities;
import org.operanda.testkit.ReaderContract;

/** Files made as Tecmag's description of the format says; there is none in the shared data. */
class TecmagReaderTest {
    private static final int POINTS = 8;
    private static final long START = 1_700_000_000L;
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static byte[] bytes(int rows, int transformed) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 12 + 1024 + 12 + 8 * rows * POINTS + 12 + 2048 + 12 + 5).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("TNT1.005".getBytes(StandardCharsets.ISO_8859_1));
        int parameters = section(bytes, "TMAG", 1024);
        bytes.putInt(parameters, POINTS).putInt(parameters + 16, POINTS).putInt(parameters + 20, rows).putInt(parameters + 56, 16);
        bytes.putDouble(parameters + 84, 116.64).putDouble(parameters + 240, 50_000).putDouble(parameters + 272, 2e-5);
        bytes.putInt(parameters + 852, (int) START).putInt(parameters + 856, (int) START + 60);
        bytes.put(parameters + 896, "Li7".getBytes(StandardCharsets.ISO_8859_1)).put(parameters + 960,
                "1pulse.tps".getBytes(StandardCharsets.ISO_8859_1));
        int data = section(bytes, "DATA", 8 * rows * POINTS);
        for (int i = 0; i < rows * POINTS; i++) {
            bytes.putFloat(data + 8 * i, i + 0.5f).putFloat(data + 8 * i + 4, -i);
        }
        int display = section(bytes, "TMG2", 2048);
        bytes.putShort(display + 828, (short) transformed);
        section(bytes, "PSEQ", 5);
        return bytes.array();
    }

    private static int section(ByteBuffer bytes, String tag, int length) {
        bytes.put(tag.getBytes(StandardCharsets.ISO_8859_1)).putInt(1).putInt(length);
        int start = bytes.position();
        bytes.position(start + length);
        return start;
    }

    private static ReadResult read(String name, byte[] bytes) throws IOException {
        return Reading.read(new TecmagReader(), Files.write(folder.resolve(name), bytes));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() throws IOException {
        return ReaderContract.of(new TecmagReader(), Files.write(folder.resolve("small.tnt"), bytes(2, 0))).tests();
    }

    @Test
    void aSeriesHasItsDecaysInTime() throws IOException {
        ReadResult result = read("series.tnt", bytes(3, 0));
        assertTrue(result.problems().isEmpty(), result.problems().toString());
        Measurement measurement = result.measurements().getFirst();
        assertArrayEquals(new long[] {3, POINTS}, measurement.dataset("fid_real").orElseThrow().shape());
        assertEquals(10.5, measurement.dataset("fid_real").orElseThrow().values().get(10));
        assertEquals(-23, Reading.value(measurement, "fid_imaginary", -1));
        assertEquals(2e-5, Reading.along(measurement, "fid_real", 1), 1e-15);
        assertEquals(116.64, Reading.value(measurement, NmrQuantities.CARRIER, 0));
        assertEquals("7Li", measurement.metadata().get(NmrQuantities.NUCLEUS));
        assertEquals("1pulse.tps", measurement.metadata().get("method"));
        assertEquals(Instant.ofEpochSecond(START), measurement.start().orElseThrow());
        assertEquals(60, measurement.timeAxis().orElseThrow().window().orElseThrow().end().get(2), 1e-9);
    }

    @Test
    void aSingleDecayHasItsExposure() throws IOException {
        Measurement measurement = read("single.tnt", bytes(1, 0)).measurements().getFirst();
        assertArrayEquals(new long[] {POINTS}, measurement.dataset("fid_real").orElseThrow().shape());
        assertEquals(60, measurement.exposure().orElseThrow().end(), 1e-9);
    }

    @Test
    void whatIsTransformedOrBreaksOffIsSaid() throws IOException {
        ReadResult transformed = read("transformed.tnt", bytes(1, 1));
        assertTrue(transformed.measurements().isEmpty());
        assertEquals("nmr.tecmag.transformed", transformed.problems().getFirst().id());
        ReadResult cut = read("cut.tnt", Arrays.copyOf(bytes(3, 0), 8 + 12 + 1024 + 12 + 8 * 2 * POINTS + 20));
        assertArrayEquals(new long[] {2, POINTS}, cut.measurements().getFirst().dataset("fid_real").orElseThrow().shape());
        assertEquals("nmr.tecmag.short", cut.problems().getFirst().id());
    }
}

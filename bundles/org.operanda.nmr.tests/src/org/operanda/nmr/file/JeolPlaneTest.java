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
import java.util.Arrays;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.reader.ReadResult;

/** Planes in tiles as Delta writes them; the shared data have one dimension only. The order was compared with HSQC, HMBC and COSY records of other laboratories. */
class JeolPlaneTest {
    private static final int START = 1360;
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    /** A number that tells record, part, row and point. */
    private static double number(int record, int part, int row, int point) {
        return 1e6 * record + 5e5 * part + 1000 * row + point;
    }

    private static byte[] bytes(int points, int rows, int tile, int records, int lastRow) {
        ByteBuffer bytes = ByteBuffer.allocate(START + 16 * points * rows * records);
        bytes.put("JEOL.NMR".getBytes(StandardCharsets.ISO_8859_1)).put(8, (byte) 1).put(12, (byte) 2);
        bytes.put(14, (byte) (tile == 4 ? 12 : 2)).put(24, (byte) (records == 2 ? 3 : 4)).put(25, (byte) (records == 2 ? 3 : 4));
        bytes.put(33, (byte) 28).put(35, (byte) 28);
        bytes.putInt(176, points).putInt(180, rows).putInt(240, points - 1).putInt(244, lastRow);
        bytes.putDouble(336, 1e-3).putDouble(1064, 155.5).putInt(1284, START);
        bytes.order(ByteOrder.LITTLE_ENDIAN).position(START);
        for (int plane = 0; plane < 2 * records; plane++) {
            for (int tileRow = 0; tileRow < rows; tileRow += tile) {
                for (int tilePoint = 0; tilePoint < points; tilePoint += tile) {
                    for (int row = tileRow; row < tileRow + tile; row++) {
                        for (int point = tilePoint; point < tilePoint + tile; point++) {
                            bytes.putDouble(number(plane / 2, plane % 2, row, point));
                        }
                    }
                }
            }
        }
        return bytes.array();
    }

    private static ReadResult read(byte[] bytes) throws IOException {
        return Reading.read(new JeolReader(), Files.write(folder.resolve("plane.jdf"), bytes));
    }

    @ParameterizedTest
    @CsvSource({"64, 96, 32, 1, 95", "64, 32, 32, 2, 20", "8, 12, 4, 1, 11"})
    void decaysComeOutOfTheirTiles(int points, int rows, int tile, int records, int lastRow) throws IOException {
        ReadResult result = read(bytes(points, rows, tile, records, lastRow));
        assertTrue(result.problems().isEmpty(), result.problems().toString());
        Measurement measurement = result.measurements().getFirst();
        Dataset real = measurement.dataset("fid_real").orElseThrow();
        Dataset imaginary = measurement.dataset("fid_imaginary").orElseThrow();
        assertArrayEquals(new long[] {(long) records * (lastRow + 1), points}, real.shape());
        for (int row = 0; row <= lastRow; row++) {
            for (int record = 0; record < records; record++) {
                for (int point = 0; point < points; point++) {
                    long index = (long) (row * records + record) * points + point;
                    assertEquals(number(record, 0, row, point), real.values().get(index));
                    assertEquals(-number(record, 1, row, point), imaginary.values().get(index), "the instrument turns the other way");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "100", "8"})
    void aPlaneThatBreaksOffIsSaid(int missing) throws IOException {
        byte[] whole = bytes(64, 32, 32, 1, 31);
        ReadResult result = read(Arrays.copyOf(whole, whole.length - missing));
        assertEquals(missing == 0 ? 1 : 0, result.measurements().size());
        assertEquals(missing == 0, result.problems().isEmpty());
    }
}

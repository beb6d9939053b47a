package org.operanda.electrochemistry.biologic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.testkit.SharedData;

/** Binary files made byte by byte, for what the real ones do not show. */
class BiologicMprReaderTest {
    private static final int ROWS = 3;

    @TempDir
    private Path folder;

    private ReadResult read(byte[] file) throws IOException {
        return new BiologicMprReader().read(Source.open(Files.write(folder.resolve("made.mpr"), file)), Progress.NONE);
    }

    private static byte[] file(byte[]... modules) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(padded("BIO-LOGIC MODULAR FILE\u001a", 48));
        out.write(new byte[4]);
        for (byte[] module : modules) {
            out.write(module);
        }
        return out.toByteArray();
    }

    private static byte[] module(String name, int version, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("MODULE".getBytes(StandardCharsets.US_ASCII));
        out.write(padded(name, 10));
        out.write(padded(name, 25));
        out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length).putInt(version).array());
        out.write(padded("11/22/26", 8));
        out.write(content);
        return out.toByteArray();
    }

    private static byte[] padded(String text, int length) {
        return String.format("%-" + length + "s", text).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A data module of version 3; the rows' bytes count up from 0, but a time and the known columns are set by {@code row}. */
    private static byte[] data(int stated, List<Integer> ids, int width, RowWriter row) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(406).order(ByteOrder.LITTLE_ENDIAN).putInt(stated).put((byte) ids.size());
        ids.forEach(id -> head.putShort(id.shortValue()));
        ByteBuffer rows = ByteBuffer.allocate(ROWS * width).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < ROWS; i++) {
            row.write(rows, i);
        }
        return module("VMP data", 3, ByteBuffer.allocate(406 + rows.capacity()).put(head.array()).put(rows.array()).array());
    }

    private interface RowWriter {
        void write(ByteBuffer rows, int row);
    }

    private static List<String> ids(ReadResult result) {
        return result.problems().stream().map(Problem::id).toList();
    }

    private static double[] values(ReadResult result, String name) {
        return result.measurements().getFirst().dataset(name).orElseThrow().values().toArray();
    }

    @Test
    void theFlagByteGivesOneColumnPerFlag() throws IOException {
        byte[] flags = {(byte) 0b1011_0110, 0b0000_0001, (byte) 0b0100_1000};
        ReadResult result = read(file(data(ROWS, List.of(1, 2, 3, 21, 31, 65, 4), 9, (b, i) -> b.put(flags[i]).putDouble(i))));
        assertArrayEquals(new double[] {2, 1, 0}, values(result, "mode"));
        assertArrayEquals(new double[] {1, 0, 0}, values(result, "ox_red"));
        assertArrayEquals(new double[] {0, 0, 1}, values(result, "error"));
        assertArrayEquals(new double[] {1, 0, 0}, values(result, "control_changes"));
        assertArrayEquals(new double[] {1, 0, 0}, values(result, "ns_changes"));
        assertArrayEquals(new double[] {1, 0, 0}, values(result, "counter_inc"));
        assertArrayEquals(new double[] {0, 1, 2}, result.measurements().getFirst().timeAxis().orElseThrow().values().toArray());
        assertEquals(List.of("biologic.mpr.no-start"), ids(result));
    }

    @Test
    void theWidthOfOneUnknownColumnFollowsFromTheRowWidth() throws IOException {
        ReadResult wide = read(file(data(ROWS, List.of(4, 4711, 6), 20, (b, i) -> b.putDouble(i).putDouble(0.5 * i).putFloat(3 + i))));
        assertArrayEquals(new double[] {0, 0.5, 1}, values(wide, "unknown_4711"));
        assertArrayEquals(new double[] {3, 4, 5}, values(wide, "voltage"));
        assertTrue(ids(wide).contains("biologic.mpr.column-unknown"));
        ReadResult narrow = read(
                file(data(ROWS, List.of(4, 4711, 6), 14, (b, i) -> b.putDouble(i).putShort((short) (7 * i)).putFloat(3 + i))));
        assertArrayEquals(new double[] {0, 7, 14}, values(narrow, "unknown_4711"));
    }

    @Test
    void severalUnknownColumnsOfFourBytesEachAreToldApart() throws IOException {
        ReadResult result = read(
                file(data(ROWS, List.of(4, 4711, 6, 4712), 20, (b, i) -> b.putDouble(i).putFloat(i).putFloat(3).putFloat(-i))));
        assertArrayEquals(new double[] {0, 1, 2}, values(result, "unknown_4711"));
        assertArrayEquals(new double[] {0, -1, -2}, values(result, "unknown_4712"));
        assertArrayEquals(new double[] {3, 3, 3}, values(result, "voltage"));
    }

    @Test
    void unknownColumnsThatCannotBeToldApartAreKeptAsBytesAndTheOthersAreRead() throws IOException {
        ReadResult result = read(file(data(ROWS, List.of(4, 4711, 6, 4712, 8), 26,
                (b, i) -> b.putDouble(i).put(new byte[] {1, 2, 3, 4, 5, 6, (byte) i, 8, 9, 10, 11, 12, 13, 14}).putFloat(9 + i))));
        Measurement measurement = result.measurements().getFirst();
        assertArrayEquals(new double[] {0.009, 0.01, 0.011}, values(result, "current"));
        assertArrayEquals(new long[] {ROWS, 14}, measurement.dataset("unknown_bytes_8").orElseThrow().shape());
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6, 2, 8, 9, 10, 11, 12, 13, 14},
                measurement.dataset("unknown_bytes_8").orElseThrow().frame(2).values().toArray());
        assertTrue(ids(result).contains("biologic.mpr.raw"));
        assertTrue(measurement.dataset("voltage").isEmpty());
    }

    @Test
    void aWrongCountIsReportedAndTheRowsThatAreThereAreRead() throws IOException {
        for (int stated : new int[] {Integer.MAX_VALUE, 1, 0}) {
            ReadResult result = read(file(data(stated, List.of(4, 6), 12, (b, i) -> b.putDouble(i).putFloat(i))));
            assertArrayEquals(new double[] {0, 1, 2}, values(result, "voltage"));
            assertTrue(ids(result).contains("biologic.mpr.row-count"));
        }
    }

    @Test
    void aFileWithoutDataGivesAProblemAndAForeignFileAnother() throws IOException {
        assertEquals(List.of("biologic.mpr.no-data"), ids(read(file(module("VMP Set", 0, new byte[100])))));
        assertEquals(List.of("biologic.mpr.magic"), ids(read("EC-Lab ASCII FILE".getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void aWrongModuleLengthIsFoundOutByTheNextModule() throws IOException {
        byte[] settings = module("VMP Set", 0, new byte[100]);
        settings[41] = 17;
        ReadResult result = read(file(settings, data(ROWS, List.of(4, 6), 12, (b, i) -> b.putDouble(i).putFloat(i))));
        assertArrayEquals(new double[] {0, 1, 2}, values(result, "voltage"));
        assertTrue(ids(result).contains("biologic.mpr.module"));
    }

    @Test
    void loopsNumberTheRows() throws IOException {
        Measurement measurement = new BiologicMprReader()
                .read(Source.open(SharedData.file("electrochemistry/biologic_mpr_mpt/gcpl.issue_149.mpr")), Progress.NONE)
                .measurements().getFirst();
        double[] loop = measurement.dataset("loop").orElseThrow().values().toArray();
        assertArrayEquals(new double[] {0, 0, 1, 1, 2, 3, 3},
                new double[] {loop[0], loop[32], loop[33], loop[65], loop[66], loop[99], loop[131]});
    }

    @Test
    void anExternalDevicesColumnHasTheDevicesUnitNotVolts() throws IOException {
        Measurement measurement = new BiologicMprReader()
                .read(Source.open(SharedData.file("electrochemistry/biologic_mpr_mpt/vsp_peis_with.mpr")), Progress.NONE).measurements()
                .getFirst();
        assertEquals(Units.CELSIUS, measurement.dataset("analog_in_2").orElseThrow().unit());
        assertEquals(Units.parse("N").orElseThrow(), measurement.dataset("analog_in_1").orElseThrow().unit());
        assertEquals("Force/N", measurement.metadata().get("Analog IN 1/V"));
    }

    @Test
    void settingsAndStatusFilesAreNotClaimed() throws IOException {
        for (Path file : SharedData.files("electrochemistry/biologic_gcpl_set", "*.{mps,sta}")) {
            assertEquals(0, new BiologicMprReader().probe(Source.open(file)).confidence());
            assertEquals(0, new BiologicMptReader().probe(Source.open(file)).confidence());
        }
    }
}

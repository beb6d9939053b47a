package org.operanda.electrochemistry.neware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.testkit.SharedData;

class NewareNdaxReaderTest {
    private static final String FOLDER = "electrochemistry/neware_ndax/";

    @TempDir
    private Path folder;

    private static ReadResult read(Path file) throws IOException {
        return new NewareNdaxReader().read(Source.open(file), Progress.NONE);
    }

    private static double value(Measurement measurement, String name, long row) {
        return measurement.dataset(name).orElseThrow(() -> new AssertionError(name)).values().get(row);
    }

    /** cellpy counts 252951 rows. The sensors' names tell them apart: their order in TestInfo.xml is not that of the members. */
    @Test
    void sensorsAreFoundByTheNamesOfTheirMembers() throws IOException {
        Measurement measurement = read(SharedData.file(FOLDER + "20260302_IFE_BTS85_2_9_8_1.ndax")).measurements().getFirst();
        assertEquals(252_951, measurement.frameCount());
        assertEquals(0, value(measurement, "v1", 1000));
        assertEquals(25.634, value(measurement, "temperature", 0), 1e-3);
        assertEquals(24.8, value(measurement, "cpu1", 0), 1e-3);
    }

    @Test
    void theTestIsDescribedAndItsTimesAreUniversal() throws IOException {
        Measurement measurement = read(SharedData.file(FOLDER + "123456789012_Unit27_Example_Data_File.ndax")).measurements().getFirst();
        assertEquals("123456789012", measurement.metadata().get("barcode"));
        assertEquals("2024-11-18 12:43:31", measurement.metadata().get(Metadata.START));
        assertEquals("Unit27_Example_Data_File.xml", measurement.metadata().get(Metadata.METHOD));
        assertEquals(Instant.parse("2024-11-18T12:43:45.422Z"), measurement.start().orElseThrow());
        assertTrue(measurement.clock().orElseThrow().zoneStated());
        assertEquals(25.487, value(measurement, "temperature", 0), 1e-3);
        assertEquals("T2(°C)", measurement.metadata().get("column.temperature_2"));
    }

    @Test
    void rowsWithoutTimesAreCountedOnAndThatIsSaid() throws IOException {
        ReadResult result = read(SharedData.file(FOLDER + "TESTCELL0001-B2-2025-M50T_NewareNDA_Investigation.ndax"));
        Problem counted = result.problems().stream().filter(p -> p.id().equals("neware.ndax.counted")).findFirst().orElseThrow();
        assertTrue(counted.message().contains("5314 of 77745"), counted.message());
        assertEquals("B2-2025-M50T_NewareNDA_Investigation", result.measurements().getFirst().metadata().get(Metadata.COMMENT));
    }

    /** 0.1 mV, mA and mA·s: 3600 mA·s are 1 mA·h; one row between two with times lasts 2 s at 1800 mA, which is 1 mA·h. */
    @Test
    void version11IsInItsUnits() throws IOException {
        ByteBuffer data = page(1, 11, 1);
        for (int i = 0; i < 3; i++) {
            data.putFloat(4096 + 132 + 8 * i, 36_000 + i).putFloat(4096 + 136 + 8 * i, 1800);
        }
        ByteBuffer info = page(18, 11, 1);
        putInfo(info, 4096 + 132, 5000, 3600, 1);
        putInfo(info, 4096 + 132 + 47, 9000, 10_800, 3);
        ByteBuffer steps = page(7, 11, 1);
        steps.putInt(4096 + 132, 6).putInt(4096 + 136, 4).put(4096 + 156, (byte) 1);
        Path file = archive("v11.ndax", new String[] {"data.ndc", "data_runInfo.ndc", "data_step.ndc"}, data, info, steps);
        Measurement measurement = read(file).measurements().getFirst();
        assertEquals(3, measurement.frameCount());
        assertEquals(3.6001, value(measurement, "voltage", 1), 1e-12);
        assertEquals(1.8, value(measurement, "current", 1), 1e-12);
        assertEquals(7, value(measurement, "step_time", 1), 1e-12);
        assertEquals(1e-3 + 1e-3, value(measurement, "charge_capacity", 1), 1e-12);
        assertEquals(3e-3, value(measurement, "charge_capacity", 2), 1e-12);
        assertEquals(7, value(measurement, "program_cycle", 2));
        assertEquals(4, value(measurement, "step", 2));
        assertEquals(Instant.ofEpochSecond(1_700_000_000L - 5, 250_000_000), measurement.clock().orElseThrow().epoch().orElseThrow());
    }

    @Test
    void version2IsFoundByItsMark() throws IOException {
        ByteBuffer data = page(1, 2, 1);
        int at = 517;
        for (int i = 0; i < 2; i++) {
            int row = at + 100 * i;
            data.put(row, (byte) 0x55).put(row + 3, (byte) 7).putInt(row + 8, i + 1).put(row + 16, (byte) 2).put(row + 17, (byte) 2);
            data.putLong(row + 23, 1000L * i).putInt(row + 31, 41_000).putInt(row + 35, -5000).putLong(row + 51, 3600L * 1000 * i);
            data.putShort(row + 75, (short) 2021).put(row + 77, (byte) 3).put(row + 78, (byte) 4).put(row + 81, (byte) i);
            data.putInt(row + 82, 10);
        }
        Measurement measurement = read(archive("v2.ndax", new String[] {"data.ndc"}, data)).measurements().getFirst();
        assertEquals(2, measurement.frameCount());
        assertEquals(4.1, value(measurement, "voltage", 1), 1e-12);
        assertEquals(-5e-3, value(measurement, "current", 1), 1e-12);
        assertEquals(1e-3, value(measurement, "discharge_capacity", 1), 1e-12);
        assertEquals(Instant.parse("2021-03-04T00:00:00Z"), measurement.start().orElseThrow());
    }

    @Test
    void ofATruncatedArchiveTheRowsAreSaved() throws IOException {
        byte[] whole = Files.readAllBytes(SharedData.file(FOLDER + "test.ndax"));
        Path file = Files.write(folder.resolve("cut.ndax"), Arrays.copyOf(whole, 25_000));
        ReadResult result = read(file);
        assertTrue(result.problems().stream().anyMatch(p -> p.id().equals("neware.ndax.truncated") && p.severity() == Severity.ERROR));
        long rows = result.measurements().getFirst().frameCount();
        assertTrue(rows > 500 && rows < 1464, () -> rows + " rows");
    }

    @Test
    void whatInflatesWithoutEndIsStopped() throws IOException {
        ByteBuffer data = ByteBuffer.allocate(64 << 20).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < data.capacity() - 4; i += 4) {
            data.putFloat(i, 1);
        }
        data.put(0, (byte) 1).put(2, (byte) 14);
        ReadResult result = read(archive("bomb.ndax", new String[] {"data.ndc"}, data));
        assertTrue(result.problems().stream().anyMatch(p -> p.message().contains("inflates to far more")),
                () -> result.problems().toString());
    }

    @Test
    void aFlippedBitInTheNumbersIsNoticed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("data.ndc"));
            zip.write(page(1, 14, 1).putFloat(4096 + 132, 3.5f).array());
        }
        byte[] flipped = bytes.toByteArray();
        flipped[4096 + 200] ^= 4;
        ReadResult result = read(Files.write(folder.resolve("flipped.ndax"), flipped));
        assertTrue(result.problems().stream().anyMatch(p -> p.message().contains("checksum")), () -> result.problems().toString());
    }

    /** A header and pages of zeros. */
    private static ByteBuffer page(int type, int version, int pages) {
        return ByteBuffer.allocate(4096 * (1 + pages)).order(ByteOrder.LITTLE_ENDIAN).put(0, (byte) type).put(2, (byte) version);
    }

    private static void putInfo(ByteBuffer info, int at, int time, float charge, int record) {
        info.putInt(at, time).putFloat(at + 5, charge).putInt(at + 29, 2000).putInt(at + 33, 1_700_000_000 + (time - 5000) / 1000)
                .putInt(at + 37, 1).putInt(at + 41, record).putShort(at + 45, (short) 250);
    }

    private Path archive(String name, String[] members, ByteBuffer... contents) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < members.length; i++) {
                zip.putNextEntry(new ZipEntry(members[i]));
                zip.write(contents[i].array());
            }
        }
        return file;
    }
}

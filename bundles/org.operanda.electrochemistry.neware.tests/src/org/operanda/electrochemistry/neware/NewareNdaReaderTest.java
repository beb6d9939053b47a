package org.operanda.electrochemistry.neware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.testkit.SharedData;

class NewareNdaReaderTest {
    private static final String FOLDER = "electrochemistry/neware_nda/";

    @TempDir
    private Path folder;

    private static ReadResult read(Path file) throws IOException {
        return new NewareNdaReader().read(Source.open(file), Progress.NONE);
    }

    @Test
    void wholeSecondsAreRefinedByStepTimes() throws IOException {
        Measurement measurement = read(SharedData.file(FOLDER + "new_nda_file.nda")).measurements().getFirst();
        assertEquals("1.0 mg", measurement.metadata().get(Metadata.CELL_MASS));
        assertEquals(Instant.parse("2020-03-25T11:16:50Z"), measurement.start().orElseThrow());
        assertFalse(measurement.clock().orElseThrow().zoneStated());
        Values time = measurement.timeAxis().map(Axis::values).orElseThrow();
        assertEquals(0.1, time.get(1), 1e-9);
        // the last record is stamped 11:28:52
        assertEquals(722, time.get(time.length() - 1), 1.5);
        for (long i = 1; i < time.length(); i++) {
            assertTrue(time.get(i) >= time.get(i - 1));
        }
    }

    @Test
    void theSensorOfBts91IsATemperature() throws IOException {
        ReadResult result = read(SharedData.file(FOLDER + "TestFile.nda"));
        Measurement measurement = result.measurements().getFirst();
        assertEquals(23.031403, measurement.dataset("temperature").orElseThrow().values().get(0), 1e-6);
        assertTrue(result.problems().stream().anyMatch(p -> p.id().equals("neware.clock-set") && p.message().contains("by -175 s")));
        Values time = measurement.timeAxis().map(Axis::values).orElseThrow();
        assertEquals(10, time.get(4915) - time.get(4914), 1e-3);
    }

    @Test
    void aHalfWrittenLastRecordIsLeftOutAndSaid() throws IOException {
        byte[] whole = Files.readAllBytes(SharedData.file(FOLDER + "TestFile.nda"));
        Path file = Files.write(folder.resolve("cut.nda"), Arrays.copyOf(whole, 1024 + 100 * 56 + 30));
        ReadResult result = read(file);
        assertEquals(100, result.measurements().getFirst().frameCount());
        assertTrue(result.problems().stream().anyMatch(p -> p.id().equals("neware.nda.truncated") && p.message().contains("30 bytes")));
    }

    @Test
    void countsGrowWithTheRange() {
        assertEquals(1e-4, NdaRecords.milliampere(5));
        assertEquals(1e-3, NdaRecords.milliampere(25));
        assertEquals(1e-2, NdaRecords.milliampere(500));
        assertEquals(1e-1, NdaRecords.milliampere(60_000));
        assertEquals(1e-5, NdaRecords.milliampere(-5), 1e-20);
        assertEquals(1e-4, NdaRecords.milliampere(-10), 1e-20);
        assertEquals(1e-3, NdaRecords.milliampere(-500), 1e-20);
        assertEquals(1e-2, NdaRecords.milliampere(-200_000), 1e-20);
    }
}

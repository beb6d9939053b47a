package org.operanda.electrochemistry.cyclers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.cycler.CyclerTable;
import org.operanda.testkit.SharedData;

class MaccorReaderTest {
    private static final String HEAD = "Today's Date\t01/02/2024\n\nRec#\tCyc#\tStep\tTestTime\tAmp-hr\tAmps\tVolts\tState\tES\tDPt Time\n";

    @TempDir
    private Path folder;

    private static ReadResult read(Path file) throws IOException {
        return new MaccorReader().read(Source.open(file), Progress.NONE);
    }

    private ReadResult read(String... rows) throws IOException {
        return read(Files.writeString(folder.resolve("a.001"), HEAD + String.join("\n", rows) + "\n"));
    }

    private static Values time(Measurement measurement) {
        return measurement.timeAxis().orElseThrow().values();
    }

    private static List<String> ids(ReadResult result) {
        return result.problems().stream().map(Problem::id).toList();
    }

    @Test
    void aCurrentWithoutSignGetsThatOfTheState() throws IOException {
        Measurement measurement = read("1\t0\t1\t  0d 00:00:00.00\t0\t0\t3.1\tR\t0\t01/31/2024 10:00:00 AM",
                "2\t0\t2\t  0d 00:00:10.00\t0\t0.5\t3.2\tC\t1\t01/31/2024 10:00:10 AM",
                "3\t0\t3\t  1d 00:00:20.50\t0\t0.5\t3.0\tD\t1\t02/01/2024 10:00:20 AM").measurements().getFirst();
        assertArrayEquals(new double[] {0, 0.5, -0.5}, measurement.dataset("current").orElseThrow().values().toArray());
        assertArrayEquals(new double[] {0, 10, 86_420.5}, time(measurement).toArray());
        assertTrue(measurement.metadata().get(CyclerTable.CURRENT_CONVENTION).contains("State"));
        assertEquals(List.of("C", "D", "R"), CyclerTable.words(measurement, "step_type"));
    }

    @Test
    void theCyclersOwnBinaryFileIsKnownAndRefused() throws IOException {
        byte[] bytes = Arrays.copyOf(new byte[] {0, 0, (byte) 0xa1, 1, 0, 0}, 25_000);
        Path file = Files.write(folder.resolve("cell.041"), bytes);
        assertEquals(70, new MaccorReader().probe(Source.open(file)).confidence());
        ReadResult result = read(file);
        assertEquals(List.of("maccor.binary"), ids(result));
        assertTrue(result.measurements().isEmpty());
    }

    /** The columns of raw text in seconds, as the readers of galvanalyser state them. */
    @Test
    void rawTextInSecondsIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("channel.017"),
                """
                        Today's Date 04/10/2018  Date of Test:\t04/09/2018\t Filename:\tC:\\Data\\channel.017 Procedure: Formation\tComment/Barcode: cell 7
                        Rec#\tCyc#\tStep\tTest (Sec)\tStep (Sec)\tAmp-hr\tWatt-hr\tAmps\tVolts\tState\tES\tDPt Time
                        1\t0\t1\t0.00\t0.00\t0.0\t0.0\t0.0\t3.6\tR\t0\t04/09/2018 10:00:00 AM
                        2\t0\t2\t36.00\t36.00\t0.01\t0.036\t1.0\t3.7\tC\t1\t04/09/2018 10:00:36 AM
                        1,003\t0\t3\t72.00\t36.00\t0.01\t0.036\t1.0\t3.5\tD\t1\t04/09/2018 10:01:12 AM
                        """);
        Measurement measurement = read(file).measurements().getFirst();
        assertArrayEquals(new double[] {0, 36, 72}, time(measurement).toArray());
        assertArrayEquals(new double[] {0, 1, -1}, measurement.dataset("current").orElseThrow().values().toArray());
        assertEquals("cell 7", measurement.metadata().get("comment"));
    }

    @Test
    void aCurrentThatHasSignsKeepsThem() throws IOException {
        Measurement measurement = read("1\t0\t1\t0d 00:00:00.00\t0\t-0.5\t3.1\tD\t0\t01/31/2024 10:00:00 AM",
                "2\t0\t2\t0d 00:00:10.00\t0\t0.001\t3.2\tD\t1\t01/31/2024 10:00:10 AM").measurements().getFirst();
        assertArrayEquals(new double[] {-0.5, 0.001}, measurement.dataset("current").orElseThrow().values().toArray());
    }

    @Test
    void theTimeAxisGoesOnWhileTheTestIsPaused() throws IOException {
        ReadResult result = read(SharedData.file("electrochemistry/maccor_tab/PredictionDiagnostics_000151_paused.052"));
        Measurement measurement = result.measurements().getFirst();
        // the dates of the first and the last row are 10:59:59 and 13:00:02, with a resolution of one second
        assertEquals(7203, time(measurement).get(331) - time(measurement).get(0), 1);
        assertEquals(769270.57, measurement.dataset("test_time").orElseThrow().values().get(331));
        assertEquals(List.of("maccor.paused"), ids(result));
        assertTrue(result.problems().getFirst().message().contains("row 45"), result.problems().toString());
    }

    @Test
    void theEndOfSummerTimeIsNoPause() throws IOException {
        ReadResult result = read(SharedData.file("electrochemistry/maccor_tab/PredictionDiagnostics_000109_tztest.010"));
        Measurement measurement = result.measurements().getFirst();
        assertEquals(1804441.3, time(measurement).get(0));
        assertEquals(1837417.86, time(measurement).get(2164));
        assertFalse(measurement.dataset("test_time").isPresent());
        assertEquals(List.of("maccor.clock-set"), ids(result));
        assertEquals(Instant.parse("2019-11-02T23:28:51Z"), measurement.start().orElseThrow());
    }

    @Test
    void theTimeOfAnImpedanceIsToldByTheDates() throws IOException {
        Measurement measurement = read(SharedData.file("electrochemistry/maccor_tab/maccor_test_file_4267-66-6519.041")).measurements()
                .getFirst();
        // from 15:57:53 to 16:03:24
        assertEquals(331, time(measurement).get(73), 1);
        double[] seconds = time(measurement).toArray();
        for (int i = 1; i < seconds.length; i++) {
            assertTrue(seconds[i] >= seconds[i - 1], "row " + i);
        }
    }

    @Test
    void minutesAreToldByTheDates() throws IOException {
        ReadResult result = read(SharedData.file("electrochemistry/maccor_txt/maccor_two.txt"));
        Measurement measurement = result.measurements().getFirst();
        assertEquals(213, measurement.frameCount());
        assertEquals(212 * 60, time(measurement).get(212));
        assertEquals(0.1490, measurement.dataset("voltage").orElseThrow().values().get(212));
        assertEquals("KIT-SIMBA-013-2.081", measurement.metadata().get("title"));
        assertTrue(ids(result).contains("maccor.date-order"), "06/05/2021 alone tells no order");
    }

    @Test
    void millivoltsUnderVoltsAreSaid() throws IOException {
        ReadResult result = read(SharedData.file("electrochemistry/maccor_txt/maccor_three.txt"));
        Measurement measurement = result.measurements().getFirst();
        assertEquals(1.3000687, measurement.dataset("voltage").orElseThrow().values().get(4008), 1e-12);
        assertEquals(List.of("maccor.millivolts"), ids(result));
        // the energy of the last discharge over its charge is its mean voltage: it must lie within what the column says
        double mean = measurement.dataset("energy").orElseThrow().values().get(4008)
                / measurement.dataset("capacity").orElseThrow().values().get(4008);
        assertTrue(mean > 1.3 && mean < 3.8, mean + " V");
    }

    @Test
    void theOrderOfDayAndMonthIsToldByTheTimeOfTheTest() throws IOException {
        String row = "%d\t0\t1\t%dd 00:00:00.00\t0\t0\t3.1\tR\t0\t%s";
        ReadResult dayFirst = read(row.formatted(1, 0, "03/04/2024 10:00:00"), row.formatted(2, 1, "04/04/2024 10:00:00"));
        assertEquals(Instant.parse("2024-04-03T10:00:00Z"), dayFirst.measurements().getFirst().start().orElseThrow());
        assertEquals(List.of(), dayFirst.problems());
        ReadResult monthFirst = read(row.formatted(1, 0, "03/04/2024 10:00:00"), row.formatted(2, 1, "03/05/2024 10:00:00"));
        assertEquals(Instant.parse("2024-03-04T10:00:00Z"), monthFirst.measurements().getFirst().start().orElseThrow());
        assertEquals(List.of(), monthFirst.problems());
    }
}

package org.operanda.electrochemistry.neware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.cycler.CyclerTable;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;

class NewareCsvReaderTest {
    private static final String FOLDER = "electrochemistry/neware_csv/";

    @TempDir
    private Path folder;

    private static ReadResult read(Path file) throws IOException {
        return new NewareCsvReader().read(Source.open(file), Progress.NONE);
    }

    private static double value(Measurement measurement, String name, long row) {
        return measurement.dataset(name).orElseThrow(() -> new AssertionError(name)).values().get(row);
    }

    /** The rows that the manifest states, and what the lines above them say. */
    @Test
    void rowsStandWithinStepsWithinCycles() throws IOException {
        ReadResult result = read(SharedData.file(FOLDER + "nw_regular_export_ife_example.csv"));
        assertEquals(List.of("neware.csv.clock-set"), result.problems().stream().map(Problem::id).toList());
        Measurement measurement = result.measurements().getFirst();
        assertEquals(9295, measurement.frameCount());
        assertEquals(22, value(measurement, "record", 21));
        assertEquals(191, measurement.timeAxis().map(Axis::values).orElseThrow().get(21));
        assertEquals(4.6375, value(measurement, "voltage", 21));
        assertEquals(174, value(measurement, "record", 173));
        assertEquals(300, value(measurement, "step_time", 173));
        assertEquals(491, measurement.timeAxis().map(Axis::values).orElseThrow().get(173));
        assertEquals(4.3907, value(measurement, "voltage", 173));
        assertEquals(0.003952875, value(measurement, "step_capacity", 12));
        assertEquals(26.61, value(measurement, "temperature", 0));
        assertEquals(25.36, value(measurement, "cpu", 0));
        assertEquals(1, value(measurement, "cycle", 0));
        // line 425: cycle 2, step 2 of the program, the sixth in all
        assertEquals(416, value(measurement, "record", 415));
        assertEquals(2, value(measurement, "cycle", 415));
        assertEquals(2, value(measurement, "step", 415));
        assertEquals(6, value(measurement, "step_count", 415));
        assertEquals("CC_Chg", CyclerTable.words(measurement, "step_type").get((int) value(measurement, "step_type", 415)));
        assertEquals(Instant.parse("2026-03-06T12:37:25Z"), measurement.start().orElseThrow());
    }

    @Test
    void oneTableOfRows() throws IOException {
        Path file = folder.resolve("flat.csv");
        Files.writeString(file, """
                DataPoint,Cycle Index,Step Index,Step Type,Time,Cumulative Time,Current(mA),Voltage(V),Capacity(Ah),Chg. Cap.(mAh),Date
                1,1,1,Rest,00:00:00,00:00:00,0.0,2.9170,0,0,2022-05-18 16:27:52
                2,1,1,Rest,00:01:00,00:01:00,0.0,2.9176,0,0,2022-05-18 16:28:52
                3,1,2,CC Chg,00:00:30,00:01:30,5.0,3.0176,0.1,2,2022-05-18 16:29:22
                """, StandardCharsets.UTF_8);
        assertEquals(90, new NewareCsvReader().probe(Source.open(file)).confidence());
        Measurement measurement = read(file).measurements().getFirst();
        assertEquals(90, measurement.timeAxis().map(Axis::values).orElseThrow().get(2));
        assertEquals(5e-3, value(measurement, "current", 2), 1e-15);
        assertEquals(2e-3, value(measurement, "charge_capacity", 2), 1e-15);
        assertEquals("CC Chg", CyclerTable.words(measurement, "step_type").get((int) value(measurement, "step_type", 2)));
    }

    @Test
    void textOfNovonixIsNotNewares() throws IOException {
        assertEquals(0,
                new NewareCsvReader().probe(Source.open(SharedData.file(FOLDER + "test_Nova_Form-CH01-01_short.csv"))).confidence());
    }

    @Test
    void aHalfWrittenLastRowIsLeftOut() throws IOException {
        String text = new String(Files.readAllBytes(SharedData.file(FOLDER + "nw_regular_export_ife_example.csv")),
                StandardCharsets.ISO_8859_1);
        Path file = folder.resolve("cut.csv");
        Files.writeString(file, text.substring(0, text.indexOf(",,174,") + 30), StandardCharsets.ISO_8859_1);
        ReadResult result = read(file);
        assertEquals(173, result.measurements().getFirst().frameCount());
        assertTrue(result.problems().stream().anyMatch(p -> p.id().equals("neware.csv.half-written") || p.id().equals("neware.csv.rows")));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() throws IOException {
        String text = new String(Files.readAllBytes(SharedData.file(FOLDER + "nw_regular_export_ife_example.csv")),
                StandardCharsets.ISO_8859_1);
        Path file = folder.resolve("short.csv");
        Files.writeString(file, text.substring(0, text.indexOf(",,500,")), StandardCharsets.ISO_8859_1);
        return ReaderContract.of(new NewareCsvReader(), file).tests();
    }
}

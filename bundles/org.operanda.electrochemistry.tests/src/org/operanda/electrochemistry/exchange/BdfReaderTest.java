package org.operanda.electrochemistry.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.biologic.BiologicMptReader;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTable;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;

/** The Battery Data Format in and out. */
class BdfReaderTest {
    private static final String EXAMPLE = "electrochemistry/bdf_csv/arbin_example.bdf.csv";

    @TempDir
    private Path folder;

    private static ReadResult read(Path file) throws IOException {
        Source source = Source.open(file);
        assertEquals(95, new BdfReader().probe(source).confidence());
        return new BdfReader().read(source, Progress.NONE);
    }

    private Measurement read(String text) throws IOException {
        ReadResult result = read(Files.writeString(folder.resolve("a.bdf"), text));
        assertEquals(List.of(), result.problems());
        return result.measurements().getFirst();
    }

    private static double[] values(Measurement measurement, String name) {
        return measurement.dataset(name).orElseThrow(() -> new AssertionError(name)).values().toArray();
    }

    private static double[] time(Measurement measurement) {
        return measurement.timeAxis().map(Axis::values).orElseThrow().toArray();
    }

    private static String written(Measurement measurement) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(List.of(), new BdfWriter().write(measurement, out, Progress.NONE));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void readsTheExampleFieldByField() throws IOException {
        Measurement measurement = read(SharedData.file(EXAMPLE)).measurements().getFirst();
        List<String[]> rows = Files.readAllLines(SharedData.file(EXAMPLE)).stream().map(line -> line.split(",")).toList();
        List<String> headers = Arrays.asList(rows.getFirst());
        assertEquals(2150, measurement.frameCount());
        for (Map.Entry<String, String> expected : Map
                .of("voltage", "Voltage / V", "current", "Current / A", "cycle", "Cycle Count / 1", "step",
                        "Step Index / 1", "step_count", "Step Count / 1", "charge_capacity", "Charging Capacity / Ah", "discharge_capacity",
                        "Discharging Capacity / Ah", "dv_dt", "dV/dt", "charge_energy_2", "Charge_Energy")
                .entrySet()) {
            int column = headers.indexOf(expected.getValue());
            assertArrayEquals(rows.stream().skip(1).mapToDouble(row -> Double.parseDouble(row[column])).toArray(),
                    values(measurement, expected.getKey()), expected.getKey());
            assertEquals(expected.getValue(), measurement.metadata().get("column." + expected.getKey()));
        }
        // day 45131.78472222222 of a spreadsheet
        assertEquals(0, Duration.between(Instant.parse("2023-07-24T18:50:00Z"), measurement.start().orElseThrow()).toMillis(), 1);
        assertFalse(measurement.dataset("charge_energy").isPresent(), "a column without a unit must not pass for a common one");
        assertEquals(List.of("0", "1", "R"), CyclerTable.words(measurement, "state"));
    }

    @Test
    void readsMachineReadableNames() throws IOException {
        Measurement measurement = read("test_time_second,voltage_volt,current_ampere,step_type,unix_time_second,temperature_t1_celsius\n"
                + "0,3.1,-0.5,REST,1700000000.25,25\n10,3,-0.5,CC_DCH,1700000010.25,26\n");
        assertArrayEquals(new double[] {0, 10}, time(measurement));
        assertArrayEquals(new double[] {-0.5, -0.5}, values(measurement, "current"));
        assertArrayEquals(new double[] {25, 26}, values(measurement, "temperature"));
        assertEquals(List.of("CC_DCH", "REST"), CyclerTable.words(measurement, "step_type"));
        Clock clock = measurement.clock().orElseThrow();
        assertTrue(clock.zoneStated());
        assertEquals(Instant.parse("2023-11-14T22:13:20.250Z"), clock.epoch().orElseThrow());
    }

    @Test
    void anImpedanceChangesItsSignBothWays() throws IOException {
        String text = "Test Time / s,Unix Time / s,Frequency / Hz,Real Impedance / ohm,Imaginary Impedance / ohm\n0,0,1000,2,-1\n1,1,100,3,-1.5\n";
        Measurement measurement = read(text);
        assertArrayEquals(new double[] {1, 1.5}, values(measurement, "impedance_minus_imaginary"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Problem> problems = new BdfWriter().write(measurement, out, Progress.NONE);
        assertEquals(text, out.toString(StandardCharsets.UTF_8));
        assertEquals(List.of("bdf.required", "bdf.required"), problems.stream().map(Problem::id).toList(), "no voltage, no current");
    }

    @Test
    void aCounterIsWrittenAsWhatItCounts() throws IOException {
        Map<String, double[]> counters = Map.of("Charging", new double[] {0, 1, 1, 2, 2, 3}, "Cycle Charging",
                new double[] {0, 1, 1, 0, 0, 1},
                "Step Charging", new double[] {0, 1, 0, 0, 1, 0}, "Schedule Charging", new double[] {0, 1, 0, 1, 0, 1});
        double[] cycle = {1, 1, 1, 2, 2, 2};
        double[] step = {1, 1, 2, 1, 1, 2};
        for (Map.Entry<String, double[]> counter : counters.entrySet()) {
            CyclerTable table = CyclerTable.along("t", Values.of(0, 1, 2, 3, 4, 5), Clock.relative("c"));
            table.add(CyclerColumn.VOLTAGE, "U", Units.VOLT, Values.of(new double[6]));
            table.add(CyclerColumn.CURRENT, "I", Units.AMPERE, Values.of(new double[6]));
            table.add(CyclerColumn.CYCLE, "n", Units.ONE, Values.of(cycle));
            table.add(CyclerColumn.STEP, "s", Units.ONE, Values.of(step));
            table.add(CyclerColumn.CHARGE_CAPACITY, "Q", Units.MILLIAMPERE_HOUR, Values.of(counter.getValue()));
            Measurement measurement = table.measurement("m", Map.of());
            String text = written(measurement);
            assertTrue(
                    text.startsWith(
                            "Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Step ID," + counter.getKey() + " Capacity / Ah\n"),
                    text);
            assertArrayEquals(values(measurement, "charge_capacity"), values(read(text), "charge_capacity"));
        }
    }

    @Test
    void aClockWithAZoneIsWrittenAsUnixTimeAndOneWithoutAsLocalTime() throws IOException {
        Axis utc = Axis.time(Values.of(0, 0.5), Clock.at("c", Instant.parse("2024-01-01T12:00:00Z")));
        String text = written(series(utc));
        assertTrue(text.startsWith("Test Time / s,Unix Time / s,Voltage / V,Current / A\n0,1704110400,"), text);
        assertEquals(utc.clock().orElseThrow().epoch(), read(text).clock().orElseThrow().epoch());
        Axis local = Axis.time(Values.of(0, 0.5), Clock.local("c", LocalDateTime.of(2024, 1, 1, 12, 0)));
        text = written(series(local));
        assertTrue(text.startsWith("Test Time / s,Local Time,Voltage / V,Current / A\n0,2024-01-01T12:00:00.000000,"), text);
        Clock back = read(text).clock().orElseThrow();
        assertEquals(local.clock().orElseThrow().epoch(), back.epoch());
        assertFalse(back.zoneStated());
    }

    private static Measurement series(Axis axis) {
        return Measurement.of("m", "electrochemistry",
                List.of(Dataset.of("voltage", QuantityKind.POTENTIAL, Units.VOLT, axis, Values.of(3, Double.NaN)),
                        Dataset.of("current", QuantityKind.CURRENT, Units.AMPERE, axis, Values.of(0.1, 1 / 3.0))),
                Map.of());
    }

    @Test
    void biologicIsWrittenAndReadBack() throws IOException {
        Path file = SharedData.file("electrochemistry/biologic_mpr_mpt/gcpl.issue_149.mpt");
        Measurement original = new BiologicMptReader().read(Source.open(file), Progress.NONE).measurements().getFirst();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BdfWriter().write(original, out, Progress.NONE);
        Measurement back = read(Files.write(folder.resolve("b.bdf"), out.toByteArray())).measurements().getFirst();
        assertArrayEquals(time(original), time(back));
        assertEquals(original.clock().orElseThrow().epoch(), back.clock().orElseThrow().epoch());
        for (Dataset dataset : original.datasets()) {
            assertArrayEquals(dataset.values().toArray(), values(back, dataset.name()), dataset.name());
        }
    }

    @Test
    void aMeasurementWithoutTimeIsRefused() throws IOException {
        CyclerTable table = CyclerTable.counted(2);
        table.add(CyclerColumn.VOLTAGE, "U", Units.VOLT, Values.of(1, 2));
        List<Problem> problems = new BdfWriter().write(table.measurement("m", Map.of()), new ByteArrayOutputStream(), Progress.NONE);
        assertEquals("bdf.no-time", problems.getFirst().id());
        assertEquals(Problem.Severity.ERROR, problems.getFirst().severity());
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() throws IOException {
        List<String> lines = Files.readAllLines(SharedData.file(EXAMPLE)).subList(0, 60);
        return ReaderContract.of(new BdfReader(), Files.write(folder.resolve("short.bdf.csv"), lines)).tests();
    }
}

package org.operanda.electrochemistry.arbin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.testkit.SharedData;

class ArbinReaderTest {
    private static final String FOLDER = "electrochemistry/";

    @TempDir
    private Path folder;

    private static ReadResult read(Reader reader, Path file) throws IOException {
        return reader.read(Source.open(file), Progress.NONE);
    }

    private static Measurement good(Reader reader, String file) throws IOException {
        ReadResult result = read(reader, SharedData.file(FOLDER + file));
        assertTrue(result.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR), () -> result.problems().toString());
        assertEquals(1, result.measurements().size());
        return result.measurements().getFirst();
    }

    private static Values values(Measurement measurement, String name) {
        return measurement.dataset(name).map(Dataset::values).orElseThrow(() -> new AssertionError(name));
    }

    private static Values time(Measurement measurement) {
        return measurement.timeAxis().map(Axis::values).orElseThrow();
    }

    /** What cellpy's tests state about this cell. */
    @Test
    void cellpysCellHasItsCyclesAndPoints() throws IOException {
        Measurement measurement = good(new ArbinResReader(), "arbin_res/20160805_test001_45_cc_01.res");
        Values cycle = values(measurement, "cycle");
        Values current = values(measurement, "current");
        assertEquals(10_261, measurement.frameCount());
        assertEquals(18, LongStream.range(0, cycle.length()).mapToDouble(cycle::get).distinct().count());
        assertEquals(498, LongStream.range(0, cycle.length()).filter(i -> cycle.get(i) == 5).count());
        assertEquals(378, LongStream.range(0, cycle.length()).filter(i -> cycle.get(i) == 3 && current.get(i) > 0).count(), 1);
        assertEquals("0.852838 mg", measurement.metadata().get(Metadata.CELL_MASS));
        assertEquals("hfa", measurement.metadata().get(Metadata.USER));
        assertEquals("4.32 Build: 130904", measurement.metadata().get(Metadata.SOFTWARE));
        assertEquals(Instant.parse("2016-08-05T16:16:23Z"), measurement.clock().orElseThrow().epoch().orElseThrow());
        assertEquals(300.0104819316021, time(measurement).get(0));
        assertEquals(3.0976174, values(measurement, "voltage").get(0), 1e-7);
        Values charging = values(measurement, "charge_time");
        assertEquals(38_099.35713092533, charging.get(1456));
        assertEquals(17, LongStream.range(0, charging.length()).filter(i -> !Double.isNaN(charging.get(i))).count());
    }

    /** Its twin is what another program wrote of the same database. */
    @Test
    void aDatabaseEqualsItsTextTwin() throws IOException {
        Measurement measurement = good(new ArbinResReader(), "arbin_res/arbin_example.res");
        List<String[]> twin = Files.readAllLines(SharedData.file(FOLDER + "bdf_csv/arbin_example.bdf.csv")).stream().map(l -> l.split(","))
                .toList();
        List<String> header = List.of(twin.getFirst());
        assertEquals(twin.size() - 1, measurement.frameCount());
        List<String> names = List.of("step_time", "voltage", "current", "charge_capacity", "discharge_capacity", "charge_energy", "cycle",
                "step");
        List<String> theirs = List.of("Step_Time", "Voltage", "Current", "Charge_Capacity", "Discharge_Capacity", "Charge_Energy",
                "Cycle_Index", "Step_Index");
        for (int c = 0; c < names.size(); c++) {
            int at = header.indexOf(theirs.get(c));
            Values values = values(measurement, names.get(c));
            for (int row = 0; row < values.length(); row++) {
                double wanted = Double.parseDouble(twin.get(row + 1)[at]);
                assertEquals(wanted, values.get(row), 1e-7 * Math.abs(wanted), names.get(c) + " " + row);
            }
        }
        double day = Double.parseDouble(twin.get(1)[header.indexOf("DateTime")]);
        assertEquals((day - 25_569) * 86_400, values(measurement, "unix_time").get(0), 1e-3);
    }

    @Test
    void aSensorStandsBesideTheRows() throws IOException {
        Measurement measurement = good(new ArbinResReader(), "arbin_res/aux_one_x_dx.res");
        assertEquals(7235, measurement.frameCount());
        assertEquals(24.406582, values(measurement, "temperature").get(0), 1e-6);
        assertEquals(0.1116178, values(measurement, "aux_dt_dt_1").get(0), 1e-7);
        assertEquals("Aux_Temperature_1", measurement.metadata().get("column.temperature"));
    }

    @Test
    void rowsBeforeTheDamageAreSaved() throws IOException {
        byte[] whole = Files.readAllBytes(SharedData.file(FOLDER + "arbin_res/arbin_example.res"));
        Path file = Files.write(folder.resolve("cut.res"), Arrays.copyOf(whole, whole.length * 3 / 4));
        ReadResult result = read(new ArbinResReader(), file);
        assertTrue(result.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR), () -> result.problems().toString());
        assertTrue(result.measurements().getFirst().frameCount() > 500, () -> result.problems().toString());
    }

    @Test
    void textOfMitsProHasUnitsInItsHeaders() throws IOException {
        Measurement measurement = good(new ArbinCsvReader(), "arbin_csv/sample_data_arbin.csv");
        assertEquals(13, measurement.frameCount());
        assertEquals(301.214, time(measurement).get(12));
        assertEquals(0.5173, values(measurement, "step_time").get(12));
        assertEquals(2.650138, values(measurement, "current").get(12));
        assertEquals(3.599601, values(measurement, "voltage").get(12));
        assertEquals(9.539439395, values(measurement, "power").get(12));
        assertEquals(0.000400839, values(measurement, "charge_capacity").get(12));
        assertEquals(24.66422, values(measurement, "temperature").get(0));
        assertEquals(Instant.parse("2024-09-20T08:32:04.558Z"), measurement.clock().orElseThrow().epoch().map(t -> t.truncatedTo(
                ChronoUnit.MILLIS)).orElseThrow());
    }

    @Test
    void textOfADatabaseCountsSecondsSince1970() throws IOException {
        Measurement measurement = good(new ArbinCsvReader(), "arbin_csv/2017-05-09_test-TC-contact_CH33.csv");
        assertEquals(287, measurement.frameCount());
        assertEquals(1022.8913, time(measurement).get(286));
        assertEquals(6.600444793701172, values(measurement, "current").get(0));
        assertEquals(3.4119858741760254, values(measurement, "voltage").get(286));
        assertEquals(25.174373626708984, values(measurement, "temperature").get(0));
        assertEquals(1_494_377_253.17, values(measurement, "unix_time").get(0));
        assertTrue(measurement.clock().orElseThrow().zoneStated());
    }
}

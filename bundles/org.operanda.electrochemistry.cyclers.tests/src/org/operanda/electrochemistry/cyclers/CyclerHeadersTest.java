package org.operanda.electrochemistry.cyclers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Units;
import org.operanda.electrochemistry.cycler.CyclerTable;
import org.operanda.testkit.SharedData;

/** What the lines above the tables say, and when the tests began. */
class CyclerHeadersTest {

    private static Measurement read(String path) throws IOException {
        return CyclerFilesTest.read(
                CyclerFilesTest.reader(CyclerFilesTest.CASES.stream().filter(c -> c.path().equals(path)).findFirst().orElseThrow()),
                SharedData.file("electrochemistry/" + path));
    }

    @Test
    void pec() throws IOException {
        Measurement measurement = read("pec_csv/Test25205.csv");
        // 2 ms of the test had gone by at the first row; 01/08 to 01/09 within 20 hours is month first
        assertEquals(Instant.parse("2026-01-08T17:45:08Z"), measurement.start().orElseThrow());
        assertEquals("LG LGV JP3", measurement.metadata().get(Metadata.TITLE));
        assertEquals("Li-ion LG NMC", measurement.metadata().get("Chemistry"));
        assertEquals(List.of("Idle"), CyclerTable.words(measurement, "step_type"));
    }

    @Test
    void basytec() throws IOException {
        Measurement measurement = read("basytec_txt/sample_data_basytec.txt");
        assertEquals(Instant.parse("2023-06-19T17:56:53Z"), measurement.start().orElseThrow());
        assertEquals("plan.pln", measurement.metadata().get(Metadata.METHOD));
        assertEquals(List.of("Charge", "Pause"), CyclerTable.words(measurement, "step_type"));
        assertEquals("°C", Units.symbol(measurement.dataset("temperature").orElseThrow().unit()));
    }

    @Test
    void novonix() throws IOException {
        Measurement measurement = read("neware_csv/test_Nova_Form-CH01-01_short.csv");
        assertEquals(Instant.parse("2022-04-11T10:58:07Z"), measurement.start().orElseThrow());
        assertEquals("XC_Formation_Entree_Test.pro1", measurement.metadata().get(Metadata.METHOD));
        assertEquals("0.24 A·h", measurement.metadata().get(Metadata.CELL_CAPACITY));
    }

    @Test
    void landt() throws IOException {
        Measurement measurement = read("landt_bdf_csv/SINTEF__LiGrR2032__2024-04-30__25degC__Landt.csv");
        assertEquals(Instant.parse("2024-04-30T14:33:19Z"), measurement.start().orElseThrow());
        assertEquals(List.of("charge CC", "discharge CC", "rest"), CyclerTable.words(measurement, "step_type"));
        assertTrue(measurement.metadata().get(CyclerTable.CURRENT_CONVENTION).startsWith("positive: the cell is charged"));
    }
}

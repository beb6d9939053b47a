package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;
import org.operanda.data.reader.ReadResult;
import org.operanda.testkit.SharedData;

class GamryReaderTest {
    private static final String VOLTAMMOGRAM = """
            EXPLAIN
            TAG\tCV
            TITLE\tLABEL\tCyclic Voltammetry\tTest &Identifier
            DATE\tLABEL\t5/13/2024\tDate
            TIME\tLABEL\t11:02:38\tTime
            AREA\tQUANT\t2.5E-1\tArea (cm^2)
            CONVENTION\tIQUANT\t%s\tCurrent Convention
            CURVE1\tTABLE\t2
            \tPt\tT\tVf\tIm\tVu\tSig\tAch\tIERange\tOver
            \t#\ts\tV vs. Ref.\tA\tV\tV\tV\t#\tbits
            \t0\t0.5\t1.0E-1\t2.0E-6\t0\t0.1\t0\t8\t...........
            \t1\t1.0\t2.0E-1\t3.0E-6\t0\t0.2\t0\t8\t...........
            CURVE2\tTABLE\t%d
            \tPt\tT\tVf\tIm\tVu\tSig\tAch\tIERange\tOver
            \t#\ts\tV vs. Ref.\tA\tV\tV\tV\t#\tbits
            \t0\t1.5\t1.0E-1\t-2.0E-6\t0\t0.1\t0\t8\t...........
            \t1\t2.0\t2.0E-1\t-3.0E-6\t0\t0.2\t0\t8\t...........
            """;

    @TempDir
    private Path folder;

    private ReadResult read(String text) {
        return PotentiostatFile.written(new GamryReader(), folder, "cv.DTA", text);
    }

    @Test
    void openCircuitAndImpedanceAreMeasurementsOfTheirOwn() {
        List<Measurement> read = PotentiostatFile.shared(new GamryReader(), "gamry_dta/exampleDataGamry.DTA").measurements();
        assertEquals(List.of("exampleDataGamry.DTA OCVCURVE", "exampleDataGamry.DTA"), read.stream().map(Measurement::name).toList());
        double[] times = PotentiostatFile.times(read.get(0));
        assertEquals(387, times.length);
        assertArrayEquals(new double[] {0.258333, 99.975}, new double[] {times[0], times[386]});
        assertEquals(-2.91980e-1, PotentiostatFile.values(read.get(0), "voltage")[386]);
        assertEquals(72, read.get(1).frameCount());
        assertEquals(17007.49, PotentiostatFile.values(read.get(1), "impedance_real")[71]);
        assertEquals(6635.557, PotentiostatFile.values(read.get(1), "impedance_minus_imaginary")[71]);
        assertEquals(18256.1, PotentiostatFile.values(read.get(1), "impedance_magnitude")[71]);
    }

    @Test
    void aTableWhoseTimeBeginsAnewFollowsTheOneBeforeIt() {
        List<Measurement> read = PotentiostatFile.shared(new GamryReader(), "gamry_dta/exampleDataGamry.DTA").measurements();
        assertEquals(Instant.parse("2018-04-23T16:43:15Z"), read.get(0).clock().orElseThrow().epoch().orElseThrow());
        assertEquals(Instant.parse("2018-04-23T16:44:54.975Z"), read.get(1).clock().orElseThrow().epoch().orElseThrow());
    }

    @Test
    void anUnconnectedThermometerGivesNoTemperature() {
        List<Measurement> read = PotentiostatFile.shared(new GamryReader(), "gamry_dta/data.dta").measurements();
        assertEquals(-3.34979e-2, PotentiostatFile.values(read.get(0), "voltage")[0], "with a decimal comma");
        assertTrue(read.get(0).dataset("temperature").isEmpty());
    }

    @Test
    void curvesThatGoOnAreTheCyclesOfOneVoltammogram() {
        ReadResult result = read(VOLTAMMOGRAM.formatted("1", 2));
        Measurement read = result.measurements().getFirst();
        assertEquals(1, result.measurements().size());
        assertArrayEquals(new double[] {0.5, 1, 1.5, 2}, PotentiostatFile.times(read));
        assertArrayEquals(new double[] {1, 1, 2, 2}, PotentiostatFile.values(read, "cycle"));
        assertArrayEquals(new double[] {2e-6, 3e-6, -2e-6, -3e-6}, PotentiostatFile.values(read, "current"));
        assertEquals(Instant.parse("2024-05-13T11:02:38.500Z"), read.start().orElseThrow());
        assertEquals("2.5E-1 cm^2", read.metadata().get("cell.area"));
        assertTrue(result.problems().isEmpty(), () -> result.problems().toString());
    }

    @Test
    void cathodicCurrentsThatAreStatedAsPositiveAreTurned() {
        Measurement read = read(VOLTAMMOGRAM.formatted("0", 2)).measurements().getFirst();
        assertArrayEquals(new double[] {-2e-6, -3e-6, 2e-6, 3e-6}, PotentiostatFile.values(read, "current"));
        assertTrue(read.metadata().get("convention.current").contains("cathodic"));
    }

    @Test
    void anAbortedRunKeepsWhatItHas() {
        ReadResult result = read(VOLTAMMOGRAM.formatted("1", 50) + "EXPERIMENTABORTED\tTOGGLE\tT\tExperiment Aborted\n");
        assertEquals(4, result.measurements().getFirst().frameCount());
        assertEquals(List.of("potentiostats.gamry.rows", "potentiostats.gamry.aborted"), PotentiostatFile.ids(result.problems()));
    }

    @Test
    void aHalfWrittenLastLineIsLeftOutAndSaid() {
        ReadResult result = read(VOLTAMMOGRAM.formatted("1", 2) + "\t2\t2.5\t3.0E-1\t-4.0E-");
        assertEquals(4, result.measurements().getFirst().frameCount());
        PotentiostatFile.assertProblem(result, "potentiostats.half-written");
    }

    @Test
    void aRunThatWasAbortedBeforeItsFirstPointSaysSo() {
        ReadResult result = read("EXPLAIN\nTAG\tCV\nCURVE1\tTABLE\t0\n\tPt\tT\tVf\tIm\n\t#\ts\tV\tA\n");
        PotentiostatFile.assertProblem(result, "potentiostats.no-data");
    }

    @Test
    void filesOfTheQuartzBalanceAreLeftToItsReader() {
        assertEquals(40, PotentiostatFile
                .probe(new GamryReader(), SharedData.file("eqcm/gamry_eqcm_dta/QCM_RCV_Cu_calibration.DTA")).confidence());
    }
}

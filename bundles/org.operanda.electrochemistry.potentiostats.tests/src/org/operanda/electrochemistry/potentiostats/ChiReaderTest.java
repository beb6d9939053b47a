package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;
import org.operanda.data.reader.ReadResult;

class ChiReaderTest {
    private static final String FIRST_LINES = """
            Nov. 22, 2026   08:15:30
            Cyclic Voltammetry
            File: c:\\data\\a.bin
            Data Source:  Experiment
            Instrument Model:  CHI760E
            Header:
            Note:

            Init E (V) = 0
            Segment = 4
            Scan Rate (V/s) = 0.1
            Sample Interval (V) = 0.1

            """;

    @TempDir
    private Path folder;

    @Test
    void impedanceOfTheManifest() {
        Measurement read = PotentiostatFile.shared(new ChiReader(), "chinstruments_txt/exampleDataCHInstruments.txt").measurements()
                .getFirst();
        double[] frequency = PotentiostatFile.values(read, "frequency");
        assertEquals(73, frequency.length);
        assertArrayEquals(new double[] {9.961e4, 0.1}, new double[] {frequency[0], frequency[72]});
        assertEquals(5.685e3, PotentiostatFile.values(read, "impedance_real")[72]);
        assertEquals(1.586e4, PotentiostatFile.values(read, "impedance_minus_imaginary")[72]);
        assertEquals(-70.3, PotentiostatFile.values(read, "impedance_phase")[72]);
        assertEquals(Instant.parse("2020-02-20T15:55:08Z"), read.start().orElseThrow(),
                "a spectrum without times began at the file's date");
    }

    @Test
    void aVoltammogramGetsTimesFromItsScanRateAndCyclesFromItsTurns() {
        double[] potential = {0, 0.1, 0.2, 0.1, 0, 0.1, 0.2, 0.1, 0};
        StringBuilder text = new StringBuilder(FIRST_LINES + "Potential/V, Current/A\n\n");
        for (double v : potential) {
            text.append(v).append(", ").append(v * 1e-6).append('\n');
        }
        ReadResult result = PotentiostatFile.written(new ChiReader(), folder, "cv.txt", text.toString());
        Measurement read = result.measurements().getFirst();
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, PotentiostatFile.times(read), 1e-12);
        assertArrayEquals(new double[] {1, 1, 1, 1, 1, 2, 2, 2, 2}, PotentiostatFile.values(read, "cycle"));
        assertArrayEquals(potential, PotentiostatFile.values(read, "voltage"));
        assertEquals("Cyclic Voltammetry", read.metadata().get("method"));
        PotentiostatFile.assertProblem(result, "potentiostats.chi.current");
    }

    @Test
    void anAmperometryHasItsOwnTimes() {
        Measurement read = PotentiostatFile
                .written(new ChiReader(), folder, "it.txt", FIRST_LINES + "Time/sec, Current/A\n\n0.1, 1e-6\n0.2, 2e-6\n").measurements()
                .getFirst();
        assertArrayEquals(new double[] {0.1, 0.2}, PotentiostatFile.times(read));
        assertArrayEquals(new double[] {1e-6, 2e-6}, PotentiostatFile.values(read, "current"));
    }
}

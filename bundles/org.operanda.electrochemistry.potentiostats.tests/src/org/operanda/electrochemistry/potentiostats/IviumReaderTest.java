package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Measurement;
import org.operanda.data.reader.ReadResult;

class IviumReaderTest {
    @TempDir
    private Path folder;

    private static String dataSet(String method, String technique, String title, String... rows) {
        return "\0\0\0\0\0\0\0\0H\0\0\0\r\nVersion=11\r\nstarttime=22/11/2026 08:00:00\r\nMethod=" + method + "\r\nTechnique=" + technique
                + "\r\nTitle=" + title + "\r\nMconfig=0\r\n>\f\1\0\r\n2         \r\nprimary_data    \r\n3         \r\n" + rows.length
                + "         \r\n" + String.join("\r\n", rows) + "\r\n7         \r\nosc_data        \r\n\0\0\0\0\r\n";
    }

    private ReadResult read(String text) {
        return PotentiostatFile.written(new IviumReader(), folder, "run.ids", text);
    }

    @ParameterizedTest
    @CsvSource({"ChronoAmperometry,2,3", "Mixed Mode,2,3", "ChronoPotentiometry,3,2"})
    void theMethodSaysWhatTheColumnsAre(String technique, int current, int voltage) {
        Measurement read = read(dataSet("Transients", technique, "", " 1.00000E-01  2.00000E+00\t3.00000E+00 ",
                " 2.00000E-01  2.00000E+00\t3.00000E+00 ")).measurements().getFirst();
        assertArrayEquals(new double[] {0.1, 0.2}, PotentiostatFile.times(read));
        assertEquals(current, PotentiostatFile.values(read, "current")[0]);
        assertEquals(voltage, PotentiostatFile.values(read, "voltage")[0]);
        assertEquals(Instant.parse("2026-11-22T08:00:00.100Z"), read.start().orElseThrow());
    }

    @Test
    void everyDataSetIsAMeasurement() {
        ReadResult result = read(dataSet("CyclicVoltammetry", "Standard", "first", " 1.00000E-01  2.00000E-06\t0.00000E+00 ")
                + dataSet("Impedance", "Constant E", "second", " 1,00000E+01  -2,00000E+00\t1,00000E+03 ",
                        " 2,00000E+01  -3,00000E+00\t1,00000E+02 "));
        List<Measurement> read = result.measurements();
        assertEquals(List.of("run.ids", "run.ids 2 second"), read.stream().map(Measurement::name).toList());
        assertArrayEquals(new double[] {2e-6}, PotentiostatFile.values(read.get(0), "current"));
        assertArrayEquals(new double[] {2, 3}, PotentiostatFile.values(read.get(1), "impedance_minus_imaginary"));
        assertArrayEquals(new double[] {1e3, 1e2}, PotentiostatFile.values(read.get(1), "frequency"));
        assertTrue(result.problems().isEmpty(), () -> result.problems().toString());
    }

    @Test
    void columnsOfAMethodThatIsNotKnownKeepPlainNames() {
        ReadResult result = read(dataSet("Corrosion", "Polarization resistance", "", " 1.0  2.0\t3.0 "));
        assertEquals(List.of("x", "y", "z"), result.measurements().getFirst().datasets().stream().map(d -> d.name()).toList());
        PotentiostatFile.assertProblem(result, "potentiostats.ivium.method");
    }

    @Test
    void aCutDataSetSaysHowManyRowsItLacks() {
        String whole = dataSet("Impedance", "Constant E", "", " 1.00000E+01  -2.00000E+00\t1.00000E+03 ",
                " 2.00000E+01  -3.00000E+00\t1.00000E+02 ");
        ReadResult result = read(whole.substring(0, whole.indexOf("-3.00000E+00")));
        assertEquals(1, result.measurements().getFirst().datasets().getFirst().values().length());
        PotentiostatFile.assertProblem(result, "potentiostats.ivium.rows");
    }
}

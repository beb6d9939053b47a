package org.operanda.eqcm.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.operanda.eqcm.file.Reading.readWell;
import static org.operanda.eqcm.file.Reading.time;
import static org.operanda.eqcm.file.Reading.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;

/** The labels are those that the instruments' software writes by default; the numbers are made up. */
class QcmTextReaderTest {
    @TempDir
    private Path folder;

    private List<Measurement> read(String name, String... lines) throws IOException {
        return readWell(new QcmTextReader(), Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n"));
    }

    @Test
    void qsenseWithTwoSensors() throws IOException {
        List<Measurement> read = read("qsense.txt", "Time_1\tF_1:3\tD_1:3\tF_1:1\tD_1:1\tTime_2\tF_2:3\tD_2:3\tTact",
                "0\t-3.0\t1.5\t-1.0\t2.5\t0.5\t-30\t15\t21.9", "1\t-6.0\t2.5\t-2.0\t3.5\t1.5\t-60\t25\t22.0");
        assertEquals(2, read.size());
        Measurement first = read.getFirst();
        assertArrayEquals(new double[] {1, 3}, first.dataset("frequency_shift").orElseThrow().axes().get(1).values().toArray());
        assertArrayEquals(new double[] {-1, -3, -2, -6}, first.dataset("frequency_shift").orElseThrow().values().toArray());
        assertArrayEquals(new double[] {2.5e-6, 1.5e-6, 3.5e-6, 2.5e-6},
                first.dataset("dissipation_shift").orElseThrow().values().toArray(), 1e-18);
        assertEquals(22.0, value(first, "temperature", 1), 0);
        assertEquals(0.5, time(read.get(1), 0), 0);
        assertEquals(-60, value(read.get(1), "frequency_shift", 1), 0);
        assertEquals("2", read.get(1).metadata().get("sensor"));
    }

    @Test
    void qtoolsWithDecimalCommasAndAbsoluteFrequencies() throws IOException {
        Measurement read = read("qtools.csv", "Exported by QTools", "Time_1 [s];f1_1 [Hz];D1_1 [ppm];f3_1 [Hz];D3_1 [ppm]",
                "0,5;4950000,25;20,5;14850000;15,5",
                "1,5;4950001,25;20,6;14850001;15,6").getFirst();
        assertEquals(4950000.25, value(read, "frequency", 0), 0);
        assertEquals(15.6e-6, value(read, "dissipation", 3), 1e-18);
        assertEquals(1.5, time(read, 1), 0);
        assertEquals("4.950000 MHz", read.metadata().get("fundamental-frequency"));
    }

    @Test
    void awSensorsDividesByTheOrder() throws IOException {
        Measurement read = read("aws.csv", "Time_(s),Delta_F/n_n=3_(Hz),Delta_D_n=3_(),Delta_F/n_n=5_(Hz),Delta_D_n=5_()",
                "0,-1,0.4,-1.1,0.5", "1,-2,0.8,-2.2,0.9").getFirst();
        assertArrayEquals(new double[] {-3, -5.5, -6, -11}, read.dataset("frequency_shift").orElseThrow().values().toArray(), 1e-12);
        assertEquals(0.9e-6, value(read, "dissipation_shift", 3), 1e-18,
                "0.9 would be a quartz that does not vibrate: it is in millionths");
    }

    @Test
    void openQcmNextWithItsTimeOfDay() throws IOException {
        Measurement read = read("open.csv", "Date,Time,Relative_time,Frequency_0,Dissipation_0,Frequency_1,Dissipation_1,Temperature",
                "2022-10-08,08:35:52,2.0,4990000,2.1e-5,14970000,1.1e-5,25.1",
                "2022-10-08,08:35:53,3.0,4990001,2.2e-5,14970002,1.2e-5,25.2").getFirst();
        assertArrayEquals(new double[] {1, 3}, read.dataset("frequency").orElseThrow().axes().get(1).values().toArray());
        assertEquals(1.2e-5, value(read, "dissipation", 3), 0);
        assertEquals(Instant.parse("2022-10-08T08:35:50Z"), read.clock().orElseThrow().epoch().orElseThrow());
        assertEquals(Instant.parse("2022-10-08T08:35:52Z"), read.start().orElseThrow());
    }

    @Test
    void qcmI() throws IOException {
        Measurement read = read("qcmi.csv",
                "Channel A QCM Time [sec],Channel A Fundamental Frequency [Hz],Channel A Fundamental Dissipation [ ],"
                        + "Channel A 3. Overtone [Hz],Channel A 3. Dissipation  [ ],Channel A Temp [Celsius]",
                "0,4990000,2e-5,14970000,1e-5,25").getFirst();
        assertEquals(14970000, value(read, "frequency", 1), 0);
        assertEquals(1e-5, value(read, "dissipation", 1), 0);
        assertEquals(25, value(read, "temperature", 0), 0);
    }

    @Test
    void electrochemistryInTheSameTable() throws IOException {
        Measurement read = read("cell.csv", "time (min),delf3,delg3,Ewe (V),I (mA),Q (mC),note", "0,-3,1,0.5,-1.5,0,7",
                "1,-6,2,0.4,-1.6,-90,8").getFirst();
        assertEquals(60, time(read, 1), 0);
        assertEquals(2, value(read, "half_bandwidth_shift", 1), 0);
        assertEquals(0.4, value(read, "voltage", 1), 0);
        assertEquals("mA", org.operanda.data.Units.symbol(read.dataset("current").orElseThrow().unit()));
        assertEquals(-90, value(read, "charge", 1), 0);
        assertEquals(8, value(read, "note", 1), 0);
    }

    @Test
    void aTableWithoutResonancesIsNotTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("other.csv"), "time (s),Ewe (V),I (mA)\n0,1,2\n");
        assertEquals(0, Reading.confidence(new QcmTextReader(), file));
        assertTrue(Reading.read(new QcmTextReader(), file).measurements().isEmpty());
    }
}

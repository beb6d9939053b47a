package org.operanda.electrochemistry.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.testkit.ReaderContract;

class NamedColumnsReaderTest {
    /** As {@code gen.py} of the benchmarks writes it. */
    private static final String SCRIPT = "test_time_s,cycle,step,current_mA,voltage_V,capacity_mAh,energy_mWh,temperature_C\n"
            + "3.595,1,1,1.0000,3.31,0.5,1.6,25.1\n7.19,1,1,1.0000,3.32,1.0,3.3,25\n10.8,1,2,-1.0000,4.19,0.4,1.7,24.9\n";

    @TempDir
    private Path folder;

    private Measurement read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        assertEquals(40, new NamedColumnsReader().probe(Source.open(file)).confidence());
        ReadResult result = new NamedColumnsReader().read(Source.open(file), Progress.NONE);
        assertEquals(List.of(), result.problems());
        return result.measurements().getFirst();
    }

    private static void assertValues(Measurement measurement, String name, double... expected) {
        assertArrayEquals(expected, measurement.dataset(name).orElseThrow(() -> new AssertionError(name)).values().toArray(), name);
    }

    @Test
    void readsUnitsBehindUnderscores() throws IOException {
        Measurement measurement = read("cycler.csv", SCRIPT);
        assertArrayEquals(new double[] {3.595, 7.19, 10.8}, measurement.timeAxis().map(Axis::values).orElseThrow().toArray());
        assertValues(measurement, "current", 0.001, 0.001, -0.001);
        assertValues(measurement, "voltage", 3.31, 3.32, 4.19);
        assertValues(measurement, "step_capacity", 0.0005, 0.001, 0.0004);
        assertValues(measurement, "step_energy", 0.0016, 0.0033, 0.0017);
        assertValues(measurement, "temperature", 25.1, 25, 24.9);
        assertValues(measurement, "cycle", 1, 1, 1);
    }

    @Test
    void readsUnitsInBracketsAndDecimalCommas() throws IOException {
        Measurement measurement = read("a.txt", "Time (h);Voltage [mV];Current / µA;Mood\n0,5;3100,5;2,5;good\n1,0;3200,5;-2,5;bad\n");
        assertArrayEquals(new double[] {1800, 3600}, measurement.timeAxis().map(Axis::values).orElseThrow().toArray());
        assertValues(measurement, "voltage", 3.1005, 3.2005);
        assertValues(measurement, "current", 2.5e-6, -2.5e-6);
        assertValues(measurement, "mood", 1, 0);
    }

    @Test
    void aCounterThatGoesOnInTheNextStepIsNotTheSteps() throws IOException {
        assertTrue(read("a.csv", SCRIPT.replace("0.4,1.7", "1.4,1.7")).dataset("capacity").isPresent());
    }

    @Test
    void aTableWithoutUnitsIsNotGuessedAt() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "time,voltage,current\n0,1,2\n");
        assertEquals(0, new NamedColumnsReader().probe(Source.open(file)).confidence());
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() throws IOException {
        StringBuilder text = new StringBuilder(SCRIPT);
        for (int i = 0; i < 40; i++) {
            text.append(20 + i).append(",1,2,-1.0000,4.0").append(i).append(",0.5,2.0,25\n");
        }
        return ReaderContract.of(new NamedColumnsReader(), Files.writeString(folder.resolve("contract.csv"), text)).tests();
    }
}

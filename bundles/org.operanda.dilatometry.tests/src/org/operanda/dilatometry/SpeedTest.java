package org.operanda.dilatometry;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Measurement;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/** Two million rows, a reading in each second over three weeks, are worked on in seconds. */
class SpeedTest {
    /** On a busy machine without an optimising compiler; a method whose cost grows with the square of the rows would take hours. */
    private static final double SECONDS = 40;

    @TestFactory
    Stream<DynamicTest> twoMillionRows() {
        VirtualCell cell = new VirtualCell();
        cell.cycles = 13;
        cell.interval = 1;
        Measurement measured = cell.run().measurement();
        Map<String, Measurement> inputs = Map.of("series", measured, "charge", measured, "voltage", measured, "current", measured,
                "temperature", measured);
        Map<SeriesOperation<?>, Map<String, Object>> operations = new LinkedHashMap<>();
        operations.put(new Zero(), Map.of("reference", "contact"));
        operations.put(new Baseline(), Map.of());
        operations.put(new TemperatureCorrection(), Map.of("coefficient", 0.1));
        operations.put(new Breathing(), Map.of());
        operations.put(new Derivative(), Map.of());
        operations.put(new PartialMolarVolume(), Map.of("area", 1));
        operations.put(new Hysteresis(), Map.of());
        operations.put(new CommonAxis(), Map.of());
        return operations.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey().getClass().getSimpleName(), () -> {
            long start = System.nanoTime();
            OperationResult result = Run.of(entry.getKey(), inputs, entry.getValue());
            double seconds = (System.nanoTime() - start) * 1e-9;
            assertTrue(!result.datasets().isEmpty(), () -> result.problems().toString());
            assertTrue(seconds < SECONDS, () -> "takes " + seconds + " s");
            System.err.println(entry.getKey().getClass().getSimpleName() + " " + measured.frameCount() + " rows: " + seconds + " s");
        }));
    }
}

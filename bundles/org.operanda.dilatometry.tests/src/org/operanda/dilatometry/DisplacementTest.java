package org.operanda.dilatometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.testkit.OperationContract;

class DisplacementTest {

    /** A potentiostat's measurement with an analog input in mV: 5 V and 40 mV per µm, with 0.4 mV of noise. */
    private static Measurement potentiostat() {
        Random random = new Random(3);
        double[] reading = new double[500];
        for (int i = 0; i < reading.length; i++) {
            reading[i] = 5000 + 40 * (0.01 * i) + 0.4 * random.nextGaussian();
        }
        Axis time = Axis.time(Values.indices(500), Clock.relative("potentiostat"));
        return Measurement.of("cell", "electrochemistry",
                List.of(Dataset.of("voltage", QuantityKind.POTENTIAL, Units.VOLT, time, Values.indices(500)),
                        Dataset.of("analog_in_1", QuantityKind.POTENTIAL, Units.parse("mV").orElseThrow(), time, Values.of(reading))),
                Map.of());
    }

    @Test
    void theAnalogInputIsFoundAndConvertedByRangeAndSign() {
        OperationResult result = Run.of(new Displacement(), Map.of("series", potentiostat()), Map.of());
        Dataset displacement = VirtualCell.dataset(result, "displacement");
        assertEquals(125, displacement.values().get(0), 0.05);
        assertEquals(125 + 4.99, displacement.values().get(499), 0.05);
        assertEquals(0.01, displacement.sigma().orElseThrow().get(7), 0.0015, "0.4 mV of 40 mV/µm");
        OperationResult falling = Run.of(new Displacement(), Map.of("series", potentiostat()), Map.of("direction", "contraction"));
        assertEquals(-displacement.values().get(499), VirtualCell.dataset(falling, "displacement").values().get(499), 1e-12);
    }

    @Test
    void readingsBeyondTheRangeAreMissingAndSaid() {
        OperationResult result = Run.of(new Displacement(), Map.of("series", potentiostat()), Map.of("column", "voltage"));
        assertEquals(489, DoubleStream.of(VirtualCell.dataset(result, "displacement").values().toArray())
                .filter(Double::isNaN).count());
        assertEquals("dilatometry.beyond-range", result.problems().getFirst().id());
    }

    @Test
    void aLengthIsOnlyGivenItsSign() {
        Measurement cell = new VirtualCell().run().measurement();
        OperationResult result = Run.of(new Displacement(), Map.of("series", cell),
                Map.of("column", "displacement", "direction", "contraction"));
        assertEquals(-cell.dataset("displacement").orElseThrow().values().get(9),
                VirtualCell.dataset(result, "displacement").values().get(9));
    }

    @Test
    void aMeasurementWithoutAnalogInputIsAProblem() {
        OperationResult result = Run.of(new Displacement(), Map.of("series", new VirtualCell().run().measurement()), Map.of());
        assertTrue(result.datasets().isEmpty());
        assertEquals("dilatometry.no-analog-input", result.problems().getFirst().id());
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new Displacement(), Run.settings(new Displacement(), Map.of()), Map.of("series", potentiostat()));
    }
}

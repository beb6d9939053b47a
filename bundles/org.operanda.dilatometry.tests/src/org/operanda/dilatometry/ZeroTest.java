package org.operanda.dilatometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.testkit.OperationContract;

class ZeroTest {
    private static final int CONTACT = 100;

    /** The sensor is lowered at 5 µm/s for 100 s, then stands on an electrode at 40 µm, with 20 nm of noise, and drifts. */
    private static Measurement lowered() {
        Random random = new Random(5);
        double[] height = new double[1000];
        for (int i = 0; i < height.length; i++) {
            height[i] = (i < CONTACT ? 40 + 5 * (CONTACT - i) : 40 + 1e-4 * (i - CONTACT)) + 0.02 * random.nextGaussian();
        }
        Axis time = Axis.time(Values.indices(1000), Clock.relative("test"));
        return Measurement.of("test", "dilatometry", List.of(Dataset.of("displacement", DilatometryQuantities.DISPLACEMENT,
                DilatometryQuantities.MICROMETRE, time, Values.of(height))), Map.of());
    }

    @Test
    void contactIsWhereTheSensorStandsStill() {
        OperationResult result = Run.of(new Zero(), Map.of("series", lowered()), Map.of("reference", "contact"));
        double[] height = VirtualCell.dataset(result, "displacement").values().toArray();
        assertTrue(Double.isNaN(height[CONTACT - 2]));
        assertEquals(0, height[CONTACT + 3], 0.1);
        assertEquals(40, VirtualCell.value(result, "zero"), 0.02);
        assertEquals(0.02 / Math.sqrt(61), VirtualCell.sigma(result, "zero"), 0.0005);
    }

    @Test
    void aWindowIsTheReferenceAndItsDeviationIsCarried() {
        OperationResult result = Run.of(new Zero(), Map.of("series", lowered()),
                Map.of("reference", "window", "start", 500, "duration", 3));
        assertEquals(40.04, VirtualCell.value(result, "zero"), 0.03);
        double sigma = VirtualCell.dataset(result, "displacement").sigma().orElseThrow().get(800);
        assertEquals(0.02 * Math.sqrt(1.25), sigma, 0.003, "four rows in the reference");
    }

    @Test
    void aSensorThatNeverStandsStillIsAProblem() {
        OperationResult result = Run.of(new Zero(), Map.of("series", lowered()), Map.of("reference", "contact", "still", 0.001));
        assertEquals("dilatometry.no-reference", result.problems().getFirst().id());
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new Zero(), Run.settings(new Zero(), Map.of()), Map.of("series", lowered()));
    }
}

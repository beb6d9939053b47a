package org.operanda.electrochemistry.galvanostatic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;

class DifferentialPeaksTest {

    private static Measurement curves(int cycles, double noise) {
        OperationResult result = new DifferentialCapacity().apply(Map.of("series", CurvesTest.plateaus(cycles, noise).measurement()),
                SettingsType.of(DifferentialCapacitySettings.class).parse(Map.of("step", 0.002)).settings().orElseThrow(), Progress.NONE);
        return Measurement.of("curves", "electrochemistry", result.datasets(), Map.of());
    }

    private static OperationResult peaks(Measurement curves, Map<String, ?> settings) {
        return new DifferentialPeaks().apply(Map.of("curves", curves),
                SettingsType.of(DifferentialPeaksSettings.class).parse(settings).settings().orElseThrow(), Progress.NONE);
    }

    /** Plateaus at 3.2 V and 3.7 V, 5 mV of drift each cycle, discharges 40 mV lower: heights q/4w, areas 1.5 and 2.5 mA·h. */
    @Test
    void peaksKeepTheirNumberWhileTheyDrift() {
        int cycles = 12;
        OperationResult result = peaks(curves(cycles, 2e-4), Map.of("reach", 0.02));
        double[] position = TestCell.values(result, "peak_position");
        double[] height = TestCell.values(result, "peak_height");
        double[] area = TestCell.values(result, "peak_area");
        assertArrayEquals(new double[] {1, 1, -1, -1}, TestCell.values(result, "peak_direction"));
        for (int cycle = 0; cycle < cycles; cycle++) {
            double drift = 0.005 * cycle;
            for (int peak = 0; peak < 4; peak++) {
                boolean charge = peak < 2;
                boolean low = peak % 2 == 0;
                int at = (2 * cycle + (charge ? 0 : 1)) * 4 + peak;
                assertEquals((low ? 3.2 : 3.7) + (charge ? drift : -0.04 - drift), position[at], 0.002,
                        "peak " + peak + " of cycle " + cycle);
                assertEquals(low ? 18.75 : 20.83, height[at], 1.2);
                assertEquals(low ? 1.5 : 2.5, area[at], 0.05);
                assertTrue(Double.isNaN(position[(2 * cycle + (charge ? 1 : 0)) * 4 + peak]), "a peak belongs to one direction");
            }
        }
    }

    @Test
    void whatIsNoMapOfHalfCyclesGivesAProblem() {
        assertEquals(List.of("peaks.no-curves"), TestCell.problems(peaks(new TestCell().rest(10, 3).bare(), Map.of())));
        assertEquals(List.of("peaks.none"), TestCell.problems(peaks(curves(1, 0), Map.of("prominence", 1))));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new DifferentialPeaks(), SettingsType.of(DifferentialPeaksSettings.class).defaults(),
                Map.of("curves", curves(3, 0)));
    }
}

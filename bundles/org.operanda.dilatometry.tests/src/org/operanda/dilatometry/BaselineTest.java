package org.operanda.dilatometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.testkit.OperationContract;

class BaselineTest {

    private static VirtualCell creeping() {
        VirtualCell cell = new VirtualCell();
        cell.drift = 0.05;
        cell.creep = 1.5;
        cell.creepTime = 2;
        cell.restHours = 20;
        cell.endRestHours = 20;
        return cell;
    }

    private static OperationResult fit(Measurement cell, Map<String, ?> settings) {
        return Run.of(new Baseline(), Map.of("series", cell, "current", cell), settings);
    }

    @Test
    void logarithmicCreepAndDriftAreRecoveredWithinTheirDeviations() {
        OperationResult result = fit(creeping().run().measurement(), Map.of());
        assertRecovered(0.05, result, "drift_rate", 0.01);
        assertRecovered(1.5, result, "creep_amplitude", 0.3);
        assertRecovered(2, result, "creep_time", 0.5);
        double[] left = VirtualCell.dataset(result, "displacement").values().toArray();
        assertEquals(0.4 * VirtualCell.layer(), left[left.length - 1], 0.15);
    }

    @Test
    void deviationsAreThoseOfTheScatterBetweenRepeatedCells() {
        double[] pull = new double[40];
        for (int i = 0; i < pull.length; i++) {
            VirtualCell cell = creeping();
            cell.seed = i + 100;
            OperationResult result = fit(cell.run().measurement(), Map.of());
            pull[i] = (VirtualCell.value(result, "drift_rate") - 0.05) / VirtualCell.sigma(result, "drift_rate");
        }
        double rms = Math.sqrt(Arrays.stream(pull).map(p -> p * p).average().orElseThrow());
        assertTrue(rms > 0.7 && rms < 1.4, () -> "the deviation of the drift is wrong by a factor of " + rms);
    }

    @Test
    void exponentialCreepIsRecovered() {
        VirtualCell cell = creeping();
        cell.creep = 0;
        Measurement straight = cell.run().measurement();
        double[] values = straight.dataset("displacement").orElseThrow().values().toArray();
        double[] seconds = straight.timeAxis().orElseThrow().values().toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] += 2 * -Math.expm1(-seconds[i] / 3600 / 5);
        }
        Measurement creeping = straight.withDatasets(straight.datasets().stream().map(d -> d.name().equals("displacement")
                ? Dataset.of(d.name(), d.quantity(), d.unit(), d.axes(), Values.of(values))
                : d).toList());
        OperationResult result = fit(creeping, Map.of("model", "exponential"));
        assertRecovered(2, result, "creep_amplitude", 0.2);
        assertRecovered(5, result, "creep_time", 0.6);
        assertRecovered(0.05, result, "drift_rate", 0.005);
    }

    @Test
    void driftAloneIsRecoveredFromStatedWindows() {
        VirtualCell cell = creeping();
        cell.creep = 0;
        OperationResult result = Run.of(new Baseline(), Map.of("series", cell.run().measurement()),
                Map.of("model", "linear", "windows", List.of(0.0, 72000.0)));
        assertRecovered(0.05, result, "drift_rate", 0.001);
    }

    @Test
    void aBlankTakesItsCreepAndDriftOff() {
        VirtualCell blank = creeping();
        blank.expansion = 0;
        blank.left = 0;
        blank.seed = 7;
        Measurement cell = creeping().run().measurement();
        OperationResult result = Run.of(new Baseline(), Map.of("series", cell, "blank", blank.run().measurement()),
                Map.of("model", "blank"));
        double[] left = VirtualCell.dataset(result, "displacement").values().toArray();
        assertEquals(0.4 * VirtualCell.layer(), left[left.length - 1], 0.15);
        assertEquals(0.02 * Math.sqrt(2), VirtualCell.dataset(result, "displacement").sigma().orElseThrow().get(500), 0.004);
    }

    @Test
    void restsThatAreTooShortAreAProblem() {
        OperationResult result = Run.of(new Baseline(), Map.of("series", creeping().run().measurement()),
                Map.of("windows", List.of(0.0, 60.0)));
        assertEquals("dilatometry.no-baseline", result.problems().getFirst().id());
    }

    private static void assertRecovered(double truth, OperationResult result, String name, double tolerance) {
        double error = Math.abs(VirtualCell.value(result, name) - truth);
        double sigma = VirtualCell.sigma(result, name);
        assertTrue(error < tolerance && error < 4 * sigma, () -> name + " is off by " + error + " with σ " + sigma);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        Measurement cell = creeping().run().measurement();
        return OperationContract.of(new Baseline(), Run.settings(new Baseline(), Map.of()), Map.of("series", cell, "current", cell));
    }
}

package org.operanda.dilatometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Measurement;
import org.operanda.data.operation.OperationResult;
import org.operanda.testkit.OperationContract;

class TemperatureCorrectionTest {

    private static VirtualCell warm(double kelvins) {
        VirtualCell cell = new VirtualCell();
        cell.kelvins = kelvins;
        cell.thermal = 0.4;
        cell.drift = 0.02;
        cell.restHours = 48;
        return cell.run();
    }

    private static OperationResult correct(Measurement cell, Map<String, ?> settings) {
        return Run.of(new TemperatureCorrection(), Map.of("series", cell, "temperature", cell), settings);
    }

    @Test
    void theCoefficientIsFittedBesideADrift() {
        OperationResult result = correct(warm(2).measurement(), Map.of("fitted", true, "end", 48 * 3600));
        double error = Math.abs(VirtualCell.value(result, "temperature_coefficient") - 0.4);
        double sigma = VirtualCell.sigma(result, "temperature_coefficient");
        assertTrue(error < 0.001 && error < 4 * sigma, () -> "off by " + error + " with σ " + sigma);
    }

    @Test
    void aStatedCoefficientTakesTheTemperatureOffAndCarriesItsDeviation() {
        VirtualCell constant = warm(0);
        double[] truth = constant.measurement().dataset("displacement").orElseThrow().values().toArray();
        OperationResult result = correct(warm(2).measurement(), Map.of("coefficient", 0.4, "sigma", 0.05));
        double[] corrected = VirtualCell.dataset(result, "displacement").values().toArray();
        for (int row = 0; row < truth.length; row++) {
            assertEquals(truth[row], corrected[row], 1e-9);
        }
        int quarter = 6 * 3600 / 30;
        assertEquals(Math.hypot(0.02, 0.05 * 2), VirtualCell.dataset(result, "displacement").sigma().orElseThrow().get(quarter), 0.003);
    }

    @Test
    void aConstantTemperatureDecidesNoCoefficient() {
        OperationResult result = correct(warm(0).measurement(), Map.of("fitted", true));
        assertEquals("dilatometry.temperature-constant", result.problems().getFirst().id());
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        Measurement cell = warm(2).measurement();
        return OperationContract.of(new TemperatureCorrection(), Run.settings(new TemperatureCorrection(), Map.of("fitted", true)),
                Map.of("series", cell, "temperature", cell));
    }
}

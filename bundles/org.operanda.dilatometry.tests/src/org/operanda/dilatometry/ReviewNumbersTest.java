package org.operanda.dilatometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.operation.OperationResult;

/** The electrodes of the operando review's section 3.7.4, generated with noise, drift, creep and a daily temperature, through the whole chain. */
class ReviewNumbersTest {
    /** Part of h₀: 0.2 µm of 20 µm. */
    private static final double TOLERANCE = 0.01;

    private static VirtualCell cell(double expansion, double left) {
        VirtualCell cell = new VirtualCell();
        cell.expansion = expansion;
        cell.left = left;
        cell.cycles = 3;
        cell.drift = 0.012;
        cell.creep = 0.8;
        cell.creepTime = 1.5;
        cell.kelvins = 1;
        cell.thermal = 0.15;
        return cell.run();
    }

    /** Temperature, baseline, relative height, breathing. */
    private static OperationResult chain(Measurement cell) {
        OperationResult zero = Run.of(new Zero(), Map.of("series", cell), Map.of("duration", 300));
        OperationResult warm = Run.of(new TemperatureCorrection(), Map.of("series", VirtualCell.step(zero), "temperature", cell),
                Map.of("coefficient", 0.15, "sigma", 0.01));
        OperationResult level = Run.of(new Baseline(), Map.of("series", VirtualCell.step(warm), "current", cell), Map.of());
        OperationResult relative = Run.of(new HeightChange(), Map.of("series", VirtualCell.step(level)),
                Map.of("thickness", VirtualCell.THICKNESS, "collector", VirtualCell.COLLECTOR));
        return Run.of(new Breathing(), Map.of("series", VirtualCell.step(relative), "charge", cell), Map.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"antimony, 1.10, 0.40", "Sb2S3, 0.80, 0.20", "Sb2Se3, 0.50, 0.00"})
    void expansionAndWhatIsLeftAreRecovered(String electrode, double expansion, double left) {
        OperationResult result = chain(cell(expansion, left).measurement());
        assertEquals(List.of(), result.problems());
        assertWithin(expansion, result, "height_maximum", electrode);
        assertWithin(left, result, "irreversible", electrode);
        assertWithin(expansion - left, result, "reversible", electrode);
        Dataset maximum = VirtualCell.dataset(result, "height_maximum");
        assertEquals(3, maximum.values().length());
        assertEquals(expansion, maximum.values().get(2), 3 * TOLERANCE, "third cycle");
        assertEquals(left * 1.1, VirtualCell.dataset(result, "height_end").values().get(1), 2 * TOLERANCE, "after the second cycle");
    }

    private static void assertWithin(double truth, OperationResult result, String name, String electrode) {
        double sigma = VirtualCell.sigma(result, name);
        double error = Math.abs(VirtualCell.value(result, name) - truth);
        assertTrue(error < TOLERANCE, () -> electrode + ": " + name + " is off by " + error);
        assertTrue(error < 4 * sigma && sigma < TOLERANCE, () -> electrode + ": " + name + " is off by " + error + " with σ " + sigma);
    }

    @Test
    void antimonyGrowsByItsExpansionPerCharge() {
        VirtualCell cell = cell(1.10, 0.40);
        OperationResult result = chain(cell.measurement());
        assertEquals(1.10 / (0.660 * VirtualCell.MASS), VirtualCell.value(result, "expansion_per_charge"), 0.01);
    }
}

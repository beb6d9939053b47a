package org.operanda.eqcm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;

class RoughnessTest {
    private static final Resonator RESONATOR = new Resonator(Generated.QUARTZ, Solution.SMALL_LOAD);

    private static RoughnessSettings settings(Map<String, Object> values) {
        return SettingsType.of(RoughnessSettings.class).parse(values).settings().orElseThrow();
    }

    /** An electrode that swells from 400 to 700 nm, opens its pores and takes up 2 µg/cm². */
    private static double[] swelling(int row) {
        return new double[] {Math.log((400 + row) * 1e-9), Math.log((60 + 0.1 * row) * 1e-9), 5 + row / 150.0};
    }

    private static Measurement series(double frequencyNoise, double dissipationNoise) {
        return Generated.series(RESONATOR, new PorousLoad(997, 0.89e-3), new StackLoad(List.of(), Layer.liquid(0, 0)), 300,
                RoughnessTest::swelling, frequencyNoise,
                dissipationNoise);
    }

    private static Dataset dataset(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void recoversASwellingPorousElectrode() {
        OperationResult result = new Roughness().apply(Map.of(QcmShifts.ROLE, series(0, 0)),
                settings(Map.of("frequencyNoise", 1, "dissipationNoise", 0.1)), Progress.NONE);
        assertEquals(List.of(), result.problems());
        for (int i = 0; i < 300; i++) {
            assertEquals(400 + i, dataset(result, "layer_thickness").values().get(i), 0.02, "thickness at " + i);
            assertEquals(60 + 0.1 * i, dataset(result, "permeability_length").values().get(i), 0.01, "permeability at " + i);
            assertEquals(5000 + i / 0.15, dataset(result, "solid_mass").values().get(i), 2, "mass at " + i);
        }
    }

    @Test
    void errorsLieWithinTheirDeviations() {
        OperationResult result = new Roughness().apply(Map.of(QcmShifts.ROLE, series(0.5, 0.1)),
                settings(Map.of("frequencyNoise", 0.5, "dissipationNoise", 0.1)),
                Progress.NONE);
        Dataset thickness = dataset(result, "layer_thickness");
        double square = 0;
        for (int i = 0; i < 300; i++) {
            double pull = (thickness.values().get(i) - 400 - i) / thickness.sigma().orElseThrow().get(i);
            square += pull * pull / 300;
        }
        assertEquals(1, Math.sqrt(square), 0.15);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new Roughness(), settings(Map.of()), Map.of(QcmShifts.ROLE, series(1, 0.2)));
    }
}

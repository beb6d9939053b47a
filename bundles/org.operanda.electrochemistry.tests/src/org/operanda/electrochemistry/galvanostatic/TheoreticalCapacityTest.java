package org.operanda.electrochemistry.galvanostatic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;

class TheoreticalCapacityTest {

    private static OperationResult capacity(Map<String, ?> settings) {
        return new TheoreticalCapacity().apply(Map.of(),
                SettingsType.of(TheoreticalCapacitySettings.class).parse(settings).settings().orElseThrow(), Progress.NONE);
    }

    /** TECHNIQUES.md 4.9 (Li22Si5 there with Si = 28.0855: 4198.8); LiNiO2 and the metals by hand from F and the atomic weights. */
    @ParameterizedTest
    @CsvSource({"Li15Si4, Li, 1, capacity_of_host, 3578.6", "Li22Si5, Li, 1, capacity_of_host, 4198.9",
            "Li22Sn5, Li, 1, capacity_of_host, 993.4", "LiC6, Li, 1, capacity_of_host, 371.9", "Li, Li, 1, capacity_of_formula, 3861.9",
            "LiNiO2, Li, 1, capacity_of_formula, 274.5", "Na, Na, 1, capacity_of_formula, 1165.8",
            "Mg, Mg, 2, capacity_of_formula, 2205.4"})
    void publishedCapacitiesAreFound(String formula, String ion, int valence, String name, double expected) {
        OperationResult result = capacity(Map.of("formula", formula, "ion", ion, "valence", valence));
        assertEquals(expected, TestCell.values(result, name)[0], 0.05);
    }

    @Test
    void theIonItselfHasNoHost() {
        assertTrue(capacity(Map.of("formula", "Li")).datasets().stream().noneMatch(d -> d.name().equals("capacity_of_host")));
    }

    /** Two of three sodium ions of Na3V2(PO4)3 come out: 117.6 mA·h/g of the whole. */
    @Test
    void ionsThatStayDoNotCount() {
        OperationResult result = capacity(Map.of("formula", "Na3V2(PO4)3", "ion", "Na", "remaining", 1));
        assertEquals(117.6, TestCell.values(result, "capacity_of_formula")[0], 0.05);
        assertEquals(2, TestCell.values(result, "electrons")[0]);
    }

    /** Dense lithium, 0.534 g/cm³, takes 4.849 µm for each mA·h/cm² (TECHNIQUES.md 4.9). */
    @Test
    void aDensityGivesTheCapacityPerVolume() {
        double perVolume = TestCell.values(capacity(Map.of("formula", "Li", "density", 0.534)), "capacity_per_volume")[0];
        assertEquals(4.849, 1e4 / perVolume, 5e-4);
    }

    @Test
    void whatIsNoFormulaOfTheIonIsRefused() {
        assertFalse(SettingsType.of(TheoreticalCapacitySettings.class).parse(Map.of("formula", "SiO2")).problems().isEmpty());
        assertFalse(SettingsType.of(TheoreticalCapacitySettings.class).parse(Map.of("formula", "graphite")).problems().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new TheoreticalCapacity(), SettingsType.of(TheoreticalCapacitySettings.class).defaults(), Map.of());
    }
}

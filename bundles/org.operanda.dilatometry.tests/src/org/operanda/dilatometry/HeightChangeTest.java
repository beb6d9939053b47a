package org.operanda.dilatometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;

class HeightChangeTest {

    private static final Measurement CELL = new VirtualCell().run().measurement();

    @Test
    void theLayerIsTheElectrodeWithoutItsCurrentCollector() {
        double displacement = CELL.dataset("displacement").orElseThrow().values().get(3000);
        Dataset layer = change(Map.of("thickness", 30, "collector", 10, "sigma", 2));
        Dataset electrode = change(Map.of("thickness", 30, "collector", 10, "reference", "electrode"));
        assertEquals(displacement / 20, layer.values().get(3000), 1e-12);
        assertEquals(displacement / 30, electrode.values().get(3000), 1e-12);
        assertEquals(Math.hypot(0.02 / 20, displacement / 20 * 2 / 20), layer.sigma().orElseThrow().get(3000), 1e-4);
    }

    private static Dataset change(Map<String, ?> settings) {
        return VirtualCell.dataset(Run.of(new HeightChange(), Map.of("series", CELL), settings), "height_change");
    }

    @Test
    void withoutAThicknessThereIsNoHeightChange() {
        OperationResult result = Run.of(new HeightChange(), Map.of("series", CELL), Map.of());
        assertEquals("dilatometry.no-thickness", result.problems().getFirst().id());
    }

    @Test
    void aCollectorThickerThanTheElectrodeIsRefused() {
        assertTrue(SettingsType.of(HeightChangeSettings.class).parse(Map.of("thickness", 10, "collector", 12)).settings().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new HeightChange(), Run.settings(new HeightChange(), Map.of("thickness", 30)), Map.of("series", CELL));
    }
}

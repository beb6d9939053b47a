package org.operanda.electrochemistry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.biologic.BiologicMptReader;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.SharedData;

class TurningPointsTest {
    /** Volts: a row is written every 5 mV or 30 s, so the limit itself is not always among them. */
    private static final double RECORDED_EVERY = 1e-2;

    private static OperationResult find(Measurement measurement) {
        return new TurningPoints().apply(Map.of("series", measurement), SettingsType.of(TurningPointsSettings.class).defaults(),
                Progress.NONE);
    }

    private static Series cycling() {
        return new Series().rows(3, 10, 0, 0).rows(5, 10, 2, 1).rows(5, 10, -2, 2).rows(2, 10, 0, 3).rows(4, 10, 2, 4);
    }

    @Test
    void everyEndOfChargeDischargeAndRestIsFoundAtItsLastRow() {
        Dataset events = find(cycling().measurement()).datasets().getFirst();
        assertArrayEquals(new double[] {0, 1, -1, 0}, events.values().toArray());
        assertArrayEquals(new double[] {20, 70, 120, 140}, events.axes().getFirst().values().toArray());
    }

    @Test
    void aSpikeShorterThanTheLimitIsNoEvent() {
        Series spiky = new Series().rows(5, 1, 2, 0).rows(2, 1, -2, 0).rows(5, 1, 2, 0).rows(9, 1, -2, 0).rows(1, 1, 0, 0).rows(9, 1, -2,
                0);
        Dataset events = find(spiky.measurement()).datasets().getFirst();
        assertArrayEquals(new double[] {1}, events.values().toArray());
        assertArrayEquals(new double[] {11}, events.axes().getFirst().values().toArray());
    }

    @Test
    void theOperandoCellEndsItsHalfCyclesAtTheVoltageLimits() throws Exception {
        Source source = Source.open(SharedData.file("operando/xas_biologic_LiNiO2_ROCK/ec/220726cell4operandoxas_C06.mpt"));
        Measurement cell = new BiologicMptReader().read(source, Progress.NONE).measurements().getFirst();
        Dataset events = find(cell).datasets().getFirst();
        assertArrayEquals(new double[] {0, 1, -1, 1, -1}, events.values().toArray());
        double[] time = cell.timeAxis().orElseThrow().values().toArray();
        double[] voltage = cell.dataset("voltage").orElseThrow().values().toArray();
        double[] limits = {Double.NaN, 4.3, 3.0, 4.3, 3.0};
        for (int event = 1; event < limits.length; event++) {
            int row = java.util.Arrays.binarySearch(time, events.axes().getFirst().values().get(event));
            assertEquals(limits[event], voltage[row], RECORDED_EVERY, "event " + event);
        }
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new TurningPoints(), SettingsType.of(TurningPointsSettings.class).defaults(),
                Map.of("series", cycling().measurement()));
    }
}

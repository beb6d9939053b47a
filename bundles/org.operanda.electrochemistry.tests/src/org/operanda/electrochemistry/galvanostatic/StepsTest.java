package org.operanda.electrochemistry.galvanostatic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.testkit.OperationContract;

class StepsTest {

    private static OperationResult steps(Measurement cell, Map<String, ?> settings) {
        return new Steps().apply(Map.of("series", cell), SettingsType.of(StepsSettings.class).parse(settings).settings().orElseThrow(),
                Progress.NONE);
    }

    /** Rest, 2 mA for an hour up to 4.2 V, held while the current falls as exp(−t/1000 s), rest, −1 mA for an hour. */
    private static TestCell constantCurrentThenVoltage() {
        TestCell cell = new TestCell().rest(600, 3.4).line(2e-3, 3600, 360, 3.5, 4.2);
        double start = 4200;
        for (int i = 1; i <= 300; i++) {
            cell.row(start + 10 * i, 2e-3 * Math.exp(-i / 100.0), 4.2);
        }
        return cell.restarted().interrupted(8000).rest(600, 4.18).line(-1e-3, 3600, 360, 4.1, 3.2);
    }

    @Test
    void constantCurrentHeldPotentialAndRestAreToldApart() {
        OperationResult result = steps(constantCurrentThenVoltage().bare(), Map.of());
        assertArrayEquals(new double[] {0, 1, 2, 0, 1}, TestCell.values(result, "step_type"));
        assertArrayEquals(new double[] {0, 1, 1, 0, -1}, TestCell.values(result, "direction"));
        double[] capacity = TestCell.values(result, "capacity");
        assertEquals(2, capacity[1], 0.02, "2 mA for an hour");
        assertEquals(2 * 1000 / 3600.0 * (1 - Math.exp(-3)), capacity[2], 0.02, "∫ I exp(−t/T) dt = I T (1 − exp(−t/T))");
        assertEquals(2 + 2 * 1000 / 3600.0 * (1 - Math.exp(-3)), capacity[1] + capacity[2], 1e-4, "the boundary is counted once");
        assertEquals(1, capacity[4], 1e-9);
        assertEquals(3600, TestCell.values(result, "duration")[4], 1e-9);
        assertArrayEquals(new double[] {1, 1, 1, 1, 1}, TestCell.values(result, "cycle"));
    }

    @Test
    void aStepOfTheInstrumentIsOneEvenWhenTheCurrentStays() {
        TestCell two = new TestCell().line(1e-3, 3600, 60, 3, 3.5).line(1e-3, 1800, 60, 3.5, 4).line(-1e-3, 3600, 60, 4, 3);
        OperationResult instrument = steps(two.measurement(), Map.of());
        assertArrayEquals(new double[] {1, 0.5, 1}, TestCell.values(instrument, "capacity"), 1e-9);
        assertEquals(2, TestCell.values(steps(two.bare(), Map.of()), "capacity").length);
    }

    @Test
    void aStepNumberThatCountsRowsIsNotBelieved() {
        Measurement bare = new TestCell().line(1e-3, 3600, 60, 3, 4).line(-1e-3, 3600, 60, 4, 3).bare();
        Measurement counted = TestCell.with(bare, CyclerColumn.STEP, Values.indices(bare.frameCount()));
        OperationResult result = steps(counted, Map.of());
        assertEquals(2, TestCell.values(result, "capacity").length);
        assertTrue(result.problems().stream().anyMatch(p -> p.message().contains("changes too often")));
    }

    @Test
    void aSpikeOfTheOtherSignIsNoStep() {
        TestCell spiky = new TestCell().line(1e-3, 1800, 180, 3, 3.5);
        spiky.row(1800.1, -1e-3, 3.5);
        spiky.row(1800.2, -1e-3, 3.5);
        spiky.line(1e-3, 1800, 180, 3.5, 4);
        double[] direction = TestCell.values(steps(spiky.bare(), Map.of()), "direction");
        assertTrue(Arrays.stream(direction).allMatch(d -> d == 1));
    }

    @Test
    void theStepOfTheVoltageOverThatOfTheCurrentIsAResistance() {
        TestCell cell = new TestCell().rest(600, 3.4).line(2e-3, 3600, 60, 3.5, 4).rest(600, 3.9);
        OperationResult result = steps(cell.measurement(), Map.of());
        assertArrayEquals(new double[] {Double.NaN, 50, 50}, TestCell.values(result, "resistance"), 1e-9);
        assertArrayEquals(new double[] {Double.NaN, 0.1, -0.1}, TestCell.values(result, "ir_drop"), 1e-9);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new Steps(), SettingsType.of(StepsSettings.class).defaults(),
                Map.of("series", constantCurrentThenVoltage().bare()));
    }
}

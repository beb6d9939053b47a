package org.operanda.electrochemistry.galvanostatic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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

class RateTableTest {
    /** Na2Ti3O7@C at 1, 2, 5, 10, 20, 30 and 50 C, and back at 1 C (operando review, figure 2). */
    private static final double[] RATES = {1, 2, 5, 10, 20, 30, 50, 1};
    private static final double[] CAPACITIES = {210, 179, 142, 120, 94, 82, 63, 205};

    private static OperationResult table(Measurement cycles, Map<String, ?> settings) {
        return new RateTable().apply(Map.of("cycles", cycles),
                SettingsType.of(RateTableSettings.class).parse(settings).settings().orElseThrow(), Progress.NONE);
    }

    /** 1 mg of 177 mA·h/g; three cycles at each rate, the second 1 mA·h/g above and the third 1 below. */
    private static Measurement cycles() {
        TestCell cell = new TestCell();
        int number = 1;
        for (int i = 0; i < RATES.length; i++) {
            double current = 0.177e-3 * RATES[i];
            for (int k = 0; k < 3; k++) {
                double capacity = (CAPACITIES[i] + (k == 0 ? 0 : k == 1 ? 1 : -1)) * 1e-6;
                double duration = capacity / current * 3600;
                cell.cycle(number++).line(-current, duration, 50, 2.5, 0.01).line(current, duration * 0.99, 50, 0.01, 2.5);
            }
        }
        return Measurement.of("cycles", "electrochemistry",
                CyclesTest.cycles(cell.measurement(), Map.of("nominalCapacity", 0.177, "mass", 1, "restFraction", 1e-4)).datasets(),
                Map.of());
    }

    @Test
    void cyclesOfOneRateAreAveragedWithTheirScatter() {
        OperationResult result = table(cycles(), Map.of());
        assertArrayEquals(RATES, TestCell.values(result, "discharge_rate"), 1e-6);
        assertArrayEquals(CAPACITIES, TestCell.values(result, "discharge_specific_capacity"), 1e-6);
        assertArrayEquals(new double[] {1, 4, 7, 10, 13, 16, 19, 22}, TestCell.values(result, "first_cycle"));
        assertArrayEquals(new double[] {3, 3, 3, 3, 3, 3, 3, 3}, TestCell.values(result, "cycles"));
        assertEquals(99, TestCell.values(result, "coulombic_efficiency")[0], 1e-6);
        Dataset capacity = result.datasets().stream().filter(d -> d.name().equals("discharge_specific_capacity")).findFirst().orElseThrow();
        assertEquals(1, capacity.sigma().orElseThrow().get(3), 1e-6, "the scatter of −1, 0, 1 is 1");
    }

    @Test
    void cyclesAtTheBeginningOfARateCanBeLeftOut() {
        OperationResult result = table(cycles(), Map.of("skip", 2));
        assertEquals(209, TestCell.values(result, "discharge_specific_capacity")[0], 1e-6);
        assertEquals(List.of("rate-table.no-cycles"), TestCell.problems(table(cycles(), Map.of("skip", 3))));
    }

    @Test
    void aMeasurementThatIsNoTableOfCyclesGivesAProblem() {
        assertEquals(List.of("rate-table.no-rates"), TestCell.problems(table(new TestCell().rest(10, 3).bare(), Map.of())));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new RateTable(), SettingsType.of(RateTableSettings.class).defaults(), Map.of("cycles", cycles()));
    }
}

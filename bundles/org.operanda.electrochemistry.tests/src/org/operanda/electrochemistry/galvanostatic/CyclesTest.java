package org.operanda.electrochemistry.galvanostatic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.biologic.BiologicMprReader;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.SharedData;

class CyclesTest {
    private static final double ROUNDING = 1e-9;

    static OperationResult cycles(Measurement measurement, Map<String, ?> settings) {
        return new Cycles().apply(Map.of("series", measurement),
                SettingsType.of(CyclesSettings.class).parse(settings).settings().orElseThrow(), Progress.NONE);
    }

    /**
     * Two cycles by hand: 2 mA for 2 h from 3 V to 4 V (4 mA·h, mean 3.5 V, 14 mW·h), rest, −2 mA for 1.9 h from 3.9 V to 2.9 V (3.8 mA·h, 3.4 V);
     * then 1 mA for 3.6 h and −1 mA for 3.5 h.
     */
    private static TestCell twoCycles() {
        return new TestCell().rest(600, 3).line(2e-3, 7200, 100, 3, 4).rest(600, 3.95).line(-2e-3, 6840, 100, 3.9, 2.9).cycle(2)
                .line(1e-3, 12960, 100, 3, 4).line(-1e-3, 12600, 100, 3.9, 2.9);
    }

    @Test
    void capacitiesEfficienciesAndVoltagesAreThoseCountedByHand() {
        OperationResult result = cycles(twoCycles().measurement(), Map.of());
        assertArrayEquals(new double[] {1, 2},
                result.datasets().getFirst().axes().getFirst().values().toArray());
        assertArrayEquals(new double[] {4, 3.6}, TestCell.values(result, "charge_capacity"), ROUNDING);
        assertArrayEquals(new double[] {3.8, 3.5}, TestCell.values(result, "discharge_capacity"), ROUNDING);
        assertArrayEquals(new double[] {95, 350 / 3.6}, TestCell.values(result, "coulombic_efficiency"), ROUNDING);
        assertArrayEquals(new double[] {95}, TestCell.values(result, "initial_coulombic_efficiency"), ROUNDING);
        assertArrayEquals(new double[] {100, 350 / 3.8}, TestCell.values(result, "retention"), ROUNDING);
        assertArrayEquals(new double[] {3.5, 3.5}, TestCell.values(result, "charge_mean_voltage"), ROUNDING);
        assertArrayEquals(new double[] {3.4, 3.4}, TestCell.values(result, "discharge_mean_voltage"), ROUNDING);
        assertArrayEquals(new double[] {0.1, 0.1}, TestCell.values(result, "polarisation"), ROUNDING);
        assertArrayEquals(new double[] {0.1, 0.1}, TestCell.values(result, "polarisation_at_half_capacity"), ROUNDING);
        assertArrayEquals(new double[] {14, 12.6}, TestCell.values(result, "charge_energy"), ROUNDING);
        assertEquals(100 * 3.8 * 3.4 / 14, TestCell.values(result, "energy_efficiency")[0], ROUNDING);
        assertArrayEquals(new double[] {4, 4}, TestCell.values(result, "charge_end_voltage"), ROUNDING);
        assertArrayEquals(new double[] {3.9, 7.1}, TestCell.values(result, "duration"), ROUNDING);
        assertArrayEquals(new double[] {1, 1}, TestCell.values(result, "complete"));
    }

    @Test
    void theRateIsTheCurrentOverTheNominalCapacity() {
        OperationResult given = cycles(twoCycles().measurement(), Map.of("nominalCapacity", 4));
        assertArrayEquals(new double[] {0.5, 0.25}, TestCell.values(given, "charge_rate"), ROUNDING);
        OperationResult sheet = cycles(twoCycles().sheet(Metadata.CELL_CAPACITY, "0.002 A.h").measurement(), Map.of());
        assertArrayEquals(new double[] {1, 0.5}, TestCell.values(sheet, "discharge_rate"), ROUNDING);
        OperationResult own = cycles(twoCycles().measurement(), Map.of("referenceCycle", 2));
        assertArrayEquals(new double[] {2 / 3.5, 1 / 3.5}, TestCell.values(own, "charge_rate"), ROUNDING);
        assertArrayEquals(new double[] {380 / 3.5, 100}, TestCell.values(own, "retention"), ROUNDING);
    }

    /** From 4 V at +2 mA to rest and from rest at 3.95 V to 3.9 V at −2 mA: 50 mV over 2 mA are 25 Ω. */
    @Test
    void theDropAtTheBeginningOfAHalfCycleGivesAResistance() {
        OperationResult result = cycles(twoCycles().measurement(), Map.of());
        assertEquals(0.05, TestCell.values(result, "discharge_ir_drop")[0], ROUNDING);
        assertEquals(25, TestCell.values(result, "discharge_resistance")[0], 1e-6);
        assertEquals(0.1, TestCell.values(result, "discharge_ir_drop")[1], ROUNDING);
        assertEquals(50, TestCell.values(result, "discharge_resistance")[1], 1e-6);
    }

    @Test
    void massAreaAndFormulaOfTheSheetGiveCapacitiesPerGramPerAreaAndComposition() {
        Measurement cell = twoCycles().sheet(Metadata.CELL_MASS, "20 mg").sheet(Metadata.CELL_AREA, "1.6 cm^2")
                .sheet(Metadata.CELL_FORMULA, "LiNiO2").sheet(Metadata.CELL_MASS_UNCERTAINTY, "0.2 mg").measurement();
        OperationResult result = cycles(cell, Map.of());
        assertArrayEquals(new double[] {200, 180}, TestCell.values(result, "charge_specific_capacity"), 1e-6);
        assertArrayEquals(new double[] {2.5, 2.25}, TestCell.values(result, "charge_areal_capacity"), 1e-6);
        assertEquals(200 / 274.5, TestCell.values(result, "charge_composition_change")[0], 2e-4);
        Dataset specific = result.datasets().stream().filter(d -> d.name().equals("charge_specific_capacity")).findFirst().orElseThrow();
        assertEquals("mA·h/g", Units.symbol(specific.unit()));
        assertEquals(2, specific.sigma().orElseThrow().get(0), 0.01, "one per cent of the mass is one per cent of the capacity");
    }

    /** The first lithiation takes 3 mA·h, 1 mA·h comes back: 33 %, whatever the instrument calls a cycle. */
    @Test
    void anAnodeHalfCellBeginsWithLithiation() {
        TestCell anode = new TestCell().line(-1e-3, 10_800, 50, 1.5, 0.01).line(1e-3, 3600, 50, 0.1, 1.5).cycle(2)
                .line(-1e-3, 3960, 50, 1.4, 0.01).line(1e-3, 3600, 50, 0.1, 1.5);
        OperationResult byFirst = cycles(anode.measurement(), Map.of());
        assertArrayEquals(new double[] {100 / 3.0, 100 / 1.1}, TestCell.values(byFirst, "coulombic_efficiency"), ROUNDING);
        anode.sheet(Metadata.CELL_CONFIGURATION, "half").sheet(Metadata.CELL_ELECTRODE, "negative");
        OperationResult bySheet = cycles(anode.measurement(), Map.of());
        assertArrayEquals(TestCell.values(byFirst, "coulombic_efficiency"), TestCell.values(bySheet, "coulombic_efficiency"));
        assertTrue(
                bySheet.problems().stream().anyMatch(p -> p.message().contains("extraction (delithiation) over insertion (lithiation)")));
    }

    /** 1 mA·h in, 1.1 mA·h out: without a sheet the instrument's cycles say what came first, and without those the capacities do. */
    @Test
    void withoutASheetTheInstrumentsCyclesSayWhatComesFirst() {
        TestCell cell = new TestCell().line(-1e-3, 3600, 50, 1.5, 0.01).line(1e-3, 3960, 50, 0.1, 1.5).cycle(2)
                .line(-1e-3, 3600, 50, 1.5, 0.01).line(1e-3, 3960, 50, 0.1, 1.5);
        assertArrayEquals(new double[] {110, 110}, TestCell.values(cycles(cell.measurement(), Map.of()), "coulombic_efficiency"), ROUNDING);
        assertArrayEquals(new double[] {Double.NaN, 100 / 1.1, Double.NaN},
                TestCell.values(cycles(cell.bare(), Map.of()), "coulombic_efficiency"), ROUNDING);
    }

    /** Some laboratories wire the cell so that a positive current lithiates. */
    @Test
    void theSheetSaysWhatChargingDoes() {
        TestCell wired = new TestCell().line(1e-3, 10_800, 50, 1.5, 0.01).line(-1e-3, 3600, 50, 0.1, 1.5)
                .sheet(Metadata.CELL_CONFIGURATION, "half").sheet(Metadata.CELL_ELECTRODE, "negative")
                .sheet(Metadata.CELL_CHARGING, "inserts");
        assertArrayEquals(new double[] {100 / 3.0}, TestCell.values(cycles(wired.bare(), Map.of()), "coulombic_efficiency"), ROUNDING);
    }

    /** A full cell that is discharged first: the lone discharge is no cycle of its own. */
    @Test
    void aFullCellBeginsWithChargeWhateverWasBefore() {
        TestCell full = new TestCell().line(-1e-3, 1800, 20, 3.2, 3).line(1e-3, 3600, 20, 3, 4).line(-1e-3, 3420, 20, 4, 3).cycle(2)
                .line(1e-3, 3600, 20, 3, 4).line(-1e-3, 3384, 20, 4, 3).sheet(Metadata.CELL_CONFIGURATION, "full");
        OperationResult result = cycles(full.measurement(), Map.of());
        assertArrayEquals(new double[] {0, 1, 2}, result.datasets().getFirst().axes().getFirst().values().toArray());
        assertArrayEquals(new double[] {Double.NaN, 95, 94}, TestCell.values(result, "coulombic_efficiency"), ROUNDING);
        assertArrayEquals(new double[] {0, 1, 1}, TestCell.values(result, "complete"));
    }

    @Test
    void theInstrumentsCyclesAreTakenOnlyWhenTheyAreCycles() {
        assertArrayEquals(new double[] {7, 8}, axis(cycles(shifted(twoCycles().measurement(), 6), Map.of())));
        Measurement one = TestCell.with(twoCycles().measurement(), CyclerColumn.CYCLE,
                Values.computed(twoCycles().measurement().frameCount(), i -> 7));
        OperationResult result = cycles(one, Map.of());
        assertArrayEquals(new double[] {1, 2}, axis(result));
        assertTrue(result.problems().stream().anyMatch(p -> p.message().contains("does not fit")));
    }

    private static double[] axis(OperationResult result) {
        return result.datasets().getFirst().axes().getFirst().values().toArray();
    }

    private static Measurement shifted(Measurement measurement, int by) {
        Values own = measurement.dataset("cycle").orElseThrow().values();
        return TestCell.with(measurement, CyclerColumn.CYCLE, Values.computed(own.length(), i -> own.get(i) + by));
    }

    @Test
    void aCycleNumberThatBeginsAgainGoesOn() {
        TestCell restarted = new TestCell().line(1e-3, 3600, 20, 3, 4).line(-1e-3, 3600, 20, 4, 3).cycle(2).line(1e-3, 3600, 20, 3, 4)
                .line(-1e-3, 3600, 20, 4, 3).cycle(1).restarted().line(1e-3, 3600, 20, 3, 4).line(-1e-3, 3600, 20, 4, 3);
        OperationResult result = cycles(restarted.measurement(), Map.of());
        assertArrayEquals(new double[] {1, 2, 3}, axis(result));
        assertArrayEquals(new double[] {1, 1, 1}, TestCell.values(result, "charge_capacity"), ROUNDING);
        assertTrue(TestCell.problems(result).containsAll(List.of("electrochemistry.cycle-restart", "electrochemistry.time-backwards")));
    }

    /** A cycler that settles lets some nanoampere-hours pass before the first discharge. */
    @Test
    void aLeakIsNoHalfCycle() {
        TestCell leaking = new TestCell().line(1e-6, 10, 5, 3, 3).line(-1e-3, 10_800, 50, 1.5, 0.01).line(1e-6, 10, 5, 0.01, 0.01)
                .line(-1e-3, 1800, 50, 0.01, 0.005).line(1e-3, 9000, 50, 0.1, 1.5);
        OperationResult result = cycles(leaking.measurement(), Map.of());
        assertArrayEquals(new double[] {3.5}, TestCell.values(result, "discharge_capacity"), ROUNDING);
        assertArrayEquals(new double[] {2.5}, TestCell.values(result, "charge_capacity"), ROUNDING);
    }

    /** A current of 0.178 mA that is written as 0.0002 A: the counter knows better. */
    @Test
    void aCounterIsTakenWhereTheCurrentHasTooFewDigits() {
        Measurement coarse = new TestCell().line(2e-4, 36_000, 100, 3, 4).line(-2e-4, 36_000, 100, 4, 3).measurement();
        double[] step = coarse.dataset("step_count").orElseThrow().values().toArray();
        double[] time = coarse.timeAxis().orElseThrow().values().toArray();
        double[] counter = new double[time.length];
        for (int row = 1; row < time.length; row++) {
            counter[row] = step[row] == step[row - 1] ? counter[row - 1] + 1.78e-4 * (time[row] - time[row - 1]) / 3600 : 0;
        }
        OperationResult result = cycles(TestCell.with(coarse, CyclerColumn.STEP_CAPACITY, Values.of(counter)), Map.of());
        assertArrayEquals(new double[] {1.78}, TestCell.values(result, "charge_capacity"), ROUNDING);
    }

    @Test
    void aPausedHalfCycleIsOneAndThePauseCountsNothing() {
        TestCell paused = new TestCell().line(1e-3, 1800, 20, 3, 3.5).interrupted(86_400).line(1e-3, 1800, 20, 3.45, 4)
                .line(-1e-3, 3600, 20, 4, 3);
        OperationResult result = cycles(paused.measurement(), Map.of());
        assertArrayEquals(new double[] {1}, TestCell.values(result, "charge_capacity"), ROUNDING);
        assertArrayEquals(new double[] {2}, TestCell.values(result, "duration"), ROUNDING);
    }

    @Test
    void anAbortedLastCycleHasNoEfficiency() {
        TestCell aborted = twoCycles().cycle(3).line(1e-3, 12_960, 100, 3, 4).line(-1e-3, 3600, 100, 3.9, 3.6);
        OperationResult result = cycles(aborted.measurement(), Map.of());
        assertArrayEquals(new double[] {1, 1, 0}, TestCell.values(result, "complete"));
        assertTrue(Double.isNaN(TestCell.values(result, "coulombic_efficiency")[2]));
        assertEquals(1, TestCell.values(result, "discharge_capacity")[2], ROUNDING);
        assertTrue(TestCell.problems(result).contains("cycles.last-incomplete"));
    }

    @Test
    void milliamperesAndAmperesGiveTheSame() {
        Measurement amperes = twoCycles().bare();
        Values current = amperes.dataset("current").orElseThrow().values();
        Dataset milliamperes = Dataset.of("current", amperes.dataset("current").orElseThrow().quantity(), Units.MILLIAMPERE,
                amperes.timeAxis().orElseThrow(), Values.computed(current.length(), i -> 1000 * current.get(i)));
        Measurement other = amperes.withDatasets(List.of(milliamperes, amperes.dataset("voltage").orElseThrow()));
        assertArrayEquals(TestCell.values(cycles(amperes, Map.of()), "charge_capacity"),
                TestCell.values(cycles(other, Map.of()), "charge_capacity"), ROUNDING);
    }

    @Test
    void anUnsignedCurrentIsSignedByTheVoltageOrByTheCounters() {
        Measurement signed = twoCycles().measurement();
        Values current = signed.dataset("current").orElseThrow().values();
        Measurement unsigned = TestCell.with(signed, CyclerColumn.CURRENT,
                Values.computed(current.length(), i -> Math.abs(current.get(i))));
        OperationResult byVoltage = cycles(unsigned, Map.of());
        assertArrayEquals(new double[] {3.8, 3.5}, TestCell.values(byVoltage, "discharge_capacity"), ROUNDING);
        assertTrue(TestCell.problems(byVoltage).contains("electrochemistry.unsigned-current"));
        double[][] counters = counters(signed);
        OperationResult byCounters = cycles(TestCell.with(TestCell.with(unsigned, CyclerColumn.CHARGE_CAPACITY, Values.of(counters[0])),
                CyclerColumn.DISCHARGE_CAPACITY, Values.of(counters[1])), Map.of());
        assertArrayEquals(new double[] {4, 3.6}, TestCell.values(byCounters, "charge_capacity"), ROUNDING);
        assertArrayEquals(new double[] {3.8, 3.5}, TestCell.values(byCounters, "discharge_capacity"), ROUNDING);
    }

    /** Charge and discharge counters in A·h that start at zero in each cycle. */
    private static double[][] counters(Measurement signed) {
        double[] current = signed.dataset("current").orElseThrow().values().toArray();
        double[] cycle = signed.dataset("cycle").orElseThrow().values().toArray();
        double[] time = signed.timeAxis().orElseThrow().values().toArray();
        double[][] counters = new double[2][current.length];
        for (int row = 1; row < current.length; row++) {
            double passed = current[row] * (time[row] - time[row - 1]) / 3600;
            for (int which = 0; which < 2; which++) {
                double before = cycle[row] == cycle[row - 1] ? counters[which][row - 1] : 0;
                counters[which][row] = before + Math.max(0, which == 0 ? passed : -passed);
            }
        }
        return counters;
    }

    /** The rows are 36 min apart and the current is written after it has changed; only the counter knows when. */
    @Test
    void theInstrumentsCounterIsTakenWhereItAgrees() {
        Measurement signed = twoCycles().measurement();
        double[][] counters = counters(signed);
        for (double[] counter : counters) {
            for (int row = 0; row < counter.length; row++) {
                counter[row] *= 1.02;
            }
        }
        Measurement counted = TestCell.with(TestCell.with(signed, CyclerColumn.CHARGE_CAPACITY, Values.of(counters[0])),
                CyclerColumn.DISCHARGE_CAPACITY, Values.of(counters[1]));
        assertEquals(4.08, TestCell.values(cycles(counted, Map.of()), "charge_capacity")[0], ROUNDING);
        assertEquals(4, TestCell.values(cycles(counted, Map.of("chargeSource", "counted")), "charge_capacity")[0], ROUNDING);
        for (double[] counter : counters) {
            Arrays.setAll(counter, row -> 2 * counter[row]);
        }
        OperationResult wrong = cycles(counted, Map.of());
        assertEquals(4, TestCell.values(wrong, "charge_capacity")[0], ROUNDING);
        assertFalse(wrong.problems().stream().noneMatch(p -> p.message().contains("current and time give")));
        assertEquals(8.16, TestCell.values(cycles(counted, Map.of("chargeSource", "instrument")), "charge_capacity")[0], ROUNDING);
    }

    /** A counter without sign from zero in every step, under either name, and one that rises and falls. */
    @ParameterizedTest
    @CsvSource({"step_capacity, true, step_capacity", "capacity, true, starts again", "capacity, false, rises and falls"})
    void aCounterOfTheInstrumentIsReadAsItCounts(String name, boolean starts, String said) {
        Measurement signed = twoCycles().measurement();
        double[] current = signed.dataset("current").orElseThrow().values().toArray();
        double[] step = signed.dataset("step_count").orElseThrow().values().toArray();
        double[] time = signed.timeAxis().orElseThrow().values().toArray();
        double[] counter = new double[time.length];
        for (int row = 1; row < time.length; row++) {
            double passed = current[row] * (time[row] - time[row - 1]) / 3600;
            counter[row] = !starts ? counter[row - 1] + passed : step[row] == step[row - 1] ? counter[row - 1] + Math.abs(passed) : 0;
        }
        CyclerColumn column = CyclerColumn.ALL.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
        OperationResult result = cycles(TestCell.with(signed, column, Values.of(counter)), Map.of());
        assertTrue(result.problems().stream().anyMatch(p -> p.message().contains(said)), result.problems().toString());
        assertArrayEquals(new double[] {4, 3.6}, TestCell.values(result, "charge_capacity"), ROUNDING);
        assertArrayEquals(new double[] {3.8, 3.5}, TestCell.values(result, "discharge_capacity"), ROUNDING);
    }

    @Test
    void aMeasurementWithoutCurrentOrVoltageOrCyclingGivesAProblem() {
        Measurement bare = twoCycles().bare();
        assertEquals(List.of("electrochemistry.no-current"),
                TestCell.problems(cycles(bare.withDatasets(List.of(bare.dataset("voltage").orElseThrow())), Map.of())));
        assertEquals(List.of("electrochemistry.no-voltage"),
                TestCell.problems(cycles(bare.withDatasets(List.of(bare.dataset("current").orElseThrow())), Map.of())));
        assertTrue(TestCell.problems(cycles(new TestCell().rest(600, 3).bare(), Map.of())).contains("electrochemistry.no-cycling"));
    }

    /** Five cycles of a real cell: the instrument's own charge and discharge of each half cycle, to the single precision of its file. */
    @Test
    void aRealCellGivesTheInstrumentsOwnCapacities() throws IOException {
        Measurement cell = new BiologicMprReader().read(Source.open(
                SharedData.file("electrochemistry/biologic_gcpl_set/jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr")), Progress.NONE)
                .measurements().getFirst();
        OperationResult result = cycles(cell, Map.of());
        double[] half = cell.dataset("half_cycle").orElseThrow().values().toArray();
        double[] counter = cell.dataset("q_charge_discharge").orElseThrow().values().toArray();
        List<Double> own = new ArrayList<>();
        for (int row = 1; row <= half.length; row++) {
            if ((row == half.length || half[row] != half[row - 1]) && Math.abs(counter[row - 1]) > 0.1) {
                own.add(counter[row - 1]);
            }
        }
        double[] charge = TestCell.values(result, "charge_capacity");
        double[] discharge = TestCell.values(result, "discharge_capacity");
        assertEquals(13, own.size());
        assertArrayEquals(own.stream().filter(q -> q > 0).mapToDouble(q -> q).toArray(), Arrays.copyOfRange(charge, 1, charge.length),
                2e-6);
        assertArrayEquals(own.stream().filter(q -> q < 0).mapToDouble(q -> -q).toArray(), discharge, 2e-6);
        assertTrue(Double.isNaN(charge[0]), "the cell is discharged before its first cycle");
        assertTrue(Arrays.stream(TestCell.values(result, "coulombic_efficiency")).skip(1).allMatch(e -> e > 86 && e < 94));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new Cycles(), SettingsType.of(CyclesSettings.class).defaults(),
                Map.of("series", twoCycles().measurement()));
    }
}

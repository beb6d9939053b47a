package org.operanda.electrochemistry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
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
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.biologic.BiologicMprReader;
import org.operanda.electrochemistry.biologic.BiologicMptReader;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.SharedData;

class ChargeCountingTest {
    private static final double ROUNDING = 1e-12;

    private static OperationResult count(Measurement measurement, Map<String, ?> settings) {
        return new ChargeCounting().apply(Map.of("series", measurement),
                SettingsType.of(ChargeCountingSettings.class).parse(settings).settings().orElseThrow(), Progress.NONE);
    }

    /** Rest, charge 2 mA for an hour, rest, discharge -1 mA for an hour, charge 4 mA for half an hour; a row every 6 minutes. */
    private static Series cycling() {
        return new Series().rows(5, 360, 0, 0).rows(10, 360, 2, 1).rows(5, 360, 0, 2).rows(10, 360, -1, 3).rows(5, 360, 4, 4);
    }

    @Test
    void constantCurrentsGiveCurrentTimesTime() {
        double[] charge = Series.values(count(cycling().measurement(), Map.of()), "charge");
        assertEquals(0, charge[4]);
        assertEquals(0.2, charge[5], ROUNDING);
        assertEquals(2, charge[14], ROUNDING);
        assertEquals(2, charge[19], ROUNDING);
        assertEquals(1, charge[29], ROUNDING);
        assertEquals(3, charge[34], ROUNDING);
    }

    @Test
    void aRampIsIntegratedByTheTrapezoid() {
        Series ramp = new Series();
        for (int i = 0; i <= 10; i++) {
            ramp.row(360 * i, 0.5 * i, 0, 0);
        }
        assertEquals(2.5, Series.values(count(ramp.measurement(), Map.of()), "charge")[10], ROUNDING);
        assertEquals(2.75, Series.values(count(ramp.measurement(), Map.of("integration", "mean")), "charge")[10], ROUNDING);
    }

    @Test
    void twoRowsAtOneMomentCountTheStepBoundaryOnce() {
        Measurement twice = new Series().row(0, 2, 0, 0).row(3600, 2, 0, 0).row(3600, -2, 1, 0).row(7200, -2, 1, 0).measurement();
        assertArrayEquals(new double[] {0, 2, 2, 0}, Series.values(count(twice, Map.of()), "charge"), ROUNDING);
    }

    @Test
    void nothingIsCountedAcrossTheGapBetweenParts() {
        Measurement parts = new Series().row(0, 1, 0, 0).row(3600, 1, 0, 0).row(36_000, 1, 0, 1).row(39_600, 1, 0, 1).measurement();
        assertArrayEquals(new double[] {0, 1, 1, 2}, Series.values(count(parts, Map.of()), "charge"), ROUNDING);
    }

    @Test
    void missingCurrentsAndBackwardTimesAreReportedAndNotCounted() {
        Measurement bad = new Series().row(0, 1, 0, 0).row(3600, Double.NaN, 0, 0).row(7200, 1, 0, 0).row(10_800, 1, 0, 0)
                .row(9000, 1, 0, 0).measurement();
        OperationResult result = count(bad, Map.of());
        assertArrayEquals(new double[] {0, 0, 0, 1, 1}, Series.values(result, "charge"), ROUNDING);
        assertEquals(List.of("charge-counting.missing", "charge-counting.time-backwards"),
                result.problems().stream().map(p -> p.id()).toList());
    }

    @ParameterizedTest
    @CsvSource({"charge-then-discharge, 1, 1, 1, 1, 2", "discharge-then-charge, 0, 0, 0, 1, 1"})
    void halfCyclesAndCyclesFollowTheSignAndRestsBelongToWhatWasBefore(String rule, int rest, int charge, int secondRest, int discharge,
            int secondCharge) {
        OperationResult result = count(cycling().measurement(), Map.of("cycleRule", rule));
        double[] half = Series.values(result, "half_cycle");
        double[] cycle = Series.values(result, "cycle");
        int[] rows = {0, 10, 17, 25, 33};
        assertArrayEquals(new double[] {0, 0, 0, 1, 2}, java.util.Arrays.stream(rows).mapToDouble(r -> half[r]).toArray());
        assertArrayEquals(new double[] {rest, charge, secondRest, discharge, secondCharge},
                java.util.Arrays.stream(rows).mapToDouble(r -> cycle[r]).toArray());
    }

    @Test
    void capacityBeginsAnewWithEachHalfCycleAndIsPositive() {
        double[] capacity = Series.values(count(cycling().measurement(), Map.of()), "capacity");
        assertEquals(2, capacity[19], ROUNDING);
        assertEquals(0.1, capacity[20], ROUNDING);
        assertEquals(1, capacity[29], ROUNDING);
        assertEquals(2, capacity[34], ROUNDING);
    }

    @Test
    void theInstrumentsOwnNumbersAreTakenWhenAskedFor() {
        OperationResult result = count(cycling().measurement(), Map.of("cycleRule", "instrument"));
        assertEquals(List.of("charge-counting.no-half-cycle", "charge-counting.no-cycle"),
                result.problems().stream().map(p -> p.id()).toList());
    }

    @Test
    void stateOfChargeSpecificChargeAndCompositionFollowFaraday() {
        double molarMass = 97.632;
        double capacityOfOneIon = ChemicalFormula.FARADAY / 3.6 / molarMass;
        double mass = 2 / capacityOfOneIon * 1000;
        OperationResult result = count(cycling().measurement(),
                Map.of("nominalCapacity", 4, "initialStateOfCharge", 0.25, "mass", mass, "molarMass", molarMass, "initialComposition", 1));
        assertEquals(0.75, Series.values(result, "state_of_charge")[14], ROUNDING);
        assertEquals(274.5, Series.values(result, "specific_charge")[14], 0.05);
        assertEquals(0, Series.values(result, "composition")[14], ROUNDING);
        assertEquals(0.5, Series.values(result, "composition")[29], ROUNDING);
        assertEquals("mA·h/g",
                Units.symbol(result.datasets().stream().filter(d -> d.name().equals("specific_charge")).findFirst().orElseThrow().unit()));
    }

    @Test
    void theCellSheetGivesMassAndCapacityWhereTheSettingsGiveNone() {
        Measurement cell = cycling().measurement().withMetadata(Map.of(Metadata.CELL_MASS, "0.02 g", Metadata.CELL_CAPACITY, "8000 µA.h"));
        assertEquals(100, Series.values(count(cell, Map.of()), "specific_charge")[14], 1e-9);
        assertEquals(0.25, Series.values(count(cell, Map.of()), "state_of_charge")[14], ROUNDING);
        assertEquals(List.of("charge", "capacity", "half_cycle", "cycle"),
                count(cycling().measurement(), Map.of()).datasets().stream().map(Dataset::name).toList());
        assertEquals("charge-counting.composition", count(cell, Map.of("initialComposition", 1)).problems().getFirst().id());
    }

    /** One mole of charge per mole of LiNiO2, 97.6314 g/mol: 2 mA·h are 1/10 of an ion when 20 mA·h would be one. */
    @Test
    void theCellSheetsFormulaAndInitialCompositionGiveTheComposition() {
        String mass = 20 / (ChemicalFormula.FARADAY / 3.6 / 97.6314) * 1000 + " mg";
        Map<String, String> sheet = Map.of(Metadata.CELL_MASS, mass, Metadata.CELL_FORMULA, "LiNiO2", Metadata.CELL_INITIAL_COMPOSITION,
                "0.9");
        assertEquals(0.8, Series.values(count(cycling().measurement().withMetadata(sheet), Map.of()), "composition")[14], ROUNDING);
        Map<String, String> inserting = Map.of(Metadata.CELL_MASS, mass, Metadata.CELL_FORMULA, "LiNiO2", Metadata.CELL_INITIAL_COMPOSITION,
                "0.9", Metadata.CELL_CHARGING, "inserts");
        assertEquals(1, Series.values(count(cycling().measurement().withMetadata(inserting), Map.of()), "composition")[14], ROUNDING);
    }

    @Test
    void aMeasurementWithoutCurrentGivesAProblem() {
        Measurement none = cycling().measurement().withDatasets(cycling().measurement().datasets().subList(1, 2));
        assertEquals("electrochemistry.no-current", count(none, Map.of()).problems().getFirst().id());
    }

    private static Measurement read(String file) {
        Path path = SharedData.file(file);
        Reader reader = file.endsWith(".mpr") ? new BiologicMprReader() : new BiologicMptReader();
        try {
            return reader.read(Source.open(path), Progress.NONE).measurements().getFirst();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The tolerance is a part of the span of the instrument's own charge; single-precision charges and currents allow no less. */
    @ParameterizedTest
    @CsvSource({"electrochemistry/biologic_gcpl_set/jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr, 3e-7",
            "electrochemistry/biologic_insitu_squid/jdb11-1_e1_s3_squidTest_data_C15.mpr, 3e-7",
            "electrochemistry/biologic_mpr_mpt/gcpl.pr_182.1.mpr, 1e-12",
            "electrochemistry/biologic_mpr_mpt/cva.issue_202.mpr, 1e-7", "electrochemistry/biologic_mpr_mpt/cp.issue_61.mpr, 3e-5",
            "electrochemistry/biologic_mpr_mpt/cp.mpr, 4e-5", "operando/xas_biologic_LiNiO2_ROCK/ec/220726cell4operandoxas_C06.mpt, 2e-7",
            "operando/xas_biologic_LiNiO2_ROCK/ec/220726cell4operandoxascontinuation_C06.mpt, 1e-7"})
    void theInstrumentsOwnChargeIsFound(String file, double tolerance) {
        Measurement measurement = read(file);
        double[] counted = Series.values(count(measurement, Map.of()), "charge");
        Dataset own = measurement.dataset("charge").orElseThrow();
        double[] stored = own.values().toArray();
        double factor = Units.factor(own.unit(), Units.MILLIAMPERE_HOUR).orElseThrow();
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : stored) {
            least = Math.min(least, value * factor);
            greatest = Math.max(greatest, value * factor);
        }
        assertTrue(greatest > least);
        for (int row = 0; row < stored.length; row++) {
            assertEquals((stored[row] - stored[0]) * factor, counted[row], tolerance * (greatest - least), "row " + row);
        }
    }

    @Test
    void theInstrumentsOwnCompositionIsFound() {
        Measurement measurement = read("operando/xas_biologic_LiNiO2_ROCK/ec/220726cell4operandoxas_C06.mpt");
        Map<String, Object> settings = new HashMap<>(Map.of("mass", 7000, "molarMass", 90.93 + 6.94, "initialComposition", 0.9));
        double[] counted = Series.values(count(measurement, settings), "composition");
        double[] own = measurement.dataset("composition").orElseThrow().values().toArray();
        for (int row = 0; row < own.length; row++) {
            assertEquals(own[row], counted[row], 1e-7, "row " + row);
        }
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new ChargeCounting(), SettingsType.of(ChargeCountingSettings.class).defaults(),
                Map.of("series", cycling().measurement()));
    }
}

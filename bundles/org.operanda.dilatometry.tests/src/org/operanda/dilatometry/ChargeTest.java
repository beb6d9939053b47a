package org.operanda.dilatometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.testkit.OperationContract;

/** What follows from height and charge: breathing, derivatives, partial molar volume, hysteresis. */
class ChargeTest {
    private static final Measurement CELL = new VirtualCell().run().measurement();
    /** Rows at which a quarter and three quarters of the charge have gone in. */
    private static final int QUARTER = (10 + 5) * 120;
    private static final int THREE_QUARTERS = (10 + 15) * 120;

    private static Map<String, Measurement> inputs() {
        return Map.of("series", CELL, "charge", CELL, "voltage", CELL);
    }

    @Test
    void denseLithiumGrowsByTheClosedForm() {
        assertEquals(4.849, DenseDeposit.LITHIUM, 5e-4);
        assertEquals(6.94 / 0.534, DenseDeposit.molarVolume(DenseDeposit.LITHIUM, 1), 1e-9);
        assertEquals(6.94 / 0.534, DenseDeposit.molarVolume(DenseDeposit.LITHIUM / 2, 2), 1e-9, "on twice the area half as high");
    }

    @Test
    void platedLithiumHasItsMolarVolumeWithinTheDeviation() {
        VirtualCell plating = new VirtualCell();
        plating.specificCapacity = 1000;
        double area = 1.13;
        double slope = DenseDeposit.LITHIUM / area;
        Measurement flat = plating.run().measurement();
        double[] charge = flat.dataset("charge").orElseThrow().values().toArray();
        Random random = new Random(11);
        double[] height = Arrays.stream(charge).map(q -> -slope * q + 0.02 * random.nextGaussian()).toArray();
        Measurement plated = flat.withDatasets(flat.datasets().stream().map(d -> d.name().equals("displacement")
                ? Dataset.of(d.name(), d.quantity(), d.unit(), d.axes(), Values.of(height))
                : d).toList());
        OperationResult result = Run.of(new PartialMolarVolume(), Map.of("series", plated, "charge", plated), Map.of("area", area));
        Dataset halves = VirtualCell.dataset(result, "half_cycle_partial_molar_volume");
        for (int half = 0; half < 2; half++) {
            double error = Math.abs(halves.values().get(half) - 6.94 / 0.534);
            double sigma = halves.sigma().orElseThrow().get(half);
            assertTrue(error < 0.02 && error < 4 * sigma, () -> "off by " + error + " with σ " + sigma);
        }
        Dataset moving = VirtualCell.dataset(result, "partial_molar_volume");
        double sigma = moving.sigma().orElseThrow().get(QUARTER);
        assertEquals(6.94 / 0.534, moving.values().get(QUARTER), 4 * sigma);
        assertTrue(Double.isNaN(moving.values().get(60)), "at rest nothing is plated");
    }

    @Test
    void theAreaOfTheCellSheetIsTakenAndItsDeviationCarried() {
        Measurement sheet = CELL.withMetadata(Map.of("cell.area", "0.5 cm^2"));
        Dataset fromSheet = volume(sheet, Map.of());
        Dataset stated = volume(CELL, Map.of("area", 0.5, "areaSigma", 0.05));
        assertEquals(fromSheet.values().get(0), stated.values().get(0), 1e-12);
        assertEquals(0.1 * stated.values().get(0), stated.sigma().orElseThrow().get(0), 0.01 * stated.values().get(0));
        assertEquals("dilatometry.no-area",
                Run.of(new PartialMolarVolume(), Map.of("series", CELL, "charge", CELL), Map.of()).problems().getFirst().id());
    }

    private static Dataset volume(Measurement cell, Map<String, ?> settings) {
        return VirtualCell.dataset(Run.of(new PartialMolarVolume(), Map.of("series", cell, "charge", cell), settings),
                "half_cycle_partial_molar_volume");
    }

    @Test
    void theDerivativeShowsTheTwoSlopesAndTheDifferentialCapacity() {
        OperationResult result = Run.of(new Derivative(), inputs(), Map.of("points", 201));
        Dataset slope = VirtualCell.dataset(result, "height_per_charge");
        double whole = 1.10 * VirtualCell.layer() / (0.660 * VirtualCell.MASS);
        assertWithin(-0.8 * whole, slope, QUARTER, 0.5);
        assertWithin(-1.2 * whole, slope, THREE_QUARTERS, 0.5);
        Dataset capacity = VirtualCell.dataset(result, "differential_capacity");
        assertEquals(0.660 * VirtualCell.MASS, capacity.values().get(QUARTER), 1e-6, "the voltage falls by 1 V over the capacity");
    }

    private static void assertWithin(double truth, Dataset dataset, int row, double tolerance) {
        double error = Math.abs(dataset.values().get(row) - truth);
        double sigma = dataset.sigma().orElseThrow().get(row);
        assertTrue(error < tolerance && error < 4 * sigma, () -> dataset.name() + " is off by " + error + " with σ " + sigma);
    }

    @Test
    void theLoopHasItsAreaAndWidth() {
        VirtualCell closed = new VirtualCell();
        closed.left = 0;
        Measurement cell = closed.run().measurement();
        OperationResult result = Run.of(new Hysteresis(), Map.of("series", cell, "charge", cell, "voltage", cell), Map.of());
        double width = 0.2;
        double area = width * closed.expansion * VirtualCell.layer();
        assertEquals(width, VirtualCell.value(result, "loop_width"), 0.005);
        assertEquals(area, VirtualCell.value(result, "loop_area"), 0.01 * area, "a loop of one width");
        assertTrue(VirtualCell.sigma(result, "loop_width") < 0.005);
    }

    @Test
    void breathingInMicrometresHasItsUnits() {
        OperationResult result = Run.of(new Breathing(), Map.of("series", CELL, "charge", CELL), Map.of());
        assertEquals(1.10 * VirtualCell.layer(), VirtualCell.value(result, "height_maximum"), 0.05);
        assertEquals("µm", Units.symbol(VirtualCell.dataset(result, "reversible").unit()));
        assertEquals(1.10 * VirtualCell.layer() / (0.660 * VirtualCell.MASS), VirtualCell.value(result, "expansion_per_charge"), 0.05);
    }

    @Test
    void deviationsOfTheBreathingAreThoseOfRepeatedCells() {
        double[] pull = new double[60];
        for (int i = 0; i < pull.length; i++) {
            VirtualCell cell = new VirtualCell();
            cell.seed = 1000 + i;
            cell.noise = 0.1;
            cell.interval = 120;
            Measurement measured = cell.run().measurement();
            OperationResult result = Run.of(new Breathing(), Map.of("series", measured, "charge", measured), Map.of("points", 15));
            pull[i] = (VirtualCell.value(result, "irreversible") - 0.4 * VirtualCell.layer()) / VirtualCell.sigma(result, "irreversible");
        }
        double rms = Math.sqrt(Arrays.stream(pull).map(p -> p * p).average().orElseThrow());
        assertTrue(rms > 0.6 && rms < 1.4, () -> "the deviation is wrong by a factor of " + rms);
    }

    @Test
    void aChargeFromAnotherClockIsBroughtOntoTheDilatometersRows() {
        VirtualCell slow = new VirtualCell();
        slow.interval = 77;
        Measurement charge = slow.run().measurement();
        OperationResult result = Run.of(new Breathing(), Map.of("series", CELL, "charge", charge), Map.of());
        assertEquals(List.of(), result.problems());
        assertEquals(1.10 * VirtualCell.layer(), VirtualCell.value(result, "height_maximum"), 0.1);
    }

    @TestFactory
    Stream<DynamicTest> keepTheContract() {
        return Stream.of(
                OperationContract.of(new Breathing(), Run.settings(new Breathing(), Map.of()), inputs()),
                OperationContract.of(new Derivative(), Run.settings(new Derivative(), Map.of()), inputs()),
                OperationContract.of(new PartialMolarVolume(), Run.settings(new PartialMolarVolume(), Map.of("area", 1)), inputs()),
                OperationContract.of(new Hysteresis(), Run.settings(new Hysteresis(), Map.of()), inputs()),
                OperationContract.of(new CommonAxis(), Run.settings(new CommonAxis(), Map.of()), inputs())).flatMap(tests -> tests);
    }
}

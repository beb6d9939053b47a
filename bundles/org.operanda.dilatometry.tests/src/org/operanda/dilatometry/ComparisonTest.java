package org.operanda.dilatometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.testkit.OperationContract;

/** Six cells that scatter by 20 %, and an electrode against its crystals. */
class ComparisonTest {
    /** A sample of six whose mean is 1 and whose standard deviation is 0.2. */
    private static final double[] FACTORS = standardised(0.7, 0.95, 1.2, 0.9, 1.3, 1.0);

    private static double[] standardised(double... sample) {
        double mean = Arrays.stream(sample).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(sample).map(s -> (s - mean) * (s - mean)).sum() / (sample.length - 1));
        return Arrays.stream(sample).map(s -> 1 + 0.2 * (s - mean) / deviation).toArray();
    }

    /** Cells of different speed and sampling. */
    private static Map<String, Measurement> cells(Map<String, ?> settings) {
        Map<String, Measurement> cells = new TreeMap<>();
        for (int i = 0; i < FACTORS.length; i++) {
            VirtualCell cell = new VirtualCell();
            cell.seed = i;
            cell.expansion = 1.10 * FACTORS[i];
            cell.left = 0.40 * FACTORS[i];
            cell.halfCycleHours = 15 + i;
            cell.interval = 30 + i;
            Measurement measured = cell.run().measurement();
            OperationResult relative = Run.of(new HeightChange(), Map.of("series", measured), Map.of("thickness", VirtualCell.layer()));
            OperationResult common = Run.of(new CommonAxis(), Map.of("series", VirtualCell.step(relative), "charge", measured), settings);
            cells.put("cell_" + (i + 1), VirtualCell.step(common));
        }
        return cells;
    }

    @Test
    void sixCellsOnTheCycleHaveTheirMeanAndScatter() {
        OperationResult result = Run.of(new Comparison(), cells(Map.of()), Map.of());
        Dataset mean = VirtualCell.dataset(result, "height_change_mean");
        Dataset scatter = VirtualCell.dataset(result, "height_change_scatter");
        assertEquals(100, mean.values().length());
        assertEquals(1.245, mean.axes().getFirst().values().get(24), 1e-9);
        for (int point : new int[] {24, 40, 60}) {
            double passed = 2 * (point + 0.5) / 100;
            double truth = passed < 1
                    ? 1.10 * VirtualCell.shape(passed)
                    : 0.40 + 0.70 * VirtualCell.shape(2 - passed);
            assertEquals(truth, mean.values().get(point), 0.01 * truth, "point " + point);
            assertEquals(0.2, scatter.values().get(point) / mean.values().get(point), 0.005, "relative scatter at point " + point);
            assertEquals(scatter.values().get(point) / Math.sqrt(6), mean.sigma().orElseThrow().get(point), 1e-12);
            assertEquals(6, VirtualCell.dataset(result, "height_change_cells").values().get(point));
        }
    }

    @Test
    void theChargeThatHasPassedIsAnotherCommonAxis() {
        OperationResult result = Run.of(new Comparison(), cells(Map.of("axis", "charge", "interval", 0.02)), Map.of());
        Dataset mean = VirtualCell.dataset(result, "height_change_mean");
        assertEquals(1.10 * VirtualCell.shape(0.61 / 1.32), mean.values().get(30), 0.01);
    }

    @Test
    void measurementsThatShareOnlyTimeAreNotCompared() {
        Measurement cell = new VirtualCell().run().measurement();
        OperationResult result = Run.of(new Comparison(), Map.of("cell_1", cell, "cell_2", cell), Map.of());
        assertEquals("dilatometry.nothing-to-compare", result.problems().getFirst().id());
    }

    /** A crystal that grows by 60 %, sampled each hour, in a layer of which 55 % are active material and whose pores take up a quarter. */
    private static Map<String, Measurement> withCrystal(CrystalSettings.Meaning means) {
        VirtualCell cell = new VirtualCell();
        cell.left = 0;
        cell.expansion = 0.75 * 0.55 * 0.60;
        Measurement measured = cell.run().measurement();
        OperationResult relative = Run.of(new HeightChange(), Map.of("series", measured), Map.of("thickness", VirtualCell.layer()));
        Random random = new Random(17);
        double[] hours = IntStream.range(0, 59).mapToDouble(i -> i + 0.37).toArray();
        double[] values = new double[hours.length];
        double noise = means == CrystalSettings.Meaning.LENGTH ? 0.002 : means == CrystalSettings.Meaning.VOLUME ? 0.3 : 0.002;
        for (int i = 0; i < hours.length; i++) {
            double inserted = Math.max(0, 1 - Math.abs((hours[i] - 10) / 20 - 1));
            double change = 0.60 * VirtualCell.shape(inserted);
            double exact = switch (means) {
                case CHANGE -> change;
                case VOLUME -> 200 * (1 + change);
                case LENGTH -> 6 * Math.cbrt(1 + change);
            };
            values[i] = exact + noise * random.nextGaussian();
        }
        Axis time = Axis.time(Values.of(Arrays.stream(hours).map(h -> h * 3600).toArray()), Clock.relative("diffraction"));
        double[] sigma = new double[hours.length];
        Arrays.fill(sigma, noise);
        Dataset dataset = new Dataset("volume", QuantityKind.UNKNOWN, Units.ONE, List.of(time), Values.of(values),
                Optional.of(Values.of(sigma)));
        return Map.of("series", VirtualCell.step(relative), "crystal", Measurement.of("xrd", "xrd", List.of(dataset), Map.of()));
    }

    @ParameterizedTest
    @EnumSource
    void theElectrodesExpansionIsARatioOfItsCrystals(CrystalSettings.Meaning means) {
        double initial = means == CrystalSettings.Meaning.LENGTH ? 6 : 200;
        OperationResult result = Run.of(new Crystal(), withCrystal(means),
                Map.of("means", means.name().toLowerCase(Locale.ROOT), "activeFraction", 0.55, "initial", initial));
        double error = Math.abs(VirtualCell.value(result, "expansion_ratio") - 0.75);
        double sigma = VirtualCell.sigma(result, "expansion_ratio");
        assertTrue(error < 0.01 && error < 4 * sigma && sigma < 0.01, () -> "off by " + error + " with σ " + sigma);
        double[] change = VirtualCell.dataset(result, "crystal_volume_change").values().toArray();
        assertEquals(0.60, Arrays.stream(change).max().orElseThrow(), 0.03);
    }

    @Test
    void aCrystalWithoutTheNamedSeriesIsAProblem() {
        OperationResult result = Run.of(new Crystal(), withCrystal(CrystalSettings.Meaning.VOLUME), Map.of("column", "a"));
        assertEquals("dilatometry.no-crystal", result.problems().getFirst().id());
    }

    @TestFactory
    Stream<DynamicTest> keepTheContract() {
        return Stream.concat(OperationContract.of(new Comparison(), Run.settings(new Comparison(), Map.of()), cells(Map.of())),
                OperationContract.of(new Crystal(), Run.settings(new Crystal(), Map.of()), withCrystal(CrystalSettings.Meaning.VOLUME)));
    }
}

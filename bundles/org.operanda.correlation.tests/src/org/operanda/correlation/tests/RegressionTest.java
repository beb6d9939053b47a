package org.operanda.correlation.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.correlation.Regression;
import org.operanda.correlation.RegressionMethod;
import org.operanda.correlation.RegressionSettings;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;

class RegressionTest {
    private static final double NaN = Double.NaN;
    private static final RegressionSettings DEFAULTS = SettingsType.of(RegressionSettings.class).defaults();
    private static final double[] PEARSON_X = {0.0, 0.9, 1.8, 2.6, 3.3, 4.4, 5.2, 6.1, 6.5, 7.4};
    private static final double[] PEARSON_Y = {5.9, 5.4, 4.4, 4.6, 3.5, 3.7, 2.8, 2.8, 2.4, 1.5};
    private static final Axis FRAMES = Axis.time(Values.indices(10), Series.CLOCK);

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new Regression(), DEFAULTS, Map.of("x", charge(PEARSON_X), "y", edge(PEARSON_Y)));
    }

    private static Measurement charge(double... values) {
        return Measurement.of("charge", "test",
                List.of(Dataset.of("Q", QuantityKind.CHARGE, Units.MILLIAMPERE_HOUR, FRAMES, Values.of(values))), Map.of());
    }

    private static Measurement edge(double... values) {
        return Measurement.of("edge", "test",
                List.of(Dataset.of("edge", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, FRAMES, Values.of(values))), Map.of());
    }

    private static Measurement weighted(Measurement measurement, double... weights) {
        Dataset d = measurement.datasets().getFirst();
        double[] sigma = Arrays.stream(weights).map(w -> 1 / Math.sqrt(w)).toArray();
        return measurement
                .withDatasets(List.of(new Dataset(d.name(), d.quantity(), d.unit(), d.axes(), d.values(), Optional.of(Values.of(sigma)))));
    }

    private static OperationResult run(Measurement x, Measurement y, RegressionSettings settings) {
        return new Regression().apply(Map.of("x", x, "y", y), settings, Progress.NONE);
    }

    /** Pearson's data unweighted: y = 5.7612 − 0.53958 x, r = −0.9765 (York 1966, table II); the mean of the residuals' squares from r. */
    @Test
    void anOrdinaryLine() {
        OperationResult result = run(charge(PEARSON_X), edge(PEARSON_Y), DEFAULTS);
        assertEquals(-0.53958, Series.values(result, "slope")[0], 5e-6);
        assertEquals(5.7612, Series.values(result, "intercept")[0], 5e-5);
        double r = Series.values(result, "pearson")[0];
        assertEquals(-0.9765, r, 5e-5);
        double mean = Arrays.stream(PEARSON_Y).average().orElseThrow();
        double total = Arrays.stream(PEARSON_Y).map(y -> (y - mean) * (y - mean)).sum();
        assertEquals(Math.sqrt(total * (1 - r * r) / 10), Series.values(result, "residual_rms")[0], 1e-12);
        assertEquals(10, Series.values(result, "pairs")[0]);
        assertEquals("eV/mA·h", Units.symbol(Series.dataset(result, "slope").unit()));
        assertEquals(0, Series.dataset(result, "slope").rank());
        assertEquals(Series.values(result, "intercept")[0], Series.values(result, "edge_fitted")[0], 1e-12, "the first x is 0");
        assertEquals(Series.sigmas(result, "intercept")[0], Series.sigmas(result, "edge_fitted")[0], 1e-12);
    }

    /** York et al. 2004, table I. */
    @Test
    void anOrthogonalLine() {
        Measurement x = weighted(charge(PEARSON_X), 1000, 1000, 500, 800, 200, 80, 60, 20, 1.8, 1);
        Measurement y = weighted(edge(PEARSON_Y), 1, 1.8, 4, 8, 20, 20, 70, 70, 100, 500);
        OperationResult result = run(x, y, new RegressionSettings("Q", "edge", RegressionMethod.ORTHOGONAL, ""));
        assertEquals(-0.480533407, Series.values(result, "slope")[0], 1e-9);
        assertEquals(0.0579850090, Series.sigmas(result, "slope")[0], 1e-9);
        assertEquals(List.of(), Series.problems(result));
    }

    /** The same data, whose χ² / (n − 2) is 1.483 (York et al. 2004), with standard deviations that are five times too small. */
    @Test
    void pointsThatLieFurtherOffThanTheirDeviationsAllowAreNoticed() {
        double[] ofX = Arrays.stream(new double[] {1000, 1000, 500, 800, 200, 80, 60, 20, 1.8, 1}).map(w -> 25 * w).toArray();
        double[] ofY = Arrays.stream(new double[] {1, 1.8, 4, 8, 20, 20, 70, 70, 100, 500}).map(w -> 25 * w).toArray();
        OperationResult result = run(weighted(charge(PEARSON_X), ofX), weighted(edge(PEARSON_Y), ofY),
                new RegressionSettings("Q", "edge", RegressionMethod.ORTHOGONAL, ""));
        assertEquals(-0.480533407, Series.values(result, "slope")[0], 1e-9);
        assertEquals(List.of("correlation.scatter"), Series.problems(result));
        assertTrue(result.problems().getFirst().message().contains("6.1 times"), result.problems().toString());
        assertTrue(result.problems().getFirst().message().contains("χ² 37.1"), result.problems().toString());
    }

    @Test
    void aMethodThatNeedsStandardDeviationsSaysSo() {
        OperationResult result = run(charge(PEARSON_X), weighted(edge(PEARSON_Y), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
                new RegressionSettings("", "", RegressionMethod.ORTHOGONAL, ""));
        assertEquals(List.of("correlation.no-sigma"), Series.problems(result));
        assertTrue(result.problems().getFirst().message().contains("'Q'"));
    }

    /** Charge along y = 2x, discharge along y = 1 + x; one frame between them has no branch. */
    @Test
    void eachBranchHasItsLine() {
        Measurement both = Series.at(0, 1, 2, 3, 4, 5, 6, 7, 8).column("Q", QuantityKind.CHARGE, 0, 1, 2, 3, 3, 3, 2, 1, 0)
                .column("edge", QuantityKind.PHOTON_ENERGY, 0, 2, 4, 6, 9, 4, 3, 2, 1)
                .column("half_cycle", QuantityKind.CYCLE, 0, 0, 0, 0, NaN, 1, 1, 1, 1).named("both");
        OperationResult result = run(both, both, new RegressionSettings("Q", "edge", RegressionMethod.ORDINARY, "half_cycle"));
        assertArrayEquals(new double[] {2, 1}, Series.values(result, "slope"), 1e-13);
        assertArrayEquals(new double[] {0, 1}, Series.values(result, "intercept"), 1e-13);
        assertArrayEquals(new double[] {4, 4}, Series.values(result, "pairs"));
        assertArrayEquals(new double[] {0, 1}, Series.dataset(result, "slope").axes().getFirst().values().toArray());
        assertArrayEquals(new double[] {0, 2, 4, 6, NaN, 4, 3, 2, 1}, Series.values(result, "edge_fitted"), 1e-13);
    }

    @Test
    void framesWithoutBothValuesTakeNoPart() {
        OperationResult result = run(charge(0, 1, 2, NaN, 4, 5, 6, 7, 8, 9), edge(0, 2, 4, 6, NaN, 10, 12, 14, 16, 18), DEFAULTS);
        assertEquals(2, Series.values(result, "slope")[0], 1e-13);
        assertEquals(8, Series.values(result, "pairs")[0]);
        assertEquals(8, Series.values(result, "edge_fitted")[4], 1e-12);
        assertEquals(List.of("correlation.points-left-out"), Series.problems(result));
    }

    @Test
    void twoPointsDecideNoLine() {
        OperationResult result = run(charge(0, 1, NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN), edge(PEARSON_Y), DEFAULTS);
        assertTrue(Double.isNaN(Series.values(result, "slope")[0]));
        assertEquals(List.of("correlation.no-line"), Series.problems(result));
    }

    @Test
    void aCurveTakenForALineIsNoticed() {
        double[] x = new double[20];
        Arrays.setAll(x, i -> i);
        Measurement both = Series.at(x).column("Q", QuantityKind.CHARGE, x)
                .column("edge", QuantityKind.PHOTON_ENERGY, Arrays.stream(x).map(q -> q * q).toArray()).named("both");
        assertEquals(List.of("correlation.residuals-correlated"),
                Series.problems(run(both, both, new RegressionSettings("Q", "edge", RegressionMethod.ORDINARY, ""))));
    }

    @Test
    void otherFramesAreRefused() {
        Measurement shorter = Series.at(0, 1, 2).column("edge", QuantityKind.PHOTON_ENERGY, 1, 2, 3).named("short");
        assertEquals(List.of("correlation.frames-differ"), Series.problems(run(charge(PEARSON_X), shorter, DEFAULTS)));
        double[] later = new double[10];
        Arrays.setAll(later, i -> i + 0.5);
        Measurement shifted = Series.at(later).column("edge", QuantityKind.PHOTON_ENERGY, PEARSON_Y).named("shifted");
        assertEquals(List.of("correlation.frames-differ"), Series.problems(run(charge(PEARSON_X), shifted, DEFAULTS)));
    }

    @Test
    void oneOfSeveralColumnsMustBeChosen() {
        Measurement two = Series.at(0, 1, 2).column("a", QuantityKind.CHARGE, 1, 2, 3).column("b", QuantityKind.CHARGE, 1, 2, 3)
                .named("two");
        assertEquals(List.of("correlation.column-open", "correlation.column-open"), Series.problems(run(two, two, DEFAULTS)));
        assertEquals(List.of("correlation.column-unknown"),
                Series.problems(run(two, two, new RegressionSettings("a", "c", RegressionMethod.ORDINARY, ""))));
    }
}

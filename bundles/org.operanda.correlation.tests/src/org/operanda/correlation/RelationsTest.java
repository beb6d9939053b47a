package org.operanda.correlation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import javax.measure.Unit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;

class RelationsTest {
    private static final int FRAMES = 400;
    private static final Axis TIME = Axis.time(Values.computed(FRAMES, i -> 10.0 * i), Clock.relative("clock"));

    private static <S extends Record> S settings(Class<S> type, Map<String, Object> values) {
        return SettingsType.of(type).parse(values).settings().orElseThrow();
    }

    private static Dataset column(String name, QuantityKind kind, Unit<?> unit, IntToDoubleFunction value) {
        double[] values = new double[FRAMES];
        Arrays.setAll(values, value);
        return Dataset.of(name, kind, unit, TIME, Values.of(values));
    }

    private static Measurement series(Dataset... columns) {
        return Measurement.of("series", "", List.of(columns), Map.of());
    }

    private static Dataset dataset(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(name + ": " + result.problems()));
    }

    private static Measurement waves(double[] amplitudes, double[] phases) {
        Axis channel = Axis.of("channel", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.computed(amplitudes.length, j -> j));
        double[] values = new double[FRAMES * amplitudes.length];
        for (int i = 0; i < FRAMES; i++) {
            for (int j = 0; j < amplitudes.length; j++) {
                values[i * amplitudes.length + j] = 7 + amplitudes[j] * Math.cos(2 * Math.PI * 8 * i / FRAMES + phases[j]);
            }
        }
        return Measurement.of("waves", "",
                List.of(Dataset.of("waves", QuantityKind.ABSORPTION, Units.ONE, List.of(TIME, channel), Values.of(values))), Map.of());
    }

    /** Two waves of one period: Φ = ½ab·cos(difference of phase), Ψ = ½ab·sin of it (Noda 1993, section 3). */
    @Test
    void wavesCorrelateAsNodaDerived() {
        double[] a = {2, 3, 1, 2};
        double[] phase = {0, 0.7, 1.5, -0.4};
        OperationResult result = new TwoDimensionalCorrelation().apply(Map.of("frames", waves(a, phase)),
                settings(TwoDimensionalSettings.class, Map.of("even", false)), Progress.NONE);
        for (int j = 0; j < 4; j++) {
            for (int k = 0; k < 4; k++) {
                double half = a[j] * a[k] / 2;
                assertEquals(half * Math.cos(phase[k] - phase[j]), dataset(result, "synchronous").values().get(4 * j + k), 0.01 * half,
                        "synchronous " + j + k);
                assertEquals(half * Math.sin(phase[j] - phase[k]), dataset(result, "asynchronous").values().get(4 * j + k), 0.06 * half,
                        "asynchronous " + j + k);
            }
        }
        assertEquals(4.5, dataset(result, "autopower").values().get(1), 0.05);
    }

    @Test
    void whatChangesFirstHasAPositiveAsynchronousPeak() {
        OperationResult result = new TwoDimensionalCorrelation().apply(
                Map.of("frames", waves(new double[] {1, 1, 1}, new double[] {0, -0.5, 0}), "second",
                        waves(new double[] {5, 5, 5}, new double[] {0, -0.5, -1})),
                settings(TwoDimensionalSettings.class, Map.of()), Progress.NONE);
        Dataset asynchronous = dataset(result, "asynchronous");
        assertTrue(asynchronous.values().get(1) > 0.5, "the first channel comes before the second of the other technique");
        assertTrue(asynchronous.values().get(3) < -0.5, "the second comes after the first");
    }

    @Test
    void aChannelOfASeriesIsAColumn() {
        Measurement series = waves(new double[] {2, 3, 1}, new double[] {0, 0, 0});
        OperationResult result = new Regression().apply(Map.of("x", series, "y", series),
                settings(RegressionSettings.class, Map.of("x", "waves:0", "y", "waves:1.2", "method", "ordinary")), Progress.NONE);
        assertEquals(1.5, dataset(result, "slope").values().get(0), 1e-9, "the channel nearest to 1.2 is 1");
        assertTrue(new Regression().apply(Map.of("x", series, "y", series),
                settings(RegressionSettings.class, Map.of("x", "waves:0", "y", "waves:7")), Progress.NONE).datasets().isEmpty(),
                "no channel is near 7");
    }

    private static Measurement pieces() {
        Random random = new Random(8);
        return series(column("height", QuantityKind.UNKNOWN, Units.METRE,
                i -> (i < 120 ? 5 : i < 250 ? 5 + 0.05 * (i - 120) : 8) + 0.1 * random.nextGaussian()),
                column("time_like", QuantityKind.TIME, Units.SECOND, i -> i));
    }

    @Test
    void changePointsAreWhereTheCourseChanges() {
        OperationResult result = new ChangePointSearch().apply(Map.of("series", pieces()),
                settings(ChangePointSettings.class, Map.of("column", "height")), Progress.NONE);
        Dataset change = dataset(result, "change");
        assertEquals(2, change.values().length(), "two changes: " + Arrays.toString(change.values().toArray()));
        assertEquals(1195, change.values().get(0), 4 * Math.max(30, change.sigma().orElseThrow().get(0)), "where the rise begins");
        assertEquals(2495, change.values().get(1), 10, "where it jumps");
        assertEquals(-3.5, dataset(result, "jump").values().get(1), 0.15);
        double[] plateau = dataset(result, "plateau").values().toArray();
        assertEquals(1, plateau[50]);
        assertEquals(0, plateau[200]);
        assertEquals(1, plateau[300]);
        assertEquals(0.005, dataset(result, "slope").values().get(1), 2e-4, "per second");
        assertEquals(8, dataset(result, "level").values().get(2), 0.05);
    }

    @Test
    void noiseAloneIsOnePiece() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            OperationResult result = new ChangePointSearch().apply(
                    Map.of("series", series(column("noise", QuantityKind.UNKNOWN, Units.ONE, i -> random.nextGaussian()))),
                    settings(ChangePointSettings.class, Map.of()), Progress.NONE);
            assertEquals(0, dataset(result, "change").values().length(), "seed " + seed);
        }
    }

    private static Measurement loop() {
        Dataset charge = column("charge", QuantityKind.CHARGE, Units.MILLIAMPERE_HOUR, i -> 1 - Math.abs(i % 200 - 100) / 100.0);
        Dataset height = column("height", QuantityKind.UNKNOWN, Units.METRE,
                i -> 3 + 2 * (1 - Math.abs(i % 200 - 100) / 100.0) + (i % 200 <= 100 ? 0.25 : -0.25));
        double[] sigma = new double[FRAMES];
        Arrays.fill(sigma, 0.03);
        return series(charge,
                new Dataset("height", height.quantity(), height.unit(), height.axes(), height.values(), Optional.of(Values.of(sigma))));
    }

    @Test
    void theGapBetweenBranchesAndItsAreaAreKnown() {
        OperationResult result = new Hysteresis().apply(Map.of("x", loop(), "y", loop()),
                settings(HysteresisSettings.class, Map.of("y", "height")), Progress.NONE);
        assertEquals(4, Arrays.stream(dataset(result, "branch").values().toArray()).max().orElseThrow(),
                "charge, discharge, charge, discharge");
        assertEquals(0.5, dataset(result, "mean_gap").values().get(0), 0.01);
        assertEquals(0.5, dataset(result, "mean_gap").values().get(1), 0.01, "rising less falling, whichever comes first");
        assertEquals(0.5, dataset(result, "loop_area").values().get(0), 0.02);
        assertEquals(0.03 * Math.sqrt(2), dataset(result, "gap").sigma().orElseThrow().get(50), 1e-3);
    }

    @Test
    void everyPairIsCorrelated() {
        Measurement first = series(column("a", QuantityKind.POTENTIAL, Units.VOLT, i -> i),
                column("b", QuantityKind.CURRENT, Units.AMPERE, i -> -Math.exp(i / 100.0)),
                column("still", QuantityKind.UNKNOWN, Units.ONE, i -> 4));
        Axis other = Axis.time(Values.computed(2 * FRAMES, i -> 5.0 * i), Clock.relative("clock"));
        Measurement second = Measurement.of("second", "",
                List.of(Dataset.of("c", QuantityKind.UNKNOWN, Units.ONE, other, Values.computed(2 * FRAMES, i -> 3.0 * i + 1))), Map.of());
        OperationResult result = new CorrelationMatrix().apply(Map.of("series", first, "series_2", second),
                settings(CorrelationMatrixSettings.class, Map.of()), Progress.NONE);
        double[] pearson = dataset(result, "pearson").values().toArray();
        double[] spearman = dataset(result, "spearman").values().toArray();
        assertEquals(9, pearson.length, "the one that does not vary is left out");
        assertEquals(1, pearson[2], 1e-12, "a and c");
        assertEquals(-1, spearman[1], 1e-12, "b falls wherever a rises");
        assertTrue(pearson[1] > -0.95 && pearson[1] < -0.7, "but not along a line: " + pearson[1]);
        assertEquals(spearman[1], spearman[3]);
        assertTrue(result.problems().getFirst().message().contains("1 a, 2 b, 3 c"), result.problems().toString());
    }

    @TestFactory
    Stream<DynamicTest> keepTheContract() {
        return Stream.of(
                OperationContract.of(new TwoDimensionalCorrelation(), settings(TwoDimensionalSettings.class, Map.of()),
                        Map.of("frames", waves(new double[] {1, 2, 3}, new double[3]))),
                OperationContract.of(new ChangePointSearch(), settings(ChangePointSettings.class, Map.of("column", "height")),
                        Map.of("series", pieces())),
                OperationContract.of(new Hysteresis(), settings(HysteresisSettings.class, Map.of("y", "height")),
                        Map.of("x", loop(), "y", loop())),
                OperationContract.of(new CorrelationMatrix(), settings(CorrelationMatrixSettings.class, Map.of()),
                        Map.of("series", loop())))
                .flatMap(s -> s);
    }
}

package org.operanda.correlation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.correlation.Lag;
import org.operanda.correlation.LagSettings;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;

/**
 * A cell is charged for 10 h and discharged for 10 h; its charge is recorded every 10 s, its edge energy every 300 s over 240 s, with 30
 * meV of noise.
 */
class LagTest {
    private static final LagSettings DEFAULTS = SettingsType.of(LagSettings.class).defaults();
    private static final double HALF = 36_000;
    private static final double NOISE = 0.03;
    private static final double TRUE_LAG = 137;

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new Lag(), DEFAULTS,
                Map.of("x", charge(2 * HALF, LagTest::charge), "y", edges(1, 2 * HALF, LagTest::charge, TRUE_LAG)));
    }

    private static double charge(double seconds) {
        return seconds < HALF ? seconds / HALF : 2 - seconds / HALF;
    }

    /** A two-phase start and a solid solution: 2 eV over the whole charge, bent. */
    private static double edge(double charge) {
        return 8345 + 1.2 * charge + 0.8 * charge * charge * charge;
    }

    private static Measurement charge(double end, DoubleUnaryOperator signal) {
        double[] seconds = new double[(int) (end / 10) + 1];
        Arrays.setAll(seconds, i -> 10 * i);
        return Series.at(seconds).column("Q", QuantityKind.CHARGE, Arrays.stream(seconds).map(signal).toArray()).named("cycler");
    }

    private static Measurement edges(long seed, double end, DoubleUnaryOperator signal, double lag) {
        return edges(seed, end, signal, lag, 0);
    }

    /** Noise of which each value resembles the one before it by {@code correlation}. */
    private static Measurement edges(long seed, double end, DoubleUnaryOperator signal, double lag, double correlation) {
        Random random = new Random(seed);
        double[] windows = new double[2 * (int) (end / 300)];
        Arrays.setAll(windows, i -> 300 * (i / 2) + (i % 2 == 0 ? 0 : 240));
        double[] energies = new double[windows.length / 2];
        double noise = 0;
        for (int i = 0; i < energies.length; i++) {
            noise = i == 0
                    ? NOISE * random.nextGaussian()
                    : correlation * noise + Math.sqrt(1 - correlation * correlation) * NOISE * random.nextGaussian();
            energies[i] = mean(t -> edge(signal.applyAsDouble(t - lag)), windows[2 * i], windows[2 * i + 1]) + noise;
        }
        return Series.windows(windows).column("edge", QuantityKind.PHOTON_ENERGY, energies).named("spectra");
    }

    private static double mean(DoubleUnaryOperator function, double start, double end) {
        double sum = 0;
        for (int i = 0; i < 48; i++) {
            sum += function.applyAsDouble(start + (end - start) * (i + 0.5) / 48);
        }
        return sum / 48;
    }

    private static OperationResult run(Measurement x, Measurement y, LagSettings settings) {
        return new Lag().apply(Map.of("x", x, "y", y), settings, Progress.NONE);
    }

    /** 40 seeds: no bias beyond three standard errors, every lag within four of its σ, and the scatter over the mean σ within 30 %. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.7})
    void aClockOffsetIsFoundWithAnHonestDeviation(double correlation) {
        Measurement x = charge(2 * HALF, LagTest::charge);
        double[] lags = new double[40];
        double[] sigmas = new double[40];
        for (int seed = 0; seed < lags.length; seed++) {
            OperationResult result = run(x, edges(seed, 2 * HALF, LagTest::charge, TRUE_LAG, correlation), DEFAULTS);
            assertEquals(correlation > 0 ? List.of("correlation.residuals-correlated") : List.of(), Series.problems(result),
                    "seed " + seed);
            lags[seed] = Series.values(result, "lag")[0];
            sigmas[seed] = Series.sigmas(result, "lag")[0];
            assertEquals(TRUE_LAG, lags[seed], 4 * sigmas[seed], "seed " + seed);
        }
        double mean = Arrays.stream(lags).average().orElseThrow();
        double scatter = Math.sqrt(Arrays.stream(lags).map(lag -> (lag - mean) * (lag - mean)).sum() / (lags.length - 1));
        double sigma = Arrays.stream(sigmas).average().orElseThrow();
        assertEquals(1, scatter / sigma, 0.3, "scatter " + scatter + ", stated " + sigma);
        assertEquals(TRUE_LAG, mean, 3 * scatter / Math.sqrt(lags.length), "mean of 40");
    }

    /** Charge and discharge on two curves 1 eV apart, as with hysteresis: no lag can be told from that. */
    @Test
    void hysteresisIsNotTakenForALag() {
        Measurement x = charge(2 * HALF, LagTest::charge);
        Measurement y = edges(3, 2 * HALF, t -> charge(t) + 0.5 * Math.sin(Math.PI * t / HALF), 0);
        assertRefused("correlation.lag-systematic", run(x, y, DEFAULTS));
    }

    @Test
    void theProfileBottomsAtTheNoise() {
        OperationResult result = run(charge(2 * HALF, LagTest::charge), edges(4, 2 * HALF, LagTest::charge, TRUE_LAG), DEFAULTS);
        assertEquals(TRUE_LAG, Series.values(result, "lag")[0], 3 * Series.sigmas(result, "lag")[0]);
        assertTrue(Series.values(result, "lag_correlation")[0] > 0.99);
        double[] profile = Series.values(result, "lag_profile");
        assertEquals(NOISE, Arrays.stream(profile).min().orElseThrow(), 0.1 * NOISE);
    }

    @Test
    void aNegativeLagIsFoundToo() {
        OperationResult result = run(charge(2 * HALF, LagTest::charge), edges(5, 2 * HALF, LagTest::charge, -400), DEFAULTS);
        assertEquals(-400, Series.values(result, "lag")[0], 3 * Series.sigmas(result, "lag")[0]);
    }

    @Test
    void aConstantSignalIsRefused() {
        assertRefused("correlation.lag-unrelated", run(charge(2 * HALF, LagTest::charge), edges(6, 2 * HALF, t -> 0.5, 0), DEFAULTS));
        assertRefused("correlation.lag-unrelated", run(charge(2 * HALF, t -> 0.5), edges(6, 2 * HALF, LagTest::charge, 0), DEFAULTS));
    }

    @Test
    void aSteadyChargeDecidesNoLag() {
        assertRefused("correlation.lag-open", run(charge(HALF, LagTest::charge), edges(7, HALF, LagTest::charge, TRUE_LAG), DEFAULTS));
    }

    @Test
    void aLagBeyondTheRangeIsRefused() {
        LagSettings narrow = new LagSettings("Q", "edge", -60, 60, 3, 600);
        OperationResult result = run(charge(2 * HALF, LagTest::charge), edges(8, 2 * HALF, LagTest::charge, 600), narrow);
        assertRefused("correlation.lag-systematic", result);
        assertTrue(result.problems().getFirst().toString().contains("Widen the range"), result.problems().toString());
    }

    @Test
    void aRangeOfSeveralPeriodsIsRefused() {
        DoubleUnaryOperator cycles = t -> 0.5 + 0.5 * Math.sin(2 * Math.PI * t / 3600);
        Measurement x = charge(2 * HALF, cycles);
        Measurement y = edges(9, 2 * HALF, cycles, TRUE_LAG);
        assertRefused("correlation.lag-ambiguous", run(x, y, new LagSettings("Q", "edge", -5000, 5000, 3, 600)));
        OperationResult one = run(x, y, new LagSettings("Q", "edge", -600, 900, 3, 600));
        assertEquals(TRUE_LAG, Series.values(one, "lag")[0], 3 * Series.sigmas(one, "lag")[0]);
    }

    /**
     * Half an hour without samples, and one that is missing, at a level of a thousand: the frames around them take no part, the others
     * decide as before.
     */
    @Test
    void aGapCostsOnlyTheFramesAroundIt() {
        Measurement whole = charge(2 * HALF, t -> 1000 + charge(t));
        double[] seconds = Arrays.stream(whole.timeAxis().orElseThrow().values().toArray()).filter(t -> t < 20_000 || t > 21_800).toArray();
        double[] charges = Arrays.stream(seconds).map(t -> t == 50_000 ? Double.NaN : 1000 + charge(t)).toArray();
        Measurement broken = Series.at(seconds).column("Q", QuantityKind.CHARGE, charges).named("broken");
        Measurement y = edges(4, 2 * HALF, LagTest::charge, TRUE_LAG);
        OperationResult all = run(whole, y, DEFAULTS);
        OperationResult some = run(broken, y, DEFAULTS);
        assertEquals(List.of(), some.problems());
        assertEquals(Series.values(all, "lag")[0], Series.values(some, "lag")[0], Series.sigmas(all, "lag")[0]);
        assertEquals(1, Series.sigmas(some, "lag")[0] / Series.sigmas(all, "lag")[0], 0.2);
    }

    @Test
    void tooFewFramesAreRefused() {
        OperationResult result = run(charge(2000, LagTest::charge), edges(1, 2000, LagTest::charge, 0), DEFAULTS);
        assertEquals(List.of("correlation.lag-frames"), Series.problems(result));
    }

    /** Wherever the user stops it: during the scan of 401 lags, or while a minimum is followed to its bottom. */
    @Test
    void stopsAtAnyMoment() {
        Map<String, Measurement> inputs = Map.of("x", charge(2 * HALF, LagTest::charge), "y",
                edges(1, 2 * HALF, LagTest::charge, TRUE_LAG));
        for (int allowed : new int[] {0, 1, 100, 405, 420, 450}) {
            AtomicInteger asked = new AtomicInteger();
            Progress progress = new Progress() {
                @Override
                public boolean isCancelled() {
                    return asked.incrementAndGet() > allowed;
                }
            };
            assertEquals(OperationResult.EMPTY, new Lag().apply(inputs, DEFAULTS, progress), "after " + allowed);
        }
    }

    @Test
    void aRangeTurnedRoundIsRefused() {
        Measurement x = charge(2 * HALF, LagTest::charge);
        assertEquals(List.of("correlation.lag-range"),
                Series.problems(run(x, edges(1, 2 * HALF, LagTest::charge, 0), new LagSettings("Q", "edge", 10, -10, 3, 600))));
    }

    private static void assertRefused(String problem, OperationResult result) {
        assertEquals(List.of(problem), Series.problems(result), result.problems().toString());
        assertTrue(Double.isNaN(Series.values(result, "lag")[0]));
    }
}

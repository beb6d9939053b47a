package org.operanda.correlation.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.correlation.ClockTransform;
import org.operanda.correlation.Resample;
import org.operanda.correlation.ResamplePolicy;
import org.operanda.correlation.ResampleSettings;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;

class ResampleTest {
    private static final double NaN = Double.NaN;
    private static final ResampleSettings DEFAULTS = SettingsType.of(ResampleSettings.class).defaults();

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new Resample(), DEFAULTS,
                Map.of("frames", Series.windows(0, 2, 3, 5).named("frames"), "source", ramp()));
    }

    private static Measurement ramp() {
        return Series.at(0, 1, 2, 4, 7).potential(0, 1, 2, 4, 7).named("record");
    }

    private static OperationResult run(Measurement frames, Measurement source, ResampleSettings settings) {
        return new Resample().apply(Map.of("frames", frames, "source", source), settings, Progress.NONE);
    }

    private static double[] potentials(Measurement source, ResamplePolicy policy, double... windows) {
        return Series.values(run(Series.windows(windows).named("frames"), source, new ResampleSettings(List.of(), policy, 1, 600, false)),
                "Ewe");
    }

    @Test
    void theMeanOfARampIsItsMiddleHoweverUnevenTheSamples() {
        assertArrayEquals(new double[] {0.5, 3.5, 3.5, 2.05, 6},
                potentials(ramp(), ResamplePolicy.MEAN, 0, 1, 0, 7, 2.5, 4.5, 2, 2.1, 6, 6), 1e-13);
    }

    /** Straight lines between samples of t²: over whole intervals of width h the mean is that of t² plus h²/6. */
    @Test
    void theMeanOfASampledParabolaIsTheExactTrapezium() {
        double[] seconds = new double[1001];
        Arrays.setAll(seconds, i -> i * 0.5);
        Measurement parabola = Series.at(seconds).potential(Arrays.stream(seconds).map(t -> t * t).toArray()).named("parabola");
        double exact = (300.0 * 300 * 300 - 100.0 * 100 * 100) / 3 / 200 + 0.25 / 6;
        assertEquals(exact, potentials(parabola, ResamplePolicy.MEAN, 100, 300)[0], 1e-12 * exact);
    }

    @Test
    void manyCloseSamplesWeighByTheirTimeAndNotTheirNumber() {
        double[] seconds = new double[102];
        Arrays.setAll(seconds, i -> i < 101 ? i * 1e-3 : 10);
        double[] values = new double[102];
        values[101] = 10;
        assertEquals((9.9 * 5) / 10, potentials(Series.at(seconds).potential(values).named("m"), ResamplePolicy.MEAN, 0, 10)[0], 1e-12);
    }

    @Test
    void thePoliciesAtTheMiddle() {
        double[] windows = {2, 3, 2, 5, 2.8, 3.8, 4, 4};
        assertArrayEquals(new double[] {2.5, 3.5, 3.3, 4}, potentials(ramp(), ResamplePolicy.LINEAR, windows), 1e-14);
        assertArrayEquals(new double[] {2, 4, 4, 4}, potentials(ramp(), ResamplePolicy.NEAREST, windows));
        assertArrayEquals(new double[] {2, 2, 2, 4}, potentials(ramp(), ResamplePolicy.PREVIOUS, windows));
        assertArrayEquals(new double[] {2}, potentials(ramp(), ResamplePolicy.NEAREST, 2.5, 3.5), "of two equally near, the earlier");
    }

    @Test
    void nothingIsExtrapolated() {
        double[] windows = {-2, -1, -1, 1, 6, 8, 7.5, 7.5, 0, 0, 7, 7};
        for (ResamplePolicy policy : ResamplePolicy.values()) {
            double[] found = potentials(ramp(), policy, windows);
            boolean mean = policy == ResamplePolicy.MEAN;
            assertArrayEquals(new double[] {NaN, mean ? NaN : 0, mean ? NaN : 7, NaN, 0, 7}, found, policy.toString());
        }
    }

    @Test
    void aGapIsCrossedByNoPolicy() {
        Measurement source = Series.at(0, 10, 2000, 2010).potential(0, 10, 2000, 2010).withSigmas(1, 1, 1, 1).named("record");
        for (ResamplePolicy policy : ResamplePolicy.values()) {
            OperationResult result = run(Series.windows(4, 6, 800, 900, 15, 16, 1990, 1999, 2004, 2006).named("frames"), source,
                    new ResampleSettings(List.of(), policy, 1, 600, false));
            double[] values = Series.values(result, "Ewe");
            assertTrue(values[0] <= 10 && values[4] >= 2000, policy.toString());
            assertArrayEquals(new double[] {NaN, NaN, NaN}, Arrays.copyOfRange(values, 1, 4), policy.toString());
            assertArrayEquals(new double[] {NaN, NaN, NaN}, Arrays.copyOfRange(Series.sigmas(result, "Ewe"), 1, 4), policy.toString());
            assertEquals(List.of("correlation.not-covered"), Series.problems(result));
        }
    }

    /** What happens while a detector is read out belongs to no frame. */
    @Test
    void whatHappensInTheDeadTimeIsInNoFrame() {
        Measurement source = Series.at(0, 10, 10, 12, 12, 20).potential(1, 1, 99, 99, 1, 1).named("record");
        for (ResamplePolicy policy : ResamplePolicy.values()) {
            assertArrayEquals(new double[] {1, 1}, potentials(source, policy, 2, 10, 12, 20), policy.toString());
        }
        assertEquals(1 + 98 * 2 / 18.0, potentials(source, ResamplePolicy.MEAN, 2, 20)[0], 1e-12, "a frame without dead time has it");
    }

    @Test
    void uncoveredFramesAreCounted() {
        Measurement source = Series.at(0, 10, 2000, 2010).potential(0, 10, 2000, 2010).named("record");
        OperationResult result = run(Series.windows(-5, 5, 2, 4, 100, 110, 5, 15, 2001, 2002).named("frames"), source, DEFAULTS);
        assertArrayEquals(new double[] {NaN, 3, NaN, NaN, 2001.5}, Series.values(result, "Ewe"), 1e-12);
        assertEquals(List.of("correlation.not-covered"), Series.problems(result));
        assertTrue(
                result.problems().getFirst().message()
                        .contains("does not cover 3 of 5 frames (1 reach beyond its begin or end, 2 lie in a gap)"),
                result.problems().getFirst().message());
    }

    @Test
    void partlyCoveredFramesGiveTheMeanOfWhatIsCoveredOnDemand() {
        ResampleSettings half = new ResampleSettings(List.of(), ResamplePolicy.MEAN, 0.5, 600, false);
        OperationResult result = run(Series.windows(-1, 1, -3, 1, 6, 8).named("frames"), ramp(), half);
        assertArrayEquals(new double[] {0.5, NaN, 6.5}, Series.values(result, "Ewe"), 1e-13);
    }

    @Test
    void nothingIsInterpolatedFromOnePartToTheNext() {
        Measurement source = Series.at(0, 10, 20, 30).potential(0, 10, 20, 30).column("part", Series.PART, 0, 0, 1, 1).named("joined");
        assertArrayEquals(new double[] {5, NaN, NaN, 25, 10, 20},
                potentials(source, ResamplePolicy.MEAN, 0, 10, 10, 20, 5, 25, 20, 30, 10, 10, 20, 20), 1e-13);
        assertArrayEquals(new double[] {NaN}, potentials(source, ResamplePolicy.PREVIOUS, 14, 16));
    }

    /** A cycler writes the end of one step and the begin of the next at one time: the jump has no width. */
    @Test
    void twoRowsAtOneTimeAreAJump() {
        Measurement source = Series.at(0, 10, 10, 20).potential(1, 1, 3, 3).named("steps");
        assertArrayEquals(new double[] {2, 1.2, 3}, potentials(source, ResamplePolicy.MEAN, 0, 20, 1, 11, 10, 10), 1e-13);
        assertArrayEquals(new double[] {3}, potentials(source, ResamplePolicy.PREVIOUS, 8, 12));
        assertArrayEquals(new double[] {3}, potentials(source, ResamplePolicy.LINEAR, 8, 12));
    }

    @Test
    void rowsThatGoBackInTimeAreLeftOutAndCounted() {
        Measurement source = Series.at(0, 1, 2, 1.5, NaN, 3, 4).potential(0, 1, 2, 99, 99, 3, 4).named("record");
        OperationResult result = run(Series.windows(0, 4).named("frames"), source, DEFAULTS);
        assertArrayEquals(new double[] {2}, Series.values(result, "Ewe"), 1e-13);
        assertEquals(List.of("correlation.time-falls"), Series.problems(result));
        assertTrue(result.problems().getFirst().message().startsWith("2 rows"));
    }

    @Test
    void missingValuesAreAGapOfTheirColumn() {
        Measurement source = Series.at(0, 1, 2, 3, 4).potential(0, 1, NaN, 3, 4).column("Q", QuantityKind.CHARGE, 0, 1, 2, 3, 4)
                .named("record");
        OperationResult result = run(Series.windows(0, 1, 0, 2, 3, 4).named("frames"), source, DEFAULTS);
        assertArrayEquals(new double[] {0.5, NaN, 3.5}, Series.values(result, "Ewe"), 1e-13);
        assertArrayEquals(new double[] {0.5, 1, 3.5}, Series.values(result, "Q"), 1e-13);
        assertEquals(List.of("correlation.values-missing"), Series.problems(result));
    }

    @Test
    void aCounterTakesTheValueThatCoversMost() {
        Measurement source = Series.at(0, 4, 10, 20).column("cycle", QuantityKind.CYCLE, 1, 2, 3, 3).named("record");
        OperationResult result = run(Series.windows(0, 7, 0, 9, 2, 16, 11, 11, 4, 4, 15, 25).named("frames"), source, DEFAULTS);
        assertArrayEquals(new double[] {1, 2, 2, 3, 2, NaN}, Series.values(result, "cycle"));
        assertTrue(Series.dataset(result, "cycle").sigma().isEmpty());
    }

    @Test
    void theStandardErrorFollowsFromTheWeightOfEachSample() {
        Measurement source = Series.at(0, 1, 2, 3).potential(1, 1, 1, 1).withSigma(0.1).named("record");
        OperationResult result = run(Series.windows(0, 3, 1, 2, 0.5, 1.5, 2, 2).named("frames"), source, DEFAULTS);
        double[] expected = {0.1 * Math.sqrt(0.25 + 1 + 1 + 0.25) / 3, 0.1 * Math.sqrt(0.5),
                0.1 * Math.sqrt(0.125 * 0.125 + 0.75 * 0.75 + 0.125 * 0.125), 0.1};
        assertArrayEquals(expected, Series.sigmas(result, "Ewe"), 1e-15);
        double[] linear = Series.sigmas(
                run(Series.windows(0, 2.5).named("f"), source, new ResampleSettings(List.of(), ResamplePolicy.LINEAR, 1, 600, false)),
                "Ewe");
        assertEquals(0.1 * Math.hypot(0.75, 0.25), linear[0], 1e-15);
    }

    /** An exposure from 1.2 to 2.2 s, of which the middle lies at 1.7 s; in its mean the samples at 1, 2 and 3 s weigh 0.32, 0.66 and 0.02. */
    @Test
    void everyPolicyCarriesTheStandardDeviation() {
        Measurement source = Series.at(0, 1, 2, 3).potential(0, 1, 2, 3).withSigmas(0.1, 0.2, 0.4, 0.8).named("record");
        Map<ResamplePolicy, Double> expected = Map.of(ResamplePolicy.MEAN, Math.hypot(Math.hypot(0.32 * 0.2, 0.66 * 0.4), 0.02 * 0.8),
                ResamplePolicy.LINEAR, Math.hypot(0.3 * 0.2, 0.7 * 0.4), ResamplePolicy.NEAREST, 0.4, ResamplePolicy.PREVIOUS, 0.2);
        for (ResamplePolicy policy : ResamplePolicy.values()) {
            OperationResult result = run(Series.windows(1.2, 2.2, 5, 6).named("frames"), source,
                    new ResampleSettings(List.of(), policy, 1, 600, false));
            assertArrayEquals(new double[] {expected.get(policy), NaN}, Series.sigmas(result, "Ewe"), 1e-15, policy.toString());
        }
    }

    /** A ramp over a window of length w has the spread w/√12. */
    @Test
    void theSpreadOfARamp() {
        ResampleSettings spread = new ResampleSettings(List.of(), ResamplePolicy.MEAN, 1, 600, true);
        Measurement offset = Series.at(0, 1, 2, 4, 7).potential(1000, 1001, 1002, 1004, 1007).named("record");
        OperationResult result = run(Series.windows(0, 7, 1.5, 2.5, 3, 3).named("frames"), offset, spread);
        assertArrayEquals(new double[] {7 / Math.sqrt(12), 1 / Math.sqrt(12), 0}, Series.values(result, "Ewe_spread"), 1e-12);
    }

    @Test
    void columnsAreChosenByNameOrQuantity() {
        Measurement source = Series.at(0, 1).potential(0, 1).column("Q", QuantityKind.CHARGE, 0, 1).column("mode", QuantityKind.FLAG, 1, 1)
                .column("cycle", QuantityKind.CYCLE, 1, 1).column("unknown_9", QuantityKind.UNKNOWN, 0, 0).named("record");
        Measurement frames = Series.windows(0, 1).named("frames");
        assertEquals(List.of("Ewe", "Q", "cycle"), names(run(frames, source, DEFAULTS)));
        OperationResult chosen = run(frames, source,
                new ResampleSettings(List.of("mode", "potential", "Ewe", "temperature"), ResamplePolicy.MEAN, 1, 600, false));
        assertEquals(List.of("mode", "Ewe"), names(chosen));
        assertEquals(List.of("correlation.column-unknown"), Series.problems(chosen));
    }

    private static List<String> names(OperationResult result) {
        return result.datasets().stream().map(d -> d.name()).toList();
    }

    @Test
    void resultsRunAlongTheFramesOwnAxis() {
        Measurement frames = Series.windows(0, 1).named("frames");
        assertSame(frames.timeAxis().orElseThrow(), Series.dataset(run(frames, ramp(), DEFAULTS), "Ewe").axes().getFirst());
    }

    /** The record's clock is 137 s late and loses 20 ppm; its epoch is another. After the transform a ramp in true time is met exactly. */
    @Test
    void aRecordOnAnotherClockMeetsTheFramesAfterItsTransform() {
        ClockTransform transform = new ClockTransform(137, 20e-6, 0);
        double[] raw = new double[20_000];
        Arrays.setAll(raw, i -> 10.0 * i);
        Clock other = Clock.at("other", Instant.parse("2022-07-26T09:00:00Z"));
        double[] truth = Arrays.stream(raw).map(t -> transform.apply(t) - 3600).toArray();
        Measurement record = transform.apply(Series.on(other, raw).potential(truth).named("record"), Series.CLOCK);
        double[] found = Series.values(run(Series.windows(0, 300, 100_000, 100_300, 180_000, 180_300).named("frames"), record, DEFAULTS),
                "Ewe");
        assertArrayEquals(new double[] {150, 100_150, 180_150}, found, 1e-8);
    }

    @Test
    void epochsOfOneClockMayDiffer() {
        Clock later = Clock.at("cycler", Instant.parse("2022-07-26T10:01:40Z"));
        Measurement frames = Series.on(later, 1, 2).potential(0, 0).named("frames");
        Measurement source = Series.at(100, 110).potential(100, 110).named("record");
        assertArrayEquals(new double[] {101, 102}, Series.values(run(frames, source, DEFAULTS), "Ewe"), 1e-12);
    }

    @Test
    void framesWithoutTimesAreRefused() {
        Measurement untimed = Measurement.of("untimed", "test", List.of(), Map.of());
        assertEquals(List.of("correlation.untimed"), Series.problems(run(untimed, ramp(), DEFAULTS)));
        assertEquals(List.of("correlation.untimed"), Series.problems(run(Series.windows(0, 1).named("f"), untimed, DEFAULTS)));
    }

    /**
     * 2,000,000 rows over 2000 frames: a mean against the sum over all rows, and within 5 s on any machine, where looking at every row for
     * each frame takes longer.
     */
    @Test
    void twoMillionRowsAreQuick() {
        double[] seconds = new double[2_000_000];
        double[] values = new double[seconds.length];
        Random random = new Random(2);
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = i == 0 ? 0 : seconds[i - 1] + random.nextDouble();
            values[i] = random.nextDouble();
        }
        double[] windows = new double[4000];
        Arrays.setAll(windows, i -> i * 240.0);
        Measurement source = Series.at(seconds).potential(values).named("record");
        Measurement frames = Series.windows(windows).named("frames");
        long begin = System.nanoTime();
        double[] found = Series.values(run(frames, source, DEFAULTS), "Ewe");
        double took = (System.nanoTime() - begin) * 1e-9;
        assertTrue(took < 5, "took " + took + " s");
        assertEquals(meanByAllRows(seconds, values, windows[2000], windows[2001]), found[1000], 1e-11);
    }

    private static double meanByAllRows(double[] seconds, double[] values, double start, double end) {
        double sum = 0;
        for (int i = 0; i + 1 < seconds.length; i++) {
            double from = Math.max(start, seconds[i]);
            double to = Math.min(end, seconds[i + 1]);
            if (to > from) {
                double slope = (values[i + 1] - values[i]) / (seconds[i + 1] - seconds[i]);
                sum += (to - from) * (values[i] + slope * ((from + to) / 2 - seconds[i]));
            }
        }
        return sum / (end - start);
    }
}

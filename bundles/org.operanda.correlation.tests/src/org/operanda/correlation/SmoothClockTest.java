package org.operanda.correlation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;

/** Clocks by curves without a step, over many generated pairs of which the truth is known. */
class SmoothClockTest {
    private static final Instant START = Instant.parse("2026-10-24T00:00:00Z");
    private static final double SPACING = 30;
    private static final ClockAlignmentSettings SETTINGS = new ClockAlignmentSettings("", "", -3600, 3600,
            ClockAlignmentSettings.Evidence.AUTOMATIC);

    /** A curve that does not repeat itself: twelve waves of random length and phase. */
    private static DoubleUnaryOperator wander(Random random) {
        double[] rates = random.doubles(12).map(u -> 2 * Math.PI / (3000 * Math.pow(20, u))).toArray();
        double[] phases = random.doubles(12, 0, 2 * Math.PI).toArray();
        return t -> IntStream.range(0, rates.length).mapToDouble(i -> Math.sin(rates[i] * t + phases[i])).sum() / 3;
    }

    private static double[] every(double spacing, double length) {
        return IntStream.range(0, (int) (length / spacing)).mapToDouble(i -> spacing * i).toArray();
    }

    private static Measurement record(String name, double[] shown, double[] values) {
        Axis time = Axis.time(Values.of(shown), Clock.at(name, START));
        return Measurement.of(name, "", List.of(Dataset.of(name, QuantityKind.TEMPERATURE, Units.KELVIN, time, Values.of(values))),
                Map.of());
    }

    private static Measurement reference(DoubleUnaryOperator curve, double length) {
        double[] t = every(SPACING, length);
        return record("right", t, Arrays.stream(t).map(curve).toArray());
    }

    /** What follows the curve, at moments of the true time, with noise; its clock shows {@code shown}. */
    private static Measurement following(DoubleUnaryOperator curve, double[] truth, double[] shown, double noise, Random random) {
        return record("wrong", shown, Arrays.stream(truth).map(t -> {
            double x = curve.applyAsDouble(t);
            return x + 0.2 * x * x + noise * random.nextGaussian();
        }).toArray());
    }

    private static OperationResult align(Measurement right, Measurement wrong) {
        return new ClockAlignment().apply(Map.of("reference", right, "series", wrong), SETTINGS, Progress.NONE);
    }

    private static Dataset result(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(result.problems().toString()));
    }

    /** How many standard deviations a result is off. */
    private static double off(Dataset found, int at, double truth) {
        return Math.abs(found.values().get(at) - truth) / found.sigma().orElseThrow().get(at);
    }

    /** Twelve pairs of two days, with little noise: the drift is found and within three standard deviations, and so is the offset at the first row; where there is none, none is made up. */
    @Test
    void offsetAndDriftOfLongRecordsLieWithinTheirUncertainty() {
        int drifting = 0;
        int far = 0;
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            DoubleUnaryOperator curve = wander(random);
            double offset = 2000 * (2 * random.nextDouble() - 1);
            double drift = seed % 4 == 0 ? 0 : seed % 2 == 0 ? -120e-6 : 120e-6;
            double[] shown = every(60, 170_000);
            double[] truth = Arrays.stream(shown).map(t -> t + offset + drift * t).toArray();
            OperationResult found = align(reference(curve, 170_000), following(curve, truth, shown, 0.01, random));
            far += off(result(found, "offset"), 0, offset) > 3 ? 1 : 0;
            far += off(result(found, "drift"), 0, drift * 1e6) > 3 ? 1 : 0;
            boolean kept = result(found, "drift").values().get(0) != 0;
            drifting += kept && drift != 0 ? 1 : 0;
            assertTrue(!kept || drift != 0 || off(result(found, "drift"), 0, 0) < 4, "made up");
        }
        assertTrue(far <= 1, far + " of 24 are off by more than three standard deviations");
        assertEquals(9, drifting, "all that drift");
    }

    /** Twelve pairs of half a day, with much noise: the drift is not known, which the uncertainty of the offset allows for. */
    @Test
    void offsetsOfShortRecordsLieWithinTheirUncertainty() {
        int far = 0;
        double sum = 0;
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(100 + seed);
            DoubleUnaryOperator curve = wander(random);
            double offset = 2000 * (2 * random.nextDouble() - 1);
            double[] shown = every(60, 40_000);
            double[] truth = Arrays.stream(shown).map(t -> t + offset + 60e-6 * t).toArray();
            OperationResult found = align(reference(curve, 40_000), following(curve, truth, shown, 0.1, random));
            double apart = off(result(found, "offset"), 0, offset);
            far += apart > 3 ? 1 : 0;
            far += off(result(found, "drift"), 0, 60) > 3 ? 1 : 0;
            sum += apart * apart;
        }
        assertTrue(far <= 1, far + " of 24 are off by more than three standard deviations");
        assertTrue(sum / 12 > 0.25 && sum / 12 < 2.5, "the uncertainty is neither too great nor too small: " + sum / 12);
    }

    /** Set back by half an hour in the night, and wrong after a restart that only a gap tells of: three pieces. A gap without a change makes none. */
    @Test
    void aClockThatWasSetHasPieces() {
        Random random = new Random(3);
        DoubleUnaryOperator curve = wander(random);
        double[] truth = Arrays.stream(every(60, 300_000)).filter(t -> (t < 50_000 || t > 53_000) && (t < 200_000 || t > 202_000))
                .toArray();
        double[] shown = Arrays.stream(truth).map(t -> t - 600 - (t > 110_000 ? 1800 : 0) + (t > 201_000 ? 2000 : 0)).toArray();
        OperationResult found = align(reference(curve, 300_000), following(curve, truth, shown, 0.02, random));
        Dataset offsets = result(found, "offset");
        double[] rows = result(found, "from_row").values().toArray();
        assertEquals(3, rows.length, Arrays.toString(rows));
        assertEquals(110_000, truth[(int) rows[1]], 60);
        assertEquals(202_000, truth[(int) rows[2]], 60);
        double[] expected = {600, 2400, 400};
        for (int p = 0; p < expected.length; p++) {
            assertTrue(off(offsets, p, expected[p]) < 4, "piece " + p + ": " + offsets.values().get(p));
            assertTrue(offsets.sigma().orElseThrow().get(p) < 10);
        }
        assertTrue(found.problems().getLast().message().contains("set 2 times"), found.problems().toString());
    }

    /** The first part is long enough, the second too short to be placed: it is named. */
    @Test
    void aPieceThatCannotBePlacedIsNamed() {
        Random random = new Random(4);
        DoubleUnaryOperator curve = wander(random);
        double[] truth = every(60, 100_000);
        double[] shown = Arrays.stream(truth).map(t -> t - (t > 99_000 ? 3600 : 0)).toArray();
        OperationResult found = align(reference(curve, 100_000), following(curve, truth, shown, 0.02, random));
        assertTrue(found.datasets().isEmpty());
        assertTrue(found.problems().stream().anyMatch(p -> p.message().contains("Part 2 of the record, from row 1651 on")),
                found.problems().toString());
    }

    /** Twenty pairs that have nothing to do with each other, short and noisy, which is where a polynomial can be taken in: all are refused, and the reason is said. */
    @Test
    void unrelatedCurvesAreRefused() {
        int accepted = 0;
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(200 + seed);
            double length = 12_000 + 1500 * seed;
            double[] shown = every(60, length);
            OperationResult found = align(reference(wander(random), length),
                    following(wander(random), shown, shown, seed % 2 == 0 ? 0.3 : 0.02, random));
            accepted += found.datasets().isEmpty() ? 0 : 1;
            assertTrue(!found.datasets().isEmpty() || found.problems().stream().anyMatch(p -> p.message().contains("right and wrong: ")),
                    found.problems().toString());
        }
        assertEquals(0, accepted);
    }

    @Test
    void aPeriodThatFitsTwiceIsRefused() {
        Random random = new Random(5);
        double[] shown = every(60, 100_000);
        assertTwice(align(reference(t -> Math.sin(t / 400), 100_000), following(t -> Math.sin(t / 400), shown, shown, 0.02, random)));
    }

    private static void assertTwice(OperationResult found) {
        assertTrue(found.datasets().isEmpty());
        assertTrue(found.problems().stream().anyMatch(p -> p.message().contains("nearly as well as the best")),
                found.problems().toString());
    }

    /** Half a period away a wave is its own negative: without noise both leave nothing, and rounding must not choose. */
    @Test
    void twoPerfectFitsAreRefused() {
        double[] shown = every(20, 144_000);
        Measurement right = record("right", shown, Arrays.stream(shown).map(t -> Math.sin(t / 2300)).toArray());
        Measurement wrong = record("wrong", shown, Arrays.stream(shown).map(t -> Math.sin((t + 137) / 2300)).toArray());
        ClockAlignmentSettings wide = new ClockAlignmentSettings("", "", -7200, 7200, ClockAlignmentSettings.Evidence.CURVES);
        assertTwice(new ClockAlignment().apply(Map.of("reference", right, "series", wrong), wide, Progress.NONE));
    }

    /** A response that grows slower and slower is no clock. */
    @Test
    void aLagThatGrowsFasterThanClocksDriftIsRefused() {
        Random random = new Random(6);
        DoubleUnaryOperator curve = wander(random);
        double[] shown = every(60, 170_000);
        double[] truth = Arrays.stream(shown).map(t -> t - 1e-3 * t).toArray();
        OperationResult found = align(reference(curve, 170_000), following(curve, truth, shown, 0.02, random));
        assertTrue(found.datasets().isEmpty());
        assertTrue(found.problems().stream().anyMatch(p -> p.message().contains("by more than any clock drifts")),
                found.problems().toString());
    }
}

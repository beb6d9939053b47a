package org.operanda.xas.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;
import org.operanda.xas.LinearCombination;
import org.operanda.xas.LinearCombinationSettings;

/** Mixtures of three known edges. */
class LinearCombinationTest {
    private static final int POINTS = 400;
    private static final int FRAMES = 300;
    private static final double NOISE = 2e-3;
    private static final List<ArctangentEdge> EDGES = List.of(new ArctangentEdge(8340, 1.6, 0.55, 8346, 2.6),
            new ArctangentEdge(8343, 1.8, 0.8, 8350, 2.9),
            new ArctangentEdge(8345.5, 2.1, 1.05, 8353, 3.3));
    private static final LinearCombinationSettings DEFAULTS = SettingsType.of(LinearCombinationSettings.class).defaults();

    private final LinearCombination operation = new LinearCombination();

    private static LinearCombinationSettings settings(boolean nonNegative, boolean sumToOne) {
        return new LinearCombinationSettings("", 0, 0, nonNegative, sumToOne);
    }

    private static Axis energy(double offset) {
        return Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT,
                Values.of(IntStream.range(0, POINTS).mapToDouble(i -> 8300 + offset + 0.25 * i).toArray()));
    }

    private static Measurement rows(String name, Axis first, Axis energy, double[] values) {
        return Measurement.of(name, "xas",
                List.of(Dataset.of("normalised_absorption", QuantityKind.NORMALISED_ABSORPTION, Units.ONE, List.of(first, energy),
                        Values.of(values))),
                Map.of());
    }

    private static Measurement standards() {
        Axis energy = energy(0);
        double[] values = new double[EDGES.size() * POINTS];
        for (int k = 0; k < EDGES.size(); k++) {
            for (int i = 0; i < POINTS; i++) {
                values[k * POINTS + i] = EDGES.get(k).value(energy.values().get(i));
            }
        }
        return rows("standards", Axis.index(EDGES.size()), energy, values);
    }

    /** From the first standard over the second to the third, which is never reached before the middle. */
    private static double fraction(int standard, int frame) {
        double u = 2.0 * frame / (FRAMES - 1);
        return Math.max(0, 1 - Math.abs(u - standard));
    }

    private static Measurement series(double noise) {
        Random random = new Random(11);
        Axis energy = energy(0);
        double[] values = new double[FRAMES * POINTS];
        for (int frame = 0; frame < FRAMES; frame++) {
            for (int i = 0; i < POINTS; i++) {
                double sum = noise * random.nextGaussian();
                for (int k = 0; k < EDGES.size(); k++) {
                    sum += fraction(k, frame) * EDGES.get(k).value(energy.values().get(i));
                }
                values[frame * POINTS + i] = sum;
            }
        }
        return rows("series", Axis.time(Values.indices(FRAMES), Clock.relative("beamline")), energy, values);
    }

    private OperationResult run(Measurement series, LinearCombinationSettings settings) {
        return operation.apply(Map.of(LinearCombination.SERIES, series, LinearCombination.STANDARDS, standards()), settings, Progress.NONE);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(operation, DEFAULTS,
                Map.of(LinearCombination.SERIES, series(NOISE), LinearCombination.STANDARDS, standards()));
    }

    @Test
    void recoversTheFractionsExactlyWithoutNoise() {
        for (boolean nonNegative : new boolean[] {true, false}) {
            for (boolean sumToOne : new boolean[] {true, false}) {
                OperationResult result = run(series(0), settings(nonNegative, sumToOne));
                assertEquals(List.of("fraction_1", "fraction_2", "fraction_3", "r_factor"),
                        result.datasets().stream().map(Dataset::name).toList());
                for (int k = 0; k < EDGES.size(); k++) {
                    for (int frame = 0; frame < FRAMES; frame++) {
                        assertEquals(fraction(k, frame), result.datasets().get(k).values().get(frame), 1e-9);
                    }
                }
                assertTrue(result.datasets().get(3).values().get(10) < 1e-20);
            }
        }
    }

    /** Where no fraction is held, (found − true)/σ has a standard deviation of 1. */
    @Test
    void scattersAsMuchAsItsStandardDeviationsSay() {
        for (boolean sumToOne : new boolean[] {true, false}) {
            OperationResult result = run(series(NOISE), settings(false, sumToOne));
            for (int k = 0; k < EDGES.size(); k++) {
                Dataset found = result.datasets().get(k);
                double sum = 0;
                for (int frame = 0; frame < FRAMES; frame++) {
                    sum += Math.pow((found.values().get(frame) - fraction(k, frame)) / found.sigma().orElseThrow().get(frame), 2);
                }
                assertEquals(1, Math.sqrt(sum / FRAMES), 0.15);
            }
        }
    }

    @Test
    void keepsItsConstraints() {
        OperationResult result = run(series(10 * NOISE), DEFAULTS);
        int held = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            double sum = 0;
            for (int k = 0; k < EDGES.size(); k++) {
                double fraction = result.datasets().get(k).values().get(frame);
                assertTrue(fraction >= 0);
                assertEquals(fraction == 0, Double.isNaN(result.datasets().get(k).sigma().orElseThrow().get(frame)));
                held += fraction == 0 ? 1 : 0;
                sum += fraction;
            }
            assertEquals(1, sum, 1e-12);
        }
        assertTrue(held > FRAMES / 4,
                "with one component missing in every frame, it is held at zero in about half of them, not in " + held);
    }

    @Test
    void putsTheStandardsOntoTheEnergiesOfTheSeries() {
        Measurement shifted = rows("standards", Axis.index(1), energy(0.125),
                IntStream.range(0, POINTS).mapToDouble(i -> 8300.125 + 0.25 * i).toArray());
        Measurement straight = rows("series", Axis.index(1), energy(0),
                IntStream.range(0, POINTS).mapToDouble(i -> 2 * (8300 + 0.25 * i)).toArray());
        OperationResult result = operation.apply(Map.of("series", straight, "standards", shifted), settings(true, false), Progress.NONE);
        assertEquals(2, result.datasets().getFirst().values().get(0), 1e-12);
    }

    @Test
    void givesTheWholeToASingleStandardWhenTheSumIsOne() {
        Measurement one = rows("standards", Axis.index(1), energy(0), IntStream.range(0, POINTS).mapToDouble(i -> 1 + i).toArray());
        for (boolean nonNegative : new boolean[] {true, false}) {
            OperationResult result = operation.apply(Map.of("series", one, "standards", one), settings(nonNegative, true), Progress.NONE);
            assertEquals(1, result.datasets().getFirst().values().get(0));
        }
    }

    @Test
    void leavesOutTheMissingPointsOfASpectrum() {
        Dataset whole = series(0).datasets().getFirst();
        double[] values = whole.values().toArray();
        for (int i = 0; i < 50; i++) {
            values[20 * POINTS + 3 * i] = Double.NaN;
            values[21 * POINTS + i] = Double.NaN;
        }
        java.util.Arrays.fill(values, 22 * POINTS, 23 * POINTS, Double.NaN);
        Measurement holed = rows("series", whole.axes().getFirst(), whole.axes().getLast(), values);
        OperationResult result = run(holed, DEFAULTS);
        assertEquals(fraction(0, 20), result.datasets().getFirst().values().get(20), 1e-9);
        assertEquals(fraction(0, 21), result.datasets().getFirst().values().get(21), 1e-9);
        assertTrue(Double.isNaN(result.datasets().getFirst().values().get(22)));
        assertEquals(List.of("xas.linear-combination.unfit"), result.problems().stream().map(Problem::id).toList());
    }

    @Test
    void saysWhatIsMissing() {
        OperationResult none = operation.apply(Map.of("series", series(0)), DEFAULTS, Progress.NONE);
        assertEquals(List.of("xas.linear-combination.input"), none.problems().stream().map(Problem::id).toList());
        Measurement elsewhere = rows("standards", Axis.index(1), energy(5000), new double[POINTS]);
        OperationResult apart = operation.apply(Map.of("series", series(0), "standards", elsewhere), DEFAULTS, Progress.NONE);
        assertEquals(List.of("xas.linear-combination.range"), apart.problems().stream().map(Problem::id).toList());
    }
}

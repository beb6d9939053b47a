package org.operanda.xas.nearedge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
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

/** Edges in closed form: derivatives, crossings, peaks and fractions are known. */
class NearEdgeTest {
    private static final double EDGE = 7120;

    private static <S extends Record> S settings(Class<S> type, Map<String, ?> values) {
        return SettingsType.of(type).parse(values).settings().orElseThrow();
    }

    private static double[] energies() {
        return IntStream.range(0, 500).mapToDouble(i -> EDGE - 40 + 0.2 * i).toArray();
    }

    private static double step(double e, double edge, double width) {
        return 0.5 + Math.atan((e - edge) / width) / Math.PI;
    }

    private static double line(double e, double position, double fullWidth) {
        return Math.exp(-4 * Math.log(2) * Math.pow((e - position) / fullWidth, 2));
    }

    private static Dataset curve(DoubleUnaryOperator shape, double noise, Random random) {
        double[] energies = energies();
        Axis axis = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(energies));
        return Dataset.of("normalised_absorption", QuantityKind.NORMALISED_ABSORPTION, Units.ONE, axis,
                Values.of(Arrays.stream(energies).map(e -> shape.applyAsDouble(e) + noise * random.nextGaussian()).toArray()));
    }

    private static Measurement frame(DoubleUnaryOperator shape, double noise, long seed) {
        return Measurement.of("spectrum", "xas", List.of(curve(shape, noise, new Random(seed))), Map.of());
    }

    private static Measurement series(int frames, IntFunction<DoubleUnaryOperator> shapes, double noise, long seed) {
        Random random = new Random(seed);
        double[] all = IntStream.range(0, frames).boxed()
                .flatMapToDouble(f -> Arrays.stream(curve(shapes.apply(f), noise, random).values().toArray()))
                .toArray();
        Axis time = Axis.time(Values.computed(frames, i -> 60 * i), Clock.relative("beamline"));
        Axis energy = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(energies()));
        return Measurement.of("series", "xas", List.of(Dataset.of("normalised_absorption", QuantityKind.NORMALISED_ABSORPTION, Units.ONE,
                List.of(time, energy), Values.of(all))), Map.of());
    }

    private static Dataset named(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(result.problems()));
    }

    private static final DoubleUnaryOperator FIRST = e -> step(e, EDGE, 1.5) + 0.5 * line(e, EDGE + 5, 5);
    private static final DoubleUnaryOperator SECOND = e -> step(e, EDGE + 3, 1.8) + 0.7 * line(e, EDGE + 9, 6);
    private static final DoubleUnaryOperator THIRD = e -> step(e, EDGE + 1, 1.2) + 0.2 * line(e, EDGE + 20, 9);

    @TestFactory
    Stream<DynamicTest> derivativeKeepsTheContract() {
        return OperationContract.of(new Derivative(), settings(DerivativeSettings.class, Map.of()),
                List.of(frame(FIRST, 1e-3, 1), frame(FIRST, 1e-3, 2)));
    }

    @Test
    void derivesAnArctangent() {
        DoubleUnaryOperator edge = e -> step(e, EDGE, 3);
        double[] first = named(
                new Derivative().apply(frame(edge, 0, 0), settings(DerivativeSettings.class, Map.of("points", 7, "degree", 4))),
                Derivative.DERIVATIVE).values().toArray();
        double[] second = named(new Derivative().apply(frame(edge, 0, 0),
                settings(DerivativeSettings.class, Map.of("points", 9, "degree", 4, "order", 2))), Derivative.DERIVATIVE).values()
                .toArray();
        double[] energies = energies();
        for (int i = 0; i < energies.length; i++) {
            double u = energies[i] - EDGE;
            assertEquals(3 / Math.PI / (u * u + 9), first[i], 2e-5);
            assertEquals(-6 * u / Math.PI / Math.pow(u * u + 9, 2), second[i], 3e-4);
        }
    }

    private static Measurement mixture(double noise) {
        return series(20, f -> e -> FIRST.applyAsDouble(e) + f / 19.0 * (SECOND.applyAsDouble(e) - FIRST.applyAsDouble(e)), noise, 5);
    }

    @TestFactory
    Stream<DynamicTest> differenceKeepsTheContract() {
        return OperationContract.of(new Difference(), settings(DifferenceSettings.class, Map.of()), Map.of("series", mixture(1e-3)));
    }

    @Test
    void subtractsWhatIsAsked() {
        Measurement series = mixture(0);
        double[] energies = energies();
        Map<String, double[]> share = Map.of("first", new double[] {0, 1}, "previous", new double[] {0, 1 / 19.0}, "mean",
                new double[] {-0.5, 0.5},
                "reference", new double[] {-1, 0});
        share.forEach((against, ends) -> {
            OperationResult result = new Difference().apply(Map.of("series", series, "reference", frame(SECOND, 0, 0)),
                    settings(DifferenceSettings.class, Map.of("against", against)), Progress.NONE);
            for (int end = 0; end < 2; end++) {
                double[] difference = named(result, Difference.DIFFERENCE).frame(19L * end).values().toArray();
                for (int i = 0; i < energies.length; i++) {
                    double whole = SECOND.applyAsDouble(energies[i]) - FIRST.applyAsDouble(energies[i]);
                    assertEquals(ends[end] * whole, difference[i], 1e-12, against);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> isosbesticKeepsTheContract() {
        return OperationContract.of(new Isosbestic(), settings(IsosbesticSettings.class, Map.of()), Map.of("series", mixture(1e-3)));
    }

    @Test
    void findsWhereTwoSpeciesCross() {
        OperationResult result = new Isosbestic().apply(Map.of("series", mixture(1e-4)),
                settings(IsosbesticSettings.class, Map.of("contrast", 0.01)), Progress.NONE);
        double[] found = named(result, Isosbestic.ENERGY).values().toArray();
        double[] expected = IntStream.range(-2000, 6000).mapToDouble(i -> EDGE + i * 0.01).filter(e -> {
            double here = SECOND.applyAsDouble(e) - FIRST.applyAsDouble(e);
            double next = SECOND.applyAsDouble(e + 0.01) - FIRST.applyAsDouble(e + 0.01);
            return here < 0 != next < 0;
        }).toArray();
        assertTrue(found.length >= 2, "crossings " + Arrays.toString(found)); // the third one is no more than a touch
        for (int i = 0; i < found.length; i++) {
            double own = found[i];
            double nearest = Arrays.stream(expected).boxed().min((a, b) -> Double.compare(Math.abs(a - own), Math.abs(b - own)))
                    .orElseThrow();
            assertEquals(nearest, own, 0.1);
            assertEquals(FIRST.applyAsDouble(nearest), named(result, Isosbestic.HEIGHT).values().get(i), 5e-3);
        }
        assertTrue(Arrays.stream(named(result, Isosbestic.SPREAD).values().toArray()).allMatch(s -> s < 0.01));
        Measurement three = series(20, f -> e -> FIRST.applyAsDouble(e) + f / 19.0 * (SECOND.applyAsDouble(e) - FIRST.applyAsDouble(e))
                + 0.3 * Math.sin(f) * (THIRD.applyAsDouble(e) - FIRST.applyAsDouble(e)), 1e-3, 6);
        OperationResult spread = new Isosbestic().apply(Map.of("series", three), settings(IsosbesticSettings.class, Map.of()),
                Progress.NONE);
        assertTrue(Arrays.stream(named(spread, Isosbestic.SPREAD).values().toArray()).max().orElse(1) > 0.05);
    }

    private static Measurement edgeAt(double energy, double sigma) {
        return Measurement.of("edge", "xas",
                List.of(Dataset.scalar("edge_half_step", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, energy, sigma)), Map.of());
    }

    private static final OxidationStateSettings IRON = settings(OxidationStateSettings.class,
            Map.of("energies", List.of(7112.0, 7119.5, 7123.5), "states", List.of(0.0, 2.0, 3.0)));

    @TestFactory
    Stream<DynamicTest> oxidationStateKeepsTheContract() {
        return OperationContract.of(new OxidationState(), IRON, List.of(edgeAt(7120, 0.1), edgeAt(7121, 0.1)));
    }

    @Test
    void readsTheStateOffTheLineOfStandards() {
        OxidationStateSettings two = settings(OxidationStateSettings.class,
                Map.of("energies", List.of(7112.0, 7124.0), "states", List.of(0.0, 3.0)));
        Dataset state = named(new OxidationState().apply(edgeAt(7120, 0.2), two), OxidationState.STATE);
        assertEquals(2, state.values().get(0), 1e-12);
        assertEquals(0.05, state.sigma().orElseThrow().get(0), 1e-12);
        Dataset scattered = named(new OxidationState().apply(edgeAt(7119.5, 0), IRON), OxidationState.STATE);
        // slope and mean of three points by hand: x − 7118.3333 = −6.3333, 1.1667, 5.1667; y − 5/3 = −5/3, 1/3, 4/3
        double slope = (6.333333 * 1.666667 + 1.166667 / 3 + 5.166667 * 1.333333)
                / (6.333333 * 6.333333 + 1.166667 * 1.166667 + 5.166667 * 5.166667);
        assertEquals(1.666667 + slope * 1.166667, scattered.values().get(0), 1e-5);
        assertEquals(List.of("xas.oxidation-state.standards"),
                new OxidationState().apply(edgeAt(7120, 0), settings(OxidationStateSettings.class, Map.of())).problems().stream()
                        .map(Problem::id).toList());
    }

    private static final DoubleUnaryOperator PRE_EDGE = e -> step(e, EDGE + 1, 1.5) + 0.08 * line(e, EDGE - 8, 2)
            + 0.05 * line(e, EDGE - 5.5, 2);
    private static final PreEdgePeaksSettings PEAKS = settings(PreEdgePeaksSettings.class,
            Map.of("start", EDGE - 25, "end", EDGE - 2.5, "peaks", List.of(EDGE - 8.3, EDGE - 5.2), "shape", "gauss", "width", 1.8));

    @TestFactory
    Stream<DynamicTest> preEdgePeaksKeepTheContract() {
        return OperationContract.of(new PreEdgePeaks(), PEAKS, List.of(frame(PRE_EDGE, 1e-3, 1), frame(PRE_EDGE, 1e-3, 2)));
    }

    @Test
    void fitsTwoPeaksOnTheFootOfTheEdge() {
        OperationResult result = new PreEdgePeaks().apply(frame(PRE_EDGE, 0, 0), PEAKS);
        assertEquals(EDGE - 8, named(result, "peak_1_position").values().get(0), 1e-3);
        assertEquals(0.05, named(result, "peak_2_height").values().get(0), 1e-4);
        assertEquals(2, named(result, "peak_2_width").values().get(0), 1e-2);
        double unit = Math.sqrt(Math.PI / (4 * Math.log(2)));
        assertEquals(0.13 * 2 * unit, named(result, PreEdgePeaks.AREA).values().get(0), 1e-3);
        assertEquals(EDGE - 8 + 2.5 * 5 / 13, named(result, PreEdgePeaks.CENTROID).values().get(0), 1e-2);
        double pulls = 0;
        for (int i = 0; i < 100; i++) {
            Dataset position = named(new PreEdgePeaks().apply(frame(PRE_EDGE, 1e-3, i), PEAKS), "peak_1_position");
            pulls += Math.pow((position.values().get(0) - EDGE + 8) / position.sigma().orElseThrow().get(0), 2) / 100;
        }
        assertEquals(1, Math.sqrt(pulls), 0.25);
    }

    private static Measurement standards() {
        List<DoubleUnaryOperator> all = List.of(FIRST, SECOND, THIRD, e -> step(e, EDGE - 2, 1));
        return series(4, all::get, 0, 0);
    }

    private static Measurement twoOfFour(double noise) {
        return series(10, f -> e -> (0.3 + 0.04 * f) * FIRST.applyAsDouble(e) + (0.7 - 0.04 * f) * SECOND.applyAsDouble(e), noise, 8);
    }

    @TestFactory
    Stream<DynamicTest> combinationsKeepTheContract() {
        return OperationContract.of(new Combinations(), settings(CombinationsSettings.class, Map.of()),
                Map.of("series", twoOfFour(2e-3), "standards", standards()));
    }

    @Test
    void ranksTheTrueCombinationFirst() {
        OperationResult result = new Combinations().apply(Map.of("series", twoOfFour(2e-3), "standards", standards()),
                settings(CombinationsSettings.class, Map.of()), Progress.NONE);
        assertEquals(4 + 6 + 4, named(result, Combinations.R_FACTOR).values().length());
        assertEquals(2, named(result, Combinations.COUNT).values().get(0));
        Dataset first = named(result, "fraction_1");
        assertEquals(0.48, first.values().get(0), 2e-3);
        assertEquals(0.52, named(result, "fraction_2").values().get(0), 2e-3);
        assertTrue(Double.isNaN(named(result, "fraction_3").values().get(0)));
        double sigma = first.sigma().orElseThrow().get(0);
        assertTrue(sigma > 1e-5 && sigma < 1e-3, "sigma " + sigma);
        double[] criterion = named(result, Combinations.CRITERION).values().toArray();
        assertEquals(0, criterion[0]);
        assertTrue(IntStream.range(1, criterion.length).allMatch(i -> criterion[i] >= criterion[i - 1]));
    }
}

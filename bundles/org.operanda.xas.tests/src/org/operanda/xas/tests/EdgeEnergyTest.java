package org.operanda.xas.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.Source;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.SharedData;
import org.operanda.xas.EdgeEnergy;
import org.operanda.xas.EdgeEnergySettings;
import org.operanda.xas.Normalise;
import org.operanda.xas.NormaliseSettings;
import org.operanda.xas.RockReader;
import org.operanda.xas.XdiReader;

class EdgeEnergyTest {
    private static final EdgeEnergySettings DEFAULTS = SettingsType.of(EdgeEnergySettings.class).defaults();
    private static final ArctangentEdge NICKEL = new ArctangentEdge(8343, 1.5, 0.8, 8350, 2.9);

    private final EdgeEnergy operation = new EdgeEnergy();

    private static EdgeEnergySettings settings(Map<String, ?> values) {
        return SettingsType.of(EdgeEnergySettings.class).parse(values).settings().orElseThrow();
    }

    private static Dataset named(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
    }

    private static double value(OperationResult result, String name) {
        return named(result, name).values().get(0);
    }

    private static double sigma(OperationResult result, String name) {
        return named(result, name).sigma().orElseThrow().get(0);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        Random random = new Random(1);
        return OperationContract.of(operation, DEFAULTS, List.of(NICKEL.spectrum(0.2, 1e-3, random), NICKEL.spectrum(0.5, 1e-3, random)));
    }

    @ParameterizedTest
    @CsvSource({
            // half width, white line: height, distance, width
            "1.0, 0.55, 4, 2.6",
            "1.5, 0.8, 7, 2.9",
            "2.0, 0.3, 9, 4.0"})
    void isBiasedLessThanItStatesOnEdgesInClosedForm(double halfWidth, double height, double distance, double width) {
        ArctangentEdge truth = new ArctangentEdge(8343, halfWidth, height, 8343 + distance, width);
        for (int seed = 0; seed < 10; seed++) {
            OperationResult result = operation.apply(truth.spectrum(0.2, 0, new Random(seed)), DEFAULTS);
            assertEquals(List.of(), result.problems());
            assertEquals(truth.halfStep(), value(result, EdgeEnergy.HALF_STEP), 0.01);
            assertEquals(truth.steepest(), value(result, EdgeEnergy.DERIVATIVE), 0.07);
            assertEquals(truth.top(), value(result, EdgeEnergy.WHITE_LINE_POSITION), 0.003);
            assertEquals(truth.value(truth.top()), value(result, EdgeEnergy.WHITE_LINE_HEIGHT), 3e-4);
        }
    }

    @Test
    void scattersAsMuchAsItsStandardDeviationsSay() {
        ArctangentEdge truth = new ArctangentEdge(8343, 2.0, 0.6, 8352, 3.5);
        Random random = new Random(20261122);
        List<OperationResult> results = IntStream.range(0, 600).mapToObj(i -> operation.apply(truth.spectrum(0.2, 2e-3, random), DEFAULTS))
                .toList();
        double[] truths = {truth.halfStep(), truth.steepest(), truth.top(), truth.value(truth.top())};
        double[] biases = {0.01, 0.07, 0.003, 3e-4};
        List<String> names = List.of(EdgeEnergy.HALF_STEP, EdgeEnergy.DERIVATIVE, EdgeEnergy.WHITE_LINE_POSITION,
                EdgeEnergy.WHITE_LINE_HEIGHT);
        for (int k = 0; k < names.size(); k++) {
            String name = names.get(k);
            double[] values = results.stream().mapToDouble(r -> value(r, name)).toArray();
            double mean = Arrays.stream(values).average().orElseThrow();
            double scatter = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
            double stated = Math.sqrt(results.stream().mapToDouble(r -> sigma(r, name) * sigma(r, name)).average().orElseThrow());
            assertEquals(1, scatter / stated, 0.25, () -> name + ": scatter " + scatter + ", stated " + stated);
            assertEquals(truths[k], mean, biases[k] + 4 * scatter / Math.sqrt(values.length), name);
        }
    }

    @Test
    void findsTheSameInAFallingOrShuffledSpectrum() {
        Measurement rising = NICKEL.spectrum(0.2, 1e-3, new Random(3));
        Dataset dataset = rising.datasets().getFirst();
        double[] energies = dataset.axes().getFirst().values().toArray();
        double[] values = dataset.values().toArray();
        int n = energies.length;
        int[] order = IntStream.range(0, n).map(i -> i * 7 % n).distinct().toArray();
        assertEquals(n, order.length);
        Measurement shuffled = ArctangentEdge.measurement(IntStream.of(order).mapToDouble(i -> energies[i]).toArray(),
                IntStream.of(order).mapToDouble(i -> values[i]).toArray(), "normalised_absorption", QuantityKind.NORMALISED_ABSORPTION);
        for (Dataset expected : operation.apply(rising, DEFAULTS).datasets()) {
            assertEquals(expected.values().get(0), value(operation.apply(shuffled, DEFAULTS), expected.name()));
        }
    }

    @Test
    void readsAnotherLevel() {
        OperationResult result = operation.apply(NICKEL.spectrum(0.2, 0, new Random(0)), settings(Map.of("level", 0.8)));
        assertEquals(0.8, NICKEL.value(value(result, EdgeEnergy.HALF_STEP)), 2e-3);
    }

    @Test
    void looksForTheSteepestPointOnlyWithinTheSearchRange() {
        ArctangentEdge twoFlanks = new ArctangentEdge(8343, 1.5, 2.0, 8352, 2.0);
        Measurement spectrum = twoFlanks.spectrum(0.2, 0, new Random(0));
        assertTrue(value(operation.apply(spectrum, DEFAULTS), EdgeEnergy.DERIVATIVE) > 8349);
        assertEquals(twoFlanks.steepest(), value(operation.apply(spectrum, settings(Map.of("searchEnd", 8346))), EdgeEnergy.DERIVATIVE),
                0.07);
    }

    @Test
    void saysWhatCouldNotBeFound() {
        Measurement flat = ArctangentEdge.measurement(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, new double[12],
                "normalised_absorption",
                QuantityKind.NORMALISED_ABSORPTION);
        OperationResult result = operation.apply(flat, DEFAULTS);
        assertEquals(List.of("xas.edge-energy.half-step", "xas.edge-energy.derivative", "xas.edge-energy.white-line"),
                result.problems().stream().map(Problem::id).toList());
        assertTrue(result.datasets().stream().allMatch(d -> Double.isNaN(d.values().get(0))));
    }

    /**
     * The spectra of LiNiO2 on charge: the half step lies between 8343 and 8347 eV and rises with the charge; the steepest point is the
     * flank of the white line.
     */
    @Test
    void followsTheEdgeOfAChargingNickelOxide() throws IOException {
        List<OperationResult> results = new ArrayList<>();
        for (var file : SharedData.files("operando/xas_biologic_LiNiO2_ROCK/xas", "*.txt")) {
            results.add(operation.apply(Texts.only(new RockReader().read(Source.open(file), Progress.NONE)), DEFAULTS));
        }
        assertEquals(229, results.size());
        assertTrue(results.stream().allMatch(r -> r.problems().isEmpty()));
        double[] half = results.stream().mapToDouble(r -> value(r, EdgeEnergy.HALF_STEP)).toArray();
        assertTrue(Arrays.stream(half).allMatch(e -> e > 8343 && e < 8347));
        assertTrue(half[40] - half[0] > 1, "the edge rises by more than 1 eV on the first charge, by " + (half[40] - half[0]));
        assertTrue(results.stream().allMatch(r -> sigma(r, EdgeEnergy.HALF_STEP) < 0.005));
        assertTrue(results.stream().mapToDouble(r -> value(r, EdgeEnergy.DERIVATIVE)).allMatch(e -> e > 8349 && e < 8354));
    }

    /**
     * The steepest rise of this file lies between the points at 8980.0 and 8981.0 eV, one step of 0.5 eV around that of its largest
     * difference quotient.
     */
    @Test
    void findsTheEdgeOfTheCopperFoilWhereItsDifferencesAreLargest() throws IOException {
        Measurement foil = Texts.only(new XdiReader().read(Source.open(SharedData.file("xas/xdi/cu_metal_rt.xdi")), Progress.NONE));
        OperationResult normalised = new Normalise().apply(foil, SettingsType.of(NormaliseSettings.class).defaults());
        OperationResult result = operation.apply(foil.withDatasets(normalised.datasets()), DEFAULTS);
        assertEquals(8980.5, value(result, EdgeEnergy.DERIVATIVE), 0.25);
        assertEquals(8980.5, value(normalised, Normalise.EDGE_ENERGY), 0.25);
    }
}

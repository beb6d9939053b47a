package org.operanda.xas.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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
import org.operanda.xas.ColumnsReader;
import org.operanda.xas.Normalise;
import org.operanda.xas.NormaliseSettings;

/** Edges on known backgrounds: the step and the normalised curve are known exactly. */
class NormaliseTest {
    private static final double EDGE = 8333;
    private static final double STEP = 1.7;
    private static final NormaliseSettings DEFAULTS = SettingsType.of(NormaliseSettings.class).defaults();
    private static final DoubleUnaryOperator LINE = e -> -0.4 + 2e-4 * (e - EDGE);
    /** Above the edge: 1 at the edge, falling with a curve, as an atomic cross-section does. */
    private static final DoubleUnaryOperator ABOVE = e -> 1 - 1e-4 * (e - EDGE) + 2e-8 * (e - EDGE) * (e - EDGE);

    private final Normalise operation = new Normalise();

    private static NormaliseSettings settings(Map<String, ?> values) {
        return SettingsType.of(NormaliseSettings.class).parse(values).settings().orElseThrow();
    }

    private static double[] energies() {
        return IntStream.range(0, 1900).mapToDouble(i -> EDGE - 200 + 0.5 * i).toArray();
    }

    /** A logistic step of width 0.8 eV: over in the pre- and post-edge ranges, without a tail. */
    private static Measurement spectrum(DoubleUnaryOperator background, double noise, Random random) {
        return spectrum(background, ABOVE, noise, random);
    }

    private static Measurement spectrum(DoubleUnaryOperator background, DoubleUnaryOperator above, double noise, Random random) {
        double[] energies = energies();
        double[] values = Arrays.stream(energies)
                .map(e -> background.applyAsDouble(e) + STEP * above.applyAsDouble(e) / (1 + Math.exp(-(e - EDGE) / 0.8))
                        + noise * random.nextGaussian())
                .toArray();
        return ArctangentEdge.measurement(energies, values, "absorption", QuantityKind.ABSORPTION);
    }

    private static Dataset named(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(operation, DEFAULTS, List.of(spectrum(LINE, 1e-3, new Random(1)), spectrum(LINE, 1e-3, new Random(2))));
    }

    @Test
    void findsStepAndEdgeOnALinearBackground() {
        OperationResult result = operation.apply(spectrum(LINE, 0, new Random(0)), DEFAULTS);
        assertEquals(List.of(), result.problems());
        double edge = named(result, Normalise.EDGE_ENERGY).values().get(0);
        assertEquals(EDGE, edge, 0.02);
        assertEquals(STEP, named(result, Normalise.EDGE_STEP).values().get(0), 1e-5);
    }

    @Test
    void laysThePostEdgeFlatAtOne() {
        double[] energies = energies();
        double[] flat = named(operation.apply(spectrum(LINE, 0, new Random(0)), DEFAULTS), Normalise.NORMALISED).values().toArray();
        double[] plain = named(operation.apply(spectrum(LINE, 0, new Random(0)), settings(Map.of("flatten", false))), Normalise.NORMALISED)
                .values().toArray();
        for (int i = 0; i < energies.length; i++) {
            if (energies[i] < EDGE - 30) {
                assertEquals(0, flat[i], 1e-9);
            } else if (energies[i] > EDGE + 30) {
                assertEquals(1, flat[i], 1e-9);
                assertEquals(ABOVE.applyAsDouble(energies[i]), plain[i], 1e-5);
            }
        }
    }

    @Test
    void fitsAVictoreenBackground() {
        DoubleUnaryOperator victoreen = e -> 2.2 * Math.pow(EDGE / e, 3) - 0.9 * Math.pow(EDGE / e, 4);
        Measurement spectrum = spectrum(victoreen, 0, new Random(0));
        NormaliseSettings settings = settings(Map.of("preEdgeForm", "victoreen", "edgeEnergy", EDGE));
        OperationResult result = operation.apply(spectrum, settings);
        assertEquals(STEP, named(result, Normalise.EDGE_STEP).values().get(0), 1e-8);
        double[] normalised = named(result, Normalise.NORMALISED).values().toArray();
        assertTrue(IntStream.range(0, 300).allMatch(i -> Math.abs(normalised[i]) < 1e-8));
        assertEquals(EDGE, named(result, Normalise.EDGE_ENERGY).values().get(0));
        assertTrue(Double.isNaN(named(result, Normalise.EDGE_ENERGY).sigma().orElseThrow().get(0)));
    }

    @Test
    void takesTheSlopeOfTheBackgroundOffBeforeItFitsAConstant() {
        double[] energies = energies();
        double[] values = Arrays.stream(energies).map(e -> LINE.applyAsDouble(e) + (e > EDGE ? STEP : 0)).toArray();
        Measurement spectrum = ArctangentEdge.measurement(energies, values, "absorption", QuantityKind.ABSORPTION);
        OperationResult result = operation.apply(spectrum, settings(Map.of("edgeEnergy", EDGE, "postEdgeDegree", 0)));
        assertEquals(STEP, named(result, Normalise.EDGE_STEP).values().get(0), 1e-12);
    }

    @Test
    void scattersInTheStepAsMuchAsItsStandardDeviationSays() {
        Random random = new Random(7);
        for (int degree : new int[] {0, 2}) {
            NormaliseSettings settings = settings(Map.of("edgeEnergy", EDGE, "postEdgeDegree", degree));
            DoubleUnaryOperator above = degree == 0 ? e -> 1 : ABOVE;
            List<Dataset> steps = IntStream.range(0, 600)
                    .mapToObj(i -> named(operation.apply(spectrum(LINE, above, 5e-3, random), settings), Normalise.EDGE_STEP)).toList();
            double mean = steps.stream().mapToDouble(d -> d.values().get(0)).average().orElseThrow();
            double scatter = Math.sqrt(steps.stream().mapToDouble(d -> Math.pow(d.values().get(0) - mean, 2)).sum() / (steps.size() - 1));
            double stated = steps.stream().mapToDouble(d -> d.sigma().orElseThrow().get(0)).average().orElseThrow();
            assertEquals(1, scatter / stated, 0.15);
            assertEquals(STEP, mean, 4 * scatter / Math.sqrt(steps.size()) + 1e-5);
        }
    }

    /**
     * What Larch's {@code pre_edge} gives for this file with the same ranges (its reference values are kept in the tests of the crate feffit 0.1.0,
     * {@code ref_preedge.txt}). Larch leaves out the last point of a range, hence the tolerance.
     */
    @Test
    void agreesWithLarchOnACopperFoil() throws IOException {
        Measurement foil = Texts.only(new ColumnsReader().read(Source.open(SharedData.file("xas/xmu_columns/cu_10k.xmu")), Progress.NONE));
        Map<String, Object> ranges = Map.of("edgeEnergy", 8977.58, "preEdgeStart", -180, "preEdgeEnd", -90, "postEdgeStart", 25,
                "postEdgeEnd", 2384.9,
                "postEdgeDegree", 2);
        OperationResult result = operation.apply(foil, settings(ranges));
        assertEquals(2.2987522766566517, named(result, Normalise.EDGE_STEP).values().get(0), 3e-3);
        double[] flat = named(result, Normalise.NORMALISED).values().toArray();
        assertEquals(612, flat.length);
        Map<Integer, Double> larch = Map.of(0, 0.006099431461700137, 50, 0.005072579057148078, 100, 0.2913552634158474, 150,
                1.077575867676603, 200,
                1.0087230991848806, 250, 0.9227743122395082, 300, 0.980869109629343, 600, 0.9935485069896435);
        larch.forEach((point, value) -> assertEquals(value, flat[point], 1e-3));
        // Larch takes the point of the largest difference quotient; the points there lie 0.5 eV apart
        double edge = named(operation.apply(foil, DEFAULTS), Normalise.EDGE_ENERGY).values().get(0);
        assertEquals(8977.58, edge, 0.25);
    }

    @Test
    void takesTheRangesThatAreGiven() {
        // a second, half as high step at +300 eV disturbs the post-edge unless it is kept out
        double[] energies = energies();
        double[] values = Arrays.stream(energies).map(e -> (e > EDGE ? 1 : 0) + (e > EDGE + 300 ? 0.5 : 0)).toArray();
        Measurement spectrum = ArctangentEdge.measurement(energies, values, "absorption", QuantityKind.ABSORPTION);
        NormaliseSettings narrow = settings(Map.of("edgeEnergy", EDGE, "preEdgeStart", -100, "preEdgeEnd", -10, "postEdgeStart", 20,
                "postEdgeEnd", 290, "postEdgeDegree", 0));
        assertEquals(1, named(operation.apply(spectrum, narrow), Normalise.EDGE_STEP).values().get(0), 1e-12);
        assertTrue(named(operation.apply(spectrum, settings(Map.of("edgeEnergy", EDGE))), Normalise.EDGE_STEP).values().get(0) < 0.99);
    }

    @Test
    void saysWhyASpectrumIsNotNormalised() {
        Measurement spectrum = spectrum(LINE, 0, new Random(0));
        Map<Map<String, Object>, String> cases = Map.of(
                Map.of("edgeEnergy", 7000), "pre-edge",
                Map.of("edgeEnergy", EDGE, "postEdgeStart", 5000, "postEdgeEnd", 6000), "post-edge",
                Map.of("searchStart", 9500), "edge",
                Map.of("edgeEnergy", EDGE, "preEdgeStart", -1, "postEdgeStart", 1, "preEdgeEnd", -0.9), "pre-edge");
        cases.forEach((values, id) -> {
            OperationResult result = operation.apply(spectrum, settings(values));
            assertEquals(List.of("xas.normalise." + id), result.problems().stream().map(Problem::id).toList());
            assertTrue(Double.isNaN(named(result, Normalise.EDGE_STEP).values().get(0)));
            assertEquals(1900, named(result, Normalise.NORMALISED).values().length());
        });
    }
}

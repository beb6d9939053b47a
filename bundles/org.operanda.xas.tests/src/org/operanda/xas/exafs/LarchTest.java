package org.operanda.xas.exafs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.Source;
import org.operanda.testkit.SharedData;
import org.operanda.xas.ColumnsReader;
import org.operanda.xas.Normalise;
import org.operanda.xas.NormaliseSettings;

/** The same numbers as Larch for the same parameters. */
class LarchTest {
    private static final Map<String, Object> GIVEN = Map.of("edgeEnergy", LarchTable.EDGE, "preEdgeStart", -180, "preEdgeEnd", -40,
            "postEdgeStart", 100, "postEdgeEnd", 700, "postEdgeDegree", 2, "convention", "larch-2026");

    private static <S extends Record> S settings(Class<S> type, Map<String, ?> values) {
        return SettingsType.of(type).parse(values).settings().orElseThrow();
    }

    private static double[] named(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).map(Dataset::values).findFirst().orElseThrow().toArray();
    }

    private static OperationResult normalised(Map<String, ?> values) {
        return new Normalise().apply(LarchTable.spectrum(), settings(NormaliseSettings.class, values));
    }

    private static Map<String, Object> with(Map<String, ?> values, String key, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(key, value);
        return all;
    }

    @Test
    void normalisesAsLarchDoes() {
        double[][] larch = LarchTable.columns("larch-normalise.txt", 0);
        assertArrayEquals(larch[2], named(normalised(with(GIVEN, "flatten", false)), Normalise.NORMALISED), 1e-9);
        assertArrayEquals(larch[3], named(normalised(GIVEN), Normalise.NORMALISED), 1e-9);
        assertEquals(1.18797970283, named(normalised(GIVEN), Normalise.EDGE_STEP)[0], 1e-10);
    }

    @Test
    void knowsBothDefaultsOfLarch() {
        double[][] larch = LarchTable.columns("larch-normalise.txt", 0);
        Map<String, Object> recent = Map.of("edgeEnergy", LarchTable.EDGE, "convention", "larch-2026");
        assertArrayEquals(larch[4], named(normalised(with(recent, "flatten", false)), Normalise.NORMALISED), 1e-9);
        assertArrayEquals(larch[5], named(normalised(recent), Normalise.NORMALISED), 1e-9);
        assertEquals(1.198920157871, named(normalised(recent), Normalise.EDGE_STEP)[0], 1e-10);
        OperationResult former = normalised(Map.of("edgeEnergy", LarchTable.EDGE, "convention", "larch-0", "flatten", false));
        assertArrayEquals(larch[6], named(former, Normalise.NORMALISED), 1e-9);
        assertEquals(1.182722908688, named(former, Normalise.EDGE_STEP)[0], 1e-10);
    }

    /** With every point of a range, and the step at E0, numbers differ by what a single point of an oscillation at the start of the post-edge weighs. */
    @Test
    void ourOwnConventionIsWithinHalfAPercent() {
        double[] ours = named(normalised(with(with(GIVEN, "convention", "operanda"), "flatten", false)), Normalise.NORMALISED);
        assertArrayEquals(LarchTable.columns("larch-normalise.txt", 0)[2], ours, 5e-3);
    }

    @Test
    void findsTheEdgeOfCopperByAnyChoice() {
        for (String choice : List.of("zero-crossing", "steepest-point", "half-step")) {
            double edge = named(normalised(Map.of("edge", choice)), Normalise.EDGE_ENERGY)[0];
            assertEquals(LarchTable.EDGE, edge, 1, choice);
        }
        assertEquals(8980.25, named(normalised(Map.of("edge", "half-step", "edgeEnergy", 8980.25)), Normalise.EDGE_ENERGY)[0]);
    }

    private static Measurement chi(Map<String, ?> background) {
        OperationResult normalised = normalised(with(GIVEN, "flatten", false));
        Measurement frame = LarchTable.spectrum().withDatasets(normalised.datasets());
        OperationResult result = new Background().apply(frame, settings(BackgroundSettings.class, background));
        assertEquals(List.of(), result.problems());
        return frame.withDatasets(result.datasets());
    }

    @Test
    void takesTheBackgroundOffAsLarchDoes() {
        double[][] larch = LarchTable.columns("larch-exafs.txt", 0);
        double[] first = named(new OperationResult(chi(Map.of()).datasets(), List.of()), Background.CHI);
        double[] second = named(new OperationResult(chi(SECOND).datasets(), List.of()), Background.CHI);
        double largest = Arrays.stream(larch[1]).map(Math::abs).max().orElseThrow();
        for (int i = 20; i < larch[0].length; i++) { // from 1 1/Å on: below, the splines' first cubic is free
            assertEquals(larch[1][i], first[i], 0.01 * largest, "at " + larch[0][i]);
            assertEquals(larch[2][i], second[i], 0.01 * largest, "at " + larch[0][i]);
        }
    }

    private static final Map<String, Object> SECOND = Map.of("rBackground", 1.2, "kWeight", 2, "kMin", 0.5, "clampLow", 1, "clampHigh", 5);

    private static double[] magnitude(Measurement chi, String window) {
        TransformSettings settings = settings(TransformSettings.class, Map.of("kMin", 3, "kMax", 13, "taper", 1, "window", window));
        return named(new Transform().apply(chi, settings), Transform.MAGNITUDE);
    }

    @Test
    void transformsWithinOnePercentOfLarch() {
        double[][] larch = LarchTable.columns("larch-exafs.txt", 1);
        Measurement chi = chi(Map.of());
        List<String> windows = List.of("kaiser-bessel", "hanning", "parzen", "welch", "sine", "gaussian");
        for (int w = 0; w < windows.size(); w++) {
            double[] ours = magnitude(chi, windows.get(w));
            double largest = Arrays.stream(larch[1 + w]).max().orElseThrow();
            for (int i = 33; i < larch[0].length; i++) { // from 1 Å, where the background ends
                assertEquals(larch[1 + w][i], ours[i], 0.01 * largest, windows.get(w) + " at " + larch[0][i]);
            }
        }
        double largest = Arrays.stream(larch[7]).max().orElseThrow();
        double[] second = magnitude(chi(SECOND), "kaiser-bessel");
        assertTrue(Math.abs(second[74] - larch[7][74]) < 0.01 * largest);
        // the highest points: 2.3317 Å on the grid
        int top = 0;
        for (int i = 33; i < larch[0].length; i++) {
            top = larch[1][i] > larch[1][top] ? i : top;
        }
        assertEquals(2.3317, larch[0][top], 1e-4);
        assertEquals(larch[1][top], magnitude(chi, "kaiser-bessel")[top], 0.01 * larch[1][top]);
    }

    /** A real spectrum: a copper foil at 10 K, by the Larch that Debian has. */
    @Test
    void copperFoilAsLarchHasIt() throws IOException {
        Measurement foil = new ColumnsReader().read(Source.open(SharedData.file("xas/xmu_columns/cu_10k.xmu")), Progress.NONE)
                .measurements()
                .getFirst();
        Map<String, Object> given = Map.of("edgeEnergy", 8979.055, "preEdgeStart", -150, "preEdgeEnd", -40, "postEdgeStart", 100,
                "postEdgeEnd", 1500, "postEdgeDegree", 2, "convention", "larch-0");
        double[][] larch = LarchTable.columns("larch-foil.txt", 0);
        OperationResult flat = new Normalise().apply(foil, settings(NormaliseSettings.class, given));
        OperationResult plain = new Normalise().apply(foil, settings(NormaliseSettings.class, with(given, "flatten", false)));
        assertArrayEquals(larch[1], named(plain, Normalise.NORMALISED), 1e-6);
        assertArrayEquals(larch[2], named(flat, Normalise.NORMALISED), 1e-6);
        assertEquals(2.328138097783, named(plain, Normalise.EDGE_STEP)[0], 1e-6);
        Measurement frame = foil.withDatasets(plain.datasets());
        Measurement chi = frame
                .withDatasets(new Background().apply(frame, settings(BackgroundSettings.class, Map.of())).datasets());
        double[] ours = named(new Transform().apply(chi, settings(TransformSettings.class,
                Map.of("kMin", 3, "kMax", 17, "taper", 1, "window", "kaiser-bessel"))), Transform.MAGNITUDE);
        double[][] magnitude = LarchTable.columns("larch-foil.txt", 1);
        double largest = Arrays.stream(magnitude[1]).max().orElseThrow();
        assertEquals(6.773663817, largest, 1e-9);
        for (int i = 33; i < ours.length; i++) { // from 1 Å, where the background ends
            assertEquals(magnitude[1][i], ours[i], 0.01 * largest, "at " + magnitude[0][i]);
        }
    }

    /** Larch's own χ(k) through our transforms, so that no background comes between. */
    @Test
    void transformsLarchsChiToItsNumbers() {
        double[][] table = LarchTable.columns("larch-exafs.txt", 0);
        double[][] larch = LarchTable.columns("larch-exafs.txt", 1);
        double[][] back = LarchTable.columns("larch-exafs.txt", 2);
        double[] window = Window.KAISER_BESSEL.values(281, 0.05, 3, 13, 1);
        double[] weighted = FourierTransform.weighted(table[1], window, 2);
        FourierTransform.Complex forward = FourierTransform.forward(weighted, 326);
        for (int i = 0; i < larch[0].length; i++) {
            assertEquals(larch[0][i], i * FourierTransform.R_STEP, 1e-8);
            assertEquals(larch[8][i], forward.real()[i], 1e-6);
            assertEquals(larch[9][i], forward.imaginary()[i], 1e-6);
        }
        double[] distance = Window.HANNING.values(326, FourierTransform.R_STEP, 1.6, 3.0, 0.5);
        for (int i = 0; i < 326; i++) {
            forward.real()[i] *= distance[i];
            forward.imaginary()[i] *= distance[i];
        }
        FourierTransform.Complex filtered = FourierTransform.backward(forward, 301);
        double largest = Arrays.stream(back[1]).max().orElseThrow();
        for (int i = 0; i < back[0].length; i++) {
            int point = (int) Math.round(back[0][i] / 0.05);
            assertEquals(back[1][i], filtered.real()[point], 0.01 * largest); // Larch moves the ends of the window to its grid of 0.03 Å
            assertEquals(back[2][i], filtered.imaginary()[point], 0.01 * largest);
        }
    }
}

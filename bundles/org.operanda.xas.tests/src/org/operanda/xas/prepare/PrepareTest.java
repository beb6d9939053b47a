package org.operanda.xas.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
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
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Frames;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.Source;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.SharedData;
import org.operanda.xas.Normalise;
import org.operanda.xas.NormaliseSettings;
import org.operanda.xas.XdiReader;

/** Spectra whose shift, glitches, noise and self-absorption are known. */
class PrepareTest {
    private static final double EDGE = 8979;
    private static final DoubleUnaryOperator STEP = e -> 1 / (1 + Math.exp(-(e - EDGE) / 1.5))
            * (1 + 0.3 * Math.exp(-Math.pow((e - EDGE - 8) / 4, 2)));

    private static <S extends Record> S settings(Class<S> type, Map<String, ?> values) {
        return SettingsType.of(type).parse(values).settings().orElseThrow();
    }

    private static double[] energies(double step) {
        return IntStream.range(0, (int) (400 / step)).mapToDouble(i -> EDGE - 150 + i * step).toArray();
    }

    private static Axis axis(double[] energies) {
        return Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(energies));
    }

    private static Dataset curve(String name, double[] energies, DoubleUnaryOperator shape, double noise, Random random) {
        QuantityKind kind = name.startsWith("norm") || name.equals("transmission")
                ? QuantityKind.NORMALISED_ABSORPTION
                : QuantityKind.ABSORPTION;
        return Dataset.of(name, kind, Units.ONE, axis(energies),
                Values.of(Arrays.stream(energies).map(e -> shape.applyAsDouble(e) + noise * random.nextGaussian()).toArray()));
    }

    private static Measurement frame(Dataset... datasets) {
        return Measurement.of("spectrum", "xas", List.of(datasets), Map.of());
    }

    private static Dataset named(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
    }

    /** A sample of an edge 5 eV higher than the foil's, on a monochromator that is off by 2.3 eV. */
    private static Measurement shifted(double noise, long seed) {
        Random random = new Random(seed);
        return frame(curve("absorption", energies(0.5), e -> STEP.applyAsDouble(e - 5 - 2.3), noise, random),
                curve("reference", energies(0.5), e -> STEP.applyAsDouble(e - 2.3), noise, random));
    }

    @TestFactory
    Stream<DynamicTest> alignKeepsTheContract() {
        return OperationContract.of(new Align(), settings(AlignSettings.class, Map.of()), List.of(shifted(1e-3, 1), shifted(1e-3, 2)));
    }

    @Test
    void alignsOnTheFoil() {
        double foil = steepest();
        OperationResult result = new Align().apply(shifted(0, 0), settings(AlignSettings.class, Map.of("foilEnergy", foil)));
        assertEquals(-2.3, named(result, Align.SHIFT).values().get(0), 0.01);
        double[] moved = named(result, "absorption").values().toArray();
        double[] energies = energies(0.5);
        for (int i = 50; i < 700; i++) {
            assertEquals(STEP.applyAsDouble(energies[i] - 5), moved[i], 1.5e-3);
        }
        assertTrue(Double.isNaN(moved[moved.length - 1]));
    }

    /** Where the closed form is steepest. */
    private static double steepest() {
        double best = EDGE - 5;
        for (double e = EDGE - 5; e < EDGE + 5; e += 1e-4) {
            best = STEP.applyAsDouble(e + 1e-3) - STEP.applyAsDouble(e - 1e-3) > STEP.applyAsDouble(best + 1e-3)
                    - STEP.applyAsDouble(best - 1e-3) ? e : best;
        }
        return best;
    }

    @Test
    void theShiftScattersAsItsStandardDeviationSays() {
        AlignSettings settings = settings(AlignSettings.class, Map.of());
        List<Dataset> shifts = IntStream.range(0, 300).mapToObj(i -> named(new Align().apply(shifted(3e-3, i), settings), Align.SHIFT))
                .toList();
        double mean = shifts.stream().mapToDouble(d -> d.values().get(0)).average().orElseThrow();
        double scatter = Math.sqrt(shifts.stream().mapToDouble(d -> Math.pow(d.values().get(0) - mean, 2)).average().orElseThrow());
        double stated = shifts.stream().mapToDouble(d -> d.sigma().orElseThrow().get(0)).average().orElseThrow();
        assertEquals(1, scatter / stated, 0.35);
    }

    private static Measurement glitched(long seed) {
        Random random = new Random(seed);
        Dataset clean = curve("absorption", energies(1), STEP, 1e-3, random);
        double[] values = clean.values().toArray();
        values[40] += 0.08;
        values[260] -= 0.05;
        values[261] -= 0.07;
        values[320] += 0.03;
        return frame(Dataset.of("absorption", QuantityKind.ABSORPTION, Units.ONE, clean.axes().getFirst(), Values.of(values)));
    }

    @TestFactory
    Stream<DynamicTest> deglitchKeepsTheContract() {
        return OperationContract.of(new Deglitch(), settings(DeglitchSettings.class, Map.of()), List.of(glitched(1), glitched(2)));
    }

    @Test
    void findsTheGlitchesAndNothingElse() {
        OperationResult result = new Deglitch().apply(glitched(4), settings(DeglitchSettings.class, Map.of()));
        double[] flags = named(result, Deglitch.FLAGS).values().toArray();
        assertArrayEquals(new int[] {40, 260, 261, 320}, IntStream.range(0, flags.length).filter(i -> flags[i] == 1).toArray());
        double[] cleaned = named(result, "absorption").values().toArray();
        for (int i : new int[] {40, 260, 261, 320}) {
            assertEquals(STEP.applyAsDouble(EDGE - 150 + i), cleaned[i], 5e-3);
        }
        assertEquals(4, named(result, Deglitch.COUNT).values().get(0));
        Measurement clean = frame(curve("absorption", energies(1), STEP, 1e-3, new Random(9)));
        assertEquals(0, named(new Deglitch().apply(clean, settings(DeglitchSettings.class, Map.of())), Deglitch.COUNT).values().get(0));
    }

    private static Measurement series(int frames, double step, double noise) {
        Random random = new Random(3);
        double[] energies = energies(step);
        double[] all = new double[frames * energies.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = STEP.applyAsDouble(energies[i % energies.length]) + noise * random.nextGaussian();
        }
        Axis time = Axis.time(Values.computed(frames, i -> 10 * i), Clock.relative("beamline"));
        return Measurement.of("series", "xas",
                List.of(Dataset.of("absorption", QuantityKind.ABSORPTION, Units.ONE, List.of(time, axis(energies)), Values.of(all))),
                Map.of());
    }

    @TestFactory
    Stream<DynamicTest> mergeKeepsTheContract() {
        return OperationContract.of(new Merge(), settings(MergeSettings.class, Map.of("frames", 4)), Map.of("series", series(12, 1, 1e-2)));
    }

    @Test
    void mergesWithTheStandardDeviationOfTheMean() {
        Dataset all = named(
                new Merge().apply(Map.of("series", series(100, 1, 1e-2)), settings(MergeSettings.class, Map.of()), Progress.NONE),
                "absorption");
        assertEquals(1, all.rank());
        double[] energies = energies(1);
        double chi = 0;
        double sigma = 0;
        for (int i = 0; i < energies.length; i++) {
            chi += Math.pow((all.values().get(i) - STEP.applyAsDouble(energies[i])) / 1e-3, 2) / energies.length;
            sigma += all.sigma().orElseThrow().get(i) / energies.length;
        }
        assertEquals(1, chi, 0.25);
        assertEquals(1e-3, sigma, 5e-5);
        Dataset tens = named(new Merge().apply(Map.of("series", series(25, 1, 1e-2)), settings(MergeSettings.class, Map.of("frames", 10)),
                Progress.NONE), "absorption");
        assertArrayEquals(new long[] {3, 400}, tens.shape());
        assertArrayEquals(new double[] {45, 145, 220}, tens.axes().getFirst().values().toArray(), 1e-9);
    }

    @TestFactory
    Stream<DynamicTest> rebinKeepsTheContract() {
        return OperationContract.of(new Rebin(), settings(RebinSettings.class, Map.of()), Map.of("series", series(3, 0.1, 1e-2)));
    }

    @Test
    void rebinsToAStepScanWithLessNoise() {
        Dataset binned = named(
                new Rebin().apply(Map.of("series", series(2, 0.05, 1e-2)), settings(RebinSettings.class, Map.of("edgeEnergy", EDGE)),
                        Progress.NONE),
                "absorption");
        double[] grid = binned.axes().getLast().values().toArray();
        double[] values = binned.frame(1).values().toArray();
        double[] sigma = binned.frame(1).sigma().orElseThrow().toArray();
        double before = 0;
        int count = 0;
        for (int i = 1; i < grid.length; i++) {
            assertTrue(grid[i] > grid[i - 1]);
            double deviation = (values[i] - STEP.applyAsDouble(grid[i])) / sigma[i];
            assertTrue(Math.abs(deviation) < 6 || grid[i] > EDGE && grid[i] < EDGE + 50, () -> "off by " + deviation + " σ");
            if (grid[i] < EDGE - 25) {
                assertEquals(5, grid[i] - grid[i - 1], 1e-9);
                before += deviation * deviation;
                count++;
            }
        }
        assertEquals(1, Math.sqrt(before / count), 0.5);
        double k = Math.sqrt(0.262468 * (grid[grid.length - 1] - EDGE)) - Math.sqrt(0.262468 * (grid[grid.length - 2] - EDGE));
        assertEquals(0.05, k, 1e-4);
    }

    private static Measurement fluorescence(double ratio, double noise) {
        DoubleUnaryOperator damped = e -> STEP.applyAsDouble(e) * (1 + ratio) / (STEP.applyAsDouble(e) + ratio);
        return frame(curve("normalised_fluorescence", energies(0.5), damped, noise, new Random(1)),
                curve("transmission", energies(0.5), STEP, noise, new Random(2)));
    }

    @TestFactory
    Stream<DynamicTest> selfAbsorptionKeepsTheContract() {
        return OperationContract.of(new SelfAbsorption(), settings(SelfAbsorptionSettings.class, Map.of("ratio", 2)),
                List.of(fluorescence(2, 1e-3), fluorescence(3, 1e-3)));
    }

    @Test
    void takesSelfAbsorptionOff() {
        double[] energies = energies(0.5);
        double[] expected = Arrays.stream(energies).map(STEP).toArray();
        OperationResult given = new SelfAbsorption().apply(fluorescence(1.7, 0),
                settings(SelfAbsorptionSettings.class, Map.of("ratio", 1.7)));
        assertArrayEquals(expected, named(given, SelfAbsorption.CORRECTED).values().toArray(), 1e-12);
        OperationResult found = new SelfAbsorption().apply(fluorescence(1.7, 1e-3),
                settings(SelfAbsorptionSettings.class, Map.of("transmission", "transmission")));
        assertEquals(1.7, named(found, SelfAbsorption.RATIO).values().get(0), 0.02);
    }

    /** Three scans of one spot at 13-ID: merged and normalised as one series, at the iron edge. */
    @Test
    void mergesTheScansOfASpot() throws IOException {
        List<Measurement> scans = new ArrayList<>();
        for (String scan : List.of("a", "b", "c")) {
            scans.addAll(
                    new XdiReader().read(Source.open(SharedData.file("xas/aps13id_series_fexafs/fexanes_" + scan + ".001")), Progress.NONE)
                            .measurements());
        }
        Measurement series = Frames.stack("scans", scans).measurements().getFirst();
        assertEquals(3, series.frameCount());
        OperationResult merged = new Merge().apply(Map.of("series", series), settings(MergeSettings.class, Map.of()), Progress.NONE);
        OperationResult normalised = new Normalise().apply(series.withDatasets(merged.datasets()),
                settings(NormaliseSettings.class, Map.of()));
        double edge = named(normalised, Normalise.EDGE_ENERGY).values().get(0);
        assertTrue(edge > 7112 && edge < 7130, "edge at " + edge);
    }
}

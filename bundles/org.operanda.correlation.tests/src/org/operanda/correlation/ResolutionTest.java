package org.operanda.correlation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

class ResolutionTest {
    private static final int FRAMES = 50;
    private static final int CHANNELS = 60;
    private static final Clock CLOCK = Clock.relative("clock");

    private static <S extends Record> S settings(Class<S> type, Map<String, Object> values) {
        var parsed = SettingsType.of(type).parse(values);
        return parsed.settings().orElseThrow(() -> new AssertionError(parsed.problems()));
    }

    private static double spectrum(int component, int channel, double shift) {
        return 0.1 + Math.exp(-Math.pow((channel - 12 - 17 * component - shift) / 7, 2));
    }

    private static double amount(int component, double t, double delay) {
        double first = Math.exp(-Math.pow((t - delay) / 0.3, 2));
        double second = Math.exp(-Math.pow((t - 0.5 - delay) / 0.22, 2));
        double third = Math.exp(-Math.pow((t - 1 - delay) / 0.3, 2));
        double[] all = {first, second, third};
        return all[component] / (first + second + third);
    }

    /** Three components, one after the other; together one. */
    private static Measurement series(String name, int frames, double step, double delay, double shift, double scale, float[] noise) {
        Random random = new Random(name.hashCode());
        double[] values = new double[frames * CHANNELS];
        for (int i = 0; i < frames; i++) {
            for (int j = 0; j < CHANNELS; j++) {
                for (int k = 0; k < 3; k++) {
                    values[i * CHANNELS + j] += scale * amount(k, i * step / (60.0 * (FRAMES - 1)), delay) * spectrum(k, j, shift);
                }
                values[i * CHANNELS + j] += scale * noise[0] * random.nextGaussian();
            }
        }
        Axis time = Axis.time(Values.computed(frames, i -> step * i), CLOCK);
        Axis energy = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.computed(CHANNELS, j -> 8300 + j));
        return Measurement.of(name, "xas",
                List.of(Dataset.of("absorption", QuantityKind.ABSORPTION, Units.ONE, List.of(time, energy), Values.of(values))), Map.of());
    }

    private static Measurement series(double noise) {
        return series("first", FRAMES, 60, 0, 0, 1, new float[] {(float) noise});
    }

    private static OperationResult resolve(Map<String, Measurement> inputs, Map<String, Object> values) {
        return new MultivariateCurveResolution().apply(inputs, settings(CurveResolutionSettings.class, values), Progress.NONE);
    }

    private static Dataset dataset(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + ": " + result.problems()));
    }

    private static double number(OperationResult result, String name) {
        return dataset(result, name).values().get(0);
    }

    /** The greatest difference of a result's concentrations from the truth, whatever the order of the components. */
    private static double worst(OperationResult result, String prefix, double step, double delay, boolean normalised) {
        double worst = 0;
        for (int k = 0; k < 3; k++) {
            double least = Double.POSITIVE_INFINITY;
            for (int l = 1; l <= 3; l++) {
                double[] found = dataset(result, prefix + "concentration_" + l).values().toArray();
                double[] truth = new double[found.length];
                for (int i = 0; i < truth.length; i++) {
                    truth[i] = amount(k, i * step / (60.0 * (FRAMES - 1)), delay);
                }
                double greatest = normalised ? Arrays.stream(truth).max().orElseThrow() : 1;
                double difference = 0;
                for (int i = 0; i < truth.length; i++) {
                    difference = Math.max(difference, Math.abs(found[i] - truth[i] / greatest));
                }
                least = Math.min(least, difference);
            }
            worst = Math.max(worst, least);
        }
        return worst;
    }

    @ParameterizedTest
    @EnumSource(StartValues.class)
    void everyStartLeadsToTheNoise(StartValues start) {
        OperationResult result = resolve(Map.of("frames", series(0.005)),
                Map.of("start", start.name().toLowerCase().replace('_', '-'), "iterations", 300));
        double signal = Math
                .sqrt(Arrays.stream(series(0).datasets().getFirst().values().toArray()).map(v -> v * v).sum() / FRAMES / CHANNELS);
        assertEquals(100 * 0.005 / signal, number(result, "lack_of_fit"), 0.1 * 100 * 0.005 / signal, "the lack of fit is the noise");
        assertTrue(worst(result, "", 60, 0, false) < 0.2, start + " is off by " + worst(result, "", 60, 0, false));
    }

    @Test
    void theResidualMapIsTheSeriesLessTheComponents() {
        Measurement series = series(0.01);
        OperationResult result = resolve(Map.of("frames", series), Map.of());
        double left = 0;
        double all = 0;
        for (int i = 0; i < FRAMES; i++) {
            for (int j = 0; j < CHANNELS; j++) {
                double rest = series.datasets().getFirst().values().get(i * CHANNELS + j);
                all += rest * rest;
                for (int k = 1; k <= 3; k++) {
                    rest -= dataset(result, "concentration_" + k).values().get(i) * dataset(result, "component_" + k).values().get(j);
                }
                left += rest * rest;
                assertEquals(rest, dataset(result, "residual").values().get(i * CHANNELS + j), 1e-12);
            }
        }
        assertEquals(100 * Math.sqrt(left / all), number(result, "lack_of_fit"), 1e-9);
        assertEquals(100 * (1 - left / all), number(result, "explained_variance"), 1e-9);
    }

    @Test
    void selectivityNarrowsTheAnswerToTheTruth() {
        Measurement series = series(0.002);
        double free = worst(resolve(Map.of("frames", series), Map.of("iterations", 500)), "", 60, 0, false);
        OperationResult told = resolve(Map.of("frames", series), Map.of("iterations", 500, "start", "evolving-factors", "concentrations",
                List.of("absent 3 = 0..600", "absent 1 = 2340..2940", "absent 2 = 0..1")));
        assertTrue(worst(told, "", 60, 0, false) < Math.max(0.06, free),
                "off by " + worst(told, "", 60, 0, false) + ", without by " + free);
        double[] third = dataset(told, "concentration_3").values().toArray();
        assertEquals(0, third[5]);
    }

    @Test
    void aKnownProfileAndAKnownSpectrumAreKept() {
        double[] profile = new double[FRAMES];
        double[] curve = new double[CHANNELS];
        for (int i = 0; i < FRAMES; i++) {
            profile[i] = i == 7 ? Double.NaN : amount(0, i / (FRAMES - 1.0), 0);
        }
        for (int j = 0; j < CHANNELS; j++) {
            curve[j] = spectrum(1, j, 0);
        }
        Measurement series = series(0.002);
        Axis time = series.timeAxis().orElseThrow();
        Axis energy = series.datasets().getFirst().axes().getLast();
        Measurement profiles = Measurement.of("profiles", "",
                List.of(Dataset.of("first", QuantityKind.FRACTION, Units.ONE, time, Values.of(profile))), Map.of());
        Measurement curves = Measurement.of("curves", "",
                List.of(Dataset.of("standard", QuantityKind.ABSORPTION, Units.ONE, energy, Values.of(curve))), Map.of());
        OperationResult result = resolve(Map.of("frames", series, "profiles", profiles, "known", curves),
                Map.of("closure", false, "start", "evolving-factors", "concentrations", List.of("known 1 = first"), "spectra",
                        List.of("known 2 = standard"), "iterations", 500));
        double[] found = dataset(result, "concentration_1").values().toArray();
        assertEquals(profile[20], found[20]);
        assertEquals(amount(0, 7 / (FRAMES - 1.0), 0), found[7], 0.05, "free where nothing is known");
        assertArrayEquals(curve, dataset(result, "component_2").values().toArray());
    }

    /** With closure, which holds when nothing is said: the others share what the known component leaves. */
    @Test
    void aKnownProfileIsKeptUnderClosure() {
        double[] profile = new double[FRAMES];
        Arrays.setAll(profile, i -> i == 7 ? Double.NaN : amount(0, i / (FRAMES - 1.0), 0));
        Measurement series = series(0.002);
        Measurement profiles = Measurement.of("profiles", "", List.of(Dataset.of("first", QuantityKind.FRACTION, Units.ONE,
                series.timeAxis().orElseThrow(), Values.of(profile))), Map.of());
        OperationResult result = resolve(Map.of("frames", series, "profiles", profiles),
                Map.of("start", "evolving-factors", "concentrations", List.of("known 1 = first"), "iterations", 500));
        for (int i = 0; i < FRAMES; i++) {
            double sum = 0;
            for (int k = 1; k <= 3; k++) {
                sum += dataset(result, "concentration_" + k).values().get(i);
            }
            assertEquals(1, sum, 1e-12);
            double found = dataset(result, "concentration_1").values().get(i);
            assertEquals(i == 7 ? found : profile[i], found, "frame " + i);
        }
        assertTrue(worst(result, "", 60, 0, false) < 0.06, "off by " + worst(result, "", 60, 0, false));
    }

    @Test
    void whatIsSmoothedStaysNonNegative() {
        OperationResult result = resolve(Map.of("frames", series(0.01)),
                Map.of("concentrations", List.of("smooth 1 2 3 = 31"), "start", "evolving-factors"));
        for (int k = 1; k <= 3; k++) {
            double[] found = dataset(result, "concentration_" + k).values().toArray();
            assertTrue(Arrays.stream(found).min().orElseThrow() >= 0, k + ": " + Arrays.stream(found).min());
        }
    }

    @Test
    void aConstraintThatIsNotUnderstoodIsNamed() {
        OperationResult result = resolve(Map.of("frames", series(0.002)),
                Map.of("concentrations", List.of("peaked 1", "smooth 1", "absent 9 = 1..2", "absent 1 = soon", "closure 1 = all")));
        assertEquals(5, result.problems().stream().filter(p -> p.id().equals("correlation.constraint")).count());
    }

    @Test
    void aSecondCellDecidesWhatOneLeavesOpen() {
        Measurement first = series("first", FRAMES, 60, 0.25, 0, 1, new float[] {0.001f});
        Measurement second = series("second", FRAMES - 10, 60, -0.25, 0, 1, new float[] {0.001f});
        OperationResult together = resolve(new LinkedHashMap<>(Map.of("frames", first, "cell_2", second)),
                Map.of("iterations", 1000, "tolerance", 1e-9));
        assertEquals(FRAMES - 10, dataset(together, "cell_2_concentration_1").values().length());
        assertTrue(worst(together, "", 60, 0.25, false) < 0.1, "first off by " + worst(together, "", 60, 0.25, false));
        assertTrue(worst(together, "cell_2_", 60, -0.25, false) < 0.1, "second off by " + worst(together, "cell_2_", 60, -0.25, false));
        assertTrue(number(together, "cell_2_lack_of_fit") < 1);
    }

    @Test
    void aSecondTechniqueSharesTheConcentrations() {
        Measurement first = series("first", FRAMES, 60, 0, 0, 1, new float[] {0.001f});
        Measurement other = series("other", 2 * FRAMES, 30, 0, 5, 1000, new float[] {0.001f});
        OperationResult result = resolve(Map.of("frames", first, "technique_2", other), Map.of("iterations", 500));
        assertTrue(worst(result, "", 60, 0, false) < 0.12, "off by " + worst(result, "", 60, 0, false));
        double greatest = Arrays.stream(dataset(result, "technique_2_component_1").values().toArray()).max().orElseThrow();
        assertEquals(1100, greatest, 200, "in its own unit");
        assertTrue(number(result, "technique_2_lack_of_fit") < 1);
        Measurement shorter = series("other", FRAMES, 30, 0, 5, 1000, new float[] {0.001f});
        OperationResult half = resolve(Map.of("frames", first, "technique_2", shorter), Map.of());
        assertTrue(Double.isNaN(dataset(half, "concentration_1").values().get(FRAMES - 1)), "nothing is extrapolated");
        assertTrue(half.problems().stream().anyMatch(p -> p.id().equals("correlation.uncovered")));
    }

    @Test
    void theTruthLiesWithinTheFeasibleBands() {
        OperationResult result = resolve(Map.of("frames", series(0)),
                Map.of("bands", true, "iterations", 1500, "tolerance", 1e-10, "start", "evolving-factors"));
        double signal = 0;
        double[] own = new double[3];
        for (double v : series(0).datasets().getFirst().values().toArray()) {
            signal += v * v;
        }
        for (int k = 0; k < 3; k++) {
            double c = 0;
            double s = 0;
            for (int i = 0; i < FRAMES; i++) {
                c += Math.pow(amount(k, i / (FRAMES - 1.0), 0), 2);
            }
            for (int j = 0; j < CHANNELS; j++) {
                s += Math.pow(spectrum(k, j, 0), 2);
            }
            own[k] = Math.sqrt(c * s / signal);
        }
        double[] least = dataset(result, "share_least").values().toArray();
        double[] greatest = dataset(result, "share_greatest").values().toArray();
        for (int k = 0; k < 3; k++) {
            assertTrue(least[k] <= own[k] + 0.01 && own[k] <= greatest[k] + 0.01,
                    k + ": " + least[k] + " … " + own[k] + " … " + greatest[k]);
            assertTrue(greatest[k] > least[k] + 0.01, "overlapping components leave room: " + least[k] + " … " + greatest[k]);
        }
        assertEquals(FRAMES, dataset(result, "concentration_2_least").values().length());
    }

    @Test
    void evolvingFactorsShowWhenComponentsAppear() {
        OperationResult result = new EvolvingFactorAnalysis().apply(Map.of("frames", series(0.001)),
                settings(EvolvingFactorSettings.class, Map.of("components", 4)), Progress.NONE);
        double[] third = dataset(result, "forward_3").values().toArray();
        double[] fourth = dataset(result, "forward_4").values().toArray();
        assertTrue(third[FRAMES - 1] > 20 * fourth[FRAMES - 1], "three are more than noise");
        assertTrue(third[8] < 0.1 * third[FRAMES - 1], "the third appears late");
    }

    @ParameterizedTest
    @EnumSource(ClusterMethod.class)
    void clustersFollowTheCourse(ClusterMethod method) {
        OperationResult result = new FrameClusters().apply(Map.of("frames", series(0.005)),
                settings(ClusterSettings.class, Map.of("method", method.name().toLowerCase().replace('_', '-'))), Progress.NONE);
        double[] cluster = dataset(result, "cluster").values().toArray();
        assertEquals(1, cluster[0]);
        assertEquals(2, cluster[FRAMES / 2]);
        assertEquals(3, cluster[FRAMES - 1]);
        for (int i = 1; i < FRAMES; i++) {
            assertTrue(cluster[i] >= cluster[i - 1]);
        }
        assertEquals(FRAMES, Arrays.stream(dataset(result, "frames_in_cluster").values().toArray()).sum());
    }

    @Test
    void malinowskisTestCallsThreeComponentsSignificant() {
        OperationResult result = new PrincipalComponentAnalysis().apply(Map.of("frames", series(0.005)),
                settings(PrincipalComponentsSettings.class, Map.of("centre", false, "exact", true, "rebuilt", 3)), Progress.NONE);
        assertEquals(3, number(result, "component_count"));
        double[] level = dataset(result, "significance_level").values().toArray();
        assertTrue(level[2] < 1 && level[3] > 5, Arrays.toString(level));
        Dataset rebuilt = dataset(result, "rebuilt");
        double off = 0;
        double[] truth = series(0).datasets().getFirst().values().toArray();
        double[] found = rebuilt.values().toArray();
        for (int i = 0; i < FRAMES * CHANNELS; i++) {
            off += Math.pow(found[i] - truth[i], 2);
        }
        assertTrue(Math.sqrt(off / FRAMES / CHANNELS) < 0.003, "rebuilt without most of the noise of 0.005");
    }

    @TestFactory
    Stream<DynamicTest> resolutionKeepsTheContract() {
        return OperationContract.of(new MultivariateCurveResolution(),
                settings(CurveResolutionSettings.class, Map.of("bands", true, "iterations", 5)),
                Map.of("frames", series("few", 12, 60.0 * (FRAMES - 1) / 11, 0, 0, 1, new float[] {0.01f})));
    }

    @TestFactory
    Stream<DynamicTest> evolvingFactorsKeepTheContract() {
        return OperationContract.of(new EvolvingFactorAnalysis(), settings(EvolvingFactorSettings.class, Map.of()),
                Map.of("frames", series(0.01)));
    }

    @TestFactory
    Stream<DynamicTest> clustersKeepTheContract() {
        return OperationContract.of(new FrameClusters(), settings(ClusterSettings.class, Map.of()), Map.of("frames", series(0.01)));
    }
}

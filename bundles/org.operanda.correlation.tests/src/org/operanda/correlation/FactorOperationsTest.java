package org.operanda.correlation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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

class FactorOperationsTest {
    private static final int FRAMES = 80;
    private static final int CHANNELS = 60;
    private static final double NOISE = 0.01;
    private static final Axis ENERGY = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT,
            Values.computed(CHANNELS, j -> 8300 + j));

    private static <S extends Record> S settings(Class<S> type, Map<String, Object> values) {
        return SettingsType.of(type).parse(values).settings().orElseThrow();
    }

    private static double line(int component, int channel) {
        double distance = (channel - 15 - 30 * component) / 6.0;
        return 2 * Math.exp(-distance * distance);
    }

    /** The first component turns into the second between frames 20 and 60. */
    private static double second(int frame) {
        return Math.clamp((frame - 20) / 40.0, 0, 1);
    }

    private static Measurement series(boolean gap) {
        Random random = new Random(3);
        double[] values = new double[FRAMES * CHANNELS];
        for (int i = 0; i < FRAMES; i++) {
            for (int j = 0; j < CHANNELS; j++) {
                values[i * CHANNELS + j] = (1 - second(i)) * line(0, j) + second(i) * line(1, j) + NOISE * random.nextGaussian();
            }
        }
        values[7 * CHANNELS + 3] = gap ? Double.NaN : values[7 * CHANNELS + 3];
        Axis time = Axis.time(Values.computed(FRAMES, i -> 60.0 * i), Clock.relative("beamline"));
        return Measurement.of("spectra", "xas", List.of(
                Dataset.of("absorption", QuantityKind.ABSORPTION, Units.ONE, List.of(time, ENERGY), Values.of(values))), Map.of());
    }

    private static Dataset dataset(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + ": " + result.problems()));
    }

    @Test
    void oneChangeIsOneComponentAndTheRestIsNoise() {
        OperationResult result = new PrincipalComponentAnalysis().apply(Map.of("frames", series(false)),
                settings(PrincipalComponentsSettings.class, Map.of("components", 5)), Progress.NONE);
        assertEquals(List.of(), result.problems());
        Dataset explained = dataset(result, "explained_variance");
        assertTrue(explained.values().get(0) > 99, "explained " + explained.values().get(0) + " %");
        assertEquals(NOISE, dataset(result, "real_error").values().get(0), 0.1 * NOISE, "what is left is the noise");
        double[] indicator = dataset(result, "indicator").values().toArray();
        for (int k = 1; k < indicator.length; k++) {
            assertTrue(indicator[0] < indicator[k]);
        }
        double[] score = dataset(result, "score_1").values().toArray();
        assertEquals(0.5, (score[40] - score[5]) / (score[75] - score[5]), 0.02, "half way in the middle");
    }

    @Test
    void curveResolutionFindsBothSpectraAndTheirAmounts() {
        OperationResult result = new MultivariateCurveResolution().apply(Map.of("frames", series(false)),
                settings(CurveResolutionSettings.class, Map.of("components", 2)), Progress.NONE);
        assertEquals(List.of(), result.problems());
        double[] first = dataset(result, "concentration_1").values().toArray();
        int begins = first[0] > 0.5 ? 1 : 2;
        double[] amount = dataset(result, "concentration_" + (3 - begins)).values().toArray();
        double[] spectrum = dataset(result, "component_" + (3 - begins)).values().toArray();
        for (int i = 0; i < FRAMES; i++) {
            assertEquals(second(i), amount[i], 0.03, "frame " + i);
        }
        for (int j = 0; j < CHANNELS; j++) {
            assertEquals(line(1, j), spectrum[j], 0.05, "channel " + j);
        }
        assertEquals(NOISE, dataset(result, "residual_deviation").values().get(30), 0.4 * NOISE);
        double signal = 0;
        for (double value : series(false).datasets().getFirst().values().toArray()) {
            signal += value * value;
        }
        double noiseFloor = 100 * Math.sqrt(NOISE * NOISE * FRAMES * CHANNELS / signal);
        assertEquals(noiseFloor, dataset(result, "lack_of_fit").values().get(0), 0.1 * noiseFloor);
    }

    @Test
    void aKnownSpectrumIsKept() {
        double[] known = new double[CHANNELS];
        for (int j = 0; j < CHANNELS; j++) {
            known[j] = line(1, j);
        }
        Measurement standard = Measurement.of("standard", "xas",
                List.of(Dataset.of("absorption", QuantityKind.ABSORPTION, Units.ONE, ENERGY, Values.of(known))), Map.of());
        OperationResult result = new MultivariateCurveResolution().apply(Map.of("frames", series(false), "known", standard),
                settings(CurveResolutionSettings.class, Map.of("components", 2, "closure", false)), Progress.NONE);
        assertEquals(line(1, 45), dataset(result, "component_1").values().get(45));
        assertEquals(0.5, dataset(result, "concentration_1").values().get(40), 0.02);
    }

    @Test
    void withoutClosureTheGreatestAmountIsOne() {
        OperationResult result = new MultivariateCurveResolution().apply(Map.of("frames", series(false)),
                settings(CurveResolutionSettings.class, Map.of("components", 2, "closure", false)), Progress.NONE);
        for (int k = 1; k <= 2; k++) {
            double[] amount = dataset(result, "concentration_" + k).values().toArray();
            assertEquals(1, Arrays.stream(amount).max().orElseThrow(), 1e-12);
        }
        assertTrue(dataset(result, "lack_of_fit").values().get(0) < 3, "the pair fits: " + dataset(result, "lack_of_fit").values().get(0));
    }

    @Test
    void aFrameWithAGapIsLeftOutAndSaid() {
        OperationResult result = new PrincipalComponentAnalysis().apply(Map.of("frames", series(true)),
                settings(PrincipalComponentsSettings.class, Map.of("components", 2)), Progress.NONE);
        assertEquals("correlation.gaps", result.problems().getFirst().id());
        assertTrue(Double.isNaN(dataset(result, "score_1").values().get(7)));
        assertTrue(Double.isFinite(dataset(result, "score_1").values().get(8)));
    }

    @TestFactory
    Stream<DynamicTest> principalComponentsKeepTheContract() {
        return OperationContract.of(new PrincipalComponentAnalysis(), settings(PrincipalComponentsSettings.class, Map.of("components", 3)),
                Map.of("frames", series(false)));
    }

    @TestFactory
    Stream<DynamicTest> curveResolutionKeepsTheContract() {
        return OperationContract.of(new MultivariateCurveResolution(), settings(CurveResolutionSettings.class, Map.of("components", 2)),
                Map.of("frames", series(false)));
    }
}

package org.operanda.xas.exafs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;
import org.operanda.xas.XasQuantities;

/** Background and transforms of curves whose parts are known. */
class TransformTest {
    private static final double EDGE = 8979;
    private static final double DISTANCE = 2.4;

    private static <S extends Record> S settings(Class<S> type, Map<String, ?> values) {
        return SettingsType.of(type).parse(values).settings().orElseThrow();
    }

    private static Dataset named(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
    }

    /** sin 2kR that dies away, as one shell gives it. */
    private static double wave(double k) {
        return 0.6 * Math.exp(-0.01 * k * k) * Math.sin(2 * k * DISTANCE) * (1 - Math.exp(-k));
    }

    /** An edge of step 1, from a wide and slow bend of the free atom and the wave. */
    private static Measurement edge(double noise, Random random) {
        double[] energies = IntStream.range(0, 900)
                .mapToDouble(i -> i < 100 ? EDGE - 200 + 2 * i : EDGE + Math.pow(0.0175 * (i - 99.5), 2) * 3.81 * 1.2)
                .toArray();
        double[] values = Arrays.stream(energies).map(e -> {
            double k = e > EDGE ? SplineBackground.wavenumber(e, EDGE) : 0;
            return (e > EDGE ? 1 + 0.1 * Math.exp(-k / 5) + wave(k) : 0) + noise * random.nextGaussian();
        }).toArray();
        Axis axis = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(energies));
        return Measurement.of("edge", "xas",
                List.of(Dataset.of("normalised_absorption", QuantityKind.NORMALISED_ABSORPTION, Units.ONE, axis, Values.of(values))),
                Map.of());
    }

    private static final BackgroundSettings BACKGROUND = settings(BackgroundSettings.class, Map.of("edgeEnergy", EDGE));

    private static Measurement chi(double noise, long seed) {
        Measurement edge = edge(noise, new Random(seed));
        return edge.withDatasets(new Background().apply(edge, BACKGROUND).datasets());
    }

    @TestFactory
    Stream<DynamicTest> backgroundKeepsTheContract() {
        return OperationContract.of(new Background(), BACKGROUND, List.of(edge(1e-4, new Random(1)), edge(1e-4, new Random(2))));
    }

    @TestFactory
    Stream<DynamicTest> transformKeepsTheContract() {
        return OperationContract.of(new Transform(), settings(TransformSettings.class, Map.of()), List.of(chi(1e-4, 1), chi(1e-4, 2)));
    }

    @TestFactory
    Stream<DynamicTest> backTransformKeepsTheContract() {
        TransformSettings settings = settings(TransformSettings.class, Map.of());
        List<Measurement> frames = Stream.of(chi(1e-4, 1), chi(1e-4, 2))
                .map(chi -> chi.withDatasets(new Transform().apply(chi, settings).datasets())).toList();
        return OperationContract.of(new BackTransform(), settings(BackTransformSettings.class, Map.of()), frames);
    }

    @Test
    void leavesTheWaveAndTakesTheBendOfTheAtom() {
        double[] found = named(new Background().apply(edge(0, new Random(0)), BACKGROUND), Background.CHI).values().toArray();
        for (int i = 60; i < 260; i++) { // 3 … 13 1/Å
            assertEquals(wave(i * 0.05), found[i], 0.01);
        }
    }

    @Test
    void knowsTheNoise() {
        double stated = named(new Background().apply(edge(2e-3, new Random(3)), BACKGROUND), Background.CHI).sigma().orElseThrow().get(0);
        // the file's points lie 0.019 1/Å apart, the grid's 0.05: a spline through them keeps the noise of each
        assertEquals(2e-3, stated, 0.4e-3);
    }

    /** A Gaussian of k has a Gaussian of R for its transform: δk/√π Σ e^(−a k²) cos 2kR = √(1/4a) e^(−R²/a), to the other half of k. */
    @Test
    void transformsAGaussianToAGaussian() {
        double a = 0.02;
        double[] curve = IntStream.range(0, 1000).mapToDouble(i -> (i == 0 ? 0.5 : 1) * Math.exp(-a * i * i * 0.0025)).toArray();
        FourierTransform.Complex transform = FourierTransform.forward(curve, 300);
        for (int i = 0; i < 300; i++) {
            double r = i * FourierTransform.R_STEP;
            assertEquals(0.5 / Math.sqrt(a) * Math.exp(-r * r / a), transform.real()[i], 1e-12);
        }
    }

    @Test
    void windowsAreTheirFormulas() {
        double[][] expected = {{0.5, 0.5}, {0.75, 0.75}, {0.5, 0.5}};
        Window[] flat = {Window.HANNING, Window.WELCH, Window.PARZEN};
        for (int w = 0; w < flat.length; w++) {
            double[] window = flat[w].values(400, 0.05, 4, 12, 2);
            assertEquals(expected[w][0], window[80], 1e-12);
            assertEquals(expected[w][1], window[240], 1e-12);
            assertEquals(0, window[59]);
            assertEquals(1, window[100], 1e-12);
            assertEquals(0, window[261]);
        }
        assertEquals(Math.pow(Math.sin(Math.PI / 8), 2), Window.HANNING.values(400, 0.05, 4, 12, 2)[70], 1e-12);
        double[] kaiser = Window.KAISER_BESSEL.values(400, 0.05, 4, 12, 2);
        assertEquals(1, kaiser[160], 1e-12);
        assertEquals(0, kaiser[60], 1e-12);
        // I0(1) = 1.2660658777520084, I0(2) = 2.2795853023360673 (M. Abramowitz, I. A. Stegun, table 9.8)
        assertEquals(1.2660658777520084, Window.besselI0(1), 1e-15);
        assertEquals(2.2795853023360673, Window.besselI0(2), 1e-15);
        double half = (Window.besselI0(2 * Math.sqrt(0.75)) - 1) / (2.2795853023360673 - 1);
        assertEquals(half, kaiser[110], 1e-12);
        assertEquals(Math.sin(Math.PI / 4), Window.SINE.values(400, 0.05, 4, 12, 2)[110], 1e-12);
        assertEquals(Math.exp(-0.5), Window.GAUSSIAN.values(400, 0.05, 4, 12, 2)[120], 1e-12);
    }

    /** Forward and back without a window is a half of the identity and i times its Hilbert transform: the real part is the curve again. */
    @Test
    void comesBackToTheFilteredCurve() {
        Measurement chi = chi(0, 0);
        TransformSettings forward = settings(TransformSettings.class, Map.of("rMax", 31, "kMin", 2, "kMax", 13, "window", "hanning"));
        Measurement transformed = chi.withDatasets(new Transform().apply(chi, forward).datasets());
        OperationResult back = new BackTransform().apply(transformed,
                settings(BackTransformSettings.class, Map.of("rMin", 1.2, "rMax", 3.6, "taper", 0.4)));
        double[] filtered = named(back, BackTransform.REAL).values().toArray();
        double[] envelope = named(back, BackTransform.MAGNITUDE).values().toArray();
        for (int i = 80; i < 220; i++) {
            double k = i * 0.05;
            assertEquals(k * k * wave(k), filtered[i], 0.02 * k * k * 0.6);
            assertTrue(envelope[i] >= Math.abs(filtered[i]));
        }
        assertEquals(DISTANCE, named(new Transform().apply(chi, forward), Transform.PEAK).values().get(0), 0.01);
    }

    @Test
    void noiseGoesThroughTheTransform() {
        double[] k = IntStream.range(0, 281).mapToDouble(i -> i * 0.05).toArray();
        Axis axis = Axis.of("k", XasQuantities.WAVENUMBER, Units.ONE.divide(Units.ANGSTROM), Values.of(k));
        Random random = new Random(5);
        double sum = 0;
        double stated = 0;
        for (int run = 0; run < 100; run++) {
            double[] noise = random.doubles(281, -1, 1).map(v -> v * Math.sqrt(3) * 1e-3).toArray();
            Dataset chi = new Dataset("chi", XasQuantities.EXAFS, Units.ONE, List.of(axis), Values.of(noise),
                    Optional.of(Values.computed(281, i -> 1e-3)));
            Dataset real = named(new Transform().apply(Measurement.of("noise", "xas", List.of(chi), Map.of()),
                    settings(TransformSettings.class, Map.of("rMax", 31))), Transform.REAL);
            stated = real.sigma().orElseThrow().get(0);
            for (int i = 100; i < 900; i += 40) {
                sum += real.values().get(i) * real.values().get(i) / 20 / 100;
            }
        }
        assertEquals(1, Math.sqrt(sum) / stated, 0.1);
    }
}

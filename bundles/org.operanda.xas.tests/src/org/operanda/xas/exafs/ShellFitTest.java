package org.operanda.xas.exafs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Frames;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.Source;
import org.operanda.math.CubicSpline;
import org.operanda.testkit.OperationContract;
import org.operanda.xas.XasQuantities;
import org.operanda.xas.file.FeffReader;

/** Paths with smooth amplitudes and phases, written as FEFF does: their χ(k) is Larch's, and fits find what they were made with. */
class ShellFitTest {
    @TempDir
    static Path folder;

    private static ShellFitSettings settings(Map<String, ?> values) {
        return SettingsType.of(ShellFitSettings.class).parse(values).settings().orElseThrow();
    }

    private static Dataset named(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(result.problems()));
    }

    /** The path that the table of Larch was made with, but for its length and degeneracy. */
    private static Measurement path(int degeneracy, double length) throws IOException {
        StringBuilder text = new StringBuilder("#Cu  metal  fcc a=3.603                                           Feff XX 6.10\n");
        text.append(String.format(Locale.ROOT, "#  2  %.3f   %.4f    2.6300   -5.53502 nleg, deg, reff, rnrmav(bohr), edge%n",
                (double) degeneracy,
                length));
        text.append("#   k   real[2*phc]   mag[feff]  phase[feff] red factor   lambda     real[p]@#\n");
        for (int i = 0; i <= 40; i++) {
            double k = 0.5 * i;
            text.append(String.format(Locale.ROOT, " %6.3f  %.4E  %.4E  %.4E  %.3E  %.4E  %.4E%n", k, -k / 4, 0.5 - 0.01 * k,
                    -1 - k / 4 - 0.01 * k * k, 1.0, 8 + 0.5 * k, Math.sqrt(k * k + 3)));
        }
        Path file = folder.resolve("feff" + degeneracy + ".dat");
        Files.writeString(file, text.toString());
        return new FeffReader().read(Source.open(file), Progress.NONE).measurements().getFirst();
    }

    private static Measurement paths() throws IOException {
        return Frames.stack("paths", List.of(path(12, 2.5478), path(6, 3.6031))).measurements().getFirst();
    }

    private static double[] chi(double[] first, double[] second) throws IOException {
        double[] chi = new double[301];
        List<ScatteringPath> both = ScatteringPath.of(paths());
        both.get(0).add(first, chi, new double[ScatteringPath.PARAMETERS][301]);
        both.get(1).add(second, chi, new double[ScatteringPath.PARAMETERS][301]);
        return chi;
    }

    private static final double[] FIRST = {12 * 0.85, 2.5, 0.02, 0.0081, 0, 0};
    private static final double[] SECOND = {6 * 0.85, 2.5, -0.015, 0.0112, 0, 0};

    private static Measurement series(int frames, double noise, long seed) throws IOException {
        Random random = new Random(seed);
        double[] clean = chi(FIRST, SECOND);
        double[] all = IntStream.range(0, frames).boxed()
                .flatMapToDouble(f -> Arrays.stream(clean).map(c -> c + noise * random.nextGaussian()))
                .toArray();
        List<Axis> axes = List.of(Axis.time(Values.computed(frames, i -> 10 * i), Clock.relative("beamline")), Background.wavenumbers(301));
        return Measurement.of("series", "xas",
                List.of(new Dataset("chi", XasQuantities.EXAFS, Units.ONE, axes, Values.of(all), Optional.empty())),
                Map.of());
    }

    @Test
    void oneTakesTheXafsEquationAsLarchDoes() throws IOException {
        double[][] larch = LarchTable.columns("larch-path.txt", 0);
        double[] chi = new double[321];
        ScatteringPath.of(path(12, 2.5478)).getFirst().add(new double[] {12 * 0.85, 3.2, 0.021, 0.0073, 0, 0}, chi,
                new double[ScatteringPath.PARAMETERS][321]);
        for (int i = 0; i < larch[0].length; i++) {
            if (larch[0][i] >= 1.2) { // below, 3.2 eV above the edge, q is imaginary
                assertEquals(larch[1][i], chi[(int) Math.round(larch[0][i] / 0.05)], 2e-6, "at " + larch[0][i]);
            }
        }
    }

    @Test
    void derivativesAreThoseOfDifferences() throws IOException {
        ScatteringPath path = ScatteringPath.of(path(12, 2.5478)).getFirst();
        double[] p = {10, 2, 0.03, 0.006, 2e-4, 3e-5};
        double[][] derivatives = new double[ScatteringPath.PARAMETERS][301];
        path.add(p, new double[301], derivatives);
        double[] steps = {1e-4, 1e-5, 1e-7, 1e-8, 1e-9, 1e-10};
        for (int parameter = 0; parameter < steps.length; parameter++) {
            double[] up = p.clone();
            double[] down = p.clone();
            up[parameter] += steps[parameter];
            down[parameter] -= steps[parameter];
            double[] above = new double[301];
            double[] below = new double[301];
            path.add(up, above, new double[ScatteringPath.PARAMETERS][301]);
            path.add(down, below, new double[ScatteringPath.PARAMETERS][301]);
            double largest = Arrays.stream(derivatives[parameter]).map(Math::abs).max().orElseThrow();
            for (int i = 20; i < 301; i++) {
                assertEquals((above[i] - below[i]) / (2 * steps[parameter]), derivatives[parameter][i], 1e-5 * largest);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() throws IOException {
        return OperationContract.of(new ShellFit(), settings(Map.of()), Map.of("series", series(2, 1e-4, 1), "paths", paths()));
    }

    @Test
    void findsWhatTwoShellsWereMadeWith() throws IOException {
        OperationResult result = new ShellFit().apply(Map.of("series", series(1, 0, 0), "paths", paths()), settings(Map.of("rMax", 4)),
                Progress.NONE);
        assertEquals(List.of(), result.problems());
        assertEquals(0.85, named(result, ShellFit.REDUCTION).values().get(0), 1e-6);
        assertEquals(2.5, named(result, ShellFit.ENERGY_SHIFT).values().get(0), 1e-5);
        assertEquals(2.5678, named(result, "distance_1").values().get(0), 1e-7);
        assertEquals(-0.015, named(result, "distance_change_2").values().get(0), 1e-7);
        assertEquals(0.0081, named(result, "disorder_1").values().get(0), 1e-7);
        assertEquals(0.0112, named(result, "disorder_2").values().get(0), 1e-7);
        assertEquals(12, named(result, "coordination_1").values().get(0));
        assertEquals(1 + 2 * (14.5 - 3) * 2.6 / Math.PI, named(result, ShellFit.INDEPENDENT).values().get(0), 1e-9);
        double[] chi = named(result, ShellFit.CHI).values().toArray();
        assertArrayEquals(chi(FIRST, SECOND), chi, 1e-7);
        OperationResult counted = new ShellFit().apply(Map.of("series", series(1, 0, 0), "paths", paths()),
                settings(Map.of("rMax", 4, "amplitude", "coordination", "reduction", 0.85)), Progress.NONE);
        assertEquals(12, named(counted, "coordination_1").values().get(0), 1e-5);
        assertEquals(6, named(counted, "coordination_2").values().get(0), 1e-5);
    }

    /**
     * A shell with many distances r, each of which scatters as the path alone does: e^(2ikr)/r² in their mean has the cumulants of their
     * distribution in its exponent. Distances of a gamma distribution of shape s and scale t have a mean s t, σ² = s t², C₃ = 2 s t³ and
     * C₄ = 6 s t⁴. For p = k, λ = ∞: its closed characteristic function (1 − 2ikt)^(−s).
     */
    @Test
    void cumulantsAreThoseOfTheDistribution() {
        double shape = 16;
        double scale = 0.015;
        double[] k = IntStream.range(0, 41).mapToDouble(i -> 0.5 * i).toArray();
        double[] one = new double[41];
        Arrays.fill(one, 1);
        double[] far = new double[41];
        Arrays.fill(far, 1e9);
        double length = 100; // so long that 1/r² and 2σ²/R are those of the mean
        ScatteringPath path = new ScatteringPath(length, 1, new CubicSpline(k, new double[41]), new CubicSpline(k, one),
                new CubicSpline(k, far), new CubicSpline(k, k));
        double[] chi = new double[301];
        double square = shape * scale * scale;
        path.add(new double[] {1, 0, 2 * square / length, square, 2 * square * scale, 6 * square * scale * scale}, chi,
                new double[ScatteringPath.PARAMETERS][301]);
        for (int i = 20; i < 161; i++) { // up to 8 1/Å, where the fifth cumulant, 24 s t⁵, turns the phase by 0.02
            double wave = 0.05 * i;
            double angle = 2 * wave * (length - shape * scale) + shape * Math.atan(2 * wave * scale);
            double size = Math.pow(1 + 4 * wave * wave * scale * scale, -shape / 2) / (wave * length * length);
            double fifth = Math.pow(2 * wave, 5) * 24 * shape * Math.pow(scale, 5) / 120;
            assertEquals(size * Math.sin(angle), chi[i], (1.2 * fifth + 1e-4) * size, "at " + wave);
        }
    }

    @Test
    void findsCumulants() throws IOException {
        double[] chi = new double[301];
        ScatteringPath.of(path(12, 2.5478)).getFirst().add(new double[] {12 * 0.85, 2.5, 0.02, 0.0081, 2.5e-4, 4e-5}, chi,
                new double[ScatteringPath.PARAMETERS][301]);
        Measurement skew = Measurement.of("skew", "xas",
                List.of(Dataset.of("chi", XasQuantities.EXAFS, Units.ONE, Background.wavenumbers(301), Values.of(chi))), Map.of());
        OperationResult result = new ShellFit().apply(Map.of("series", skew, "paths", path(12, 2.5478)),
                settings(Map.of("fitThird", true, "fitFourth", true)), Progress.NONE);
        assertEquals(List.of(), result.problems());
        assertEquals(2.5e-4, named(result, "third_cumulant_1").values().get(0), 1e-8);
        assertEquals(4e-5, named(result, "fourth_cumulant_1").values().get(0), 1e-8);
        assertEquals(2.5678, named(result, "distance_1").values().get(0), 1e-6);
        assertEquals(0.0081, named(result, "disorder_1").values().get(0), 1e-6);
        assertArrayEquals(new long[] {6, 6}, named(result, ShellFit.COVARIANCE).shape());
        // left out, a third cumulant of copper at 600 K makes the distance too short by hundredths of an ångström
        OperationResult without = new ShellFit().apply(Map.of("series", skew, "paths", path(12, 2.5478)), settings(Map.of()),
                Progress.NONE);
        assertTrue(named(without, "distance_1").values().get(0) < 2.5678 - 0.005);
        OperationResult given = new ShellFit().apply(Map.of("series", skew, "paths", path(12, 2.5478)),
                settings(Map.of("third", 0.25, "fourth", 0.04)), Progress.NONE);
        assertEquals(2.5678, named(given, "distance_1").values().get(0), 1e-6);
    }

    /** White noise fills the range of distances evenly, so the misfit counts it and the standard deviations are those of the scatter. */
    @Test
    void scattersAsTheStandardDeviationsSay() throws IOException {
        int frames = 120;
        OperationResult result = new ShellFit().apply(Map.of("series", series(frames, 2e-3, 9), "paths", paths()),
                settings(Map.of("rMax", 4)),
                Progress.NONE);
        Map<String, Double> truth = Map.of("distance_1", 2.5678, "disorder_1", 0.0081, ShellFit.REDUCTION, 0.85, ShellFit.ENERGY_SHIFT,
                2.5);
        truth.forEach((name, value) -> {
            Dataset found = named(result, name);
            double pulls = IntStream.range(0, frames)
                    .mapToDouble(f -> Math.pow((found.values().get(f) - value) / found.sigma().orElseThrow().get(f), 2)).average()
                    .orElseThrow();
            assertTrue(pulls > 0.5 && pulls < 2, name + " pulls " + pulls);
        });
        Dataset covariance = named(result, ShellFit.COVARIANCE);
        assertArrayEquals(new long[] {frames, 6, 6}, covariance.shape());
        double variance = Math.pow(named(result, ShellFit.REDUCTION).sigma().orElseThrow().get(0), 2);
        assertEquals(variance, covariance.values().get(0), 1e-12 * variance);
    }
}

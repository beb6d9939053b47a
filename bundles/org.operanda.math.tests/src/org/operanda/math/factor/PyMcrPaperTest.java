package org.operanda.math.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.operanda.math.factor.CurveResolution.Mode;
import org.operanda.math.factor.CurveResolution.Stop;

/**
 * The system of the paper on pyMCR (C. H. Camp, J. Res. Natl. Inst. Stand. Technol. 124 (2019) 124018), with the noise of its notebook number for number: an image of 50 × 100 pixels, three broad spectra that overlap and have a common floor,
 * noise of 250 on 11 000. What is expected are the errors that the notebook prints: the mean square residual, and median, greatest, least and interquartile range of true less found, over all components.
 */
class PyMcrPaperTest {
    private static final int HEIGHT = 50;
    private static final int WIDTH = 100;
    private static final int PIXELS = HEIGHT * WIDTH;
    private static final int CHANNELS = 200;
    private static final double[][] CONCENTRATIONS = new double[3][PIXELS];
    private static final double[][] SPECTRA = new double[3][CHANNELS];
    private static final Mode CLOSED = new Mode(true, List.of(Constraints.closure(1)));
    private static final Mode POSITIVE = new Mode(true, List.of());
    /** The mean square of the noise. */
    private static final double NOISE = 62490.02663703561;
    private static Table image;
    private static double[][] guess;

    @BeforeAll
    static void makeTheSystem() {
        NumpyStream random = new NumpyStream(0);
        for (int k = 0; k < 3; k++) {
            double centre = 1200 + 400 * k;
            double deviation = k == 1 ? 500 : 300;
            Arrays.setAll(SPECTRA[k], j -> 1e4 * PyMcrExamplesTest.gauss(PyMcrExamplesTest.wavenumber(j) - centre, deviation) + 1000);
        }
        threeSpots();
        discs(random);
        double[] numbers = PyMcrExamplesTest.numbers(CONCENTRATIONS, SPECTRA);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += 250 * random.normal();
        }
        image = Table.of(numbers, PIXELS);
        double greatest = Arrays.stream(numbers).max().orElseThrow();
        double[][] vectors = PrincipalComponents.exact(image, 3, false, Scaling.NONE).loadings();
        double scale = greatest / Arrays.stream(vectors).flatMapToDouble(Arrays::stream).max().orElseThrow();
        guess = Arrays.stream(vectors).map(v -> Arrays.stream(v).map(x -> Math.abs(x) * scale).toArray()).toArray(double[][]::new);
    }

    /** Three spots whose parts add up to 1; where a component comes within a thousandth of its greatest part it is alone. */
    private static void threeSpots() {
        int[] x = {10, 90, 50};
        int[] y = {10, 10, 50};
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            for (int k = 0; k < 3; k++) {
                CONCENTRATIONS[k][pixel] = PyMcrExamplesTest.gauss(pixel % WIDTH - x[k], 20)
                        * PyMcrExamplesTest.gauss(pixel / WIDTH - y[k], 20);
            }
        }
        Constraints.closure(1).apply(CONCENTRATIONS);
        for (int k = 0; k < 3; k++) {
            double level = 0.999 * Arrays.stream(CONCENTRATIONS[k]).max().orElseThrow();
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                if (CONCENTRATIONS[k][pixel] >= level) {
                    fill(pixel, k == 0 ? 1 : 0, k == 1 ? 1 : 0, k == 2 ? 1 : 0);
                }
            }
        }
    }

    private static void fill(int pixel, double... parts) {
        for (int k = 0; k < 3; k++) {
            CONCENTRATIONS[k][pixel] = parts[k];
        }
    }

    /** Eighteen discs, each of two components in parts of its own. */
    private static void discs(NumpyStream random) {
        for (int disc = 0; disc < 18; disc++) {
            int first = random.integer(2);
            int second = random.integer(2);
            while (first == second) {
                first = random.integer(2);
                second = random.integer(2);
            }
            double[] drawn = random.parts();
            double[] parts = new double[3];
            parts[Math.min(first, second)] = drawn[0];
            parts[Math.max(first, second)] = drawn[1];
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                if (Math.hypot(pixel % WIDTH - disc % 6 * 15 - 10, pixel / WIDTH - disc / 6 * 15 - 10) < 5) {
                    fill(pixel, parts);
                }
            }
        }
    }

    /** The errors that the notebook prints of a resolution: of spectra, and of concentrations. */
    private record Errors(double[] spectra, double[] concentrations) {

        static Errors of(CurveResolution resolved) {
            int[] found = IntStream.range(0, 3).map(k -> IntStream.range(0, 3).boxed()
                    .min((a, b) -> Double.compare(apart(k, a, resolved), apart(k, b, resolved))).orElseThrow()).toArray();
            return new Errors(printed(SPECTRA, resolved.spectra(), found), printed(CONCENTRATIONS, resolved.concentrations(), found));
        }

        private static double apart(int k, int component, CurveResolution resolved) {
            return Arrays.stream(differences(CONCENTRATIONS[k], resolved.concentrations()[component])).map(d -> d * d).sum();
        }

        private static double[] differences(double[] truth, double[] found) {
            return IntStream.range(0, truth.length).mapToDouble(i -> truth[i] - found[i]).toArray();
        }

        private static double[] printed(double[][] truth, double[][] profiles, int[] found) {
            double[] all = IntStream.range(0, 3).boxed().flatMapToDouble(k -> DoubleStream.of(differences(truth[k], profiles[found[k]])))
                    .toArray();
            Arrays.sort(all);
            return new double[] {quantile(all, 0.5), all[all.length - 1], all[0], quantile(all, 0.75) - quantile(all, 0.25)};
        }

        /** On the line between two of the sorted numbers. */
        private static double quantile(double[] sorted, double part) {
            double place = part * (sorted.length - 1);
            int before = (int) place;
            return sorted[before] + (place - before) * (sorted[before + 1] - sorted[before]);
        }
    }

    private static double meanSquare(CurveResolution resolved) {
        return IntStream.range(0, PIXELS).mapToDouble(i -> Arrays.stream(resolved.residuals(image, i)).map(r -> r * r).sum()).sum()
                / (PIXELS * CHANNELS);
    }

    private static CurveResolution resolve(double[][] start, Mode concentrations, Mode spectra, int iterations) {
        return CurveResolution.of(image, start, concentrations, spectra, new Stop(iterations, 0), () -> false);
    }

    @Test
    void theNoiseIsThatOfTheNotebook() {
        NumpyStream random = new NumpyStream(0);
        double[] first = {1.764052345967664, 0.4001572083672233, 0.9787379841057392, 2.240893199201458, 1.8675579901499675};
        assertArrayEquals(first, DoubleStream.generate(random::normal).limit(5).toArray(), 1e-15, "numpy.random.seed(0), randn(5)");
        assertEquals(NOISE, meanSquare(new CurveResolution(CONCENTRATIONS, SPECTRA, 0, new double[0], true)), 1e-7 * NOISE, "by NumPy 2");
    }

    /** What is cut off when it is negative, instead of a fit that knows of it. */
    private static Mode cut(Constraint... after) {
        Constraint cut = profiles -> Arrays.stream(profiles).forEach(profile -> Arrays.setAll(profile, i -> Math.max(0, profile[i])));
        return new Mode(false, Stream.concat(Stream.of(cut), Arrays.stream(after)).toList());
    }

    /** MCR-ALS of the notebook; the published run stands still after 467 iterations, in the eighth digit it does so after 250. */
    @Test
    void alternatingLeastSquaresEndsAtThePublishedErrors() {
        CurveResolution resolved = resolve(guess, cut(Constraints.closure(1)), cut(), 250);
        assertEquals(1.8318030e+05, meanSquare(resolved), 5e-3, "as printed");
        Errors errors = Errors.of(resolved);
        assertArrayEquals(new double[] {130.2588, 3804.2803, -805.3248, 1096.9511}, errors.spectra, 1e-3);
        assertArrayEquals(new double[] {0.0158, 0.3452, -0.4043, 0.2741}, errors.concentrations, 5.1e-5);
    }

    /**
     * MCR-NNLS of the notebook. Its printed errors are of the best of its 1000 iterations, the 109th, and are met in every digit; the mean square that it prints, 6.3190034e+04, is that of the last one,
     * slightly worse, since the closure after the fit is no least squares. From frames that are nearly pure, as our own way starts, both residual and errors are less after 50 iterations.
     */
    @Test
    void nonNegativeLeastSquaresHasThePublishedErrorsAndOurOwnStartHasLess() {
        CurveResolution published = resolve(guess, CLOSED, POSITIVE, 109);
        assertTrue(meanSquare(published) <= 6.3190034e+04, "mean square " + meanSquare(published));
        Errors errors = Errors.of(published);
        assertArrayEquals(new double[] {121.7149, 1940.5036, -2494.8729, 945.7431}, errors.spectra, 1e-3);
        assertArrayEquals(new double[] {0.0108, 0.2544, -0.2050, 0.2122}, errors.concentrations, 5.1e-5);
        double[][] pure = Arrays.stream(PureVariables.rows(image, 3, 0.05)).mapToObj(image::row).toArray(double[][]::new);
        CurveResolution own = resolve(pure, CLOSED, POSITIVE, 50);
        assertTrue(meanSquare(own) < meanSquare(published) && meanSquare(own) < 1.02 * NOISE, "mean square " + meanSquare(own));
        Errors less = Errors.of(own);
        for (int i = 0; i < less.spectra.length; i++) {
            assertTrue(Math.abs(less.spectra[i]) < Math.abs(errors.spectra[i]) / 4, "spectra " + Arrays.toString(less.spectra));
            assertTrue(Math.abs(less.concentrations[i]) < Math.abs(errors.concentrations[i]) / 2,
                    "concentrations " + Arrays.toString(less.concentrations));
        }
    }
}

package org.operanda.electrochemistry.impedance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.testkit.OperationContract;

class CircuitSeriesTest {
    private static final String CIRCUIT = "R0-p(R1,CPE1)-p(R2,CPE2)-W1";
    private static final String[] NAMES = {"R0", "R1", "CPE1_Q", "CPE1_alpha", "R2", "CPE2_Q", "CPE2_alpha", "W1"};
    private static final double[] HERTZ = Spectra.frequencies(1e5, 1e-2, 60);

    private static OperationResult fit(Spectra spectra, Object... settings) {
        return new CircuitSeries().apply(spectra.input(), Spectra.settings(CircuitFitSettings.class, settings), Progress.NONE);
    }

    /** The truth of the benchmark's series: a cell that ages over so many spectra. */
    private static double[][] ageing(int count) {
        Random random = new Random(20261122);
        return IntStream.range(0, count).mapToObj(i -> {
            double u = i / (count - 1.0);
            double[] p = {5 + 2 * u, 20 + 15 * u, 2e-5 * (1 + 0.5 * u), 0.90 - 0.05 * u, 60 + 80 * u * u, 2e-3 * (1 + u), 0.85 - 0.05 * u,
                    12 + 8 * u};
            for (int k = 0; k < p.length; k++) {
                p[k] *= 1 + 0.01 * random.nextGaussian() * (k == 3 || k == 6 ? 0.2 : 1);
            }
            return p;
        }).toArray(double[][]::new);
    }

    /** 0.2 % noise; MINPACK's largest error on the benchmark's 500 × 8 parameters is 2.87 %, four standard deviations of the worst one. */
    @Test
    void fiveHundredSpectraOfACellGiveItsParameters() {
        double[][] truth = ageing(500);
        OperationResult result = fit(Spectra.of(CIRCUIT, HERTZ, 2e-3, 1, truth), "circuit", CIRCUIT);
        double worst = 0;
        for (int k = 0; k < NAMES.length; k++) {
            double[] found = Spectra.values(result, NAMES[k]);
            int parameter = k;
            worst = Math.max(worst,
                    IntStream.range(0, 500).mapToDouble(i -> Math.abs(found[i] / truth[i][parameter] - 1)).max().orElseThrow());
        }
        assertTrue(worst <= 0.0287, "largest relative error " + worst);
        assertTrue(Arrays.stream(Spectra.values(result, "converged")).allMatch(c -> c == 1));
    }

    /** Two arcs whose time constants cross: by order of frequency they would change places, by continuity they do not. */
    @Test
    void arcsKeepTheirIdentityWhereTheirTimeConstantsCross() {
        double[][] truth = IntStream.range(0, 60).mapToObj(i -> new double[] {5, 20, 1e-4 * Math.pow(10, i / 20.0), 200, 1e-3})
                .toArray(double[][]::new);
        OperationResult result = fit(Spectra.of("R0-p(R1,C1)-p(R2,C2)", HERTZ, 1e-3, 5, truth), "circuit", "R0-p(R1,C1)-p(R2,C2)");
        double[] small = Spectra.values(result, "R1");
        double[] large = Spectra.values(result, "R2");
        // where they differ by less than 1.4 the spectrum itself knows only one arc
        for (int i : IntStream.range(0, 60).filter(s -> Math.abs(s - 40) > 3).toArray()) {
            assertTrue(small[i] < 100 && large[i] > 100, "spectrum " + i + ": " + small[i] + " and " + large[i] + " Ω");
        }
    }

    @Test
    void badSpectraAreMarkedAndDoNotLeadThoseAfterThemAstray() {
        double[][] truth = ageing(40);
        Spectra spectra = Spectra.of(CIRCUIT, HERTZ, 2e-3, 1, truth);
        Random random = new Random(4);
        Arrays.setAll(spectra.real[10], i -> 30 + 30 * random.nextDouble());
        Arrays.setAll(spectra.imaginary[10], i -> -30 * random.nextDouble());
        Arrays.fill(spectra.real[20], Double.NaN);
        OperationResult result = fit(spectra, "circuit", CIRCUIT);
        assertEquals(1, Spectra.values(result, "retried")[10]);
        assertEquals(0, Spectra.values(result, "converged")[20]);
        double[] found = Spectra.values(result, "R2");
        for (int i : IntStream.range(0, 40).filter(s -> s != 10 && s != 20).toArray()) {
            assertEquals(truth[i][4], found[i], 0.03 * truth[i][4], "spectrum " + i);
        }
        assertTrue(Spectra.values(result, "deviation")[10] > 5);
    }

    @Test
    void aSuddenChangeIsSearchedAnew() {
        double[][] truth = new double[10][];
        Arrays.setAll(truth, i -> i < 5 ? new double[] {5, 20, 2e-5, 0.9} : new double[] {50, 4000, 1e-8, 0.95});
        OperationResult result = fit(Spectra.of("R0-p(R1,CPE1)", HERTZ, 1e-3, 5, truth), "circuit", "R0-p(R1,CPE1)");
        double[] found = Spectra.values(result, "R1");
        for (int i = 0; i < truth.length; i++) {
            assertEquals(truth[i][1], found[i], 0.01 * truth[i][1], "spectrum " + i);
        }
    }

    @Test
    void pointsThatAreNotWantedTakeNoPart() {
        Spectra spectra = Spectra.of("L0-R0-p(R1,C1)", HERTZ, 0, 1, new double[] {1e-5, 5, 40, 1e-3});
        OperationResult all = fit(spectra, "circuit", "R0-p(R1,C1)");
        assertTrue(Spectra.values(all, "deviation")[0] > 1);
        OperationResult low = fit(spectra, "circuit", "R0-p(R1,C1)", "greatest", 10.0);
        assertArrayEquals(new double[] {40}, Spectra.values(low, "R1"), 0.1);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new CircuitSeries(), Spectra.settings(CircuitFitSettings.class, "circuit", CIRCUIT),
                Spectra.of(CIRCUIT, HERTZ, 2e-3, 1, ageing(20)).input());
    }
}

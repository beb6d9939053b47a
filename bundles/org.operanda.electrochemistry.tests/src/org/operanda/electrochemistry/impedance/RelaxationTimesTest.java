package org.operanda.electrochemistry.impedance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.testkit.OperationContract;

class RelaxationTimesTest {
    private static final double[] HERTZ = Spectra.frequencies(1e5, 1e-2, 71);

    private static OperationResult run(Spectra spectra, Object... settings) {
        return new RelaxationTimes().apply(spectra.input(), Spectra.settings(RelaxationTimesSettings.class, settings), Progress.NONE);
    }

    /** K. S. Cole, R. H. Cole: γ(ln τ) = R/(2π) · sin((1−γ)π)/(cosh(γ ln(τ/τ₀)) − cos((1−γ)π)). */
    private static double coleCole(double tau, double ohms, double centre, double gamma) {
        return ohms / (2 * Math.PI) * Math.sin((1 - gamma) * Math.PI)
                / (Math.cosh(gamma * Math.log(tau / centre)) - Math.cos((1 - gamma) * Math.PI));
    }

    @ParameterizedTest
    @CsvSource({"gaussian,1,cross-validation", "gaussian,2,cross-validation", "gaussian,2,l-curve", "piecewise-linear,1,cross-validation",
            "piecewise-linear,2,l-curve"})
    void twoDepressedArcsHaveTheirClosedForm(String basis, int derivative, String choice) {
        OperationResult result = run(Spectra.of("R0-Zarc1-Zarc2", HERTZ, 1e-3, 3, new double[] {5, 20, 1e-3, 0.8, 40, 0.3, 0.7}), "basis",
                basis,
                "derivative", derivative, "choice", choice);
        double[] tau = Spectra.dataset(result, "relaxation_times").axes().getLast().values().toArray();
        double[] gamma = Spectra.values(result, "relaxation_times");
        double highest = coleCole(1e-3, 20, 1e-3, 0.8) + coleCole(1e-3, 40, 0.3, 0.7);
        double sum = 0;
        for (int m = 0; m < tau.length; m++) {
            double difference = gamma[m] - coleCole(tau[m], 20, 1e-3, 0.8) - coleCole(tau[m], 40, 0.3, 0.7);
            sum += difference * difference;
        }
        assertTrue(Math.sqrt(sum / tau.length) < 0.08 * highest,
                "root mean square " + Math.sqrt(sum / tau.length) + " of " + highest + " Ω");
        assertEquals(5, Spectra.values(result, "series_resistance")[0], 0.25);
        assertEquals(60, Spectra.values(result, "polarisation_resistance")[0], 1.5);
        assertTrue(Spectra.values(result, "deviation")[0] < 0.3, "percent; the noise is 0.14");
    }

    @Test
    void thePeaksAreTheArcs() {
        OperationResult result = run(Spectra.of("R0-K1-K2-K3", HERTZ, 1e-3, 3, new double[] {5, 10, 1e-4, 20, 1e-2, 40, 2}), "leastPeak",
                0.05);
        double[] tau = Spectra.values(result, "peak_time_constant");
        double[] ohms = Spectra.values(result, "peak_resistance");
        double[] trueTau = {1e-4, 1e-2, 2};
        double[] trueOhms = {10, 20, 40};
        for (int k = 0; k < 3; k++) {
            assertEquals(trueTau[k], tau[k], 0.05 * trueTau[k], "peak " + k);
            assertEquals(trueOhms[k], ohms[k], 0.05 * trueOhms[k], "peak " + k);
        }
        assertTrue(Double.isNaN(tau[3]), Arrays.toString(tau));
    }

    @Test
    void inductorAndCapacitorInSeriesAreNoRelaxation() {
        OperationResult result = run(Spectra.of("L0-R0-p(R1,C1)-C2", HERTZ, 0, 3, new double[] {1e-5, 5, 30, 1e-3, 2}));
        assertEquals(1e-5, Spectra.values(result, "series_inductance")[0], 1e-6);
        assertEquals(0.03, Spectra.values(result, "peak_time_constant")[0], 0.002);
        assertEquals(30, Spectra.values(result, "polarisation_resistance")[0], 1.5);
    }

    @Test
    void moreRegularisationIsSmoother() {
        Spectra spectra = Spectra.of("R0-K1-K2", HERTZ, 1e-3, 3, new double[] {5, 10, 1e-3, 20, 1e-1});
        double sharp = Arrays.stream(Spectra.values(run(spectra, "regularisation", 1e-6), "relaxation_times")).max().orElseThrow();
        double flat = Arrays.stream(Spectra.values(run(spectra, "regularisation", 1.0), "relaxation_times")).max().orElseThrow();
        assertTrue(flat < 0.6 * sharp, flat + " Ω against " + sharp + " Ω");
    }

    @Test
    void tooFewPointsAreSaid() {
        Spectra spectra = Spectra.of("R0", HERTZ, 0, 1, new double[] {3}, new double[] {3});
        Arrays.fill(spectra.imaginary[0], 4, 71, Double.NaN);
        assertTrue(Spectra.problems(run(spectra)).contains("electrochemistry.relaxation-times.points"));
        Spectra few = Spectra.of("R0", new double[] {3, 2, 1}, 0, 1, new double[] {3});
        assertTrue(Spectra.problems(run(few)).contains("electrochemistry.relaxation-times.points"));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new RelaxationTimes(), Spectra.settings(RelaxationTimesSettings.class),
                Spectra.of("R0-p(R1,CPE1)-W1", HERTZ, 0.005, 7, new double[] {5, 20, 2e-5, 0.9, 12}, new double[] {5, 30, 2e-5, 0.9, 12})
                        .input());
    }
}

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

class ZHitTest {
    private static final double[] HERTZ = Spectra.frequencies(1e5, 1e-2, 71);

    private static OperationResult run(Spectra spectra, Object... settings) {
        return new ZHit().apply(spectra.input(), Spectra.settings(ZHitSettings.class, settings), Progress.NONE);
    }

    /** A power of jω has a constant phase, for which the equation is exact; a single arc is the sharpest feature, some percent off. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"CPE1; 0.001,0.7; 1e-9", "C1; 1e-3; 1e-9", "R0; 17; 1e-9", "R0-p(R1,CPE1)-W1; 5,20,2e-5,0.9,12; 3",
            "R0-p(R1,C1); 10,20,1e-4; 4"})
    void theModulusFollowsFromThePhase(String circuit, String parameters, double percent) {
        double[] truth = Stream.of(parameters.split(",")).mapToDouble(p -> Double.parseDouble(p.trim())).toArray();
        OperationResult result = run(Spectra.of(circuit, HERTZ, 0, 1, truth), "smoothing", 1);
        assertEquals(0, Arrays.stream(Spectra.values(result, "residual_magnitude")).map(Math::abs).max().orElseThrow(), percent);
    }

    @Test
    void driftOfTheModulusShowsAndIsUndone() {
        double[] truth = {10, 20, 1e-3, 0.8};
        Spectra drifted = Spectra.of("R0-p(R1,CPE1)", HERTZ, 0, 1, truth);
        double undrifted = Math.hypot(drifted.real[0][70], drifted.imaginary[0][70]);
        for (int i = 0; i < HERTZ.length; i++) {
            double factor = 1 + 0.3 * Math.pow(i / 70.0, 6);
            drifted.real[0][i] *= factor;
            drifted.imaginary[0][i] *= factor;
        }
        OperationResult result = run(drifted);
        double reconstructed = Spectra.values(result, "reconstructed_magnitude")[70];
        assertEquals(undrifted, reconstructed, 0.03 * undrifted);
        assertEquals(100 * (1 - 1 / 1.3), Spectra.values(result, "residual_magnitude")[70], 3);
    }

    @Test
    void tooFewPointsAreSaid() {
        Spectra spectra = Spectra.of("R0", HERTZ, 0, 1, new double[] {3});
        Arrays.fill(spectra.imaginary[0], 4, 71, Double.NaN);
        assertTrue(Spectra.problems(run(spectra)).contains("electrochemistry.z-hit.points"));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new ZHit(), Spectra.settings(ZHitSettings.class),
                Spectra.of("R0-p(R1,CPE1)-W1", HERTZ, 0.005, 7, new double[] {5, 20, 2e-5, 0.9, 12}).input());
    }
}

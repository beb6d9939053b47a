package org.operanda.electrochemistry.voltammetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Measurement;
import org.operanda.data.operation.OperationResult;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.VirtualVoltammetry;
import org.operanda.testkit.VirtualVoltammetry.Run;

/** Sweeps, cycles and scan rates from the potential alone. */
class CyclesTest {
    private static Run capacitor(double rate) {
        return VirtualVoltammetry.cycles(-0.2, 0.8, rate, 500, 3, (volt, v, direction) -> 2e-3 * v * direction);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new Cycles(), new CyclesSettings(0),
                Map.of("series", VirtualVoltammetry.series(List.of(capacitor(0.01)))));
    }

    @Test
    void filesOfSeveralRatesGiveTheirCyclesRatesAndCharges() {
        OperationResult result = Results.of(new Cycles(), VirtualVoltammetry.series(List.of(capacitor(0.005), capacitor(0.02))), Map.of());
        assertEquals(List.of(), Results.problems(result));
        assertArrayEquals(new double[] {1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6}, Results.values(result, "sweep_cycle"));
        assertArrayEquals(new double[] {1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1}, Results.values(result, "sweep_direction"));
        assertArrayEquals(new double[] {5, 5, 5, 5, 5, 5, 20, 20, 20, 20, 20, 20}, Results.values(result, "sweep_scan_rate"), 1e-9);
        // 2 mF over 1 V; the row of the vertex belongs to the sweep before, so the next one lacks a row of 500
        double[] charge = Results.values(result, "sweep_charge");
        assertEquals(2e-3, charge[0], 1e-12);
        assertEquals(-2e-3, charge[1], 5e-6);
        assertEquals(0.8, Results.values(result, "sweep_end")[0], 1e-12);
        double[] rate = Results.values(result, "scan_rate");
        assertEquals(5, rate[0], 1e-9);
        assertEquals(20, rate[rate.length - 1], 1e-9);
    }

    @Test
    void noiseOnThePotentialAndAWaitBeforeTheSweepMakeNoTurn() {
        Run clean = capacitor(0.01);
        Random random = new Random(3);
        int wait = 200;
        double[] seconds = new double[clean.seconds().length + wait];
        double[] volts = new double[seconds.length];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = 0.2 * i;
            volts[i] = clean.volts()[Math.max(0, i - wait)] + 1e-3 * random.nextGaussian();
        }
        OperationResult result = Results.of(new Cycles(),
                VirtualVoltammetry.series(List.of(new Run(0.01, seconds, volts, new double[seconds.length]))), Map.of());
        double[] rates = Results.values(result, "sweep_scan_rate");
        double[] sigma = Results.sigma(result, "sweep_scan_rate");
        assertEquals(6, rates.length);
        for (int i = 0; i < rates.length; i++) {
            assertEquals(10, rates[i], 4 * sigma[i]);
            assertTrue(sigma[i] < 0.01);
        }
        double[] direction = Results.values(result, "direction");
        assertEquals(0, direction[wait - 20]);
        assertEquals(1, direction[wait + 20]);
    }

    @Test
    void realFilesHaveTheRateThatTheirHeaderStates() throws IOException {
        check("biologic_mpr_mpt/cv.issue_149.mpr", 50, 0.02);
        check("biologic_mpr_mpt/cv.mpr", 0.1, 0.02);
        check("biologic_mpt_txt/Pt_poly_cv_CUT.mpt", 100, 0.02);
    }

    private static void check(String file, double rate, double tolerance) throws IOException {
        Measurement measurement = Results.shared(file);
        OperationResult result = Results.of(new Cycles(), measurement, Map.of());
        for (double found : Results.values(result, "sweep_scan_rate")) {
            assertEquals(rate, found, tolerance * rate, file);
        }
    }

    @Test
    void aRestIsNoVoltammogramAndAMeasurementWithoutTimeIsRefused() throws IOException {
        assertTrue(Results.problems(Results.of(new Cycles(), Results.shared("biologic_mpr_mpt/ocv.mpr"), Map.of()))
                .contains("voltammetry.columns"));
        assertEquals(List.of("voltammetry.no-time"),
                Results.problems(Results.of(new Cycles(), Measurement.of("empty", "electrochemistry", List.of(), Map.of()), Map.of())));
    }
}

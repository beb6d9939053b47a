package org.operanda.electrochemistry.voltammetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.VirtualVoltammetry;
import org.operanda.testkit.VirtualVoltammetry.Run;

/** Peaks whose place, height, width and area are known. */
class PeaksTest {
    private static final double HEIGHT = 1e-3;
    private static final double SIGMA = 0.03;
    private static final double RATE = 0.01;
    /** Height of a Gaussian peak to its area over σ, and its full width at half height over σ. */
    private static final double AREA = Math.sqrt(2 * Math.PI);
    private static final double WIDTH = 2 * Math.sqrt(2 * Math.log(2));

    /** Gaussian peaks at 0.42 V and 0.36 V on a background that slopes. */
    private static Run film(int cycles) {
        return VirtualVoltammetry.cycles(0, 0.8, RATE, 1600, cycles, (volt, rate, direction) -> {
            double away = (volt - (direction > 0 ? 0.42 : 0.36)) / SIGMA;
            return direction * (1e-4 + HEIGHT * Math.exp(-away * away / 2)) + 2e-4 * volt;
        });
    }

    private static OperationResult peaks(Run run, Map<String, ?> settings) {
        return Results.of(new Peaks(), VirtualVoltammetry.series(List.of(run)), settings);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        PeaksSettings settings = SettingsType.of(PeaksSettings.class).defaults();
        return OperationContract.of(new Peaks(), settings, Map.of("series", VirtualVoltammetry.series(List.of(film(2)))));
    }

    @Test
    void gaussianPeaksAboveASlopeHaveTheirHeightPlaceWidthAndCharge() {
        OperationResult result = peaks(film(2), Map.of("baseline", "chord"));
        assertEquals(List.of(), Results.problems(result));
        assertArrayEquals(new double[] {10, 10}, Results.values(result, "scan_rate"), 1e-9);
        assertArrayEquals(new double[] {0.42, 0.42}, Results.values(result, "anodic_peak_potential"), 2e-5);
        assertArrayEquals(new double[] {0.36, 0.36}, Results.values(result, "cathodic_peak_potential"), 2e-5);
        assertArrayEquals(new double[] {HEIGHT, HEIGHT}, Results.values(result, "anodic_peak_current"), 1e-3 * HEIGHT);
        assertArrayEquals(new double[] {-HEIGHT, -HEIGHT}, Results.values(result, "cathodic_peak_current"), 1e-3 * HEIGHT);
        assertArrayEquals(new double[] {WIDTH * SIGMA, WIDTH * SIGMA}, Results.values(result, "anodic_peak_width"), 1e-4);
        double charge = HEIGHT * SIGMA * AREA / RATE;
        assertArrayEquals(new double[] {charge, charge}, Results.values(result, "anodic_peak_charge"), 2e-3 * charge);
        assertArrayEquals(new double[] {-charge, -charge}, Results.values(result, "cathodic_peak_charge"), 2e-3 * charge);
        assertArrayEquals(new double[] {0.06, 0.06}, Results.values(result, "peak_separation"), 4e-5);
        assertArrayEquals(new double[] {0.39, 0.39}, Results.values(result, "formal_potential"), 2e-5);
        assertArrayEquals(new double[] {0.42 - WIDTH * SIGMA / 2, 0.42 - WIDTH * SIGMA / 2},
                Results.values(result, "anodic_half_peak_potential"), 1e-4);
    }

    @Test
    void aTangentFittedBeforeThePeakFollowsTheSlope() {
        OperationResult result = peaks(film(1), Map.of("anodicBaseline", List.of(0.05, 0.25), "cathodicBaseline", List.of(0.55, 0.75)));
        assertEquals(HEIGHT, Results.values(result, "anodic_peak_current")[0], 1e-3 * HEIGHT);
        assertEquals(-HEIGHT, Results.values(result, "cathodic_peak_current")[0], 1e-3 * HEIGHT);
    }

    @Test
    void theWindowChoosesTheCouple() {
        Run two = VirtualVoltammetry.cycles(0, 0.8, RATE, 1600, 1, (volt, rate, direction) -> {
            double one = (volt - 0.25) / SIGMA;
            double other = (volt - 0.6) / SIGMA;
            return direction * HEIGHT * (Math.exp(-one * one / 2) + 3 * Math.exp(-other * other / 2));
        });
        assertEquals(0.6, Results.values(peaks(two, Map.of("baseline", "chord")), "formal_potential")[0], 1e-4);
        OperationResult chosen = peaks(two, Map.of("baseline", "chord", "window", List.of(0.1, 0.4)));
        assertEquals(0.25, Results.values(chosen, "formal_potential")[0], 1e-4);
        assertEquals(HEIGHT, Results.values(chosen, "anodic_peak_current")[0], 2e-3 * HEIGHT);
    }

    /** A. J. Bard, L. R. Faulkner, Electrochemical Methods, 2nd ed. 2001, section 6.2.2: 28.5 mV and 56.5 mV at 25 °C. */
    @Test
    void aReversibleCoupleHasThePeaksOfTheTextbook() {
        Run sweep = VirtualVoltammetry.cycles(-0.35, 0.35, 0.1, 2000, 1, (volt, rate, direction) -> 0);
        OperationResult result = peaks(VirtualVoltammetry.diffusing(sweep, 0, 1e-4, 298.15), Map.of());
        double peak = Results.values(result, "anodic_peak_potential")[0];
        assertEquals(0.0285, peak, 3e-4);
        assertEquals(0.0565, peak - Results.values(result, "anodic_half_peak_potential")[0], 5e-4);
        OperationResult raw = peaks(VirtualVoltammetry.diffusing(sweep, 0, 1e-4, 298.15), Map.of("baseline", "zero"));
        assertEquals(0.0575, Results.values(raw, "peak_separation")[0], 5e-4, "table 6.5.1 between 271.5 mV and infinity");
        assertEquals(0, Results.values(raw, "formal_potential")[0], 5e-4);
        // 0.4463 F A C √(D) √(Fv/RT)
        assertEquals(0.4463 * 1e-4 * Math.sqrt(96485.33212 * 0.1 / (8.314462618 * 298.15)),
                Results.values(result, "anodic_peak_current")[0], 2e-3 * 1.97e-4 * 0.44);
    }

    @Test
    void theStandardDeviationsCoverTheTruth() {
        int within = 0;
        int heights = 0;
        int runs = 200;
        for (int seed = 0; seed < runs; seed++) {
            OperationResult result = peaks(VirtualVoltammetry.withNoise(film(1), 1e-5, new Random(seed)),
                    Map.of("anodicBaseline", List.of(0.05, 0.25), "cathodicBaseline", List.of(0.55, 0.75)));
            within += Math.abs(
                    Results.values(result, "anodic_peak_potential")[0] - 0.42) < Results.sigma(result, "anodic_peak_potential")[0] ? 1 : 0;
            heights += Math.abs(Results.values(result, "anodic_peak_current")[0] - HEIGHT) < Results.sigma(result, "anodic_peak_current")[0]
                    ? 1
                    : 0;
        }
        assertEquals(0.68, within / (double) runs, 0.1);
        assertEquals(0.68, heights / (double) runs, 0.1);
    }

    @Test
    void aResistorHasNoPeakAndThatIsSaid() throws IOException {
        OperationResult result = Results.of(new Peaks(), Results.shared("biologic_mpr_mpt/cv.issue_149.mpr"),
                Map.of("window", List.of(-0.4, 0.4)));
        assertTrue(Results.problems(result).contains("voltammetry.no-peak"));
        assertTrue(Double.isNaN(Results.values(result, "anodic_peak_potential")[0]));
    }

    @Test
    void aSettingOfOnePotentialIsRefused() {
        assertFalse(SettingsType.of(PeaksSettings.class).parse(Map.of("window", List.of(0.1))).problems().isEmpty());
    }
}

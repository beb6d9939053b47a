package org.operanda.electrochemistry.voltammetry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Measurement;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.VirtualVoltammetry;
import org.operanda.testkit.VirtualVoltammetry.Electrode;
import org.operanda.testkit.VirtualVoltammetry.Run;

/** Electrodes at several scan rates whose b, k₁, k₂, outer charge and diffusion coefficient are known. */
class RatesTest {
    /** V/s. */
    private static final double[] RATES = {1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3};
    private static final Electrode MIXED = (volt, rate, direction) -> direction * (k1(volt) * rate + k2(volt) * Math.sqrt(rate));

    private static double k1(double volt) {
        return 0.05 + 0.02 * volt;
    }

    private static double k2(double volt) {
        double away = (volt - 0.5) / 0.08;
        return 2e-4 + 2e-3 * Math.exp(-away * away / 2);
    }

    private static List<Run> runs(Electrode electrode, int cycles) {
        return Arrays.stream(RATES).mapToObj(rate -> VirtualVoltammetry.cycles(0, 1, rate, 800, cycles, electrode)).toList();
    }

    private static Measurement noisy(Electrode electrode, double noise, long seed) {
        Random random = new Random(seed);
        return VirtualVoltammetry
                .series(runs(electrode, 1).stream().map(run -> VirtualVoltammetry.withNoise(run, noise * Math.sqrt(run.rate()), random))
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> keepTheContract() {
        return Stream.of(contract(new PowerLaw()), contract(new CapacitiveShare()), contract(new Trasatti()), contract(new RandlesSevcik()))
                .flatMap(tests -> tests);
    }

    private static <S extends Record> Stream<DynamicTest> contract(SeriesOperation<S> operation) {
        return OperationContract.of(operation, SettingsType.of(operation.settingsType()).defaults(),
                Map.of("series", VirtualVoltammetry.series(runs(MIXED, 1))));
    }

    @Test
    void theExponentIsThatOfTheCurrentAtEveryPotential() {
        OperationResult result = Results.of(new PowerLaw(),
                VirtualVoltammetry.series(runs((volt, rate, direction) -> direction * 1e-2 * Math.pow(rate, 0.5 + 0.5 * volt), 2)),
                Map.of());
        assertEquals(List.of(), Results.problems(result));
        double[] potential = Results.values(result, "potential");
        double[] anodic = Results.values(result, "anodic_b");
        double[] cathodic = Results.values(result, "cathodic_b");
        for (int i = 0; i < potential.length; i++) {
            assertEquals(0.5 + 0.5 * potential[i], anodic[i], 1e-3);
            assertEquals(0.5 + 0.5 * potential[i], cathodic[i], 1e-3);
        }
        assertArrayEquals(new double[] {0.1, 0.2, 0.5, 1, 2, 5}, Results.values(result, "scan_rate"), 1e-9);
    }

    @Test
    void theStandardDeviationOfTheExponentCoversTheTruth() {
        int within = 0;
        int all = 0;
        for (int seed = 0; seed < 20; seed++) {
            OperationResult result = Results.of(new PowerLaw(),
                    noisy((volt, rate, direction) -> direction * 1e-2 * Math.pow(rate, 0.7), 1e-4, seed), Map.of());
            double[] b = Results.values(result, "anodic_b");
            double[] sigma = Results.sigma(result, "anodic_b");
            for (int i = 0; i < b.length; i++) {
                within += Math.abs(b[i] - 0.7) < sigma[i] ? 1 : 0;
                all++;
            }
        }
        // a little above 0.68, since σ is widened by chance scatter and never narrowed
        assertEquals(0.74, within / (double) all, 0.06);
    }

    @Test
    void theCurrentIsSplitIntoItsTwoParts() {
        OperationResult result = Results.of(new CapacitiveShare(), VirtualVoltammetry.series(runs(MIXED, 2)), Map.of("points", 100));
        assertEquals(List.of(), Results.problems(result));
        double[] potential = Results.values(result, "potential");
        for (int i = 0; i < potential.length; i++) {
            assertEquals(k1(potential[i]), Results.values(result, "anodic_k1")[i], 1e-3 * k1(potential[i]));
            assertEquals(-k1(potential[i]), Results.values(result, "cathodic_k1")[i], 1e-3 * k1(potential[i]));
            assertEquals(k2(potential[i]), Results.values(result, "anodic_k2")[i], 1e-2 * k2(potential[i]));
        }
        double[] share = Results.values(result, "capacitive_share");
        for (int i = 0; i < RATES.length; i++) {
            assertEquals(trueShare(RATES[i]), share[i], 1e-3);
        }
        assertEquals(2 * potential.length, Results.values(result, "loop_current").length);
        assertArrayEquals(new long[] {6, 100}, Results.dataset(result, "anodic_capacitive_current").shape());
    }

    /** ∫k₁·v dE / ∫(k₁·v + k₂·√v) dE from 0 V to 1 V in closed form. */
    private static double trueShare(double rate) {
        double capacitive = 0.06 * rate;
        double diffusive = (2e-4 + 2e-3 * 0.08 * Math.sqrt(2 * Math.PI)) * Math.sqrt(rate);
        return capacitive / (capacitive + diffusive);
    }

    @Test
    void theStandardDeviationsOfSplitAndShareCoverTheTruth() {
        int within = 0;
        int all = 0;
        int shares = 0;
        List<Double> errors = new ArrayList<>();
        int seeds = 60;
        for (int seed = 0; seed < seeds; seed++) {
            OperationResult result = Results.of(new CapacitiveShare(), noisy(MIXED, 5e-5, seed), Map.of("points", 100));
            double[] potential = Results.values(result, "potential");
            double[] k1 = Results.values(result, "anodic_k1");
            double[] sigma = Results.sigma(result, "anodic_k1");
            for (int i = 0; i < k1.length; i++) {
                within += Math.abs(k1[i] - k1(potential[i])) < sigma[i] ? 1 : 0;
                all++;
            }
            for (int i = 0; i < RATES.length; i++) {
                double error = Math.abs(Results.values(result, "capacitive_share")[i] - trueShare(RATES[i]));
                shares += error < Results.sigma(result, "capacitive_share")[i] ? 1 : 0;
                errors.add(error);
            }
        }
        assertEquals(0.74, within / (double) all, 0.06);
        assertEquals(0.74, shares / (double) (seeds * RATES.length), 0.11);
        assertTrue(errors.stream().allMatch(error -> error < 0.02));
    }

    @Test
    void aSplitThatCannotBeTrueIsSaid() {
        Electrode moving = (volt, rate, direction) -> {
            double away = (volt - 0.4 - direction * 0.08 * Math.log10(rate / 1e-4)) / 0.05;
            return direction * (1e-2 * Math.sqrt(rate) * Math.exp(-away * away / 2) + 1e-4 * rate);
        };
        assertTrue(Results.problems(Results.of(new CapacitiveShare(), noisy(moving, 1e-6, 1), Map.of())).contains("voltammetry.split"));
    }

    /** A charge that follows each of the two lines exactly. */
    @Test
    void outerAndTotalChargeAreTheInterceptsOfTheirLines() {
        OperationResult fast = Results.of(new Trasatti(),
                VirtualVoltammetry.series(runs((volt, rate, direction) -> direction * rate * (0.02 + 3e-4 / Math.sqrt(rate)), 1)),
                Map.of());
        assertEquals(0.02, Results.values(fast, "outer_charge")[0], 2e-5);
        OperationResult slow = Results.of(new Trasatti(),
                VirtualVoltammetry.series(runs((volt, rate, direction) -> direction * rate / (1 / 0.08 + 40 * Math.sqrt(rate)), 1)),
                Map.of("totalTo", 1));
        assertEquals(0.08, Results.values(slow, "total_charge")[0], 8e-5);
        double outer = Results.values(slow, "outer_charge")[0];
        assertEquals(0.08 - outer, Results.values(slow, "inner_charge")[0], 1e-4);
        assertEquals(outer / 0.08, Results.values(slow, "outer_share")[0], 1e-3);
        assertEquals(List.of("voltammetry.few-rates-of-line"), Results.problems(
                Results.of(new Trasatti(), VirtualVoltammetry.series(runs(MIXED, 1)), Map.of("outerFrom", 4))));
    }

    /** 0.26865 mA for n = 1, 1 cm², 1 mM, 1e-5 cm²/s, 0.1 V/s, 298.15 K (TECHNIQUES.md, 4.9). */
    @Test
    void thePeakCurrentOfRandlesAndSevcikGivesItsDiffusionCoefficient() {
        Electrode electrode = (volt, rate, direction) -> {
            double away = (volt - 0.5) / 0.05;
            return direction * 0.26865e-3 * Math.sqrt(rate / 0.1) * Math.exp(-away * away / 2);
        };
        OperationResult result = Results.of(new RandlesSevcik(), VirtualVoltammetry.series(runs(electrode, 1)),
                Map.of("concentration", 1e-6, "baseline", "zero"));
        assertEquals(List.of(), Results.problems(result));
        assertEquals(1e-5, Results.values(result, "anodic_diffusion_coefficient")[0], 5e-9);
        assertEquals(1e-5, Results.values(result, "cathodic_diffusion_coefficient")[0], 5e-9);
        assertEquals(0.5, Results.values(result, "anodic_peak_b")[0], 1e-6);
        assertEquals(0, Results.values(result, "anodic_intercept")[0], 1e-9);
    }

    @Test
    void aDiffusingCoupleGivesBackItsDiffusionCoefficient() {
        double limit = 96485.33212 * 1e-6 * Math.sqrt(1e-5);
        List<Run> runs = Stream.of(0.02, 0.05, 0.1, 0.2)
                .map(rate -> VirtualVoltammetry.diffusing(VirtualVoltammetry.cycles(-0.3, 0.3, rate, 1500, 1, (v, r, d) -> 0), 0, limit,
                        298.15))
                .toList();
        OperationResult result = Results.of(new RandlesSevcik(), VirtualVoltammetry.series(runs), Map.of("concentration", 1e-6));
        assertEquals(1e-5, Results.values(result, "anodic_diffusion_coefficient")[0], 5e-8);
        assertEquals(0.5, Results.values(result, "anodic_peak_b")[0], 1e-3);
    }

    @Test
    void oneRateIsTooFewAndThatIsSaid() {
        Measurement one = VirtualVoltammetry.series(runs(MIXED, 1).subList(0, 1));
        for (SeriesOperation<?> operation : List.of(new PowerLaw(), new CapacitiveShare(), new Trasatti(), new RandlesSevcik())) {
            assertEquals(List.of("voltammetry.few-rates"), Results.problems(Results.of(operation, one, Map.of())));
        }
    }
}

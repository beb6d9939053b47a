package org.operanda.electrochemistry.galvanostatic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;

class GittTest {
    private static final double LENGTH = 5e-4;
    private static final double RESISTANCE = 20;
    private static final double CURRENT = 1e-3;
    private static final double START = 3.6;
    /** Volts by which one pulse shifts the equilibrium. */
    private static final double SHIFT = 0.004;

    private static OperationResult gitt(Measurement cell, Map<String, ?> settings) {
        return new Gitt().apply(Map.of("series", cell), SettingsType.of(GittSettings.class).parse(settings).settings().orElseThrow(),
                Progress.NONE);
    }

    /**
     * How far the surface of a sheet has moved at time θ = D t/L² of a constant flux, in units of what the whole pulse (θ = 1) shifts the mean:
     * θ + 1/3 − 2/π² Σ exp(−n²π²θ)/n² (H. S. Carslaw, J. C. Jaeger, Conduction of Heat in Solids, 1959, section 3.8).
     */
    private static double surface(double theta) {
        if (theta <= 0) {
            return 0;
        }
        double sum = 0;
        for (int n = 1; n <= 400; n++) {
            sum += Math.exp(-n * n * Math.PI * Math.PI * theta) / (n * n);
        }
        return theta + 1 / 3.0 - 2 / (Math.PI * Math.PI) * sum;
    }

    /** Pulses of τ and rests of a film whose potential is linear in the concentration at its surface. */
    private static TestCell film(double diffusion, double duration, double rest, int pulses, double noise) {
        Random random = new Random(11);
        double rate = diffusion / (LENGTH * LENGTH);
        double scale = SHIFT / (rate * duration);
        TestCell cell = new TestCell().step(0, 3600, 20, f -> START + noise * random.nextGaussian());
        for (int pulse = 0; pulse < pulses; pulse++) {
            double equilibrium = START + pulse * SHIFT;
            cell.step(CURRENT, duration, 300, f -> equilibrium + CURRENT * RESISTANCE + scale * surface(rate * f * duration)
                    + noise * random.nextGaussian());
            cell.step(0, rest, 200, f -> equilibrium + scale * (surface(rate * (duration + f * rest)) - surface(rate * f * rest))
                    + noise * random.nextGaussian());
        }
        return cell;
    }

    @Test
    void theDiffusionCoefficientOfAFilmIsFound() {
        OperationResult result = gitt(film(1e-11, 600, 360_000, 3, 0).measurement(), Map.of("length", 5));
        double[] diffusion = TestCell.values(result, "diffusion_coefficient");
        assertEquals(3, diffusion.length);
        Arrays.stream(diffusion).forEach(d -> assertEquals(1e-11, d, 1e-14));
        assertArrayEquals(new double[] {START + SHIFT, START + 2 * SHIFT, START + 3 * SHIFT},
                TestCell.values(result, "open_circuit_voltage"),
                1e-6);
        Arrays.stream(TestCell.values(result, "ir_drop")).forEach(v -> assertEquals(CURRENT * RESISTANCE, v, 1e-6));
        assertArrayEquals(new double[] {0, 0, 0}, TestCell.values(result, "validity"));
        assertArrayEquals(new double[] {1 / 6.0, 2 / 6.0, 3 / 6.0}, TestCell.values(result, "charge"), 1e-9);
    }

    /** 2 mg of a film of 5 µm on 1 cm²: V_M = L M S / m. */
    @Test
    void theLengthFollowsFromMassMolarVolumeAndArea() {
        TestCell cell = film(1e-11, 600, 360_000, 1, 0).sheet(Metadata.CELL_MASS, "2 mg").sheet(Metadata.CELL_AREA, "1 cm^2")
                .sheet(Metadata.CELL_FORMULA, "LiNiO2");
        OperationResult result = gitt(cell.measurement(), Map.of("molarVolume", 5e-4 * 97.6314 / 0.002));
        assertEquals(1e-11, TestCell.values(result, "diffusion_coefficient")[0], 1e-14);
        OperationResult without = gitt(film(1e-11, 600, 360_000, 1, 0).measurement(), Map.of());
        assertEquals(1e-11 / (LENGTH * LENGTH), TestCell.values(without, "diffusion_rate")[0], 1e-7);
        assertTrue(TestCell.problems(without).contains("gitt.no-length"));
    }

    /** D τ/L² = 4: the film is nearly at a steady gradient, √t does not hold, and the result would be far off. */
    @Test
    void aPulseThatIsTooLongIsFlagged() {
        OperationResult result = gitt(film(1e-9, 1000, 360_000, 2, 0).measurement(), Map.of("length", 5));
        for (double validity : TestCell.values(result, "validity")) {
            assertTrue(((int) validity & 2) != 0);
        }
        assertTrue(TestCell.values(result, "diffusion_coefficient")[0] < 0.5e-9);
        assertTrue(TestCell.problems(result).contains("gitt.validity"));
    }

    @Test
    void aRestThatIsTooShortIsFlagged() {
        OperationResult result = gitt(film(1e-11, 600, 1200, 1, 0).measurement(), Map.of("length", 5));
        assertEquals(4, (int) TestCell.values(result, "validity")[0] & 4);
    }

    @Test
    void aPotentialThatIsNotLinearInTheRootOfTimeIsFlagged() {
        TestCell kinetic = new TestCell().rest(3600, 3.6).step(1e-3, 600, 300, f -> 3.62 + 0.01 * (1 - Math.exp(-f * 20))).rest(3600, 3.61);
        assertEquals(1, (int) TestCell.values(gitt(kinetic.measurement(), Map.of("length", 5)), "validity")[0] & 1);
    }

    /** Noise of 20 µV: the pulls (D − true)/σ of 200 pulses scatter as they should. */
    @Test
    void theStandardDeviationIsThatOfTheScatter() {
        OperationResult result = gitt(film(1e-11, 600, 100_000, 200, 2e-5).measurement(), Map.of("length", 5));
        Dataset diffusion = result.datasets().stream().filter(d -> d.name().equals("diffusion_coefficient")).findFirst().orElseThrow();
        double[] values = diffusion.values().toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += Math.pow((values[i] - mean) / diffusion.sigma().orElseThrow().get(i), 2);
        }
        double scatter = Math.sqrt(squares / values.length);
        assertTrue(scatter > 0.75 && scatter < 1.35, "pulls scatter by " + scatter);
    }

    @Test
    void aTestWithoutPulsesGivesAProblem() {
        Measurement plain = new TestCell().rest(600, 3).line(1e-3, 3600, 100, 3, 4).measurement();
        assertTrue(TestCell.problems(gitt(plain, Map.of())).contains("gitt.no-pulses"));
        assertEquals(List.of("electrochemistry.no-current"),
                TestCell.problems(gitt(plain.withDatasets(List.of(plain.dataset("voltage").orElseThrow())), Map.of())));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new Gitt(), SettingsType.of(GittSettings.class).defaults(),
                Map.of("series", film(1e-11, 600, 3600, 2, 0).measurement()));
    }
}

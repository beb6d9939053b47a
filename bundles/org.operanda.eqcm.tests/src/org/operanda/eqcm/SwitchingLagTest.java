package org.operanda.eqcm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;

class SwitchingLagTest {
    private static final double HALF_PERIOD = 100;
    private static final int SWEEPS = 8;

    private static SwitchingLagSettings settings(Map<String, Object> values) {
        return SettingsType.of(SwitchingLagSettings.class).parse(values).settings().orElseThrow();
    }

    /** The potential of a triangle or of steps, sampled every half second. */
    private static Measurement potential(boolean steps) {
        int rows = (int) (2 * HALF_PERIOD * SWEEPS);
        double[] volts = new double[rows];
        double[] seconds = new double[rows];
        for (int i = 0; i < rows; i++) {
            seconds[i] = 0.5 * i + 0.13;
            double phase = seconds[i] / HALF_PERIOD;
            double part = phase - Math.floor(phase);
            boolean up = Math.floorMod((int) Math.floor(phase), 2) == 0;
            volts[i] = steps ? up ? 0.8 : 0.1 : up ? part : 1 - part;
        }
        return Measurement.of("cell", "electrochemistry", List.of(Dataset.of("voltage", QuantityKind.POTENTIAL, Units.VOLT,
                Axis.time(Values.of(seconds), Clock.relative("cell")), Values.of(volts))), Map.of());
    }

    /** Δf of a film whose current is a constant part that changes its sign at once when the potential is switched, and a decaying one. */
    private static Measurement quartz(double lag, double noise, long seed) {
        Random random = new Random(seed);
        int rows = (int) (HALF_PERIOD * SWEEPS / 0.7);
        double[] seconds = new double[rows];
        double[] shift = new double[rows];
        for (int i = 0; i < rows; i++) {
            seconds[i] = 0.7 * i;
            double time = seconds[i] - lag;
            double phase = time / HALF_PERIOD;
            double since = (phase - Math.floor(phase)) * HALF_PERIOD;
            boolean up = Math.floorMod((int) Math.floor(phase), 2) == 0;
            double taken = 0.6 * since + 20 * (1 - Math.exp(-since / 40));
            double whole = 0.6 * HALF_PERIOD + 20 * (1 - Math.exp(-HALF_PERIOD / 40));
            shift[i] = -(up ? taken : whole - taken) + noise * random.nextGaussian();
        }
        Axis time = Axis.time(Values.of(seconds), Clock.relative("cell"));
        return Generated.measurement(time, new double[] {3}, shift, null);
    }

    private static OperationResult find(Measurement quartz, boolean steps, Map<String, Object> values) {
        return new SwitchingLag().apply(Map.of("series", quartz, "electrochemistry", potential(steps)), settings(values), Progress.NONE);
    }

    private static Dataset lag(OperationResult result) {
        assertEquals(List.of(), result.problems());
        return result.datasets().getFirst();
    }

    @Test
    void theLagOfACyclicVoltammogramIsFoundWithinItsDeviation() {
        double squares = 0;
        double mean = 0;
        int runs = 100;
        for (int seed = 0; seed < runs; seed++) {
            Dataset lag = lag(find(quartz(7.3, 0.5, seed), false, Map.of()));
            double pull = (lag.values().get(0) - 7.3) / lag.sigma().orElseThrow().get(0);
            squares += pull * pull / runs;
            mean += pull / runs;
            assertEquals(7.3, lag.values().get(0), 1.4, "within two samples");
        }
        assertEquals(1, Math.sqrt(squares), 0.35, "the scatter is the standard deviation within a third");
        assertEquals(0, mean, 0.6, "no bias beyond the noise");
    }

    @Test
    void theLagOfPotentialStepsIsFoundToo() {
        Dataset lag = lag(find(quartz(-4.6, 0.2, 1), true, Map.of()));
        assertEquals(-4.6, lag.values().get(0), 0.4, "a step lies between two samples of 0.5 s");
    }

    @Test
    void theSwitchingsAreThoseOfThePotential() {
        Dataset times = find(quartz(0, 0.2, 1), false, Map.of()).datasets().get(2);
        assertEquals(SWEEPS - 1, times.values().length());
        for (int k = 0; k < times.values().length(); k++) {
            assertEquals((k + 1) * HALF_PERIOD, times.values().get(k), 1e-6, "lines of both sweeps meet at the reversal");
        }
    }

    @Test
    void noiseAloneIsRefused() {
        double[] shift = new Random(5).doubles(1000).toArray();
        Axis time = Axis.time(Values.computed(1000, i -> 0.7 * i), Clock.relative("cell"));
        OperationResult result = find(Generated.measurement(time, new double[] {3}, shift, null), false, Map.of());
        assertEquals("eqcm.switching-lag.weak", result.problems().getFirst().id());
        assertTrue(Double.isNaN(result.datasets().getFirst().values().get(0)));
    }

    @Test
    void aLagBeyondTheRangeIsRefused() {
        OperationResult result = find(quartz(25, 0.1, 2), false, Map.of("from", -10, "to", 10));
        assertTrue(List.of("eqcm.switching-lag.border", "eqcm.switching-lag.weak").contains(result.problems().getFirst().id()),
                result.problems().toString());
    }

    @Test
    void aRangeLongerThanASweepIsRefused() {
        assertEquals("eqcm.switching-lag.range",
                find(quartz(0, 0.1, 2), false, Map.of("from", -60, "to", 60)).problems().getFirst().id());
    }

    @TestFactory
    Stream<DynamicTest> contract() {
        return OperationContract.of(new SwitchingLag(), settings(Map.of()),
                Map.of("series", quartz(3, 0.5, 1), "electrochemistry", potential(false)));
    }
}

package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A constant phase element has Z = 1/(Q (iω)^n), of phase −nπ/2 and slope −n: the relation holds exactly. */
class GainAndPhaseTest {
    private static final double[] FREQUENCY = IntStream.range(0, 41).mapToDouble(i -> Math.pow(10, 4 - i / 8.0)).toArray();

    private static double[] modulus(double n) {
        return Arrays.stream(FREQUENCY).map(f -> 3 * Math.pow(2 * Math.PI * f, -n)).toArray();
    }

    private static double[] constant(double value) {
        return Arrays.stream(FREQUENCY).map(f -> value).toArray();
    }

    @Test
    void constantPhaseElementsFitExactly() {
        for (double n : new double[] {-1, 0, 0.5, 0.8, 1}) {
            assertEquals(0, GainAndPhase.deviation(FREQUENCY, modulus(n), constant(-n * Math.PI / 2)), 1e-20, "n = " + n);
        }
    }

    @Test
    void aWrongSignMissesByTwiceThePhase() {
        assertEquals(Math.PI * Math.PI, GainAndPhase.deviation(FREQUENCY, modulus(1), constant(Math.PI / 2)), 1e-12);
    }

    @Test
    void theOrderOfTheFrequenciesDoesNotMatter() {
        double[] reversed = IntStream.range(0, 41).mapToDouble(i -> FREQUENCY[40 - i]).toArray();
        double[] modulus = modulus(0.5);
        double[] turned = IntStream.range(0, 41).mapToDouble(i -> modulus[40 - i]).toArray();
        assertEquals(0, GainAndPhase.deviation(reversed, turned, constant(-Math.PI / 4)), 1e-20);
    }

    @Test
    void fewPointsSayNothing() {
        double[] three = {1, 10, 100};
        assertTrue(Double.isNaN(GainAndPhase.ofCartesian(three, three, three)));
    }
}

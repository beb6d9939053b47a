package org.operanda.electrochemistry.potentiostats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How well modulus and phase of a spectrum belong together. In a linear, causal system the phase is, nearly, π/2 times the slope of ln |Z| over
 * ln f (H. W. Bode, Network Analysis and Feedback Amplifier Design, 1945, chapter 14): this tells Z″ from −Z″, and both from a phase, without a
 * convention.
 */
final class GainAndPhase {
    private static final int FEWEST = 4;

    private GainAndPhase() {}

    /**
     * The mean square deviation of the phase from that relation, in rad²; NaN when fewer than {@value #FEWEST} points can be used.
     *
     * @param frequency in any order and unit
     * @param modulus   |Z| in any unit
     * @param phase     argument of Z in rad, negative for a capacitor
     */
    static double deviation(double[] frequency, double[] modulus, double[] phase) {
        int[] order = IntStream.range(0, frequency.length).filter(i -> frequency[i] > 0 && modulus[i] > 0 && Double.isFinite(phase[i]))
                .boxed().sorted(Comparator.comparingDouble(i -> frequency[i])).mapToInt(Integer::intValue).toArray();
        double sum = 0;
        int used = 0;
        for (int k = 1; k + 1 < order.length; k++) {
            double width = Math.log(frequency[order[k + 1]] / frequency[order[k - 1]]);
            if (width > 0) {
                double slope = Math.log(modulus[order[k + 1]] / modulus[order[k - 1]]) / width;
                double off = phase[order[k]] - Math.PI / 2 * slope;
                sum += off * off;
                used++;
            }
        }
        return used < FEWEST ? Double.NaN : sum / used;
    }

    /** The deviation of a spectrum given by real and imaginary part. */
    static double ofCartesian(double[] frequency, double[] real, double[] imaginary) {
        double[] modulus = new double[real.length];
        double[] phase = new double[real.length];
        for (int i = 0; i < real.length; i++) {
            modulus[i] = Math.hypot(real[i], imaginary[i]);
            phase[i] = Math.atan2(imaginary[i], real[i]);
        }
        return deviation(frequency, modulus, phase);
    }
}

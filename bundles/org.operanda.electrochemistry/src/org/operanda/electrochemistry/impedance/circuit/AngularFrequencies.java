package org.operanda.electrochemistry.impedance.circuit;

import java.util.Arrays;

/**
 * Where an impedance is computed: ω = 2πf with what elements need of it again and again.
 *
 * @param omega     in rad/s
 * @param root      its square root
 * @param logarithm its natural logarithm
 */
public record AngularFrequencies(double[] omega, double[] root, double[] logarithm) {

    /** From frequencies in Hz, greater than 0. */
    public static AngularFrequencies of(double[] hertz) {
        double[] omega = Arrays.stream(hertz).map(f -> 2 * Math.PI * f).toArray();
        return new AngularFrequencies(omega, Arrays.stream(omega).map(Math::sqrt).toArray(),
                Arrays.stream(omega).map(Math::log).toArray());
    }

    /** How many there are. */
    public int count() {
        return omega.length;
    }
}

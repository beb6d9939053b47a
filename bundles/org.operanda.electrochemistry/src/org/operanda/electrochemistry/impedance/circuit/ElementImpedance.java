package org.operanda.electrochemistry.impedance.circuit;

/**
 * What an element fills in: its impedance in Ω and the derivatives after its parameters, at each frequency.
 *
 * @param real           Z′
 * @param imaginary      Z″, negative for a capacitor
 * @param realSlope      ∂Z′/∂p, by parameter, then by frequency
 * @param imaginarySlope ∂Z″/∂p, by parameter, then by frequency
 */
public record ElementImpedance(double[] real, double[] imaginary, double[][] realSlope, double[][] imaginarySlope) {

    /** All zero. */
    static ElementImpedance of(int parameters, int frequencies) {
        return new ElementImpedance(new double[frequencies], new double[frequencies], new double[parameters][frequencies],
                new double[parameters][frequencies]);
    }
}

package org.operanda.electrochemistry.impedance;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link KramersKronig}.
 *
 * @param part         what is fitted
 * @param limit        of µ, at which no further element is added
 * @param elements     M; 0 when µ is to decide
 * @param mostElements greatest M
 * @param untilFitted  whether more elements are tried where the number by µ does not fit within the tolerance
 * @param extension    decades by which the time constants go beyond the frequencies
 * @param inductance   whether there is an inductor in series
 * @param capacitance  whether there is a capacitor in series
 * @param tolerance    percent: greatest deviation of a spectrum that is consistent
 */
public record KramersKronigSettings(
        @Setting(label = "Fit", help = "Complex: both parts together. Real or imaginary: this part alone, which then predicts the other.", value = "complex") Part part,
        @Setting(label = "Limit of µ", help = "RC elements are added until µ is not above it. Lower it when a good spectrum is fitted badly, raise it when noise is fitted.", value = "0.85", min = 0, max = 1) double limit,
        @Setting(label = "Number of elements", help = "0: µ decides.", value = "0", min = 0, max = 200) int elements,
        @Setting(label = "Most elements", help = "The search by µ ends here.", value = "50", min = 1, max = 200) int mostElements,
        @Setting(label = "Go on until it fits", help = "Where the number of elements by µ leaves more than the tolerance, more are tried: a single sharp arc stops µ too early. Off: the published rule.", value = "true") boolean untilFitted,
        @Setting(label = "Extension", help = "Decades by which the time constants go beyond 1/ω of the highest and the lowest frequency.", value = "0", min = -1, max = 4) double extension,
        @Setting(label = "Inductance", help = "An inductor in series, for the cables.", value = "true") boolean inductance,
        @Setting(label = "Capacitance", help = "A capacitor in series, for a cell that has no resistance at low frequency, as every battery.", value = "true") boolean capacitance,
        @Setting(label = "Tolerance", help = "A spectrum whose root mean square residual of both parts is above this part of |Z| is taken for inconsistent.", value = "1", unit = "%", min = 0) double tolerance) {

    /** What is fitted. */
    public enum Part {
        REAL, IMAGINARY, COMPLEX
    }

    public KramersKronigSettings {
        if (elements > mostElements) {
            throw new IllegalArgumentException("Raise the most elements to at least the number of elements.");
        }
    }
}

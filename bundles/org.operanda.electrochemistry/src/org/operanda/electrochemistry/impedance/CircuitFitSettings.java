package org.operanda.electrochemistry.impedance;

import java.util.List;
import org.operanda.data.operation.Setting;
import org.operanda.electrochemistry.impedance.circuit.Weighting;

/**
 * Settings of {@link CircuitFit} and {@link CircuitSeries}.
 *
 * @param circuit   text of {@link org.operanda.electrochemistry.impedance.circuit.CircuitText}
 * @param weighting of the residuals
 * @param noise     percent; 0 when it is to follow from the residuals
 * @param start     {@code R0=5}
 * @param fixed     {@code CPE1_alpha=1}
 * @param bounds    {@code CPE1_alpha=0.5:1}
 * @param shared    {@code CPE2_alpha=CPE1_alpha}
 * @param least     Hz
 * @param greatest  Hz; 0 for no limit
 * @param inductive whether points with Z″ > 0 take part
 */
public record CircuitFitSettings(
        @Setting(label = "Circuit", help = "One after another with '-', side by side with p(…,…): R0-p(R1,CPE1)-W1; or Boukamp's code: R(RQ)W. Elements: R, C, L, CPE (Q, alpha), La, W, Wo and Ws (Z0, tau), G (R, tau), K (R, tau), Zarc (R, tau, gamma). Behind the letters a number or _word.", value = "R0-p(R1,CPE1)-p(R2,CPE2)-W1") String circuit,
        @Setting(label = "Weighting", help = "Modulus: residuals in parts of |Z|. Unit: in ohms. Proportional: each part by itself.", value = "modulus") Weighting weighting,
        @Setting(label = "Noise", help = "One standard deviation of each part as weighted: percent of |Z| for modulus. 0: the residuals tell, and the standard deviations of the parameters are scaled by them.", value = "0", unit = "%", min = 0) double noise,
        @Setting(label = "Start", help = "Where to begin, for instance R0=5,R1=20. What is not said the program finds.", value = "") List<String> start,
        @Setting(label = "Fixed", help = "Parameters that keep a value, for instance CPE1_alpha=1.", value = "") List<String> fixed,
        @Setting(label = "Bounds", help = "Least and greatest value, for instance CPE1_alpha=0.5:1.", value = "") List<String> bounds,
        @Setting(label = "Shared", help = "Parameters that have the value of another, for instance CPE2_alpha=CPE1_alpha. An element named twice in the circuit shares all of them.", value = "") List<String> shared,
        @Setting(label = "Lowest frequency", help = "Points below are left out.", value = "0", unit = "Hz", min = 0) double least,
        @Setting(label = "Highest frequency", help = "Points above are left out. 0: none.", value = "0", unit = "Hz", min = 0) double greatest,
        @Setting(label = "Inductive points", help = "Whether points with positive Z″ take part. Leave them out when the circuit has no inductor.", value = "true") boolean inductive) {

    public CircuitFitSettings {
        start = List.copyOf(start);
        fixed = List.copyOf(fixed);
        bounds = List.copyOf(bounds);
        shared = List.copyOf(shared);
        if (greatest > 0 && least >= greatest) {
            throw new IllegalArgumentException("The lowest frequency lies below the highest.");
        }
    }
}

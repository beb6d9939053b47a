package org.operanda.electrochemistry.impedance;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link RelaxationTimes}.
 *
 * @param basis          how the distribution is made up
 * @param derivative     which is kept small
 * @param choice         how the regularisation is found
 * @param regularisation λ; 0 when it is to be found
 * @param perDecade      time constants
 * @param extension      decades by which the time constants go beyond the frequencies
 * @param inductance     whether there is an inductor in series
 * @param capacitance    whether there is a capacitor in series
 * @param peaks          most peaks that are listed
 * @param leastPeak      part of the highest that a peak has at least
 */
public record RelaxationTimesSettings(
        @Setting(label = "Basis", help = "Gaussian: radial functions, smooth. Piecewise linear: no wider than the grid.", value = "gaussian") Basis basis,
        @Setting(label = "Smoothness", help = "Which derivative of the distribution is kept small: 1 or 2. 2 gives rounder peaks.", value = "2", min = 1, max = 2) int derivative,
        @Setting(label = "Choice of λ", help = "Cross validation: generalised, the λ that predicts left-out points best. L-curve: the corner between misfit and roughness, usually smoother.", value = "cross-validation") Choice choice,
        @Setting(label = "λ", help = "Weight of the smoothness, for impedances divided by the greatest modulus. 0: found as chosen. Larger merges peaks, smaller makes false ones.", value = "0", min = 0, max = 1000) double regularisation,
        @Setting(label = "Time constants per decade", help = "Density of the grid.", value = "10", min = 2, max = 50) int perDecade,
        @Setting(label = "Extension", help = "Decades by which the time constants go beyond 1/ω of the highest and the lowest frequency.", value = "0.5", min = 0, max = 4) double extension,
        @Setting(label = "Inductance", help = "An inductor in series, for the cables.", value = "true") boolean inductance,
        @Setting(label = "Capacitance", help = "A capacitor in series, for a cell that has no resistance at low frequency.", value = "true") boolean capacitance,
        @Setting(label = "Most peaks", help = "So many peaks are listed, those with the greatest resistance.", value = "6", min = 1, max = 50) int peaks,
        @Setting(label = "Least peak", help = "A maximum lower than this part of the highest one is no peak.", value = "0.02", min = 0, max = 1) double leastPeak) {

    /** How the distribution is made up. */
    public enum Basis {
        GAUSSIAN, PIECEWISE_LINEAR
    }

    /** How the regularisation is found. */
    public enum Choice {
        CROSS_VALIDATION, L_CURVE
    }
}

package org.operanda.xas.exafs;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link ShellFit}.
 *
 * @param dataset      χ(k); empty for the first one
 * @param amplitude    what of it is fitted
 * @param reduction    S0²; the start, or fixed
 * @param energyShift  eV; the start, or fixed
 * @param fitEnergy    whether ΔE0 is fitted
 * @param disorder     Å²; the start, or fixed
 * @param fitDisorder  whether σ² of each path is fitted
 * @param fitDistance  whether ΔR of each path is fitted
 * @param third        C₃, 1e-3 Å³; the start, or fixed
 * @param fitThird     whether C₃ of each path is fitted
 * @param fourth       C₄, 1e-3 Å⁴; the start, or fixed
 * @param fitFourth    whether C₄ of each path is fitted
 * @param kMin         1/Å
 * @param kMax         1/Å; 0 for the end of χ(k)
 * @param kTaper       1/Å
 * @param window       over k
 * @param kWeight      power of k
 * @param rMin         Å
 * @param rMax         Å
 */
public record ShellFitSettings(
        @Setting(label = "χ(k)", help = "Name of the dataset. Empty: the first χ(k).", value = "") String dataset,
        @Setting(label = "Amplitude", help = "reduction: S0² is fitted, coordination numbers are those of the paths. coordination: N of each path is fitted, S0² is given. fixed: neither.", value = "reduction") Amplitude amplitude,
        @Setting(label = "S0²", help = "Amplitude reduction factor: the start of the fit, or its value.", value = "0.9", min = 0.01, max = 2) double reduction,
        @Setting(label = "ΔE0", help = "Shift of the edge energy, one for all paths: the start of the fit, or its value.", value = "0", unit = "eV", min = -30, max = 30) double energyShift,
        @Setting(label = "Fit ΔE0", help = "Whether the shift is fitted.", value = "true") boolean fitEnergy,
        @Setting(label = "σ²", help = "Mean square disorder of the distances: the start of the fit, or its value.", value = "0.005", unit = "Å^2", min = 0, max = 0.2) double disorder,
        @Setting(label = "Fit σ²", help = "Whether the disorder of each path is fitted.", value = "true") boolean fitDisorder,
        @Setting(label = "Fit ΔR", help = "Whether the change of the distance of each path is fitted.", value = "true") boolean fitDistance,
        @Setting(label = "C₃", help = "Third cumulant of the distances, by which their distribution is skew: the start of the fit, or its value. In 0.001 Å³.", value = "0", min = -10, max = 10) double third,
        @Setting(label = "Fit C₃", help = "Whether the third cumulant of each path is fitted. It goes with ΔR and ΔE0: fit it only where χ(k) is long.", value = "false") boolean fitThird,
        @Setting(label = "C₄", help = "Fourth cumulant of the distances, by which their distribution is flat or peaked: the start of the fit, or its value. In 0.001 Å⁴.", value = "0", min = -10, max = 10) double fourth,
        @Setting(label = "Fit C₄", help = "Whether the fourth cumulant of each path is fitted. It goes with σ² and the amplitude.", value = "false") boolean fitFourth,
        @Setting(label = "k from", help = "Where the window has half risen.", value = "3", unit = "1/Å", min = 0, max = 40) double kMin,
        @Setting(label = "k to", help = "Where the window has half fallen. 0: half a taper before the end of χ(k).", value = "0", unit = "1/Å", min = 0, max = 60) double kMax,
        @Setting(label = "Window taper", help = "Width of the flanks of the window; β of Kaiser–Bessel.", value = "1", unit = "1/Å", min = 0, max = 20) double kTaper,
        @Setting(label = "Window", help = "Over k.", value = "kaiser-bessel") Window window,
        @Setting(label = "k-weight", help = "Power of k by which χ(k) is multiplied.", value = "2", min = 0, max = 4) double kWeight,
        @Setting(label = "R from", help = "Start of the fitted range of the transform.", value = "1.4", unit = "Å", min = 0, max = 20) double rMin,
        @Setting(label = "R to", help = "End of the fitted range of the transform.", value = "3", unit = "Å", min = 0.5, max = 31) double rMax) {
    public ShellFitSettings {
        if (rMax <= rMin || kMax > 0 && kMax <= kMin) {
            throw new IllegalArgumentException("Ranges end above where they begin.");
        }
    }

    /** What of the amplitude is fitted. */
    public enum Amplitude {
        /** S0², one for all paths. */
        REDUCTION,
        /** The number of neighbours of each path. */
        COORDINATION,
        /** Nothing. */
        FIXED
    }
}

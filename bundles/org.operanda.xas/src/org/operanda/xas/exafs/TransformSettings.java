package org.operanda.xas.exafs;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Transform}.
 *
 * @param dataset χ(k); empty for the first one
 * @param kMin    1/Å
 * @param kMax    1/Å; 0 for the end of χ(k)
 * @param taper   1/Å
 * @param window  over k
 * @param kWeight power of k
 * @param rMax    Å
 */
public record TransformSettings(
        @Setting(label = "χ(k)", help = "Name of the dataset. Empty: the first χ(k) of the frame.", value = "") String dataset,
        @Setting(label = "k from", help = "Where the window has half risen.", value = "3", unit = "1/Å", min = 0, max = 40) double kMin,
        @Setting(label = "k to", help = "Where the window has half fallen. 0: half a taper before the end of χ(k).", value = "0", unit = "1/Å", min = 0, max = 60) double kMax,
        @Setting(label = "Window taper", help = "Width of the flanks of the window; β of Kaiser–Bessel.", value = "1", unit = "1/Å", min = 0, max = 20) double taper,
        @Setting(label = "Window", help = "Over k.", value = "kaiser-bessel") Window window,
        @Setting(label = "k-weight", help = "Power of k by which χ(k) is multiplied.", value = "2", min = 0, max = 4) double kWeight,
        @Setting(label = "R to", help = "How far the transform is given.", value = "6", unit = "Å", min = 0.5, max = 31) double rMax) {
    public TransformSettings {
        if (kMax > 0 && kMax <= kMin) {
            throw new IllegalArgumentException("'k to' lies above 'k from', or is 0.");
        }
    }
}

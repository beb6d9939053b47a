package org.operanda.raman;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Carbon}.
 *
 * @param bands      two or five
 * @param fano       whether G is a Breit–Wigner–Fano line
 * @param size       how L_a is had from the ratio
 * @param laser      nm
 * @param from       cm⁻¹
 * @param to         cm⁻¹
 * @param background degree of the polynomial
 * @param curves     whether to give the fit as curves
 */
public record CarbonSettings(
        @Setting(label = "Bands", help = "two: D and G; five: also D2, D3 and D4 (Sadezky), for disordered carbon.", value = "two") Bands bands,
        @Setting(label = "G is a Fano line", help = "Whether G is fitted by a Breit–Wigner–Fano line, for doped or disordered carbon. It has no area.", value = "false") boolean fano,
        @Setting(label = "Crystallite size", help = "After whom L_a is calculated: tuinstra-koenig (514.5 nm only), matthews (400 to 700 nm) or cancado (by the areas).", value = "matthews") Size size,
        @Setting(label = "Laser", help = "Its wavelength.", value = "532", unit = "nm", min = 200, max = 1100) double laser,
        @Setting(label = "From", help = "Start of the range that is fitted.", value = "1000", unit = "cm⁻¹") double from,
        @Setting(label = "To", help = "End of the range that is fitted.", value = "1800", unit = "cm⁻¹") double to,
        @Setting(label = "Background", help = "Degree of the polynomial below; -1 for none.", value = "1", min = -1, max = 3) int background,
        @Setting(label = "Curves", help = "Whether the fit and the bands are given as curves. Off for large maps.", value = "true") boolean curves) {

    /** Which bands are fitted. */
    public enum Bands {
        TWO, FIVE
    }

    /** How the crystallite size is had. */
    public enum Size {
        TUINSTRA_KOENIG, MATTHEWS, CANCADO
    }

    public CarbonSettings {
        if (!(from < to)) {
            throw new IllegalArgumentException("The range ends above its start.");
        }
        if (fano && size == Size.CANCADO) {
            throw new IllegalArgumentException("A Fano line has no area, which cancado needs: choose another size.");
        }
    }
}

package org.operanda.electrochemistry.impedance;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link BrugCapacitance}.
 *
 * @param coefficient      name of Q
 * @param exponent         name of α
 * @param resistance       name of the resistance beside the element; empty for a blocking electrode
 * @param seriesResistance name of the resistance before it
 * @param distribution     of the time constants
 */
public record BrugCapacitanceSettings(
        @Setting(label = "Q", help = "Parameter of the fitted circuit.", value = "CPE1_Q") String coefficient,
        @Setting(label = "α", help = "Parameter of the fitted circuit.", value = "CPE1_alpha") String exponent,
        @Setting(label = "Resistance beside it", help = "Of the charge transfer or film. Empty: a blocking electrode.", value = "R1") String resistance,
        @Setting(label = "Resistance before it", help = "Of the electrolyte; not used by a distribution through a film.", value = "R0") String seriesResistance,
        @Setting(label = "Distribution of time constants", help = "Surface: along the electrode, after Brug. Film: across a film, after Hsu and Mansfeld.", value = "surface") Distribution distribution) {

    /** Where the time constants are distributed. */
    public enum Distribution {
        SURFACE, FILM
    }

    public BrugCapacitanceSettings {
        if (resistance.isEmpty() && distribution == Distribution.FILM) {
            throw new IllegalArgumentException("A distribution across a film needs the resistance beside the element.");
        }
    }
}

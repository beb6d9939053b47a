package org.operanda.electrochemistry.galvanostatic;

import org.operanda.data.operation.Setting;
import org.operanda.electrochemistry.ChemicalFormula;

/**
 * Settings of {@link TheoreticalCapacity}.
 *
 * @param formula   with all ions inserted
 * @param ion       element that is inserted
 * @param valence   electrons per ion
 * @param remaining ions per formula unit that stay in the host
 * @param density   g/cm³ of what the capacity per mass is for; 0 for none
 */
public record TheoreticalCapacitySettings(
        @Setting(label = "Formula", help = "The compound with all its ions, for instance Li15Si4, LiC6, LiNi0.8Mn0.1Co0.1O2 or "
                + "Na3V2(PO4)3.", value = "Li15Si4") String formula,
        @Setting(label = "Ion", help = "The element that goes in and out.", value = "Li") String ion,
        @Setting(label = "Valence", help = "Electrons per ion: 1 for Li, Na and K, 2 for Mg, Ca and Zn, 3 for "
                + "Al.", value = "1", min = 1, max = 4) int valence,
        @Setting(label = "Remaining ions", help = "Ions per formula unit that do not come out again, for instance 1 in "
                + "Na3V2(PO4)3.", value = "0", min = 0) double remaining,
        @Setting(label = "Density", help = "Density of the host without its ions, for the capacity per volume. 0: "
                + "none.", value = "0", unit = "g/cm^3", min = 0) double density) {

    public TheoreticalCapacitySettings {
        if (ChemicalFormula.parse(formula).map(compound -> compound.count(ion)).orElse(0.0) <= remaining) {
            throw new IllegalArgumentException("'" + formula + "' must be a chemical formula that holds more " + ion
                    + " than remain in the host, for instance Li15Si4 with the ion Li.");
        }
    }

    ChemicalFormula parsed() {
        return ChemicalFormula.parse(formula).orElseThrow();
    }
}

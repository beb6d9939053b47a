package org.operanda.xas.nearedge;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link OxidationState}.
 *
 * @param dataset  the edge energy; empty for the first of the frame
 * @param energies eV, of the standards
 * @param states   their oxidation states, as many
 */
public record OxidationStateSettings(
        @Setting(label = "Edge energy", help = "Name of the edge energy that is turned into an oxidation state. Empty: the first energy of the frame. It has to be read as those of the "
                + "standards were, best as half step.", value = "") String dataset,
        @Setting(label = "Energies of the standards", help = "Edge energies of the standards, at least two.", value = "", unit = "eV") List<Double> energies,
        @Setting(label = "States of the standards", help = "Oxidation states of the standards, in the same order.", value = "") List<Double> states) {
    public OxidationStateSettings {
        if (energies.size() != states.size()) {
            throw new IllegalArgumentException("There are as many oxidation states as energies.");
        }
    }
}

package org.operanda.eqcm;

import java.util.ArrayList;
import java.util.List;

/**
 * An ion that may carry the charge, with the solvent that goes with it.
 *
 * @param name          for the user
 * @param massPerCharge (M + k·Mₛ)/z in g/mol: positive for a cation, negative for an anion
 */
public record Species(String name, double massPerCharge) {

    /**
     * Every ion with none to {@code most} molecules of the solvent.
     *
     * @param ions    each {@code name:molar mass:charge}, for instance {@code Li+:6.94:1}
     * @param solvent {@code name:molar mass}, empty for none
     * @throws IllegalArgumentException when a text is not of that form; the message says which
     */
    public static List<Species> of(List<String> ions, String solvent, int most) {
        String[] solventParts = solvent.isBlank() ? new String[] {"", "0"} : solvent.split(":");
        require(solventParts.length == 2, solvent, "name:molar mass");
        double solventMass = number(solventParts[1], solvent);
        List<Species> all = new ArrayList<>();
        for (String ion : ions) {
            String[] parts = ion.split(":");
            require(parts.length == 3, ion, "name:molar mass:charge, for instance Li+:6.94:1");
            double mass = number(parts[1], ion);
            double charge = number(parts[2], ion);
            require(mass > 0 && charge != 0, ion, "a mass above 0 and a charge");
            for (int k = 0; k <= (solvent.isBlank() ? 0 : most); k++) {
                String shell = k == 0 ? "" : " + " + (k == 1 ? "" : k + " ") + solventParts[0].strip();
                all.add(new Species(parts[0].strip() + shell, (mass + k * solventMass) / charge));
            }
        }
        return all;
    }

    private static double number(String text, String whole) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' in '" + whole + "' is no number.", e);
        }
    }

    private static void require(boolean holds, String text, String form) {
        if (!holds) {
            throw new IllegalArgumentException("'" + text + "' is to be given as " + form + ".");
        }
    }
}

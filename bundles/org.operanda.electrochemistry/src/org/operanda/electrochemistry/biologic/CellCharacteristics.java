package org.operanda.electrochemistry.biologic;

import java.util.Map;
import org.operanda.data.Metadata;

/**
 * Puts a cell's characteristics into the metadata: always under EC-Lab's own words, and under the common key only when the user entered a
 * value. EC-Lab writes 0.001 where nothing was entered.
 *
 * @param entries the metadata to put them into
 */
record CellCharacteristics(Map<String, String> entries) {
    /** Metadata key of the computer that stamped the times. */
    static final String HOST = "Host";

    /** The mass of active material; the characteristic mass where only that was entered. */
    void mass(String active, String characteristic) {
        own("Mass of active material", active);
        own("Characteristic mass", characteristic);
        if (isEntered(active) || isEntered(characteristic)) {
            entries.put(Metadata.CELL_MASS, isEntered(active) ? active : characteristic);
        }
    }

    void area(String area) {
        put("Electrode surface area", Metadata.CELL_AREA, area);
    }

    void capacity(String capacity) {
        put("Battery capacity", Metadata.CELL_CAPACITY, capacity);
    }

    void molarMass(String molarMass) {
        put("Molecular weight of active material", Metadata.MOLAR_MASS, molarMass);
    }

    private void put(String ownKey, String key, String value) {
        own(ownKey, value);
        if (isEntered(value)) {
            entries.put(key, value);
        }
    }

    private void own(String key, String value) {
        if (!value.isBlank()) {
            entries.put(key, value);
        }
    }

    private static boolean isEntered(String value) {
        if (value.isBlank() || value.contains("(unit")) {
            return false;
        }
        try {
            double number = Double.parseDouble(value.split(" ")[0]);
            return number > 0 && Math.abs(number - 0.001) > 1e-9;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}

package org.operanda.electrochemistry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link ChargeCounting}.
 *
 * @param current              the dataset of the current; empty for {@code current}, else the first of that kind
 * @param integration          how the current between two rows is taken
 * @param cycleRule            where a cycle begins
 * @param restFraction         of the greatest current; below it the cell is at rest
 * @param shortest             seconds; a change of sign that lasts less long is none
 * @param nominalCapacity      mA·h; 0 for the one of the cell sheet
 * @param initialStateOfCharge at the first row
 * @param mass                 mg of active material; 0 for the one of the cell sheet
 * @param molarMass            g/mol of the active material as it was weighed; 0 for the one of the cell sheet
 * @param initialComposition   x at the first row; negative for the one of the cell sheet
 * @param chargingInserts      whether charging puts ions into this electrode
 */
public record ChargeCountingSettings(
        @Setting(label = "Current", help = "Name of the dataset with the current. Empty: the dataset 'current', else the first "
                + "current.", value = "") String current,
        @Setting(label = "Integration", help = "How the current between two rows is taken. Mean: a row holds the mean since the row "
                + "before, as <I> of EC-Lab does. Trapezoid: a row holds the current of its moment. Automatic: mean where the file says "
                + "so, else trapezoid.", value = "automatic") Integration integration,
        @Setting(label = "Cycle", help = "Where a cycle begins: with each charge, with each discharge, or as the instrument numbered "
                + "them.", value = "charge-then-discharge") CycleRule cycleRule,
        @Setting(label = "Rest below", help = "Below this part of the greatest current the cell is at rest. Raise it when noise at rest "
                + "is taken for charging.", value = "0.001", min = 0, max = 0.5) double restFraction,
        @Setting(label = "Shortest half cycle", help = "A change of sign that lasts less long than this is taken for "
                + "noise.", value = "5", unit = "s", min = 0) double shortest,
        @Setting(label = "Nominal capacity", help = "Charge between state of charge 0 and 1. 0: the cell sheet's; without one there is "
                + "no state of charge.", value = "0", unit = "mA.h", min = 0) double nominalCapacity,
        @Setting(label = "Initial state of charge", help = "State of charge at the first "
                + "row.", value = "0", min = -1, max = 2) double initialStateOfCharge,
        @Setting(label = "Mass", help = "Mass of active material. 0: the cell sheet's; without one there is no specific "
                + "charge.", value = "0", unit = "mg", min = 0) double mass,
        @Setting(label = "Molar mass", help = "Molar mass of the active material as it was weighed, for the composition. 0: the cell "
                + "sheet's, or that of its formula.", value = "0", unit = "g/mol", min = 0) double molarMass,
        @Setting(label = "Initial x", help = "Composition x in A(x)M at the first row. Negative: the cell "
                + "sheet's; without one there is no composition.", value = "-1", min = -1, max = 100) double initialComposition,
        @Setting(label = "Charging inserts", help = "Whether charging puts ions into this electrode, as into the negative electrode of a "
                + "full cell. Not so for a positive electrode or for any working electrode of a half cell. The cell sheet may say it "
                + "too.", value = "false") boolean chargingInserts) {

    /** How the current between two rows is taken. */
    public enum Integration {
        AUTOMATIC, TRAPEZOID, MEAN
    }

    /** Where a cycle begins. */
    public enum CycleRule {
        CHARGE_THEN_DISCHARGE, DISCHARGE_THEN_CHARGE, INSTRUMENT
    }
}

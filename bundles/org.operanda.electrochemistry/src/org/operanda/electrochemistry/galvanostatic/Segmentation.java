package org.operanda.electrochemistry.galvanostatic;

/**
 * How a test is cut into steps, half cycles and cycles; the part that the settings of all operations share.
 *
 * @param voltage      name of the dataset of the potential; empty for {@code voltage}, else the first potential
 * @param currentSign  what the sign of the current means
 * @param chargeSource where the charge comes from
 * @param cycleRule    where a cycle begins
 * @param restFraction of the greatest current; below it the cell is at rest
 * @param shortest     seconds; a change of sign that lasts less long is none
 */
record Segmentation(String voltage, CurrentSign currentSign, ChargeSource chargeSource, CycleRule cycleRule, double restFraction,
        double shortest) {
    static final String VOLTAGE = "Voltage";
    static final String VOLTAGE_HELP = "Name of the dataset with the potential. Empty: the dataset 'voltage', else the first potential.";
    static final String SIGN = "Current sign";
    static final String SIGN_HELP = "What the sign of the current means. As recorded: positive charges the cell. Reversed: negative "
            + "charges. Unsigned: the instrument's counters, else the course of the voltage, tell charge from discharge. Automatic: "
            + "unsigned where no current is negative and something else tells a discharge, else as recorded.";
    static final String CHARGE = "Charge";
    static final String CHARGE_HELP = "Where the charge comes from. Counted: from current and time. Instrument: its own counters, which "
            + "see between the rows. Automatic: the counters where they agree with what is counted, to 5 % and half of the current's last digit.";
    static final String CYCLE = "Cycle";
    static final String CYCLE_HELP = "Where a cycle begins: with each charge, with each discharge, or as the instrument numbered them. "
            + "Automatic: with what the cell sheet says comes first (a half cell of a negative electrode's material with insertion, a "
            + "positive one's with extraction, a full cell with charge), else as in the instrument's cycles, else with what less "
            + "comes back after; the instrument's numbers where they agree with that.";
    static final String REST = "Rest below";
    static final String REST_HELP = "Below this part of the greatest current the cell is at rest. Lower it for tests with very "
            + "different currents.";
    static final String REST_DEFAULT = "0.0005";
    static final String SHORTEST = "Shortest step";
    static final String SHORTEST_HELP = "A change of the current's sign that lasts less long than this, within a step of the "
            + "instrument, is taken for noise.";
    static final String SHORTEST_DEFAULT = "1";
}

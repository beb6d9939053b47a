package org.operanda.electrochemistry.arbin;

import org.operanda.data.Units;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.Vocabulary;

/** What Arbin calls its columns: with underscores in databases, with blanks and units in exported files. */
final class ArbinVocabulary {
    static final Vocabulary VOCABULARY = new Vocabulary.Builder().timeIn(Units.SECOND, "Test Time")
            .column(CyclerColumn.UNIX_TIME, "DateTime", "Date Time").column(CyclerColumn.STEP_TIME, "Step Time")
            .column(CyclerColumn.RECORD, "Data Point").column(CyclerColumn.STEP, "Step Index").column(CyclerColumn.CYCLE, "Cycle Index")
            .column(CyclerColumn.CURRENT, "Current").column(CyclerColumn.VOLTAGE, "Voltage").column(CyclerColumn.POWER, "Power")
            .column(CyclerColumn.CHARGE_CAPACITY, "Charge Capacity").column(CyclerColumn.DISCHARGE_CAPACITY, "Discharge Capacity")
            .column(CyclerColumn.CHARGE_ENERGY, "Charge Energy").column(CyclerColumn.DISCHARGE_ENERGY, "Discharge Energy")
            .column(CyclerColumn.RESISTANCE, "Internal Resistance")
            .column(CyclerColumn.TEMPERATURE, "Temperature", "Aux Temperature 1", "Aux Temperature 2", "Aux Temperature 3",
                    "Aux Temperature 4")
            .otherIn(Units.OHM, "AC Impedance", "ACR").otherIn(Units.DEGREE, "ACI Phase Angle")
            .otherIn(Units.VOLT.divide(Units.SECOND), "dV/dt").otherIn(Units.KELVIN.divide(Units.SECOND), "Aux dT/dt 1").build();

    private ArbinVocabulary() {}
}

package org.operanda.electrochemistry.galvanostatic;

/** Where a cycle begins. */
public enum CycleRule {
    AUTOMATIC, INSTRUMENT, CHARGE_THEN_DISCHARGE, DISCHARGE_THEN_CHARGE
}

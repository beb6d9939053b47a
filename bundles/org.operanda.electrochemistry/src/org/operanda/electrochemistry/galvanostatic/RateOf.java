package org.operanda.electrochemistry.galvanostatic;

/** Whose rate groups cycles. */
public enum RateOf {
    CHARGE, DISCHARGE
}

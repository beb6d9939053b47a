package org.operanda.electrochemistry.galvanostatic;

/** Where the charge comes from. */
public enum ChargeSource {
    AUTOMATIC, COUNTED, INSTRUMENT
}

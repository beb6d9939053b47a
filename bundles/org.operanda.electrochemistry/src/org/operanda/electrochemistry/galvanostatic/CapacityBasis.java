package org.operanda.electrochemistry.galvanostatic;

/** What a capacity is given per. */
public enum CapacityBasis {
    AUTOMATIC, CELL, MASS, AREA
}

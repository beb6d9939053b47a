package org.operanda.nmr;

/** How the phase of spectra is found. */
public enum Phasing {
    /** By numbers that the user gives. */
    MANUAL,
    /** From the lines of several spectra together: one phase for all. */
    SHARED,
    /** From the lines of each spectrum by itself. */
    EACH
}

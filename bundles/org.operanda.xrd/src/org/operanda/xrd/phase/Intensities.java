package org.operanda.xrd.phase;

/** How the intensities of the lines of a phase come about in a fit of whole patterns. */
public enum Intensities {
    /** Those of its atoms, times a scale. */
    STRUCTURE,
    /** Shared out of the pattern. */
    LE_BAIL
}

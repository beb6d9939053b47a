package org.operanda.eqcm;

/** What a shift is counted from. */
public enum Reference {
    /** The bare, smooth quartz in the same liquid. */
    LIQUID,
    /** The bare quartz in vacuum or gas. */
    VACUUM
}

package org.operanda.nmr;

/** What makes a powder's line wide. */
public enum PowderKind {
    /** Anisotropy of the chemical shift. */
    CHEMICAL_SHIFT,
    /** The quadrupolar coupling to second order, central transition, static. */
    QUADRUPOLAR_STATIC,
    /** The same, spinning fast at the magic angle. */
    QUADRUPOLAR_SPINNING
}

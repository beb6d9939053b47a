package org.operanda.electrochemistry.voltammetry;

/** How fast the electrons pass, against diffusion. */
public enum Kinetics {
    /** Faster: the peaks do not move with the scan rate. */
    REVERSIBLE,
    /** Slower: the peaks move with the logarithm of the scan rate. */
    IRREVERSIBLE
}

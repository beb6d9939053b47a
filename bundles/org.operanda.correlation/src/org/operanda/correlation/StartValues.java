package org.operanda.correlation;

/** What curve resolution starts from. */
public enum StartValues {
    /** The purest frames (SIMPLISMA). */
    PURE_FRAMES,
    /** The purest channels, whose course is taken for that of a component (SIMPLISMA). */
    PURE_CHANNELS,
    /** The frames most orthogonal to each other (key set). */
    KEY_FRAMES,
    /** Concentrations from evolving factor analysis, for components that vanish in the order in which they appear. */
    EVOLVING_FACTORS,
    /** Non-negative matrix factorisation from a random start. */
    NON_NEGATIVE_FACTORS,
    /** The mean frames of groups of frames that resemble each other (k-means). */
    CLUSTERS
}

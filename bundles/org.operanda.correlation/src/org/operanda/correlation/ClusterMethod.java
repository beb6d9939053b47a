package org.operanda.correlation;

/** How groups of frames are found. */
public enum ClusterMethod {
    /** Around so many means. */
    K_MEANS,
    /** By joining those whose sum of squares rises least. */
    WARD,
    /** By joining those of the least mean distance. */
    AVERAGE,
    /** By joining those of the least greatest distance. */
    COMPLETE
}

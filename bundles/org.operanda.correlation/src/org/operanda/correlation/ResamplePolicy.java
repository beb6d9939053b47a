package org.operanda.correlation;

/** Which value of a signal stands for an exposure. */
public enum ResamplePolicy {
    /** The mean over the exposure: the integral of the straight lines between samples over its duration. */
    MEAN,
    /** On the straight line between samples, at the middle of the exposure. */
    LINEAR,
    /** The sample nearest to the middle of the exposure, the earlier of two. */
    NEAREST,
    /** The last sample at or before the middle of the exposure. */
    PREVIOUS
}

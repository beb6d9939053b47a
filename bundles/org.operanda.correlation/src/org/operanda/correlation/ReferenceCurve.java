package org.operanda.correlation;

/** From what the curves of a series deviate. */
public enum ReferenceCurve {
    /** Their mean. */
    MEAN,
    /** The first of them. */
    FIRST,
    /** Zero. */
    NONE
}

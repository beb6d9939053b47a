package org.operanda.xrd;

/** Where the standard deviations of a pattern come from. */
public enum PatternNoise {
    /** Those of the file; else the roots of the values where these are counts; else none. */
    AUTOMATIC,
    /** The root of each value. */
    COUNTS,
    /** All values weigh the same; the scatter of the residuals says how much. */
    EQUAL
}

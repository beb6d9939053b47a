package org.operanda.math.factor;

/** By what every column of a table is divided once its mean is taken off. */
public enum Scaling {
    /** Nothing: columns that vary most count most. */
    NONE,
    /** The standard deviation: every column counts alike, noise too. */
    UNIT_VARIANCE,
    /** The root of the standard deviation, between the two. */
    PARETO
}

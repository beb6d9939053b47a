package org.operanda.correlation;

/** How a straight line is laid through points. */
public enum RegressionMethod {
    /** Least squares of y; x is exact, standard deviations come from the residuals. */
    ORDINARY,
    /** Least squares of y weighted by its standard deviations; x is exact. */
    WEIGHTED,
    /** Both coordinates have errors, weighted by their standard deviations (York 2004). */
    ORTHOGONAL
}

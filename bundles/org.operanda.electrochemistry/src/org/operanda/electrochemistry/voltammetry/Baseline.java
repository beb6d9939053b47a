package org.operanda.electrochemistry.voltammetry;

/** What the current of a peak is measured from. */
public enum Baseline {
    /** A straight line through the foot before the peak, prolonged below it: the usual one for a diffusing redox couple. */
    TANGENT,
    /**
     * A straight line that touches the curve on both sides of the peak: the usual one for a film or a particle on a sloping background. It
     * hangs on the lowest of means of some rows each, so that strong noise draws it down a little.
     */
    CHORD,
    /** No current. */
    ZERO
}

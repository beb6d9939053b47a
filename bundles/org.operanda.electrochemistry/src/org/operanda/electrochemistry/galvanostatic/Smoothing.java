package org.operanda.electrochemistry.galvanostatic;

/** How a curve is smoothed before it is differentiated. */
public enum Smoothing {
    SAVITZKY_GOLAY, SPLINE, NONE
}

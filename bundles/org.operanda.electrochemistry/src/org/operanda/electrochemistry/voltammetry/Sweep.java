package org.operanda.electrochemistry.voltammetry;

/**
 * Consecutive rows in which the potential runs one way.
 *
 * @param begin     first row
 * @param end       behind the last row
 * @param cycle     number of the cycle it belongs to, from 1 through all parts
 * @param direction 1 when the potential rises (anodic), -1 when it falls (cathodic)
 * @param rate      dE/dt without its sign, in V/s
 * @param rateSigma one standard deviation of it
 * @param from      potential at the turning point where it begins, in V
 * @param to        potential at the last row, in V
 * @param curvature root mean square of the potential's distance from a straight line in time, over the sweep's span
 */
record Sweep(int begin, int end, int cycle, int direction, double rate, double rateSigma, double from, double to, double curvature) {

    int rows() {
        return end - begin;
    }

    /** V between its two ends. */
    double span() {
        return Math.abs(to - from);
    }

    double lowest() {
        return Math.min(from, to);
    }

    double highest() {
        return Math.max(from, to);
    }

    Sweep inCycle(int number) {
        return new Sweep(begin, end, number, direction, rate, rateSigma, from, to, curvature);
    }
}

package org.operanda.electrochemistry.voltammetry;

import java.util.List;

/**
 * Two potentials as the bounds of a range along a sweep.
 *
 * @param from the lower one
 * @param to   the upper one
 */
record Bounds(double from, double to) {

    /** Two potentials in any order, for a sweep whose potentials were multiplied by its direction; none: no bounds. */
    Bounds(List<Double> potentials, int direction) {
        this(potentials.isEmpty()
                ? Double.NEGATIVE_INFINITY
                : Math.min(direction * potentials.getFirst(), direction * potentials.getLast()),
                potentials.isEmpty()
                        ? Double.POSITIVE_INFINITY
                        : Math.max(direction * potentials.getFirst(), direction * potentials.getLast()));
    }

    boolean contains(double potential) {
        return potential >= from && potential <= to;
    }

    /** Refuses a setting that is neither empty nor two potentials. */
    static void check(String setting, List<Double> potentials) {
        if (!potentials.isEmpty() && potentials.size() != 2) {
            throw new IllegalArgumentException("Give two potentials for '" + setting + "', or none.");
        }
    }
}

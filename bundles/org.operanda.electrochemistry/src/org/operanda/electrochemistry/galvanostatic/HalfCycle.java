package org.operanda.electrochemistry.galvanostatic;

import java.util.List;

/**
 * The steps of one sign between two of the other sign, from the first with current to the last with current, with the rests between them.
 *
 * @param index counted from 0
 * @param sign  1 charging, -1 discharging
 * @param cycle number of its cycle
 * @param steps in order; the first and the last carry current
 */
record HalfCycle(int index, int sign, int cycle, List<Step> steps) {
    HalfCycle {
        steps = List.copyOf(steps);
    }

    int begin() {
        return steps.getFirst().begin();
    }

    int end() {
        return steps.getLast().end();
    }

    HalfCycle in(int newCycle) {
        return new HalfCycle(index, sign, newCycle, steps);
    }
}

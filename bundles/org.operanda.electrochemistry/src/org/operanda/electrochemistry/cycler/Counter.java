package org.operanda.electrochemistry.cycler;

import java.util.Optional;
import org.operanda.data.Values;

/** Over what a counter of charge or energy counts, told by where it falls. */
public enum Counter {
    /** It never falls. */
    TEST,
    /** It falls only where a cycle begins. */
    CYCLE,
    /** It falls only where a step begins, and at each beginning of a step it is not above where it was. */
    STEP,
    /** It falls elsewhere too, or goes on from one step into the next. */
    OTHER;

    /**
     * Finds it out.
     *
     * @param counter one value per row
     * @param cycle   of each row, where it is known
     * @param step    of each row, where it is known; it need not tell steps of different cycles apart
     */
    public static Counter of(Values counter, Optional<Values> cycle, Optional<Values> step) {
        boolean fallsWithCycle = false;
        boolean fallsWithStep = false;
        boolean goesOn = false;
        double last = Double.NaN;
        for (long i = 0; i < counter.length(); i++) {
            double now = counter.get(i);
            boolean newCycle = changes(cycle, i);
            boolean newStep = newCycle || changes(step, i);
            if (now < last) {
                if (!newStep) {
                    return OTHER;
                }
                fallsWithCycle |= newCycle;
                fallsWithStep |= !newCycle;
            } else {
                goesOn |= newStep && last > 0;
            }
            last = Double.isNaN(now) ? last : now;
        }
        if (fallsWithStep) {
            return goesOn ? OTHER : STEP;
        }
        return fallsWithCycle ? CYCLE : TEST;
    }

    private static boolean changes(Optional<Values> column, long row) {
        return column.isPresent() && row > 0 && column.get().get(row) != column.get().get(row - 1);
    }
}

package org.operanda.electrochemistry.voltammetry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.operanda.math.StraightLine;

/**
 * Finds the most prominent peak of a sweep and measures it from a baseline.
 *
 * @param baseline what the current is measured from
 * @param stretch  two potentials: for a tangent between which its line is fitted (none: the flattest stretch before the peak), for a chord
 *                 between which it may touch the curve (none: anywhere)
 * @param window   two potentials between which the summit lies; none: anywhere
 */
record PeakSearch(Baseline baseline, List<Double> stretch, List<Double> window) {

    /** The peak; {@link Peak#NONE} when there is none. */
    Peak in(Voltammogram curve, Sweep sweep) {
        TurnedSweep turned = TurnedSweep.of(curve, sweep);
        OptionalInt apex = turned.mostProminent(new Bounds(window, sweep.direction()));
        return apex.isEmpty() ? Peak.NONE : turned.peak(line(turned, apex.getAsInt(), sweep.direction()), apex.getAsInt());
    }

    private StraightLine line(TurnedSweep turned, int apex, int direction) {
        Bounds bounds = new Bounds(stretch, direction);
        return switch (baseline) {
            case ZERO -> new StraightLine(0, 0, 0, 0, 0, 0, 0);
            case TANGENT -> stretched(turned, bounds).orElseGet(() -> turned.flattestBefore(apex));
            case CHORD -> turned.chordBelow(apex, bounds);
        };
    }

    private Optional<StraightLine> stretched(TurnedSweep turned, Bounds bounds) {
        return stretch.isEmpty() ? Optional.empty() : turned.lineBetween(bounds);
    }
}

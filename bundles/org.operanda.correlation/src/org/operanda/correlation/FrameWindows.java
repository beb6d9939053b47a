package org.operanda.correlation;

import java.util.Arrays;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Values;

/**
 * From when to when each frame of a series was exposed, in seconds of one clock's epoch. A frame of which only one moment is known starts
 * and ends there.
 *
 * @param start one per frame
 * @param end   one per frame
 */
record FrameWindows(double[] start, double[] end) {

    /** The windows of a time axis, counted from the epoch of {@code clock}, which is otherwise the same clock. */
    static FrameWindows of(Axis axis, Clock clock) {
        double shift = axis.clock().map(clock::secondsTo).orElse(0.0);
        Values start = axis.window().map(Axis.Window::start).orElse(axis.values());
        Values end = axis.window().map(Axis.Window::end).orElse(axis.values());
        return new FrameWindows(shifted(start, shift), shifted(end, shift));
    }

    private static double[] shifted(Values values, double shift) {
        return Arrays.stream(values.toArray()).map(seconds -> seconds + shift).toArray();
    }

    int count() {
        return start.length;
    }

    double middle(int frame) {
        return start[frame] + (end[frame] - start[frame]) / 2;
    }
}

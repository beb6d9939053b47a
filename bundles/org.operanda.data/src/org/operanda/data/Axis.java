package org.operanda.data;

import java.util.Objects;
import java.util.Optional;
import javax.measure.Unit;

/**
 * The coordinate along one dimension of a {@link Dataset}: one value per point, in a unit. A time axis also names its {@link Clock}; the axis of a series of
 * exposures says from when to when each of them lasted.
 *
 * @param name     plain name, for instance {@code energy}
 * @param quantity what it measures
 * @param unit     the unit of the values and of the window
 * @param values   one per point; monotonic for a time axis as far as the instrument was
 * @param clock    whose time it is, for a time axis
 * @param window   start and end of each point's exposure, in the axis' unit, where known
 */
public record Axis(String name, QuantityKind quantity, Unit<?> unit, Values values, Optional<Clock> clock, Optional<Window> window) {

    /**
     * From where to where each point of an axis reaches.
     *
     * @param start one value per point
     * @param end   one value per point, not less than {@code start}
     */
    public record Window(Values start, Values end) {
        public Window {
            if (start.length() != end.length()) {
                throw new IllegalArgumentException("a window has as many ends as starts, not " + end.length() + " and " + start.length());
            }
        }
    }

    public Axis {
        Objects.requireNonNull(name);
        Objects.requireNonNull(quantity);
        Objects.requireNonNull(unit);
        if (window.isPresent() && window.get().start().length() != values.length()) {
            throw new IllegalArgumentException(
                    "axis '" + name + "' has " + values.length() + " points but " + window.get().start().length() + " windows");
        }
    }

    /** An axis that is no time axis. */
    public static Axis of(String name, QuantityKind quantity, Unit<?> unit, Values values) {
        return new Axis(name, quantity, unit, values, Optional.empty(), Optional.empty());
    }

    /** A time axis named {@code time}: seconds from the clock's epoch. */
    public static Axis time(Values seconds, Clock clock) {
        return new Axis("time", QuantityKind.TIME, Units.SECOND, seconds, Optional.of(clock), Optional.empty());
    }

    /** The plain numbering 0 … count-1, for rows that have no coordinate of their own. */
    public static Axis index(long count) {
        return of("index", QuantityKind.INDEX, Units.ONE, Values.indices(count));
    }

    /** This axis with the exposure of each point. */
    public Axis withWindow(Values start, Values end) {
        return new Axis(name, quantity, unit, values, clock, Optional.of(new Window(start, end)));
    }

    /** How many points the axis has. */
    public long size() {
        return values.length();
    }
}

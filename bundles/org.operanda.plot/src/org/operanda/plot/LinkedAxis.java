package org.operanda.plot;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.operanda.figure.Range;

/**
 * What several plots against one x quantity share: a cursor and the visible part of the axis, in the unit of that axis. Moving the cursor
 * or zooming in one plot
 * tells all listeners; a view listens too, to show the frame under the cursor. For the UI thread only.
 */
public final class LinkedAxis {
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private final Map<Object, Range> extents = new LinkedHashMap<>();
    private final Map<Object, Beside> besides = new LinkedHashMap<>();
    private OptionalDouble cursor = OptionalDouble.empty();
    private Optional<Range> zoom = Optional.empty();

    /** Hears of what changed. */
    public interface Listener {

        /** The cursor stands elsewhere, or was taken away. */
        default void cursorMoved(OptionalDouble position) {}

        /** Another part of the axis is visible. */
        default void rangeChanged() {}

        /** A plot needs more or less room beside its frame; see {@link LinkedAxis#setBeside}. */
        default void besideChanged() {}
    }

    /**
     * Room that a plot needs beside its frame for labels and colour bar, in SWT points.
     *
     * @param left  left of the frame
     * @param right right of it
     */
    public record Beside(int left, int right) {
        static final Beside NOTHING = new Beside(0, 0);

        Beside union(Beside other) {
            return new Beside(Math.max(left, other.left), Math.max(right, other.right));
        }
    }

    /** Where the cursor stands; empty when there is none. */
    public OptionalDouble cursor() {
        return cursor;
    }

    /** Moves the cursor, or takes it away. */
    public void setCursor(OptionalDouble position) {
        if (!position.equals(cursor)) {
            cursor = position;
            List.copyOf(listeners).forEach(l -> l.cursorMoved(position));
        }
    }

    public void setCursor(double position) {
        setCursor(OptionalDouble.of(position));
    }

    /** The part zoomed into; empty when all is shown. */
    public Optional<Range> zoom() {
        return zoom;
    }

    /** Shows a part of the axis in all plots, or all of it. */
    public void setZoom(Optional<Range> part) {
        if (!part.equals(zoom)) {
            zoom = part;
            changed();
        }
    }

    /** What is visible: the part zoomed into, or everything that any of the plots holds; empty while none holds anything. */
    public Optional<Range> visible() {
        return zoom.or(this::extent);
    }

    /** Everything that any of the plots holds; empty while none holds anything. */
    public Optional<Range> extent() {
        return extents.values().stream().reduce(Range::union);
    }

    /** Says how far the data of a plot reach; empty when it has none or is disposed. */
    public void setExtent(Object plot, Optional<Range> extent) {
        Optional<Range> before = visible();
        extent.ifPresentOrElse(e -> extents.put(plot, e), () -> extents.remove(plot));
        if (!visible().equals(before)) {
            changed();
        }
    }

    /**
     * Says how much room a plot needs beside its frame; empty when it is disposed. Plots below each other then line up: all leave the most
     * that any needs.
     */
    public void setBeside(Object plot, Optional<Beside> needed) {
        Beside before = beside();
        needed.ifPresentOrElse(n -> besides.put(plot, n), () -> besides.remove(plot));
        if (!beside().equals(before)) {
            List.copyOf(listeners).forEach(Listener::besideChanged);
        }
    }

    /** The most room that any of the plots needs beside its frame. */
    public Beside beside() {
        return besides.values().stream().reduce(Beside.NOTHING, Beside::union);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Listener::rangeChanged);
    }

    /**
     * Adds a listener.
     *
     * @return removes it again
     */
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}

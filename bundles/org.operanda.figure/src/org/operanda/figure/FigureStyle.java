package org.operanda.figure;

import java.util.List;
import java.util.Optional;
import org.operanda.data.operation.Setting;

/**
 * How a figure looks on paper beyond its size: what its maker sets for a journal or a talk. Lengths are those at 8-point text and grow with it.
 *
 * @param font       family of all text; one that this machine lacks is replaced by its usual one
 * @param lineWidth  of curves that state no width of their own
 * @param frameWidth of frames, ticks and error bars
 * @param symbolSize of points
 * @param legend     where the names of curves stand
 * @param ticks      where ticks point
 * @param letters    whether panels are lettered a, b, c
 * @param across     from where to where the horizontal axis reaches, in its unit; empty for all of the data
 */
public record FigureStyle(
        @Setting(label = "Font", help = "Family of all text: SansSerif, Serif, Monospaced or one that is installed.", value = "SansSerif") String font,
        @Setting(label = "Line width", help = "Of all curves that state none of their own.", value = "1", unit = "pt", min = 0.1, max = 10) double lineWidth,
        @Setting(label = "Frame width", help = "Of frames, ticks and error bars.", value = "0.7", unit = "pt", min = 0.1, max = 5) double frameWidth,
        @Setting(label = "Symbol size", help = "Of points.", value = "3.4", unit = "pt", min = 0.5, max = 20) double symbolSize,
        @Setting(label = "Legend", help = "Where the names of curves stand; emptiest: where they hide least, if possible in a corner.", value = "emptiest") LegendPlace legend,
        @Setting(label = "Ticks", help = "Where ticks point; usual: inwards, and outwards on maps.", value = "usual") TickDirection ticks,
        @Setting(label = "Panel letters", help = "Whether panels are lettered a, b, c.", value = "false") boolean letters,
        @Setting(label = "Horizontal range", help = "From where to where the horizontal axis reaches, as two numbers in its unit, for a time in seconds. Empty: all of the data.", value = "") List<Double> across) {
    /** As figures look when nothing is said. */
    public static final FigureStyle USUAL = new FigureStyle("SansSerif", 1, 0.7, 3.4, LegendPlace.EMPTIEST, TickDirection.USUAL, false,
            List.of());
    /** Ticks are a little finer than frames. */
    private static final double FINE = 5.0 / 7;

    /** Where the names of curves stand. */
    public enum LegendPlace {
        /** Where they hide least, if possible in a corner. */
        EMPTIEST, UPPER_RIGHT, UPPER_LEFT, LOWER_RIGHT, LOWER_LEFT, NONE
    }

    /** Where ticks point. */
    public enum TickDirection {
        /** Inwards, on maps outwards. */
        USUAL, INWARDS, OUTWARDS, BOTH
    }

    public FigureStyle {
        across = List.copyOf(across);
        if (!across.isEmpty() && (across.size() != 2 || !(across.get(0) < across.get(1)))) {
            throw new IllegalArgumentException("The horizontal range is two rising numbers, or nothing.");
        }
    }

    /** From where to where the horizontal axis reaches, where that is said. */
    public Optional<Range> horizontal() {
        return across.isEmpty() ? Optional.empty() : Optional.of(new Range(across.get(0), across.get(1)));
    }

    double fineWidth() {
        return frameWidth * FINE;
    }
}

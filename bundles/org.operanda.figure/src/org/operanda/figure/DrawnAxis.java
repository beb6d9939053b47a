package org.operanda.figure;

import java.util.List;
import java.util.Optional;

/**
 * An axis with its range and ticks settled for a length in points.
 *
 * @param axis  what it is
 * @param range from where to where; empty when there are no data and no range is given
 * @param ticks its ticks; none without a range
 * @param label {@code Name (unit)} in the unit shown
 * @param lettering of its numbers and its name
 */
record DrawnAxis(FigureAxis axis, Optional<Range> range, Ticks ticks, String label, Lettering lettering) {
    private static final int MOST_TICKS = 8;
    private static final Ticks NONE = new Ticks(new double[0], List.of(), new double[0], 0);
    /**
     * Usual and least height of a step on a vertical axis, in font sizes, and least space between labels on a horizontal one, in points.
     */
    private static final double STEP_HEIGHT = 1.9;
    private static final double LEAST_HEIGHT = 1.1;
    private static final double LABEL_SPACE = 8;

    /** An axis whose labels stand below each other; at least two where they fit at all, for one alone gives no scale. */
    static DrawnAxis vertical(FigureAxis axis, Optional<Range> range, double length, Lettering lettering) {
        int most = Math.clamp((int) (length / (STEP_HEIGHT * Lettering.TICK)), 2, MOST_TICKS);
        DrawnAxis drawn = of(axis, range, most, lettering);
        while (drawn.ticks.major().length < 2 && most < length / (LEAST_HEIGHT * Lettering.TICK)) {
            most++;
            drawn = of(axis, range, most, lettering);
        }
        return drawn;
    }

    /** An axis whose labels stand side by side: the most ticks of which no two labels touch. */
    static DrawnAxis horizontal(FigureAxis axis, Optional<Range> range, double length, Lettering lettering) {
        DrawnAxis drawn = of(axis, range, MOST_TICKS, lettering);
        for (int most = MOST_TICKS - 1; most > 1 && drawn.crowded(length); most--) {
            drawn = of(axis, range, most, lettering);
        }
        return drawn;
    }

    /** An axis at which nothing stands. */
    static DrawnAxis bare(FigureAxis axis, Optional<Range> range, Lettering lettering) {
        return new DrawnAxis(axis, range, NONE, "", lettering);
    }

    private static DrawnAxis of(FigureAxis axis, Optional<Range> range, int most, Lettering lettering) {
        if (range.isEmpty()) {
            return new DrawnAxis(axis, range, NONE, axis.label(), lettering);
        }
        Ticks ticks = Ticks.of(axis, range.get(), most);
        String label = axis.logarithmic() ? axis.label() : DisplayUnit.of(axis, range.get()).label(axis.name(), ticks.exponent());
        return new DrawnAxis(axis, range, ticks, label, lettering);
    }

    private boolean crowded(double length) {
        if (range.isEmpty()) {
            return false;
        }
        Mapping mapping = mapping(0, length);
        for (int i = 1; i < ticks.major().length; i++) {
            double space = (lettering.width(ticks.labels().get(i - 1), Lettering.TICK)
                    + lettering.width(ticks.labels().get(i), Lettering.TICK)) / 2 + LABEL_SPACE;
            if (mapping.at(ticks.major()[i]) - mapping.at(ticks.major()[i - 1]) < space) {
                return true;
            }
        }
        return false;
    }

    Mapping mapping(double start, double end) {
        return new Mapping(range.orElse(new Range(0, 1)), axis.logarithmic() && range.isPresent(), start, end);
    }

    double labelWidth() {
        return lettering.widest(ticks.labels(), Lettering.TICK);
    }
}

package org.operanda.plot.swtchart;

import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swtchart.IAxis;
import org.operanda.figure.Colour;
import org.operanda.figure.DisplayUnit;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.FigureStyle;
import org.operanda.figure.Mapping;
import org.operanda.figure.Range;
import org.operanda.figure.Ticks;

/** One axis of an SWTChart: shows a range of a figure's axis in its display unit, and zooms. */
final class ShownAxis {
    private static final Range UNIT = new Range(0, 1);
    /** SWTChart cannot draw an axis shorter than this part of its numbers. */
    private static final double SHORTEST = 1e-10;
    private static final int TICKS = 6;
    private static final int MOST_DIGITS = 12;
    private static final int FEW_DIGITS = 3;
    /** Below so many decades numbers stand at the ticks, not powers. */
    private static final double FEW_DECADES = 1.5;
    /** Least distance of ticks in pixels, beside and above each other. */
    private static final int STEP = 64;
    private static final int STEP_UPWARDS = 64;
    private static final int LEAST_STEP_UPWARDS = 16;
    /** The chart leaves this much beside the title of an axis, in pixels. */
    private static final int MARGIN = 10;
    private static final int USUAL_STEPS = 5;
    private static final int MOST_LINES = 3;
    private final IAxis axis;
    private final boolean upwards;
    private final boolean scaled;
    private final Font usual;
    private final Font tiny;
    private Optional<Font> styled = Optional.empty();
    private String family = FigureStyle.USUAL.font();
    private boolean labelled = true;
    private Optional<FigureAxis> shown = Optional.empty();
    private Optional<Range> range = Optional.empty();

    /**
     * An axis of a chart.
     *
     * @param scaled whether numbers and a name stand at it
     */
    ShownAxis(IAxis axis, boolean scaled) {
        this.axis = axis;
        this.scaled = scaled;
        this.upwards = axis.getDirection() == IAxis.Direction.Y;
        Color black = new Color(0, 0, 0);
        axis.getTick().setForeground(black);
        axis.getTitle().setForeground(black);
        axis.getGrid().setVisible(false);
        axis.setDrawAxisLine(false);
        usual = axis.getTick().getFont();
        tiny = new Font(usual.getDevice(), usual.getFontData()[0].getName(), 1, SWT.NORMAL);
        axis.getTitle().setFont(usual);
    }

    void dispose() {
        tiny.dispose();
        styled.ifPresent(Font::dispose);
    }

    /** The family of numbers and name, as figures call it; in the usual one they stand in the font of the screen. */
    void setFont(String newFamily) {
        if (!newFamily.equals(family)) {
            family = newFamily;
            Optional<Font> before = styled;
            boolean own = !newFamily.equals(FigureStyle.USUAL.font());
            styled = own
                    ? Optional.of(new Font(usual.getDevice(), newFamily.replace("Monospaced", "Monospace"),
                            usual.getFontData()[0].getHeight(), SWT.NORMAL))
                    : Optional.empty();
            axis.getTitle().setFont(font());
            axis.getTick().setFont(labelled ? font() : tiny);
            before.ifPresent(Font::dispose);
        }
    }

    private Font font() {
        return styled.orElse(usual);
    }

    /**
     * Shows a part of an axis; an empty range leaves it without numbers. SWTChart draws decades with labels that hide each other, so a
     * logarithmic axis is given to it
     * as a linear one of exponents.
     *
     * @param length in pixels
     */
    void show(FigureAxis figureAxis, Optional<Range> part, Colour colour, int length) {
        shown = Optional.of(figureAxis);
        axis.setReversed(!upwards && figureAxis.falling());
        range = part.map(Range::drawable).filter(r -> !figureAxis.logarithmic() || r.from() > 0);
        Range whole = range.orElse(UNIT);
        if (figureAxis.logarithmic() && range.isPresent()) {
            decades(figureAxis, whole, length);
        } else {
            linear(figureAxis, whole, length);
        }
        axis.getTick().setVisible(range.isPresent() && scaled);
        axis.getTick().setFont(labelled ? font() : tiny);
        if (!labelled) {
            axis.getTick().setFormat(new Labels(number -> ""));
        }
        axis.getTitle().setVisible(labelled && scaled);
        Color text = new Color(colour.red(), colour.green(), colour.blue());
        axis.getTitle().setForeground(text);
        axis.getTick().setForeground(text);
    }

    /**
     * Whether numbers and name stand at the axis, from the next showing on. Without ticks SWTChart would make the ticks of the other axis five pixels longer than
     * its plot, so they stay, with no words at them.
     */
    void setLabelled(boolean newLabelled) {
        labelled = newLabelled;
    }

    /** A short upright axis has closer ticks, for one alone gives no scale. */
    private int step(int length) {
        return upwards ? Math.clamp(length / USUAL_STEPS, LEAST_STEP_UPWARDS, STEP_UPWARDS) : STEP;
    }

    /** The name with its unit, in two or three lines where an upright axis is too short for one; the unit alone where it is too short for all. */
    private void name(String whole, String unit, int length) {
        GC gc = new GC(Display.getCurrent());
        gc.setFont(axis.getTitle().getFont());
        String text = whole;
        for (int lines = 2; upwards && lines <= MOST_LINES && gc.textExtent(text).x > length - MARGIN; lines++) {
            text = broken(gc, whole, lines);
        }
        axis.getTitle().setText(!upwards || gc.textExtent(text).x <= length - MARGIN ? text : unit);
        gc.dispose();
    }

    /** A text in at most so many lines, as short as it can be. */
    private static String broken(GC gc, String whole, int lines) {
        String text = whole;
        for (int space = whole.indexOf(' '); space >= 0 && lines > 1; space = whole.indexOf(' ', space + 1)) {
            String candidate = whole.substring(0, space) + "\n" + broken(gc, whole.substring(space + 1), lines - 1);
            text = gc.textExtent(candidate).x < gc.textExtent(text).x ? candidate : text;
        }
        return text;
    }

    private void linear(FigureAxis figureAxis, Range whole, int length) {
        DisplayUnit unit = DisplayUnit.of(figureAxis, whole);
        int exponent = Ticks.linear(whole, unit, TICKS).exponent();
        double factor = unit.multiplier() * Math.pow(10, -exponent);
        axis.setRange(new org.eclipse.swtchart.Range(whole.from() * factor, whole.to() * factor));
        boolean counted = figureAxis.counted();
        axis.getTick().setFormat(new Labels(number -> counted && !isWhole(number) ? "" : Ticks.shortest(number, MOST_DIGITS)));
        axis.getTick().setTickMarkStepHint(counted ? Math.max(step(length), (int) Math.ceil(length / whole.length())) : step(length));
        name(unit.label(figureAxis.name(), exponent), unit.label("", exponent).strip(), length);
    }

    private static boolean isWhole(double number) {
        return Math.abs(number - Math.rint(number)) < SHORTEST;
    }

    private void decades(FigureAxis figureAxis, Range whole, int length) {
        double low = Math.log10(whole.from());
        double high = Math.log10(whole.to());
        axis.setRange(new org.eclipse.swtchart.Range(low, high));
        boolean few = high - low < FEW_DECADES;
        axis.getTick().setTickMarkStepHint(few ? step(length) : Math.max(LEAST_STEP_UPWARDS, (int) (length / (high - low))));
        axis.getTick().setFormat(
                new Labels(exponent -> few ? Ticks.shortest(Math.pow(10, exponent), FEW_DIGITS) : Ticks.power(Math.pow(10, exponent))));
        name(figureAxis.label(), figureAxis.withName("").label().strip(), length);
    }

    /** Positions of the unlabelled ticks of a logarithmic axis. */
    double[] minorTicks() {
        boolean decades = range.isPresent() && shown.orElseThrow().logarithmic();
        return decades ? Ticks.logarithmic(range.get(), Integer.MAX_VALUE).minor() : new double[0];
    }

    void hide() {
        shown = Optional.empty();
        range = Optional.empty();
        axis.getTick().setVisible(false);
        axis.getTitle().setVisible(false);
    }

    Optional<Range> range() {
        return range;
    }

    /** From numbers to pixels; empty without a range. */
    Optional<Mapping> mapping(double start, double end) {
        return range.map(r -> new Mapping(r, shown.orElseThrow().logarithmic(), start, end));
    }

    /** The range between two pixels, or empty when that is too short to be drawn. */
    static Optional<Range> between(Mapping mapping, double first, double second) {
        double a = mapping.value(first);
        double b = mapping.value(second);
        double shortest = SHORTEST * Math.max(Math.abs(a), Math.abs(b));
        boolean drawable = Double.isFinite(a) && Double.isFinite(b) && Math.abs(a - b) > shortest;
        return drawable ? Optional.of(new Range(Math.min(a, b), Math.max(a, b))) : Optional.empty();
    }

    /** What stands at the ticks. */
    @NonNullByDefault({})
    private static final class Labels extends Format {
        private static final long serialVersionUID = 1;
        private final transient DoubleFunction<String> text;

        Labels(DoubleFunction<String> text) {
            this.text = text;
        }

        @Override
        public StringBuffer format(Object number, StringBuffer to, FieldPosition position) {
            return to.append(text.apply(((Number) number).doubleValue()));
        }

        /** Labels are not read back. */
        @Override
        public Object parseObject(String source, ParsePosition position) {
            return null;
        }
    }
}

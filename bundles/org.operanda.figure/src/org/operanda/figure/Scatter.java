package org.operanda.figure;

import java.util.Objects;
import java.util.Optional;
import org.operanda.data.Values;

/**
 * A panel of points, coloured by a third quantity where there is one. A point of which one number is missing is not drawn.
 *
 * @param x      positions in the unit of the figure's x axis
 * @param y      values in the unit of {@code yAxis}, as many
 * @param yAxis  the y axis
 * @param third  what colours them, where something does
 * @param fitted a line through them
 * @param height relative to the other panels
 */
public record Scatter(Values x, Values y, FigureAxis yAxis, Optional<ThirdQuantity> third, Optional<StraightLine> fitted,
        double height) implements Panel {

    /**
     * The quantity that colours the points of a scatter panel.
     *
     * @param values as many as there are points
     * @param axis   what stands at the colour bar
     * @param colours its colours
     */
    public record ThirdQuantity(Values values, FigureAxis axis, ColourMap colours) {

        /** The colour of a value when the colours reach over a range; empty where it is missing. */
        Optional<Colour> colour(double value, Range range) {
            double part = new Mapping(range, axis.logarithmic(), 0, 1).at(value);
            return Double.isNaN(part) ? Optional.empty() : Optional.of(Colour.of(colours.rgb(part)));
        }
    }

    public Scatter {
        Objects.requireNonNull(yAxis);
        Objects.requireNonNull(fitted);
        if (x.length() != y.length() || third.isPresent() && third.get().values().length() != x.length()) {
            throw new IllegalArgumentException("the points of a scatter panel have as many values as positions and colours");
        }
    }

    /** Points of one colour without a line. */
    public static Scatter of(Values x, Values y, FigureAxis yAxis) {
        return new Scatter(x, y, yAxis, Optional.empty(), Optional.empty(), 1);
    }

    public Scatter colouredBy(Values values, FigureAxis axis, ColourMap colours) {
        return new Scatter(x, y, yAxis, Optional.of(new ThirdQuantity(values, axis, colours)), fitted, height);
    }

    public Scatter with(StraightLine line) {
        return new Scatter(x, y, yAxis, third, Optional.of(line), height);
    }

    public Scatter withYAxis(FigureAxis newAxis) {
        return new Scatter(x, y, newAxis, third, fitted, height);
    }

    public Scatter withHeight(double newHeight) {
        return new Scatter(x, y, yAxis, third, fitted, newHeight);
    }
}

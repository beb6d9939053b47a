package org.operanda.figure;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a curve looks and which y axis it is measured by.
 *
 * @param colour its colour; the next of {@link Colour#PALETTE} when empty
 * @param line   how its points are joined
 * @param symbol what stands at each point
 * @param spread how its standard deviation is shown, where it has one
 * @param side   whose axis it belongs to
 * @param width  of its line in points; that of the figure's style when empty
 */
public record CurveStyle(Optional<Colour> colour, Line line, Symbol symbol, Spread spread, Side side, OptionalDouble width) {
    /** A solid line against the left axis. */
    public static final CurveStyle LINE = new CurveStyle(Optional.empty(), Line.SOLID, Symbol.NONE, Spread.BAND, Side.LEFT);
    /** Circles with error bars against the left axis. */
    public static final CurveStyle POINTS = new CurveStyle(Optional.empty(), Line.NONE, Symbol.CIRCLE, Spread.BARS, Side.LEFT);

    /** How points are joined. */
    public enum Line {
        SOLID, DASHED, NONE,
        /** Solid, and what the line goes round is filled lightly. */
        AREA
    }

    /** What stands at each point. */
    public enum Symbol {
        CIRCLE, SQUARE, NONE,
        /** A bar from zero to the value, as wide as its neighbours leave it; for a linear axis that shows zero. */
        BAR
    }

    /** How a standard deviation is shown. */
    public enum Spread {
        BAND, BARS, NONE
    }

    /** The axis a curve is measured by. */
    public enum Side {
        LEFT, RIGHT
    }

    public CurveStyle {
        Objects.requireNonNull(colour);
        Objects.requireNonNull(line);
        Objects.requireNonNull(symbol);
        Objects.requireNonNull(spread);
        Objects.requireNonNull(side);
        Objects.requireNonNull(width);
    }

    /** A curve as wide as the figure's style has them. */
    public CurveStyle(Optional<Colour> colour, Line line, Symbol symbol, Spread spread, Side side) {
        this(colour, line, symbol, spread, side, OptionalDouble.empty());
    }

    public CurveStyle in(Colour newColour) {
        return new CurveStyle(Optional.of(newColour), line, symbol, spread, side, width);
    }

    public CurveStyle on(Side newSide) {
        return new CurveStyle(colour, line, symbol, spread, newSide, width);
    }

    public CurveStyle with(Line newLine) {
        return new CurveStyle(colour, newLine, symbol, spread, side, width);
    }

    public CurveStyle with(Symbol newSymbol) {
        return new CurveStyle(colour, line, newSymbol, spread, side, width);
    }

    public CurveStyle with(Spread newSpread) {
        return new CurveStyle(colour, line, symbol, newSpread, side, width);
    }

    /** A line of so many points. */
    public CurveStyle wide(double points) {
        return new CurveStyle(colour, line, symbol, spread, side, OptionalDouble.of(points));
    }
}

package org.operanda.workbench.view;

import org.operanda.figure.Colour;
import org.operanda.figure.ColourMap;

/** Colours of curves that come one after another. */
public final class Shades {
    /** The last colours of the map are too light for a line on white. */
    private static final double LIGHTEST = 0.88;
    private static final double PALE = 0.82;

    private Shades() {}

    /** The colour of a number between two others, evenly for the eye. */
    public static Colour of(double value, double from, double to) {
        double part = to > from ? (value - from) / (to - from) : 0;
        return Colour.of(ColourMap.VIRIDIS.rgb(LIGHTEST * part));
    }

    /** A colour that steps back behind others. */
    public static Colour pale(Colour colour) {
        return new Colour(towardsWhite(colour.red()), towardsWhite(colour.green()), towardsWhite(colour.blue()));
    }

    private static int towardsWhite(int part) {
        return (int) Math.round(part + PALE * (255 - part));
    }
}

package org.operanda.host.report;

import org.operanda.figure.Colour;
import org.operanda.figure.ColourMap;

/**
 * One of several curves that follow each other, as spectra or cycles do: its colour tells when.
 *
 * @param index from 0
 * @param count of all of them
 */
record OneOfSeries(int index, int count) {
    /** So many are all named, of more the first and the last. */
    private static final int MOST_NAMED = 6;
    /** Viridis ends in a yellow that is too light for lines on white. */
    private static final double LIGHTEST = 0.85;

    Colour colour() {
        return count == 1 ? Colour.ofCurve(0) : Colour.of(ColourMap.VIRIDIS.rgb(LIGHTEST * index / (count - 1)));
    }

    /** Whether the legend has a line for it. */
    boolean isNamed() {
        return count <= MOST_NAMED || index == 0 || index == count - 1;
    }
}

package org.operanda.plot;

import java.util.function.Consumer;
import org.operanda.figure.Curves;

/** A plot of curves against one or two y axes. */
public interface CurvePlot extends Plot<Curves> {

    /**
     * A point of a curve.
     *
     * @param curve its number in the panel
     * @param point its number on the curve
     */
    record Picked(int curve, int point) {}

    /** Is told of the point nearest to a click, when one of a curve that is drawn stands near it; the one before is told no more. */
    void onPick(Consumer<Picked> listener);
}

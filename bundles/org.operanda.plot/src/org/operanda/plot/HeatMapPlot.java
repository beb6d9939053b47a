package org.operanda.plot;

import java.util.Optional;
import java.util.function.Consumer;
import org.operanda.figure.ColourMap;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Range;

/** A plot of frames side by side. */
public interface HeatMapPlot extends Plot<HeatMap> {

    /**
     * A place on the map, in the units of its axes.
     *
     * @param x across
     * @param y upwards
     */
    record Place(double x, double y) {}

    /** Is told of the place of a click; the one before is told no more. */
    void onPlace(Consumer<Place> listener);

    /** Draws in other colours. */
    void setColours(ColourMap colours);

    /** From which to which number the colours reach; of all numbers when empty. */
    void setColourRange(Optional<Range> range);
}

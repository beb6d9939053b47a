package org.operanda.plot;

import java.util.Optional;
import org.operanda.figure.ColourMap;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Range;

/** A plot of frames side by side. */
public interface HeatMapPlot extends Plot<HeatMap> {

    /** Draws in other colours. */
    void setColours(ColourMap colours);

    /** From which to which number the colours reach; of all numbers when empty. */
    void setColourRange(Optional<Range> range);
}

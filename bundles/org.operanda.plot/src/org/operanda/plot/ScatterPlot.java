package org.operanda.plot;

import org.operanda.figure.Scatter;

/** A plot of points, coloured by a third quantity where there is one, with a fitted line. */
public interface ScatterPlot extends Plot<Scatter> {}

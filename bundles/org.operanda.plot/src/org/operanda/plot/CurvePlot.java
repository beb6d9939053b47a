package org.operanda.plot;

import org.operanda.figure.Curves;

/** A plot of curves against one or two y axes. */
public interface CurvePlot extends Plot<Curves> {}

package org.operanda.plot;

import org.eclipse.swt.widgets.Composite;

/** Makes plots. An OSGi service: a bundle that draws with another chart toolkit registers its own. Methods are called on the UI thread. */
public interface Plots {

    /** A plot of curves in a composite, without data. */
    CurvePlot curves(Composite parent);

    /** A plot of a heat map in a composite, without data. */
    HeatMapPlot heatMap(Composite parent);

    /** A plot of points in a composite, without data. */
    ScatterPlot scatter(Composite parent);

    /** A matrix of all pairs of some quantities in a composite, without data. */
    MatrixPlot matrix(Composite parent);
}

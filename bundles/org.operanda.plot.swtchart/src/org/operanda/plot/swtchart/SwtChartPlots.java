package org.operanda.plot.swtchart;

import org.eclipse.swt.widgets.Composite;
import org.operanda.plot.CurvePlot;
import org.operanda.plot.HeatMapPlot;
import org.operanda.plot.MatrixPlot;
import org.operanda.plot.Plots;
import org.operanda.plot.ScatterPlot;

/** Makes plots with SWTChart. */
public final class SwtChartPlots implements Plots {

    @Override
    public CurvePlot curves(Composite parent) {
        return new CurveChart(parent);
    }

    @Override
    public HeatMapPlot heatMap(Composite parent) {
        return new HeatMapChart(parent);
    }

    @Override
    public ScatterPlot scatter(Composite parent) {
        return new ScatterChart(parent);
    }

    @Override
    public MatrixPlot matrix(Composite parent) {
        return new MatrixChart(parent);
    }
}

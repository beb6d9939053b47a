package org.operanda.plot.swtchart;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.operanda.figure.Range;
import org.operanda.figure.Scatter;
import org.operanda.plot.ScatterPlot;

/** Points with SWTChart. */
final class ScatterChart extends ChartPlot<Scatter> implements ScatterPlot {

    ScatterChart(Composite parent) {
        super(parent);
    }

    @Override
    Scatter framed(Scatter scatter, Optional<Range> left, Optional<Range> right) {
        return left.map(r -> scatter.withYAxis(scatter.yAxis().withRange(r))).orElse(scatter);
    }
}

package org.operanda.plot.swtchart;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.operanda.figure.Curves;
import org.operanda.figure.Range;
import org.operanda.plot.CurvePlot;

/** Curves with SWTChart. */
final class CurveChart extends ChartPlot<Curves> implements CurvePlot {

    CurveChart(Composite parent) {
        super(parent);
    }

    @Override
    Curves framed(Curves curves, Optional<Range> left, Optional<Range> right) {
        Curves framed = left.map(r -> curves.withLeft(curves.left().withRange(r))).orElse(curves);
        return right.isEmpty() ? framed : framed.withRight(curves.right().orElseThrow().withRange(right.get()));
    }
}

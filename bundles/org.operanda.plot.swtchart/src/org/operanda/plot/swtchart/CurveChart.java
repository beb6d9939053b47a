package org.operanda.plot.swtchart;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.operanda.figure.Curve;
import org.operanda.figure.Curves;
import org.operanda.figure.Mapping;
import org.operanda.figure.Range;
import org.operanda.plot.CurvePlot;

/** Curves with SWTChart. */
final class CurveChart extends ChartPlot<Curves> implements CurvePlot {
    /** A click further away from all curves than this many pixels means none of them. */
    private static final double NEAR = 12;
    private Consumer<Picked> listener = picked -> {};

    CurveChart(Composite parent) {
        super(parent);
    }

    @Override
    Curves framed(Curves curves, Optional<Range> left, Optional<Range> right) {
        Curves framed = left.map(r -> curves.withLeft(curves.left().withRange(r))).orElse(curves);
        return right.isEmpty() ? framed : framed.withRight(curves.right().orElseThrow().withRange(right.get()));
    }

    @Override
    public void onPick(Consumer<Picked> newListener) {
        listener = newListener;
    }

    @Override
    void clicked(int pixelX, int pixelY) {
        super.clicked(pixelX, pixelY);
        panel().flatMap(curves -> nearest(curves, pixelX, pixelY)).ifPresent(listener);
    }

    private Optional<Picked> nearest(Curves curves, double pixelX, double pixelY) {
        Optional<Mapping> x = xMapping();
        Optional<Picked> nearest = Optional.empty();
        double least = NEAR;
        for (int c = 0; c < curves.curves().size() && x.isPresent(); c++) {
            Curve curve = curves.curves().get(c);
            Optional<Mapping> y = mapping(curve.style().side());
            double[] across = curve.x().toArray();
            double[] up = curve.y().toArray();
            for (int i = 0; i < up.length && y.isPresent(); i++) {
                double distance = Math.hypot(x.get().at(across[i]) - pixelX, y.get().at(up[i]) - pixelY);
                if (distance < least) {
                    least = distance;
                    nearest = Optional.of(new Picked(c, i));
                }
            }
        }
        return nearest;
    }
}

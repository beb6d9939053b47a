package org.operanda.plot.swtchart;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.swt.widgets.Composite;
import org.operanda.figure.ColourMap;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Range;
import org.operanda.plot.HeatMapPlot;

/** A heat map with SWTChart. */
final class HeatMapChart extends ChartPlot<HeatMap> implements HeatMapPlot {

    private Consumer<Place> listener = place -> {};

    HeatMapChart(Composite parent) {
        super(parent);
    }

    @Override
    public void onPlace(Consumer<Place> newListener) {
        listener = newListener;
    }

    @Override
    void clicked(int pixelX, int pixelY) {
        super.clicked(pixelX, pixelY);
        xMapping().ifPresent(x -> mapping(Side.LEFT).ifPresent(y -> listener.accept(new Place(x.value(pixelX), y.value(pixelY)))));
    }

    @Override
    public void setColours(ColourMap colours) {
        change(map -> map.with(colours));
    }

    @Override
    public void setColourRange(Optional<Range> range) {
        change(map -> map.withValue(map.value().withRange(range)));
    }

    private void change(UnaryOperator<HeatMap> to) {
        panel().ifPresent(map -> show(xAxis().orElseThrow(), to.apply(map)));
    }

    @Override
    HeatMap framed(HeatMap map, Optional<Range> left, Optional<Range> right) {
        return left.map(r -> map.withYAxis(map.yAxis().withRange(r))).orElse(map);
    }
}

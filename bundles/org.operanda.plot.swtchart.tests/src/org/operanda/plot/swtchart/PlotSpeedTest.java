package org.operanda.plot.swtchart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.operanda.figure.Range;
import org.operanda.plot.CurvePlot;
import org.operanda.plot.HeatMapPlot;
import org.operanda.plot.Plot;

/**
 * A zoom step with everything it takes to see it: new axes, decimation or averaging, drawing. The aim is 50 ms; the limit leaves room for a
 * busy machine.
 */
class PlotSpeedTest {
    private static final double LIMIT = 150;
    private static final int STEPS = 21;

    /** Median of the milliseconds from the order to the finished picture. */
    private static double redraw(Screen screen, Plot<?> plot) {
        double[] times = new double[STEPS];
        for (int i = 0; i < STEPS + 5; i++) {
            long start = System.nanoTime();
            plot.x().setZoom(Optional.of(new Range(i, 120_000 - i)));
            plot.control().update();
            while (screen.display.readAndDispatch()) {
                Thread.onSpinWait();
            }
            times[Math.max(0, i - 5)] = (System.nanoTime() - start) / 1e6;
            screen.settle();
        }
        Arrays.sort(times);
        return times[STEPS / 2];
    }

    @Test
    void aLargeHeatMapAndALongCurveAreRedrawnAtOnce() {
        try (Screen screen = new Screen(1200, 800)) {
            HeatMapPlot map = new SwtChartPlots().heatMap(screen.shell);
            screen.open();
            screen.await(map.show(PlotPicturesTest.TIME, PlotPicturesTest.spectra(2000, 800)));
            double milliseconds = redraw(screen, map);
            screen.picture("speed-heat-map");
            assertTrue(milliseconds < LIMIT, "a heat map of 2000 × 800 took " + milliseconds + " ms");
        }
        try (Screen screen = new Screen(1200, 800)) {
            CurvePlot cell = new SwtChartPlots().curves(screen.shell);
            screen.open();
            screen.await(cell.show(PlotPicturesTest.TIME, PlotPicturesTest.cell(2_000_000)));
            double milliseconds = redraw(screen, cell);
            screen.picture("speed-curve");
            assertTrue(milliseconds < LIMIT, "two curves of 2,000,000 points took " + milliseconds + " ms");
        }
    }
}

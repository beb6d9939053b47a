package org.operanda.bench;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Panel;
import org.operanda.figure.Range;
import org.operanda.plot.Plot;
import org.operanda.plot.Plots;
import org.operanda.plot.swtchart.SwtChartPlots;

/** Draws a plot in a window of 1000 × 700 pixels with another part of the axis visible each time, until it stands on the screen. */
final class Redraw implements Workload {
    private static final int FRAMES = 2000;
    private static final int POINTS = 800;
    private static final int ROWS = 2_000_000;

    private final Display display = new Display();
    private final Shell shell = new Shell(display);
    private final Plot<?> plot;
    private final double end;
    private int runs;

    private Redraw(Maker maker, double end) {
        this.end = end;
        shell.setLayout(new FillLayout());
        shell.setSize(1000, 700);
        plot = maker.make(new SwtChartPlots(), shell);
        shell.open();
        settle();
    }

    private interface Maker {
        Plot<?> make(Plots plots, Shell shell);
    }

    static Redraw heatMap() {
        Random random = new Random(1);
        double[] values = new double[FRAMES * POINTS];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % POINTS + 100 * random.nextDouble();
        }
        Axis energy = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.indices(POINTS));
        Dataset map = Dataset.of("map", QuantityKind.ABSORPTION, Units.ONE, List.of(time(FRAMES), energy), Values.of(values));
        return new Redraw((plots, shell) -> drawn(plots.heatMap(shell), HeatMap.of(map)), FRAMES);
    }

    static Redraw curve() {
        Random random = new Random(1);
        double[] values = new double[ROWS];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.sin(i * 1e-5) + 0.1 * random.nextGaussian();
        }
        Dataset curve = Dataset.of("curve", QuantityKind.POTENTIAL, Units.VOLT, time(ROWS), Values.of(values));
        return new Redraw((plots, shell) -> drawn(plots.curves(shell), Curves.of(curve)), ROWS);
    }

    private static Axis time(int count) {
        return Axis.time(Values.indices(count), Clock.relative("bench"));
    }

    private static <P extends Panel> Plot<P> drawn(Plot<P> plot, P panel) {
        plot.show(FigureAxis.of("Time", Units.SECOND), panel);
        return plot;
    }

    private void settle() {
        long quiet = System.nanoTime() + 1_000_000_000L;
        while (System.nanoTime() < quiet) {
            if (!display.readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void run() {
        double from = ++runs % 2 == 0 ? 0 : end * 0.001;
        plot.x().setZoom(Optional.of(new Range(from, end)));
        plot.control().redraw();
        plot.control().update();
        while (display.readAndDispatch()) {
            // What the change has queued is part of the redraw.
        }
    }

    @Override
    public String error() {
        return "";
    }

    @Override
    public void close() {
        shell.dispose();
        display.dispose();
    }
}

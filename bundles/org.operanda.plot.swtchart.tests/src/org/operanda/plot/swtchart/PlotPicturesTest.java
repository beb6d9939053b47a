package org.operanda.plot.swtchart;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.ColourMap;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Marker;
import org.operanda.figure.Scatter;
import org.operanda.figure.StraightLine;
import org.operanda.plot.CurvePlot;
import org.operanda.plot.HeatMapPlot;
import org.operanda.plot.LinkedAxis;
import org.operanda.plot.Plots;
import org.operanda.plot.ScatterPlot;

/** Draws what a user sees, for human eyes. */
class PlotPicturesTest {
    static final FigureAxis TIME = FigureAxis.of("Time", Units.SECOND);
    private final Plots plots = new SwtChartPlots();

    static HeatMap spectra(int frames, int points) {
        double[] start = new double[frames];
        double[] end = new double[frames];
        double[] energy = new double[points];
        double[] values = new double[frames * points];
        for (int i = 0; i < frames; i++) {
            start[i] = i * 100_000.0 / frames + (i > frames / 2 ? 20_000 : 0);
            end[i] = start[i] + 100_000.0 / frames;
        }
        for (int j = 0; j < points; j++) {
            energy[j] = 8300 + 100.0 * j / points;
        }
        for (int i = 0; i < frames; i++) {
            double edge = 8343 + 2 * Math.sin(Math.PI * i / frames);
            for (int j = 0; j < points; j++) {
                values[i * points + j] = 0.5 + Math.atan(energy[j] - edge) / Math.PI
                        + 0.5 * Math.exp(-Math.pow(energy[j] - edge - 6, 2) / 10);
            }
        }
        return new HeatMap(Values.of(start), Values.of(end), Values.of(energy), FigureAxis.of("Photon energy", Units.ELECTRONVOLT),
                Values.of(values),
                FigureAxis.of("Normalised absorption", Units.ONE), ColourMap.VIRIDIS, 1);
    }

    static Curves cell(int count) {
        double[] time = new double[count];
        double[] volt = new double[count];
        double[] current = new double[count];
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            double part = (double) i / (count - 1);
            time[i] = part * 120_000;
            volt[i] = 3.7 + 0.5 * Math.sin(6 * Math.PI * part) + 0.005 * random.nextGaussian();
            current[i] = Math.signum(Math.cos(6 * Math.PI * part)) * 0.00035;
            if (part > 0.6 && part < 0.65) {
                volt[i] = Double.NaN;
                current[i] = Double.NaN;
            }
        }
        Values at = Values.of(time);
        Curve right = Curve.of("I", at, Values.of(current)).with(CurveStyle.LINE.on(CurveStyle.Side.RIGHT));
        return new Curves(FigureAxis.of("Potential", Units.VOLT), Optional.of(FigureAxis.of("Current", Units.AMPERE)),
                List.of(Curve.of("E", at, Values.of(volt)), right), 1);
    }

    @Test
    void heatMapAboveVoltageOnOneAxis() {
        try (Screen screen = new Screen(1000, 800)) {
            HeatMapPlot map = plots.heatMap(screen.shell);
            CurvePlot cell = plots.curves(screen.shell);
            LinkedAxis time = new LinkedAxis();
            map.link(time);
            cell.link(time);
            map.setMarkers(List.of(new Marker(20_000, "end of charge"), new Marker(60_000, "end of discharge"), new Marker(64_000, "EIS")));
            cell.setMarkers(List.of(new Marker(20_000, "end of charge")));
            screen.open();
            screen.await(map.show(TIME, spectra(300, 400)));
            screen.await(cell.show(TIME, cell(200_000)));
            time.setCursor(31_500);
            screen.picture("operando");
            time.setZoom(Optional.of(new org.operanda.figure.Range(40_000, 70_000)));
            screen.picture("operando-zoomed");
        }
    }

    @Test
    void curvesWithLegendBandAndDecades() {
        double[] x = new double[100];
        double[] y = new double[100];
        double[] z = new double[100];
        double[] sigma = new double[100];
        for (int i = 0; i < 100; i++) {
            x[i] = Math.pow(10, -2 + i * 0.08);
            y[i] = 10 + 90 / (1 + x[i] * x[i]);
            z[i] = 90 * x[i] / (1 + x[i] * x[i]);
            sigma[i] = 4;
        }
        Curve first = new Curve("Z′", Values.of(x), Values.of(y), Optional.of(Values.of(sigma)), CurveStyle.LINE);
        Curve second = new Curve("−Z″", Values.of(x), Values.of(z), Optional.of(Values.of(sigma)), CurveStyle.POINTS);
        try (Screen screen = new Screen(800, 900)) {
            CurvePlot plain = plots.curves(screen.shell);
            CurvePlot decades = plots.curves(screen.shell);
            plain.setTitle("Impedance of the cell");
            screen.open();
            screen.await(plain.show(FigureAxis.of("Frequency", Units.HERTZ).inDecades(),
                    Curves.of(FigureAxis.of("Impedance", Units.OHM), first, second)));
            screen.await(decades.show(FigureAxis.of("Frequency", Units.HERTZ).inDecades(),
                    Curves.of(FigureAxis.of("Impedance", Units.OHM).inDecades(), first, second)));
            screen.picture("decades");
        }
    }

    @Test
    void pointsColouredByTimeAndAnEmptyPlot() {
        Random random = new Random(3);
        double[] x = new double[150];
        double[] y = new double[150];
        double[] time = new double[150];
        for (int i = 0; i < x.length; i++) {
            x[i] = 3.2 + i * 0.007;
            y[i] = 8343 + 1.2 * (x[i] - 3.2) + 0.08 * random.nextGaussian();
            time[i] = i * 600;
        }
        try (Screen screen = new Screen(700, 900)) {
            ScatterPlot points = plots.scatter(screen.shell);
            plots.curves(screen.shell);
            screen.open();
            Scatter scatter = Scatter.of(Values.of(x), Values.of(y), FigureAxis.of("Edge energy", Units.ELECTRONVOLT))
                    .colouredBy(Values.of(time), TIME, ColourMap.CIVIDIS)
                    .with(new StraightLine(8343 - 1.2 * 3.2, 1.2, "1.20(1) eV/V, R² = 0.94"));
            screen.await(points.show(FigureAxis.of("Potential", Units.VOLT), scatter));
            screen.picture("correlation");
        }
    }
}

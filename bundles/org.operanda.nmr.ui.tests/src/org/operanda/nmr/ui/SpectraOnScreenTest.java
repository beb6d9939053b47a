package org.operanda.nmr.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.Curve;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.figure.HeatMap;
import org.operanda.nmr.NmrQuantities;
import org.operanda.nmr.Spectrometer;
import org.operanda.plot.CurvePlot.Picked;
import org.operanda.testkit.SharedData;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.testkit.Workbench;

/** A cell that plates lithium, and a measured spectrum, in the view of the real workbench. */
class SpectraOnScreenTest {
    private static final double WIDTH = 100_000;
    private static final double FREQUENCY = 155.5;
    private static final int ROWS = 40;
    private static final int POINTS = 2048;
    private static final double PHASE = 50;
    private final CurrentExperiment current = Workbench.current();

    /** Flat lithium at 245 ppm, moss at 268 ppm that grows and shrinks again, electrolyte at 0. */
    private static Measurement plating() {
        Random random = new Random(7);
        double[] real = new double[ROWS * POINTS];
        double[] imaginary = new double[real.length];
        for (int i = 0; i < ROWS; i++) {
            double moss = Math.max(0.15, 1.4 * Math.sin(Math.PI * i / (ROWS - 1)));
            double[][] lines = {{245, 1, 8}, {268, moss, 10}, {0, 0.8, 3}};
            for (int j = 0; j < POINTS; j++) {
                double t = j / WIDTH;
                double re = 0.01 * random.nextGaussian();
                double im = 0.01 * random.nextGaussian();
                for (double[] line : lines) {
                    double height = line[1] * Math.exp(-Math.PI * line[2] * FREQUENCY * t);
                    double angle = 2 * Math.PI * (line[0] - 130) * FREQUENCY * t + Math.toRadians(PHASE);
                    re += height * Math.cos(angle);
                    im += height * Math.sin(angle);
                }
                real[i * POINTS + j] = re;
                imaginary[i * POINTS + j] = im;
            }
        }
        List<Axis> axes = List.of(Axis.time(Values.computed(ROWS, i -> 900.0 * i + 450), Clock.relative("spectrometer")),
                Axis.of("acquisition_time", NmrQuantities.ACQUISITION_TIME, Units.SECOND, Values.computed(POINTS, j -> j / WIDTH)));
        List<Dataset> datasets = new ArrayList<>(new Spectrometer(FREQUENCY * (1 + 130e-6), FREQUENCY).datasets());
        datasets.add(Dataset.of(NmrQuantities.DECAY_REAL, NmrQuantities.DECAY, Units.ONE, axes, Values.of(real)));
        datasets.add(Dataset.of(NmrQuantities.DECAY_IMAGINARY, NmrQuantities.DECAY, Units.ONE, axes, Values.of(imaginary)));
        return Measurement.of("plating", "nmr", datasets, Map.of(NmrQuantities.NUCLEUS, "7Li"));
    }

    private static Curves curves(Figure figure, int panel) {
        return (Curves) figure.panels().get(panel);
    }

    private static double[] highest(Curve curve) {
        double[] x = curve.x().toArray();
        double[] y = curve.y().toArray();
        int top = 0;
        for (int k = 0; k < y.length; k++) {
            top = y[k] > y[top] ? k : top;
        }
        return new double[] {x[top], y[top], Arrays.stream(y).min().orElseThrow()};
    }

    private static void slide(String name, int value) {
        Scale scale = Workbench.named(Scale.class, name);
        scale.setSelection(value);
        scale.notifyListeners(SWT.Selection, new Event());
    }

    private static void choose(Combo combo, int index) {
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void platedLithiumStandsAsMapStackAndWaterfallBesideItsLines() {
        Workbench.open(plating());
        SpectraView view = Workbench.view(SpectraView.ID, SpectraView.class);
        assertTrue(view.figures().getFirst().panels().getFirst() instanceof HeatMap);
        assertTrue(Workbench.named(Label.class, "Phase").getText().startsWith("Found: "), Workbench.named(Label.class, "Phase").getText());
        current.moveCursor(900 * 20 + 460);
        Workbench.await(view::isComplete);
        double[] top = highest(curves(view.figures().get(1), 0).curves().getFirst());
        assertEquals(0, top[0], 1, "the electrolyte is narrow and highest");
        assertTrue(top[2] > -0.06 * top[1], "absorption: nothing far below zero");
        Workbench.picture("map");

        Workbench.named(Text.class, "Lines").setText("bulk:245:8, moss:266:10");
        Workbench.await(view::isComplete);
        Figure spectrum = view.figures().get(1);
        List<String> names = curves(spectrum, 0).curves().stream().map(Curve::name).toList();
        assertTrue(names.get(1).startsWith("bulk 24") && names.get(2).startsWith("moss 26"), names.toString());
        assertEquals(2, spectrum.panels().size(), "the residual stands below");
        assertTrue(spectrum.x().falling(), "shifts grow to the left");
        Workbench.picture("lines");

        choose(Workbench.named(Combo.class, "Series as"), 1);
        Workbench.await(view::isComplete);
        assertEquals(30, curves(view.figures().getFirst(), 0).curves().size());
        Workbench.picture("stack");
        view.picked(0, 0, new Picked(29, 3));
        Workbench.await(view::isComplete);
        assertEquals(39 * 900 + 450, current.cursor(), 1);

        choose(Workbench.named(Combo.class, "Series as"), 2);
        Workbench.await(view::isComplete);
        Workbench.picture("waterfall");
    }

    /** Sliders turn the phase about the pivot, a click moves the pivot without turning anything, and the phase is found again. */
    @Test
    void thePhaseIsSetByHandAndFoundAgain() {
        Workbench.open(SharedData.file("nmr/bruker_topspin_zip/71.zip"));
        SpectraView view = Workbench.view(SpectraView.ID, SpectraView.class);
        double[] found = highest(curves(view.figures().get(1), 0).curves().getFirst());
        Workbench.picture("powder");
        slide("Phase at the pivot", 180 - 90);
        Workbench.await(view::isComplete);
        assertTrue(Workbench.named(Label.class, "Phase").getText().startsWith("By hand: -90.0°"));
        Workbench.picture("powder-turned");
        double[] turned = curves(view.figures().get(1), 0).curves().getFirst().y().toArray();
        view.picked(1, 0, new Picked(0, 6000));
        Workbench.await(view::isComplete);
        double[] moved = curves(view.figures().get(1), 0).curves().getFirst().y().toArray();
        for (int k = 0; k < turned.length; k += 50) {
            assertEquals(turned[k], moved[k], 2e-3 * found[1]);
        }
        Workbench.named(Button.class, "Find Phase").notifyListeners(SWT.Selection, new Event());
        Workbench.await(view::isComplete);
        double[] again = highest(curves(view.figures().get(1), 0).curves().getFirst());
        assertEquals(found[1], again[1], 1e-3 * found[1]);

        double[] shown = curves(view.figures().get(1), 0).curves().getFirst().y().toArray();
        Workbench.named(Button.class, "Add as Steps").notifyListeners(SWT.Selection, new Event());
        Workbench.await(() -> current.measurement("transform").isPresent());
        Workbench.await(view::isComplete);
        assertFalse(Workbench.named(Button.class, "Add as Steps").isEnabled(), "it is there");
        assertArrayEquals(shown, current.measurement("transform").orElseThrow().dataset("spectrum_real").orElseThrow().values().toArray(),
                "the recipe gives what is shown");
        Workbench.calm();
    }
}

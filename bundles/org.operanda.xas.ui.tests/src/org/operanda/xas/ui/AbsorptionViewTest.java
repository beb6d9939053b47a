package org.operanda.xas.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.TabFolder;
import org.junit.jupiter.api.Test;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.Curve;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.testkit.SharedData;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.testkit.Workbench;
import org.operanda.xas.exafs.Transform;

/** A copper foil and a made series in the view of the real workbench. */
class AbsorptionViewTest {
    private final CurrentExperiment current = Workbench.current();

    private static Curve curve(Figure figure, String name) {
        return ((Curves) figure.panels().getFirst()).curves().stream().filter(c -> c.name().startsWith(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no curve " + name));
    }

    /** The view with everything calculated and drawn. */
    private static AbsorptionView view() {
        AbsorptionView view = Workbench.view(AbsorptionView.ID, AbsorptionView.class);
        Workbench.await(view::isComplete);
        return view;
    }

    private static void page(int number) {
        Workbench.named(TabFolder.class, "Settings").setSelection(number);
    }

    /** Turns a number on the page that it stands on. */
    private static void turn(int page, String name, double value) {
        page(page);
        Spinner spinner = Workbench.named(Spinner.class, name);
        spinner.setSelection((int) Math.round(value * Math.pow(10, spinner.getDigits())));
        spinner.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void showsNormalisationBackgroundAndBothSpacesWhileTheParametersAreTurned() {
        Workbench.open(SharedData.file("xas/xmu_columns/cu_10k.xmu"));
        AbsorptionView view = view();
        List<Figure> figures = view.figures();
        assertEquals(4, figures.size());
        assertEquals("Photon energy (eV)", figures.get(0).x().label());
        assertEquals("E0", figures.get(0).markers().getFirst().label());
        assertEquals(8979, figures.get(0).markers().getFirst().x(), 2, "the edge of copper, 8979 eV");
        page(0);
        Workbench.picture("absorption");
        double[] before = curve(figures.get(3), "|χ(R)|").y().toArray();

        turn(1, "R background", 1.6);
        Workbench.await(view::isComplete);
        Workbench.picture("absorption-background");
        double[] after = curve(view.figures().get(3), "|χ(R)|").y().toArray();
        assertTrue(after[46] < 0.7 * before[46], "what lies below 1.6 Å became background");
        turn(0, "Post-edge from", 50);
        turn(2, "k-weight", 3);
        turn(2, "k from", 4);
        Workbench.await(view::isComplete);
        assertEquals("k³ χ(k) (1/Å³)", ((Curves) view.figures().get(2).panels().getFirst()).left().label());
        assertNotEquals(figures.get(0).markers().get(3).x(), view.figures().get(0).markers().get(3).x());
        Workbench.picture("absorption-turned");
    }

    @Test
    void whatIsShownCanBePutIntoTheRecipe() {
        Workbench.open(SharedData.file("xas/xmu_columns/cu_rt01.xmu"));
        AbsorptionView view = view();
        turn(2, "k from", 3.5);
        turn(2, "k to", 12);
        Workbench.await(view::isComplete);
        double[] shown = curve(view.figures().get(3), "|χ(R)|").y().toArray();
        Workbench.named(Button.class, "Add as Steps").notifyListeners(SWT.Selection, new Event());
        Workbench.await(() -> Stream.of("normalise", "background", "transform").allMatch(s -> current.measurement(s).isPresent()));
        Dataset magnitude = current.measurement("transform").orElseThrow().dataset(Transform.MAGNITUDE).orElseThrow();
        assertArrayEquals(shown, magnitude.values().toArray());
        Workbench.calm();
    }

    @Test
    void followsTheCursorThroughASeries() {
        double[] energies = new double[600];
        for (int i = 0; i < energies.length; i++) {
            energies[i] = 8233 + i * 0.8;
        }
        List<Double> all = new ArrayList<>();
        Random random = new Random(1);
        for (int frame = 0; frame < 5; frame++) {
            for (double e : energies) {
                double edge = 8340 + frame;
                all.add(0.2 + 0.001 * frame + (0.5 + Math.atan((e - edge) / 1.5) / Math.PI) * (1 + 0.1 * Math.sin((e - edge) / 12))
                        + 1e-3 * random.nextGaussian());
            }
        }
        List<Axis> axes = List.of(Axis.time(Values.of(0, 60, 120, 180, 240), Clock.relative("beamline")),
                Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(energies)));
        Workbench.open(Measurement.of("series", "xas", List.of(Dataset.of("absorption", QuantityKind.ABSORPTION, Units.ONE, axes,
                Values.of(all.stream().mapToDouble(v -> v).toArray()))), Map.of()));
        AbsorptionView view = view();
        assertEquals("Spectrum 1 of 5", Workbench.named(Label.class, "Frame").getText());
        double first = view.figures().get(0).markers().getFirst().x();
        current.moveCursor(185);
        Workbench.await(view::isComplete);
        assertEquals("Spectrum 4 of 5", Workbench.named(Label.class, "Frame").getText());
        assertEquals(3, view.figures().get(0).markers().getFirst().x() - first, 0.5);
        Workbench.picture("absorption-series");
    }
}

package org.operanda.xrd.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
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
import org.operanda.figure.HeatMap;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.Session;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.testkit.Workbench;
import org.operanda.workbench.commands.NewExperiment;
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.XrdQuantities;

/** A series with peaks that move, its tracks, background, fit and two phases, in the real workbench. Pictures lie in target/screenshots for human eyes. */
class ViewOnScreenTest {
    private static final int FRAMES = 60;
    private static final int POINTS = 1200;
    private static final double WAVELENGTH = 0.5;
    private static final Axis TIME = Axis.time(Values.computed(FRAMES, i -> 300.0 * i), Clock.relative("beamline"));
    private static final Axis ANGLE = DiffractionAxis.TWO_THETA
            .axis(Values.of(IntStream.range(0, POINTS).mapToDouble(i -> 5 + 0.02 * i).toArray()));

    private final CurrentExperiment current = Workbench.current();

    private static double position(int peak, int frame) {
        double passed = frame / (FRAMES - 1.0);
        return switch (peak) {
            case 0 -> 8 + 0.5 * passed;
            case 1 -> 13.2 - 0.35 * passed;
            default -> 19.4 + 0.8 * Math.sin(Math.PI * passed);
        };
    }

    private static double background(double angle) {
        return 40 + 120 * Math.exp(-(angle - 5) / 6);
    }

    private static double peaks(double angle, int frame) {
        double sum = 0;
        for (int peak = 0; peak < 3; peak++) {
            double away = (angle - position(peak, frame)) / 0.06;
            sum += 400.0 / (1 + peak) / (1 + away * away);
        }
        return sum;
    }

    private static Measurement series() {
        Random random = new Random(4);
        double[] counts = new double[FRAMES * POINTS];
        for (int i = 0; i < counts.length; i++) {
            double angle = ANGLE.values().get(i % POINTS);
            double mean = background(angle) + peaks(angle, i / POINTS);
            counts[i] = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        return Measurement.of("patterns", "xrd",
                List.of(Dataset.of("intensity", QuantityKind.INTENSITY, Units.ONE, List.of(TIME, ANGLE), Values.of(counts))),
                Radiation.monochromatic(WAVELENGTH).metadata());
    }

    private static Measurement tracks() {
        return Measurement.of("peaks", "xrd",
                IntStream.range(0, 3)
                        .mapToObj(peak -> Dataset.of("position_" + (peak + 1), XrdQuantities.DIFFRACTION_ANGLE, Units.DEGREE, TIME,
                                Values.computed(FRAMES, i -> position(peak, (int) i))))
                        .toList(),
                Map.of());
    }

    private static Dataset over(String name, boolean withPeaks) {
        double[] values = new double[FRAMES * POINTS];
        for (int i = 0; i < values.length; i++) {
            double angle = ANGLE.values().get(i % POINTS);
            values[i] = background(angle) + (withPeaks ? peaks(angle, i / POINTS) : 0);
        }
        return Dataset.of(name, QuantityKind.INTENSITY, Units.ONE, List.of(TIME, ANGLE), Values.of(values));
    }

    private static Measurement phase(double... spacings) {
        Axis lines = Axis.of("reflection", QuantityKind.INDEX, Units.ONE, Values.indices(spacings.length));
        return Measurement.of("phase", "xrd",
                List.of(Dataset.of("spacing", XrdQuantities.PLANE_SPACING, Units.ANGSTROM, lines, Values.of(spacings))), Map.of());
    }

    private static double spacing(int peak, int frame) {
        return DiffractionAxis.TWO_THETA.spacing(position(peak, frame), WAVELENGTH);
    }

    private PatternsView open(Map<String, Measurement> results) {
        current.open(NewExperiment.empty(), Optional.empty(), List.of());
        current.show(new Session(current.experiment(), Path.of("."), Map.of(), Map.of("patterns", series()), results, Map.of(), List.of(),
                Optional.empty(), Instant.EPOCH, false));
        current.select(List.of(new DataReference("patterns", Optional.of("intensity"))));
        return Workbench.view(PatternsView.ID, PatternsView.class);
    }

    private static Map<String, Measurement> results() {
        Map<String, Measurement> results = new LinkedHashMap<>();
        results.put("peaks", tracks());
        results.put("fit", Measurement.of("fit", "xrd", List.of(over("background", false), over("fit", true)), Map.of()));
        results.put("lithiated", phase(spacing(0, 59), spacing(1, 59), spacing(2, 59)));
        results.put("pristine", phase(spacing(0, 0), spacing(1, 0), spacing(2, 0)));
        return results;
    }

    private static Curve curve(PatternsView view, int panel, String name) {
        Curves curves = (Curves) view.figures().getLast().panels().get(panel);
        return curves.curves().stream().filter(c -> c.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no curve " + name + " among " + curves.curves().stream().map(Curve::name).toList()));
    }

    @Test
    void tracksLieOverTheMapAndThePatternFollowsTheCursor() {
        PatternsView view = open(results());
        HeatMap map = (HeatMap) view.figures().getFirst().panels().getFirst();
        assertEquals(3, map.tracks().size());
        assertEquals(position(1, 30), map.tracks().get(1).y().get(30));
        assertEquals("Diffraction angle 2θ (°)", map.yAxis().label());
        current.moveCursor(300.0 * 45 + 20);
        Workbench.await(view::isDrawn);
        int peak = (int) Math.round((position(2, 45) - 5) / 0.02);
        assertEquals(background(position(2, 45)) + 400.0 / 3, curve(view, 0, "fit").y().get(peak), 3);
        assertEquals(background(ANGLE.values().get(900)), curve(view, 0, "background").y().get(900), 1e-9);
        assertEquals(position(0, 0), curve(view, 1, "pristine").x().get(0), 1e-9);
        Workbench.picture("patterns");
    }

    @Test
    void theAxisCanBeChosen() {
        PatternsView view = open(results());
        select("Axis", "Q");
        HeatMap map = (HeatMap) view.figures().getFirst().panels().getFirst();
        assertEquals("Scattering vector Q (1/Å)", map.yAxis().label());
        assertEquals(2 * Math.PI / spacing(0, 10), map.tracks().getFirst().y().get(10), 1e-9);
        Workbench.picture("patterns-q");
        select("Axis", "d");
        assertEquals(spacing(2, 0), curve(view, 1, "pristine").x().get(6), 1e-9);
        select("Axis", "as measured");
    }

    @Test
    void anOperationIsTriedWhileItsSettingsMove() {
        PatternsView view = open(Map.of());
        Combo tried = Workbench.named(Combo.class, "Try");
        assertTrue(List.of(tried.getItems()).contains("2θ, d or Q axis"), () -> List.of(tried.getItems()).toString());
        select("Try", "2θ, d or Q axis");
        double[] shown = curve(view, 0, "tried: intensity").x().toArray();
        assertEquals(5, shown[0], 1e-9, "along Q and back on the axis that is shown");
        Workbench.named(Text.class, "Wavelength").setText("0.25");
        Workbench.named(Text.class, "Wavelength").notifyListeners(SWT.Modify, new Event());
        Workbench.await(view::isDrawn);
        double doubled = DiffractionAxis.TWO_THETA.coordinate(DiffractionAxis.TWO_THETA.spacing(5, 0.25), WAVELENGTH);
        assertEquals(doubled, curve(view, 0, "tried: intensity").x().get(0), 1e-9);
        Workbench.picture("patterns-tried");
        select("Try", "nothing");
    }

    private static void select(String name, String item) {
        Combo combo = Workbench.named(Combo.class, name);
        combo.setText(item);
        combo.notifyListeners(SWT.Selection, new Event());
        Workbench.view(PatternsView.ID, PatternsView.class);
    }
}

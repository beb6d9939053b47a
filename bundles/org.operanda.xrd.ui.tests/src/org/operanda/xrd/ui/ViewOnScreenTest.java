package org.operanda.xrd.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
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
import org.operanda.workbench.commands.NewExperiment;
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.XrdQuantities;

/** A series with peaks that move, its tracks, background, fit and two phases, in the real workbench. Pictures lie in target/screenshots for human eyes. */
class ViewOnScreenTest {
    private static final int FRAMES = 60;
    private static final int POINTS = 1200;
    private static final double WAVELENGTH = 0.5;
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Axis TIME = Axis.time(Values.computed(FRAMES, i -> 300.0 * i), Clock.relative("beamline"));
    private static final Axis ANGLE = DiffractionAxis.TWO_THETA
            .axis(Values.of(IntStream.range(0, POINTS).mapToDouble(i -> 5 + 0.02 * i).toArray()));

    private final CurrentExperiment current = PlatformUI.getWorkbench().getService(CurrentExperiment.class);

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
        EPartService parts = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(EPartService.class);
        PatternsView view = (PatternsView) parts.showPart(PatternsView.ID, EPartService.PartState.ACTIVATE).getObject();
        await(view::isDrawn);
        return view;
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
        await(view::isDrawn);
        int peak = (int) Math.round((position(2, 45) - 5) / 0.02);
        assertEquals(background(position(2, 45)) + 400.0 / 3, curve(view, 0, "fit").y().get(peak), 3);
        assertEquals(background(ANGLE.values().get(900)), curve(view, 0, "background").y().get(900), 1e-9);
        assertEquals(position(0, 0), curve(view, 1, "pristine").x().get(0), 1e-9);
        picture("patterns");
    }

    @Test
    void theAxisCanBeChosen() {
        PatternsView view = open(results());
        select("Axis", "Q");
        HeatMap map = (HeatMap) view.figures().getFirst().panels().getFirst();
        assertEquals("Scattering vector Q (1/Å)", map.yAxis().label());
        assertEquals(2 * Math.PI / spacing(0, 10), map.tracks().getFirst().y().get(10), 1e-9);
        picture("patterns-q");
        select("Axis", "d");
        assertEquals(spacing(2, 0), curve(view, 1, "pristine").x().get(6), 1e-9);
        select("Axis", "as measured");
    }

    @Test
    void anOperationIsTriedWhileItsSettingsMove() {
        PatternsView view = open(Map.of());
        Combo tried = named(Combo.class, "Try");
        assertTrue(List.of(tried.getItems()).contains("2θ, d or Q axis"), () -> List.of(tried.getItems()).toString());
        select("Try", "2θ, d or Q axis");
        double[] shown = curve(view, 0, "tried: intensity").x().toArray();
        assertEquals(5, shown[0], 1e-9, "along Q and back on the axis that is shown");
        named(Text.class, "Wavelength").setText("0.25");
        named(Text.class, "Wavelength").notifyListeners(SWT.Modify, new Event());
        await(view::isDrawn);
        double doubled = DiffractionAxis.TWO_THETA.coordinate(DiffractionAxis.TWO_THETA.spacing(5, 0.25), WAVELENGTH);
        assertEquals(doubled, curve(view, 0, "tried: intensity").x().get(0), 1e-9);
        picture("patterns-tried");
        select("Try", "nothing");
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited too long");
            if (!Display.getCurrent().readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
    }

    private void select(String name, String item) {
        Combo combo = named(Combo.class, name);
        combo.setText(item);
        combo.notifyListeners(SWT.Selection, new Event());
        EPartService parts = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(EPartService.class);
        await(((PatternsView) parts.findPart(PatternsView.ID).getObject())::isDrawn);
    }

    private static Shell shell() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    private static <T extends Control> T named(Class<T> type, String name) {
        return find(shell(), type, name).orElseThrow(() -> new AssertionError("no " + name));
    }

    private static <T extends Control> Optional<T> find(Composite parent, Class<T> type, String name) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && name.equals(child.getData("name")) && child.isVisible()) {
                return Optional.of(type.cast(child));
            }
            Optional<T> inner = child instanceof Composite composite ? find(composite, type, name) : Optional.empty();
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    /** Keeps what the window shows. */
    private static void picture(String name) {
        Shell shell = shell();
        long calm = System.nanoTime() + 400_000_000L;
        await(() -> System.nanoTime() > calm);
        Image image = new Image(shell.getDisplay(), shell.getClientArea().width, shell.getClientArea().height);
        GC gc = new GC(shell);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData()};
        image.dispose();
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loader.save(PICTURES.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    }
}

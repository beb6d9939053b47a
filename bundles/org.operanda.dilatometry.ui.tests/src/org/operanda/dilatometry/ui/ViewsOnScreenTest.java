package org.operanda.dilatometry.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.dilatometry.DilatometryQuantities;
import org.operanda.figure.Curve;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.plot.CurvePlot.Picked;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.testkit.Workbench;

/** Generated electrodes in the views of the real workbench. */
class ViewsOnScreenTest {
    private static final double HOUR = 3600;
    private static final double HALF = 5 * HOUR;
    private static final double STEP = 30;
    private static final double LAYER = 20;
    private static final double CAPACITY = 1.32;
    private static final int CYCLES = 4;
    @TempDir
    private Path folder;
    private final CurrentExperiment current = Workbench.current();

    /** An electrode that grows by a part of its layer of 20 µm while it takes up ions, and keeps some of it. */
    private static Measurement electrode(double expansion, double left, long seed) {
        int rows = (int) (2 * CYCLES * HALF / STEP);
        double[] height = new double[rows];
        double[] volts = new double[rows];
        double[] current = new double[rows];
        Random random = new Random(seed);
        for (int i = 0; i < rows; i++) {
            double place = i * STEP / HALF;
            boolean insertion = (int) place % 2 == 0;
            double inserted = insertion ? place - (int) place : 1 - (place - (int) place);
            boolean first = place < 1;
            double floor = first ? 0 : left;
            height[i] = LAYER * (floor + (expansion - floor) * inserted) + 0.02 * random.nextGaussian();
            volts[i] = 1.2 - inserted + (insertion ? -0.1 : 0.1) + 0.1 * Math.tanh(20 * (0.3 - inserted));
            current[i] = (insertion ? -1 : 1) * CAPACITY * HOUR / HALF;
        }
        Axis time = Axis.time(Values.computed(rows, i -> STEP * i), Clock.relative("cell"));
        return Measurement.of("electrode", "dilatometry",
                List.of(Dataset.of("displacement", DilatometryQuantities.DISPLACEMENT, Units.parse("µm").orElseThrow(), time,
                        Values.of(height)),
                        Dataset.of("voltage", QuantityKind.POTENTIAL, Units.VOLT, time, Values.of(volts)),
                        Dataset.of("current", QuantityKind.CURRENT, Units.MILLIAMPERE, time, Values.of(current))),
                Map.of());
    }

    /** The same as a text that EC-Link may write. */
    private static Path text(Path file, Measurement electrode) throws IOException {
        StringBuilder text = new StringBuilder(
                "EL-CELL ECD-3-nano\nStart: 2026-03-01 12:00:00\nTime (s),Current (mA),Cell voltage (V),Displacement (µm)\n");
        List<double[]> columns = Stream.of("current", "voltage", "displacement")
                .map(name -> electrode.dataset(name).orElseThrow().values().toArray()).toList();
        for (int i = 0; i < columns.getFirst().length; i++) {
            text.append(
                    String.format(Locale.ROOT, "%.1f,%.8f,%.6f,%.6f%n", STEP * i, columns.get(0)[i], columns.get(1)[i], columns.get(2)[i]));
        }
        return Files.writeString(file, text);
    }

    private static Curves curves(Figure figure, int panel) {
        return (Curves) figure.panels().get(panel);
    }

    private static Curve curve(Figure figure, String name) {
        return curves(figure, 0).curves().stream().filter(c -> c.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no curve " + name));
    }

    private static List<String> names(Figure figure) {
        return curves(figure, 0).curves().stream().map(Curve::name).filter(n -> !n.isEmpty()).toList();
    }

    /** Antimony grows by 110 % and keeps 40 %. */
    @Test
    void theHeightStandsAgainstPotentialChargeAndCycle() throws IOException {
        Workbench.open(text(folder.resolve("antimony.csv"), electrode(1.10, 0.40, 1)));
        HeightView view = Workbench.view(HeightView.ID, HeightView.class);
        List<Figure> figures = view.figures();
        assertEquals(List.of("Potential (V)", "Charge (mA·h)", "Cycle", "Time (s)", "Potential (V)"),
                figures.stream().map(f -> f.x().label()).toList());
        assertEquals("Displacement (µm)", curves(figures.getFirst(), 0).left().label());
        Workbench.picture("height-in-micrometres");

        Workbench.named(Text.class, "Thickness (µm)").setText("30");
        Workbench.named(Text.class, "Collector (µm)").setText("10");
        Workbench.await(view::isComplete);
        figures = view.figures();
        assertEquals("Relative height change (%)", curves(figures.getFirst(), 0).left().label());
        assertEquals(List.of("cycle 1", "cycle 2", "cycle 3", "cycle 4"), names(figures.getFirst()));
        double[] greatest = curve(figures.get(2), "greatest").y().toArray();
        assertEquals(CYCLES, greatest.length);
        for (double percent : greatest) {
            assertEquals(110, percent, 1);
        }
        assertEquals(40, curve(figures.get(2), "at the end").y().get(0), 1);
        assertEquals(70, curve(figures.get(2), "reversible").y().get(0), 1);
        assertEquals(40, curve(figures.get(2), "irreversible").y().get(0), 1);
        assertEquals(List.of("dh/dQ (1/(mA·h))", "dQ/dV (mA·h/V)"),
                figures.get(4).panels().stream().map(p -> ((Curves) p).left().label()).toList());
        Workbench.picture("height");

        view.picked(2, 0, new Picked(0, 2));
        Workbench.await(view::isComplete);
        assertEquals(List.of("cycle 3"), names(view.figures().getFirst()));
        Workbench.picture("height-chosen");
        view.picked(0, 0, new Picked(CYCLES - 1, 9));
        Workbench.await(view::isComplete);
        assertEquals(CYCLES, names(view.figures().getFirst()).size(), "a second click takes it back");

        Workbench.named(Button.class, "Add as Steps").notifyListeners(SWT.Selection, new Event());
        Workbench.await(() -> Stream.of("zero", "height-change", "charge-counting", "breathing", "derivative")
                .allMatch(step -> current.measurement(step).isPresent()));
        Workbench.await(view::isComplete);
        assertFalse(Workbench.named(Button.class, "Add as Steps").isEnabled(), "they are there");
        assertArrayEquals(greatest, curve(view.figures().get(2), "greatest").y().toArray(), 1e-9);
    }

    /** Six electrodes that scatter by a fifth. */
    @Test
    void severalElectrodesStandOnOneChartWithTheirMean() {
        double[] factors = {0.72, 0.88, 0.96, 1.04, 1.12, 1.28};
        Map<String, Measurement> electrodes = new LinkedHashMap<>();
        for (int k = 0; k < factors.length; k++) {
            electrodes.put("cell-" + (k + 1), electrode(1.10 * factors[k], 0.40 * factors[k], k));
        }
        Workbench.open(electrodes);
        ElectrodesView view = Workbench.view(ElectrodesView.ID, ElectrodesView.class);
        Figure heights = view.figures().getFirst();
        assertEquals(List.of("cell-1", "cell-2", "cell-3", "cell-4", "cell-5", "cell-6", "mean ± scatter"), names(heights));
        Curve mean = curve(heights, "mean ± scatter");
        assertEquals(1.10 * LAYER * 0.97, mean.y().get(48), 0.1, "after 48.5 hundredths of the first cycle, in µm");
        double deviation = Math.sqrt(Arrays.stream(factors).map(f -> (f - 1) * (f - 1)).sum() / 5);
        assertEquals(deviation * mean.y().get(48), mean.sigma().orElseThrow().get(48), 0.02 * mean.y().get(48));
        assertTrue(names(view.figures().get(1)).contains("cell-3"));
        Workbench.picture("electrodes");

        Combo along = Workbench.named(Combo.class, "Along");
        along.select(1);
        along.notifyListeners(SWT.Selection, new Event());
        Workbench.await(view::isComplete);
        assertEquals("Charge (mA·h)", view.figures().getFirst().x().label());
        Workbench.picture("electrodes-along-charge");
    }
}

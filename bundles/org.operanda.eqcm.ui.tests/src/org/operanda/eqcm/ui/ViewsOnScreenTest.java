package org.operanda.eqcm.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
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
import org.operanda.eqcm.EqcmQuantities;
import org.operanda.eqcm.FilmShift;
import org.operanda.eqcm.Layer;
import org.operanda.eqcm.Quartz;
import org.operanda.figure.Curve;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.plot.CurvePlot.Picked;
import org.operanda.testkit.SharedData;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.testkit.Workbench;

/** Real and generated quartzes in the views of the real workbench. */
class ViewsOnScreenTest {
    private static final String COPPER = "eqcm/gamry_eqcm_dta/QCM_RCV_Cu_calibration.DTA";
    private static final String QSOFT = "eqcm/qsense_qsd/231118_reOpenQCM1_functionalized_toluene.qsd";
    private static final double COPPER_PER_ELECTRON = 63.546 / 2;
    private static final int ROWS = 600;
    private final CurrentExperiment current = Workbench.current();

    private static Curves curves(Figure figure, int panel) {
        return (Curves) figure.panels().get(panel);
    }

    private static List<String> names(Figure figure, int panel) {
        return curves(figure, panel).curves().stream().map(Curve::name).filter(n -> !n.isEmpty()).toList();
    }

    private static List<String> labels(Figure figure) {
        return figure.panels().stream().map(p -> ((Curves) p).left().label()).toList();
    }

    @Test
    void allOvertonesOfARealFileAreShownWithoutAnySetting() {
        Workbench.open(SharedData.file(QSOFT));
        ShiftsView view = Workbench.view(ShiftsView.ID, ShiftsView.class);
        Figure figure = view.figures().getFirst();
        assertEquals(List.of("Δf/n (Hz)", "ΔD (10⁻⁶)"), labels(figure));
        assertEquals(List.of("n = 1", "n = 3", "n = 5", "n = 7"), names(figure, 0));
        Dataset frequency = current.measurement(Workbench.ID).orElseThrow().dataset("frequency").orElseThrow();
        double[] third = curves(figure, 0).curves().get(1).y().toArray();
        double change = frequency.values().get(4 * 9000 + 1) - frequency.values().get(4 * 5000 + 1);
        assertEquals(change / 3, third[9000] - third[5000], 1e-6, "a reference state changes no difference");
        Workbench.picture("resonances");

        Combo division = Workbench.named(Combo.class, "Frequency");
        division.select(1);
        division.notifyListeners(SWT.Selection, new Event());
        Workbench.await(view::isComplete);
        double[] whole = curves(view.figures().getFirst(), 0).curves().get(1).y().toArray();
        assertEquals(3 * third[9000], whole[9000], 1e-9 * Math.abs(whole[9000]));
    }

    @Test
    void copperStandsAgainstItsChargeWithItsSlopeAndItsName() {
        Workbench.open(SharedData.file(COPPER));
        ShiftsView shifts = Workbench.view(ShiftsView.ID, ShiftsView.class);
        assertEquals(List.of("Δf/n (Hz)", "E (V)", "I (A)"), labels(shifts.figures().getFirst()));
        Workbench.picture("resonances-over-potential");

        MassView view = Workbench.view(MassView.ID, MassView.class);
        List<Figure> figures = view.figures();
        assertEquals(List.of("Charge (mC/cm²)", "Half cycle", "Potential (V)", "Cycle"), figures.stream().map(f -> f.x().label()).toList());
        List<String> ions = names(figures.get(1), 0);
        assertTrue(ions.contains("Cu2+: 31.8"), () -> ions.toString());
        for (int series = 0; series < 2; series++) {
            Curve slopes = curves(figures.get(1), 0).curves().get(series);
            assertEquals(5, slopes.y().length(), "deposited and stripped five times");
            for (double slope : slopes.y().toArray()) {
                assertEquals(COPPER_PER_ELECTRON, slope, 0.05 * COPPER_PER_ELECTRON);
            }
        }
        Workbench.picture("mass-and-charge");

        view.picked(0, 0, new Picked(3, 5));
        Workbench.await(view::isComplete);
        assertEquals(1, names(view.figures().getFirst(), 0).size(), "one half cycle stands out");
        assertTrue(names(view.figures().getFirst(), 0).getFirst().startsWith("3: 3"));
        Workbench.picture("mass-and-charge-chosen");
        view.picked(1, 0, new Picked(0, 0));
        view.picked(1, 0, new Picked(0, 0));
        Workbench.await(view::isComplete);

        double[] shown = curves(figures.get(1), 0).curves().getFirst().y().toArray();
        Workbench.named(Button.class, "Add as Steps").notifyListeners(SWT.Selection, new Event());
        Workbench.await(() -> Stream.of("reference-state", "sauerbrey", "mass-per-electron", "dissolution")
                .allMatch(step -> current.measurement(step).isPresent()));
        Workbench.await(view::isComplete);
        assertFalse(Workbench.named(Button.class, "Add as Steps").isEnabled(), "they are there");
        assertArrayEquals(shown, curves(view.figures().get(1), 0).curves().getFirst().y().toArray(), 1e-9);
    }

    @Test
    void anAreaThatIsTypedScalesTheSlopes() {
        Workbench.open(SharedData.file(COPPER));
        MassView view = Workbench.view(MassView.ID, MassView.class);
        double before = curves(view.figures().get(1), 0).curves().getFirst().y().get(0);
        Workbench.named(Text.class, "Area (cm²)").setText("0.418");
        Workbench.await(view::isComplete);
        assertEquals(2 * before, curves(view.figures().get(1), 0).curves().getFirst().y().get(0), 1e-9 * before,
                "twice the 0.209 of the file");
    }

    /** A Voigt film that swells and softens with the charge, and a resistance of the same run. */
    private static Map<String, Measurement> film() {
        Axis time = Axis.time(Values.computed(ROWS, i -> 2.0 * i), Clock.relative("run"));
        double[] orders = {3, 5, 7, 9, 11};
        double[] frequency = new double[ROWS * 5];
        double[] dissipation = new double[ROWS * 5];
        Random random = new Random(2);
        Layer water = Layer.liquid(997, 0.89e-3);
        for (int i = 0; i < ROWS; i++) {
            for (int k = 0; k < 5; k++) {
                FilmShift shift = FilmShift.of(Quartz.at(5e6), orders[k],
                        List.of(Layer.film(thickness(i) * 1e-9, 1000, modulus(i), 3e-3)), water);
                frequency[5 * i + k] = shift.frequency() + 0.3 * random.nextGaussian();
                dissipation[5 * i + k] = shift.dissipation() + 1e-7 * random.nextGaussian();
            }
        }
        List<Axis> axes = List.of(time, Axis.of("overtone", EqcmQuantities.OVERTONE, Units.ONE, Values.of(orders)));
        Axis spectra = Axis.time(Values.computed(13, i -> 100.0 * i), Clock.relative("run"));
        Map<String, Measurement> all = new LinkedHashMap<>();
        all.put("quartz", Measurement.of("quartz", "eqcm",
                List.of(Dataset.of("frequency_shift", EqcmQuantities.FREQUENCY_SHIFT, Units.HERTZ, axes, Values.of(frequency)),
                        Dataset.of("dissipation_shift", EqcmQuantities.DISSIPATION_SHIFT, Units.ONE, axes, Values.of(dissipation)),
                        Dataset.of("voltage", QuantityKind.POTENTIAL, Units.VOLT, time,
                                Values.computed(ROWS, i -> 0.8 * Math.abs(1 - 2.0 * i / ROWS) - 0.2)),
                        Dataset.of("current", QuantityKind.CURRENT, Units.AMPERE, time,
                                Values.computed(ROWS, i -> i < ROWS / 2 ? -2e-4 : 2e-4))),
                Map.of("fundamental-frequency", "5 MHz")));
        all.put("circuit", Measurement.of("circuit", "electrochemistry",
                List.of(Dataset.of("R1", QuantityKind.RESISTANCE, Units.OHM, spectra, Values.computed(13, i -> 120 + 5.0 * i))), Map.of()));
        return all;
    }

    private static double thickness(int row) {
        return 120 + 60 * Math.sin(Math.PI * row / ROWS);
    }

    private static double modulus(int row) {
        return 1e6 * Math.pow(10, -Math.sin(Math.PI * row / ROWS));
    }

    @Test
    void theFilmIsFollowedInTimeBesideTheImpedanceOfTheSameRun() {
        Workbench.open(film());
        FilmView view = Workbench.view(FilmView.ID, FilmView.class);
        Figure figure = view.figures().getFirst();
        assertEquals(List.of("d (nm)", "G (Pa)", "η (Pa·s)", "χ²/ν", "E (V)"),
                labels(figure));
        Curve thickness = curves(figure, 0).curves().getFirst();
        Curve modulus = curves(figure, 1).curves().getFirst();
        for (int i = 0; i < ROWS; i += 50) {
            double sigma = thickness.sigma().orElseThrow().get(i);
            assertEquals(thickness(i), thickness.y().get(i), 5 * sigma, "thickness at row " + i);
            assertTrue(sigma < 0.05 * thickness(i), "σ at row " + i + ": " + sigma);
            assertEquals(modulus(i), modulus.y().get(i), 5 * modulus.sigma().orElseThrow().get(i), "modulus at row " + i);
        }
        Workbench.picture("film");

        Combo beside = Workbench.named(Combo.class, "Beside");
        assertEquals(List.of("nothing", "circuit.R1"), Arrays.asList(beside.getItems()));
        beside.select(1);
        beside.notifyListeners(SWT.Selection, new Event());
        Workbench.await(view::isComplete);
        assertEquals(180, curves(view.figures().getFirst(), 4).curves().getFirst().y().get(12), 1e-12);
        Workbench.picture("film-beside-impedance");

        Combo model = Workbench.named(Combo.class, "Model");
        model.select(2);
        model.notifyListeners(SWT.Selection, new Event());
        Workbench.await(view::isComplete);
        assertTrue(labels(view.figures().getFirst()).contains("β"));
    }
}

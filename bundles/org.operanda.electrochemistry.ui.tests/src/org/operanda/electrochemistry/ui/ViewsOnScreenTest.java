package org.operanda.electrochemistry.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.SettingsType;
import org.operanda.electrochemistry.galvanostatic.Cycles;
import org.operanda.electrochemistry.galvanostatic.CyclesSettings;
import org.operanda.figure.Curve;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.figure.Marker;
import org.operanda.plot.CurvePlot.Picked;
import org.operanda.testkit.SharedData;
import org.operanda.testkit.VirtualVoltammetry;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.testkit.Workbench;

/** Real and virtual measurements in the views of the real workbench. */
class ViewsOnScreenTest {
    private static final String CYCLED = "electrochemistry/biologic_gcpl_set/jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr";
    private static final String RESISTOR_AND_ARC = "eis/zplot_z/Circuit3_EIS_1.z";
    private static final String MANY_SPECTRA = "electrochemistry/biologic_mpr_mpt/vsp_peis_with.mpr";
    private static final String VOLTAMMOGRAM = "electrochemistry/biologic_mpr_mpt/cv.issue_149.mpr";
    private static final double[] RATES = {1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3};
    private final CurrentExperiment current = Workbench.current();

    private static Curves curves(Figure figure, int panel) {
        return (Curves) figure.panels().get(panel);
    }

    private static Curve curve(Figure figure, int panel, String name) {
        return curves(figure, panel).curves().stream().filter(c -> c.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no curve " + name));
    }

    private static Set<String> names(Figure figure) {
        return curves(figure, 0).curves().stream().map(Curve::name).filter(n -> !n.isEmpty()).collect(Collectors.toSet());
    }

    private static void press(String name) {
        Workbench.named(Button.class, name).notifyListeners(SWT.Selection, new Event());
    }

    private Dataset result(String step, String dataset) {
        return current.measurement(step).orElseThrow().dataset(dataset).orElseThrow();
    }

    @Test
    void cyclesAreShownWithoutAnySettingAndChosenOnesStandOutInAllCharts() {
        Workbench.open(SharedData.file(CYCLED));
        CyclesView view = Workbench.view(CyclesView.ID, CyclesView.class);
        List<Figure> figures = view.figures();
        assertEquals(List.of("Specific capacity (mA·h/g)", "Potential (V)", "Cycle"), figures.stream().map(f -> f.x().label()).toList());
        Measurement measured = current.measurement(Workbench.ID).orElseThrow();
        Dataset capacity = new Cycles().apply(Map.of("series", measured), SettingsType.of(CyclesSettings.class).defaults(), Progress.NONE)
                .datasets().stream().filter(d -> d.name().equals("discharge_specific_capacity")).findFirst().orElseThrow();
        assertArrayEquals(capacity.values().toArray(), curve(figures.get(2), 0, "discharge").y().toArray());
        Workbench.picture("cycles");

        Workbench.named(Text.class, "Cycles").setText("2,4-5");
        Workbench.await(view::isComplete);
        assertEquals(Set.of("cycle 2", "cycle 4", "cycle 5"), names(view.figures().get(0)));
        assertEquals(Set.of("cycle 2", "cycle 4", "cycle 5"), names(view.figures().get(1)));
        assertEquals(List.of(2.0, 4.0, 5.0), view.figures().get(2).markers().stream().map(Marker::x).toList());
        Workbench.picture("cycles-chosen");

        view.picked(2, 0, new Picked(1, 3));
        assertEquals("3", Workbench.named(Text.class, "Cycles").getText(), "the cycles of this test are counted from 0");
        view.picked(0, 0, new Picked(0, 0));
        assertEquals("0", Workbench.named(Text.class, "Cycles").getText(), "pale curves come first");
        view.picked(2, 0, new Picked(1, 0));
        assertEquals("", Workbench.named(Text.class, "Cycles").getText(), "a second click takes it back");
    }

    @Test
    void whatTheCyclesViewShowsCanBePutIntoTheRecipe() {
        Workbench.open(SharedData.file(CYCLED));
        CyclesView view = Workbench.view(CyclesView.ID, CyclesView.class);
        double[] shown = curve(view.figures().get(2), 0, "charge").y().toArray();
        press("Add as Steps");
        Workbench.await(
                () -> Stream.of("cycles", "voltage-curves", "differential-capacity").allMatch(s -> current.measurement(s).isPresent()));
        assertArrayEquals(shown, result("cycles", "charge_specific_capacity").values().toArray());
        Workbench.await(view::isComplete);
        assertFalse(Workbench.named(Button.class, "Add as Steps").isEnabled(), "they are there");
    }

    @Test
    void aCircuitIsFittedWhileItIsEditedAndTheStepGivesTheSameNumbers() {
        Workbench.open(SharedData.file(RESISTOR_AND_ARC));
        ImpedanceView view = Workbench.view(ImpedanceView.ID, ImpedanceView.class);
        Workbench.named(Combo.class, "Circuit").setText("R0-p(R1,CPE1)-L0");
        Workbench.await(() -> view.isComplete() && view.fitted().filter(f -> f.dataset("L0").isPresent()).isPresent());
        CircuitResult fit = view.fitted().orElseThrow();
        double resistance = fit.dataset("R0").orElseThrow().values().get(0) + fit.dataset("R1").orElseThrow().values().get(0);
        assertEquals(6137.5, resistance, 6137.5 * 0.005, "Z′ at 1 Hz is all of the resistance");
        Table table = Workbench.named(Table.class, "Parameters");
        assertEquals(List.of("R0", "R1", "CPE1_Q", "CPE1_alpha", "L0"), Arrays.stream(table.getItems()).map(i -> i.getText(0)).toList());
        assertTrue(table.getItem(0).getText(1).endsWith("kΩ"), table.getItem(0).getText(1));
        List<Figure> figures = view.figures();
        assertTrue(curves(figures.get(0), 0).equalScale());
        assertEquals(3, figures.get(1).panels().size(), "Bode, residuals, relaxation times");
        assertEquals(Set.of("measured", "fitted"), names(figures.get(0)));
        Workbench.picture("impedance");

        press("Add Fit");
        Workbench.await(() -> current.measurement("circuit-fit").isPresent());
        for (String name : List.of("R0", "R1", "CPE1_Q", "CPE1_alpha", "L0")) {
            Dataset here = fit.dataset(name).orElseThrow();
            assertEquals(here.values().get(0), result("circuit-fit", name).values().get(0), 0, name);
            assertEquals(here.sigma().orElseThrow().get(0), result("circuit-fit", name).sigma().orElseThrow().get(0), 0, name);
        }
    }

    @Test
    void aTextThatIsNoCircuitIsSaidAndTheLastFitStays() {
        Workbench.open(SharedData.file(RESISTOR_AND_ARC));
        ImpedanceView view = Workbench.view(ImpedanceView.ID, ImpedanceView.class);
        assertTrue(view.fitted().isPresent());
        Workbench.named(Combo.class, "Circuit").setText("R0-p(R1,");
        Workbench.calm();
        assertTrue(Workbench.named(Label.class, "Fit says").getText().contains("cannot be read"));
        assertTrue(view.fitted().isPresent());
    }

    @Test
    void spectraAreOverlaidAndTheCursorOfTheOtherViewsChoosesOne() {
        Workbench.open(SharedData.file(MANY_SPECTRA));
        ImpedanceView view = Workbench.view(ImpedanceView.ID, ImpedanceView.class);
        Spectra spectra = view.content().orElseThrow();
        assertEquals(32, spectra.count());
        assertEquals(32 + 1, curves(view.figures().get(0), 0).curves().size(), "all of them and the fit");
        Workbench.picture("impedance-overlay");

        Workbench.named(Text.class, "Overlay").setText("1,5-7");
        Workbench.await(view::isComplete);
        assertEquals(4 + 1, curves(view.figures().get(0), 0).curves().size());
        current.moveCursor(spectra.moment(9) + 1);
        Workbench.calm();
        Workbench.await(view::isComplete);
        assertEquals(10, Workbench.named(Spinner.class, "Spectrum").getSelection());
        assertEquals(9, view.fitted().orElseThrow().spectrum());
        view.picked(0, 0, new Picked(1, 0));
        Workbench.calm();
        assertEquals(5, Workbench.named(Spinner.class, "Spectrum").getSelection(), "the second curve is the fifth spectrum");
        assertEquals(spectra.moment(4), current.cursor());
    }

    private static double k1(double volt) {
        return 0.05 + 0.02 * volt;
    }

    private static double k2(double volt) {
        double away = (volt - 0.5) / 0.08;
        return 2e-4 + 2e-3 * Math.exp(-away * away / 2);
    }

    @Test
    void aSetOfVoltammogramsIsShownWithExponentsAndShares() {
        Workbench.open(VirtualVoltammetry.series(Arrays.stream(RATES).mapToObj(rate -> VirtualVoltammetry.cycles(0, 1, rate, 800, 2,
                (volt, speed, direction) -> direction * (k1(volt) * speed + k2(volt) * Math.sqrt(speed)))).toList()));
        VoltammetryView view = Workbench.view(VoltammetryView.ID, VoltammetryView.class);
        List<Figure> figures = view.figures();
        assertEquals(4, figures.size());
        assertEquals(Set.of("0.1 mV/s", "0.2 mV/s", "0.5 mV/s", "1 mV/s", "2 mV/s", "5 mV/s", "peaks"), names(figures.get(0)));
        double[] peaks = curve(figures.get(0), 0, "peaks").x().toArray();
        assertEquals(2 * RATES.length, peaks.length, "two of each rate");
        Arrays.stream(peaks).forEach(volt -> assertEquals(0.5, volt, 0.02));
        double capacitive = 0.06 * 1e-3;
        // ∫k₂ dE: the constant part and nearly all of the Gaussian one
        double whole = capacitive + (2e-4 + 2e-3 * 0.08 * Math.sqrt(2 * Math.PI)) * Math.sqrt(1e-3);
        Curve share = curve(figures.get(3), 0, "capacitive");
        assertEquals(100 * capacitive / whole, share.y().get(3), 0.3, "at 1 mV/s, in percent");
        Workbench.picture("voltammetry");

        view.picked(3, 0, new Picked(1, 5));
        Workbench.await(view::isComplete);
        assertEquals("5 mV/s", Workbench.named(Combo.class, "Capacitive part at").getText());
        assertTrue(names(view.figures().get(2)).contains("measured, 5 mV/s"));
    }

    @Test
    void oneVoltammogramSaysWhatIsMissingForTheOthers() {
        Workbench.open(SharedData.file(VOLTAMMOGRAM));
        VoltammetryView view = Workbench.view(VoltammetryView.ID, VoltammetryView.class);
        assertEquals(Set.of("cycle 1", "cycle 2", "cycle 3", "cycle 4"), names(view.figures().getFirst()));
        assertEquals(1, view.figures().size());
        Workbench.picture("one-voltammogram");
    }
}

package org.operanda.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.Step;
import org.operanda.figure.Curve;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Marker;
import org.operanda.figure.PairMatrix;
import org.operanda.figure.Range;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.RecipeText;
import org.operanda.host.report.FigureTemplate;
import org.operanda.workbench.commands.FigureFromTemplate;
import org.operanda.workbench.parts.ChemometricsPart;
import org.operanda.workbench.parts.DetailsPart;
import org.operanda.workbench.parts.ExperimentPart;
import org.operanda.workbench.parts.FramePart;
import org.operanda.workbench.parts.PlotPart;
import org.operanda.workbench.parts.RelationPart;
import org.operanda.workbench.testkit.Workbench;
import org.operanda.workbench.view.PlotView;

/** Clocks, chemometrics and figure templates of the virtual cell in the real workbench. */
class CorrelationOnScreenTest {
    private static final double HOUR = 3600;
    private final CurrentExperiment current = Workbench.current();

    @BeforeEach
    void open() {
        VirtualExperiment.open(current);
    }

    private void calculate(String id, String operation, Map<String, String> settings) {
        Step step = ExperimentFactory.eINSTANCE.createStep();
        step.setId(id);
        step.setOperation(operation);
        step.getInputs().put("frames", "normalised");
        settings.forEach(step.getSettings()::put);
        current.edit("calculate " + id, () -> current.experiment().getRecipe().getSteps().add(step));
        RunJob.start(current);
        Workbench.calm();
        assertTrue(current.measurement(id).isPresent(), current.problems().toString());
    }

    private static List<Figure> chemometrics() {
        ChemometricsPart part = Workbench.part(ChemometricsPart.ID, ChemometricsPart.class);
        Workbench.await(part::isDrawn);
        return part.figures();
    }

    @Test
    void curveResolutionShowsComponentsConcentrationsBandsAndResiduals() {
        calculate("resolved", "correlation.curve-resolution", Map.of("components", "2", "bands", "true", "from", "8320", "to", "8400"));
        List<Figure> figures = chemometrics();
        assertEquals(3, figures.size());
        Curves spectra = (Curves) figures.get(1).panels().getFirst();
        assertEquals(6, spectra.curves().size(), "two components and the ends of their bands");
        assertEquals("Photon energy", figures.get(1).x().name());
        assertTrue(figures.get(2).panels().getFirst() instanceof Curves curves && curves.curves().size() == 6);
        assertTrue(figures.get(2).panels().getLast() instanceof HeatMap, "the residual map");
        assertEquals("Time", figures.get(2).x().name());
        Workbench.picture(Workbench.shell(), "chemometrics-resolution");
        Combo axis = Workbench.named(Workbench.shell(), Combo.class, "Result of");
        assertEquals("resolved", axis.getText());
    }

    @Test
    void principalComponentsShowScreeLoadingsAndScores() {
        calculate("components", "correlation.principal-components", Map.of("components", "6", "from", "8320", "to", "8400"));
        List<Figure> figures = chemometrics();
        assertEquals("Component", figures.getFirst().x().name());
        assertTrue(figures.getFirst().panels().size() >= 3, "explained variance, singular value, indicator");
        assertEquals(6, ((Curves) figures.get(1).panels().getFirst()).curves().size());
        Workbench.picture(Workbench.shell(), "chemometrics-components");
    }

    @Test
    void aTemplateIsFilledShownAndWrittenIntoTheRecipe() throws IOException {
        Workbench.part(PlotPart.ID, PlotPart.class);
        Map<String, Measurement> data = new LinkedHashMap<>();
        current.session().orElseThrow().everything().forEach(e -> data.put(e.getKey(), e.getValue()));
        FigureDefinition figure = FigureTemplate.all().stream().filter(t -> t.id().equals("review-7")).findFirst().orElseThrow().fill(data)
                .figure().orElseThrow();
        FigureFromTemplate.add(current, figure);
        Workbench.calm();
        PlotPart plot = Workbench.part(PlotPart.ID, PlotPart.class);
        Workbench.await(plot::isDrawn);
        Figure shown = plot.figureShown().orElseThrow();
        assertEquals(2, shown.panels().size(), "the map above the voltage");
        assertTrue(RecipeText.of(current.experiment()).contains("review-7"));
        Workbench.picture(Workbench.shell(), "template");
        Files.createDirectories(Path.of("target", "screenshots"));
        assertEquals(Optional.empty(), PlotView.export(shown, Path.of("target", "screenshots", "template.pdf")));
        current.edits().undo();
        assertTrue(current.experiment().getFigures().stream().noneMatch(f -> f.getId().equals("review-7")));
    }

    /** Concentrations of the whole run go up and down again: against the state of charge both branches are there, and each by itself. */
    @Test
    void concentrationsStandAgainstTheStateOfCharge() {
        calculate("resolved", "correlation.curve-resolution", Map.of("components", "3", "from", "8320", "to", "8400"));
        chemometrics();
        Combo along = Workbench.named(Combo.class, "Along");
        Workbench.choose("Along", along.indexOf("State of charge"));
        Figure courses = chemometrics().getLast();
        assertEquals("State of charge", courses.x().name());
        Curves concentrations = (Curves) courses.panels().getFirst();
        assertEquals(6, concentrations.curves().size(), "three components on charge and on discharge");
        assertEquals(List.of("charge", "discharge"), ((Curves) courses.panels().get(1)).curves().stream().map(Curve::name).toList());
        assertEquals(2, courses.panels().stream().filter(HeatMap.class::isInstance).count(), "a map of residuals of each");
        Workbench.picture("chemometrics-charge-all");
        // the mean over the exposure, and the state at its middle, differ by less than the state changes meanwhile
        double[] states = current.measurement("state").flatMap(m -> m.dataset("state_of_charge")).orElseThrow().values().toArray();
        double[] charge = concentrations.curves().getFirst().x().toArray();
        double[] discharge = concentrations.curves().getLast().x().toArray();
        for (int i = 0; i < states.length; i++) {
            assertFalse(Double.isFinite(charge[i]) && Double.isFinite(discharge[i]), "frame " + i + " is on one branch");
            double place = Double.isNaN(charge[i]) ? discharge[i] : charge[i];
            assertTrue(Double.isNaN(states[i]) || Math.abs(states[i] - place) < 0.01, "frame " + i + ": " + place);
        }
        assertTrue(Double.isFinite(charge[20]) && Double.isNaN(charge[150]), "first it is charged, then discharged");
        int frames = drawn(concentrations.curves().getFirst()) + drawn(concentrations.curves().getLast());
        Combo branch = Workbench.named(Combo.class, "Branch");
        assertEquals(List.of("all", "half cycle 0", "half cycle 1"), List.of(branch.getItems()));
        Workbench.choose("Branch", 1);
        Workbench.picture("chemometrics-charge");
        int charging = drawn(course());
        Workbench.choose("Branch", 2);
        Workbench.picture("chemometrics-discharge");
        assertEquals(frames, charging + drawn(course()), "each frame belongs to one branch");
        Workbench.choose("Branch", 0);
        Workbench.choose("Along", along.indexOf("Cycle"));
        assertEquals("Cycle", chemometrics().getLast().x().name());
        Workbench.choose("Along", 0);
        assertEquals("Time", chemometrics().getLast().x().name());
    }

    /** The course of the first component. */
    private static Curve course() {
        return ((Curves) chemometrics().getLast().panels().getFirst()).curves().getFirst();
    }

    private static int drawn(Curve curve) {
        return (int) Arrays.stream(curve.x().toArray()).filter(Double::isFinite).count();
    }

    @Test
    void allPairsAreShownCopiedAndExportedAndAClickOpensOne(@TempDir Path folder) throws IOException {
        RelationPart part = Workbench.part(RelationPart.ID, RelationPart.class);
        Button all = Workbench.button(Workbench.shell(), "All pairs");
        all.setSelection(true);
        all.notifyListeners(SWT.Selection, new Event());
        Workbench.calm();
        Control pairs = plots("All pairs").getFirst();
        Workbench.picture("pairs");
        Figure matrix = part.figures().getFirst();
        assertEquals(8, ((PairMatrix) matrix.panels().getFirst()).quantities().size());
        for (String kind : List.of("png", "svg", "pdf", "csv")) {
            assertEquals(Optional.empty(), PlotView.export(matrix, folder.resolve("pairs." + kind)));
        }
        assertTrue(Files.readString(folder.resolve("pairs.csv")).startsWith("Time (s),"));
        assertEquals(List.of("Show all", "Copy image", "Export…"), Arrays.stream(pairs.getMenu().getItems()).map(MenuItem::getText)
                .filter(t -> !t.isEmpty()).map(t -> t.replaceAll("\t.*", "")).toList(), "as every plot has");
        Combo y = Workbench.named(Combo.class, "y");
        String before = y.getText();
        click(pairs, pairs.getSize().x / 16, pairs.getSize().y - pairs.getSize().y / 16, 0);
        Workbench.calm();
        assertTrue(pairs.isDisposed(), "the pair is shown in place of the matrix");
        assertNotEquals(before, y.getText());
        assertFalse(all.getSelection());
        Workbench.picture("pair");
    }

    /** The plot areas that are seen below the bar with a control of some name. */
    private static List<Control> plots(String button) {
        return areas(Workbench.button(Workbench.shell(), button).getParent().getParent());
    }

    private static void click(Control control, int x, int y, int modifiers) {
        mouse(control, SWT.MouseDown, x, y, modifiers);
        mouse(control, SWT.MouseUp, x, y, modifiers);
    }

    private static void mouse(Control control, int type, int x, int y, int modifiers) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = type == SWT.MouseMove ? 0 : 1;
        event.stateMask = modifiers;
        control.notifyListeners(type, event);
    }

    private static PlotPart plot() {
        PlotPart plot = Workbench.part(PlotPart.ID, PlotPart.class);
        Workbench.await(plot::isDrawn);
        return plot;
    }

    /** The plot areas of the panels below each other, from top to bottom. */
    private static List<Control> panels() {
        plot();
        return areas(Workbench.named(Combo.class, "Along").getParent().getParent());
    }

    private static List<Control> areas(Composite view) {
        return Workbench.controls(view, Control.class).stream()
                .filter(c -> c.getClass().getSimpleName().contains("PlotArea") && c.isVisible()).toList();
    }

    private void mark(double moment, String name, int record) {
        current.moveCursor(moment);
        Workbench.inDialog(() -> Workbench.press(Workbench.named(Combo.class, "Along").getParent(), "Mark…"), dialog -> {
            Workbench.named(dialog, Text.class, "Name").setText(name);
            Combo records = Workbench.named(dialog, Combo.class, "Seen in");
            records.select(record);
            records.notifyListeners(SWT.Selection, new Event());
            Workbench.picture(dialog, "mark");
            Workbench.press(dialog, "Mark");
        });
        Workbench.calm();
    }

    @Test
    void aMarkerSetAtTheCursorStandsInAllPanelsAndCanBeUndoneAndDeleted() {
        int before = plot().figureShown().orElseThrow().markers().size();
        mark(2.5 * HOUR, "pulse", 0);
        Figure shown = plot().figureShown().orElseThrow();
        assertEquals(before + 1, shown.markers().size());
        assertEquals(new Marker(2.5 * HOUR, "pulse"), shown.markers().getLast());
        assertTrue(RecipeText.of(current.experiment()).contains("\"pulse\""));
        Workbench.picture("marker");
        current.setAxis(QuantityKind.CHARGE);
        Workbench.calm();
        assertEquals("pulse", plot().figureShown().orElseThrow().markers().getLast().label(), "along any quantity");
        current.setAxis(QuantityKind.TIME);
        current.edits().undo();
        Workbench.calm();
        assertEquals(before, plot().figureShown().orElseThrow().markers().size());
        current.edits().redo();
        Tree tree = Workbench.controls(Workbench.shell(), Tree.class).getFirst();
        TreeItem markers = Arrays.stream(tree.getItems()).filter(i -> i.getText().equals("Markers")).findFirst().orElseThrow();
        tree.setSelection(markers.getItem(0));
        tree.notifyListeners(SWT.Selection, new Event());
        tree.getMenu().notifyListeners(SWT.Show, new Event());
        MenuItem delete = Arrays.stream(tree.getMenu().getItems()).filter(i -> i.getText().equals("Delete Marker")).findFirst()
                .orElseThrow();
        delete.notifyListeners(SWT.Selection, new Event());
        assertEquals(0, current.experiment().getMarkers().size());
    }

    /** The record's clock is put wrong by a minute and 100 ppm; two moments that both records show put it right again. */
    @Test
    void aClockIsPutRightByMarkersOfTheSameName() {
        MeasurementReference spectra = current.experiment().getMeasurements().get(1);
        double[] right = times("spectra");
        current.edit("wrong clock", () -> {
            spectra.getClock().setOffset(spectra.getClock().getOffset() + 60);
            spectra.getClock().setDrift(spectra.getClock().getDrift() + 1e-4);
        });
        RunJob.start(current);
        Workbench.calm();
        double[] wrong = times("spectra");
        assertTrue(Math.abs(wrong[wrong.length - 1] - right[right.length - 1]) > 60);
        plot();
        for (int frame : new int[] {20, 150}) {
            mark(right[frame], "moment " + frame, 1);
            mark(wrong[frame], "moment " + frame, 2);
        }
        Tree tree = Workbench.controls(Workbench.shell(), Tree.class).getFirst();
        tree.setSelection(tree.getItem(1).getItem(1));
        tree.notifyListeners(SWT.Selection, new Event());
        Workbench.part(ExperimentPart.ID, ExperimentPart.class);
        Workbench.part(DetailsPart.ID, DetailsPart.class);
        Workbench.picture("clock");
        Workbench.press(Workbench.shell(), "Put right by markers");
        Workbench.calm();
        double[] found = times("spectra");
        for (int i = 0; i < right.length; i++) {
            assertEquals(right[i], found[i], 1e-6, "frame " + i);
        }
        assertEquals("markers: moment 20, moment 150", spectra.getClock().getSource());
        assertEquals(0, spectra.getClock().getResidual(), 1e-6);
    }

    private double[] times(String id) {
        return current.measurement(id).orElseThrow().timeAxis().orElseThrow().values().toArray();
    }

    @Test
    void aTraceDraggedWithAltTakesItsClockAlong() {
        current.select(
                List.of(new DataReference("spectra", Optional.of("absorption")), new DataReference("cycling", Optional.of("voltage"))));
        Workbench.calm();
        assertEquals(2, panels().size());
        double[] spectra = times("spectra");
        double[] cycling = times("cycling");
        double seconds = drag(panels().getFirst());
        assertEquals(spectra[0] + seconds, times("spectra")[0], 1e-6 * seconds, "it is calculated anew at once");
        assertTrue(current.edits().undoLabel().startsWith("clock of spectra by "), current.edits().undoLabel());
        double back = drag(panels().getLast());
        assertEquals(cycling[0], times("cycling")[0], "the common clock is that of the cycling and stays");
        assertEquals(spectra[0] + seconds - back, times("spectra")[0], 1e-6 * seconds, "so what is not dragged goes the other way");
    }

    /** Drags what a panel shows, and says by how many seconds. */
    private static double drag(Control panel) {
        Range seen = plot().figureShown().orElseThrow().x().range().orElseThrow();
        mouse(panel, SWT.MouseDown, 50, 20, SWT.ALT);
        mouse(panel, SWT.MouseMove, 70, 20, SWT.ALT);
        mouse(panel, SWT.MouseUp, 90, 20, SWT.ALT);
        Workbench.calm();
        return seen.length() * 40 / panel.getSize().x;
    }

    @Test
    void oneCursorAndOneRangeGoThroughAllPanels() {
        List<Control> panels = panels();
        assertEquals(4, panels.size());
        Range all = plot().figureShown().orElseThrow().x().range().orElseThrow();
        click(panels.get(2), 100, 15, 0);
        assertEquals(all.from() + all.length() * 100 / panels.get(2).getSize().x, current.cursor(), 1e-6 * all.length());
        Workbench.calm();
        assertTrue(Workbench.part(FramePart.ID, FramePart.class).described().startsWith("Frame "));
        mouse(panels.get(3), SWT.MouseDown, 60, 10, 0);
        mouse(panels.get(3), SWT.MouseMove, 160, 12, 0);
        mouse(panels.get(3), SWT.MouseUp, 160, 12, 0);
        Workbench.calm();
        Range part = plot().figureShown().orElseThrow().x().range().orElseThrow();
        assertEquals(all.length() * 100 / panels.get(3).getSize().x, part.length(), 1e-6 * all.length(),
                "the uppermost panel shows the part chosen in the lowest");
        Workbench.picture("linked");
    }

    /** Presses the button that finds the clock of the second record. */
    private MeasurementReference findClock(Path folder, String rightRecord, String slowRecord) throws IOException {
        Path right = Files.writeString(folder.resolve("right.csv"), rightRecord);
        Path slow = Files.writeString(folder.resolve("slow.csv"), slowRecord);
        Workbench.open(Map.of("right", right, "slow", slow), List.of());
        MeasurementReference reference = current.experiment().getMeasurements().stream().filter(m -> m.getId().equals("slow")).findFirst()
                .orElseThrow();
        Tree tree = Workbench.controls(Workbench.shell(), Tree.class).getFirst();
        TreeItem item = Arrays.stream(tree.getItems()).flatMap(i -> Arrays.stream(i.getItems())).filter(i -> i.getText().startsWith("slow"))
                .findFirst().orElseThrow();
        tree.setSelection(item);
        tree.notifyListeners(SWT.Selection, new Event());
        Workbench.part(ExperimentPart.ID, ExperimentPart.class);
        Workbench.part(DetailsPart.ID, DetailsPart.class);
        Workbench.press(Workbench.shell(), "Find from steps");
        Workbench.calm();
        return reference;
    }

    /** Two records of a cell that is switched at moments which do not repeat themselves; the clock of the second is 137 s behind. */
    @Test
    void aClockIsFoundFromStepsThatBothRecordsSaw(@TempDir Path folder) throws IOException {
        MeasurementReference reference = findClock(folder, record(0, 3.2, 0.4), record(137, 0.6, 0.1));
        Workbench.picture("found-clock");
        assertEquals(137, times("slow")[0] - times("right")[0], 0.5);
        assertTrue(reference.getClock().getSource().startsWith("14 steps that right saw too, ± 0."), reference.getClock().getSource());
        assertTrue(current.edits().undoLabel().endsWith("from steps"), current.edits().undoLabel());
    }

    /** Nothing changes abruptly; what is stored says how sure it is. */
    @Test
    void aClockIsFoundFromCurvesWhereNothingChangesAbruptly(@TempDir Path folder) throws IOException {
        MeasurementReference reference = findClock(folder, curves(0, 1), curves(137, 2));
        Workbench.picture("found-clock-curves");
        assertEquals(137, times("slow")[0] - times("right")[0], 5);
        assertTrue(reference.getClock().getSource().startsWith("curves that right saw too, ± "), reference.getClock().getSource());
        assertTrue(current.edits().undoLabel().endsWith("from curves"), current.edits().undoLabel());
    }

    /** One row every 20 seconds for forty hours. */
    private static String curves(double behind, int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("time/s,voltage/V,current/A\n");
        for (int row = 0; row < 7200; row++) {
            double moment = behind + 20 * row;
            double voltage = 3.5 + 0.2 * (Math.sin(moment / 3100) + Math.sin(moment / 1730 + 1) + Math.sin(moment / 7900 + 2));
            text.append(20 * row).append(',').append(voltage + 2e-3 * random.nextGaussian()).append(',')
                    .append(1e-3 * Math.sin(moment / 2300)).append('\n');
        }
        return text.toString();
    }

    /** One row a second for two hours; what is recorded goes up and down at the switching moments. */
    private static String record(double behind, double low, double step) {
        int[] switched = {310, 525, 1130, 1240, 2040, 2610, 2705, 3590, 3935, 4420, 5210, 5300, 6215, 6800};
        StringBuilder text = new StringBuilder("time/s,voltage/V,current/A\n");
        for (int second = 0; second < 7200; second++) {
            double moment = behind + second;
            long before = Arrays.stream(switched).filter(s -> s <= moment).count();
            text.append(second).append(',').append(low + before % 2 * step).append(',').append(before % 2 == 0 ? -1e-3 : 1e-3).append('\n');
        }
        return text.toString();
    }
}

package org.operanda.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.ViewState;
import org.operanda.experiment.VisibleRange;
import org.operanda.figure.Figure;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Range;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.store.ExperimentStore;
import org.operanda.workbench.commands.NewExperiment;
import org.operanda.workbench.parts.DetailsPart;
import org.operanda.workbench.parts.ExperimentPart;
import org.operanda.workbench.parts.FramePart;
import org.operanda.workbench.parts.PlotPart;
import org.operanda.workbench.parts.ProblemsPart;
import org.operanda.workbench.parts.RelationPart;
import org.operanda.workbench.testkit.Workbench;
import org.operanda.workbench.view.PlotView;

/** The virtual cell in the real workbench. */
class ExperimentOnScreenTest {
    private static final double HOUR = 3600;

    @TempDir
    static Path folder;
    private final CurrentExperiment current = Workbench.current();

    @BeforeEach
    void open() {
        VirtualExperiment.open(current);
    }

    private static Figure plotted() {
        PlotPart part = Workbench.part(PlotPart.ID, PlotPart.class);
        Workbench.await(part::isDrawn);
        return part.figureShown().orElseThrow();
    }

    @Test
    void aRecipeIsReadCalculatedAndDrawn() {
        assertTrue(current.session().isPresent());
        assertFalse(current.session().get().failed());
        assertEquals(List.of(), current.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList());
        assertEquals(4, plotted().panels().size());
        assertEquals("Time", plotted().x().name());
        assertEquals(current.dataset(DataReference.of("turns.turning_point")).orElseThrow().values().length(), plotted().markers().size());
        assertTrue(Workbench.shell().getText().contains("Virtual cell"), Workbench.shell().getText());
        Workbench.picture(Workbench.shell(), "experiment");
    }

    @Test
    void theTreeShowsMeasurementsResultsAndDatasets() {
        Tree tree = Workbench.controls(Workbench.shell(), Tree.class).getFirst();
        List<String> roots = Arrays.stream(tree.getItems()).map(TreeItem::getText).toList();
        assertTrue(roots.get(1).startsWith("Measurements"), roots.toString());
        assertTrue(roots.get(2).startsWith("Results"), roots.toString());
        assertEquals(current.experiment().getMeasurements().size(), tree.getItem(1).getItemCount());
        assertEquals(current.experiment().getRecipe().getSteps().size(), tree.getItem(2).getItemCount());
    }

    @Test
    void theTreeOffersTheViewsThatAreBoundToTheSelection() {
        Tree tree = Workbench.controls(Workbench.shell(), Tree.class).getFirst();
        tree.setSelection(tree.getItem(1).getItem(1));
        tree.notifyListeners(SWT.Selection, new Event());
        tree.getMenu().notifyListeners(SWT.Show, new Event());
        assertEquals(List.of("Frame", "", "Calculate…"), Arrays.stream(tree.getMenu().getItems()).map(MenuItem::getText).toList());
        tree.getMenu().getItem(0).notifyListeners(SWT.Selection, new Event());
        tree.setSelection(tree.getItem(1).getItem(0));
        tree.notifyListeners(SWT.Selection, new Event());
        tree.getMenu().notifyListeners(SWT.Show, new Event());
        assertEquals(List.of("Calculate…"), Arrays.stream(tree.getMenu().getItems()).map(MenuItem::getText).toList(),
                "the cycling is no series of frames");
        tree.setSelection(tree.getItem(2).getItem(0));
        tree.notifyListeners(SWT.Selection, new Event());
        tree.getMenu().notifyListeners(SWT.Show, new Event());
        assertEquals(List.of("Calculate…", "Remove Step"), Arrays.stream(tree.getMenu().getItems()).map(MenuItem::getText).toList());
    }

    @Test
    void everyQuantityCanBeTheAxisOfThePlot() {
        CommonAxes axes = CommonAxes.of(current.session().orElseThrow());
        assertTrue(axes.kinds().containsAll(List.of(QuantityKind.TIME, QuantityKind.CHARGE, QuantityKind.POTENTIAL, QuantityKind.CYCLE)),
                axes.kinds().toString());
        for (QuantityKind kind : axes.kinds()) {
            current.setAxis(kind);
            Workbench.calm();
            assertEquals(kind.label(), plotted().x().name());
            Workbench.picture(Workbench.shell(), "along-" + kind.id());
        }
    }

    @Test
    void aBranchLeavesTheOthersOut() {
        current.setAxis(QuantityKind.CHARGE);
        Combo branch = Workbench.named(Workbench.shell(), Combo.class, "Branch");
        assertTrue(branch.getItemCount() > 2, "charge and discharge are branches");
        branch.select(1);
        branch.notifyListeners(SWT.Selection, new Event());
        Workbench.calm();
        Workbench.picture(Workbench.shell(), "branch");
        assertEquals("Charge", plotted().x().name());
    }

    @Test
    void theCursorShowsTheFrameAndTheStateOfTheCell() {
        current.moveCursor(2 * HOUR);
        Workbench.calm();
        FramePart part = Workbench.part(FramePart.ID, FramePart.class);
        String early = part.described();
        assertTrue(early.matches("Frame \\d+ of \\d+ at .*E = .* V.*"), early);
        current.moveCursor(8 * HOUR);
        Workbench.calm();
        assertNotEquals(early, part.described());
        Workbench.picture(Workbench.shell(), "cursor");
    }

    @Test
    void selectedDatasetsArePlotted() {
        current.select(List.of(new DataReference("edge", Optional.of("white_line_height"))));
        Workbench.calm();
        assertEquals(1, plotted().panels().size());
        current.select(List.of());
        Workbench.calm();
        assertEquals(4, plotted().panels().size());
    }

    @Test
    void theRelationIsDrawnWithItsLine() {
        Workbench.part(RelationPart.ID, RelationPart.class);
        Combo y = Workbench.named(Workbench.shell(), Combo.class, "y");
        assertTrue(Arrays.asList(y.getItems()).contains("edge edge half step"), String.join(", ", y.getItems()));
    }

    @Test
    void problemsAreListedWithWhatToDo() {
        Workbench.part(ProblemsPart.ID, ProblemsPart.class);
        Table table = Workbench.controls(Workbench.shell(), Table.class).stream().filter(t -> t.getColumnCount() == 3).findFirst()
                .orElseThrow();
        assertEquals(current.problems().size(), table.getItemCount());
        Workbench.picture(Workbench.shell(), "problems");
    }

    @Test
    void aClockEditIsCalculatedUndoneAndDoneAgain() {
        MeasurementReference spectra = current.experiment().getMeasurements().get(1);
        double before = spectra.getClock().getOffset();
        current.edit("clock offset of spectra", () -> spectra.getClock().setOffset(before + 60));
        assertTrue(current.isDirty());
        RunJob.start(current);
        Workbench.calm();
        double shifted = current.measurement("spectra").orElseThrow().timeAxis().orElseThrow().values().get(0);
        current.edits().undo();
        assertEquals(before, spectra.getClock().getOffset());
        RunJob.start(current);
        Workbench.calm();
        assertEquals(60, shifted - current.measurement("spectra").orElseThrow().timeAxis().orElseThrow().values().get(0), 1e-2);
        current.edits().redo();
        assertEquals(before + 60, spectra.getClock().getOffset());
        assertEquals("clock offset of spectra", current.edits().undoLabel());
    }

    @Test
    void aStepThatAViewAddsIsCalculatedAndCanBeUndone() {
        int before = current.experiment().getRecipe().getSteps().size();
        String id = Steps.add(current, "electrochemistry.charge-counting", Map.of("series", "cycling"), Map.of());
        String second = Steps.add(current, "electrochemistry.charge-counting", Map.of("series", "cycling"), Map.of());
        Workbench.calm();
        assertEquals(List.of("charge-counting", "charge-counting-2"), List.of(id, second));
        assertTrue(current.measurement(second).orElseThrow().dataset("charge").isPresent());
        current.edits().undo();
        current.edits().undo();
        assertEquals(before, current.experiment().getRecipe().getSteps().size());
    }

    @Test
    void theCellSheetIsEditedInItsForm() {
        Tree tree = Workbench.controls(Workbench.shell(), Tree.class).getFirst();
        tree.setSelection(tree.getItem(0));
        tree.notifyListeners(SWT.Selection, new Event());
        Workbench.part(ExperimentPart.ID, ExperimentPart.class);
        Workbench.calm();
        Workbench.part(DetailsPart.ID, DetailsPart.class);
        Text mass = Workbench.named(Workbench.shell(), Text.class, "Mass");
        mass.setText("12.5");
        mass.notifyListeners(SWT.DefaultSelection, new Event());
        assertEquals(12.5, current.experiment().getCells().getFirst().getMass());
        Workbench.calm();
        Text again = Workbench.named(Workbench.shell(), Text.class, "Mass");
        again.setText("much");
        again.notifyListeners(SWT.DefaultSelection, new Event());
        assertEquals(12.5, current.experiment().getCells().getFirst().getMass(), "a word is refused and changes nothing");
        Workbench.picture(Workbench.shell(), "cell-sheet");
        current.edits().undo();
        assertNotEquals(12.5, current.experiment().getCells().getFirst().getMass());
    }

    @Test
    void aSavedExperimentIsReopenedWithTheSameResults() throws IOException {
        double[] edge = current.dataset(DataReference.of("edge.edge_half_step")).orElseThrow().values().toArray();
        Path file = Files.createDirectories(folder.resolve("elsewhere")).resolve("saved" + ExperimentFiles.EXTENSION);
        current.edit("name", () -> current.experiment().setName("Saved cell"));
        assertEquals(List.of(), ExperimentFiles.save(current, file));
        assertFalse(current.isDirty());
        Experiment saved = EcoreUtil.copy(current.experiment());
        ExperimentFiles.open(current, file);
        Workbench.calm();
        assertTrue(EcoreUtil.equals(saved, current.experiment()));
        assertArrayEquals(edge, current.dataset(DataReference.of("edge.edge_half_step")).orElseThrow().values().toArray());
    }

    /** Axis, branch, lines of the tree, zoom, cursor, colours and the relation are set as a user would. */
    private void lookCloser() {
        current.setAxis(QuantityKind.CHARGE);
        Workbench.calm();
        Workbench.choose("Branch", 2);
        Workbench.choose("Colours", Workbench.named(Workbench.shell(), Combo.class, "Colours").getSelectionIndex() == 1 ? 2 : 1);
        Workbench.part(RelationPart.ID, RelationPart.class);
        Workbench.choose("against x", 1);
        Tree tree = Workbench.controls(Workbench.shell(), Tree.class).getFirst();
        TreeItem spectra = tree.getItem(1).getItem(1);
        TreeItem edge = tree.getItem(2).getItem(0);
        edge.setExpanded(true);
        tree.setSelection(new TreeItem[] {spectra, edge});
        tree.notifyListeners(SWT.Selection, new Event());
        Workbench.calm();
        plotted();
        Control map = Workbench.controls(Workbench.shell(), Control.class).stream()
                .filter(c -> c.getClass().getSimpleName().contains("PlotArea"))
                .findFirst().orElseThrow();
        mouse(map, SWT.MouseDown, 60, 20);
        mouse(map, SWT.MouseMove, 160, 80);
        mouse(map, SWT.MouseUp, 160, 80);
        current.moveCursor(2.5 * HOUR);
        Workbench.calm();
    }

    private static void mouse(Control control, int type, int x, int y) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = 1;
        control.notifyListeners(type, event);
    }

    /** What a user sees of the way the experiment is looked at. */
    private List<Object> seen() {
        Workbench.calm();
        Figure figure = plotted();
        Tree tree = Workbench.controls(Workbench.shell(), Tree.class).getFirst();
        HeatMap map = (HeatMap) figure.panels().getFirst();
        List<Object> seen = new ArrayList<>(
                List.of(figure.x().name(), figure.x().range(), map.yAxis().range(), map.colours(), figure.panels().size(), current.cursor(),
                        Workbench.part(FramePart.ID, FramePart.class).described(),
                        Arrays.stream(tree.getSelection()).map(TreeItem::getText).toList()));
        for (String name : List.of("Along", "Branch", "Colours", "against x", "y")) {
            seen.add(Workbench.named(Combo.class, name).getText());
        }
        return seen;
    }

    @Test
    void aSavedExperimentOpensAsItWasLeft() throws IOException {
        List<Object> before = seen();
        lookCloser();
        List<Object> left = seen();
        for (int i = 0; i < left.size() - 1; i++) {
            assertNotEquals(before.get(i), left.get(i), "the test changes what it looks at: " + left);
        }
        assertFalse(current.isDirty(), "looking at an experiment does not change it");
        Workbench.picture(Workbench.shell(), "left");
        Path file = Files.createDirectories(folder.resolve("seen")).resolve("seen" + ExperimentFiles.EXTENSION);
        assertEquals(List.of(), ExperimentFiles.save(current, file));
        ExperimentFiles.open(current, VirtualExperiment.recipe());
        List<Object> other = seen();
        assertEquals(left.get(3), other.set(3, before.get(3)), "the colours taken last");
        assertEquals(before.subList(0, 8), other.subList(0, 8), "another experiment is looked at in its own way");
        ExperimentFiles.open(current, file);
        assertEquals(left, seen());
        Workbench.picture(Workbench.shell(), "reopened");
        ViewState view = EcoreUtil.copy(current.completeView());
        assertTrue(EcoreUtil.equals(view, ExperimentStore.load(file).experiment().orElseThrow().getView()));
    }

    @Test
    void frameAndRelationKeepTheirZoom() throws IOException {
        zoom(FramePart.ID, 8330, 8350);
        zoom(RelationPart.ID, 1, 2);
        Path file = Files.createDirectories(folder.resolve("zoomed")).resolve("zoomed" + ExperimentFiles.EXTENSION);
        assertEquals(List.of(), ExperimentStore.save(current.experiment(), file));
        ExperimentFiles.open(current, file);
        Workbench.calm();
        PlotView frame = Workbench.part(FramePart.ID, PlotView.class);
        Workbench.await(() -> frame.isDrawn() && !frame.figures().isEmpty());
        assertEquals(Optional.of(new Range(8330, 8350)), frame.figures().getFirst().x().range());
        PlotView relation = Workbench.part(RelationPart.ID, PlotView.class);
        Workbench.await(() -> relation.isDrawn() && !relation.figures().isEmpty());
        assertEquals(Optional.of(new Range(1, 2)), relation.figures().getFirst().x().range());
        current.moveCursor(5 * HOUR);
        Workbench.calm();
        assertEquals(Optional.of(new Range(8330, 8350)), frame.figures().getFirst().x().range(), "another frame is seen as closely");
        Workbench.picture(Workbench.shell(), "zoomed");
    }

    private void zoom(String view, double from, double to) {
        VisibleRange range = ExperimentFactory.eINSTANCE.createVisibleRange();
        range.setAxis(view + " 0 x");
        range.setFrom(from);
        range.setTo(to);
        current.experiment().setDataFolder(VirtualExperiment.folder().toString());
        current.view().getRanges().add(range);
    }

    @Test
    void theNextSessionBeginsWhereTheLastOneEnded() {
        lookCloser();
        List<Object> left = seen();
        LastSession.keep(current);
        current.open(NewExperiment.empty(), Optional.empty(), List.of());
        Workbench.calm();
        assertTrue(LastSession.open(current));
        assertEquals(left, seen());
        assertFalse(current.isDirty());
        current.open(NewExperiment.empty(), Optional.empty(), List.of());
        LastSession.keep(current);
        assertFalse(LastSession.open(current), "an experiment without a file is not remembered");
    }

    @Test
    void theCursorStaysAtItsMomentAlongAnotherQuantity() {
        current.moveCursor(2.5 * HOUR);
        current.setAxis(QuantityKind.CHARGE);
        Workbench.calm();
        assertEquals(2.5 * HOUR, current.cursor());
    }

    @Test
    void nothingIsSavedIntoTheFolderOfTheRawData() {
        Path file = VirtualExperiment.folder().resolve("xas/experiment" + ExperimentFiles.EXTENSION);
        assertEquals("store.raw-folder", ExperimentFiles.save(current, file).getFirst().id());
        assertFalse(Files.exists(file));
    }

    @Test
    void thePlotIsExportedAsImageGraphicAndNumbers() throws IOException {
        assertEquals(4, plotted().panels().size());
        PlotPart part = Workbench.part(PlotPart.ID, PlotPart.class);
        for (String ending : List.of("png", "svg", "csv")) {
            Path file = folder.resolve("plot." + ending);
            assertEquals(Optional.empty(), PlotView.export(part.figureShown().orElseThrow(), file));
            assertTrue(Files.size(file) > 1000, ending);
        }
    }

    @Test
    void anEmptyExperimentSaysWhatToDo() {
        current.open(NewExperiment.empty(), Optional.empty(), List.of());
        Workbench.calm();
        assertTrue(Workbench.controls(Workbench.shell(), Label.class).stream().anyMatch(l -> l.getText().contains("choose Import")));
        Workbench.picture(Workbench.shell(), "empty");
    }
}

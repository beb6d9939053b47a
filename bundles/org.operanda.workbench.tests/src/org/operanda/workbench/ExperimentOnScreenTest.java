package org.operanda.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.demo.VirtualCell;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.MeasurementReference;
import org.operanda.figure.Figure;
import org.operanda.host.recipe.DataReference;
import org.operanda.workbench.commands.NewExperiment;
import org.operanda.workbench.parts.DetailsPart;
import org.operanda.workbench.parts.ExperimentPart;
import org.operanda.workbench.parts.FramePart;
import org.operanda.workbench.parts.PlotPart;
import org.operanda.workbench.parts.ProblemsPart;
import org.operanda.workbench.parts.RelationPart;

/** The virtual cell in the real workbench. */
class ExperimentOnScreenTest {
    private static final long SEED = 1;
    private static final double HOUR = 3600;

    @TempDir
    static Path folder;
    private final CurrentExperiment current = Window.current();

    @BeforeAll
    static void writeTheVirtualCell() throws IOException {
        VirtualCell.write(folder.resolve("raw"), SEED);
    }

    @BeforeEach
    void open() {
        current.setAxis(QuantityKind.TIME);
        ExperimentFiles.open(current, folder.resolve("raw").resolve(VirtualCell.RECIPE));
        Window.calm();
    }

    private static Figure plotted() {
        PlotPart part = Window.part(PlotPart.ID, PlotPart.class);
        Window.await(part::isDrawn);
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
        assertTrue(Window.shell().getText().contains("Virtual cell"), Window.shell().getText());
        Window.picture(Window.shell(), "experiment");
    }

    @Test
    void theTreeShowsMeasurementsResultsAndDatasets() {
        Tree tree = Window.controls(Window.shell(), Tree.class).getFirst();
        List<String> roots = Arrays.stream(tree.getItems()).map(TreeItem::getText).toList();
        assertTrue(roots.get(1).startsWith("Measurements"), roots.toString());
        assertTrue(roots.get(2).startsWith("Results"), roots.toString());
        assertEquals(current.experiment().getMeasurements().size(), tree.getItem(1).getItemCount());
        assertEquals(current.experiment().getRecipe().getSteps().size(), tree.getItem(2).getItemCount());
    }

    @Test
    void theTreeOffersTheViewsThatAreBoundToTheSelection() {
        Tree tree = Window.controls(Window.shell(), Tree.class).getFirst();
        tree.setSelection(tree.getItem(1).getItem(1));
        tree.notifyListeners(SWT.Selection, new Event());
        tree.getMenu().notifyListeners(SWT.Show, new Event());
        assertEquals(List.of("Frame"), Arrays.stream(tree.getMenu().getItems()).map(MenuItem::getText).toList());
        tree.getMenu().getItem(0).notifyListeners(SWT.Selection, new Event());
        tree.setSelection(tree.getItem(1).getItem(0));
        tree.notifyListeners(SWT.Selection, new Event());
        tree.getMenu().notifyListeners(SWT.Show, new Event());
        assertEquals(0, tree.getMenu().getItemCount(), "the cycling is no series of frames");
    }

    @Test
    void everyQuantityCanBeTheAxisOfThePlot() {
        CommonAxes axes = CommonAxes.of(current.session().orElseThrow());
        assertTrue(axes.kinds().containsAll(List.of(QuantityKind.TIME, QuantityKind.CHARGE, QuantityKind.POTENTIAL, QuantityKind.CYCLE)),
                axes.kinds().toString());
        for (QuantityKind kind : axes.kinds()) {
            current.setAxis(kind);
            Window.calm();
            assertEquals(kind.label(), plotted().x().name());
            Window.picture(Window.shell(), "along-" + kind.id());
        }
    }

    @Test
    void aBranchLeavesTheOthersOut() {
        current.setAxis(QuantityKind.CHARGE);
        Combo branch = Window.named(Window.shell(), Combo.class, "Branch");
        assertTrue(branch.getItemCount() > 2, "charge and discharge are branches");
        branch.select(1);
        branch.notifyListeners(SWT.Selection, new Event());
        Window.calm();
        Window.picture(Window.shell(), "branch");
        assertEquals("Charge", plotted().x().name());
    }

    @Test
    void theCursorShowsTheFrameAndTheStateOfTheCell() {
        current.moveCursor(2 * HOUR);
        Window.calm();
        FramePart part = Window.part(FramePart.ID, FramePart.class);
        String early = part.described();
        assertTrue(early.matches("Frame \\d+ of \\d+ at .*E = .* V.*"), early);
        current.moveCursor(8 * HOUR);
        Window.calm();
        assertNotEquals(early, part.described());
        Window.picture(Window.shell(), "cursor");
    }

    @Test
    void selectedDatasetsArePlotted() {
        current.select(List.of(new DataReference("edge", Optional.of("white_line_height"))));
        Window.calm();
        assertEquals(1, plotted().panels().size());
        current.select(List.of());
        Window.calm();
        assertEquals(4, plotted().panels().size());
    }

    @Test
    void theRelationIsDrawnWithItsLine() {
        Window.part(RelationPart.ID, RelationPart.class);
        Combo y = Window.named(Window.shell(), Combo.class, "y");
        assertTrue(Arrays.asList(y.getItems()).contains("edge edge_half_step"), String.join(", ", y.getItems()));
    }

    @Test
    void problemsAreListedWithWhatToDo() {
        Window.part(ProblemsPart.ID, ProblemsPart.class);
        Table table = Window.controls(Window.shell(), Table.class).stream().filter(t -> t.getColumnCount() == 3).findFirst().orElseThrow();
        assertEquals(current.problems().size(), table.getItemCount());
        Window.picture(Window.shell(), "problems");
    }

    @Test
    void aClockEditIsCalculatedUndoneAndDoneAgain() {
        MeasurementReference spectra = current.experiment().getMeasurements().get(1);
        double before = spectra.getClock().getOffset();
        current.edit("clock offset of spectra", () -> spectra.getClock().setOffset(before + 60));
        assertTrue(current.isDirty());
        RunJob.start(current);
        Window.calm();
        double shifted = current.measurement("spectra").orElseThrow().timeAxis().orElseThrow().values().get(0);
        current.edits().undo();
        assertEquals(before, spectra.getClock().getOffset());
        RunJob.start(current);
        Window.calm();
        assertEquals(60, shifted - current.measurement("spectra").orElseThrow().timeAxis().orElseThrow().values().get(0), 1e-2);
        current.edits().redo();
        assertEquals(before + 60, spectra.getClock().getOffset());
        assertEquals("clock offset of spectra", current.edits().undoLabel());
    }

    @Test
    void theCellSheetIsEditedInItsForm() {
        Tree tree = Window.controls(Window.shell(), Tree.class).getFirst();
        tree.setSelection(tree.getItem(0));
        tree.notifyListeners(SWT.Selection, new Event());
        Window.part(ExperimentPart.ID, ExperimentPart.class);
        Window.calm();
        Window.part(DetailsPart.ID, DetailsPart.class);
        Text mass = Window.named(Window.shell(), Text.class, "Mass");
        mass.setText("12.5");
        mass.notifyListeners(SWT.DefaultSelection, new Event());
        assertEquals(12.5, current.experiment().getCells().getFirst().getMass());
        Window.calm();
        Text again = Window.named(Window.shell(), Text.class, "Mass");
        again.setText("much");
        again.notifyListeners(SWT.DefaultSelection, new Event());
        assertEquals(12.5, current.experiment().getCells().getFirst().getMass(), "a word is refused and changes nothing");
        Window.picture(Window.shell(), "cell-sheet");
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
        Window.calm();
        assertTrue(EcoreUtil.equals(saved, current.experiment()));
        assertArrayEquals(edge, current.dataset(DataReference.of("edge.edge_half_step")).orElseThrow().values().toArray());
    }

    @Test
    void nothingIsSavedIntoTheFolderOfTheRawData() {
        Path file = folder.resolve("raw/xas/experiment" + ExperimentFiles.EXTENSION);
        assertEquals("store.raw-folder", ExperimentFiles.save(current, file).getFirst().id());
        assertFalse(Files.exists(file));
    }

    @Test
    void thePlotIsExportedAsImageGraphicAndNumbers() throws IOException {
        assertEquals(4, plotted().panels().size());
        PlotPart part = Window.part(PlotPart.ID, PlotPart.class);
        for (String ending : List.of("png", "svg", "csv")) {
            Path file = folder.resolve("plot." + ending);
            assertEquals(Optional.empty(), part.export(file));
            assertTrue(Files.size(file) > 1000, ending);
        }
    }

    @Test
    void anEmptyExperimentSaysWhatToDo() {
        current.open(NewExperiment.empty(), Optional.empty(), List.of());
        Window.calm();
        assertTrue(Window.controls(Window.shell(), Label.class).stream().anyMatch(l -> l.getText().contains("choose Import")));
        Window.picture(Window.shell(), "empty");
    }
}

package org.operanda.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.host.recipe.InstrumentZones;
import org.operanda.host.recipe.RecipeFile;
import org.operanda.host.recipe.RecipeText;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;
import org.operanda.host.report.FigureTemplate;
import org.operanda.workbench.commands.FigureFromTemplate;
import org.operanda.workbench.parts.DetailsPart;
import org.operanda.workbench.parts.ExperimentPart;
import org.operanda.workbench.parts.PlotPart;
import org.operanda.workbench.testkit.Workbench;

/** Whatever is done to an experiment stands in its recipe, is taken back and done again; the saved recipe gives the same numbers without the workbench. */
class HistoryTest {
    private static final double HOUR = 3600;
    private final CurrentExperiment current = Workbench.current();
    private final List<String> recipes = new ArrayList<>();
    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        System.setProperty(InstrumentZones.PROPERTY, folder.resolve("zones.properties").toString());
        VirtualExperiment.open(current);
        Workbench.part(PlotPart.ID, PlotPart.class);
        Workbench.part(ExperimentPart.ID, ExperimentPart.class);
        Workbench.part(DetailsPart.ID, DetailsPart.class);
        Workbench.calm();
        recipes.add(RecipeText.of(current.experiment()));
    }

    @AfterEach
    void forget() {
        System.clearProperty(InstrumentZones.PROPERTY);
    }

    /** Does something that a user can do, and looks whether it is one step of the history and stands in the recipe. */
    private void act(String label, Runnable action) {
        action.run();
        String recipe = RecipeText.of(current.experiment());
        assertNotEquals(recipes.getLast(), recipe, label);
        assertEquals(label, current.edits().undoLabel());
        recipes.add(recipe);
    }

    private static Tree tree() {
        return Workbench.controls(Workbench.shell(), Tree.class).getFirst();
    }

    /** Selects a line of the tree, whose details are then shown. */
    private static void select(String line) {
        TreeItem item = Arrays.stream(tree().getItems()).flatMap(i -> Stream.concat(Stream.of(i), Arrays.stream(i.getItems())))
                .filter(i -> i.getText().startsWith(line)).findFirst().orElseThrow();
        tree().setSelection(item);
        tree().notifyListeners(SWT.Selection, new Event());
    }

    private static void type(String line, String field, String text) {
        select(line);
        Text input = Workbench.named(Text.class, field);
        input.setText(text);
        input.notifyListeners(SWT.DefaultSelection, new Event());
    }

    private static void fromMenu(String line, String name) {
        select(line);
        tree().getMenu().notifyListeners(SWT.Show, new Event());
        Arrays.stream(tree().getMenu().getItems()).filter(i -> i.getText().equals(name)).findFirst().map(MenuItem.class::cast).orElseThrow()
                .notifyListeners(SWT.Selection, new Event());
    }

    private void mark(String name) {
        current.moveCursor(2.5 * HOUR);
        Workbench.inDialog(() -> Workbench.press(Workbench.named(Combo.class, "Along").getParent(), "Mark…"), dialog -> {
            Workbench.named(dialog, Text.class, "Name").setText(name);
            Workbench.press(dialog, "Mark");
        });
    }

    private void addFigure() {
        Map<String, Measurement> data = new LinkedHashMap<>();
        current.session().orElseThrow().everything().forEach(e -> data.put(e.getKey(), e.getValue()));
        FigureFromTemplate.add(current, FigureTemplate.all().stream().filter(t -> t.id().equals("review-7")).findFirst().orElseThrow()
                .fill(data).figure().orElseThrow());
    }

    @Test
    void everyActionIsInTheRecipeIsUndoneAndDoneAgainAndIsReplayedWithTheSameNumbers() {
        act("clock offset of spectra", () -> type("spectra", "Offset", "-130.5"));
        act("time zone of cycling", () -> type("cycling", "Time zone", "Europe/Berlin"));
        act("mass of the cell", () -> type("virtual cell", "Mass", "11.5"));
        act("Reference frames of shift", () -> type("shift", "Reference frames", "7"));
        act("step principal-components", () -> Steps.add(current, "correlation.principal-components", Map.of("frames", "normalised"),
                Map.of("components", "3", "from", "8320", "to", "8400")));
        act("marker pulse", () -> mark("pulse"));
        act("name of marker jump", () -> type("pulse", "Name", "jump"));
        act("removal of jump", () -> fromMenu("jump", "Delete Marker"));
        act("figure review-7", this::addFigure);
        act("removal of lag", () -> Steps.remove(current, Set.of("lag")));
        for (int i = recipes.size() - 2; i >= 0; i--) {
            current.edits().undo();
            assertEquals(recipes.get(i), RecipeText.of(current.experiment()), "undone to the step " + i);
        }
        assertFalse(current.edits().canUndo());
        for (int i = 1; i < recipes.size(); i++) {
            current.edits().redo();
            assertEquals(recipes.get(i), RecipeText.of(current.experiment()), "done again to the step " + i);
        }
        RunJob.start(current);
        Workbench.calm();
        Path saved = folder.resolve("saved.json");
        assertEquals(List.of(), ExperimentFiles.saveRecipe(current, saved));
        RecipeFile.Opened opened = RecipeFile.open(saved, Map.of(), current.extensions());
        assertEquals(List.of(), opened.problems());
        Session headless = new Runner(current.extensions(), 1).run(opened.experiment().orElseThrow(), opened.folder(), Progress.NONE);
        assertTrue(same(current.session().orElseThrow(), headless) > 40);
    }

    /** Compares all numbers, bit for bit, and says how many datasets there were. */
    private static int same(Session workbench, Session headless) {
        assertEquals(workbench.results().keySet(), headless.results().keySet());
        int compared = 0;
        for (Map.Entry<String, Measurement> entry : workbench.everything().toList()) {
            Measurement other = headless.data(entry.getKey()).orElseThrow();
            for (Dataset dataset : entry.getValue().datasets()) {
                Optional<Dataset> found = other.dataset(dataset.name());
                assertArrayEquals(dataset.values().toArray(), found.orElseThrow().values().toArray(),
                        entry.getKey() + "." + dataset.name());
                compared++;
            }
        }
        return compared;
    }
}

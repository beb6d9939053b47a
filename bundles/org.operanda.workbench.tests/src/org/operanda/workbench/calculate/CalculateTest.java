package org.operanda.workbench.calculate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.operation.SettingsType;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.Step;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.RecipeCheck;
import org.operanda.host.recipe.RecipeFile;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;
import org.operanda.host.report.Outputs;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.ExperimentFiles;
import org.operanda.workbench.Steps;
import org.operanda.workbench.VirtualExperiment;
import org.operanda.workbench.parts.ExperimentPart;
import org.operanda.workbench.parts.PlotPart;
import org.operanda.workbench.testkit.Workbench;

/** Steps that a user adds to the virtual cell, and takes out of it, in the real workbench. */
class CalculateTest {
    @TempDir
    static Path folder;
    private final CurrentExperiment current = Workbench.current();

    @BeforeEach
    void open() {
        VirtualExperiment.open(current);
    }

    private Casting casting(String... selected) {
        return new Casting(current, Arrays.stream(selected).map(DataReference::of).toList());
    }

    private List<String> offered(String... selected) {
        return casting(selected).operations().stream().map(OperationDescriptor::id).toList();
    }

    private Map<String, String> cast(String operation, String... selected) {
        Map<String, DataReference> cast = casting(selected).of(current.extensions().operation(operation).orElseThrow());
        return cast.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString()));
    }

    @Test
    void operationsAreOfferedWhoseInputsTheSelectionFits() {
        List<String> ofCycling = offered("cycling");
        assertTrue(ofCycling.containsAll(List.of("electrochemistry.cycles", "electrochemistry.charge-counting", "correlation.resample")));
        assertFalse(ofCycling.contains("xas.normalise"), "of another technique");
        assertFalse(ofCycling.contains("electrochemistry.circuit-fit"), "it has no impedance");
        assertFalse(ofCycling.contains("electrochemistry.warburg-diffusion"), "it has no Warburg coefficient");
        assertFalse(ofCycling.contains("correlation.principal-components"), "it has no series of curves");
        assertTrue(ofCycling.getFirst().startsWith("electrochemistry."), "its own technique comes first: " + ofCycling);
        List<String> ofSpectra = offered("spectra");
        assertTrue(ofSpectra.containsAll(List.of("xas.normalise", "xas.linear-combination", "correlation.principal-components")));
        assertFalse(ofSpectra.contains("xas.edge-energy"), "the spectra are not yet normalised");
        assertFalse(ofSpectra.contains("electrochemistry.cycles"), "no current");
        assertTrue(offered("normalised").contains("xas.edge-energy"), "one dimension less, frame by frame");
        assertFalse(offered("cycling", "spectra").contains("electrochemistry.cycles"), "it has no second role");
        assertTrue(offered("spectra", "cycling").contains("correlation.resample"));
    }

    @Test
    void whatIsSelectedPlaysTheRolesInTheirOrder() {
        assertEquals(Map.of("series", "normalised", "standards", "components"), cast("xas.linear-combination", "normalised", "components"));
        assertEquals(Map.of("frames", "spectra", "source", "cycling"), cast("correlation.resample", "spectra", "cycling"));
        assertEquals(Map.of("frames", "spectra"), cast("correlation.resample", "spectra"), "anything could be the source: the user says");
        assertEquals(Map.of("series", "cycling"), cast("electrochemistry.cycles", "cycling.voltage"), "cycles need all columns");
        assertEquals(Map.of("series", "cycling"), cast("electrochemistry.cycles", "cycling.voltage", "cycling.current"));
        assertEquals(Map.of("frames", "normalised.normalised_absorption"),
                cast("correlation.curve-resolution", "normalised.normalised_absorption"), "of several maps the one that was chosen");
    }

    private static Tree tree(Shell shell) {
        return Workbench.controls(shell, Tree.class).getFirst();
    }

    private static void type(Shell shell, String name, String text) {
        Workbench.named(shell, Text.class, name).setText(text);
        Workbench.calm();
    }

    private static void chooseOperation(Shell dialog, String words, String name) {
        type(dialog, "Search", words);
        TreeItem item = Arrays.stream(tree(dialog).getItems()).flatMap(t -> Arrays.stream(t.getItems()))
                .filter(i -> i.getText().equals(name))
                .findFirst().orElseThrow(() -> new AssertionError("no " + name));
        tree(dialog).setSelection(item);
        tree(dialog).notifyListeners(SWT.Selection, new Event());
        Workbench.calm();
    }

    private void selectLine(int group, int line) {
        Tree tree = tree(Workbench.shell());
        tree.setSelection(tree.getItem(group).getItem(line));
        tree.notifyListeners(SWT.Selection, new Event());
        Workbench.calm();
    }

    private static ExperimentPart part() {
        return Workbench.part(ExperimentPart.ID, ExperimentPart.class);
    }

    @Test
    void aStepIsMadeInTheDialogCalculatedSelectedPlottedAndUndone() {
        int before = current.experiment().getRecipe().getSteps().size();
        selectLine(1, 0);
        Workbench.inDialog(part()::calculate, dialog -> {
            Workbench.calm();
            assertFalse(Workbench.button(dialog, "Calculate").isEnabled(), "nothing is chosen");
            Workbench.picture(dialog, "calculate-list");
            chooseOperation(dialog, "retention", "Cycles");
            assertEquals(1, tree(dialog).getItemCount(), "only what has the word");
            assertEquals("cycles", Workbench.named(dialog, Text.class, "Name").getText());
            assertTrue(Workbench.named(dialog, Combo.class, "series").getText().startsWith("cycling"));
            type(dialog, "Mass", "much");
            assertFalse(Workbench.button(dialog, "Calculate").isEnabled());
            Workbench.picture(dialog, "calculate-refused");
            type(dialog, "Mass", "-3");
            assertFalse(Workbench.button(dialog, "Calculate").isEnabled());
            type(dialog, "Mass", "3.2");
            type(dialog, "Name", "edge");
            assertFalse(Workbench.button(dialog, "Calculate").isEnabled(), "the name is taken");
            type(dialog, "Name", "capacity");
            assertTrue(Workbench.button(dialog, "Calculate").isEnabled());
            Workbench.picture(dialog, "calculate");
            Workbench.press(dialog, "Calculate");
        });
        Workbench.calm();
        Step step = current.experiment().getRecipe().getSteps().getLast();
        assertEquals("capacity", step.getId());
        assertEquals("electrochemistry.cycles", step.getOperation());
        assertEquals(Map.of("series", "cycling"), step.getInputs().map());
        assertEquals(Map.of("mass", "3.2"), step.getSettings().map(), "what stays as it was is not written");
        assertTrue(current.measurement("capacity").isPresent());
        assertTrue(tree(Workbench.shell()).getSelection()[0].getText().startsWith("capacity"));
        assertFalse(current.selection().isEmpty());
        assertTrue(current.selection().stream().allMatch(r -> r.owner().equals("capacity")), current.selection().toString());
        PlotPart plot = Workbench.part(PlotPart.ID, PlotPart.class);
        Workbench.await(plot::isDrawn);
        assertEquals("Cycle", plot.figureShown().orElseThrow().x().name());
        assertTrue(plot.figureShown().orElseThrow().x().counted());
        Workbench.picture(Workbench.shell(), "calculated");
        assertEquals("step capacity", current.edits().undoLabel());
        current.edits().undo();
        assertEquals(before, current.experiment().getRecipe().getSteps().size());
    }

    @Test
    void aRoleThatMustBePlayedIsAskedFor() {
        selectLine(1, 1);
        Workbench.inDialog(part()::calculate, dialog -> {
            chooseOperation(dialog, "exposure", "Values over each exposure");
            assertFalse(Workbench.button(dialog, "Calculate").isEnabled());
            Combo source = Workbench.named(dialog, Combo.class, "source");
            assertEquals("", source.getText());
            source.select(Arrays.asList(source.getItems()).indexOf("counted (Charge counting)"));
            source.notifyListeners(SWT.Selection, new Event());
            assertTrue(Workbench.button(dialog, "Calculate").isEnabled());
            Workbench.picture(dialog, "calculate-roles");
        });
        assertFalse(Steps.usedIds(current.experiment()).contains("resample"), "the dialog was left without finishing");
        assertFalse(current.isDirty());
    }

    @Test
    void columnsThatAreSelectedAreRelated() {
        OperationDescriptor regression = current.extensions().operation("correlation.regression").orElseThrow();
        StepDraft draft = new StepDraft(current, regression,
                SettingsType.of(regression.contribution().load().instance().orElseThrow().settingsType()),
                casting("state.charge", "edge.edge_half_step"));
        draft.type().fields().stream().filter(f -> f.key().equals("x") || f.key().equals("y"))
                .forEach(f -> assertEquals(f.key().equals("x") ? "charge" : "edge_half_step", draft.text(f)));
        assertEquals(List.of(), Stream.concat(draft.missing().stream(), draft.refusal().stream()).toList());
        draft.setText(draft.type().fields().get(2), "cubic");
        assertTrue(draft.refusal().orElseThrow().startsWith("Method: It must be one of"), draft.refusal().orElseThrow());
    }

    @Test
    void aSettingOfTheCellSheetMustBeThere() {
        OperationDescriptor cycles = current.extensions().operation("electrochemistry.cycles").orElseThrow();
        StepDraft draft = new StepDraft(current, cycles,
                SettingsType.of(cycles.contribution().load().instance().orElseThrow().settingsType()),
                casting("cycling"));
        draft.setText(draft.type().fields().getFirst(), "${cell.mass}");
        assertTrue(draft.refusal().isEmpty(), draft.refusal().toString());
        draft.setText(draft.type().fields().getFirst(), "${cell.weight}");
        assertTrue(draft.refusal().orElseThrow().contains("no 'weight'"), draft.refusal().orElseThrow());
    }

    @Test
    void aStepThatOthersNeedIsRemovedWithThemOrNotAtAll() {
        Experiment before = EcoreUtil.copy(current.experiment());
        assertEquals(List.of(), Steps.dependants(current.experiment(), Set.of("lag")));
        assertEquals(List.of("'state'", "'relation'", "'lag'", "the figure 'relations'"),
                Steps.dependants(current.experiment(), Set.of("counted")));
        Workbench.inDialog(() -> RemoveSteps.ask(Workbench.shell(), current, Set.of("counted")), dialog -> {
            Workbench.picture(dialog, "remove-step");
            Workbench.press(dialog, "Cancel");
        });
        assertTrue(EcoreUtil.equals(before.getRecipe(), current.experiment().getRecipe()));
        Workbench.inDialog(() -> RemoveSteps.ask(Workbench.shell(), current, Set.of("counted")),
                dialog -> Workbench.press(dialog, "Remove All"));
        Workbench.calm();
        assertEquals(before.getRecipe().getSteps().size() - 4, current.experiment().getRecipe().getSteps().size());
        assertEquals(List.of("overview", "phases"), current.experiment().getFigures().stream().map(f -> f.getId()).toList());
        assertEquals(List.of(), RecipeCheck.check(current.experiment(), current.extensions()).stream()
                .filter(p -> p.severity() == Severity.ERROR).toList());
        assertTrue(current.measurement("counted").isEmpty());
        current.edits().undo();
        assertTrue(EcoreUtil.equals(before.getRecipe(), current.experiment().getRecipe()));
        assertEquals(3, current.experiment().getFigures().size());
    }

    @Test
    void theSessionReplaysOnTheCommandLineBitForBit() throws Exception {
        Steps.add(current, "cyc", "electrochemistry.cycles", Map.of("series", "cycling"), Map.of("mass", "3.2"));
        Steps.add(current, "components-of", "correlation.principal-components", Map.of("frames", "normalised.normalised_absorption"),
                Map.of());
        Workbench.calm();
        Session window = current.session().orElseThrow();
        assertFalse(window.failed(), window.allProblems().toString());
        Path recipe = folder.resolve("saved").resolve("replay.json");
        assertEquals(List.of(), ExperimentFiles.saveRecipe(current, recipe));

        RecipeFile.Opened opened = RecipeFile.open(recipe, Map.of(), current.extensions());
        Session headless = new Runner(current.extensions(), 1).run(opened.experiment().orElseThrow(), opened.folder(), Progress.NONE);
        assertEquals(List.copyOf(window.results().keySet()), List.copyOf(headless.results().keySet()));
        window.results().forEach((id, measurement) -> assertSame(id, measurement, headless.results().get(id)));

        Path out = folder.resolve("out");
        assertEquals(0, operanda("run", recipe.toString(), "--out", out.toString()));
        Path shown = folder.resolve("shown");
        Outputs.write(window, current.extensions(), shown, Progress.NONE);
        List<Path> tables = tables(shown);
        assertFalse(tables.isEmpty());
        assertEquals(tables, tables(out));
        for (Path table : tables) {
            assertArrayEquals(Files.readAllBytes(shown.resolve(table)), Files.readAllBytes(out.resolve(table)), table.toString());
        }
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
    }

    private static void assertSame(String id, Measurement expected, Measurement actual) {
        assertEquals(expected.datasets().stream().map(Dataset::name).toList(), actual.datasets().stream().map(Dataset::name).toList(), id);
        for (Dataset dataset : expected.datasets()) {
            Dataset other = actual.dataset(dataset.name()).orElseThrow();
            assertArrayEquals(dataset.values().toArray(), other.values().toArray(), id + "." + dataset.name());
            assertEquals(dataset.unit(), other.unit());
            assertEquals(dataset.sigma().isPresent(), other.sigma().isPresent());
            dataset.sigma().ifPresent(sigma -> assertArrayEquals(sigma.toArray(), other.sigma().orElseThrow().toArray(), id));
        }
    }

    /** The command line in this very platform; it is a bundle beside the workbench. */
    private static Object operanda(String... arguments) throws Exception {
        IApplication application = (IApplication) Platform.getBundle("org.operanda.cli")
                .loadClass("org.operanda.cli.CommandLineApplication")
                .getConstructor().newInstance();
        IApplicationContext context = (IApplicationContext) Proxy.newProxyInstance(CalculateTest.class.getClassLoader(),
                new Class<?>[] {IApplicationContext.class},
                (proxy, method, given) -> Map.of(IApplicationContext.APPLICATION_ARGS, arguments));
        return application.start(context);
    }
}

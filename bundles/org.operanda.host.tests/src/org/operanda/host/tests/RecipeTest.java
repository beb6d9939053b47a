package org.operanda.host.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.experiment.Experiment;
import org.operanda.host.extension.Extensions;
import org.operanda.host.recipe.RecipeFile;
import org.operanda.host.recipe.RecipeFile.Opened;
import org.operanda.host.recipe.RecipeText;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;

class RecipeTest {
    private static final String INPUT = "<input role='in' technique='xas' quantity='normalised-absorption' rank='1'/>";
    private static final String RECIPE = """
            {
              "operanda": 1,
              "name": "Test",
              "cell": "cell.json",
              "measurements": [
                {"id": "spectra", "files": ["*.spc"], "grouping": "frames"}
              ],
              "steps": [
                {"id": "mean", "operation": "xas.mean",
                 "inputs": {"in": "spectra"},
                 "settings": {"factor": "${cell.mass}"}},
                {"id": "scaled", "operation": "xas.scale",
                 "inputs": {"in": "mean.mean"},
                 "settings": {"factor": 10}}
              ]
            }
            """;
    @TempDir
    Path folder;
    private final Extensions extensions = new Contributions().reader("b", "b.spectra", "Spectra", "<match pattern='*.spc'/>")
            .operation("b", "xas.mean", "Mean", INPUT)
            .operation("c", "xas.scale", "Scale", "<input role='in'/>").operation("d", "xas.thirteen", "ThrowsAtThirteen", INPUT)
            .extensions();

    @BeforeEach
    void data() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.writeString(folder.resolve("s" + i + ".spc"), "SPECTRUM " + 100 * i + " " + i + " " + (i + 1) / 3.0 + " 5");
        }
        Files.writeString(folder.resolve("cell.json"),
                "{\"mass\": \"0.0035 g\", \"activeMaterial\": \"LNO\", \"configuration\": \"half\", \"electrode\": \"positive\", "
                        + "\"attributes\": {\"xas.foil\": \"Ni\", \"xrd.wavelength\": \"0.4959 Å\"}}");
    }

    private Opened open(String recipe, Map<String, String> overrides) throws IOException {
        return RecipeFile.open(Files.writeString(folder.resolve("recipe.json"), recipe), overrides, extensions);
    }

    private Experiment experiment(String recipe) throws IOException {
        Opened opened = open(recipe, Map.of());
        assertEquals(List.of(), opened.problems());
        return opened.experiment().orElseThrow();
    }

    private Session run(String recipe, int threads) throws IOException {
        return new Runner(extensions, threads).run(experiment(recipe), folder, Progress.NONE);
    }

    private static double[] values(Session session, String dataset) {
        return session.dataset(dataset).orElseThrow().values().toArray();
    }

    @Test
    void aRecipeGivesTheSameNumbersForAnyNumberOfThreads() throws IOException {
        double[] one = values(run(RECIPE, 1), "scaled.scaled");
        double[] three = values(run(RECIPE, 3), "scaled.scaled");
        assertArrayEquals(one, three);
        assertEquals(20, one.length);
        assertEquals(10 * 3.5 * (4 + 5 / 3.0 + 5) / 3, one[4], 1e-12);
    }

    @Test
    void aClockThatWasSetDuringTheRunIsKeptAndUsed() throws IOException {
        String clock = "\"clock\": {\"offset\": 3.0, \"drift\": 0.0, \"reference\": 0.0, \"residual\": 0.25, "
                + "\"pieces\": [{\"from\": 7, \"offset\": -3597.0, \"drift\": 0.001, \"reference\": 700.0}]}";
        String recipe = RECIPE.replace("\"grouping\": \"frames\"", "\"grouping\": \"frames\", " + clock);
        Experiment experiment = experiment(recipe);
        String written = RecipeText.of(experiment);
        assertTrue(EcoreUtil.equals(experiment.getMeasurements().getFirst(), experiment(written).getMeasurements().getFirst()), written);
        Session raw = run(RECIPE, 1);
        Session set = run(written, 1);
        double[] times = raw.measurements().get("spectra").timeAxis().orElseThrow().values().toArray();
        double[] corrected = set.measurements().get("spectra").timeAxis().orElseThrow().values().toArray();
        assertEquals(times[6] + 3, corrected[6], 1e-9);
        assertEquals(times[7] - 3597 + 0.001 * (times[7] - 700), corrected[7], 1e-9);
        Opened refused = open(recipe.replace("\"from\": 7", "\"from\": 0"), Map.of());
        assertEquals("recipe.clock-piece", refused.problems().getFirst().id());
    }

    @Test
    void theCellSheetOverridesTheHeaderAndTheSessionSaysSo() throws IOException {
        Session session = run(RECIPE, 1);
        assertEquals("7000 mg", session.overrides().getFirst().header());
        assertEquals("3.5 mg", session.overrides().getFirst().sheet());
        assertEquals("3.5 mg", session.measurements().get("spectra").metadata().get("cell.mass"));
        assertEquals("half", session.measurements().get("spectra").metadata().get("cell.configuration"));
        assertEquals("positive", session.measurements().get("spectra").metadata().get("cell.electrode"));
        assertEquals("Ni", session.measurements().get("spectra").metadata().get("xas.foil"));
        assertFalse(session.measurements().get("spectra").metadata().containsKey("xrd.wavelength"), "it is no measurement of XRD");
        assertEquals(List.of("cell.overridden"),
                session.allProblems().stream().map(Problem::id).filter(id -> id.startsWith("cell")).toList());
        assertFalse(session.failed());
    }

    @Test
    void provenanceNamesEveryFileAndEverySettingWithItsDefault() throws IOException {
        Session session = run(RECIPE.replace("\"settings\": {\"factor\": 10}", "\"settings\": {}"), 2);
        var provenance = session.experiment().getProvenance();
        assertEquals(20, provenance.getInputs().size());
        assertEquals("s0.spc", provenance.getInputs().getFirst().getPath());
        assertEquals(64, provenance.getInputs().getFirst().getSha256().length());
        assertEquals("b.spectra", provenance.getInputs().getFirst().getReaderId());
        assertEquals("3.5", provenance.getSteps().getFirst().getSettings().get("factor"));
        assertEquals("2.0", provenance.getSteps().getLast().getSettings().get("factor"));
        assertEquals("1.2.3", provenance.getSteps().getLast().getOperationVersion());
        assertEquals(2, session.experiment().getResults().size());
    }

    @Test
    void valuesCanBeSetFromOutside() throws IOException {
        Opened opened = open(RECIPE,
                Map.of("scaled.factor", "3", "cell.mass", "2 mg", "data", folder.toString(), "spectra.offset", "12.5"));
        assertEquals(List.of(), opened.problems());
        Session session = new Runner(extensions, 1).run(opened.experiment().orElseThrow(), Path.of("elsewhere"), Progress.NONE);
        assertEquals(3 * 2 * (0 + 1 / 3.0 + 5) / 3, values(session, "scaled.scaled")[0], 1e-12);
        assertEquals(17.5, session.measurements().get("spectra").timeAxis().orElseThrow().values().get(0), 1e-12);
        assertTrue(open(RECIPE, Map.of("scald.factor", "3")).problems().getFirst().hint().contains("scaled"));
        assertTrue(open(RECIPE, Map.of("scaled.factor", "many")).problems().getFirst().message().contains("'many' does not fit"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "operanda": 1               | "operanda": 2              | 2  | /operanda                | no recipe of version 1
            "name": "Test",             | "naem": "Test",            | 3  | /naem                    | Perhaps name is meant
            "grouping": "frames"        | "grouping": "frame"        | 6  | /measurements/0/grouping | Perhaps frames
            "files": ["*.spc"],         |                            | 6  | /measurements/0          | 'files' is missing
            "xas.mean"                  | "xas.maen"                 | 9  | /steps/0/operation       | Perhaps xas.mean
            "in": "spectra"             | "in": "spectrum"           | 10 | /steps/0/inputs/in       | Perhaps spectra
            "in": "spectra"             | "on": "spectra"            | 10 | /steps/0/inputs          | no input 'in'
            "in": "spectra"             | "in": "scaled"             | 10 | /steps/0/inputs/in       | which needs 'mean' in turn
            "in": "mean.mean"           | "in": "scaled"             | 13 | /steps/1/inputs/in       | which needs 'scaled' in turn
            "factor": 10                | "factor": 1000             | 14 | /steps/1/settings/factor | between
            "factor": 10                | "facotr": 10               | 14 | /steps/1/settings/facotr | no setting 'facotr'
            "${cell.mass}"              | "${cell.mas}"              | 11 | /steps/0/settings/factor | Perhaps mass
            "${cell.mass}"              | "${cell.area}"             | 11 | /steps/0/settings/factor | does not say the area
            "id": "scaled"              | "id": "mean"               | 12 | /steps/1/id              | already used
            "id": "scaled"              | "id": "a b"                | 12 | /steps/1/id              | is no id
            """)
    void whatIsWrongIsToldWithItsLineAndPlace(String good, String bad, int line, String pointer, String said) throws IOException {
        assertTrue(RECIPE.contains(good), good);
        Opened opened = open(RECIPE.replace(good, bad == null ? "" : bad), Map.of());
        assertTrue(opened.experiment().isEmpty());
        Problem problem = opened.problems().stream().filter(p -> p.toString().contains(said)).findFirst()
                .orElseThrow(() -> new AssertionError(opened.problems().toString()));
        assertEquals(pointer, problem.location().orElseThrow().part());
        assertEquals(line, problem.location().orElseThrow().line().orElseThrow());
    }

    @Test
    void theMarkThatWindowsPutsBeforeUtf8IsNoMistake() throws IOException {
        assertEquals(experiment(RECIPE).getName(), experiment("\uFEFF" + RECIPE).getName());
    }

    @Test
    void aFileThatIsNoJsonIsToldWithItsLine() throws IOException {
        Problem problem = open(RECIPE.replace("\"name\": \"Test\",", "\"name\": \"Test\""), Map.of()).problems().getFirst();
        assertEquals("recipe.syntax", problem.id());
        assertEquals(4, problem.location().orElseThrow().line().orElseThrow());
        assertEquals("recipe.missing", RecipeFile.open(folder.resolve("none.json"), Map.of(), extensions).problems().getFirst().id());
    }

    @Test
    void aWrongCellSheetIsToldWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("cell.json"), "{\n \"mass\": \"3 V\",\n \"colour\": \"red\",\n \"electrode\": \"left\"\n}");
        List<Problem> problems = open(RECIPE, Map.of()).problems();
        assertTrue(problems.stream().anyMatch(p -> p.id().equals("cell.value") && p.location().orElseThrow().line().orElseThrow() == 2),
                problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.message().contains("'colour'")), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.hint().equals("It must be negative or positive.")), problems.toString());
    }

    @Test
    void recipeAndCellSheetMayBeYaml() throws IOException {
        Files.writeString(folder.resolve("cell.yaml"), "mass: 3.5 mg\nactiveMaterial: LNO\n");
        Path recipe = Files.writeString(folder.resolve("recipe.yaml"), """
                operanda: 1
                cell: cell.yaml
                measurements:
                  - {id: spectra, files: "*.spc", grouping: frames}
                steps:
                  - id: mean
                    operation: xas.mean
                    inputs: {in: spectra}
                    settings: {factor: "${cell.mass}"}
                """);
        Opened opened = RecipeFile.open(recipe, Map.of(), extensions);
        assertEquals(List.of(), opened.problems());
        assertEquals(3.5, opened.experiment().orElseThrow().getCells().getFirst().getMass());
    }

    @Test
    void aFrameThatFailsIsMissingAndTheOthersStand() throws IOException {
        Session session = run(RECIPE.replace("\"xas.mean\"", "\"xas.thirteen\""), 2);
        double[] means = values(session, "mean.mean");
        assertTrue(Double.isNaN(means[13]));
        assertFalse(Double.isNaN(means[12]));
        Problem problem = session.problems().get("mean").getFirst();
        assertEquals("mean, frame 13", problem.location().orElseThrow().toString());
        assertTrue(problem.message().contains("bundle d"), problem.message());
    }

    @Test
    void aStepWhoseInputFailedIsNotRunAndSaysSo() throws IOException {
        Session session = run(RECIPE.replace("*.spc", "*.none"), 1);
        assertTrue(session.failed() && session.unreadable());
        assertEquals("step.input", session.problems().get("mean").getFirst().id());
        assertEquals("step.input", session.problems().get("scaled").getFirst().id());
    }

    @Test
    void onlyWhatChangedIsRunAgain() throws IOException {
        Runner runner = new Runner(extensions, 2);
        Session first = runner.run(experiment(RECIPE), folder, Progress.NONE);
        Experiment changed = EcoreUtil.copy(experiment(RECIPE));
        changed.getRecipe().getSteps().getLast().getSettings().put("factor", "20");
        Session second = runner.rerun(first, changed, Progress.NONE);
        assertSame(first.results().get("mean"), second.results().get("mean"));
        assertEquals(2 * values(first, "scaled.scaled")[3], values(second, "scaled.scaled")[3], 1e-12);
        changed.getCells().getFirst().setMass(7);
        Session third = runner.rerun(second, changed, Progress.NONE);
        assertEquals(2 * values(second, "scaled.scaled")[3], values(third, "scaled.scaled")[3], 1e-12);
        assertSame(first.imported().get("spectra").measurements().getFirst(), third.imported().get("spectra").measurements().getFirst());
    }

    @Test
    void theExperimentGivenIsNotTouched() throws IOException {
        Experiment experiment = experiment(RECIPE);
        Experiment before = EcoreUtil.copy(experiment);
        new Runner(extensions, 1).run(experiment, folder, Progress.NONE);
        assertTrue(EcoreUtil.equals(before, experiment));
    }

    @Test
    void aCancelledRunSaysSo() throws IOException {
        Session session = new Runner(extensions, 1).run(experiment(RECIPE), folder, new Progress() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        });
        assertTrue(session.cancelled());
        assertEquals(Map.<String, Measurement>of(), session.results());
    }

    @Test
    void theSchemasKnowTheKeysThatAreRead() throws IOException {
        JsonNode recipe = schema("recipe");
        assertEquals(keys("RECIPE_KEYS"), properties(recipe));
        assertEquals(keys("MEASUREMENT_KEYS"), properties(recipe.at("/properties/measurements/items")));
        assertEquals(keys("CLOCK_KEYS"), properties(recipe.at("/properties/measurements/items/properties/clock")));
        assertEquals(keys("PIECE_KEYS"), properties(recipe.at("/properties/measurements/items/properties/clock/properties/pieces/items")));
        assertEquals(keys("STEP_KEYS"), properties(recipe.at("/properties/steps/items")));
        assertEquals(keys("FIGURE_KEYS"), properties(recipe.at("/properties/figures/items")));
        assertEquals(keys("PANEL_KEYS"), properties(recipe.at("/properties/figures/items/properties/panels/items")));
        Set<String> cell = new TreeSet<>(Set.of("attributes"));
        org.operanda.experiment.ExperimentPackage.Literals.CELL.getEAllAttributes().forEach(a -> cell.add(a.getName()));
        assertEquals(cell, properties(schema("cell")));
        for (JsonNode described : recipe.findValues("properties")) {
            described.forEach(property -> assertFalse(property.path("description").asText().isBlank(), property.toString()));
        }
    }

    private static JsonNode schema(String name) throws IOException {
        try (var in = RecipeFile.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static Set<String> properties(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.path("properties").fieldNames().forEachRemaining(names::add);
        names.remove("$schema");
        return names;
    }

    @SuppressWarnings("unchecked")
    private static Set<String> keys(String constant) {
        try {
            var field = RecipeFile.class.getDeclaredField(constant);
            field.setAccessible(true);
            return new TreeSet<>((Set<String>) field.get(null));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

package org.operanda.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.experiment.Step;
import org.operanda.host.extension.Extensions;
import org.operanda.host.recipe.RecipeFile;
import org.operanda.host.recipe.RecipeFile.Opened;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;

/**
 * One recipe for six techniques that watched the virtual cell, from the files that their instruments write, each on a clock of its own. The lags are found first,
 * then, with the clocks put right by them, onset potential, fractions and the slopes that the cell was made with.
 */
class SixTechniquesTest {
    private static final Extensions EXTENSIONS = Extensions.installed();
    private static final Map<String, Double> AHEAD = Map.of("diffraction", (double) Companions.DIFFRACTION_AHEAD, "raman",
            (double) Companions.RAMAN_AHEAD, "balance", Companions.BALANCE_AHEAD, "height", Companions.HEIGHT_AHEAD);
    /** µm of the layer that the dilatometer's height is a part of. */
    private static final double LAYER = 65;
    /** Every method of the correlation workbench as a step: the number of datasets does not matter, only that a recipe without a screen runs it without an error. */
    private static final String METHODS = """
            {"operanda": 1, "name": "Every method", "cell": "cell.yaml",
             "measurements": [
               {"id": "cycling", "files": ["electrochemistry/*.mpt"], "grouping": "parts", "clock": {"offset": 0, "zone": "Europe/Berlin"}},
               {"id": "diffraction", "files": "diffraction/*.xrdml", "grouping": "frames", "clock": {"offset": -95}},
               {"id": "raman", "files": "raman/*.txt", "grouping": "frames", "clock": {"offset": 41, "zone": "Europe/Berlin"}},
               {"id": "height", "files": "height/*.csv", "clock": {"offset": 0, "zone": "Europe/Berlin"}}],
             "steps": [
               {"id": "counted", "operation": "electrochemistry.charge-counting", "inputs": {"series": "cycling"}, "settings": {"initialComposition": 1}},
               {"id": "lines", "operation": "raman.lines", "inputs": {"frame": "raman"}, "settings": {"lines": ["eg lorentz 470 width=10..60", "a1g lorentz 540 width=10..60"], "curves": false}},
               {"id": "state", "operation": "correlation.resample", "inputs": {"frames": "lines", "source": "counted"}, "settings": {"columns": ["charge", "composition"]}},
               {"id": "shift", "operation": "correlation.shift", "inputs": {"series": "lines"}, "settings": {"columns": ["a1g_position"]}},
               {"id": "ordinary", "operation": "correlation.regression", "inputs": {"x": "state", "y": "lines"}, "settings": {"x": "charge", "y": "a1g_position", "method": "ordinary"}},
               {"id": "orthogonal", "operation": "correlation.regression", "inputs": {"x": "lines", "y": "lines"}, "settings": {"x": "a1g_position", "y": "eg_position", "method": "orthogonal"}},
               {"id": "lag", "operation": "correlation.lag", "inputs": {"x": "counted", "y": "lines"}, "settings": {"x": "charge", "y": "a1g_position"}},
               {"id": "clock", "operation": "correlation.clock-alignment", "inputs": {"reference": "counted", "series": "height"}, "settings": {"reference": "charge", "series": "displacement", "from": -1800, "to": 1800}},
               {"id": "pairs", "operation": "correlation.matrix", "inputs": {"series": "lines", "series_2": "counted"}, "settings": {"columns": ["a1g_position", "charge"]}},
               {"id": "changes", "operation": "correlation.change-points", "inputs": {"series": "lines"}, "settings": {"column": "a1g_position"}},
               {"id": "hysteresis", "operation": "correlation.hysteresis", "inputs": {"x": "state", "y": "lines"}, "settings": {"x": "charge", "y": "a1g_position"}},
               {"id": "two_dimensional", "operation": "correlation.two-dimensional", "inputs": {"frames": "raman"}},
               {"id": "heterospectral", "operation": "correlation.two-dimensional", "inputs": {"frames": "raman", "second": "diffraction"}},
               {"id": "components", "operation": "correlation.principal-components", "inputs": {"frames": "diffraction"}, "settings": {"components": 5, "scaling": "pareto", "rebuilt": 3}},
               {"id": "exact", "operation": "correlation.principal-components", "inputs": {"frames": "diffraction"}, "settings": {"components": 5, "exact": true}},
               {"id": "evolving", "operation": "correlation.evolving-factors", "inputs": {"frames": "diffraction"}, "settings": {"components": 3, "window": 9}},
               {"id": "means", "operation": "correlation.clusters", "inputs": {"frames": "diffraction"}, "settings": {"method": "k-means"}},
               {"id": "tree", "operation": "correlation.clusters", "inputs": {"frames": "diffraction"}, "settings": {"method": "ward"}},
               {"id": "pure_frames", "operation": "correlation.curve-resolution", "inputs": {"frames": "diffraction"}, "settings": {"iterations": 20, "start": "pure-frames", "unimodal": [1], "bands": true, "components": 2}},
               {"id": "simplisma", "operation": "correlation.curve-resolution", "inputs": {"frames": "diffraction"}, "settings": {"iterations": 20, "start": "pure-channels", "concentrations": ["smooth 2 = 9", "absent 1 = 20000..21000"]}},
               {"id": "key_set", "operation": "correlation.curve-resolution", "inputs": {"frames": "diffraction"}, "settings": {"iterations": 20, "start": "key-frames", "spectra": ["smooth 1 = 5"]}},
               {"id": "by_evolution", "operation": "correlation.curve-resolution", "inputs": {"frames": "diffraction"}, "settings": {"iterations": 20, "start": "evolving-factors"}},
               {"id": "factorised", "operation": "correlation.curve-resolution", "inputs": {"frames": "diffraction"}, "settings": {"iterations": 20, "start": "non-negative-factors", "seed": 3}},
               {"id": "clustered", "operation": "correlation.curve-resolution", "inputs": {"frames": "diffraction"}, "settings": {"iterations": 20, "start": "clusters"}},
               {"id": "two_cells", "operation": "correlation.curve-resolution", "inputs": {"frames": "diffraction", "cell_2": "diffraction"}, "settings": {"iterations": 20, "concentrations": ["trilinear 1"]}},
               {"id": "two_techniques", "operation": "correlation.curve-resolution", "inputs": {"frames": "diffraction", "technique_2": "raman"}, "settings": {"iterations": 20, "weights": [1, 0.5]}}],
             "figures": [{"id": "marked", "title": "Changes of one in all", "markers": "changes.change",
               "panels": [{"kind": "heatmap", "data": "diffraction.intensity"}, {"kind": "curves", "data": "cycling.voltage"}]}]}
            """;
    @TempDir
    static Path folder;
    private static final Cycling CYCLING = new Cycling();
    private static Session first;
    private static Session second;

    private static double composition(double t) {
        return CYCLING.meanComposition(t, t);
    }

    @BeforeAll
    static void writeAndRunTwice() throws IOException {
        VirtualCell.writeSixTechniques(folder, 1);
        first = run(Map.of());
        Map<String, String> clocks = new LinkedHashMap<>();
        AHEAD.keySet().forEach(id -> clocks.put(id + ".offset", String.valueOf(-number(first, id + "_lag.lag"))));
        second = run(clocks);
    }

    private static Session run(Map<String, String> overrides) {
        return run(folder.resolve(VirtualCell.SIX_TECHNIQUES), overrides);
    }

    private static Session run(Path recipe, Map<String, String> overrides) {
        Opened opened = RecipeFile.open(recipe, overrides, EXTENSIONS);
        assertEquals(List.of(), opened.problems());
        Session session = new Runner(EXTENSIONS, 2).run(opened.experiment().orElseThrow(), opened.folder(), Progress.NONE);
        assertEquals(List.of(), session.allProblems().stream().filter(p -> p.severity() == Severity.ERROR).map(Problem::toString).toList());
        return session;
    }

    private static Dataset dataset(Session session, String reference) {
        return session.dataset(reference).orElseThrow(() -> new AssertionError("no " + reference + " after " + session.allProblems()));
    }

    private static double number(Session session, String reference) {
        return dataset(session, reference).values().get(0);
    }

    private static double slope(String step) {
        return number(second, step + ".slope");
    }

    @Test
    void theLagOfEveryInstrumentIsFound() {
        AHEAD.forEach((id, ahead) -> {
            double sigma = dataset(first, id + "_lag.lag").sigma().orElseThrow().get(0);
            assertEquals(ahead, number(first, id + "_lag.lag"), 4 * sigma, id);
            assertTrue(sigma < 15, id + " to " + sigma + " s");
            assertEquals(0, number(second, id + "_lag.lag"), 4 * sigma, id + " once its clock is right");
        });
    }

    @Test
    void thePotentialAtWhichTheSecondPhaseIsAloneIsFound() {
        int truth = IntStream.range(0, CYCLING.seconds()).filter(t -> composition(t) <= Electrode.BOUNDARY).findFirst().orElseThrow();
        Dataset change = dataset(second, "changes.change");
        int nearest = IntStream.range(0, (int) change.values().length()).boxed()
                .min((a, b) -> Double.compare(Math.abs(change.values().get(a) - truth), Math.abs(change.values().get(b) - truth)))
                .orElseThrow();
        double found = change.values().get(nearest);
        assertEquals(truth, found, 4 * change.sigma().orElseThrow().get(nearest) + 120, "s, to a frame");
        Measurement cycling = second.measurements().get("cycling");
        double potential = Interpolation.linear(cycling.timeAxis().orElseThrow().values().toArray(),
                cycling.dataset("voltage").orElseThrow().values().toArray(), new double[] {found})[0];
        assertEquals(CYCLING.potential(truth), potential, 0.01, "V");
    }

    @Test
    void theFilesOfEveryInstrumentAreReadByItsOwnReader() {
        Map<String, String> readers = Map.of("cycling", "org.operanda.electrochemistry.biologic-mpt", "spectra", "org.operanda.xas.xdi",
                "diffraction",
                "org.operanda.xrd.xrdml", "raman", "org.operanda.raman.text", "balance", "org.operanda.eqcm.text", "height",
                "org.operanda.dilatometry.ec-link");
        readers.forEach((id, reader) -> assertEquals(List.of(reader),
                second.imported().get(id).files().stream().map(f -> f.reader().orElseThrow().reader().id()).distinct().toList(), id));
    }

    @Test
    void diffractionAndAbsorptionSeeTheSameFractions() {
        assertEquals(Companions.LINE_AREA, slope("both"), 0.03 * Companions.LINE_AREA, "the area of a phase that is alone");
        assertEquals(0, number(second, "both.intercept"), 0.02 * Companions.LINE_AREA);
        assertTrue(number(second, "both.pearson") > 0.99);
        assertEquals(Companions.SPACING_GROWTH, slope("spacing"), 0.03 * Companions.SPACING_GROWTH,
                "Å from the boundary to the end member");
        assertEquals(Companions.BOUNDARY_SPACING, number(second, "spacing.intercept"), 0.001, "Å where the second phase begins");
        double[] pristine = dataset(second, "peaks.plane_spacing").values().toArray();
        assertEquals(Companions.PRISTINE_SPACING, pristine[0], 0.001, "Å of the first phase");
    }

    @Test
    void everyFractionOfThePristinePhaseIsThatOfTheCell() {
        double[] area = dataset(second, "peaks.peak_area").values().toArray();
        double[] time = dataset(second, "peaks.peak_area").axes().getFirst().values().toArray();
        int seen = 0;
        for (int i = 0; i < time.length; i++) {
            double truth = Electrode.state(composition(time[i] - AHEAD.get("diffraction"))).pristine();
            if (Double.isFinite(area[2 * i])) {
                assertEquals(truth, area[2 * i] / Companions.LINE_AREA, 0.05, "fraction at " + time[i] + " s");
                seen++;
            } else {
                assertTrue(truth < 0.05, "a phase of " + truth + " is not seen at " + time[i] + " s");
            }
        }
        assertTrue(seen > 30);
    }

    @Test
    void massHeightAndBandFollowChargeAndComposition() {
        double[] masses = dataset(second, "ions.mass_per_electron").values().toArray();
        assertTrue(masses.length >= 2, "charge and discharge");
        for (double mass : masses) {
            assertEquals(Companions.MASS_PER_ELECTRON, mass, 0.01 * Companions.MASS_PER_ELECTRON, "g per mole of electrons");
        }
        double percent = Units.factor(dataset(second, "relative.height_change").unit(), Units.ONE).orElseThrow();
        assertEquals(Companions.HEIGHT_PER_COMPOSITION / LAYER, slope("breathing") * percent,
                0.005 * Companions.HEIGHT_PER_COMPOSITION / LAYER);
        assertEquals(Companions.BAND_PER_COMPOSITION, slope("band"), 0.02 * Companions.BAND_PER_COMPOSITION, "cm⁻¹");
    }

    @Test
    void everyPairGoesTogether() {
        double[] pearson = dataset(second, "pairs.pearson").values().toArray();
        assertEquals(25, pearson.length);
        assertTrue(Arrays.stream(pearson).allMatch(r -> Math.abs(r) > 0.98), Arrays.toString(pearson));
    }

    @Test
    void everyMethodIsAStepOfARecipe() throws IOException {
        Session session = run(Files.writeString(folder.resolve("methods.json"), METHODS), Map.of());
        session.experiment().getRecipe().getSteps().forEach(
                step -> assertTrue(session.data(step.getId()).filter(m -> !m.datasets().isEmpty()).isPresent(), step.getId()));
        Set<String> used = session.experiment().getRecipe().getSteps().stream().map(Step::getOperation).collect(Collectors.toSet());
        Set<String> all = EXTENSIONS.operations().stream().map(o -> o.id()).filter(id -> id.startsWith("correlation."))
                .collect(Collectors.toSet());
        all.removeAll(used);
        assertEquals(Set.of(), all, "operations that no step uses");
        assertEquals(-Companions.HEIGHT_AHEAD, number(session, "clock.offset"), 15, "the clock of smooth curves");
    }
}

package org.operanda.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.experiment.ClockTransform;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.Step;
import org.operanda.host.extension.Extensions;
import org.operanda.host.recipe.RecipeFile;
import org.operanda.host.recipe.RecipeFile.Opened;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;
import org.operanda.host.store.ExperimentStore;

/** What was done with one cell, saved as a recipe, does the same with another: the numbers are bit for bit those that the steps give when they are done there. */
class ReplayTest {
    private static final Extensions EXTENSIONS = Extensions.installed();
    @TempDir
    Path folder;

    private static Session run(Path recipe, Map<String, String> overrides, int threads) {
        Opened opened = RecipeFile.open(recipe, overrides, EXTENSIONS);
        assertEquals(List.of(), opened.problems());
        return new Runner(EXTENSIONS, threads).run(opened.experiment().orElseThrow(), opened.folder(), Progress.NONE);
    }

    private static Experiment opened(Path recipe) {
        return RecipeFile.open(recipe, Map.of(), EXTENSIONS).experiment().orElseThrow();
    }

    /** As the workbench edits an experiment: a clock is moved by hand, a step is added. */
    private static void work(Experiment experiment) {
        ClockTransform clock = experiment.getMeasurements().get(1).getClock();
        clock.setOffset(clock.getOffset() + 2.5);
        clock.setSource("moved by hand");
        Step step = ExperimentFactory.eINSTANCE.createStep();
        step.setId("factors");
        step.setOperation("correlation.principal-components");
        step.getInputs().put("frames", "normalised");
        step.getSettings().put("components", "4");
        experiment.getRecipe().getSteps().add(step);
    }

    private static double[] sigmas(Dataset dataset) {
        return dataset.sigma().map(Values::toArray).orElse(new double[0]);
    }

    private static int compare(Session expected, Session found) {
        assertEquals(expected.measurements().keySet(), found.measurements().keySet());
        int compared = 0;
        for (Map.Entry<String, Measurement> entry : expected.everything().toList()) {
            Measurement other = found.data(entry.getKey()).orElseThrow();
            for (Dataset dataset : entry.getValue().datasets()) {
                Dataset same = other.dataset(dataset.name()).orElseThrow();
                assertArrayEquals(dataset.values().toArray(), same.values().toArray(), entry.getKey() + "." + dataset.name());
                assertArrayEquals(sigmas(dataset), sigmas(same));
                assertEquals(dataset.unit(), same.unit());
                compared++;
            }
        }
        return compared;
    }

    @Test
    void aSavedRecipeGivesAnotherCellTheNumbersThatTheSameStepsGiveThere() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        VirtualCell.write(first, 1);
        VirtualCell.write(second, 2);
        Path sheet = second.resolve(VirtualCell.CELL_SHEET);
        Files.writeString(sheet,
                Files.readString(sheet).replace("initialComposition: 1", "initialComposition: 0.97").replace("mass: 12.4", "mass: 11.8"));

        Experiment done = opened(first.resolve(VirtualCell.RECIPE));
        work(done);
        Session workbench = new Runner(EXTENSIONS, 2).run(done, first, Progress.NONE);
        assertEquals(List.of(), ExperimentStore.saveRecipe(done, first.resolve("saved.json")));
        assertTrue(compare(workbench, run(first.resolve("saved.json"), Map.of(), 1)) > 40, "headless, on the cell itself");

        Experiment there = opened(second.resolve(VirtualCell.RECIPE));
        work(there);
        Session expected = new Runner(EXTENSIONS, 2).run(there, second, Progress.NONE);
        Session replayed = run(first.resolve("saved.json"),
                Map.of("data", second.toString(), "cell", second.resolve(VirtualCell.CELL_SHEET).toString()), 1);
        assertTrue(compare(expected, replayed) > 40, "headless, on the other cell");
        assertEquals(0.97, replayed.dataset("counted.composition").orElseThrow().values().get(0), 1e-6, "the other cell's own sheet");
        assertNotEquals(workbench.dataset("lag.lag").orElseThrow().values().get(0),
                replayed.dataset("lag.lag").orElseThrow().values().get(0), "other files");
    }
}

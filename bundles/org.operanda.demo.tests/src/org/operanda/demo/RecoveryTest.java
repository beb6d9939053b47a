package org.operanda.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Dataset;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.PanelDefinition;
import org.operanda.experiment.PanelKind;
import org.operanda.figure.HeatMap;
import org.operanda.host.extension.Extensions;
import org.operanda.host.recipe.RecipeFile;
import org.operanda.host.recipe.RecipeFile.Opened;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;
import org.operanda.host.report.Outputs;
import org.operanda.host.report.SessionFigure;

/** The recipe of the virtual cell, run by the host on the files alone, finds the truth that the files were made from. */
class RecoveryTest {
    private static final Extensions EXTENSIONS = Extensions.installed();
    @TempDir
    static Path folder;
    private static Truth truth;
    private static Session session;

    @BeforeAll
    static void run() throws IOException {
        truth = VirtualCell.write(folder, 1);
        session = run(Map.of());
    }

    private static Session run(Map<String, String> overrides) {
        Opened opened = RecipeFile.open(folder.resolve(VirtualCell.RECIPE), overrides, EXTENSIONS);
        assertEquals(List.of(), opened.problems());
        return new Runner(EXTENSIONS, 2).run(opened.experiment().orElseThrow(), opened.folder(), Progress.NONE);
    }

    private static Dataset dataset(Session from, String reference) {
        return from.dataset(reference).orElseThrow(() -> new AssertionError("no " + reference + " after " + from.allProblems()));
    }

    private static double[] values(String reference) {
        return dataset(session, reference).values().toArray();
    }

    private static double[] sigmas(String reference) {
        return dataset(session, reference).sigma().map(Values::toArray).orElseThrow();
    }

    private static double[] truths(ToDoubleFunction<Truth.Frame> quantity) {
        return truth.frames().stream().mapToDouble(quantity).toArray();
    }

    private static double[] differences(double[] found, double[] expected) {
        assertEquals(expected.length, found.length);
        return IntStream.range(0, found.length).mapToDouble(i -> found[i] - expected[i]).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double greatest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    @Test
    void theRecipeRunsWithoutAnError() {
        List<Problem> errors = session.allProblems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
        assertEquals(List.of(), errors);
        assertFalse(session.failed());
    }

    @Test
    void theReportIsWrittenWithoutAProblem(@TempDir Path report) {
        Outputs.Written written = Outputs.write(session, EXTENSIONS, report, Progress.NONE);
        assertEquals(List.of(), written.problems());
        List<String> names = written.files().stream().map(file -> file.getFileName().toString()).toList();
        assertTrue(names.containsAll(List.of(Outputs.TABLE, "figure.png", "figure.svg", Outputs.REPORT, Outputs.NEXUS, Outputs.PROVENANCE)),
                names.toString());
    }

    /** Of the frames before and after the rest of the charged cell. */
    @Test
    void alongTheChargeSpectraOfChargeAndOfDischargeAreMapsOfTheirOwn() {
        PanelDefinition panel = ExperimentFactory.eINSTANCE.createPanelDefinition();
        panel.setKind(PanelKind.HEATMAP);
        panel.getData().add("normalised.normalised_absorption");
        FigureDefinition definition = ExperimentFactory.eINSTANCE.createFigureDefinition();
        definition.setId("branches");
        definition.setTitle("");
        definition.setHorizontalAxis("state.charge");
        definition.getPanels().add(panel);
        SessionFigure.Drawn drawn = SessionFigure.of(session, definition);
        assertEquals(List.of(), drawn.problems());
        List<HeatMap> maps = drawn.figure().orElseThrow().panels().stream().map(HeatMap.class::cast).toList();
        assertEquals(List.of("Photon energy, charge", "Photon energy, discharge"), maps.stream().map(m -> m.yAxis().name()).toList());
        double[] charge = values("state.charge");
        int fullest = IntStream.range(0, charge.length).boxed().filter(i -> Double.isFinite(charge[i]))
                .max((a, b) -> Double.compare(charge[a], charge[b])).orElseThrow();
        for (int i = 0; i < charge.length; i++) {
            if (charge[i] < charge[fullest] - 0.01) {
                assertEquals(i < fullest, Double.isFinite(maps.getFirst().start().get(i)), "frame " + i);
                assertEquals(i > fullest, Double.isFinite(maps.getLast().start().get(i)), "frame " + i);
            }
        }
    }

    @Test
    void theFilesAreOneRunAndOneSeriesInOrderOfTime() {
        assertEquals(truth.electrochemistry().stream().mapToInt(Truth.Part::rows).sum(),
                session.measurements().get("cycling").frameCount());
        double[] start = session.measurements().get("spectra").timeAxis().orElseThrow().window().orElseThrow().start().toArray();
        assertTrue(greatest(differences(start, truths(Truth.Frame::start))) < 0.001,
                "the times of the frames, on the potentiostat's clock");
    }

    @Test
    void theLeftOverMassIsOverridden() {
        assertTrue(session.overrides().stream()
                .anyMatch(o -> o.key().equals("cell.mass") && o.header().startsWith("7000") && o.sheet().startsWith("12.4")));
    }

    @Test
    void edgeEnergiesLieWithinFourDeviations() {
        assertRecovered("edge.edge_half_step", Truth.Frame::halfStep, 0.006, 0.005, 0.01);
        assertRecovered("edge.edge_derivative", Truth.Frame::steepest, 0.02, 0.03, 0.1);
    }

    /**
     * Each value lies within 4σ of the truth, all together within {@code bias}, and no σ is greater than {@code greatestSigma}; all in eV.
     *
     * @param normalisation one standard deviation that noise and fine structure under the pre-edge and post-edge fits add; by its documentation the
     *                      operation's own σ does not cover it
     */
    private static void assertRecovered(String reference, ToDoubleFunction<Truth.Frame> quantity, double normalisation, double bias,
            double greatestSigma) {
        double[] off = differences(values(reference), truths(quantity));
        double[] sigma = sigmas(reference);
        double[] pulls = IntStream.range(0, off.length).mapToDouble(i -> off[i] / Math.hypot(sigma[i], normalisation)).toArray();
        double scatter = Math.sqrt(mean(Arrays.stream(pulls).map(p -> p * p).toArray()));
        String found = reference + ": bias " + mean(off) + " eV, greatest σ " + greatest(sigma) + " eV, greatest |pull| " + greatest(pulls)
                + ", root mean square "
                + scatter;
        assertTrue(Math.abs(mean(off)) <= bias, found);
        assertTrue(greatest(sigma) <= greatestSigma, found);
        assertTrue(greatest(pulls) <= 4, found);
        assertTrue(scatter > 0.5 && scatter < 1.5, found);
    }

    @Test
    void potentialAndChargeAreTheMeansOverEachExposure() {
        double[] voltage = values("electrode.voltage");
        double[] charge = values("state.charge");
        double[] composition = values("state.composition");
        double worstVoltage = 0;
        double worstCharge = 0;
        double worstComposition = 0;
        for (int i = 0; i < voltage.length; i++) {
            Truth.Frame frame = truth.frames().get(i);
            assertEquals(frame.recorded(), !Double.isNaN(voltage[i]), "a value where the potentiostat recorded, and only there: " + frame);
            if (frame.recorded()) {
                worstVoltage = Math.max(worstVoltage, Math.abs(voltage[i] - frame.potential()));
                worstCharge = Math.max(worstCharge, Math.abs(charge[i] - frame.charge()));
                worstComposition = Math.max(worstComposition, Math.abs(composition[i] - frame.composition()));
            }
        }
        assertTrue(worstVoltage < 1e-3, "V: " + worstVoltage);
        assertTrue(worstCharge < 5e-4, "mA·h: " + worstCharge);
        assertTrue(worstComposition < 2e-4, "x: " + worstComposition);
    }

    @Test
    void fractionsOfTheComponentsAreFound() {
        for (int component = 0; component < 3; component++) {
            int which = component;
            double[] off = differences(values("phases.fraction_" + (component + 1)), truths(frame -> frame.weights()[which]));
            assertTrue(greatest(off) < 0.08, "fraction " + (component + 1) + " is off by up to " + greatest(off));
            assertTrue(Math.abs(mean(off)) < 0.01, "fraction " + (component + 1) + " is off by " + mean(off) + " in the mean");
        }
    }

    @Test
    void theClockOffsetIsFoundWithoutTheTransformAndIsZeroWithIt() {
        assertLag(0, session);
        assertLag(Beamline.AHEAD, run(Map.of("spectra.offset", "0", "spectra.drift", "0")));
    }

    private static void assertLag(double expected, Session from) {
        Dataset lag = dataset(from, "lag.lag");
        double sigma = lag.sigma().orElseThrow().get(0);
        assertTrue(sigma > 0 && sigma < 15, "σ = " + sigma + " s");
        assertEquals(expected, lag.values().get(0), 3 * sigma);
    }
}

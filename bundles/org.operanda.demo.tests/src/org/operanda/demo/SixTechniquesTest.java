package org.operanda.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
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
import org.operanda.host.extension.Extensions;
import org.operanda.host.recipe.RecipeFile;
import org.operanda.host.recipe.RecipeFile.Opened;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;

/**
 * One recipe for six techniques that watched the virtual cell: cycling and absorption as the instruments wrote them; lattice and phases of diffraction, a Raman band, the mass of a balance and the height of a dilatometer as tables, each on a clock of its own. The lags are found first,
 * then, with the clocks put right by them, onset potential, fractions and the slopes that the cell was made with.
 */
class SixTechniquesTest {
    private static final Extensions EXTENSIONS = Extensions.installed();
    private static final Map<String, Double> AHEAD = Map.of("diffraction", 95.0, "raman", -41.0, "balance", 63.0, "height", 12.5);
    private static final double MASS_PER_CHARGE = -6.94 * 3.6 / 96485.33212 * 1e6;
    private static final double HEIGHT_PER_COMPOSITION = 12;
    private static final double RATIO_PER_COMPOSITION = -0.9;
    private static final String RECIPE = """
            {"operanda": 1, "name": "Six techniques", "cell": "cell.yaml",
             "measurements": [
               {"id": "cycling", "files": ["electrochemistry/*.mpt"], "grouping": "parts"},
               {"id": "spectra", "files": ["xas/*.xdi"], "grouping": "frames", "clock": {"offset": -137, "drift": -2e-5, "reference": 600.31}},
               {"id": "standards", "files": ["standards/*.xdi"], "grouping": "frames"},
               {"id": "diffraction", "files": "diffraction/run.txt", "clock": {"offset": 0}},
               {"id": "raman", "files": "raman/run.txt", "clock": {"offset": 0}},
               {"id": "balance", "files": "balance/run.txt", "clock": {"offset": 0}},
               {"id": "height", "files": "height/run.txt", "clock": {"offset": 0}}],
             "steps": [
               {"id": "counted", "operation": "electrochemistry.charge-counting", "inputs": {"series": "cycling"}, "settings": {"initialComposition": 1}},
               {"id": "normalised", "operation": "xas.normalise", "inputs": {"frame": "spectra"}},
               {"id": "components", "operation": "xas.normalise", "inputs": {"frame": "standards"}},
               {"id": "phases", "operation": "xas.linear-combination", "inputs": {"series": "normalised", "standards": "components"},
                "settings": {"dataset": "normalised_absorption", "start": 8320, "end": 8400}},
               {"id": "diffraction_lag", "operation": "correlation.lag", "inputs": {"x": "counted", "y": "diffraction"}, "settings": {"x": "charge", "y": "cell_volume", "degree": 1}},
               {"id": "raman_lag", "operation": "correlation.lag", "inputs": {"x": "counted", "y": "raman"}, "settings": {"x": "charge", "y": "band_ratio", "degree": 1}},
               {"id": "balance_lag", "operation": "correlation.lag", "inputs": {"x": "counted", "y": "balance"}, "settings": {"x": "charge", "y": "mass", "degree": 1}},
               {"id": "height_lag", "operation": "correlation.lag", "inputs": {"x": "counted", "y": "height"}, "settings": {"x": "charge", "y": "thickness", "degree": 1}},
               {"id": "changes", "operation": "correlation.change-points", "inputs": {"series": "diffraction"}, "settings": {"column": "pristine_fraction"}},
               {"id": "structure", "operation": "correlation.resample", "inputs": {"frames": "spectra", "source": "diffraction"}, "settings": {"columns": ["pristine_fraction"]}},
               {"id": "both", "operation": "correlation.regression", "inputs": {"x": "structure", "y": "phases"}, "settings": {"x": "pristine_fraction", "y": "fraction_1"}},
               {"id": "at_balance", "operation": "correlation.resample", "inputs": {"frames": "balance", "source": "counted"}, "settings": {"columns": ["charge"]}},
               {"id": "mass", "operation": "correlation.regression", "inputs": {"x": "at_balance", "y": "balance"}, "settings": {"x": "charge", "y": "mass"}},
               {"id": "at_height", "operation": "correlation.resample", "inputs": {"frames": "height", "source": "counted"}, "settings": {"columns": ["composition"]}},
               {"id": "breathing", "operation": "correlation.regression", "inputs": {"x": "at_height", "y": "height"}, "settings": {"x": "composition", "y": "thickness"}},
               {"id": "at_raman", "operation": "correlation.resample", "inputs": {"frames": "raman", "source": "counted"}, "settings": {"columns": ["composition"]}},
               {"id": "band", "operation": "correlation.regression", "inputs": {"x": "at_raman", "y": "raman"}, "settings": {"x": "composition", "y": "band_ratio"}},
               {"id": "pairs", "operation": "correlation.matrix", "inputs": {"series": "diffraction", "series_2": "raman", "series_3": "balance", "series_4": "height", "series_5": "counted"},
                "settings": {"columns": ["cell_volume", "band_ratio", "mass", "thickness", "composition"]}}]}
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
        VirtualCell.write(folder, 1);
        Files.writeString(folder.resolve("six.json"), RECIPE);
        table("diffraction", "xrd", 120,
                Map.of("pristine_fraction", t -> Electrode.state(composition(t)).pristine(), "cell_volume",
                        t -> 101.5 - 2.1 * (1 - composition(t))),
                Map.of("pristine_fraction", 0.005, "cell_volume", 0.004));
        table("raman", "raman", 150, Map.of("band_ratio", t -> 0.3 - RATIO_PER_COMPOSITION * (1 - composition(t))),
                Map.of("band_ratio", 0.004));
        table("balance", "eqcm", 20, Map.of("mass", t -> MASS_PER_CHARGE * CYCLING.charge((int) Math.round(t))), Map.of("mass", 0.5));
        table("height", "dilatometry", 30, Map.of("thickness", t -> HEIGHT_PER_COMPOSITION * (composition(t) - 1)),
                Map.of("thickness", 0.01));
        first = run(Map.of());
        Map<String, String> clocks = new LinkedHashMap<>();
        AHEAD.keySet().forEach(id -> clocks.put(id + ".offset", String.valueOf(-number(first, id + "_lag.lag"))));
        second = run(clocks);
    }

    private static void table(String id, String technique, int step, Map<String, DoubleUnaryOperator> columns, Map<String, Double> noise)
            throws IOException {
        Random random = new Random(id.hashCode());
        List<String> names = columns.keySet().stream().sorted().toList();
        StringBuilder text = new StringBuilder("time/s\t" + String.join("\t", names) + "\n");
        for (int t = 300; t < CYCLING.seconds() - 300; t += step) {
            text.append(String.format(Locale.ROOT, "%.1f", t + AHEAD.get(id)));
            for (String name : names) {
                text.append(
                        String.format(Locale.ROOT, "\t%.6f", columns.get(name).applyAsDouble(t) + noise.get(name) * random.nextGaussian()));
            }
            text.append('\n');
        }
        Path target = Files.createDirectories(folder.resolve(id));
        Files.writeString(target.resolve("run.txt"), text);
        StringBuilder map = new StringBuilder("{\"name\": \"" + id + "\", \"technique\": \"" + technique
                + "\", \"pattern\": \"run.txt\", \"separator\": \"tab\", \"start\": \"2024-11-19 20:14:05.310\", \"columns\": {\"time\": {\"column\": \"time/s\", \"unit\": \"s\"}");
        names.forEach(name -> map.append(
                ", \"" + name + "\": {\"column\": \"" + name + "\", \"unit\": \"\", \"quantity\": \"" + name.replace('_', '-') + "\"}"));
        Files.writeString(target.resolve("columns.json"), map.append("}}"));
    }

    private static Session run(Map<String, String> overrides) {
        Opened opened = RecipeFile.open(folder.resolve("six.json"), overrides, EXTENSIONS);
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
    void diffractionAndAbsorptionSeeTheSameFractions() {
        assertEquals(1, slope("both"), 0.03);
        assertEquals(0, number(second, "both.intercept"), 0.02);
        assertTrue(number(second, "both.pearson") > 0.99);
    }

    @Test
    void massHeightAndBandFollowChargeAndComposition() {
        double charge = Units.factor(dataset(second, "at_balance.charge").unit(), Units.MILLIAMPERE_HOUR).orElseThrow();
        assertEquals(MASS_PER_CHARGE, slope("mass") / charge, 0.005 * -MASS_PER_CHARGE, "6.94 g per mole of electrons");
        assertEquals(HEIGHT_PER_COMPOSITION, slope("breathing"), 0.005 * HEIGHT_PER_COMPOSITION);
        assertEquals(RATIO_PER_COMPOSITION, slope("band"), 0.01 * -RATIO_PER_COMPOSITION);
    }

    @Test
    void everyPairGoesTogether() {
        double[] pearson = dataset(second, "pairs.pearson").values().toArray();
        assertEquals(25, pearson.length);
        assertTrue(Arrays.stream(pearson).allMatch(r -> Math.abs(r) > 0.99), Arrays.toString(pearson));
    }
}

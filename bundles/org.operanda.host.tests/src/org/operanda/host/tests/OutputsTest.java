package org.operanda.host.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Progress;
import org.operanda.experiment.Experiment;
import org.operanda.figure.Colour;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.figure.FigureStyle;
import org.operanda.figure.FigureStyle.LegendPlace;
import org.operanda.figure.FigureStyle.TickDirection;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Marker;
import org.operanda.figure.Range;
import org.operanda.figure.Scatter;
import org.operanda.host.extension.Extensions;
import org.operanda.host.recipe.RecipeFile;
import org.operanda.host.recipe.RecipeFile.Opened;
import org.operanda.host.recipe.RecipeText;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;
import org.operanda.host.report.Outputs;
import org.operanda.host.report.Outputs.Written;
import org.operanda.host.report.SessionFigure;
import org.operanda.host.report.SessionFigure.Drawn;

class OutputsTest {
    private static final String RECIPE = """
            {
              "operanda": 1, "name": "A <b>bold</b> name", "description": "Über & über", "version": "7", "data": "raw",
              "cell": {"mass": 3.5, "notes": "kept cool", "attributes": {"binder": "PVDF"}},
              "measurements": [
                {"id": "spectra", "files": ["*.spc"], "grouping": "frames", "clock": {"offset": 137, "drift": 2e-5, "reference": 5, "zone": "Europe/Paris", "source": "a wrist watch"},
                 "start": "2022-07-26T20:38:30Z", "exposure": 20}
              ],
              "steps": [
                {"id": "mean", "operation": "xas.mean", "inputs": {"in": "spectra"}, "settings": {"factor": "${cell.mass}"}},
                {"id": "scaled", "operation": "xas.scale", "inputs": {"in": "mean"}, "settings": {"factor": 10}}
              ],
              "figures": [
                {"id": "map", "title": "Map", "markers": "scaled.scaled", "panels": [
                  {"kind": "heatmap", "data": "spectra.norm", "colourMap": "cividis", "minimum": 0, "maximum": 1, "label": "Height"},
                  {"kind": "curves", "data": ["mean.mean", "scaled.scaled", "spectra.gone"]}]},
                {"id": "points", "panels": [{"kind": "scatter", "data": "mean.mean", "abscissa": "scaled.scaled"}]}
              ]
            }
            """;
    @TempDir
    Path folder;
    private final Extensions extensions = new Contributions().reader("b", "b.spectra", "Spectra", "<match pattern='*.spc'/>")
            .operation("b", "xas.mean", "Mean", "<input role='in' technique='xas'/>")
            .operation("c", "xas.scale", "Scale", "<input role='in'/>").extensions();
    private Session session;

    @BeforeEach
    void run() throws IOException {
        Files.createDirectories(folder.resolve("raw"));
        for (int i = 0; i < 20; i++) {
            Files.writeString(folder.resolve("raw/s" + i + ".spc"), "SPECTRUM " + 100 * i + " " + i + " 5");
        }
        session = new Runner(extensions, 2).run(open(RECIPE), folder, Progress.NONE);
    }

    private Experiment open(String recipe) throws IOException {
        Opened opened = RecipeFile.open(Files.writeString(folder.resolve("recipe.json"), recipe), Map.of(), extensions);
        assertEquals(List.of(), opened.problems());
        return opened.experiment().orElseThrow();
    }

    private Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    @Test
    void aRecipeIsReadAsItWasWritten() throws IOException {
        Experiment first = open(RECIPE);
        Experiment second = open(RecipeText.of(first));
        assertTrue(EcoreUtil.equals(first, second), RecipeText.of(second));
    }

    @Test
    void everythingIsWrittenAndSaysTheSame() throws IOException {
        Written written = Outputs.write(session, extensions, folder.resolve("out"), Progress.NONE);
        assertEquals(List.of("figure.left-out"), written.problems().stream().map(p -> p.id()).toList());
        assertEquals(
                List.of("results.csv", "figure.png", "figure.svg", "figure.pdf", "points.png", "points.svg", "points.pdf", "report.html",
                        "experiment.nxs",
                        "provenance.json", "experiment.operanda"),
                written.files().stream().map(f -> f.getFileName().toString()).toList());
        List<String> lines = Files.readAllLines(out("results.csv"));
        assertEquals("date and time,time (s),time start (s),time end (s),mean.mean,mean.mean sigma,scaled.scaled", lines.getFirst());
        assertEquals(21, lines.size());
        JsonNode provenance = new ObjectMapper().readTree(out("provenance.json").toFile());
        assertEquals("s0.spc", provenance.at("/inputs/0/path").asText());
        assertEquals(3.5, provenance.at("/steps/0/settings/factor").asDouble());
        assertEquals("7000 mg", provenance.at("/overriddenHeaders/0/header").asText());
        assertEquals("${cell.mass}", provenance.at("/recipe/steps/0/settings/factor").asText());
    }

    @Test
    void theReportIsOneFileAndEscapesWhatUsersWrite() throws IOException {
        Outputs.write(session, extensions, folder.resolve("out"), Progress.NONE);
        String report = Files.readString(out("report.html"));
        assertTrue(report.contains("A &lt;b&gt;bold&lt;/b&gt; name") && !report.contains("<b>bold"));
        for (String said : List.of("Über &amp; über", "7000 mg (spectra)", "PVDF", "a wrist watch", "137", "20", "b.spectra 1.2.3",
                "xas.mean 1.2.3")) {
            assertTrue(report.contains(said), said);
        }
    }

    @Test
    void timesAreOnTheCommonClockWithTheStatedStartAndExposure() {
        var axis = session.measurements().get("spectra").timeAxis().orElseThrow();
        // The frame at 100 s begins there and lasts 20 s; the clock loses 20 ppm from second 5 on and is 137 s slow.
        double start = 100 + 137 + 2e-5 * (100 - 5);
        assertEquals(start, axis.window().orElseThrow().start().get(1), 1e-9);
        assertEquals(start + 20 * (1 + 2e-5), axis.window().orElseThrow().end().get(1), 1e-9);
        assertEquals("2022-07-26T20:38:30Z", axis.clock().orElseThrow().epoch().orElseThrow().toString());
    }

    @Test
    void figuresAreMadeAsTheRecipeDefinesThem() {
        Drawn map = SessionFigure.of(session, session.experiment().getFigures().getFirst());
        Figure figure = map.figure().orElseThrow();
        HeatMap heat = (HeatMap) figure.panels().getFirst();
        assertEquals("Height", heat.yAxis().name());
        assertEquals(1, heat.yAxis().range().orElseThrow().to());
        assertEquals(2, ((Curves) figure.panels().get(1)).curves().size());
        assertEquals(20, figure.markers().size());
        assertTrue(map.problems().getFirst().message().contains("spectra.gone"));
        Scatter points = (Scatter) SessionFigure.of(session, session.experiment().getFigures().getLast()).figure().orElseThrow().panels()
                .getFirst();
        assertEquals(session.dataset("scaled.scaled").orElseThrow().values().get(3), points.x().get(3));
        assertTrue(points.third().isPresent());
    }

    @Test
    void aRawFileThatChangedSinceTheLastRunIsTold() throws IOException {
        Runner runner = new Runner(extensions, 1);
        assertTrue(runner.run(session.experiment(), folder, Progress.NONE).allProblems().stream()
                .noneMatch(p -> p.id().equals("import.changed")));
        Files.writeString(folder.resolve("raw/s3.spc"), "SPECTRUM 300 4 5");
        assertTrue(runner.run(session.experiment(), folder, Progress.NONE).allProblems().stream()
                .anyMatch(p -> p.id().equals("import.changed") && p.message().contains("s3.spc")));
    }

    @Test
    void nothingIsWrittenAmongRawData() {
        Written written = Outputs.write(session, extensions, folder.resolve("raw"), Progress.NONE);
        assertEquals(List.of(), written.files());
        assertFalse(Files.exists(folder.resolve("raw/report.html")));
    }

    @Test
    void whatCannotBeWrittenLosesNoneOfTheOthers() throws IOException {
        Files.createDirectories(out("report.html/in the way"));
        Written written = Outputs.write(session, extensions, folder.resolve("out"), Progress.NONE);
        assertTrue(written.problems().stream().anyMatch(p -> p.id().equals("store.unwritten")), written.problems().toString());
        assertTrue(Files.exists(out("provenance.json")) && Files.exists(out("experiment.nxs")));
    }

    private static final String STYLED = RECIPE.replace("\"figures\": [", """
            "markers": [{"name": "pulse", "measurement": "spectra", "row": 2.5}, {"name": "end", "time": 1234.5}],
            "figures": [""").replace("\"id\": \"map\",",
            """
                    "id": "map", "style": {"font": "Serif", "lineWidth": 2, "legend": "lower-left", "letters": true, "across": [0, 900]},
                    "curves": [{"data": "scaled.scaled", "label": "ten times", "colour": "#ff0000", "line": "dashed", "symbol": "square", "width": 0.5}],
                    """);

    @Test
    void stylesAndMarkersSetByHandAreReadWrittenAndDrawn() throws IOException {
        Experiment experiment = open(STYLED);
        assertTrue(EcoreUtil.equals(experiment, open(RecipeText.of(experiment))), RecipeText.of(experiment));
        Session styled = new Runner(extensions, 2).run(experiment, folder, Progress.NONE);
        Figure figure = SessionFigure.of(styled, experiment.getFigures().getFirst()).figure().orElseThrow();
        assertEquals(new FigureStyle("Serif", 2, 0.7, 3.4, LegendPlace.LOWER_LEFT, TickDirection.USUAL, true, List.of(0.0, 900.0)),
                figure.style());
        assertEquals(Optional.of(new Range(0, 900)), figure.x().range());
        Curve usual = ((Curves) figure.panels().get(1)).curves().getFirst();
        Curve changed = ((Curves) figure.panels().get(1)).curves().getLast();
        assertEquals(CurveStyle.LINE, usual.style().on(CurveStyle.Side.LEFT));
        assertEquals("ten times", changed.name());
        assertEquals(CurveStyle.LINE.in(new Colour(255, 0, 0)).with(CurveStyle.Line.DASHED).with(CurveStyle.Symbol.SQUARE).wide(0.5),
                changed.style().on(CurveStyle.Side.LEFT));
        double[] times = styled.measurements().get("spectra").timeAxis().orElseThrow().values().toArray();
        List<Marker> set = figure.markers().stream().filter(m -> !m.label().isEmpty()).toList();
        assertTrue(set.contains(new Marker((times[2] + times[3]) / 2, "pulse")), "between the third and the fourth frame: " + set);
        assertTrue(set.contains(new Marker(1234.5, "end")));
    }

    @Test
    void aStyleThatIsNoneIsRefusedWithItsPlace() throws IOException {
        Map<String, String> wrong = Map.of("\"lineWidth\": 2", "\"lineWidth\": -2", "\"#ff0000\"", "\"reddish\"", "\"dashed\"", "\"wavy\"",
                "\"row\": 2.5", "\"rows\": 2.5", "\"measurement\": \"spectra\", \"row\"", "\"measurement\": \"spectre\", \"row\"");
        for (Map.Entry<String, String> change : wrong.entrySet()) {
            assertTrue(STYLED.contains(change.getKey()), change.getKey());
            Opened opened = RecipeFile.open(
                    Files.writeString(folder.resolve("recipe.json"), STYLED.replace(change.getKey(), change.getValue())), Map.of(),
                    extensions);
            assertTrue(opened.experiment().isEmpty(), change.getValue());
            assertTrue(opened.problems().getFirst().location().isPresent(), change.getValue());
        }
    }
}

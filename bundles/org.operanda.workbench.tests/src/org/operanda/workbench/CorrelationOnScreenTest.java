package org.operanda.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;
import org.operanda.demo.VirtualCell;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.Step;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.figure.HeatMap;
import org.operanda.host.recipe.RecipeText;
import org.operanda.host.report.FigureTemplate;
import org.operanda.workbench.commands.FigureFromTemplate;
import org.operanda.workbench.parts.ChemometricsPart;
import org.operanda.workbench.parts.PlotPart;
import org.operanda.workbench.view.PlotView;

/** Clocks, chemometrics and figure templates of the virtual cell in the real workbench. */
class CorrelationOnScreenTest {
    @TempDir
    static Path folder;
    private final CurrentExperiment current = Window.current();

    @BeforeAll
    static void writeTheVirtualCell() throws IOException {
        VirtualCell.write(folder.resolve("raw"), 1);
    }

    @BeforeEach
    void open() {
        ExperimentFiles.open(current, folder.resolve("raw").resolve(VirtualCell.RECIPE));
        Window.calm();
    }

    private void calculate(String id, String operation, Map<String, String> settings) {
        Step step = ExperimentFactory.eINSTANCE.createStep();
        step.setId(id);
        step.setOperation(operation);
        step.getInputs().put("frames", "normalised");
        settings.forEach(step.getSettings()::put);
        current.edit("calculate " + id, () -> current.experiment().getRecipe().getSteps().add(step));
        RunJob.start(current);
        Window.calm();
        assertTrue(current.measurement(id).isPresent(), current.problems().toString());
    }

    private static List<Figure> chemometrics() {
        ChemometricsPart part = Window.part(ChemometricsPart.ID, ChemometricsPart.class);
        Window.await(part::isDrawn);
        return part.figures();
    }

    @Test
    void curveResolutionShowsComponentsConcentrationsBandsAndResiduals() {
        calculate("resolved", "correlation.curve-resolution", Map.of("components", "2", "bands", "true", "from", "8320", "to", "8400"));
        List<Figure> figures = chemometrics();
        assertEquals(3, figures.size());
        Curves spectra = (Curves) figures.get(1).panels().getFirst();
        assertEquals(6, spectra.curves().size(), "two components and the ends of their bands");
        assertEquals("Photon energy", figures.get(1).x().name());
        assertTrue(figures.get(2).panels().getFirst() instanceof Curves curves && curves.curves().size() == 6);
        assertTrue(figures.get(2).panels().getLast() instanceof HeatMap, "the residual map");
        assertEquals("Time", figures.get(2).x().name());
        Window.picture(Window.shell(), "chemometrics-resolution");
        Combo axis = Window.named(Window.shell(), Combo.class, "Result of");
        assertEquals("resolved", axis.getText());
    }

    @Test
    void principalComponentsShowScreeLoadingsAndScores() {
        calculate("components", "correlation.principal-components", Map.of("components", "6", "from", "8320", "to", "8400"));
        List<Figure> figures = chemometrics();
        assertEquals("Component", figures.getFirst().x().name());
        assertTrue(figures.getFirst().panels().size() >= 3, "explained variance, singular value, indicator");
        assertEquals(6, ((Curves) figures.get(1).panels().getFirst()).curves().size());
        Window.picture(Window.shell(), "chemometrics-components");
    }

    @Test
    void aTemplateIsFilledShownAndWrittenIntoTheRecipe() throws IOException {
        Window.part(PlotPart.ID, PlotPart.class);
        Map<String, Measurement> data = new LinkedHashMap<>();
        current.session().orElseThrow().everything().forEach(e -> data.put(e.getKey(), e.getValue()));
        FigureDefinition figure = FigureTemplate.all().stream().filter(t -> t.id().equals("review-7")).findFirst().orElseThrow().fill(data)
                .figure().orElseThrow();
        FigureFromTemplate.add(current, figure);
        Window.calm();
        PlotPart plot = Window.part(PlotPart.ID, PlotPart.class);
        Window.await(plot::isDrawn);
        Figure shown = plot.figureShown().orElseThrow();
        assertEquals(2, shown.panels().size(), "the map above the voltage");
        assertTrue(RecipeText.of(current.experiment()).contains("review-7"));
        Window.picture(Window.shell(), "template");
        Files.createDirectories(Path.of("target", "screenshots"));
        assertEquals(Optional.empty(), PlotView.export(shown, Path.of("target", "screenshots", "template.pdf")));
        current.edits().undo();
        assertTrue(current.experiment().getFigures().stream().noneMatch(f -> f.getId().equals("review-7")));
    }
}

package org.operanda.workbench.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.operanda.experiment.FigureDefinition;
import org.operanda.figure.Colour;
import org.operanda.figure.ColourMap;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.figure.FigureRenderer;
import org.operanda.figure.FigureStyle;
import org.operanda.figure.FigureStyle.LegendPlace;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Range;
import org.operanda.host.recipe.FigureLook;
import org.operanda.host.recipe.RecipeText;
import org.operanda.host.report.FigureTemplate;
import org.operanda.host.report.SessionFigure;
import org.operanda.host.report.SessionFigure.Drawn;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.ExperimentFiles;
import org.operanda.workbench.VirtualExperiment;
import org.operanda.workbench.parts.PlotPart;
import org.operanda.workbench.testkit.Workbench;

/** Figures of the literature filled with the virtual cell, and styled for paper, in their dialogs. */
class FiguresTest {
    private final CurrentExperiment current = Workbench.current();
    private final List<String> wrong = new ArrayList<>();
    private int followed;

    @BeforeEach
    void open() {
        VirtualExperiment.open(current);
    }

    private void choose(Shell dialog, String template) {
        Table table = Workbench.named(dialog, Table.class, "Templates");
        TableItem item = Arrays.stream(table.getItems()).filter(i -> i.getText().startsWith(template)).findFirst().orElseThrow();
        table.setSelection(item);
        table.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void aTemplateSaysWhatTheExperimentHasOfItAndIsAdded() {
        int before = current.experiment().getFigures().size();
        Workbench.inDialog(() -> new FigureFromTemplate().execute(Workbench.shell(), current), dialog -> {
            assertEquals(FigureTemplate.all().size(), Workbench.named(dialog, Table.class, "Templates").getItemCount());
            choose(dialog, "Stress and thickness");
            assertFalse(Workbench.button(dialog, "OK").isEnabled(), "the virtual cell has no stress");
            choose(dialog, "XANES and EXAFS");
            assertTrue(Workbench.button(dialog, "OK").isEnabled());
            Workbench.picture(dialog, "template-dialog");
            Workbench.press(dialog, "OK");
        });
        Workbench.calm();
        assertEquals(before + 1, current.experiment().getFigures().size());
        assertEquals("review-7", current.experiment().getFigures().getFirst().getId());
        current.edits().undo();
        assertEquals(before, current.experiment().getFigures().size());
    }

    /** Spectra of R0-p(R1,C), of which the resistance R1 grows. */
    private static String impedance() {
        StringBuilder text = new StringBuilder(
                "EC-Lab ASCII FILE\nNb header lines : 3 \nfreq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\ttime/s\tcycle number\n");
        for (int s = 0; s < 3; s++) {
            double r = 40 + 25 * s;
            for (int k = 0; k <= 20; k++) {
                double frequency = 1e5 * Math.pow(10, -k / 4.0);
                double turn = 2 * Math.PI * frequency * r * 2e-5;
                text.append(String.format(Locale.ROOT, "%.6e\t%.6e\t%.6e\t%.3f\t%d%n", frequency, 10 + r / (1 + turn * turn),
                        r * turn / (1 + turn * turn), 7200.0 * s + 0.01 * k, s + 1));
            }
        }
        return text.toString();
    }

    /** A figure along cycles, one of the complex plane and one along time, from the menu to the file. */
    @Test
    void everyTemplateThatTheExperimentFillsIsOfferedFilledAndExported() throws IOException {
        Path folder = VirtualExperiment.folder();
        Files.writeString(folder.resolve("impedance.mpt"), impedance(), StandardCharsets.ISO_8859_1);
        ExperimentFiles.open(current, Files.writeString(folder.resolve("templates.json"),
                """
                        {"operanda": 1, "name": "Templates", "cell": "cell.yaml",
                         "measurements": [
                           {"id": "cycling", "files": "electrochemistry/*.mpt", "grouping": "parts"},
                           {"id": "impedance", "files": "impedance.mpt"},
                           {"id": "frames", "files": "xas/*_000?.xdi", "grouping": "frames", "clock": {"offset": -137}}],
                         "steps": [
                           {"id": "cycles", "operation": "electrochemistry.cycles", "inputs": {"series": "cycling"}},
                           {"id": "spectra", "operation": "electrochemistry.impedance-spectra", "inputs": {"spectra": "impedance"}},
                           {"id": "circuit", "operation": "electrochemistry.circuit-series", "inputs": {"spectra": "spectra"}, "settings": {"circuit": "R0-p(R1,CPE1)"}},
                           {"id": "normalised", "operation": "xas.normalise", "inputs": {"frame": "frames"}},
                           {"id": "chi", "operation": "xas.background", "inputs": {"frame": "frames"}},
                           {"id": "transformed", "operation": "xas.transform", "inputs": {"frame": "chi"}}]}
                        """));
        Workbench.calm();
        Map<String, String> names = new LinkedHashMap<>();
        names.put("review-2", "Capacity and efficiency");
        names.put("review-4", "Nyquist plot");
        names.put("review-7", "XANES and EXAFS");
        names.forEach((id, name) -> {
            Workbench.inDialog(() -> new FigureFromTemplate().execute(Workbench.shell(), current), dialog -> {
                assertEquals(0, Workbench.named(dialog, Table.class, "Templates").getSelectionIndex(), "the first that has all");
                choose(dialog, name);
                assertTrue(Workbench.controls(dialog, Text.class).stream()
                        .anyMatch(t -> t.getText().equals("The experiment has all that the figure shows.")), name);
                if (!id.equals("review-7")) {
                    next(figures -> {
                        assertTrue(Workbench.named(figures, Combo.class, "Figure").getText().startsWith(id), "shown as on paper");
                        Workbench.calm();
                        Workbench.picture(figures, "template-" + id);
                        Workbench.press(figures, "OK");
                    });
                }
                Workbench.press(dialog, "OK");
            });
            Workbench.calm();
            FigureDefinition figure = current.experiment().getFigures().getFirst();
            assertEquals(id, figure.getId());
            Drawn drawn = SessionFigure.of(current.session().orElseThrow(), figure);
            assertEquals(List.of(), drawn.problems());
            Path file = Path.of("target", "screenshots", id + ".pdf");
            assertEquals(Optional.empty(), FigureRenderer.write(drawn.figure().orElseThrow(), FigureLook.paper(figure), file));
            assertTrue(file.toFile().length() > 1000);
        });
        assertEquals(List.of(), wrong);
        assertEquals(2, followed);
    }

    /** What is done with the figures' dialog when it opens after another one. */
    private void next(Consumer<Shell> acting) {
        Display.getCurrent().asyncExec(() -> {
            Shell figures = Arrays.stream(Workbench.shell().getShells()).filter(s -> s.getText().equals("Figures")).findFirst()
                    .orElseThrow();
            try {
                acting.accept(figures);
                followed++;
            } catch (RuntimeException | AssertionError e) {
                wrong.add(e.toString());
            } finally {
                if (!figures.isDisposed()) {
                    figures.close();
                }
            }
        });
    }

    @Test
    void theHelpNamesAllThatFillsATemplate() throws IOException {
        String page = Files.readString(Path.of("..", "org.operanda.workbench", "help", "figure-templates.html"));
        List<String> rows = Arrays.stream(page.split("<tr>")).skip(2).toList();
        assertEquals(FigureTemplate.all().size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            FigureTemplate template = FigureTemplate.all().get(i);
            String row = rows.get(i);
            assertTrue(row.startsWith("<td>" + template.id().replace("review-", "") + " "), template.name());
            Stream<String> words = template.panels().stream().flatMap(p -> Stream.concat(p.words().stream(), p.right().stream()));
            assertEquals(List.of(), Stream.concat(template.horizontal().stream(), words).distinct()
                    .filter(word -> !row.contains("<code>" + word + "</code>") && !List.of("time", "potential").contains(word)).toList(),
                    template.name());
        }
    }

    private static void type(Shell dialog, String name, String text) {
        Workbench.named(dialog, Text.class, name).setText(text);
    }

    private static void take(Shell dialog, String name, String text) {
        Combo combo = Workbench.named(dialog, Combo.class, name);
        combo.setText(text);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void aStyleIsSeenAtOnceKeptWithTheExperimentAndTakenBack() {
        seen();
        Workbench.choose("Colours", ColourMap.MAGMA.ordinal());
        FigureDefinition before = EcoreUtil.copy(current.experiment().getFigures().getFirst());
        AtomicInteger inBackground = new AtomicInteger();
        IJobChangeListener listener = IJobChangeListener.onDone(event -> {
            if (event.getJob().getName().startsWith("Drawing overview") && event.getResult().isOK()) {
                inBackground.incrementAndGet();
            }
        });
        Job.getJobManager().addJobChangeListener(listener);
        Workbench.inDialog(() -> new EditFigures().execute(Workbench.shell(), current), dialog -> {
            take(dialog, "Size", "one and a half columns (120 mm)");
            Workbench.calm();
            assertEquals("120", Workbench.named(dialog, Text.class, "Width").getText());
            type(dialog, "Font", "Serif");
            type(dialog, "Line width", "much");
            type(dialog, "Line width", "1.5");
            take(dialog, "Legend", "lower-left");
            take(dialog, "Panel letters", "true");
            type(dialog, "From", "8335");
            take(dialog, "Colours", "cividis");
            type(dialog, "Colour", "#d62728");
            take(dialog, "Line", "dashed");
            Workbench.await(() -> inBackground.get() > 0);
            Workbench.picture(dialog, "figure-dialog");
            Workbench.press(dialog, "OK");
        });
        Job.getJobManager().removeJobChangeListener(listener);
        Workbench.calm();
        FigureDefinition figure = current.experiment().getFigures().getFirst();
        FigureStyle style = FigureLook.style(figure);
        assertEquals("Serif", style.font());
        assertEquals(1.5, style.lineWidth());
        assertEquals(LegendPlace.LOWER_LEFT, style.legend());
        assertTrue(style.letters());
        assertEquals(120, figure.getWidth());
        assertEquals("#d62728", figure.getCurves().getFirst().getColour());
        assertEquals("dashed", figure.getCurves().getFirst().getLine());
        assertTrue(RecipeText.of(current.experiment()).contains("\"lineWidth\" : 1.5"), RecipeText.of(current.experiment()));
        Figure seen = seen();
        assertEquals(style, seen.style(), "the plot shows the figure as it was edited");
        HeatMap map = (HeatMap) seen.panels().getFirst();
        assertEquals(ColourMap.CIVIDIS, map.colours());
        assertEquals(new Range(8335, 8385), map.yAxis().range().orElseThrow());
        Curves edges = (Curves) seen.panels().get(1);
        assertEquals(new Colour(0xd6, 0x27, 0x28), edges.colour(0));
        assertEquals(CurveStyle.Line.DASHED, edges.curves().getFirst().style().line());
        Workbench.picture("figure-on-screen");
        current.edits().undo();
        assertTrue(EcoreUtil.equals(before, current.experiment().getFigures().getFirst()));
        assertEquals(FigureStyle.USUAL, seen().style());
    }

    private static Figure seen() {
        PlotPart plot = Workbench.part(PlotPart.ID, PlotPart.class);
        Workbench.calm();
        return plot.figureShown().orElseThrow();
    }
}

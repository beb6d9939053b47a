package org.operanda.workbench.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.operanda.experiment.FigureDefinition;
import org.operanda.figure.Colour;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.figure.FigureStyle;
import org.operanda.figure.FigureStyle.LegendPlace;
import org.operanda.host.recipe.FigureLook;
import org.operanda.host.recipe.RecipeText;
import org.operanda.host.report.FigureTemplate;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.VirtualExperiment;
import org.operanda.workbench.parts.PlotPart;
import org.operanda.workbench.testkit.Workbench;

/** Figures of the literature filled with the virtual cell, and styled for paper, in their dialogs. */
class FiguresTest {
    private final CurrentExperiment current = Workbench.current();

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

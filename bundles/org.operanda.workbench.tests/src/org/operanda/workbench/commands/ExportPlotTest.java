package org.operanda.workbench.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.demo.VirtualCell;
import org.operanda.figure.Figure;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.ExperimentFiles;
import org.operanda.workbench.parts.ExperimentPart;
import org.operanda.workbench.parts.FramePart;
import org.operanda.workbench.parts.PlotPart;
import org.operanda.workbench.testkit.Workbench;
import org.operanda.workbench.view.PlotView;

/** What File, Export Plot writes. */
class ExportPlotTest {
    private final CurrentExperiment current = Workbench.current();
    @TempDir
    Path folder;

    private static List<Figure> shown(String active) {
        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(EPartService.class).showPart(active, PartState.ACTIVATE);
        Workbench.calm();
        Workbench.await(() -> !ExportPlot.shown().isEmpty());
        return ExportPlot.shown();
    }

    @Test
    void theActiveViewIsWrittenElseThePlot() throws IOException {
        VirtualCell.write(folder, 1);
        ExperimentFiles.open(current, folder.resolve(VirtualCell.RECIPE));
        Workbench.calm();
        Workbench.part(PlotPart.ID, PlotView.class);
        List<Figure> frame = shown(FramePart.ID);
        assertEquals("Photon energy", frame.getFirst().x().name());
        assertEquals(4, shown(PlotPart.ID).getFirst().panels().size());
        assertNotEquals("Photon energy", shown(ExperimentPart.ID).getFirst().x().name());
        Path file = folder.resolve("out").resolve("two.svg");
        Files.createDirectories(file.getParent());
        assertEquals(List.of(), ExportPlot.export(Stream.of(frame, shown(PlotPart.ID)).flatMap(List::stream).toList(), file));
        assertTrue(Files.size(file.resolveSibling("two-1.svg")) > 1000);
        assertTrue(Files.size(file.resolveSibling("two-2.svg")) > 1000);
        assertEquals(List.of(), ExportPlot.export(frame, file));
        assertTrue(Files.size(file) > 1000);
    }
}

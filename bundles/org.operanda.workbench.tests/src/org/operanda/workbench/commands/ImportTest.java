package org.operanda.workbench.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Progress;
import org.operanda.demo.VirtualCell;
import org.operanda.experiment.Grouping;
import org.operanda.host.detect.Detection;
import org.operanda.host.importing.Importer;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.testkit.Workbench;

/** A folder of instrument files becomes measurements. */
class ImportTest {
    @TempDir
    Path folder;
    private final CurrentExperiment current = Workbench.current();

    @Test
    void spectraBecomeASeriesCyclerFilesARunAndStrangersAreLeftOut() throws IOException {
        VirtualCell.write(folder, 2);
        Files.writeString(folder.resolve("xas/notes.docx"), "no instrument writes this");
        current.open(NewExperiment.empty(), Optional.empty(), List.of());
        Importer importer = new Importer(current.extensions(), 2);
        List<Path> files = importer.find(List.of("electrochemistry", "xas"), folder).files();
        List<Detection> detections = importer.detect(files, Progress.NONE);
        List<ImportProposal> proposals = ImportProposal.of(detections, importer, Set.of(), Progress.NONE);
        assertEquals(List.of("electrochemistry", "xas"), proposals.stream().map(ImportProposal::id).toList());
        assertEquals(List.of(Grouping.PARTS, Grouping.FRAMES), proposals.stream().map(ImportProposal::grouping).toList());
        ImportDialog dialog = new ImportDialog(Workbench.shell(), detections, proposals, Set.of());
        dialog.setBlockOnOpen(false);
        dialog.open();
        Workbench.picture(dialog.getShell(), "import");
        dialog.close();
        ImportFiles.add(current, dialog.proposals());
        Workbench.calm();
        assertEquals(2, current.experiment().getMeasurements().size());
        assertTrue(current.measurement("xas").orElseThrow().frameCount() > 100);
        assertTrue(current.measurement("electrochemistry").orElseThrow().dataset("part").isPresent());
        Workbench.picture(Workbench.shell(), "imported");
        current.edits().undo();
        assertEquals(0, current.experiment().getMeasurements().size());
    }
}

package org.operanda.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.host.recipe.InstrumentZones;
import org.operanda.workbench.parts.DetailsPart;
import org.operanda.workbench.parts.ExperimentPart;
import org.operanda.workbench.testkit.Workbench;

/** Two spectra, of which one states its zone and the other does not, in the real workbench. */
class ZoneQuestionTest {
    private static final String READER = "org.operanda.xas.xdi";
    @TempDir
    private Path folder;
    private final CurrentExperiment current = Workbench.current();

    @BeforeEach
    void forget() {
        System.setProperty(InstrumentZones.PROPERTY, folder.resolve("zones.properties").toString());
    }

    @AfterEach
    void remember() {
        System.clearProperty(InstrumentZones.PROPERTY);
    }

    private void spectrum(String name, String start) throws IOException {
        Files.writeString(folder.resolve(name), "# XDI/1.0\n# Element.symbol: Ni\n# Element.edge: K\n# Scan.start_time: " + start
                + "\n# Column.1: energy eV\n# Column.2: mutrans\n#----\n8300.0 0.1\n8330.0 0.2\n8340.0 0.9\n8360.0 1.0\n");
    }

    private static Optional<Shell> question() {
        return Arrays.stream(Display.getCurrent().getShells()).filter(s -> s.isVisible() && s.getText().equals("Time Zone")).findFirst();
    }

    private Instant start(String id) {
        return current.measurement(id).flatMap(m -> m.start()).orElseThrow();
    }

    private Path recipe() throws IOException {
        spectrum("zoned.xdi", "2024-06-01T10:00:00Z");
        spectrum("local.xdi", "2024-06-01T10:00:00");
        return Files.writeString(folder.resolve("recipe.json"), """
                {"operanda": 1, "name": "zones", "measurements": [
                  {"id": "zoned", "files": "zoned.xdi"}, {"id": "local", "files": "local.xdi"}]}
                """);
    }

    private static void press(Shell shell, String button) {
        Workbench.button(shell, button).notifyListeners(SWT.Selection, new Event());
        Workbench.calm();
    }

    /** After a start a question object has asked nobody yet. */
    private void askAsAfterAStart() {
        new ZoneQuestion(current).look();
        Workbench.calm();
    }

    @Test
    void thatNobodyKnowsIsKeptOverAStartAndChangedUnderDetails() throws IOException {
        InstrumentZones.keepUnknown(READER);
        ExperimentFiles.open(current, recipe());
        Workbench.calm();
        assertTrue(question().isEmpty(), "it is known that nobody knows");
        Files.delete(folder.resolve("zones.properties"));
        askAsAfterAStart();
        question().orElseThrow().close();
        assertFalse(InstrumentZones.isUnknown(READER), "closed without an answer");
        askAsAfterAStart();
        Shell shell = question().orElseThrow();
        Workbench.picture(shell, "time-zone-unknown");
        press(shell, "I Do Not Know");
        assertTrue(InstrumentZones.isUnknown(READER));
        assertEquals(start("zoned"), start("local"), "taken for universal time");
        askAsAfterAStart();
        assertTrue(question().isEmpty(), "asked again");

        Tree tree = Workbench.controls(Workbench.shell(), Tree.class).getFirst();
        tree.setSelection(Arrays.stream(tree.getItems()).flatMap(i -> Arrays.stream(i.getItems()))
                .filter(i -> i.getText().startsWith("local")).findFirst().orElseThrow());
        tree.notifyListeners(SWT.Selection, new Event());
        Workbench.part(ExperimentPart.ID, ExperimentPart.class);
        Workbench.part(DetailsPart.ID, DetailsPart.class);
        Workbench.calm();
        give("Asia/Tokyo");
        assertEquals(Optional.of(ZoneId.of("Asia/Tokyo")), InstrumentZones.kept(READER));
        assertEquals(Duration.ofHours(9), Duration.between(start("local"), start("zoned")));
        Workbench.picture("time-zone-details");
        give("");
        assertTrue(InstrumentZones.isUnknown(READER), "a wrong answer is taken back");
        assertEquals(start("zoned"), start("local"));
    }

    private static void give(String zone) {
        Text field = Workbench.named(Workbench.shell(), Text.class, "Time zone");
        field.setText(zone);
        field.notifyListeners(SWT.DefaultSelection, new Event());
        Workbench.calm();
    }

    @Test
    void theZoneOfAnInstrumentIsAskedOnceAndKept() throws IOException {
        Path recipe = recipe();
        ExperimentFiles.open(current, recipe);
        Workbench.await(() -> question().isPresent());
        Shell shell = question().orElseThrow();
        Workbench.picture(shell, "time-zone");
        Button keep = Workbench.controls(shell, Button.class).stream().filter(b -> b.getText().equals("Keep")).findFirst().orElseThrow();
        Combo field = Workbench.named(shell, Combo.class, "Time Zone");
        field.setText("Middle-earth");
        assertFalse(keep.isEnabled());
        field.setText("Asia/Tokyo");
        assertTrue(keep.isEnabled());
        press(shell, "Keep");
        // in summer as in winter Tokyo is nine hours before universal time
        assertEquals(Duration.ofHours(9), Duration.between(start("local"), start("zoned")));
        assertEquals(Optional.of(ZoneId.of("Asia/Tokyo")), InstrumentZones.kept(READER));
        assertTrue(current.session().orElseThrow().allProblems().stream().noneMatch(p -> p.id().equals("clock.zone")));
        ExperimentFiles.open(current, recipe);
        Workbench.calm();
        assertTrue(question().isEmpty(), "asked twice");
        askAsAfterAStart();
        Shell proposed = question().orElseThrow();
        assertEquals("Asia/Tokyo", Workbench.named(proposed, Combo.class, "Time Zone").getText(),
                "a recipe without the zone: what is kept is proposed");
        proposed.close();
    }
}

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.host.recipe.InstrumentZones;
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

    @Test
    void theZoneOfAnInstrumentIsAskedOnceAndKept() throws IOException {
        spectrum("zoned.xdi", "2024-06-01T10:00:00Z");
        spectrum("local.xdi", "2024-06-01T10:00:00");
        Path recipe = Files.writeString(folder.resolve("recipe.json"), """
                {"operanda": 1, "name": "zones", "measurements": [
                  {"id": "zoned", "files": "zoned.xdi"}, {"id": "local", "files": "local.xdi"}]}
                """);
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
        keep.notifyListeners(SWT.Selection, new Event());
        Workbench.calm();
        // in summer as in winter Tokyo is nine hours before universal time
        assertEquals(Duration.ofHours(9), Duration.between(start("local"), start("zoned")));
        assertEquals(Optional.of(ZoneId.of("Asia/Tokyo")), InstrumentZones.kept(READER));
        assertTrue(current.session().orElseThrow().allProblems().stream().noneMatch(p -> p.id().equals("clock.zone")));
        ExperimentFiles.open(current, recipe);
        Workbench.calm();
        assertTrue(question().isEmpty(), "asked twice");
    }
}

package org.operanda.columnmap.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.columnmap.MapLibrary;
import org.operanda.data.Measurement;
import org.operanda.experiment.MeasurementReference;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.RunJob;
import org.operanda.workbench.commands.ImportFiles;
import org.operanda.workbench.commands.NewExperiment;

/** From the import to the wizard and back, in the real workbench. */
class DescribeColumnsTest {
    @TempDir
    Path folder;
    @TempDir
    Path maps;
    private final CurrentExperiment current = PlatformUI.getWorkbench().getService(CurrentExperiment.class);
    private final Shell window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();

    @BeforeEach
    void startWithNothing() {
        System.setProperty(MapLibrary.PROPERTY, maps.toString());
        current.open(NewExperiment.empty(), Optional.empty(), List.of());
    }

    @AfterEach
    void useTheUsersFolderAgain() {
        System.clearProperty(MapLibrary.PROPERTY);
    }

    private Path text() throws IOException {
        return Files.writeString(folder.resolve("Presse 2.dat"), "Presse 2\nLauf;Weg;Kraft\n0,0;10,5;100\n0,5;10,75;101\n1,0;11,0;102\n");
    }

    private Measurement imported(Robot robot) {
        robot.start();
        Screen.await(() -> robot.isDone() && current.experiment().getMeasurements().size() == 1
                && Job.getJobManager().find(RunJob.FAMILY).length == 0);
        Screen.calm();
        MeasurementReference reference = current.experiment().getMeasurements().getFirst();
        assertEquals("dilatometry", reference.getTechnique(), "of the map, not the first of its reader");
        assertEquals("dilatometry", reference.getId());
        return current.measurement("dilatometry").orElseThrow(() -> new AssertionError(current.problems().toString()));
    }

    private static void describe(Screen wizard) {
        wizard.pressBar("Next");
        wizard.select("Columns", 0);
        wizard.choose("Name", "time");
        wizard.choose("Unit", "h");
        wizard.select("Columns", 1);
        wizard.choose("Name", "displacement");
        wizard.choose("Unit", "mm");
        wizard.select("Columns", 2);
        wizard.choose("Name", "load");
        wizard.choose("Unit", "N");
        wizard.picture("workbench-columns");
        wizard.choose("Unit", "parsec");
        wizard.picture("workbench-refused");
        wizard.choose("Unit", "N");
        wizard.pressBar("Next");
        wizard.choose("Technique", "Electrochemical dilatometry");
        wizard.picture("workbench-map");
    }

    private static void check(Measurement read) {
        assertArrayEquals(new double[] {0, 1800, 3600}, read.timeAxis().orElseThrow().values().toArray(), 1e-9);
        assertArrayEquals(new double[] {10500, 10750, 11000}, read.dataset("displacement").orElseThrow().values().toArray(), 1e-9);
        assertArrayEquals(new double[] {100, 101, 102}, read.dataset("load").orElseThrow().values().toArray(), 1e-12);
    }

    @Test
    void aTextThatNoReaderKnowsIsDescribedFromTheImportAndReadThen() throws IOException {
        Path text = text();
        Robot robot = new Robot().answer("Import", screen -> {
            assertEquals("none", screen.table("Files").get(1).get(1));
            screen.picture("workbench-import-unknown");
        }, "Describe Its Columns").answer("Column Map", wizard -> {
            assertEquals(text.toString(), wizard.named(Text.class, "Text").getText());
            wizard.picture("workbench-text");
            describe(wizard);
        }, "Finish").answer("Import", screen -> {
            assertEquals("Text with a column map", screen.table("Files").get(1).get(1));
            screen.picture("workbench-import-known");
        }, "Import");
        ImportFiles.open(window, current, List.of(text));
        check(imported(robot));
        new Screen(window).picture("workbench-imported");
    }

    @Test
    void theMenuOpensTheWizardForATextOfChoice() throws IOException {
        Path text = text();
        MenuItem entry = fileMenu().stream().filter(item -> item.getText().startsWith("Column Map")).findFirst()
                .orElseThrow(() -> new AssertionError("no menu entry"));
        assertTrue(entry.isEnabled());
        Robot robot = new Robot().answer("Column Map", wizard -> {
            wizard.write("Text", text.toString());
            assertEquals("Semicolon", wizard.named(Combo.class, "Separator").getText());
            describe(wizard);
        }, "Finish").answer("Import", screen -> assertEquals(1, screen.named(Table.class, "Files").getItemCount()), "Import");
        window.getDisplay().asyncExec(() -> entry.notifyListeners(SWT.Selection, new Event()));
        check(imported(robot));
    }

    private List<MenuItem> fileMenu() {
        MenuItem file = Arrays.stream(window.getMenuBar().getItems()).filter(item -> item.getText().replace("&", "").equals("File"))
                .findFirst()
                .orElseThrow();
        Menu menu = file.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        List<String> names = Arrays.stream(menu.getItems()).map(item -> item.getText().replaceFirst("\t.*", "")).toList();
        assertEquals(names.indexOf("Import Folder…") + 1, names.indexOf("Column Map…"), names.toString());
        return List.of(menu.getItems());
    }
}

package org.operanda.columnmap.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.columnmap.ColumnMap;
import org.operanda.columnmap.ColumnMapReader;
import org.operanda.columnmap.MapLibrary;
import org.operanda.columnmap.MappedTextReader;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.host.extension.TechniqueDescriptor;
import org.operanda.testkit.SharedData;

/** The wizard, filled in as a user does. */
class ColumnMapWizardTest {
    private static final int ROWS = 1000;

    @TempDir
    Path folder;
    @TempDir
    Path maps;
    private Shell parent;
    private WizardDialog dialog;
    private ColumnMapWizard wizard;
    private Screen screen;

    @BeforeEach
    void useAFolderOfMapsOfItsOwn() {
        System.setProperty(MapLibrary.PROPERTY, maps.toString());
        parent = new Shell(Display.getDefault());
    }

    @AfterEach
    void close() {
        if (dialog != null) {
            dialog.close();
        }
        parent.dispose();
        System.clearProperty(MapLibrary.PROPERTY);
    }

    /** A gas cell on a bench in a German laboratory; U rises by 1 mV and the pressure by 0.25 mbar a second. */
    private Path cycler() throws IOException {
        StringBuilder text = new StringBuilder(
                "Labor 3\r\nZelle: µ7, Beginn: 01.03.2026 12:00:00\r\n\r\nZeit [h];U;I [mA];Druck;Bemerkung\r\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(String.format(Locale.GERMANY, "%.6f;%.3f;%.2f;%.5f;%s%n", i / 3600.0, 3 + i / 1000.0, 0.5, 1 + i * 0.00025, "ok"));
        }
        return Files.writeString(folder.resolve("Zelle 7.dat"), text, StandardCharsets.ISO_8859_1);
    }

    private MapDraft draft() {
        return new MapDraft(List.of("dilatometry", "electrochemistry"));
    }

    private void open(MapDraft draft) {
        List<TechniqueDescriptor> techniques = List.of(
                new TechniqueDescriptor("dilatometry", "Dilatometry", "Mechanical", List.of(), "", ""),
                new TechniqueDescriptor("electrochemistry", "Electrochemistry", "Electrochemistry", List.of(), "", ""));
        wizard = new ColumnMapWizard(draft, techniques);
        dialog = wizard.dialog(parent);
        dialog.setBlockOnOpen(false);
        dialog.open();
        screen = new Screen(dialog.getShell());
    }

    private void open(Path text) throws IOException {
        MapDraft draft = draft();
        draft.open(text);
        open(draft);
    }

    private static Measurement only(ReadResult result) {
        assertEquals(1, result.measurements().size(), () -> result.problems().toString());
        return result.measurements().getFirst();
    }

    private static double[] values(Measurement measurement, String name) {
        return measurement.dataset(name).map(Dataset::values).orElseThrow(() -> new AssertionError("no " + name)).toArray();
    }

    @Test
    void aTextWithDecimalCommasIsDescribedAndFromThenOnRead() throws Exception {
        Path text = cycler();
        open(text);
        assertEquals("Semicolon", screen.named(Combo.class, "Separator").getText());
        assertEquals("Comma", screen.named(Combo.class, "Decimal mark").getText());
        assertEquals(4, screen.named(Spinner.class, "number of the line").getSelection());
        assertEquals(List.of("Zeit [h]", "U", "I [mA]", "Druck", "Bemerkung"), screen.table("Divided into columns").getFirst());
        assertEquals(List.of("0,000278", "3,001", "0,50", "1,00025", "ok"), screen.table("Divided into columns").get(2));
        screen.write("Started at", "Beginn");
        assertTrue(screen.says("The measurement began at 2026-03-01 12:00"), "the words are found above the table");
        screen.picture("text");
        screen.pressBar("Next");
        assertEquals(List.of("time", "voltage", "current", "(druck)", ""),
                screen.table("Columns").stream().skip(1).map(r -> r.get(3)).toList());
        screen.select("Columns", 2);
        assertEquals("mA", screen.named(Combo.class, "Unit").getText());
        screen.write("Multiply by", "-1");
        screen.select("Columns", 3);
        screen.choose("Name", "gas_pressure");
        screen.choose("Measures", "pressure");
        screen.choose("Unit", "bar");
        assertEquals(List.of("time (s)", "voltage (V)", "current (A)", "gas_pressure (bar)"),
                screen.table("As it will be read").getFirst());
        assertEquals(List.of("1.0008", "3.001", "-0.0005", "1.00025"), screen.table("As it will be read").get(2));
        screen.picture("columns");
        screen.pressBar("Next");
        assertEquals("Zelle 7", screen.named(Text.class, "Name").getText());
        assertEquals("*.dat", screen.named(Text.class, "  whose file is named").getText());
        screen.write("Name", "Gas cells of laboratory 3");
        screen.picture("map");
        screen.pressBar("Finish");
        assertEquals(text, wizard.finished().orElseThrow());
        assertTrue(Files.exists(maps.resolve("gas-cells-of-laboratory-3.json")));
        Measurement read = only(new MappedTextReader().read(Source.open(text), Progress.NONE));
        assertEquals("electrochemistry", read.technique());
        assertEquals(ROWS, read.frameCount());
        assertArrayEquals(new double[] {3, 3.001, 3.002}, Arrays.copyOf(values(read, "voltage"), 3), 1e-12);
        assertEquals(-5e-4, values(read, "current")[ROWS - 1], 1e-15);
        assertEquals("bar", Units.symbol(read.dataset("gas_pressure").orElseThrow().unit()));
        assertEquals("2026-03-01T12:00:00Z", read.start().orElseThrow().toString());
        assertEquals(List.of("Zelle 7.dat"), names(folder), "nothing is written beside the raw data");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void whatCannotBeIsSaidInASentenceAndStopsTheUserThere() throws IOException {
        open(cycler());
        screen.write("first words of the line", "Nirgends");
        assertTrue(screen.says("None of the first lines begins with 'Nirgends'."));
        assertFalse(screen.bar("Next").isEnabled());
        screen.picture("refused-header");
        screen.write("first words of the line", "Zeit");
        assertEquals("Zeit [h]", screen.table("Divided into columns").getFirst().getFirst());
        screen.choose("Separator", "Comma");
        assertTrue(screen.says("The comma cannot be both"));
        screen.choose("Separator", "Semicolon");
        screen.pressBar("Next");
        screen.select("Columns", 1);
        screen.choose("Unit", "mA");
        assertTrue(screen.says("The column 'voltage' is in V"));
        screen.picture("refused-unit");
        assertFalse(screen.bar("Next").isEnabled());
        assertFalse(screen.bar("Finish").isEnabled());
        screen.choose("Unit", "V");
        screen.choose("Name", "Spannung 1");
        assertTrue(screen.says("for instance spannung_1."));
        screen.choose("Name", "current");
        assertTrue(screen.says("Another column is already called current."));
        screen.choose("Name", "voltage");
        screen.write("Multiply by", "0");
        assertTrue(screen.says("A number other than 0"));
        screen.write("Multiply by", "1");
        screen.pressBar("Next");
        screen.write("  whose file is named", "*.txt");
        assertTrue(screen.says("'Zelle 7.dat' is no such name."));
        assertFalse(screen.bar("Finish").isEnabled());
        screen.write("Name", "");
        assertTrue(screen.says("Give the map a name"));
        screen.picture("refused-name");
    }

    @Test
    void theVoltageOfASensorBecomesWhatItMeasures() throws IOException {
        Path text = Files.writeString(folder.resolve("run.txt"), "t\tE\tAux\n0\t1.0\t5\n1\t1.1\t10\n2\t1.2\t2.5\n");
        open(text);
        screen.pressBar("Next");
        screen.select("Columns", 2);
        screen.choose("Name", "displacement");
        assertEquals("µm", screen.named(Combo.class, "Unit").getText());
        screen.press("Voltage of a sensor");
        assertEquals("V", screen.named(Combo.class, "Unit").getText());
        assertEquals(List.of("0", "1", "125"), screen.table("As it will be read").get(1));
        screen.write("Range", "-3");
        assertTrue(screen.says("a number above 0"));
        screen.write("Range", "500");
        assertEquals(List.of("2", "1.2", "125"), screen.table("As it will be read").get(3));
        screen.picture("sensor");
        screen.press("Voltage of a sensor");
        assertEquals("µm", screen.named(Combo.class, "Unit").getText());
    }

    @Test
    void aMapThatKnowsTheTextIsChangedInItsPlace() throws Exception {
        Path text = cycler();
        MapDraft first = draft();
        first.open(text);
        first.setName("Laboratory 3");
        first.setColumn(3, first.columns().get(3).withName("gas_pressure").withUnit("bar"));
        first.keep();
        first.close();
        open(text);
        assertEquals("the map 'Laboratory 3'", screen.named(Combo.class, "Start from").getText());
        screen.pressBar("Next");
        screen.select("Columns", 3);
        assertEquals("gas_pressure", screen.named(Combo.class, "Name").getText());
        screen.choose("Unit", "kPa");
        screen.pressBar("Next");
        assertTrue(screen.says("is changed, for all texts that it knows"));
        screen.picture("kept-map");
        screen.pressBar("Finish");
        assertEquals(List.of("laboratory-3.json"), names(maps));
        ColumnMap kept = MapLibrary.read(maps.resolve("laboratory-3.json"));
        assertEquals("kPa", kept.columns().getLast().unit());
    }

    @Test
    void aMapOfThisTextAloneLiesInAFileOfChoiceAndIsImported() throws IOException {
        Path text = cycler();
        Path file = maps.resolve("elsewhere").resolve("cell.columns.json");
        open(text);
        screen.pressBar("Next");
        screen.pressBar("Next");
        screen.press("only this text");
        assertFalse(Path.of(screen.named(Text.class, "File of the map").getText()).startsWith(folder), "not beside the raw data");
        screen.write("File of the map", maps.resolve("cell.txt").toString());
        assertTrue(screen.says("whose name ends in .columns.json"));
        screen.write("File of the map", file.toString());
        screen.picture("only-this-text");
        screen.pressBar("Finish");
        assertEquals(file, wizard.finished().orElseThrow());
        Source map = Source.open(file);
        assertEquals(ROWS, only(new ColumnMapReader().read(map, Progress.NONE)).frameCount());
        assertEquals(List.of(text), new ColumnMapReader().companions(map));
    }

    @Test
    void aMapThatOneWasGivenIsOpenedAndKept() throws Exception {
        Path given = Files.writeString(folder.resolve("given.json"),
                """
                        {"name": "Given", "technique": "dilatometry", "pattern": "*.dat", "separator": "semicolon", "decimal": "comma", "headerLine": "Zeit",
                         "columns": {"time": {"column": "Zeit [h]", "unit": "h"}, "pressure": {"column": "Druck", "unit": "bar"},
                                     "load": {"column": "Kraft", "unit": "N"}}}
                        """);
        MapDraft draft = draft();
        draft.open(cycler());
        draft.startFrom(given, MapLibrary.read(given));
        open(draft);
        assertEquals("the map 'Given' of a file", screen.named(Combo.class, "Start from").getText());
        assertEquals("Zeit", screen.named(Text.class, "first words of the line").getText());
        screen.pressBar("Next");
        assertTrue(screen.says("This text has no column 'Kraft'"));
        screen.select("Columns", 5);
        screen.picture("given-map");
        screen.choose("Name", "");
        screen.pressBar("Next");
        assertEquals("Dilatometry", screen.named(Combo.class, "Technique").getText());
        screen.pressBar("Finish");
        assertEquals(List.of("time", "pressure"),
                MapLibrary.read(maps.resolve("given.json")).columns().stream().map(c -> c.name()).toList());
    }

    @Test
    void withoutATextTheUserIsAskedForOne() throws IOException {
        open(draft());
        assertFalse(screen.bar("Next").isEnabled());
        screen.picture("no-text");
        screen.write("Text", folder.resolve("none.txt").toString());
        assertTrue(screen.says("There is no such file."));
        screen.write("Text", cycler().toString());
        assertTrue(screen.bar("Next").isEnabled());
    }

    @Test
    void aRealFileIsDescribedByTheProposalAlone() throws Exception {
        Path file = SharedData.file("electrochemistry/novonix_csv/sample_data_novonix.csv");
        open(file);
        screen.picture("novonix-text");
        screen.pressBar("Next");
        screen.picture("novonix-columns");
        screen.pressBar("Next");
        screen.picture("novonix-map");
        screen.pressBar("Finish");
        Measurement read = only(new MappedTextReader().read(Source.open(file), Progress.NONE));
        assertEquals(207, read.frameCount());
    }
}

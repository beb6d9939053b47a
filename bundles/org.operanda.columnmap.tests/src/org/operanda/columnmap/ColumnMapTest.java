package org.operanda.columnmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.data.text.TextHead;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;

class ColumnMapTest {
    private static final String DILATOMETER = """
            {"technique": "dilatometry", "file": "run.txt", "separator": "tab", "decimal": "comma", "headerLine": 1,
             "start": "2026-03-01 12:00:00",
             "columns": {
               "time": {"column": "t", "unit": "h"},
               "voltage": {"column": "E", "unit": "mV"},
               "current": {"column": 3, "unit": "µA", "factor": -1},
               "displacement": {"column": "Aux", "unit": "V", "sign": -1, "sensor": {"range": 250, "low": 0, "high": 10}}}}
            """;
    private static final String DILATOMETER_TEXT = "t\tE\tI\tAux\tLoad [N]\n0\t1000\t2\t5\t0,5\n0,5\t1100\t2,5\t10,5\t0,6\n1\t1200\t3\t2,5\t0,7\n";
    private static final String CYCLER = """
            {"name": "Cycler of laboratory 3", "technique": "electrochemistry", "pattern": "*.txt", "separator": "semicolon", "decimal": "comma",
             "headerLine": "Datum", "columns": {
               "time": {"column": "Datum", "unit": "date"},
               "voltage": {"column": "U", "unit": "V"},
               "current": {"column": "I", "unit": "mA"}}}
            """;
    private static final String CYCLER_TEXT = "Labor 3\r\nZelle: µ7\r\nDatum;U;I;Takt;Bemerkung\r\n"
            + "01.03.2026 12:00:00;3,1;-0,5;7;ok\r\n01.03.2026 12:00:10,5;3,2;0,5;8;ok\r\n";

    @TempDir
    Path folder;

    @TempDir
    Path maps;

    @BeforeEach
    void useAFolderOfMapsOfItsOwn() {
        System.setProperty(MapLibrary.PROPERTY, maps.toString());
    }

    @AfterEach
    void useTheUsersFolderAgain() {
        System.clearProperty(MapLibrary.PROPERTY);
    }

    private Source write(String name, String text) throws IOException {
        return Source.open(Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1));
    }

    private static Measurement only(ReadResult result) {
        assertEquals(1, result.measurements().size(), () -> result.problems().toString());
        return result.measurements().getFirst();
    }

    private static double[] values(Measurement measurement, String name) {
        return measurement.dataset(name).map(Dataset::values).orElseThrow(() -> new AssertionError("no " + name)).toArray();
    }

    @Test
    void aMapBesideATextReadsItInTheCommonUnits() throws IOException {
        write("run.txt", DILATOMETER_TEXT);
        Source map = Source.open(Files.writeString(folder.resolve("run.columns.json"), DILATOMETER));
        assertEquals(95, new ColumnMapReader().probe(map).confidence());
        Measurement read = only(new ColumnMapReader().read(map, Progress.NONE));
        assertEquals("dilatometry", read.technique());
        assertArrayEquals(new double[] {0, 1800, 3600}, read.timeAxis().orElseThrow().values().toArray());
        assertArrayEquals(new double[] {1, 1.1, 1.2}, values(read, "voltage"), 1e-15);
        assertArrayEquals(new double[] {-2e-6, -2.5e-6, -3e-6}, values(read, "current"), 1e-20);
        assertEquals(Units.AMPERE, read.dataset("current").orElseThrow().unit());
        assertArrayEquals(new double[] {-125, Double.NaN, -62.5}, values(read, "displacement"), 1e-12,
                "10.5 V lie beyond the sensor's range");
        assertArrayEquals(new double[] {0.5, 0.6, 0.7}, values(read, "load"), "a column that the map does not name is kept");
        assertEquals(Instant.parse("2026-03-01T12:00:00Z"), read.start().orElseThrow());
    }

    @Test
    void aMapAmongTheUsersMapsKnowsItsTextsByNameAndHeader() throws Exception {
        Source text = write("run 1.TXT", CYCLER_TEXT);
        assertEquals(0, new MappedTextReader().probe(text).confidence());
        Path kept = MapLibrary.save(ColumnMapText.parse(CYCLER.getBytes(StandardCharsets.UTF_8)));
        assertEquals("cycler-of-laboratory-3.json", kept.getFileName().toString());
        assertTrue(new MappedTextReader().probe(text).reason().contains("Cycler of laboratory 3"));
        assertEquals(0, new MappedTextReader().probe(write("run.csv", CYCLER_TEXT)).confidence(), "another name");
        assertEquals(0, new MappedTextReader().probe(write("other.txt", "Datum;E;I\n")).confidence(), "other columns");
        Measurement read = only(new MappedTextReader().read(text, Progress.NONE));
        assertArrayEquals(new double[] {0, 10.5}, read.timeAxis().orElseThrow().values().toArray(), 1e-9);
        assertArrayEquals(new double[] {-5e-4, 5e-4}, values(read, "current"), 1e-18);
        assertArrayEquals(new double[] {7, 8}, values(read, "takt"));
        assertTrue(read.dataset("bemerkung").isEmpty(), "a column of words is no column of numbers");
        assertEquals("Cycler of laboratory 3", read.metadata().get("column-map"));
    }

    @Test
    void aMapBesideManyTextsReadsThemAll() throws IOException {
        Files.writeString(folder.resolve(MapLibrary.BESIDE), CYCLER);
        Source text = write("run.txt", CYCLER_TEXT);
        assertEquals(95, new MappedTextReader().probe(text).confidence());
        assertEquals(2, only(new MappedTextReader().read(text, Progress.NONE)).frameCount());
    }

    @Test
    void aSpectrumRunsAlongItsOwnAxis() throws IOException {
        write("s.xy", "10.0 5\n10.5 6\n11.0 9\n");
        Source map = Source.open(Files.writeString(folder.resolve("s.columns.json"), """
                {"technique": "xrd", "file": "s.xy", "separator": "space", "headerLine": 0, "along": "angle",
                 "columns": {"angle": {"column": 1, "unit": "deg"}, "counts": {"column": 2, "unit": "", "quantity": "intensity"}}}
                """));
        Dataset counts = only(new ColumnMapReader().read(map, Progress.NONE)).dataset("counts").orElseThrow();
        assertEquals(QuantityKind.INTENSITY, counts.quantity());
        assertEquals(QuantityKind.ANGLE, counts.axes().getFirst().quantity());
        assertArrayEquals(new double[] {10, 10.5, 11}, counts.axes().getFirst().values().toArray());
    }

    @Test
    void theStartMayStandInALineAboveTheTable() throws IOException {
        write("run.txt", "Started on: 2026-03-01 12:00:05\nt,E\n0,1\n1,2\n");
        Source map = Source.open(Files.writeString(folder.resolve("run.columns.json"), """
                {"technique": "electrochemistry", "file": "run.txt", "separator": "comma", "headerLine": 2, "start": "Started on",
                 "columns": {"time": {"column": "t", "unit": "s"}, "voltage": {"column": "E", "unit": "V"}}}
                """));
        assertEquals(Instant.parse("2026-03-01T12:00:05Z"), only(new ColumnMapReader().read(map, Progress.NONE)).start().orElseThrow());
    }

    @Test
    void aMapComesBackFromItsText() throws Exception {
        for (String json : List.of(DILATOMETER, CYCLER)) {
            ColumnMap map = ColumnMapText.parse(json.getBytes(StandardCharsets.UTF_8));
            assertEquals(map, ColumnMapText.parse(ColumnMapText.write(map).getBytes(StandardCharsets.UTF_8)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"technique\": \"eqcm\"}", "{\"technique\": \"eqcm\", \"file\": \"run.txt\", \"columns\": {}}",
            "{\"technique\": \"X Y\", \"file\": \"run.txt\", \"columns\": {\"voltage\": {\"column\": 2, \"unit\": \"V\"}}}",
            "{\"technique\": \"eqcm\", \"file\": \"run.txt\", \"columns\": {\"time\": {\"column\": \"t\", \"unit\": \"V\"}}}",
            "{\"technique\": \"eqcm\", \"file\": \"run.txt\", \"columns\": {\"time\": {\"column\": \"t\", \"unit\": \"s\"}, \"voltage\": {\"column\": 9, \"unit\": \"V\"}}}",
            "{\"technique\": \"eqcm\", \"file\": \"none.txt\", \"columns\": {\"time\": {\"column\": \"t\", \"unit\": \"s\"}}}",
            "{\"technique\": \"eqcm\", \"file\": \"run.txt\", \"separator\": \"comma\", \"decimal\": \"comma\", \"columns\": {\"time\": {\"column\": \"t\", \"unit\": \"s\"}}}",
            "{\"technique\": \"eqcm\", \"file\": \"run.txt\", \"along\": \"x\", \"columns\": {\"time\": {\"column\": \"t\", \"unit\": \"s\"}}}",
            "{\"technique\": \"eqcm\", \"file\": \"run.txt\", \"headerLine\": \"Nowhere\", \"columns\": {\"time\": {\"column\": \"t\", \"unit\": \"s\"}}}",
            "{\"technique\": \"eqcm\", \"file\": \"a\\u0000b\", \"columns\": {\"time\": {\"column\": \"t\", \"unit\": \"s\"}}}"})
    void aMapThatCannotBeIsRefusedWithItsReason(String map) throws IOException {
        write("run.txt", DILATOMETER_TEXT);
        ReadResult result = new ColumnMapReader().read(Source.open(Files.writeString(folder.resolve("run.columns.json"), map)),
                Progress.NONE);
        assertEquals(List.of(), result.measurements());
        assertEquals(1, result.problems().size());
        assertFalse(result.problems().getFirst().hint().isBlank());
    }

    @Test
    void theRangeOfASensorMayBeInAnyUnitOfWhatItMeasures() throws IOException {
        write("run.txt", DILATOMETER_TEXT);
        String millimetres = DILATOMETER.replace("\"range\": 250, ", "\"range\": 0.25, \"unit\": \"mm\", ");
        Source map = Source.open(Files.writeString(folder.resolve("run.columns.json"), millimetres));
        Dataset displacement = only(new ColumnMapReader().read(map, Progress.NONE)).dataset("displacement").orElseThrow();
        assertEquals("µm", Units.symbol(displacement.unit()));
        assertArrayEquals(new double[] {-125, Double.NaN, -62.5}, displacement.values().toArray(), 1e-12);
    }

    @Test
    void aTextIsReadWithTheMapThatNamesIt() throws IOException {
        Source text = write("run.txt", DILATOMETER_TEXT);
        Source map = Source.open(Files.writeString(folder.resolve("run.columns.json"), DILATOMETER));
        assertEquals(List.of(text.path()), new ColumnMapReader().companions(map));
        assertEquals(List.of(), new ColumnMapReader().companions(text));
    }

    @Test
    void theMapsOfTheUserAreListedAndAMapThatIsNoneIsLeftOut() throws Exception {
        assertEquals(List.of(), new MapLibrary().all());
        ColumnMap map = ColumnMapText.parse(CYCLER.getBytes(StandardCharsets.UTF_8));
        Path kept = MapLibrary.save(map);
        Files.writeString(maps.resolve("broken.json"), "{");
        MapLibrary.write(ColumnMapText.parse(DILATOMETER.getBytes(StandardCharsets.UTF_8)), maps.resolve("of-one-text.json"));
        assertEquals(List.of(new MapLibrary.Found(kept, map)), new MapLibrary().all());
        assertEquals(map, MapLibrary.read(kept));
        try (Stream<Path> files = Files.list(maps)) {
            assertEquals(3, files.count(), "nothing else is left in the folder");
        }
    }

    @ParameterizedTest
    @CsvSource({"voltage,mV,time,''", "voltage,mA,time,'is in V'", "cycle,s,time,'is a pure number'",
            "load,parsec,time,'is no unit'", "time,date,time,''", "time,date,'','A date'", "voltage,date,time,'A date'"})
    void aUnitThatDoesNotFitIsRefusedInASentence(String name, String unit, String along, String part) {
        Optional<String> refusal = MappedText.refusal(MappedColumn.of(name, "1", unit), along);
        assertEquals(part.isEmpty(), refusal.isEmpty());
        assertTrue(refusal.orElse("").contains(part), () -> refusal.toString());
    }

    @Test
    void aMapIsProposedThatReadsTheText() throws Exception {
        Source text = write("run 1.txt", CYCLER_TEXT);
        ColumnMap guess = ColumnMapGuess.of(TextHead.of(text.head()), "electrochemistry").orElseThrow();
        assertEquals(';', guess.separator());
        assertEquals(',', guess.decimal());
        assertEquals("3", guess.headerLine());
        assertEquals(List.of("time", "voltage", "current"), guess.columns().stream().map(MappedColumn::name).toList());
        Measurement read = only(MappedText.read(text.path(), guess, "guess", Progress.NONE));
        assertArrayEquals(new double[] {3.1, 3.2}, values(read, "voltage"));
    }

    @Test
    void mapsAreProposedForRealTexts() throws Exception {
        Path file = SharedData.file("electrochemistry/novonix_csv/sample_data_novonix.csv");
        ColumnMap guess = ColumnMapGuess.of(TextHead.of(Source.open(file).head()), "electrochemistry").orElseThrow();
        Measurement read = only(MappedText.read(file, guess, "guess", Progress.NONE));
        assertEquals(207, read.frameCount());
        assertTrue(
                guess.columns().stream().map(MappedColumn::name).toList().containsAll(List.of("time", "voltage", "current", "temperature")),
                () -> guess.columns().toString());
        assertEquals("Energy (Wh)", guess.columns().stream().filter(c -> c.name().equals("energy")).findFirst().orElseThrow().column(),
                "not the energy of a photon");
    }

    @Test
    void aTextWithoutRowsOfNumbersGetsNoMap() {
        assertTrue(ColumnMapGuess.of(TextHead.of("Dear reader,\nthis is prose.\n".getBytes(StandardCharsets.UTF_8)), "xrd").isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> aMapKeepsTheContract() throws IOException {
        Path data = Files.createTempDirectory("column-map");
        Path text = Files.writeString(data.resolve("run.txt"), DILATOMETER_TEXT);
        Path map = Files.writeString(data.resolve("run.columns.json"), DILATOMETER.replace("run.txt", text.toString()));
        return ReaderContract.of(new ColumnMapReader(), map).tests();
    }

    @TestFactory
    Stream<DynamicTest> aTextBesideItsMapKeepsTheContract() throws IOException {
        Path data = Files.createTempDirectory("column-map");
        Path map = Files.writeString(data.resolve(MapLibrary.BESIDE), CYCLER);
        return ReaderContract.of(new MappedTextReader(), Files.writeString(data.resolve("run.txt"), CYCLER_TEXT)).beside(map).tests();
    }
}

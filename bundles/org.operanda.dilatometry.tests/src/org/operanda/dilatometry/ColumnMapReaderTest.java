package org.operanda.dilatometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.testkit.ReaderContract;

class ColumnMapReaderTest {
    private static final String MAP = """
            {"technique": "dilatometry", "file": "%s", "separator": "tab", "decimal": "comma", "headerLine": 1,
             "start": "2026-03-01 12:00:00",
             "columns": {
               "time": {"column": "t", "unit": "h"},
               "voltage": {"column": "E", "unit": "V"},
               "current": {"column": 3, "unit": "µA"},
               "displacement": {"column": "Aux", "unit": "V", "sign": -1, "sensor": {"range": 250, "low": 0, "high": 10}}}}
            """;

    @TempDir
    Path folder;

    private static List<double[]> rows() {
        VirtualCell cell = new VirtualCell();
        cell.interval = 600;
        return cell.run().rows();
    }

    private ReadResult read(String map, String text) throws IOException {
        Files.writeString(folder.resolve("run.txt"), text);
        Path file = Files.writeString(folder.resolve("run.columns.json"), map);
        return new ColumnMapReader().read(Source.open(file), Progress.NONE);
    }

    @Test
    void aSensorsVoltageBecomesMicrometresByRangeAndSign() throws IOException {
        ReadResult result = read(MAP.formatted("run.txt"), Texts.sensor(rows()));
        assertEquals(List.of(), result.problems());
        Measurement read = result.measurements().getFirst();
        double[] displacement = read.dataset("displacement").orElseThrow().values().toArray();
        double[] time = read.timeAxis().orElseThrow().values().toArray();
        List<double[]> rows = rows();
        assertEquals(rows.size(), displacement.length);
        for (int row = 0; row < displacement.length; row++) {
            assertEquals(rows.get(row)[1] - 150, displacement[row], 1e-4, "row " + row + ": 6 V are -150 µm");
            assertEquals(rows.get(row)[0], time[row], 0.01);
        }
        assertEquals(Units.parse("µA").orElseThrow(), read.dataset("current").orElseThrow().unit());
        assertEquals(Texts.START.toInstant(ZoneOffset.UTC), read.start().orElseThrow());
        assertEquals("run.txt", read.name());
    }

    @Test
    void datesInEachRowSetTheClock() throws IOException {
        String map = """
                {"technique": "dilatometry", "file": "run.txt", "separator": "semicolon", "decimal": "comma", "headerLine": 5,
                 "columns": {"time": {"column": "Date/Time", "unit": "date"}, "displacement": {"column": 2, "unit": "µm"}, "load": {"column": 6, "unit": "N"}}}
                """
                .replace("\"unit\": \"N\"", "\"unit\": \"\"");
        Measurement read = read(map, Texts.german(rows())).measurements().getFirst();
        assertEquals(Texts.START.toInstant(ZoneOffset.UTC), read.start().orElseThrow());
        assertEquals(rows().get(40)[1], read.dataset("displacement").orElseThrow().values().get(40), 1e-5);
        assertEquals(0.5, read.dataset("load").orElseThrow().values().get(0));
    }

    @Test
    void readingsBeyondTheSensorAreMissing() throws IOException {
        Measurement read = read(MAP.formatted("run.txt"), "t\tE\tI\tAux\n0\t1\t2\t5\n1\t1\t2\t10,5\n").measurements().getFirst();
        assertEquals(-125, read.dataset("displacement").orElseThrow().values().get(0));
        assertTrue(Double.isNaN(read.dataset("displacement").orElseThrow().values().get(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"technique\": \"eqcm\"}",
            "{\"technique\": \"dilatometry\", \"file\": \"run.txt\", \"columns\": {}}",
            "{\"technique\": \"dilatometry\", \"file\": \"run.txt\", \"columns\": {\"time\": {\"column\": \"t\", \"unit\": \"V\"}, \"voltage\": {\"column\": 2, \"unit\": \"V\"}}}",
            "{\"technique\": \"dilatometry\", \"file\": \"run.txt\", \"columns\": {\"time\": {\"column\": \"t\", \"unit\": \"s\"}, \"voltage\": {\"column\": 9, \"unit\": \"V\"}}}",
            "{\"technique\": \"dilatometry\", \"file\": \"none.txt\", \"columns\": {\"time\": {\"column\": \"t\", \"unit\": \"s\"}, \"voltage\": {\"column\": 2, \"unit\": \"V\"}}}",
            "{\"technique\": \"dilatometry\", \"file\": \"run.txt\", \"separator\": \"comma\", \"decimal\": \"comma\", \"columns\": {\"time\": {\"column\": \"t\", \"unit\": \"s\"}, \"voltage\": {\"column\": 2, \"unit\": \"V\"}}}",
            "{\"technique\": \"dilatometry\", \"file\": \"a\\u0000b\", \"columns\": {\"time\": {\"column\": \"t\", \"unit\": \"s\"}, \"voltage\": {\"column\": 2, \"unit\": \"V\"}}}"})
    void aMapThatCannotBeIsRefusedWithItsReason(String map) throws IOException {
        ReadResult result = read(map, Texts.sensor(rows()));
        assertEquals(List.of(), result.measurements());
        assertEquals(1, result.problems().size());
        assertTrue(!result.problems().getFirst().hint().isBlank());
    }

    @Test
    void aTextThatIsCutGivesItsRows() throws IOException {
        String text = Texts.sensor(rows());
        for (int length = 20; length < text.length(); length += text.length() / 64) {
            ReadResult result = read(MAP.formatted("run.txt"), text.substring(0, length));
            assertTrue(!result.problems().isEmpty() || result.measurements().getFirst().frameCount() > 0);
        }
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() throws IOException {
        Path data = Files.createTempDirectory("column-map");
        Path text = Files.writeString(data.resolve("run.txt"), Texts.sensor(rows()));
        Path map = Files.writeString(data.resolve("run.columns.json"), MAP.formatted(text));
        return ReaderContract.of(new ColumnMapReader(), map).tests();
    }
}

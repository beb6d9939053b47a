package org.operanda.dilatometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.testkit.ReaderContract;

class EcLinkReaderTest {
    @TempDir
    Path folder;

    private static List<double[]> rows() {
        VirtualCell cell = new VirtualCell();
        cell.interval = 600;
        return cell.run().rows();
    }

    private ReadResult read(String text, Charset charset) throws IOException {
        Path file = Files.writeString(folder.resolve("ecd.csv"), text, charset);
        return new EcLinkReader().read(Source.open(file), Progress.NONE);
    }

    private static void assertColumn(Measurement read, String name, String unit, int column, double factor, double tolerance) {
        assertEquals(Units.parse(unit).orElseThrow(), read.dataset(name).orElseThrow(() -> new AssertionError("no " + name)).unit(), name);
        double[] values = read.dataset(name).orElseThrow().values().toArray();
        List<double[]> rows = rows();
        assertEquals(rows.size(), values.length, name);
        for (int row = 0; row < values.length; row++) {
            assertEquals(rows.get(row)[column] * factor, values[row], tolerance, name + " in row " + row);
        }
    }

    @Test
    void semicolonsDecimalCommasAndDatesAreRead() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            ReadResult result = read(Texts.german(rows()), charset);
            assertEquals(List.of(), result.problems());
            Measurement read = result.measurements().getFirst();
            assertColumn(read, "displacement", "µm", 1, 1, 1e-5);
            assertColumn(read, "voltage", "V", 2, 1, 1e-4);
            assertColumn(read, "current", "A", 3, 1e-3, 1e-8);
            assertColumn(read, "temperature", "°C", 4, 1, 0.01);
            assertEquals(0.5, read.dataset("load").orElseThrow().values().get(3));
            assertEquals(Texts.START.toInstant(ZoneOffset.UTC), read.start().orElseThrow());
            assertEquals(1200, read.timeAxis().orElseThrow().values().get(2), 1e-6);
            assertEquals("ECD-3-nano", read.metadata().get("instrument"));
            assertEquals("antimony, cell 4", read.metadata().get("comment"));
        }
    }

    @Test
    void commasElapsedTimeAndOtherUnitsAreRead() throws IOException {
        ReadResult result = read(Texts.english(rows()), StandardCharsets.UTF_8);
        assertEquals(List.of(), result.problems());
        Measurement read = result.measurements().getFirst();
        assertColumn(read, "displacement", "µm", 1, 1, 1e-5);
        assertColumn(read, "voltage", "V", 2, 1, 1e-4);
        assertColumn(read, "current", "A", 3, 1e-3, 1e-8);
        assertEquals(Texts.START.toInstant(ZoneOffset.UTC), read.start().orElseThrow());
    }

    @Test
    void tabsUnitsBelowAndMonthFirstAreRead() throws IOException {
        ReadResult result = read(Texts.tabs(rows()), StandardCharsets.UTF_8);
        assertEquals(List.of(), result.problems());
        Measurement read = result.measurements().getFirst();
        assertColumn(read, "displacement", "µm", 1, 1, 1e-5);
        assertEquals(Texts.START.toInstant(ZoneOffset.UTC), read.start().orElseThrow());
        assertEquals(600 * 100, read.timeAxis().orElseThrow().values().get(100), 1e-6, "past noon and midnight");
    }

    @Test
    void aUnitThatIsNotStatedIsSaid() throws IOException {
        ReadResult result = read("Time [s],Displacement\n0,1.0\n1,2.0\n", StandardCharsets.UTF_8);
        assertTrue(result.problems().stream().anyMatch(p -> p.id().equals("dilatometry.ec-link.unit")));
        assertEquals(2.0, result.measurements().getFirst().dataset("displacement").orElseThrow().values().get(1));
    }

    @Test
    void aTimeThatIsNeitherNumberNorDateIsRefusedWithAWayOut() throws IOException {
        ReadResult result = read("Time,Displacement [µm]\nnoon,1.0\n", StandardCharsets.UTF_8);
        assertEquals(List.of(), result.measurements());
        assertTrue(result.problems().getLast().hint().contains("column map"));
    }

    @Test
    void theMakersNameMakesTheReaderSure() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), Texts.german(rows()));
        assertEquals(80, new EcLinkReader().probe(Source.open(file)).confidence());
        Files.writeString(file, Texts.tabs(rows()));
        assertEquals(45, new EcLinkReader().probe(Source.open(file)).confidence());
        Files.writeString(file, "Time/s\tEwe/V\n0\t1\n");
        assertEquals(0, new EcLinkReader().probe(Source.open(file)).confidence());
    }

    @Test
    void twoMillionRowsAreReadInSeconds() throws IOException {
        StringBuilder text = new StringBuilder("EC-Link\nTime [s];Displacement [µm];Potential [V];Current [mA];Temperature [°C]\n");
        for (int row = 0; row < 2_000_000; row++) {
            text.append(row).append(";12.").append(10000 + row % 80000).append(";0.").append(1000 + row % 7000).append(";-0.25000;25.01\n");
        }
        Path file = Files.writeString(folder.resolve("large.csv"), text);
        text.setLength(0);
        long start = System.nanoTime();
        Measurement read = new EcLinkReader().read(Source.open(file), Progress.NONE).measurements().getFirst();
        double seconds = (System.nanoTime() - start) * 1e-9;
        assertEquals(2_000_000, read.frameCount());
        assertEquals(12.10001, read.dataset("displacement").orElseThrow().values().get(1), 1e-12);
        System.err.println(String.format(Locale.ROOT, "EC-Link, 2,000,000 rows, %d MB: %.2f s", Files.size(file) >> 20, seconds));
        assertTrue(seconds < 10, () -> "2,000,000 rows take " + seconds + " s");
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() throws IOException {
        List<double[]> rows = rows().subList(0, 60);
        Path file = Files.writeString(Files.createTempDirectory("ec-link").resolve("ecd.csv"), Texts.german(rows));
        return ReaderContract.of(new EcLinkReader(), file).tests();
    }
}

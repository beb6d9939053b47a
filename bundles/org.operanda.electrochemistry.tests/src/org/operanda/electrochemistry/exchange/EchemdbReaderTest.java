package org.operanda.electrochemistry.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;

class EchemdbReaderTest {
    private static final String NAME = "alves_2011_electrochemistry_6010_f1a_solid";
    private static final String STEM = "electrochemistry/echemdb_csv_json/" + NAME;

    @TempDir
    private Path folder;

    private static ReadResult read(Path file) throws IOException {
        return new EchemdbReader().read(Source.open(file), Progress.NONE);
    }

    @Test
    void bothFilesAreTheSameMeasurement() throws IOException {
        ReadResult table = read(SharedData.file(STEM + ".csv"));
        ReadResult description = read(SharedData.file(STEM + ".json"));
        assertEquals(1, table.measurements().size());
        assertEquals(1, description.measurements().size());
        assertEquals(List.of(), table.problems());
        assertEquals(table.measurements().getFirst().metadata(), description.measurements().getFirst().metadata());
        assertEquals(table.measurements().getFirst().name(), description.measurements().getFirst().name());
    }

    @Test
    void valuesAndUnitsAreThoseOfThePair() throws IOException {
        Measurement measurement = read(SharedData.file(STEM + ".csv")).measurements().getFirst();
        List<double[]> rows = Files.readAllLines(SharedData.file(STEM + ".csv")).stream().skip(1)
                .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
        assertEquals(2312, rows.size());
        assertArrayEquals(rows.stream().mapToDouble(r -> r[0]).toArray(), measurement.timeAxis().map(Axis::values).orElseThrow().toArray());
        assertArrayEquals(rows.stream().mapToDouble(r -> r[1]).toArray(), measurement.dataset("voltage").orElseThrow().values().toArray());
        assertArrayEquals(rows.stream().mapToDouble(r -> r[2]).toArray(), measurement.dataset("j").orElseThrow().values().toArray());
        assertEquals("V", Units.symbol(measurement.dataset("voltage").orElseThrow().unit()));
        assertEquals(Units.parse("A / m2").orElseThrow(), measurement.dataset("j").orElseThrow().unit());
        assertEquals("RHE", measurement.metadata().get(Metadata.REFERENCE_ELECTRODE));
        assertEquals("CV", measurement.metadata().get(Metadata.METHOD));
        assertEquals("0.05", measurement.metadata().get("echemdb.figureDescription.scanRate.value"));
    }

    @Test
    void eitherIsKnownByTheDescription() throws IOException {
        assertEquals(90, new EchemdbReader().probe(Source.open(SharedData.file(STEM + ".csv"))).confidence());
        assertEquals(90, new EchemdbReader().probe(Source.open(SharedData.file(STEM + ".json"))).confidence());
        Path alone = Files.copy(SharedData.file(STEM + ".csv"), folder.resolve(NAME + ".csv"));
        assertEquals(0, new EchemdbReader().probe(Source.open(alone)).confidence());
        assertEquals("echemdb.unreadable", read(alone).problems().getFirst().id());
    }

    @Test
    void aDescriptionWithoutItsTableSaysSo() throws IOException {
        Path alone = Files.copy(SharedData.file(STEM + ".json"), folder.resolve(NAME + ".json"));
        ReadResult result = read(alone);
        assertEquals(List.of("echemdb.no-table"), result.problems().stream().map(Problem::id).toList());
    }

    @Test
    void nothingOutsideTheFolderIsOpened() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(folder.resolve("secret.csv"), "t,E\n0,1\n1,2\n");
        Path file = Files.writeString(inner.resolve("a.json"), "{\"resources\": [{\"path\": \"../secret.csv\", \"schema\": {\"fields\": ["
                + "{\"name\": \"t\", \"unit\": \"s\"}, {\"name\": \"E\", \"unit\": \"V\"}]}}]}");
        assertEquals(List.of(), read(file).measurements());
    }

    @Test
    void aDamagedDescriptionIsAProblem() throws IOException {
        Path table = Files.copy(SharedData.file(STEM + ".csv"), folder.resolve(NAME + ".csv"));
        byte[] whole = Files.readAllBytes(SharedData.file(STEM + ".json"));
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = i < 64 ? Arrays.copyOf(whole, whole.length * i / 64) : whole.clone();
            if (i >= 64) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(folder.resolve(NAME + ".json"), damaged);
            ReadResult result = read(table);
            assertTrue(!result.measurements().isEmpty() || !result.problems().isEmpty());
        }
    }

    @TestFactory
    Stream<DynamicTest> bothKeepTheContract() throws IOException {
        Path table;
        try (Stream<String> rows = Files.lines(SharedData.file(STEM + ".csv"))) {
            table = Files.write(folder.resolve(NAME + ".csv"), rows.limit(40).toList());
        }
        Path description = SharedData.file(STEM + ".json");
        return Stream.concat(ReaderContract.of(new EchemdbReader(), table).beside(description).tests(),
                ReaderContract.of(new EchemdbReader(), description).beside(table).tests());
    }
}

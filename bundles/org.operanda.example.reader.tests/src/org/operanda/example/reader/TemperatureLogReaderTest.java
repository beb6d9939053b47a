package org.operanda.example.reader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.Summary;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.testkit.ReaderContract;

class TemperatureLogReaderTest {
    private static final Path SAMPLE = Path.of("data/two-hours.tlog");
    private static final String HEADER = "TLOG 1\nstarted: 2024-11-19T20:10:00Z\ninterval: 10 s\nchannels: cell °C; room K\n";
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> keepsTheContractOfReaders() {
        return ReaderContract.of(new TemperatureLogReader(), SAMPLE).tests();
    }

    @Test
    void readsEveryRowWithTimesUnitsAndMissingValues() throws IOException {
        Measurement log = new TemperatureLogReader().read(Source.open(SAMPLE), Progress.NONE).measurements().getFirst();
        assertEquals(Optional.of(Instant.parse("2024-11-19T19:10:00Z")), log.start());
        assertEquals(119 * 60, log.timeAxis().orElseThrow().values().get(119));
        Dataset cell = log.dataset("cell").orElseThrow();
        assertEquals(Units.CELSIUS, cell.unit());
        assertEquals(21.03, cell.values().get(0));
        assertEquals(2, Summary.of(log.dataset("room").orElseThrow().values()).missing());
        assertEquals("Thermo-7", log.metadata().get("instrument"));
    }

    @Test
    void keepsTheRowsBeforeABrokenOneAndNamesItsLine() throws IOException {
        ReadResult result = read(HEADER + "21.0; 293\n21.1; 294\n21.2; 2");
        assertEquals(List.of(), result.problems(), "a last line may end anywhere");
        ReadResult cut = read(HEADER + "21.0; 293\n21.1; 294\n21.");
        assertArrayEquals(new double[] {293, 294}, cut.measurements().getFirst().dataset("room").orElseThrow().values().toArray());
        assertEquals(7, cut.problems().getFirst().location().orElseThrow().line().orElseThrow());
    }

    @Test
    void readsALogWithoutRows() throws IOException {
        assertEquals(0, read(HEADER).measurements().getFirst().frameCount());
    }

    @Test
    void countsFromTheFirstRowWithoutAStart() throws IOException {
        ReadResult result = read("TLOG 1\ninterval: 1 min\nchannels: cell °C\n21\n22\n");
        assertEquals(Optional.empty(), result.measurements().getFirst().start());
        assertEquals(List.of("tlog.started"), result.problems().stream().map(Problem::id).toList());
    }

    @Test
    void saysWhatTheHeaderLacks() throws IOException {
        assertEquals("tlog.interval", read("TLOG 1\nchannels: cell °C\n21\n").problems().getFirst().id());
        assertEquals("tlog.channels", read("TLOG 1\ninterval: 1 min\n21\n").problems().getFirst().id());
        assertTrue(read("TLOG 1\ninterval: 0 s\nchannels: cell °C\n21\n").measurements().isEmpty());
    }

    private ReadResult read(String text) throws IOException {
        return new TemperatureLogReader().read(Source.open(Files.writeString(folder.resolve("log.tlog"), text)), Progress.NONE);
    }
}

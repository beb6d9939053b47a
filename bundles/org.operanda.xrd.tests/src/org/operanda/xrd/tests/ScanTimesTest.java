package org.operanda.xrd.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Frames;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;
import org.operanda.xrd.ScanTimes;
import org.operanda.xrd.ScanTimesSettings;
import org.operanda.xrd.format.ScanLogReader;
import org.operanda.xrd.format.TextPatternReader;

/** The Mythen patterns of the shared coin cell with the log that says when each was taken. */
class ScanTimesTest {
    private static final String FOLDER = "operando/xrd_neware_coincell8_LDE2/coincell8_LDE2/";
    private static final String LOG = FOLDER + "Log/log_operando_coincell8_LDE2_reduced.csv";
    private static final ScanTimesSettings DEFAULTS = new ScanTimesSettings(ScanTimes.NUMBER);

    private static Measurement log() throws IOException {
        ReadResult result = new ScanLogReader().read(Source.open(SharedData.file(LOG)), Progress.NONE);
        assertEquals(List.of(), result.problems());
        return result.measurements().getFirst();
    }

    private static Measurement frames(String... numbers) throws IOException {
        List<Measurement> frames = new ArrayList<>();
        for (String number : numbers) {
            Path file = SharedData.file(FOLDER + "xrd_data/" + number + "_summed_mythen3.xye");
            frames.addAll(new TextPatternReader().read(Source.open(file), Progress.NONE).measurements());
        }
        return Frames.stack("patterns", frames).measurements().getFirst();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() throws IOException {
        return OperationContract.of(new ScanTimes(), DEFAULTS,
                Map.of(ScanTimes.FRAMES, frames("1355647", "1355639"), ScanTimes.LOG, log()));
    }

    @TestFactory
    Stream<DynamicTest> theReaderKeepsTheContract() {
        return ReaderContract.of(new ScanLogReader(), SharedData.file(LOG)).tests();
    }

    /** The log as it is printed: starts, and 56.553, 55.698, 56.488, 56.719 and 56.343 s of exposure. */
    @Test
    void patternsGetTheTimesOfTheLog() throws IOException {
        Measurement frames = frames("1355671", "1355639", "1355655", "1355647", "1355663");
        OperationResult result = new ScanTimes().apply(Map.of(ScanTimes.FRAMES, frames, ScanTimes.LOG, log()), DEFAULTS, Progress.NONE);
        assertEquals(List.of(), result.problems());
        Dataset intensity = result.datasets().getFirst();
        assertArrayEquals(new long[] {5, 16553}, intensity.shape());
        Axis time = intensity.axes().getFirst();
        assertEquals("2025-07-02T19:05:59.614Z", time.clock().orElseThrow().epoch().orElseThrow().toString());
        Axis.Window window = time.window().orElseThrow();
        assertArrayEquals(new double[] {0, 543.968, 1087.972, 1632.584, 2177.959}, window.start().toArray(), 1e-9);
        double[] lengths = new double[5];
        for (int i = 0; i < 5; i++) {
            lengths[i] = window.end().get(i) - window.start().get(i);
        }
        assertArrayEquals(new double[] {56.553, 55.698, 56.488, 56.719, 56.343}, lengths, 1e-9);
        assertArrayEquals(new double[] {1355639, 1355647, 1355655, 1355663, 1355671}, result.datasets().getLast().values().toArray());
        assertEquals(1288, intensity.values().get(0), "of 1355639, by its file");
        assertEquals(35.888717, intensity.sigma().orElseThrow().get(0));
    }

    @Test
    void whatIsNotInTheLogIsLeftOut(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("log.csv"),
                "scan_number,start_time,end_time\n1355655,2025-07-02 19:24:07,2025-07-02 19:25:04\nbroken,line\n");
        ReadResult read = new ScanLogReader().read(Source.open(log), Progress.NONE);
        assertEquals(List.of("xrd.scan-log.row"), read.problems().stream().map(Problem::id).toList());
        OperationResult result = new ScanTimes().apply(
                Map.of(ScanTimes.FRAMES, frames("1355647", "1355655"), ScanTimes.LOG, read.measurements().getFirst()), DEFAULTS,
                Progress.NONE);
        assertEquals(List.of("xrd.scan-times.missing"), result.problems().stream().map(Problem::id).toList());
        assertEquals(1, result.datasets().getFirst().axes().getFirst().size());
    }
}

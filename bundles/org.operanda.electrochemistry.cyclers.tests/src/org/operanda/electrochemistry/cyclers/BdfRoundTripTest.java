package org.operanda.electrochemistry.cyclers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.electrochemistry.cycler.CyclerTable;
import org.operanda.electrochemistry.exchange.BdfReader;
import org.operanda.electrochemistry.exchange.BdfWriter;

/** What is written in the Battery Data Format is read back as it was. */
class BdfRoundTripTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyCyclersFileComesBack() {
        return CyclerFilesTest.CASES.stream().map(c -> DynamicTest.dynamicTest(c.path(), () -> {
            Measurement original = CyclerFilesTest.read(CyclerFilesTest.reader(c), c.file());
            assertSame(original, CyclerFilesTest.read(new BdfReader(), written(original)));
        }));
    }

    private Path written(Measurement measurement) throws IOException {
        Path file = folder.resolve(measurement.name() + ".bdf.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertEquals(List.of(), new BdfWriter().write(measurement, out, Progress.NONE));
        }
        return file;
    }

    /** Every dataset with name, unit and numbers, words, and the clock; dates may have come to it. */
    private static void assertSame(Measurement original, Measurement back) {
        assertArrayEquals(original.timeAxis().map(Axis::values).orElseThrow().toArray(),
                back.timeAxis().map(Axis::values).orElseThrow().toArray());
        assertEquals(original.clock().orElseThrow().epoch(), back.clock().orElseThrow().epoch());
        assertEquals(original.clock().orElseThrow().zoneStated(), back.clock().orElseThrow().zoneStated());
        for (Dataset dataset : original.datasets()) {
            Dataset twin = back.dataset(dataset.name()).orElseThrow(() -> new AssertionError(dataset.name() + " is missing"));
            assertEquals(dataset.unit(), twin.unit(), dataset.name());
            assertArrayEquals(dataset.values().toArray(), twin.values().toArray(), dataset.name());
            assertEquals(CyclerTable.words(original, dataset.name()), CyclerTable.words(back, dataset.name()));
        }
    }
}

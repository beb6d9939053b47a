package org.operanda.electrochemistry.neware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.cycler.CyclerTable;
import org.operanda.testkit.SharedData;

/** Every binary file of the shared data against the rows that NewareNDA finds in it, as the manifest has them (in single precision). */
class NewareManifestTest {
    private static final Pattern STATED = Pattern.compile("reference output of NewareNDA .*: (\\d+) rows, .*first \\{(.*)}; last \\{(.*)}");
    /** Half of the last of the seven digits that the manifest has, relative to the smallest number of seven digits. */
    private static final double LAST_PLACE = 5e-7;
    private static final Map<String, String> COLUMNS = Map.of("Index", "record", "Cycle", "cycle", "Step", "step_count", "Step_Index",
            "step",
            "Time", "step_time", "Voltage", "voltage", "Current(mA)", "current", "Charge_Capacity(mAh)", "charge_capacity",
            "Discharge_Capacity(mAh)", "discharge_capacity", "Charge_Energy(mWh)", "charge_energy");

    private static List<String[]> entries() throws IOException {
        return Files.readAllLines(SharedData.folder().resolve("data/MANIFEST.tsv")).stream().map(l -> l.split("\t"))
                .filter(e -> e[0].matches(".*\\.ndax?")).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyFileGivesTheRowsThatTheManifestStates() throws IOException {
        return entries().stream().map(e -> DynamicTest.dynamicTest(e[0], () -> check(SharedData.file(e[0]), e[9])));
    }

    private static void check(Path file, String expected) throws IOException {
        Reader reader = file.toString().endsWith(".nda") ? new NewareNdaReader() : new NewareNdaxReader();
        Source source = Source.open(file);
        assertTrue(reader.probe(source).confidence() >= 90);
        ReadResult result = reader.read(source, Progress.NONE);
        assertTrue(result.problems().stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR), () -> result.problems().toString());
        Measurement measurement = result.measurements().getFirst();
        assertTrue(measurement.frameCount() > 0);
        Matcher stated = STATED.matcher(expected);
        if (stated.matches()) {
            assertEquals(Long.parseLong(stated.group(1)), measurement.frameCount());
            checkRow(measurement, 0, stated.group(2));
            checkRow(measurement, measurement.frameCount() - 1, stated.group(3));
        }
    }

    private static void checkRow(Measurement measurement, long row, String stated) {
        for (String entry : stated.split(", ")) {
            String[] both = entry.split("=");
            if (both[0].equals("Status")) {
                long number = (long) value(measurement, "step_type", row);
                assertEquals(both[1], CyclerTable.words(measurement, "step_type").get((int) number));
            } else {
                double milli = both[0].contains("(m") ? 1e3 : 1;
                double wanted = Double.parseDouble(both[1]);
                assertEquals(wanted, value(measurement, COLUMNS.get(both[0]), row) * milli, Math.abs(wanted) * LAST_PLACE, entry);
            }
        }
    }

    private static double value(Measurement measurement, String name, long row) {
        return measurement.dataset(name).orElseThrow(() -> new AssertionError(name)).values().get(row);
    }
}

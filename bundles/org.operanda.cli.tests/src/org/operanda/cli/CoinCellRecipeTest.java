package org.operanda.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.neware.NewareNdaxReader;
import org.operanda.testkit.SharedData;

/** Patterns of a coin cell, joined by the beamline's log to what its cycler counted, as a user runs the recipe. */
class CoinCellRecipeTest {
    private static final LocalDateTime CYCLING = LocalDateTime.parse("2025-07-02T19:08:11");
    /** Start and end of each scan, as the log prints them. */
    private static final List<String> SCANS = List.of("2025-07-02T19:05:59.614", "2025-07-02T19:06:56.167", "2025-07-02T19:15:03.582",
            "2025-07-02T19:15:59.280", "2025-07-02T19:24:07.586", "2025-07-02T19:25:04.074", "2025-07-02T19:33:12.198",
            "2025-07-02T19:34:08.917", "2025-07-02T19:42:17.573", "2025-07-02T19:43:13.916");

    @TempDir
    private Path folder;

    /** The charge in A·h that has passed in the middle of a scan: the trapezoids of the current that the cycler recorded. */
    private static double charge(Measurement cycling, int scan) {
        double start = Duration.between(CYCLING, LocalDateTime.parse(SCANS.get(2 * scan))).toMillis() / 1e3;
        double end = Duration.between(CYCLING, LocalDateTime.parse(SCANS.get(2 * scan + 1))).toMillis() / 1e3;
        double[] seconds = cycling.timeAxis().orElseThrow().values().toArray();
        double[] current = cycling.dataset("current").orElseThrow().values().toArray();
        double middle = (start + end) / 2;
        double charge = 0;
        for (int i = 1; i < seconds.length && seconds[i - 1] < middle; i++) {
            double part = Math.min(1, (middle - seconds[i - 1]) / (seconds[i] - seconds[i - 1]));
            double last = current[i - 1] + part * (current[i] - current[i - 1]);
            charge += part * (last + current[i - 1]) / 2 * (seconds[i] - seconds[i - 1]) / 3600;
        }
        return charge;
    }

    /** Whether a peak lies within a tenth of its width, which is a step, of the highest point of a scan's pattern between 15.78° and 15.84°, as its file has it. */
    private static boolean isHighest(Path data, int scan, String position) {
        try {
            double[] highest = Files.readAllLines(data.resolve("xrd_data/" + (1355639 + 8 * scan) + "_summed_mythen3.xye")).stream()
                    .map(line -> Arrays.stream(line.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray())
                    .filter(row -> row[0] > 15.78 && row[0] < 15.84).max(Comparator.comparingDouble(row -> row[1])).orElseThrow();
            return !position.isEmpty() && Math.abs(Double.parseDouble(position) - highest[0]) < 0.004;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void patternsStandAgainstChargeByTheLogOfTheBeamline() throws IOException {
        Path data = SharedData.file("operando/xrd_neware_coincell8_LDE2/coincell8_LDE2");
        Path out = RunRecipe.on(RunRecipe.recipe("coincell-mythen"), data, folder.resolve("out")).out();
        assertTrue(Files.size(out.resolve("figure.png")) > 0);
        List<String> rows = Files.readAllLines(out.resolve("results.csv"));
        List<String> header = List.of(rows.getFirst().split(","));
        Measurement cycling = new NewareNdaxReader().read(Source.open(data.resolve("Echem/cc8.ndax")), Progress.NONE).measurements()
                .getFirst();
        int column = header.indexOf(header.stream().filter(h -> h.startsWith("state.charge")).findFirst().orElseThrow());
        double unit = header.get(column).contains("mA") ? 1e3 : 1;
        assertEquals(1 + SCANS.size() / 2, rows.size(), () -> String.join("\n", rows.subList(0, Math.min(8, rows.size()))));
        assertEquals("", rows.get(1).split(",", -1)[column], "the cycler began after the first pattern");
        for (int scan = 1; scan < SCANS.size() / 2; scan++) {
            double expected = unit * charge(cycling, scan);
            assertEquals(expected, Double.parseDouble(rows.get(scan + 1).split(",", -1)[column]), unit * 2e-7);
            assertEquals(scan == 4, expected > unit * 2e-5, "the cell rests until the charge begins before the last scan");
        }
        assertTrue(IntStream.range(0, header.size()).filter(i -> header.get(i).startsWith("peaks.peak_position_"))
                .anyMatch(i -> IntStream.range(0, 5).allMatch(scan -> isHighest(data, scan, rows.get(scan + 1).split(",", -1)[i]))),
                () -> "no peak where the patterns are highest: " + header);
        assertTrue(Files.size(out.resolve("positions.svg")) > 0, "peak positions against capacity");
        assertTrue(Files.readString(out.resolve("report.html")).contains("peaks"));
        assertTrue(Files.readString(out.resolve("provenance.json")).contains("1355671_summed_mythen3.xye"));
    }
}

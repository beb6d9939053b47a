package org.operanda.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files are what instruments write, and agree with the truth beside them. */
class VirtualCellTest {
    private static final List<String> COLUMNS = List.of(EcLabText.COLUMNS.split("\t"));
    @TempDir
    static Path folder;
    private static Truth truth;

    @BeforeAll
    static void write() throws IOException {
        truth = VirtualCell.write(folder, 1);
    }

    @Test
    void writesTheSameBytesForTheSameSeed(@TempDir Path other, @TempDir Path different) throws IOException {
        VirtualCell.write(other, 1);
        VirtualCell.write(different, 2);
        int changed = 0;
        for (Path file : files()) {
            byte[] content = Files.readAllBytes(folder.resolve(file));
            assertArrayEquals(content, Files.readAllBytes(other.resolve(file)), file.toString());
            Path counterpart = different.resolve(file);
            changed += Files.exists(counterpart) && Files.mismatch(folder.resolve(file), counterpart) >= 0 ? 1 : 0;
        }
        assertTrue(changed > truth.frames().size() / 2, "another seed gives other noise, not only in " + changed + " files");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
        }
    }

    @Test
    void takesThePlaceOfAnotherCell(@TempDir Path used) throws IOException {
        VirtualCell.write(used, 1);
        Files.writeString(used.resolve("xas/notes.txt"), "mine");
        Truth second = VirtualCell.write(used, 3);
        try (Stream<Path> spectra = Files.list(used.resolve("xas"))) {
            assertEquals(second.frames().size() + 1, spectra.count(), "the frames of the second cell, and what was never a frame");
        }
        assertTrue(second.frames().size() < truth.frames().size(), "seeds whose numbers of frames differ");
    }

    @Test
    void readsItsOwnTruthBack() throws IOException {
        assertEquals(truth, Truth.read(folder.resolve(VirtualCell.TRUTH)));
    }

    @Test
    void takesAboutAHundredAndEightyFramesOfUnequalLengthWithOneGap() {
        List<Truth.Frame> frames = truth.frames();
        assertEquals(180, frames.size(), 10);
        double[] distances = new double[frames.size() - 1];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = frames.get(i + 1).start() - frames.get(i).start();
        }
        long gaps = Arrays.stream(distances).filter(d -> d > 1000).count();
        long kinds = Arrays.stream(distances).mapToLong(Math::round).distinct().count();
        assertEquals(1, gaps);
        assertTrue(kinds > 20, kinds + " different distances");
    }

    @Test
    void numbersAFewFilesOutOfOrder() {
        List<String> names = truth.frames().stream().map(Truth.Frame::file).toList();
        List<String> sorted = names.stream().sorted().toList();
        assertNotEquals(sorted, names);
        long displaced = IntStream.range(0, names.size()).filter(i -> !names.get(i).equals(sorted.get(i))).count();
        assertEquals(6, displaced);
    }

    @Test
    void stampsTheSpectraByAClockThatIs137SecondsAheadAndGains20PartsPerMillion() throws IOException {
        LocalDateTime started = LocalDateTime.parse(truth.started());
        for (Truth.Frame frame : List.of(truth.frames().getFirst(), truth.frames().getLast())) {
            LocalDateTime stamp = LocalDateTime.parse(header(frame.file(), "Scan.start_time: "));
            double stamped = Duration.between(started, stamp).toMillis() * 1e-3;
            assertEquals(frame.start() + 137 + 20e-6 * frame.start(), stamped, 1e-6, frame.file());
        }
    }

    private static String header(String file, String key) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream().filter(line -> line.contains(key)).findFirst().orElseThrow()
                .substring(2 + key.length());
    }

    @Test
    void writesOnePartWithDecimalCommasAndOneWithPoints() throws IOException {
        assertTrue(lines(0).getLast().contains(","));
        assertTrue(lines(1).getLast().contains("."));
        assertTrue(lines(0).stream().anyMatch(line -> line.startsWith("unit Is") && line.contains("\u00b5A")));
        assertTrue(lines(0).contains("Acquisition started on : 11/19/2024 20:14:05.310"));
        assertTrue(lines(1).contains("Acquisition started on : 11/20/2024 02:58:35.310"));
    }

    @Test
    void countsItsHeaderLines() throws IOException {
        for (int part = 0; part < 2; part++) {
            List<String> lines = lines(part);
            int header = Integer.parseInt(lines.get(1).replaceAll("\\D", ""));
            assertTrue(lines.get(header - 1).startsWith("mode\tox/red"), lines.get(header - 1));
            assertEquals(truth.electrochemistry().get(part).rows(), lines.size() - header);
        }
    }

    @Test
    void passesAsMuchChargeAsCurrentTimesTimeAndAsTheCompositionSays() throws IOException {
        double[][] first = rows(0);
        double integral = 0;
        for (int i = 1; i < first.length; i++) {
            integral += first[i][column("<I>/mA")] * (first[i][column("time/s")] - first[i - 1][column("time/s")]) / 3600;
        }
        assertEquals(first[first.length - 1][column("(Q-Qo)/mA.h")], integral, 1e-9);
        for (Truth.Frame frame : truth.frames()) {
            assertEquals((1 - frame.composition()) * truth.capacity() * truth.mass() * 1e-3, frame.charge(), 1e-9, frame.file());
        }
    }

    @Test
    void staysWithinItsPotentialsAndCurrents() throws IOException {
        for (int part = 0; part < 2; part++) {
            for (double[] row : rows(part)) {
                assertTrue(row[column("Ewe/V")] > 2.98 && row[column("Ewe/V")] < 4.302, "V = " + row[column("Ewe/V")]);
                assertTrue(Math.abs(row[column("<I>/mA")]) < 0.69, "I = " + row[column("<I>/mA")]);
            }
        }
    }

    @Test
    void goesThroughTwoPhasesAndThenThroughASolidSolution() {
        Truth.Frame last = truth.frames().stream().max(Comparator.comparingDouble(Truth.Frame::charge)).orElseThrow();
        assertEquals(0, last.pristine());
        assertTrue(last.conversion() > 0.85 && last.conversion() < 1);
        for (Truth.Frame frame : truth.frames()) {
            boolean mixed = frame.pristine() > 0.01 && frame.conversion() > 0.01;
            assertFalse(mixed, "both reactions at once in " + frame.file());
            assertEquals(1, frame.weights()[0] + frame.weights()[1] + frame.weights()[2], 1e-12);
        }
    }

    private static List<String> lines(int part) throws IOException {
        return Files.readString(folder.resolve(truth.electrochemistry().get(part).file()), StandardCharsets.ISO_8859_1).lines().toList();
    }

    private static int column(String name) {
        return COLUMNS.indexOf(name);
    }

    private static double[][] rows(int part) throws IOException {
        return lines(part).stream().dropWhile(line -> !line.startsWith("mode\t")).skip(1)
                .map(line -> Stream.of(line.replace(',', '.').split("\t")).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
    }
}

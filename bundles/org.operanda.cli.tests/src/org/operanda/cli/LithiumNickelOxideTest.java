package org.operanda.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.testkit.SharedData;

/**
 * The main job on real data: a LiNiO2 cell watched at the Ni K edge for two days, from instrument files to the report, as a user
 * runs it.
 */
class LithiumNickelOxideTest {
    private static final String DATA = "operando/xas_biologic_LiNiO2_ROCK";
    @TempDir
    static Path folder;
    private static List<String[]> rows;
    private static String header;

    @BeforeAll
    static void run() throws IOException {
        assertEquals(ExitCode.DONE, run("2", folder.resolve("two")));
        List<String> lines = Files.readAllLines(folder.resolve("two/results.csv"));
        header = lines.getFirst();
        rows = lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static int run(String threads, Path out) {
        Path data = SharedData.file(DATA);
        Path recipe = root().resolve("releng/recipes/linio2-rock/recipe.json");
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream());
        return OperandaCommand.execute(new Terminal(quiet, quiet, false, () -> false), "run", recipe.toString(), "--out", out.toString(),
                "--set", "data=" + data,
                "--threads", threads);
    }

    /** The checkout: it is named by the build, or found above the working folder. */
    private static Path root() {
        Path start = Path.of(System.getProperty("operanda.root", "")).toAbsolutePath();
        return Stream.iterate(start, p -> p != null, Path::getParent).filter(p -> Files.isDirectory(p.resolve("releng/recipes")))
                .findFirst().orElseThrow();
    }

    private static double[] column(String name) {
        int index = List.of(header.split(",")).indexOf(name);
        assertTrue(index >= 0, name + " in " + header);
        return rows.stream().mapToDouble(row -> row[index].isEmpty() ? Double.NaN : Double.parseDouble(row[index])).toArray();
    }

    @Test
    void everySpectrumHasARowInTheOrderOfTime() {
        assertEquals(229, rows.size());
        double[] start = column("time start (s)");
        double[] end = column("time end (s)");
        for (int i = 1; i < start.length; i++) {
            assertTrue(start[i] >= end[i - 1], "frame " + i + " begins before the one before it has ended");
        }
        assertEquals("2022-07-26T23:03:03", rows.getFirst()[0].substring(0, 19));
    }

    @Test
    void theVoltageIsThatOfTheCyclerOverEachExposure() {
        double[] voltage = column("electrode.voltage (V)");
        for (double v : voltage) {
            assertTrue(v > 2.9 && v < 4.4, "voltage " + v);
        }
        // The first spectrum was taken in the first charge at 154 µA.
        assertEquals(0.154e-3, column("electrode.current (A)")[0], 1e-7);
        assertTrue(Arrays.stream(voltage).max().orElseThrow() > 4.25);
    }

    @Test
    void theEdgeMovesUpWhenLithiumIsTakenOut() throws IOException {
        double[] charge = column("state.charge (mA·h)");
        double[] edge = column("edge.edge_half_step (eV)");
        double[] cycle = column("state.half_cycle");
        int[] first = firstCharge(cycle);
        double rise = edge[first[first.length - 1]] - edge[first[0]];
        // The half-step of the Ni K edge moves by 1 to 2 eV between LiNiO2 and its delithiated form.
        assertTrue(rise > 1 && rise < 2, "the edge rises by " + rise + " eV in the first charge");
        assertTrue(correlation(charge, edge) > 0.85);
        assertEquals(correlation(charge, edge), number("relation", "pearson"), 1e-4);
        double[] composition = column("state.composition");
        assertEquals(1, composition[0], 0.01);
        assertTrue(Arrays.stream(composition).min().orElseThrow() > -0.05 && composition[first[first.length - 1]] < 0.3);
    }

    private static int[] firstCharge(double[] halfCycle) {
        return IntStream.range(0, halfCycle.length).filter(i -> halfCycle[i] == 0).toArray();
    }

    private static double correlation(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }

    /** A number of the report's table, as the report prints it. */
    private static double number(String step, String name) throws IOException {
        String report = Files.readString(folder.resolve("two/report.html"));
        String cells = "<tr><td>" + step + "</td><td>" + name + "</td><td class=\"n\">";
        int at = report.indexOf(cells) + cells.length();
        assertTrue(at >= cells.length(), step + "." + name);
        return Double.parseDouble(report.substring(at, report.indexOf('<', at)));
    }

    @Test
    void oneThreadGivesTheSameBytesAsTwo() throws IOException {
        Path one = folder.resolve("one");
        assertEquals(ExitCode.DONE, run("1", one));
        for (String name : List.of("results.csv", "figure.svg", "figure.png")) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("two").resolve(name)), Files.readAllBytes(one.resolve(name)), name);
        }
    }

    @Test
    void theReportTellsWhereEveryNumberComesFrom() throws IOException {
        String report = Files.readString(folder.resolve("two/report.html"));
        for (String said : List.of("7000.000 mg (cycling)", "SHA-256", "xas.edge-energy", "org.operanda.xas.rock",
                "220726cell4operandoxascontinuation_C06.mpt",
                "both computers are taken to show the same local time", "Golub")) {
            assertTrue(report.contains(said), said);
        }
        assertFalse(report.replaceAll("href=\"results.csv\"", "").matches("(?s).*(src|href)=\"(?!data:).*"),
                "the report needs other files");
        JsonNode provenance = new ObjectMapper().readTree(folder.resolve("two/provenance.json").toFile());
        assertEquals(231, provenance.get("inputs").size());
        Map<String, String> checksums = new TreeMap<>();
        provenance.get("inputs").forEach(i -> checksums.put(i.get("path").asText(), i.get("sha256").asText()));
        assertTrue(manifest().equals(checksums), "the checksums are not those of the manifest");
    }

    /** Checksums of the raw files as the data's manifest states them. */
    private static Map<String, String> manifest() throws IOException {
        Map<String, String> stated = new TreeMap<>();
        for (String line : Files.readAllLines(SharedData.file("MANIFEST.tsv"))) {
            String[] cells = line.split("\t");
            if (cells[0].startsWith(DATA + "/") && !cells[0].endsWith("LICENCE.txt")) {
                stated.put(cells[0].substring(DATA.length() + 1), cells[7]);
            }
        }
        return stated;
    }

    @Test
    void everyOutputIsThere() throws IOException {
        for (String name : List.of("results.csv", "figure.png", "figure.svg", "report.html", "experiment.nxs", "provenance.json",
                "experiment.operanda")) {
            assertTrue(Files.size(folder.resolve("two").resolve(name)) > 1000, name);
        }
    }

    @Test
    void theReportCanBeMadeAnewFromItsFolder() throws IOException {
        Path again = folder.resolve("again");
        assertEquals(ExitCode.DONE, run("2", again));
        byte[] table = Files.readAllBytes(again.resolve("results.csv"));
        Files.delete(again.resolve("report.html"));
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream());
        assertEquals(ExitCode.DONE, OperandaCommand.execute(new Terminal(quiet, quiet, false, () -> false), "report", again.toString()));
        assertTrue(Files.exists(again.resolve("report.html")));
        assertArrayEquals(table, Files.readAllBytes(again.resolve("results.csv")));
    }
}

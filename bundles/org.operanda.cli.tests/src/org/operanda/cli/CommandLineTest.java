package org.operanda.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private static final String XDI = """
            # XDI/1.0 GSE/1.0
            # Column.1: energy eV
            # Column.2: mutrans
            # Element.symbol: Ni
            # Element.edge: K
            # Mono.d_spacing: 3.13555
            # Scan.start_time: 2022-07-26T23:01:%02dZ
            #---
            # energy mutrans
              8300 0.1
              8333 0.5
              8340 0.6
              8350 1.2
            """;
    @TempDir
    Path folder;

    /** What a command said and how it ended. */
    private record Outcome(int code, String out, String error) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    private static Outcome operanda(BooleanSupplier interrupted, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        int code = OperandaCommand.execute(new Terminal(new PrintStream(out), new PrintStream(error), false, interrupted), arguments);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    }

    private static Outcome operanda(Object... arguments) {
        return operanda(() -> false, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Path spectrum(String name, int second) throws IOException {
        return Files.writeString(folder.resolve(name), XDI.formatted(second));
    }

    @Test
    void inspectGivesTheFieldsThatScriptsRelyOn() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xdi"), XDI.formatted(0).replace("8340 0.6", "8340 nan"));
        Outcome outcome = operanda("inspect", "--json", file, folder.resolve("gone.xdi"));
        assertEquals(ExitCode.UNREADABLE, outcome.code());
        JsonNode missing = outcome.json().get(0);
        assertEquals(folder.resolve("gone.xdi").toString(), missing.get("file").asText());
        assertEquals("files.missing", missing.at("/problems/0/id").asText());
        JsonNode report = outcome.json().get(1);
        assertEquals(List.of("file", "sha256", "reader", "confidence", "reason", "technique", "measurements", "problems"), names(report));
        assertEquals("org.operanda.xas.xdi", report.get("reader").asText());
        assertEquals("xas", report.get("technique").asText());
        assertEquals(64, report.get("sha256").asText().length());
        JsonNode measurement = report.at("/measurements/0");
        assertEquals(List.of("name", "technique", "start", "datasets", "metadata"), names(measurement));
        assertEquals("2022-07-26T23:01:00Z", measurement.get("start").asText());
        JsonNode dataset = measurement.at("/datasets/0");
        assertEquals(List.of("name", "quantity", "unit", "shape", "axes", "first", "last", "min", "max", "mean", "missing"),
                names(dataset));
        assertEquals("[4]", dataset.get("shape").toString());
        assertEquals("[\"energy\"]", dataset.get("axes").toString());
        assertEquals(1, dataset.get("missing").asInt());
        assertEquals(0.6, dataset.get("mean").asDouble(), 1e-12);
        report.get("problems").forEach(p -> assertEquals(List.of("severity", "id", "message", "hint", "location"), names(p)));
    }

    @Test
    void missingNumbersAreNullInJson() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xdi"), XDI.formatted(0).replace("  8300 0.1\n", "  8300 nan\n"));
        JsonNode dataset = operanda("inspect", "--json", file).json().at("/0/measurements/0/datasets/0");
        assertTrue(dataset.get("first").isNull(), dataset.toString());
    }

    @Test
    void inspectTellsPeopleToo() throws IOException {
        Outcome outcome = operanda("inspect", spectrum("a.xdi", 0));
        assertEquals(ExitCode.DONE, outcome.code());
        assertTrue(outcome.out().contains("XDI") && outcome.out().contains("2022-07-26T23:01:00Z"), outcome.out());
    }

    @Test
    void listsNameWhatIsInstalled() throws IOException {
        assertTrue(operanda("formats", "--json").json().findValuesAsText("id").contains("org.operanda.electrochemistry.biologic-mpt"));
        assertTrue(operanda("techniques", "--json").json().findValuesAsText("id")
                .containsAll(List.of("xas", "electrochemistry", "correlation")));
        JsonNode operations = operanda("operations", "--json").json();
        assertTrue(operations.findValuesAsText("id").contains("xas.edge-energy"));
        operations.forEach(operation -> assertFalse(operation.get("settings").isEmpty(), operation.get("id").asText()));
        for (String list : List.of("formats", "techniques", "operations")) {
            assertTrue(operanda(list).out().contains("xas"), list);
        }
        assertTrue(operanda("version").out().startsWith("operanda "));
    }

    @Test
    void whatIsNotUnderstoodIsUsage() {
        for (Object[] wrong : new Object[][] {{"nonsense"}, {"inspect"}, {"convert", "a.xdi"},
                {"convert", "a.xdi", "--to", "xml", "--out", "x"}, {"run", "none.json", "--out", "x"},
                {"report", "none"}, {"formats", "--jason"}}) {
            Outcome outcome = operanda(wrong);
            assertEquals(ExitCode.USAGE, outcome.code(), String.join(" ", List.of(wrong).toString()));
            assertEquals("", outcome.out());
            assertFalse(outcome.error().isBlank());
        }
        assertTrue(operanda("nonsense").error().contains("operanda --help"));
        assertEquals(ExitCode.DONE, operanda("--help").code());
        assertEquals(ExitCode.DONE, operanda("run", "--help").code());
    }

    @Test
    void convertWritesTablesAndNexus() throws IOException {
        spectrum("a.xdi", 0);
        Path series = Files.createDirectory(folder.resolve("series"));
        for (int i = 0; i < 3; i++) {
            Files.writeString(series.resolve("s" + i + ".xdi"), XDI.formatted(i * 10));
        }
        Path csv = folder.resolve("out/a.csv");
        assertEquals(ExitCode.DONE, operanda("convert", folder.resolve("a.xdi"), "--to", "csv", "--out", csv).code());
        assertTrue(Files.readString(csv).startsWith("energy (eV),"), Files.readString(csv));
        Path nexus = folder.resolve("out/a.nxs");
        assertEquals(ExitCode.DONE, operanda("convert", series, "--to", "nexus", "--out", nexus).code());
        assertTrue(Files.size(nexus) > 1000);
    }

    @Test
    void convertWritesTheBatteryDataFormatOfACyclerAndOfNothingElse() throws IOException {
        Path cycler = Files.writeString(folder.resolve("cell.csv"), "test_time_s,cycle,current_mA,voltage_V\n0,1,2,3.5\n10,1,2,3.6\n");
        Path written = folder.resolve("out/cell.bdf.csv");
        Outcome outcome = operanda("convert", cycler, "--to", "bdf", "--out", written);
        assertEquals(ExitCode.DONE, outcome.code(), outcome.error());
        assertEquals("Test Time / s,Cycle Count / 1,Current / A,Voltage / V\n0,1,0.002,3.5\n10,1,0.002,3.6\n", Files.readString(written));
        assertEquals("org.operanda.electrochemistry.bdf", operanda("inspect", "--json", written).json().at("/0/reader").asText());
        Outcome spectrum = operanda("convert", spectrum("a.xdi", 0), "--to", "bdf", "--out", folder.resolve("out/a.bdf.csv"));
        assertEquals(ExitCode.FAILED, spectrum.code());
        assertTrue(spectrum.error().contains("Battery Data Format holds electrochemistry"), spectrum.error());
        assertFalse(Files.exists(folder.resolve("out/a.bdf.csv")));
        Outcome wrong = operanda("convert", cycler, "--to", "bfd", "--out", written);
        assertEquals(ExitCode.USAGE, wrong.code());
        assertTrue(wrong.error().contains("csv, nexus, bdf"), wrong.error());
        assertTrue(operanda("formats").out().contains("convert --to bdf"));
    }

    @Test
    void aTableAndItsDescriptionAreOneMeasurement() throws IOException {
        Path pair = Files.createDirectory(folder.resolve("pair"));
        Files.writeString(pair.resolve("a.csv"), "t,E\n0,1\n1,2\n");
        Files.writeString(pair.resolve("a.json"), "{\"resources\": [{\"path\": \"a.csv\", \"schema\": {\"fields\": ["
                + "{\"name\": \"t\", \"unit\": \"s\"}, {\"name\": \"E\", \"unit\": \"mV\"}]}}]}");
        for (Path named : List.of(pair, pair.resolve("a.csv"), pair.resolve("a.json"))) {
            JsonNode reports = operanda("inspect", "--json", named).json();
            assertEquals(1, reports.size(), named.toString());
            assertEquals(0.002, reports.at("/0/measurements/0/datasets/0/last").asDouble(), 1e-15);
        }
    }

    @Test
    void nothingIsWrittenAmongRawData() throws IOException {
        Path file = spectrum("a.xdi", 0);
        Outcome outcome = operanda("convert", file, "--to", "csv", "--out", folder.resolve("a.csv"));
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.error().contains("raw data"), outcome.error());
        assertFalse(Files.exists(folder.resolve("a.csv")));
        Path recipe = recipe("xas.edge-energy");
        assertEquals(ExitCode.USAGE, operanda("run", recipe, "--out", folder).code());
        assertFalse(Files.exists(folder.resolve("report.html")));
    }

    private Path recipe(String operation) throws IOException {
        return Files.writeString(folder.resolve("recipe.json"), """
                {"operanda": 1,
                 "measurements": [{"id": "spectra", "files": "*.xdi", "grouping": "frames"}],
                 "steps": [{"id": "edge", "operation": "%s", "inputs": {"frame": "spectra"}}]}
                """.formatted(operation));
    }

    @Test
    void aWrongRecipeFailsWithItsLine() throws IOException {
        spectrum("a.xdi", 0);
        Outcome outcome = operanda("run", recipe("xas.edge-enrgy"), "--out", folder.resolve("out"));
        assertEquals(ExitCode.FAILED, outcome.code());
        assertTrue(outcome.error().contains("line 3") && outcome.error().contains("Perhaps xas.edge-energy"), outcome.error());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aRecipeWhoseStepFailsStillLeavesAReport() throws IOException {
        spectrum("a.xdi", 0);
        Outcome outcome = operanda("run", recipe("xas.edge-energy"), "--out", folder.resolve("out"));
        assertEquals(ExitCode.FAILED, outcome.code(), outcome.error());
        assertTrue(Files.readString(folder.resolve("out/report.html")).contains("not complete"));
    }

    @Test
    void aReportToldAsJsonNamesFilesAndProblems() throws IOException {
        spectrum("a.xdi", 0);
        Path out = folder.resolve("out");
        operanda("run", recipe("xas.edge-energy"), "--out", out);
        Outcome outcome = operanda("report", out, "--json");
        assertEquals(ExitCode.FAILED, outcome.code(), outcome.error());
        assertEquals(List.of("files", "problems"), names(outcome.json()));
        List<String> files = new ArrayList<>();
        outcome.json().get("files").forEach(file -> files.add(file.asText()));
        assertTrue(files.contains(out.resolve("report.html").toString()), files.toString());
        assertEquals("error",
                outcome.json().at("/problems").findValuesAsText("severity").stream().filter("error"::equals).findFirst().orElse(""));
        outcome.json().get("problems").forEach(p -> assertEquals(List.of("severity", "id", "message", "hint", "location"), names(p)));
    }

    @Test
    void unreadableInputHasItsOwnCode() throws IOException {
        Files.writeString(folder.resolve("a.xdi"), "hello");
        assertEquals(ExitCode.UNREADABLE, operanda("run", recipe("xas.edge-energy"), "--out", folder.resolve("out")).code());
    }

    @Test
    void anInterruptedRunEndsWithItsCodeAndWritesNothing() throws IOException {
        spectrum("a.xdi", 0);
        AtomicBoolean interrupted = new AtomicBoolean(true);
        Outcome outcome = operanda(interrupted::get, "run", recipe("xas.edge-energy").toString(), "--out",
                folder.resolve("out").toString());
        assertEquals(ExitCode.CANCELLED, outcome.code());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    /** 15 F / (3.6 · 4 · 28.085 g/mol), TECHNIQUES.md 4.9. */
    @Test
    void calculateNeedsNoFileForATheoreticalCapacity() {
        Outcome outcome = operanda("calculate", "electrochemistry.theoretical-capacity", "--set", "formula=Li15Si4");
        assertEquals(ExitCode.DONE, outcome.code(), outcome.error());
        String line = outcome.out().lines().filter(l -> l.startsWith("capacity_of_host (mA·h/g)\t")).findFirst().orElseThrow();
        assertEquals(3578.6, Double.parseDouble(line.split("\t")[1]), 0.05);
    }

    @Test
    void calculatePrintsATableOfAFile() throws IOException {
        Path cell = folder.resolve("cell.csv");
        StringBuilder rows = new StringBuilder("test_time_s,current_A,voltage_V\n");
        for (int i = 0; i <= 720; i++) {
            rows.append(10 * i).append(i <= 360 ? ",0.001," : ",-0.001,").append(i <= 360 ? 3 + i / 360.0 : 5 - i / 360.0).append('\n');
        }
        Files.writeString(cell, rows);
        Outcome outcome = operanda("calculate", "electrochemistry.cycles", "series=" + cell, "--set", "mass=10");
        assertEquals(ExitCode.DONE, outcome.code(), outcome.error());
        List<String> lines = outcome.out().lines().toList();
        int header = 0;
        while (!lines.get(header).startsWith("cycle\t")) {
            header++;
        }
        int column = List.of(lines.get(header).split("\t")).indexOf("charge_specific_capacity (mA·h/g)");
        assertEquals(100, Double.parseDouble(lines.get(header + 1).split("\t")[column]), 1e-6);
    }

    @Test
    void calculateSaysWhatItDoesNotUnderstand() {
        assertEquals(ExitCode.USAGE, operanda("calculate", "electrochemistry.cycles", "cell.csv").code());
        Outcome unknown = operanda("calculate", "electrochemistry.cicles");
        assertEquals(ExitCode.USAGE, unknown.code());
        assertTrue(unknown.error().contains("electrochemistry.cycles"), unknown.error());
        assertEquals(ExitCode.USAGE, operanda("calculate", "electrochemistry.theoretical-capacity", "--set", "formula=SiO2").code());
    }
}

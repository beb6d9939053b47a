package org.operanda.host.nexus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.experiment.Cell;
import org.operanda.experiment.CellConfiguration;
import org.operanda.experiment.ClockTransform;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.InputFile;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.PanelDefinition;
import org.operanda.experiment.Provenance;
import org.operanda.experiment.Recipe;
import org.operanda.experiment.Step;
import org.operanda.experiment.StepRecord;

class NexusWriterTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final ExperimentFactory FACTORY = ExperimentFactory.eINSTANCE;
    private static final int FRAMES = 300;
    private static final int ENERGIES = 700;
    private static final int ROWS = 200_000;

    private final double[] seconds = new Random(1).doubles(FRAMES).sorted().map(x -> x * 1e5).toArray();
    private final double[] energies = new Random(2).doubles(ENERGIES, 8300, 8400).sorted().toArray();
    private final double[] absorption = new Random(3).doubles((long) FRAMES * ENERGIES).toArray();
    private final double[] voltage = new Random(4).doubles(ROWS, 2.5, 4.3).toArray();
    private final double[] sigma = new Random(5).doubles(FRAMES).toArray();

    @TempDir
    Path folder;

    NexusWriterTest() {
        absorption[0] = Double.NaN;
        absorption[1] = -0.0;
        absorption[2] = Double.MIN_VALUE;
        absorption[3] = Double.NEGATIVE_INFINITY;
        absorption[absorption.length - 1] = Double.NaN;
    }

    @Test
    void jhdfReadsTheNumbersBack() {
        Path file = written();
        try (HdfFile hdf = new HdfFile(file)) {
            assertArrayEquals(new int[] {FRAMES, ENERGIES}, hdf.getDatasetByPath("/entry/spectra/mu").getDimensions());
            assertArrayEquals(absorption, (double[]) hdf.getDatasetByPath("/entry/spectra/mu").getDataFlat());
            assertArrayEquals(voltage, (double[]) hdf.getDatasetByPath("/entry/cycling/Ewe").getData());
            assertArrayEquals(sigma, (double[]) hdf.getDatasetByPath("/entry/edge/edge_half_step_errors").getData());
            assertEquals(0.25, hdf.getDatasetByPath("/entry/regression/slope").getData());
        }
    }

    @Test
    void groupsSayWhatRunsAlongWhat() {
        try (HdfFile hdf = new HdfFile(written())) {
            Node spectra = hdf.getByPath("/entry/spectra");
            assertEquals("NXdata", attribute(spectra, "NX_class"));
            assertEquals("mu", attribute(spectra, "signal"));
            assertArrayEquals(new String[] {"time", "energy"}, (String[]) attribute(spectra, "axes"));
            assertEquals(0, attribute(spectra, "time_indices"));
            assertEquals(1, attribute(spectra, "energy_indices"));
            Node cycling = hdf.getByPath("/entry/cycling");
            assertEquals("Ewe", attribute(cycling, "signal"));
            assertArrayEquals(new String[] {"I_mA", "unknown_215"}, (String[]) attribute(cycling, "auxiliary_signals"));
            assertEquals("dose", attribute(hdf.getByPath("/entry/spectra_time"), "signal"));
        }
    }

    @Test
    void timesCarryTheirClock() {
        try (HdfFile hdf = new HdfFile(written())) {
            Node stated = hdf.getByPath("/entry/spectra/time");
            assertEquals("2021-03-01T10:00:00Z", attribute(stated, "start"));
            assertEquals("s", attribute(stated, "units"));
            assertEquals("beamline", attribute(stated, "clock"));
            assertFalse(stated.getAttributes().containsKey("clock_offset"));
            assertEquals(FRAMES, hdf.getDatasetByPath("/entry/spectra/time_end").getSize());
            Node local = hdf.getByPath("/entry/cycling/time");
            assertEquals("2021-03-01T09:57:43.250", attribute(local, "start"));
            assertEquals(137.0, attribute(local, "clock_offset"));
            assertEquals(2e-5, attribute(local, "clock_drift"));
            assertEquals("2021-03-01T09:57:43.250", hdf.getDatasetByPath("/entry/start_time").getData());
        }
    }

    @Test
    void theCellTheStepsAndTheRawFilesAreThere() throws IOException {
        try (HdfFile hdf = new HdfFile(written())) {
            assertEquals("LiNiO2", hdf.getDatasetByPath("/entry/sample/chemical_formula").getData());
            assertEquals("Li/Li⁺", hdf.getDatasetByPath("/entry/sample/reference_electrode").getData());
            assertEquals(12.5, hdf.getDatasetByPath("/entry/sample/mass").getData());
            assertEquals("mg", attribute(hdf.getByPath("/entry/sample/mass"), "units"));
            assertEquals("mA·h", attribute(hdf.getByPath("/entry/sample/nominal_capacity"), "units"));
            assertFalse(((Group) hdf.getByPath("/entry/sample")).getChildren().containsKey("area"), "an unknown area is no number");
            assertEquals("NXprocess", attribute(hdf.getByPath("/entry/step_edge"), "NX_class"));
            assertEquals("Operanda", hdf.getDatasetByPath("/entry/step_edge/program").getData());
            assertEquals("0.1.0", hdf.getDatasetByPath("/entry/step_edge/version").getData());
            assertEquals("2021-03-04T05:06:09Z", hdf.getDatasetByPath("/entry/step_edge/date").getData());
            assertEquals(1, hdf.getDatasetByPath("/entry/step_edge/sequence_index").getData());
            assertEquals("xas.edge-energy", hdf.getDatasetByPath("/entry/step_edge/settings/description").getData());
            JsonNode settings = new ObjectMapper().readTree((String) hdf.getDatasetByPath("/entry/step_edge/settings/data").getData());
            assertEquals(0.5, settings.get("level").asDouble());
            assertEquals("half \"step\"", settings.get("method").asText());
            assertEquals("{\"steps\": []}", hdf.getDatasetByPath("/entry/recipe/data").getData());
            assertEquals("abc  raw/a µ.txt\n", hdf.getDatasetByPath("/entry/raw_files/data").getData());
            JsonNode metadata = new ObjectMapper().readTree((String) hdf.getDatasetByPath("/entry/cycling_metadata/data").getData());
            assertEquals("7 °C", metadata.get("temperature").asText());
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        assertArrayEquals(Files.readAllBytes(written()), Files.readAllBytes(written()));
    }

    @Test
    void largeDataAreNeverHeldAsAWhole() {
        long count = 3_000_000;
        Values lazy = new Values() {
            @Override
            public long length() {
                return count;
            }

            @Override
            public double get(long index) {
                return index;
            }

            @Override
            public void copy(long from, double[] target, int offset, int number) {
                assertTrue(number <= 1 << 16, number + " values at once");
                Values.super.copy(from, target, offset, number);
            }

            @Override
            public double[] toArray() {
                return Assertions.fail("all values at once");
            }
        };
        Path file = folder.resolve("large.nxs");
        Measurement large = measurement(Dataset.of("x", QuantityKind.UNKNOWN, Units.ONE, Axis.index(count), lazy));

        assertEquals(List.of(), NexusWriter.write(file, FACTORY.createExperiment(), Map.of("large", large), "", Progress.NONE));

        try (HdfFile hdf = new HdfFile(file)) {
            double[] back = (double[]) hdf.getDatasetByPath("/entry/large/x").getData();
            for (int i = 0; i < count; i++) {
                assertEquals(i, back[i]);
            }
            assertArrayEquals(new String[] {"."}, (String[]) attribute(hdf.getByPath("/entry/large"), "axes"));
        }
    }

    @Test
    void valuesThatHaveGoneAreAProblemAndTheOldFileStays() throws IOException {
        Path file = Files.writeString(folder.resolve("out.nxs"), "good");
        Values gone = Values.computed(10, i -> {
            throw new UncheckedIOException(new IOException("the raw file has gone"));
        });
        Measurement measurement = measurement(Dataset.of("x", QuantityKind.UNKNOWN, Units.ONE, Axis.index(10), gone));
        List<Problem> problems = NexusWriter.write(file, FACTORY.createExperiment(), Map.of("m", measurement), "", Progress.NONE);
        assertEquals(List.of("store.unwritten"), problems.stream().map(Problem::id).toList());
        assertTrue(problems.getFirst().message().contains("the raw file has gone"), problems.toString());
        assertEquals("good", Files.readString(file));
    }

    @Test
    void cancellingLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("out.nxs"), "good");
        Progress cancelled = new Progress() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertEquals(List.of(), NexusWriter.write(file, experiment(), data(), "", cancelled));
        assertEquals("good", Files.readString(file));
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    void oddNamesBecomeNamesOfNexus() {
        Axis time = Axis.time(Values.of(0, 1), Clock.relative("a"));
        Measurement odd = measurement(Dataset.of("(Q-Qo)/mA.h", QuantityKind.CHARGE, Units.MILLIAMPERE_HOUR, time, Values.of(1, 2)),
                Dataset.of("Q-Qo mA h", QuantityKind.CHARGE, Units.MILLIAMPERE_HOUR, time, Values.of(3, 4)),
                Dataset.of("|Ω|", QuantityKind.CHARGE, Units.OHM, time, Values.of(5, 6)),
                Dataset.of("time", QuantityKind.TIME, Units.SECOND, time, Values.of(7, 8)));
        Path file = folder.resolve("odd.nxs");
        assertEquals(List.of(), NexusWriter.write(file, FACTORY.createExperiment(), Map.of("1/x", odd), "", Progress.NONE));
        try (HdfFile hdf = new HdfFile(file)) {
            assertEquals(List.of("Q_Qo_mA_h", "Q_Qo_mA_h_2", "data", "time", "time_2"),
                    ((Group) hdf.getByPath("/entry/1_x")).getChildren().keySet().stream().sorted().toList());
            assertEquals("|Ω| (Ω)", attribute(hdf.getByPath("/entry/1_x/data"), "long_name"));
        }
    }

    @Test
    void aViewerShowsThePotentialAndNotAFlag() {
        Axis time = Axis.time(Values.of(0, 1), Clock.relative("a"));
        Dataset flag = Dataset.of("mode", QuantityKind.FLAG, Units.ONE, time, Values.of(1, 1));
        Dataset current = Dataset.of("current", QuantityKind.CURRENT, Units.AMPERE, time, Values.of(2, 2));
        Dataset voltage = Dataset.of("voltage", QuantityKind.POTENTIAL, Units.VOLT, time, Values.of(3, 4));
        Path file = folder.resolve("shown.nxs");
        NexusWriter.write(file, FACTORY.createExperiment(),
                Map.of("cell", measurement(flag, current, voltage), "other", measurement(flag, current)), "",
                Progress.NONE);
        try (HdfFile hdf = new HdfFile(file)) {
            assertEquals("voltage", attribute(hdf.getByPath("/entry/cell"), "signal"));
            assertArrayEquals(new String[] {"current", "mode"}, (String[]) attribute(hdf.getByPath("/entry/cell"), "auxiliary_signals"));
            assertEquals("current", attribute(hdf.getByPath("/entry/other"), "signal"));
        }
    }

    @Test
    void aViewerShowsTheMapAndNotThePictureBelowIt() {
        Axis x = Axis.index(2);
        Axis colour = Axis.of("colour", new QuantityKind("colour", "Colour channel", ""), Units.ONE, Values.indices(3));
        Dataset picture = Dataset.of("white_light", QuantityKind.INTENSITY, Units.ONE, List.of(x, x, colour), Values.of(new double[12]));
        Dataset map = Dataset.of("counts", QuantityKind.INTENSITY, Units.ONE, List.of(x, Axis.index(4)), Values.of(new double[8]));
        Path file = folder.resolve("map.nxs");
        NexusWriter.write(file, FACTORY.createExperiment(), Map.of("map", measurement(picture, map)), "", Progress.NONE);
        try (HdfFile hdf = new HdfFile(file)) {
            assertEquals("map", attribute(hdf.getByPath("/entry"), "default"));
            assertEquals("counts", attribute(hdf.getByPath("/entry/map"), "signal"));
        }
    }

    @Test
    void anEmptySeriesIsLeftOutAndSaidSo() {
        Measurement empty = measurement(Dataset.of("x", QuantityKind.UNKNOWN, Units.ONE, Axis.index(0), Values.of(new double[0])));
        Path file = folder.resolve("empty.nxs");
        List<Problem> problems = NexusWriter.write(file, FACTORY.createExperiment(), Map.of("m", empty), "", Progress.NONE);
        assertEquals(List.of("nexus.empty"), problems.stream().map(Problem::id).toList());
        try (HdfFile hdf = new HdfFile(file)) {
            assertEquals("NXentry", attribute(hdf.getByPath("/entry"), "NX_class"));
        }
    }

    /** The reference library through h5py: another reader than the one whose parts wrote the file. */
    @Test
    void h5pyReadsEveryNumberBitForBit() throws Exception {
        need("python3-h5py", PYTHON, "-c", "import h5py");
        Path script = folder.resolve("describe_nexus.py");
        try (InputStream in = NexusWriterTest.class.getResourceAsStream("describe_nexus.py")) {
            Files.copy(in, script);
        }
        JsonNode seen = new ObjectMapper().readTree(run(PYTHON, script.toString(), written().toString()));

        assertEquals("/entry/spectra/mu", seen.get("default").asText());
        JsonNode nodes = seen.get("nodes");
        check(nodes.get("entry/spectra/mu"), absorption, "", FRAMES, ENERGIES);
        check(nodes.get("entry/spectra/time"), seconds, "s", FRAMES);
        check(nodes.get("entry/spectra/energy"), energies, "eV", ENERGIES);
        check(nodes.get("entry/cycling/Ewe"), voltage, "V", ROWS);
        check(nodes.get("entry/edge/edge_half_step_errors"), sigma, "eV", FRAMES);
        assertEquals("[\"time\",\"energy\"]", nodes.get("entry/spectra").get("attributes").get("axes").toString());
        assertEquals("NXroot", nodes.get("").get("attributes").get("NX_class").asText());
        assertEquals("Li/Li⁺", nodes.get("entry/sample/reference_electrode").get("value").asText());
        assertEquals(1, nodes.get("entry/step_edge/sequence_index").get("value").asInt());
        assertEquals("mA·h", nodes.get("entry/sample/nominal_capacity").get("attributes").get("units").asText());
    }

    @Test
    void h5dumpReadsTheWholeFile() throws Exception {
        need("hdf5-tools", "h5dump", "--version");
        String header = run("h5dump", "-p", "-H", written().toString());
        assertTrue(header.contains("COMPRESSION DEFLATE { LEVEL 4 }") && header.contains("PREPROCESSING SHUFFLE"), header);
        run("h5dump", "-o", folder.resolve("dump.txt").toString(), written().toString());
        assertTrue(Files.size(folder.resolve("dump.txt")) > 1_000_000);
    }

    private static void check(JsonNode field, double[] values, String unit, int... shape) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array())), field.get("sha256").asText());
        assertEquals(new ObjectMapper().valueToTree(shape), field.get("shape"));
        assertEquals(unit, field.get("attributes").path("units").asText());
        assertEquals("gzip", field.get("compression").asText());
        assertTrue(field.get("shuffle").asBoolean());
        assertEquals(shape.length, field.get("chunks").size());
    }

    private static void need(String debianPackage, String... command) throws Exception {
        boolean there;
        try {
            there = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException e) {
            there = false;
        }
        boolean ci = Boolean.getBoolean("operanda.ci") || "true".equals(System.getenv("CI"));
        assertTrue(there || !ci, "CI needs Debian's " + debianPackage);
        Assumptions.assumeTrue(there, "needs Debian's " + debianPackage);
    }

    private String run(String... command) throws Exception {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "no answer from " + command[0]);
        String text = Files.readString(out);
        assertEquals(0, process.exitValue(), text);
        return text;
    }

    private static Object attribute(Node node, String name) {
        return node.getAttribute(name).getData();
    }

    private Path written() {
        Path file = folder.resolve("experiment" + System.nanoTime() + ".nxs");
        assertEquals(List.of(), NexusWriter.write(file, experiment(), data(), "{\"steps\": []}", Progress.NONE));
        return file;
    }

    private Map<String, Measurement> data() {
        Axis time = Axis.time(Values.of(seconds), Clock.at("beamline", Instant.parse("2021-03-01T10:00:00Z")))
                .withWindow(Values.of(seconds), Values.of(seconds));
        Axis energy = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(energies));
        Dataset mu = Dataset.of("mu", QuantityKind.NORMALISED_ABSORPTION, Units.ONE, List.of(time, energy), Values.of(absorption));
        Dataset dose = Dataset.of("dose", QuantityKind.COUNT, Units.ONE, time, Values.indices(FRAMES));
        Values rows = Values.indices(ROWS);
        Axis cycler = Axis.time(rows, Clock.local("cycler", LocalDateTime.parse("2021-03-01T09:57:43.25")));
        Measurement cycling = Measurement.of("part 1.mpt", "electrochemistry",
                List.of(Dataset.of("time", QuantityKind.TIME, Units.SECOND, cycler, rows),
                        Dataset.of("Ewe", QuantityKind.POTENTIAL, Units.VOLT, cycler, Values.of(voltage)),
                        Dataset.of("I/mA", QuantityKind.CURRENT, Units.MILLIAMPERE, cycler, Values.of(new float[ROWS])),
                        Dataset.of("unknown_215", QuantityKind.UNKNOWN, Units.ONE, cycler, Values.of(new short[ROWS]))),
                Map.of("temperature", "7 °C"));
        Dataset edge = new Dataset("edge_half_step", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, List.of(time), Values.of(seconds),
                Optional.of(Values.of(sigma)));
        Map<String, Measurement> data = new LinkedHashMap<>();
        data.put("cycling", cycling);
        data.put("spectra", measurement(mu, dose));
        data.put("edge", measurement(edge));
        data.put("regression", measurement(Dataset.scalar("slope", QuantityKind.UNKNOWN, Units.VOLT, 0.25, 0.01)));
        return data;
    }

    private static Measurement measurement(Dataset... datasets) {
        return Measurement.of("test", "test", new ArrayList<>(List.of(datasets)), Map.of());
    }

    private static Experiment experiment() {
        Experiment experiment = FACTORY.createExperiment();
        experiment.setName("LiNiO₂ at the Ni K edge");
        Cell cell = FACTORY.createCell();
        cell.setConfiguration(CellConfiguration.HALF);
        cell.setFormula("LiNiO2");
        cell.setMass(12.5);
        cell.setNominalCapacity(2.75);
        cell.setReferenceElectrode("Li/Li⁺");
        experiment.getCells().add(cell);
        MeasurementReference cycling = FACTORY.createMeasurementReference();
        cycling.setId("cycling");
        ClockTransform clock = FACTORY.createClockTransform();
        clock.setOffset(137);
        clock.setDrift(2e-5);
        cycling.setClock(clock);
        experiment.getMeasurements().add(cycling);
        experiment.setRecipe(recipe());
        FigureDefinition figure = FACTORY.createFigureDefinition();
        PanelDefinition panel = FACTORY.createPanelDefinition();
        panel.getData().add("spectra.mu");
        figure.getPanels().add(panel);
        experiment.getFigures().add(figure);
        experiment.setProvenance(provenance());
        return experiment;
    }

    private static Recipe recipe() {
        Recipe recipe = FACTORY.createRecipe();
        Step step = FACTORY.createStep();
        step.setId("edge");
        step.setOperation("xas.edge-energy");
        step.getInputs().put("frame", "spectra");
        recipe.getSteps().add(step);
        return recipe;
    }

    private static Provenance provenance() {
        Provenance provenance = FACTORY.createProvenance();
        provenance.setSoftware("Operanda");
        provenance.setSoftwareVersion("0.1.0");
        provenance.setFinished(Instant.parse("2021-03-04T05:06:09Z"));
        StepRecord run = FACTORY.createStepRecord();
        run.setStep("edge");
        run.setOperationVersion("0.1.0");
        run.getSettings().put("level", "0.5");
        run.getSettings().put("method", "\"half \\\"step\\\"\"");
        provenance.getSteps().add(run);
        InputFile input = FACTORY.createInputFile();
        input.setPath("raw/a µ.txt");
        input.setSha256("abc");
        provenance.getInputs().add(input);
        return provenance;
    }
}

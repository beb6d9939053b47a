package org.operanda.xrd.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.TrackPeaks;
import org.operanda.xrd.TrackPeaksSettings;

class PhaseOperationsTest {
    private static final Radiation COPPER = Radiation.ofAnode("Cu").orElseThrow();
    @TempDir
    private static Path folder;

    private static Measurement phase(String cif) {
        try {
            Path file = Files.writeString(Files.createTempFile(folder, "phase", ".cif"), cif);
            ReadResult read = new CifReader().read(Source.open(file), Progress.NONE);
            return read.measurements().getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <S extends Record> S settings(Class<S> type, Map<String, ?> values) {
        var parsed = SettingsType.of(type).parse(values);
        assertEquals(List.of(), parsed.problems());
        return parsed.settings().orElseThrow();
    }

    private static Measurement series(double[] x, double[][] frames) {
        double[] all = new double[x.length * frames.length];
        for (int f = 0; f < frames.length; f++) {
            for (int i = 0; i < x.length; i++) {
                all[f * x.length + i] = Math.rint(frames[f][i]);
            }
        }
        Axis time = Axis.time(Values.of(Phases.grid(0, 600, frames.length)), Clock.relative("test"));
        return Measurement.of("series", "xrd", List.of(Dataset.of("counts", QuantityKind.INTENSITY, Units.ONE,
                List.of(time, DiffractionAxis.TWO_THETA.axis(Values.of(x))), Values.of(all))), COPPER.metadata());
    }

    private static Dataset dataset(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(result.problems()));
    }

    private static double[] values(OperationResult result, String name) {
        return dataset(result, name).values().toArray();
    }

    private static double[] sigma(OperationResult result, String name) {
        return dataset(result, name).sigma().orElseThrow().toArray();
    }

    /** A phase comes through the metadata of its measurement unchanged. */
    @Test
    void aPhaseIsAMeasurement() {
        Crystal before = Phases.of(Phases.CORUNDUM);
        Measurement measurement = phase(Phases.CORUNDUM);
        Crystal after = CrystalMetadata.of(measurement).orElseThrow();
        assertEquals(before.cell(), after.cell());
        assertEquals(before.sites(), after.sites());
        assertEquals(before.operations().stream().map(SymmetryOperation::key).toList(),
                after.operations().stream().map(SymmetryOperation::key).toList());
        assertEquals(3.987, measurement.dataset("density").orElseThrow().values().get(0), 0.01);
        assertTrue(CrystalMetadata.of(series(new double[] {1, 2}, new double[][] {{1, 1}})).isEmpty());
    }

    @Test
    void aFileOfTheCrystallographyOpenDatabase() throws IOException {
        ReadResult read = new CifReader().read(Source.open(SharedData.file("xrd/cif/cod_9004112.cif")), Progress.NONE);
        assertEquals(List.of(), read.problems());
        assertEquals("Alloclasite", read.measurements().getFirst().name());
        assertEquals(89.064, read.measurements().getFirst().dataset("cell_volume").orElseThrow().values().get(0), 0.001);
        assertTrue(new CifReader().probe(Source.open(SharedData.file("xrd/cif/cod_9004112.cif"))).confidence() >= 90);
        assertEquals(0, new CifReader().probe(Source.open(SharedData.file("xrd/xy/example_ocx.xy"))).confidence());
    }

    @TestFactory
    Stream<DynamicTest> contractOfTheReader() throws IOException {
        return ReaderContract.of(new CifReader(), Files.writeString(folder.resolve("corundum.cif"), Phases.CORUNDUM)).tests();
    }

    /** Li4Ti5O12 from 8.3636 to 8.3580 Å in copper's doublet: peaks, then lattice; the volume changes by −0.2007 %. */
    @Test
    void latticeOfLithiumTitanateAlongASeries() {
        double[] x = Phases.grid(15, 80, 3251);
        int frames = 8;
        double[][] counts = new double[frames][];
        double[] edges = Phases.grid(8.3636, 8.3580, frames);
        for (int f = 0; f < frames; f++) {
            counts[f] = Phases.counts(x, List.of(Phases.of(Phases.titanate(edges[f]))), new double[] {400}, COPPER, 0.12, 0.4,
                    new Random(f));
        }
        OperationResult peaks = new TrackPeaks().apply(Map.of("patterns", series(x, counts)),
                settings(TrackPeaksSettings.class, Map.of("width", 0.13)), Progress.NONE);
        Measurement tracked = Measurement.of("peaks", "xrd", peaks.datasets(), COPPER.metadata());
        OperationResult lattice = new RefineLattice().apply(Map.of("peaks", tracked, "phase", phase(Phases.titanate(8.36))),
                settings(RefineLatticeSettings.class, Map.of("zero", true)), Progress.NONE);
        assertEquals(List.of(), lattice.problems());
        double[] a = values(lattice, "lattice_a");
        for (int f = 0; f < frames; f++) {
            assertEquals(edges[f], a[f], 5 * sigma(lattice, "lattice_a")[f], "frame " + f);
            assertTrue(sigma(lattice, "lattice_a")[f] < 5e-4);
        }
        double change = values(lattice, "volume_change")[frames - 1];
        assertEquals(-0.2007, change, 4 * sigma(lattice, "volume_change")[frames - 1]);
        assertEquals(-0.2007, change, 0.03);
        assertEquals(edges[frames - 1] / edges[0] - 1, values(lattice, "strain_a")[frames - 1], 1e-4);
        assertTrue(values(lattice, "lines_used")[0] >= 7);
    }

    /** Silicon is replaced by corundum, frame by frame: weight fractions within their deviations; no lattice where a phase is not there. */
    @Test
    void fractionsAlongASeries() {
        double[] x = Phases.grid(24, 70, 2301);
        Crystal silicon = Phases.of(Phases.SILICON);
        Crystal corundum = Phases.of(Phases.CORUNDUM);
        double[] share = {1, 0.7, 0.3, 0};
        double[][] counts = new double[share.length][];
        double[] truth = new double[share.length];
        for (int f = 0; f < share.length; f++) {
            double[] volumes = {40 * share[f], 60 * (1 - share[f])};
            counts[f] = Phases.counts(x, List.of(silicon, corundum), volumes, COPPER, 0.1, 0.4, new Random(20 + f));
            truth[f] = volumes[0] * silicon.density() / (volumes[0] * silicon.density() + volumes[1] * corundum.density());
        }
        FitPhasesSettings settings = settings(FitPhasesSettings.class, Map.of("background", 4, "zero", false));
        OperationResult result = new FitPhases().apply(
                Map.of("patterns", series(x, counts), "phase", phase(Phases.SILICON), "phase_2", phase(Phases.CORUNDUM)), settings,
                Progress.NONE);
        assertEquals(List.of(), result.problems());
        double[] fraction = values(result, "weight_fraction");
        double[] deviation = sigma(result, "weight_fraction");
        double[] a = values(result, "lattice_a");
        for (int f = 0; f < share.length; f++) {
            assertEquals(truth[f], fraction[2 * f], 5 * deviation[2 * f] + 0.002, "frame " + f);
            assertEquals(1, fraction[2 * f] + fraction[2 * f + 1], 1e-9);
            assertEquals(share[f] == 0, Double.isNaN(a[2 * f]), "silicon in frame " + f);
            assertEquals(share[f] == 1, Double.isNaN(a[2 * f + 1]), "corundum in frame " + f);
            assertEquals(1, values(result, "reduced_chi_square")[f], 0.15);
        }
        assertEquals(5.43088, a[2], 5 * sigma(result, "lattice_a")[2]);
        // a size that gives 0.1° / cos θ
        assertEquals(0.9 * COPPER.wavelength() / 10 / Math.toRadians(0.1), values(result, "crystallite_size")[2], 1);
    }

    @Test
    void leBailAlongASeries() {
        double[] x = Phases.grid(24, 70, 2301);
        double[][] counts = new double[3][];
        double[] edges = {4.7602, 4.765, 4.77};
        for (int f = 0; f < 3; f++) {
            Crystal strained = Phases.of(Phases.CORUNDUM).withCell(new UnitCell(edges[f], edges[f], 12.9933, 90, 90, 120));
            counts[f] = Phases.counts(x, List.of(strained), new double[] {200}, COPPER, 0.1, 0.4, new Random(f));
        }
        OperationResult result = new FitPhases().apply(Map.of("patterns", series(x, counts), "phase", phase(Phases.CORUNDUM)),
                settings(FitPhasesSettings.class, Map.of("intensities", "le-bail", "background", 4)), Progress.NONE);
        for (int f = 0; f < 3; f++) {
            assertEquals(edges[f], values(result, "lattice_a")[f], 5 * sigma(result, "lattice_a")[f]);
            assertEquals(edges[f] / edges[0] - 1, values(result, "strain_a")[f], 5 * sigma(result, "strain_a")[f] + 1e-9);
        }
        assertTrue(result.datasets().stream().noneMatch(d -> d.name().equals("weight_fraction")));
    }

    /** A mixture of silicon and corundum, each 0.3 % expanded, among four candidates: the two that are there come first and explain it. */
    @Test
    void phasesIdentified() {
        double[] x = Phases.grid(20, 90, 3501);
        UnitCell wide = new UnitCell(4.7602 * 1.003, 4.7602 * 1.003, 12.9933 * 1.003, 90, 90, 120);
        double[] y = Phases.counts(x,
                List.of(Phases.of(Phases.SILICON).withCell(UnitCell.cubic(5.43088 * 1.003)), Phases.of(Phases.CORUNDUM).withCell(wide)),
                new double[] {60, 120}, COPPER, 0.12, 0.4, new Random(1));
        OperationResult result = new IdentifyPhases().apply(
                Map.of("pattern", series(x, new double[][] {y}), "phase", phase(Phases.LANTHANUM_HEXABORIDE), "phase_2",
                        phase(Phases.CORUNDUM), "phase_3",
                        phase(Phases.titanate(8.36)), "phase_4", phase(Phases.SILICON)),
                settings(IdentifyPhasesSettings.class, Map.of()), Progress.NONE);
        double[] lines = values(result, "lines_found");
        assertTrue(lines[1] > 0.85, "corundum " + lines[1]);
        assertTrue(lines[3] > 0.95, "silicon " + lines[3]);
        assertTrue(lines[0] < 0.6 && lines[2] < 0.6, lines[0] + ", " + lines[2]);
        double[] rank = values(result, "rank");
        assertEquals(1, rank[1]);
        assertEquals(2, rank[3]);
        assertEquals(0.3, values(result, "stretch")[3], 0.1);
        assertTrue(values(result, "all_explained")[0] > 0.95);
    }

    @Test
    void patternOfAPhase() {
        OperationResult result = new PhasePattern().apply(Map.of("phase", phase(Phases.SILICON)),
                settings(PhasePatternSettings.class, Map.of("wavelength", 1.5405929)), Progress.NONE);
        assertEquals(28.443, values(result, "line_position")[0], 0.002);
        assertEquals(3.1355, values(result, "plane_spacing")[0], 1e-4);
        assertEquals(100, values(result, "relative_intensity")[0]);
        assertEquals(8, values(result, "multiplicity")[0]);
        assertFalse(new PhasePattern().apply(Map.of(), settings(PhasePatternSettings.class, Map.of()), Progress.NONE).problems().isEmpty());
    }

    /** Without dispersion at a wavelength that the table has not, and the result says so. */
    @Test
    void saysWhereDispersionIsNotKnown() {
        Map<String, Measurement> inputs = Map.of("phase", phase(Phases.ZINC_OXIDE));
        OperationResult copper = new PhasePattern().apply(inputs, settings(PhasePatternSettings.class, Map.of()), Progress.NONE);
        assertEquals(List.of(), copper.problems());
        OperationResult undulator = new PhasePattern().apply(inputs,
                settings(PhasePatternSettings.class, Map.of("wavelength", 0.4959, "from", 5, "to", 40)), Progress.NONE);
        assertEquals(List.of("xrd.phase.dispersion"), undulator.problems().stream().map(p -> p.id()).toList());
        assertTrue(undulator.problems().getFirst().message().contains("0.4959"));
    }

    private static Map<String, Measurement> silicon() {
        double[] x = Phases.grid(26, 60, 851);
        double[] y = Phases.counts(x, List.of(Phases.of(Phases.SILICON)), new double[] {60}, COPPER, 0.12, 0.4, new Random(1));
        return Map.of("patterns", series(x, new double[][] {y, y}), "pattern", series(x, new double[][] {y}), "phase",
                phase(Phases.SILICON));
    }

    @TestFactory
    Stream<DynamicTest> contractOfFitPhases() {
        return OperationContract.of(new FitPhases(), SettingsType.of(FitPhasesSettings.class).defaults(), silicon());
    }

    @TestFactory
    Stream<DynamicTest> contractOfIdentification() {
        return OperationContract.of(new IdentifyPhases(), SettingsType.of(IdentifyPhasesSettings.class).defaults(), silicon());
    }

    @TestFactory
    Stream<DynamicTest> contractOfPhasePattern() {
        return OperationContract.of(new PhasePattern(), SettingsType.of(PhasePatternSettings.class).defaults(), silicon());
    }

    @TestFactory
    Stream<DynamicTest> contractOfLattice() {
        OperationResult peaks = new TrackPeaks().apply(silicon(), SettingsType.of(TrackPeaksSettings.class).defaults(), Progress.NONE);
        return OperationContract.of(new RefineLattice(), SettingsType.of(RefineLatticeSettings.class).defaults(),
                Map.of("peaks", Measurement.of("peaks", "xrd", peaks.datasets(), COPPER.metadata()), "phase", phase(Phases.SILICON)));
    }
}

package org.operanda.xas.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;
import org.operanda.xas.XasQuantities;

/** Projects, scans, NeXus files and paths: those in hand as the manifest says, and small ones written here. */
class FileReadersTest {
    @TempDir
    Path folder;

    private static ReadResult read(Reader reader, Path file) throws IOException {
        Source source = Source.open(file);
        assertTrue(reader.probe(source).confidence() >= 50, () -> reader.probe(source).reason());
        return reader.read(source, Progress.NONE);
    }

    private static double[] axis(Dataset dataset) {
        return dataset.axes().getLast().values().toArray();
    }

    @TestFactory
    Stream<DynamicTest> athenaKeepsTheContract() {
        return ReaderContract.of(new AthenaReader(), SharedData.file("xas/athena_prj/FeO.prj")).tests();
    }

    @TestFactory
    Stream<DynamicTest> mdaKeepsTheContract() {
        return ReaderContract.of(new MdaReader(), SharedData.file("xas/epics_mda/SampleScan.mda")).tests();
    }

    @TestFactory
    Stream<DynamicTest> feffKeepsTheContract() throws IOException {
        Path file = Files.createTempDirectory("feff").resolve("feff0001.dat");
        Files.writeString(file, feff(12, 2.5478));
        return ReaderContract.of(new FeffReader(), file).tests();
    }

    @ParameterizedTest
    @CsvSource({"Copper.prj, 1, cu.012, 612, 8786.204, 11362.47", "FeO.prj, 1, FeO, 412, 6911.7671, 8084.0938",
            "LaCoO3.prj, 2, LaCoO3 sample 1, 405, 5282.999, 5879.8654",
            "json_unzipped.prj, 0, FeXANES_DebbysSample.001, 442, 7011.996606, 7745.912367"})
    void readsProjectsOfAthena(String file, int groups, String label, int points, double first, double last) throws IOException {
        ReadResult result = read(new AthenaReader(), SharedData.file("xas/athena_prj/" + file));
        assertEquals(List.of(), result.problems());
        assertTrue(groups == 0 || groups == result.measurements().size());
        Measurement measurement = result.measurements().getFirst();
        assertEquals(label, measurement.name());
        double[] energies = axis(measurement.dataset("absorption").orElseThrow());
        assertEquals(points, energies.length);
        assertEquals(first, energies[0], 1e-9);
        assertEquals(last, energies[points - 1], 1e-9);
    }

    @Test
    void keepsParametersMarksShiftsAndReferences() throws IOException {
        ReadResult nickel = read(new AthenaReader(), SharedData.file("xas/athena_prj/NiO.prj"));
        assertEquals(24, nickel.measurements().size());
        Measurement first = nickel.measurements().getFirst();
        assertEquals(8133.00072 + 1.252, axis(first.dataset("absorption").orElseThrow())[0], 1e-9);
        assertEquals("Ni", first.metadata().get("element"));
        assertEquals("K", first.metadata().get("edge"));
        assertEquals("true", first.metadata().get("mark"));
        assertEquals("8344.0014300000003", first.metadata().get("athena.bkg_e0"));
        assertEquals("ln(abs(  (naqow.i0) / (naqow.it) ))", first.metadata().get("derived.absorption"));
        assertArrayEquals(nickel.measurements().get(1).dataset("absorption").orElseThrow().values().toArray(),
                first.dataset("reference").orElseThrow().values().toArray());
        assertEquals(17, read(new AthenaReader(), SharedData.file("xas/athena_prj/cyanobacteria.prj")).measurements().size());
    }

    @Test
    void readsListsOfPerl() {
        assertEquals(List.of("a", "it's", 3 + "", List.of("x", "y"), ""), AthenaPerl.list(" ('a','it\\'s',3,['x','y'],'');"));
    }

    @Test
    void readsAScanOfEpics() throws IOException {
        Measurement scan = read(new MdaReader(), SharedData.file("xas/epics_mda/SampleScan.mda")).measurements().getFirst();
        double[] pitch = axis(scan.datasets().getFirst());
        assertEquals(41, pitch.length);
        assertEquals("C/D Mono Pitch", scan.datasets().getFirst().axes().getFirst().name());
        assertEquals(-0.8726788014, pitch[0], 1e-12);
        double[] counts = scan.datasets().getFirst().values().toArray();
        // as the bytes of the file say: 0x451c9000 and 0x4595_3000
        assertEquals(2505, counts[21]);
        assertEquals(4774, counts[23]);
        assertEquals("2012-08-23T12:13:17.290092Z", scan.start().orElseThrow().toString());
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        if (!text.isEmpty()) {
            out.writeInt(text.length());
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[(4 - text.length() % 4) % 4]);
        }
    }

    /** A scan of two dimensions with three inner scans of the energy, of which two were taken. */
    @Test
    void readsInnerScansAndTakesTheEnergyForTheAxis() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeFloat(1.4f);
        for (int value : new int[] {7, 2, 3, 2, 1, 0, 2, 3, 2}) {
            out.writeInt(value);
        }
        int outer = bytes.size() + 12 + 200;
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        int[] offsets = new int[3];
        for (int scan = 0; scan < 2; scan++) {
            offsets[scan] = outer + inner.size();
            DataOutputStream one = new DataOutputStream(inner);
            for (int value : new int[] {1, 2, 2}) {
                one.writeInt(value);
            }
            text(one, "13IDE:scan1");
            text(one, "Apr 01, 2022 10:00:00");
            for (int value : new int[] {1, 1, 0, 0}) {
                one.writeInt(value);
            }
            for (String word : new String[] {"13IDE:En", "Mono Energy", "LINEAR", "keV", "", "", ""}) {
                text(one, word);
            }
            one.writeInt(0);
            for (String word : new String[] {"I0", "", "counts"}) {
                text(one, word);
            }
            one.writeDouble(7.1 + scan);
            one.writeDouble(7.2 + scan);
            one.writeFloat(10 + scan);
            one.writeFloat(20 + scan);
        }
        for (int offset : offsets) {
            out.writeInt(offset);
        }
        out.write(new byte[200]);
        inner.writeTo(out);
        Path file = folder.resolve("map.mda");
        Files.write(file, bytes.toByteArray());
        ReadResult result = read(new MdaReader(), file);
        assertEquals(2, result.measurements().size(), () -> result.problems().toString());
        Measurement second = result.measurements().get(1);
        assertEquals(QuantityKind.PHOTON_ENERGY, second.dataset("i0").orElseThrow().axes().getFirst().quantity());
        assertArrayEquals(new double[] {8100, 8200}, axis(second.dataset("i0").orElseThrow()), 1e-9);
        assertArrayEquals(new double[] {11, 21}, second.dataset("i0").orElseThrow().values().toArray());
    }

    /** In FEFF's own form, of a scatterer without structure: amplitude 0.5, phase −1 − k/2, λ 10 Å. */
    static String feff(int degeneracy, double halfLength) {
        StringBuilder text = new StringBuilder("#Cu  metal  fcc a=3.603                                           Feff XX 6.10\n"
                + "#Abs   Z=29 Rmt= 1.289 Rnm= 1.424 K shell\n#-----------------------------------------------------------------------\n");
        text.append(String.format(Locale.ROOT, "#  2  %.3f   %.4f    2.6300   -5.53502 nleg, deg, reff, rnrmav(bohr), edge%n",
                (double) degeneracy,
                halfLength));
        text.append("#       x         y         z   pot at#\n#     .0000     .0000     .0000  0  29 Cu       absorbing atom\n");
        text.append("#   k   real[2*phc]   mag[feff]  phase[feff] red factor   lambda     real[p]@#\n");
        for (int i = 0; i <= 40; i++) {
            double k = 0.5 * i;
            text.append(
                    String.format(Locale.ROOT, " %6.3f  %.4E  %.4E  %.4E  %.3E  %.4E  %.4E%n", k, -k / 4, 0.5, -1 - k / 4, 1.0, 10.0, k));
        }
        return text.toString();
    }

    @Test
    void readsAPathOfFeff() throws IOException {
        Path file = folder.resolve("feff0001.dat");
        Files.writeString(file, feff(12, 2.5478));
        ReadResult result = read(new FeffReader(), file);
        assertEquals(List.of(), result.problems());
        Measurement path = result.measurements().getFirst();
        assertEquals(12, path.dataset(FeffReader.DEGENERACY).orElseThrow().values().get(0));
        assertEquals(2.5478, path.dataset(FeffReader.HALF_LENGTH).orElseThrow().values().get(0));
        Dataset phase = path.dataset(FeffReader.PHASE).orElseThrow();
        assertEquals(XasQuantities.WAVENUMBER, phase.axes().getFirst().quantity());
        assertEquals(41, phase.values().length());
        assertEquals(-1 - 2.5, phase.values().get(10), 1e-4);
        Files.writeString(file, feff(12, 2.5478).substring(0, 1100));
        assertEquals(List.of("feff.incomplete"),
                new FeffReader().read(Source.open(file), Progress.NONE).problems().stream().map(Problem::id)
                        .filter(id -> id.equals("feff.incomplete")).toList());
    }

    private Path nexus() {
        Path file = folder.resolve("scan.nxs");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            WritableGroup entry = hdf.putGroup("entry");
            entry.putDataset("definition", "NXxas");
            entry.putDataset("start_time", "2022-04-01T10:00:00");
            entry.putDataset("edge", "K");
            WritableGroup data = entry.putGroup("data");
            data.putDataset("energy", new double[] {7.1, 7.2, 7.3}).putAttribute("units", "keV");
            data.putDataset("absorbed_beam", new double[] {0.1, 0.9, 1.0});
            WritableGroup series = entry.putGroup("series");
            series.putDataset("energy", new double[] {7100, 7200});
            series.putDataset("time", new double[] {0, 60, 120});
            series.putDataset("mu", new double[][] {{1, 2}, {3, 4}, {5, 6}});
        }
        return file;
    }

    @TestFactory
    Stream<DynamicTest> nexusKeepsTheContract() throws IOException {
        folder = Files.createTempDirectory("nexus");
        return ReaderContract.of(new NexusReader(), nexus()).tests();
    }

    @Test
    void readsSpectraAndSeriesOfNexus() throws IOException {
        ReadResult result = read(new NexusReader(), nexus());
        assertEquals(2, result.measurements().size(), () -> result.problems().toString());
        Measurement spectrum = result.measurements().getFirst();
        assertArrayEquals(new double[] {7100, 7200, 7300}, axis(spectrum.dataset("absorption").orElseThrow()), 1e-9);
        assertArrayEquals(new double[] {0.1, 0.9, 1.0}, spectrum.dataset("absorption").orElseThrow().values().toArray());
        assertEquals("K", spectrum.metadata().get("edge"));
        assertEquals("2022-04-01T10:00:00Z", spectrum.start().orElseThrow().toString());
        Measurement series = result.measurements().get(1);
        assertEquals(3, series.frameCount());
        assertArrayEquals(new double[] {3, 4}, series.frame(1).dataset("absorption").orElseThrow().values().toArray());
    }
}

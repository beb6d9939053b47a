package org.operanda.xas.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;
import org.operanda.xas.ColumnsReader;
import org.operanda.xas.EdgeEnergy;
import org.operanda.xas.EdgeEnergySettings;
import org.operanda.xas.Normalise;
import org.operanda.xas.NormaliseSettings;
import org.operanda.xas.XdiReader;

class ColumnsReaderTest {
    private final ColumnsReader reader = new ColumnsReader();

    private ReadResult read(String text) {
        return Texts.read(reader, "scan.dat", text);
    }

    /** A table of a scan around the Ni K edge, 30 rows. */
    private static String rows(String separator) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append(String.format(Locale.ROOT, "%.1f%s%d%s%d%n", 8300 + 2.5 * i, separator, 1000, separator, 500 - i));
        }
        return text.toString();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return ReaderContract.of(reader, SharedData.file("xas/beamline_ascii/fe.060")).tests();
    }

    @ParameterizedTest
    @CsvSource({
            "beamline_ascii/APS10BM_2019.dat, 80, energy, 3464, 6389.9975, 7601.3587, i0, 62850, 110910",
            "beamline_ascii/APS13ID_2019.dat, 45, energy, 221, 6389.001866, 6537.007889, i0, 16680249, 16370035",
            "beamline_ascii/APS20ID_2018.dat, 80, energy, 379, 11716.98361094, 12246.43572248, XMAP4:AsKa_Sum, 648, 260423",
            "beamline_ascii/CLSHXMA.dat, 80, energy, 414, 11667.001, 12842.362, ifluor, 14965, 391859",
            "beamline_ascii/ESRF_BM08_LISA_2021.dat, 80, energy, 198, 10906.925247165695, 11505.616485957466, "
                    + "reference, 0.6176006770456691, 2.3522613493607123",
            "beamline_ascii/NSLS8ID_2019.dat, 80, energy, 647, 11686.05926, 12847.257542, i0, -1.051840e-05, -7.054090e-07",
            "beamline_ascii/SSRL1_2006.dat, 80, energy, 455, 25284.998, 26534.926, irefer, 240204.703, 206251.5",
            "beamline_ascii/auo_noisy.xmu, 45, energy, 581, 11855, 12145, absorption, -16.3673, 1489.95",
            "beamline_ascii/fe.060, 80, energy, 511, 6911.98862, 8962.94414, itrans, 39622.2, 6716.2",
            "beamline_ascii/generic_columns_no_header.dat, 30, energy, 198, 10906.925247165695, 11505.616485957466, "
                    + "column_7, 0.6176006770456691, 2.3522613493607123",
            "beamline_ascii/mn3o4.201, 80, energy, 2727, 6339.8026, 7666.464, i0, 189000, 67700",
            "beamline_ascii/uhup.003, 80, energy, 600, 17001.673, 17658.2, irefer, 171530, 96570",
            "beamline_ascii/PF9A_2022.dat, 80, energy, 1426, 6606.167377526865, 8211.0946068412, ifluor, 14016, 254754",
            "xmu_columns/cu_10k.xmu, 45, energy, 612, 8786.204, 11362.47, absorption, 1.013661, 1.344309",
            "xmu_columns/cu_chi.dat, 45, k, 499, 0.05, 24.95, chi, -.1383775, -.8905015E-03",
            "xmu_columns/cu_rt01.xmu, 45, energy, 408, 8779, 10145.86, i0, 149013.7, 93726.7",
            "xmu_columns/fe2o3_rt1.xmu, 45, energy, 412, 6911.8277, 8084.2337, absorption, 0.80926541, 0.85006084",
            "photonfactory_dispersive/Pd_foil_ref.txt, 45, energy, 481, 23843, 25448.01, absorption, -1.30506, -0.16563"})
    void readsWhatBeamlinesWriteAsTheManifestSays(String file, int confidence, String axisName, int rows, double first, double last,
            String dataset, double firstValue,
            double lastValue) throws IOException {
        Source source = Source.open(SharedData.file("xas/" + file));
        assertEquals(confidence, reader.probe(source).confidence());
        ReadResult result = reader.read(source, Progress.NONE);
        Axis axis = Texts.axis(Texts.only(result));
        assertEquals(axisName, axis.name());
        assertEquals(rows, axis.size());
        assertEquals(first, axis.values().get(0));
        assertEquals(last, axis.values().get(rows - 1));
        double[] values = Texts.values(Texts.only(result), dataset);
        assertEquals(firstValue, values[0]);
        assertEquals(lastValue, values[rows - 1]);
        assertTrue(Texts.ids(result).contains(confidence == 80 ? "columns.layout" : "columns.energy"));
    }

    /** Which formula was chosen stands in the metadata; the edges are those of the elements (X-ray Data Booklet). */
    @ParameterizedTest
    @CsvSource({"APS10BM_2019.dat, ln(i0/itrans), 6539", "APS20ID_2018.dat, ifluor/i0, 11867", "CLSHXMA.dat, ln(i0/itrans), 11867",
            "NSLS8ID_2019.dat, ifluor/i0, 11867", "PF9A_2022.dat, ifluor/i0, 7112", "SSRL1_2006.dat, ln(i0/itrans), 25514",
            "fe.060, ln(i0/itrans), 7112", "mn3o4.201, ln(i0/itrans), 6539", "uhup.003, ln(i0/itrans), 17166"})
    void choosesTheFormulaAndFindsTheEdge(String file, String formula, double edge) throws IOException {
        Measurement measurement = Texts.only(reader.read(Source.open(SharedData.file("xas/beamline_ascii/" + file)), Progress.NONE));
        assertEquals(formula, measurement.metadata().get("derived.absorption"));
        // the noise of the uranium is steeper than its edge, so one has to say where to look
        Map<String, Object> search = file.equals("uhup.003") ? Map.of("searchStart", edge - 30, "searchEnd", edge + 30) : Map.of();
        OperationResult normalised = new Normalise().apply(measurement,
                SettingsType.of(NormaliseSettings.class).parse(search).settings().orElseThrow());
        double found = normalised.datasets().stream().filter(d -> d.name().equals(Normalise.EDGE_ENERGY)).findFirst().orElseThrow()
                .values().get(0);
        // a compound's edge lies up to 20 eV above the metal's, and the monochromator is not calibrated
        assertTrue(found > edge - 15 && found < edge + 20, file + " has its edge at " + found);
    }

    /** Where both angles of the monochromator stand, the first block of the header says the energies that were asked for. */
    @Test
    void turnsTheAngleOfThePhotonFactoryIntoEnergy() throws IOException {
        Measurement measurement = Texts.only(reader.read(Source.open(SharedData.file("xas/beamline_ascii/PF9A_2022.dat")), Progress.NONE));
        double[] energies = Texts.axis(measurement).values().toArray();
        assertEquals(6606.20, energies[0], 0.1);
        assertEquals(7061.20, energies[70], 0.1);
        assertEquals(8211.20, energies[energies.length - 1], 1);
        assertEquals("2022-05-11T17:26:00Z", measurement.start().orElseThrow().toString());
    }

    @Test
    void calibratesThePixelsOfADispersiveSeries() throws IOException {
        Path file = SharedData.file("operando/xas_dispersive_ESRF_ID24_cus2/cus2_01");
        assertEquals(List.of(file.resolveSibling("cu_08.calib").toAbsolutePath()), reader.companions(Source.open(file)));
        Measurement measurement = Texts.only(reader.read(Source.open(file), Progress.NONE));
        double[] energies = Texts.axis(measurement).values().toArray();
        assertEquals(1241, energies.length);
        assertEquals(8952, energies[0], 1e-9);
        assertEquals(9315.57, energies[1240], 1e-9);
        assertEquals(-0.837857, Texts.values(measurement, "absorption")[0]);
        assertEquals("2003-04-11T14:25:12Z", measurement.start().orElseThrow().toString());
        Measurement pixels = Texts
                .only(reader.read(Source.open(SharedData.file("xas/photonfactory_dispersive/Pd_foil.CSV")), Progress.NONE));
        assertEquals("pixel", Texts.axis(pixels).name());
        assertEquals(-0.2190638, Texts.values(pixels, "absorption")[1023]);
    }

    @Test
    void readsKiloelectronvoltsWithoutALabel() throws IOException {
        Measurement foil = Texts.only(reader.read(
                Source.open(SharedData.file("operando/xas_dispersive_ESRF_ID24_cus2/cufoil_rt.txt")), Progress.NONE));
        assertEquals(8679.01, Texts.axis(foil).values().get(0), 1e-9);
    }

    @Test
    void leavesTheFilesOfOtherTechniquesToTheirReaders() throws IOException {
        for (String folder : List.of("electrochemistry", "eis", "xrd", "raman", "nmr", "uvvis", "massspec")) {
            for (Path file : SharedData.files(folder, "*")) {
                int confidence = reader.probe(Source.open(file)).confidence();
                assertTrue(confidence <= 5, () -> file + " is claimed with " + confidence);
            }
        }
        assertEquals(0, reader.probe(Source.open(SharedData.file("xas/not_data/notdata.0"))).confidence());
    }

    /**
     * Normalised data as Athena saves them: Ifeffit's header up to version 0.8, and one of XDI since. The columns are those of a nickel edge
     * that is an arc tangent around 8340 eV, so that half of the step lies there.
     */
    @ParameterizedTest
    @ValueSource(strings = {
            "# Athena data file -- Athena version 0.8.061\n# Saving Ni.001 as normalized mu(E)\n# . Element=Ni  Edge=K\n"
                    + "#------------------------\n#  energy norm nbkg flat fbkg nder nsec\n",
            "# XDI/1.0 Demeter/0.9.26\n# Element.symbol: Ni\n# Element.edge: K\n# Column.1: energy eV\n# Column.2: norm\n# Column.3: nbkg\n"
                    + "# Column.4: flat\n# Column.5: fbkg\n# Column.6: nder\n# Column.7: nsec\n# ///\n# exported by Athena\n#--------\n"
                    + "# energy norm nbkg flat fbkg nder nsec\n"})
    void readsNormalisedDataOfAthena(String header) {
        StringBuilder text = new StringBuilder(header);
        for (int i = 0; i < 300; i++) {
            double energy = 8240 + i;
            double norm = 0.5 + Math.atan((energy - 8340) / 2) / Math.PI;
            double slope = 2 / (Math.PI * (4 + Math.pow(energy - 8340, 2)));
            text.append(String.format(Locale.ROOT, "  %.4f  %.9f  %.9f  %.9f  %.9f  %.9f  0.0%n", energy, norm, norm, norm + 0.001,
                    norm + 0.001, slope));
        }
        boolean xdi = header.startsWith("# XDI");
        Reader own = xdi ? new XdiReader() : reader;
        Source source = Texts.source("Ni.nor", text.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertTrue(own.probe(source).confidence() >= 45);
        Measurement spectrum = Texts.only(own.read(source, Progress.NONE));
        assertEquals(List.of("normalised_absorption", "nbkg", "flattened_absorption", "fbkg", "normalised_derivative", "nsec"),
                Texts.names(spectrum));
        assertEquals(QuantityKind.NORMALISED_ABSORPTION, spectrum.dataset("normalised_absorption").orElseThrow().quantity());
        assertEquals(300, Texts.axis(spectrum).size());
        assertEquals(0.5, Texts.values(spectrum, "normalised_absorption")[100], 1e-9);
        assertEquals(0.501, Texts.values(spectrum, "flattened_absorption")[100], 1e-9);
        assertEquals(1 / (2 * Math.PI), Texts.values(spectrum, "normalised_derivative")[100], 1e-9);
        OperationResult edge = new EdgeEnergy().apply(spectrum, SettingsType.of(EdgeEnergySettings.class).defaults());
        assertEquals(8340, edge.datasets().stream().filter(d -> d.name().equals("edge_half_step")).findFirst().orElseThrow().values()
                .get(0), 0.01);
    }

    @Test
    void findsTheEnergyByItsLabel() {
        ReadResult result = read("% time  Energy (keV)  I0\n" + rows(" ").replaceAll("(?m)^8(\\d+)\\.(\\d)\\S* (\\S+)", "$3 8.$1$2"));
        Axis axis = Texts.axis(Texts.only(result));
        assertEquals("energy", axis.name());
        assertEquals(8300, axis.values().get(0), 1e-6);
    }

    @Test
    void findsTheEnergyByPlausibilityAndSaysSo() {
        ReadResult result = read(rows("\t"));
        assertEquals(QuantityKind.PHOTON_ENERGY, Texts.axis(Texts.only(result)).quantity());
        String message = result.problems().getFirst().message();
        assertTrue(message.contains("rises strictly from 8300.0 to 8372.5"), message);
    }

    @Test
    void takesNoEnergyFromASpectrumOfAnotherKind() {
        StringBuilder raman = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            raman.append(100 + 30 * i).append(' ').append(i).append('\n');
        }
        Source source = Texts.source("raman.txt", raman.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertEquals(5, reader.probe(source).confidence());
        ReadResult result = reader.read(source, Progress.NONE);
        assertEquals("column_1", Texts.axis(Texts.only(result)).name());
        assertEquals(Severity.WARNING, result.problems().getFirst().severity());
    }

    @Test
    void readsDecimalCommasSemicolonsAndWindowsLines() {
        for (String text : List.of(rows("\t").replace('.', ','), rows(";").replace('.', ','), rows(","),
                rows("  ").replace("\n", "\r\n"))) {
            Measurement measurement = Texts.only(read("# energy i0 itrans\n" + text));
            assertEquals(8302.5, Texts.axis(measurement).values().get(1));
            assertEquals(Math.log(1000.0 / 499), Texts.values(measurement, "absorption")[1], 1e-15);
        }
    }

    @Test
    void keepsUnlabelledColumnsByNumberAndMissingWordsAsMissing() {
        ReadResult result = read(rows(" ").replaceFirst("1000 499", "NaN 499"));
        Measurement measurement = Texts.only(result);
        assertEquals(List.of("column_2", "column_3"), Texts.names(measurement));
        assertTrue(Double.isNaN(Texts.values(measurement, "column_2")[1]));
        assertTrue(Texts.ids(result).contains("columns.number"));
    }

    @Test
    void dropsAHalfWrittenLastLine() {
        ReadResult result = read(rows(" ") + "8375.0 10");
        assertEquals(30, Texts.axis(Texts.only(result)).size());
        assertTrue(Texts.ids(result).contains("columns.truncated"));
    }

    @Test
    void keepsTheEntriesOfTheHeader() throws IOException {
        Measurement measurement = Texts.only(reader.read(Source.open(SharedData.file("xas/xmu_columns/cu_rt01.xmu")), Progress.NONE));
        assertEquals("Cu", measurement.metadata().get("element"));
        assertEquals("K", measurement.metadata().get("edge"));
        assertEquals("Cu foil Room Temperature", measurement.metadata().get("title"));
    }

    @Test
    void saysThatThereIsNoTable() {
        for (String text : List.of("", "# only a header\n", "words and words\n", "{\"energy\": [1, 2, 3]}\n")) {
            assertEquals(List.of("columns.no-table"), Texts.ids(read(text)));
        }
        assertArrayEquals(new double[] {8300}, Texts.axis(Texts.only(read("# energy mu\n8300 1\n"))).values().toArray());
    }
}

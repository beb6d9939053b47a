package org.operanda.raman.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;
import org.operanda.raman.RamanQuantities;
import org.operanda.testkit.SharedData;

/** Every shared file against its row of the manifest, which prints seven digits. */
class SharedFilesTest {
    private static final double DIGITS = 1e-6;
    private static final Pattern WDF = Pattern
            .compile(".*: (\\d+) points/spectrum, capacity \\d+ spectra, (\\d+) collected, measurement type (\\d).*"
                    + "wavenumber=([\\d.]+) nm;.*\\(type 1 unit (\\d)\\) first (\\S+) last (\\S+); data\\[0\\]=(\\S+) data\\[last\\]=(\\S+).*");
    private static final Pattern SPC = Pattern
            .compile(".*flags 0x(\\w+), (\\d+) points, first x (\\S+), last x ([^,;]+)(?:, (\\d+) sub-file.*ytype (\\d+))?.*");

    static Stream<String> wdf() {
        return names("raman/renishaw_wdf", "*.wdf");
    }

    static Stream<String> spc() {
        return Stream.concat(names("spc/galactic_spc", "*.{spc,SPC}"), Stream.of("raman/renishaw_wdf/6x6.spc"));
    }

    private static Stream<String> names(String folder, String glob) {
        Path data = SharedData.file("");
        return SharedData.files(folder, glob).stream().map(f -> data.relativize(f).toString().replace('\\', '/'));
    }

    @ParameterizedTest
    @MethodSource("wdf")
    void wire(String file) {
        Matcher row = WDF.matcher(Reading.manifest(file));
        assertTrue(row.matches());
        Measurement measurement = Reading.only(new WdfReader(), file);
        Dataset intensity = measurement.dataset("intensity").orElseThrow();
        int points = Integer.parseInt(row.group(1));
        int count = Integer.parseInt(row.group(2));
        double[] x = Reading.axis(intensity);
        assertEquals("raman", measurement.technique());
        assertEquals(points, x.length);
        assertEquals((long) points * count, intensity.values().length());
        assertEquals(row.group(3).equals("1") ? 1 : 2, intensity.rank());
        assertEquals(row.group(5).equals("1") ? RamanQuantities.RAMAN_SHIFT : RamanQuantities.WAVELENGTH,
                intensity.axes().getLast().quantity());
        close(row.group(6), x[0]);
        close(row.group(7), x[points - 1]);
        close(row.group(8), intensity.values().get(0));
        close(row.group(9), intensity.values().get(intensity.values().length() - 1));
        assertEquals(row.group(4) + " nm", measurement.metadata().get(RamanQuantities.LASER));
        assertTrue(measurement.start().isPresent());
    }

    private static void close(String stated, double value) {
        double expected = Double.parseDouble(stated.replaceAll("[^-+.\\deE]", ""));
        assertEquals(expected, value, Math.max(1e-9, Math.abs(expected) * DIGITS));
    }

    @Test
    void placesAndTimesOfMaps() {
        Measurement map = Reading.only(new WdfReader(), "raman/renishaw_wdf/renishaw_test_map.wdf");
        assertArrayEquals(new double[] {-100, 0, 100, -100, 0, 100, -100, 0, 100}, map.dataset("stage_x").orElseThrow().values().toArray(),
                1e-9);
        assertArrayEquals(new double[] {-100, -100, -100, 0, 0, 0, 100, 100, 100}, map.dataset("stage_y").orElseThrow().values().toArray(),
                1e-9);
        assertEquals("3 x 3", map.metadata().get(RamanQuantities.MAP_SIZE));
        double[] seconds = map.timeAxis().orElseThrow().values().toArray();
        for (int i = 1; i < seconds.length; i++) {
            assertTrue(seconds[i] > seconds[i - 1]);
        }
        // the header: from 17:48:23.848 to 17:49:07.880
        assertEquals(Instant.parse("2022-06-27T17:48:23.848125Z"),
                map.clock().orElseThrow().epoch().orElseThrow().truncatedTo(ChronoUnit.MICROS));
        assertTrue(seconds[8] <= 44.04, () -> "the last spectrum is taken before the measurement ends, not at " + seconds[8]);
        Measurement depth = Reading.only(new WdfReader(), "raman/renishaw_wdf/renishaw_test_zscan.wdf");
        assertEquals(-10, depth.dataset("stage_z").orElseThrow().values().get(0), 1e-9);
        assertEquals(40, depth.frameCount());
    }

    @Test
    void pictures() {
        Dataset picture = Reading.only(new WdfReader(), "raman/renishaw_wdf/6x6.wdf").dataset("white_light").orElseThrow();
        assertEquals(3, picture.rank());
        assertEquals(3, picture.shape()[2]);
        double[] values = picture.values().toArray();
        assertTrue(Arrays.stream(values).allMatch(v -> v >= 0 && v <= 255));
        assertTrue(Arrays.stream(values).distinct().count() > 20, "it is a picture and no single colour");
        // 752 × 480 pixels of a field of 90.04 µm × 58.19 µm whose corner its Exif data place at (-4531.119, -2486.386) µm: the map lies within
        double[] x = picture.axes().get(1).values().toArray();
        assertEquals(RamanQuantities.STAGE_X, picture.axes().get(1).quantity());
        assertEquals(752, x.length);
        assertEquals(-4531.119 + 45.02 / 752, x[0], 1e-6);
        assertEquals(-4531.119 + 90.04, x[751] + 45.02 / 752, 1e-6);
        assertEquals(-2486.386 + 29.095 / 480, picture.axes().getFirst().values().get(0), 1e-6);
    }

    @ParameterizedTest
    @MethodSource("spc")
    void galactic(String file) {
        Matcher row = SPC.matcher(Reading.manifest(file));
        assertTrue(row.matches());
        ReadResult result = Reading.read(new SpcReader(), file);
        assertEquals(List.of(), result.problems());
        if (file.contains("m_xyxy")) {
            assertEquals(512, result.measurements().size());
            return;
        }
        Dataset dataset = result.measurements().getFirst().datasets().getFirst();
        double[] x = Reading.axis(dataset);
        assertEquals(Integer.parseInt(row.group(2)), x.length);
        close(row.group(3), x[0]);
        close(row.group(4), x[x.length - 1]);
        if (row.group(5) != null) {
            assertEquals(Long.parseLong(row.group(5)) * x.length, dataset.values().length());
        }
        assertTrue(Arrays.stream(dataset.values().toArray()).allMatch(Double::isFinite));
    }

    /** Renishaw has exported the map with even steps: the spectra interpolated linearly. */
    @Test
    void theMapsExportIsTheMap() {
        Dataset exported = Reading.only(new SpcReader(), "raman/renishaw_wdf/6x6.spc").datasets().getFirst();
        Dataset map = Reading.only(new WdfReader(), "raman/renishaw_wdf/6x6.wdf").datasets().getFirst();
        for (int i = 0; i < 36; i++) {
            double[] expected = Interpolation.linear(Reading.axis(map), map.frame(i).values().toArray(), Reading.axis(exported));
            double[] found = exported.frame(i).values().toArray();
            for (int k = 1; k < found.length - 1; k++) {
                assertEquals(expected[k], found[k], 0.2);
            }
        }
    }

    /** The text that WiRE has exported beside its file has six decimals. */
    @Test
    void theTextExportIsTheSpectrum() {
        Dataset spectrum = Reading.only(new WdfReader(), "raman/renishaw_wdf/raman_example.wdf").datasets().getFirst();
        Dataset text = Reading.only(new SpectrumTextReader(), "raman/generic_txt/raman_example.txt").datasets().getFirst();
        assertArrayEquals(spectrum.values().toArray(), text.values().toArray(), 1e-6);
        assertArrayEquals(Reading.axis(spectrum), Reading.axis(text), 1e-6);
        assertEquals(1011, text.values().length());
    }

    @Test
    void labSpec() {
        Measurement map = Reading.only(new LabSpecXmlReader(), "raman/jobinyvon_xml/jobinyvon_test_map_x3-y2.xml");
        Dataset intensity = map.datasets().getFirst();
        assertArrayEquals(new long[] {6, 34}, intensity.shape());
        assertEquals(275.5, intensity.values().get(0));
        assertEquals(108.5, intensity.values().get(6 * 34 - 1));
        assertEquals(771.797, Reading.axis(intensity)[0]);
        assertEquals(720.924, Reading.axis(intensity)[33]);
        assertArrayEquals(new double[] {-2, 0, 2, -2, 0, 2}, map.dataset("stage_x").orElseThrow().values().toArray());
        assertArrayEquals(new double[] {-1, -1, -1, 1, 1, 1}, map.dataset("stage_y").orElseThrow().values().toArray());
        assertEquals("632.817 nm", map.metadata().get(RamanQuantities.LASER));
        assertEquals("2", map.metadata().get("Acq. time (s)"));
        Dataset line = Reading.only(new LabSpecXmlReader(), "raman/jobinyvon_xml/jobinyvon_test_linescan.xml").datasets().getFirst();
        assertArrayEquals(new long[] {3, 34}, line.shape());
        assertEquals(1614, line.values().get(0));
        Measurement spectrum = Reading.only(new LabSpecXmlReader(), "raman/jobinyvon_xml/jobinyvon_test_spec.xml");
        assertArrayEquals(new long[] {34}, spectrum.datasets().getFirst().shape());
        assertEquals(1496, spectrum.datasets().getFirst().values().get(0));
        assertEquals(Instant.parse("2022-06-27T16:26:24Z"), spectrum.start().orElseThrow());
        Measurement shifts = Reading.only(new LabSpecXmlReader(), "raman/jobinyvon_xml/jobinyvon_test_spec_3s_cm-1.xml");
        assertEquals(RamanQuantities.RAMAN_SHIFT, shifts.datasets().getFirst().axes().getFirst().quantity());
    }

    @Test
    void labSpecText() {
        Measurement spectrum = Reading.only(new SpectrumTextReader(), "raman/labspec_txt/labspec_raman_example.txt");
        Dataset intensity = spectrum.datasets().getFirst();
        assertEquals(341, intensity.values().length());
        assertEquals(201.795, Reading.axis(intensity)[0]);
        assertEquals(45.0984, intensity.values().get(0));
        assertEquals(798.317, Reading.axis(intensity)[340]);
        assertEquals(286.154, intensity.values().get(340));
        assertEquals(Instant.parse("2023-10-23T16:11:12Z"), spectrum.start().orElseThrow());
        assertEquals("LabRAM HR Evol", spectrum.metadata().get("instrument"));
    }

    @Test
    void triVista() {
        Measurement line = Reading.only(new TriVistaReader(), "raman/trivista_tvf/linescan.tvf");
        assertArrayEquals(new long[] {21, 97}, line.datasets().getFirst().shape());
        assertEquals(448, line.datasets().getFirst().values().get(0));
        assertEquals(910.310424804688, Reading.axis(line.datasets().getFirst())[0]);
        Measurement series = Reading.only(new TriVistaReader(), "raman/trivista_tvf/spec_timeseries_2x1s_delta3s.tvf");
        assertArrayEquals(new long[] {2, 1024}, series.datasets().getFirst().shape());
        // 638019455437834711 − 638019455397392397 ticks of 100 ns
        assertEquals(4.0442314, series.timeAxis().orElseThrow().values().get(1), 1e-9);
        assertEquals("790.0 nm", series.metadata().get(RamanQuantities.LASER));
        Measurement single = Reading.only(new TriVistaReader(), "raman/trivista_tvf/spec_1s_1acc_1frame_average.tvf");
        assertEquals(27732, single.datasets().getFirst().values().get(0));
        assertEquals(Instant.parse("2022-06-14T13:34:27.453013Z"), single.start().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BD1469.txt 2122 25.061272 920.29248 1500 305.86581", "BD1470.txt 2122 25.061272 752.67511 1500 277.75906",
            "BD1471.txt 2122 25.061272 973.22412 1500 361.02423", "VG175_.txt 1015 1319.0625 5933.889648 59.613281 14883.110352",
            "VG175_1.txt 1015 1319.0625 4317.370117 59.613281 9343.681641"})
    void twoColumns(String expected) {
        String[] says = expected.split(" ");
        Dataset spectrum = Reading.read(new SpectrumTextReader(), "raman/two_column_txt/" + says[0]).measurements().getFirst().datasets()
                .getFirst();
        double[] x = Reading.axis(spectrum);
        assertEquals(Integer.parseInt(says[1]), x.length);
        assertEquals(Double.parseDouble(says[2]), x[0]);
        assertEquals(Double.parseDouble(says[3]), spectrum.values().get(0));
        assertEquals(Double.parseDouble(says[4]), x[x.length - 1]);
        assertEquals(Double.parseDouble(says[5]), spectrum.values().get(x.length - 1));
    }

    @Test
    void opus() {
        Measurement soil = Reading.only(new OpusReader(), "ftir/bruker_opus/BF_lo_01_soil_cal.1");
        spectrum(soil, "reference_single_beam", 1722, 4005.555, 495.5956);
        Measurement whole = Reading.only(new OpusReader(), "ftir/bruker_opus/617262_1TP_C-1_A5.0");
        spectrum(whole, "absorbance", 3578, 7497.698, 599.7387);
        spectrum(whole, "sample_single_beam", 3578, 7497.698, 599.7387);
        spectrum(whole, "reference_single_beam", 3584, 7505.412, 595.8819);
        spectrum(whole, "sample_interferogram", 29456, 0, 29455);
        spectrum(whole, "reference_interferogram", 29456, 0, 29455);
        assertEquals("absorbance", whole.datasets().getFirst().name());
        assertEquals("infrared", whole.technique());
        assertTrue(whole.start().isPresent());
        // the absorbance is that of the two single beams, on the points that they have in common
        double[] absorbance = whole.dataset("absorbance").orElseThrow().values().toArray();
        double[] sample = whole.dataset("sample_single_beam").orElseThrow().values().toArray();
        double[] reference = whole.dataset("reference_single_beam").orElseThrow().values().toArray();
        double step = (7497.698 - 599.7387) / 3577;
        int offset = (int) Math.round((7505.412 - 7497.698) / step);
        double[] off = IntStream.range(500, 3500).mapToDouble(i -> Math.abs(Math.log10(reference[i + offset] / sample[i]) - absorbance[i]))
                .sorted().toArray();
        // but for the lines of water vapour, which Bruker has taken off
        assertEquals(0, off[1500], 2e-3);
        spectrum(Reading.only(new OpusReader(), "ftir/bruker_opus/issue82_Opus_test.0"), "sample_single_beam", 1112, 12488, 3600);
        spectrum(Reading.only(new OpusReader(), "ftir/bruker_opus/test_spectra.0"), "reference_single_beam", 4825, 7504.019, 597.057);
    }

    private static void spectrum(Measurement measurement, String name, int points, double first, double last) {
        Dataset dataset = measurement.dataset(name).orElseThrow(
                () -> new AssertionError(name + " is not among " + measurement.datasets().stream().map(Dataset::name).toList()));
        double[] x = Reading.axis(dataset);
        assertEquals(points, x.length, name);
        assertEquals(first, x[0], Math.max(1e-9, first * DIGITS));
        assertEquals(last, x[points - 1], last * DIGITS);
        assertTrue(Arrays.stream(dataset.values().toArray()).allMatch(Double::isFinite));
    }

    @Test
    void aFileThatIsNoOpusIsRefusedWithItsReason() {
        ReadResult result = Reading.read(new OpusReader(), "ftir/ftir_txt/[FTIRText]020.txt");
        assertTrue(result.measurements().isEmpty());
        assertTrue(result.problems().getFirst().message().contains("does not start with 0x0A0AFEFE but is text"),
                result.problems().toString());
    }

    @Test
    void omnic() {
        ReadResult group = Reading.read(new OmnicReader(), "ftir/omnic_spg/wodger.spg");
        assertEquals(List.of(), group.problems());
        assertEquals(2, group.measurements().size());
        Dataset first = group.measurements().getFirst().datasets().getFirst();
        spectrum(group.measurements().getFirst(), "absorbance", 5549, 5999.556, 649.9036);
        assertEquals(1.983153, first.values().get(0), 1e-6);
        assertEquals(1.704334, first.values().get(5548), 1e-6);
        assertTrue(group.measurements().stream().allMatch(m -> m.exposure().isPresent()));
        assertFalse(group.measurements().get(0).start().equals(group.measurements().get(1).start()));
    }

    @Test
    void perkinElmer() {
        Dataset spectrum = Reading.only(new PerkinElmerReader(), "ftir/perkinelmer_asp/2024-10-10_FeSO4_ref.asp").datasets().getFirst();
        double[] x = Reading.axis(spectrum);
        assertEquals(1932, x.length);
        assertEquals(3999.43349933624, x[0]);
        assertEquals(400.688817501068, x[1931], 1e-9);
        assertEquals(0.00861804045400133, spectrum.values().get(0));
        assertEquals(0.113463051924005, spectrum.values().get(1931));
    }

    @Test
    void bareColumnsBelowJcampLabels() {
        Measurement spectrum = Reading.only(new SpectrumTextReader(), "ftir/ftir_txt/[FTIRText]020.txt");
        Dataset transmittance = spectrum.dataset("transmittance").orElseThrow();
        assertEquals("infrared", spectrum.technique());
        assertEquals(27, transmittance.values().length());
        assertEquals(0.81708257, transmittance.values().get(0), 1e-12);
        assertEquals(449.414128, Reading.axis(transmittance)[26]);
        assertEquals(0.90973063, transmittance.values().get(26), 1e-12);
    }

    @Test
    void jcamp() {
        Measurement current = Reading.only(new JcampSpectrumReader(), "jcamp/jcamp_dx/iv.jdx");
        Dataset dataset = current.datasets().getFirst();
        assertEquals(QuantityKind.CURRENT, dataset.quantity());
        assertEquals(Units.AMPERE, dataset.unit());
        assertEquals(302, dataset.values().length());
        ReadResult compound = Reading.read(new JcampSpectrumReader(), "jcamp/jcamp_dx/uv.jdx");
        assertEquals(2, compound.measurements().size());
        Dataset absorbance = compound.measurements().getFirst().datasets().getFirst();
        assertEquals(RamanQuantities.ABSORBANCE, absorbance.quantity());
        assertEquals(0.093345165253, absorbance.values().get(0));
        assertEquals(RamanQuantities.WAVELENGTH, absorbance.axes().getFirst().quantity());
    }
}

package org.operanda.xrd.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.XrdQuantities;
import org.operanda.xrd.format.BrukerBrmlReader;
import org.operanda.xrd.format.BrukerRawReader;
import org.operanda.xrd.format.GsasReader;
import org.operanda.xrd.format.PanalyticalCsvReader;
import org.operanda.xrd.format.RigakuRasxReader;
import org.operanda.xrd.format.RigakuTextReader;
import org.operanda.xrd.format.TextPatternReader;
import org.operanda.xrd.format.XrdmlReader;

/** Files made here after the published description of their format: versions that are not among the shared files. */
class ReadersTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private ReadResult read(Reader reader, String name, byte[] content) throws IOException {
        return reader.read(Source.open(Files.write(folder.resolve(name), content)), Progress.NONE);
    }

    private ReadResult read(Reader reader, String name, String content) throws IOException {
        return read(reader, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Measurement only(ReadResult result) {
        assertEquals(1, result.measurements().size(), () -> result.problems().toString());
        return result.measurements().getFirst();
    }

    private static double[] angles(Dataset pattern) {
        return pattern.axes().getLast().values().toArray();
    }

    private static Dataset pattern(Measurement measurement) {
        return measurement.dataset("intensity").orElseThrow();
    }

    private static List<String> ids(ReadResult result) {
        return result.problems().stream().map(Problem::id).toList();
    }

    private static String scan(int number, String values, String celsius) {
        return "<scan appendNumber=\"" + number + "\" mode=\"Continuous\" scanAxis=\"Gonio\"><header><startTimeStamp>2024-03-01T10:0"
                + number
                + ":00+01:00</startTimeStamp><endTimeStamp>2024-03-01T10:0" + number
                + ":30+01:00</endTimeStamp></header><dataPoints><positions axis=\"2Theta\" unit=\"deg\"><startPosition>10</startPosition>"
                + "<endPosition>12</endPosition></positions><positions axis=\"Omega\" unit=\"deg\"><commonPosition>5</commonPosition></positions>"
                + "<commonCountingTime unit=\"seconds\">0.5</commonCountingTime><beamAttenuationFactors>1 10 1</beamAttenuationFactors>"
                + "<counts unit=\"counts\">" + values + "</counts></dataPoints><nonAmbientPoints><nonAmbientValues type=\"Temperature\" "
                + "unit=\"Celsius\">" + celsius + "</nonAmbientValues></nonAmbientPoints></scan>";
    }

    private static String batch() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xrdMeasurements xmlns=\"http://www.xrdml.com/XRDMeasurement/2.0\"><xrdMeasurement>"
                + "<usedWavelength intended=\"K-Alpha\"><kAlpha1 unit=\"Angstrom\">1.540598</kAlpha1><kAlpha2 unit=\"Angstrom\">1.544426</kAlpha2>"
                + "<ratioKAlpha2KAlpha1>0.5</ratioKAlpha2KAlpha1></usedWavelength>" + scan(0, "1 2 3", "25 27") + scan(1, "4 5 6", "50 50")
                + "</xrdMeasurement></xrdMeasurements>";
    }

    @Test
    void allScansOfANonAmbientBatch() throws IOException {
        ReadResult result = read(new XrdmlReader(), "batch.xrdml", batch());
        assertEquals(List.of(), result.problems());
        Measurement series = only(result);
        assertArrayEquals(new double[] {1, 20, 3, 4, 50, 6}, pattern(series).values().toArray());
        assertArrayEquals(new double[] {10, 11, 12}, angles(pattern(series)));
        assertArrayEquals(new double[] {26, 50}, series.dataset("temperature").orElseThrow().values().toArray());
        assertEquals(Units.CELSIUS, series.dataset("temperature").orElseThrow().unit());
        assertArrayEquals(new double[] {15, 75}, series.timeAxis().orElseThrow().values().toArray());
        assertEquals("2024-03-01T09:00:00Z", series.start().orElseThrow().toString());
        assertEquals(new Radiation(1.540598, 1.544426, 0.5), Radiation.of(series, 0).orElseThrow());
        assertEquals("5.0", series.metadata().get("axis.Omega"));
    }

    @Test
    void whatStandsBeforeTheCutIsKept() throws IOException {
        ReadResult result = read(new XrdmlReader(), "cut.xrdml", batch().substring(0, batch().length() - 200));
        assertEquals(List.of("xrd.xrdml.malformed"), ids(result));
        assertArrayEquals(new double[] {1, 20, 3}, pattern(only(result)).values().toArray());
    }

    private static final String RAS_SCAN = """
            *RAS_HEADER_START
            *HW_XG_TARGET_NAME "Mo"
            *HW_XG_WAVE_LENGTH_ALPHA1 "0.709300"
            *HW_XG_WAVE_LENGTH_ALPHA2 "0.713590"
            *MEAS_SCAN_AXIS_X "TwoThetaTheta"
            *MEAS_SCAN_START_TIME "03/01/24 10:%02d:00"
            *MEAS_SCAN_END_TIME "03/01/24 10:%02d:00"
            *MEAS_SCAN_UNIT_Y "counts"
            *RAS_HEADER_END
            *RAS_INT_START
            10.0000 100.0000 1.0000
            10.0200 110.0000 2.5000
            *RAS_INT_END
            """;

    private static final String RIGAKU = """
            *TYPE\t\t=  Raw
            *SAMPLE\t\t=  LTO
            *SCAN_AXIS\t=  2theta/theta
            *WAVE_LENGTH1\t=  1.54056
            *WAVE_LENGTH2\t=  1.54439
            *YUNIT\t\t=  cps
            *START\t\t=  10
            *STOP\t\t=  10.1
            *STEP\t\t=  0.02
            *COUNT\t\t=  6
            *BEGIN
            5, 6, 7, 8
            9, 10
            *END
            *EOF
            """;

    @Test
    void rigakuRas() throws IOException {
        String text = "*RAS_DATA_START\n" + String.format(Locale.ROOT, RAS_SCAN, 0, 5) + String.format(Locale.ROOT, RAS_SCAN, 5, 10)
                + "*RAS_DATA_END\n";
        Measurement series = only(read(new RigakuTextReader(), "two.ras", text));
        assertArrayEquals(new double[] {100, 275, 100, 275}, pattern(series).values().toArray(), 1e-12, "times the attenuator's factor");
        assertEquals(0.7093, Radiation.of(series, 0).orElseThrow().wavelength());
        assertArrayEquals(new double[] {150, 450}, series.timeAxis().orElseThrow().values().toArray());
    }

    @Test
    void rigakuAsc() throws IOException {
        ReadResult result = read(new RigakuTextReader(), "one.asc", RIGAKU);
        assertEquals(List.of(), result.problems());
        Dataset pattern = pattern(only(result));
        assertArrayEquals(new double[] {5, 6, 7, 8, 9, 10}, pattern.values().toArray());
        assertArrayEquals(new double[] {10, 10.02, 10.04, 10.06, 10.08, 10.1}, angles(pattern), 1e-12);
        assertEquals(Units.ONE.divide(Units.SECOND), pattern.unit());
    }

    /** After "A.1 DIFFRAC^plus V3 RAW file structure": 712 bytes of header, then for each range 304 of its own, supplements and intensities. */
    @Test
    void brukerRaw3() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(712 + 2 * 304 + 40 + 4 * 5).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, "RAW1.01".getBytes(StandardCharsets.US_ASCII)).putInt(12, 2).put(16, "03/01/2024".getBytes(StandardCharsets.US_ASCII))
                .put(26, "10:00:00".getBytes(StandardCharsets.US_ASCII)).put(608, "Co".getBytes(StandardCharsets.US_ASCII))
                .putDouble(624, 1.788965).putDouble(632, 1.792850).putDouble(648, 0.5);
        range(file, 712, 3, 20, 0.5, 40);
        range(file, 712 + 304 + 40 + 12, 2, 30, 0.25, 0);
        for (int i = 0; i < 3; i++) {
            file.putFloat(712 + 304 + 40 + 4 * i, 7 + i);
        }
        ReadResult result = read(new BrukerRawReader(), "three.raw", file.array());
        assertEquals(List.of(), result.problems());
        assertEquals(2, result.measurements().size());
        assertArrayEquals(new double[] {20, 20.5, 21}, angles(pattern(result.measurements().getFirst())));
        assertArrayEquals(new double[] {7, 8, 9}, pattern(result.measurements().getFirst()).values().toArray());
        assertArrayEquals(new double[] {30, 30.25}, angles(pattern(result.measurements().getLast())));
        assertEquals(new Radiation(1.788965, 1.792850, 0.5), Radiation.of(result.measurements().getLast(), 0).orElseThrow());
    }

    private static void range(ByteBuffer file, int at, int steps, double start, double step, int supplement) {
        file.putInt(at, 304).putInt(at + 4, steps).putDouble(at + 8, start / 2).putDouble(at + 16, start).putDouble(at + 176, step)
                .putFloat(at + 192, 2).putInt(at + 252, 4).putInt(at + 256, supplement);
    }

    @Test
    void pyFaiAndFit2dColumns() throws IOException {
        Measurement pyfai = only(read(new TextPatternReader(), "frame.dat", """
                # Distance Sample to Detector: 0.3 m
                # Wavelength: 4.9594e-11 m
                #        q_nm^-1            I            sigma
                   5.0e+00     1.0e+02   1.0e+01
                   5.1e+00     1.2e+02   1.1e+01
                   5.2e+00     1.1e+02   1.0e+01
                """));
        assertEquals(XrdQuantities.SCATTERING_VECTOR, pattern(pyfai).axes().getFirst().quantity());
        assertEquals(0.1, Units.factor(pattern(pyfai).axes().getFirst().unit(), Units.ONE.divide(Units.ANGSTROM)).orElseThrow(), 1e-15);
        assertEquals(0.49594, Radiation.of(pyfai, 0).orElseThrow().wavelength(), 1e-12);
        assertArrayEquals(new double[] {10, 11, 10}, pattern(pyfai).sigma().orElseThrow().toArray());
        Measurement fit2d = only(read(new TextPatternReader(), "frame.chi", """
                image.tif
                 2-Theta Angle (Degrees)
                 Intensity
                          3
                  2.000E+00  5.0E+01
                  2.010E+00  5.1E+01
                  2.020E+00  5.3E+01
                """));
        assertArrayEquals(new double[] {2, 2.01, 2.02}, angles(pattern(fit2d)));
    }

    @Test
    void decimalCommas() throws IOException {
        Measurement scan = only(read(new TextPatternReader(), "comma.xy", "10,00 5,5\n10,02 6,5\n10,04 7,5\n"));
        assertArrayEquals(new double[] {10, 10.02, 10.04}, angles(pattern(scan)));
        assertArrayEquals(new double[] {5.5, 6.5, 7.5}, pattern(scan).values().toArray());
    }

    @Test
    void gsasListedAndEstimated() throws IOException {
        Measurement listed = only(
                read(new GsasReader(), "a.fxye", String.format("%-80s%n%-80s%n", "title", "BANK 1 3 3 CONS 1000 2 0 0 FXYE")
                        + "1000.0 5 2.2\n1002.0 6 2.4\n1004.0 7 2.6\n"));
        assertArrayEquals(new double[] {10, 10.02, 10.04}, angles(pattern(listed)), 1e-12);
        assertArrayEquals(new double[] {2.2, 2.4, 2.6}, pattern(listed).sigma().orElseThrow().toArray());
        Measurement estimated = only(
                read(new GsasReader(), "b.gsa", String.format("%-80s%n%-80s%n%-80s%n", "title", "BANK 1 3 1 CONST 500 1 0 0 ESD",
                        "    10.0     3.2    11.0     3.3    12.0     3.5")));
        assertArrayEquals(new double[] {5, 5.01, 5.02}, angles(pattern(estimated)), 1e-12);
        assertArrayEquals(new double[] {10, 11, 12}, pattern(estimated).values().toArray());
    }

    /** Version 1 of DIFFRAC-AT: a header of 152 bytes before each range, the word RAW before the second one or not. */
    private static byte[] raw1(boolean again) {
        ByteBuffer file = ByteBuffer.allocate(4 + 2 * (152 + 4 * 5) + (again ? 4 : 0)).order(ByteOrder.LITTLE_ENDIAN);
        for (int range = 0; range < 2; range++) {
            if (range == 0 || again) {
                file.put("RAW ".getBytes(StandardCharsets.US_ASCII));
            }
            int head = file.position();
            file.putInt(head, 5).putFloat(head + 4, 1.5f).putFloat(head + 8, 0.25f).putFloat(head + 20, 20 + 10 * range);
            file.putFloat(head + 24, 10).putFloat(head + 28, -1e6f).putFloat(head + 32, 3);
            file.put(head + 36, "rutile".getBytes(StandardCharsets.US_ASCII));
            file.putFloat(head + 68, 1.540598f).putFloat(head + 72, 1.544426f).putInt(head + 148, range == 0 ? 1 : 0);
            for (int i = 0; i < 5; i++) {
                file.putFloat(head + 152 + 4 * i, 100 * range + i);
            }
            file.position(head + 152 + 4 * 5);
        }
        return file.array();
    }

    @Test
    void brukerRawOfVersionOne() throws IOException {
        for (boolean again : new boolean[] {true, false}) {
            ReadResult result = read(new BrukerRawReader(), "one.raw", raw1(again));
            assertEquals(List.of(), result.problems());
            assertEquals(2, result.measurements().size());
            Measurement second = result.measurements().get(1);
            assertArrayEquals(new double[] {30, 30.25, 30.5, 30.75, 31}, angles(pattern(second)), 1e-6);
            assertArrayEquals(new double[] {100, 101, 102, 103, 104}, pattern(second).values().toArray());
            assertEquals("rutile", second.metadata().get("title"));
            Radiation radiation = Radiation.of(second, 0).orElseThrow();
            assertEquals(1.540598, radiation.wavelength(), 1e-6);
            assertEquals(1.544426, radiation.second(), 1e-6);
            assertEquals(10, second.dataset("theta").orElseThrow().values().get(0));
            assertTrue(second.dataset("chi").isEmpty(), "not known");
        }
        assertEquals(List.of("xrd.raw.version"), ids(read(new BrukerRawReader(), "other.raw", new byte[] {'R', 'A', 'W', ' ', 1, 2, 3})));
        ReadResult cut = read(new BrukerRawReader(), "cut.raw", Arrays.copyOf(raw1(true), 4 + 152 + 4 * 3));
        assertEquals(List.of("xrd.raw.truncated"), ids(cut));
        assertArrayEquals(new double[] {0, 1, 2}, pattern(only(cut)).values().toArray());
    }

    @TestFactory
    Stream<DynamicTest> keepTheContract() throws IOException {
        return Stream.of(contract(new BrukerRawReader(), SharedData.file("xrd/bruker_raw/TiO2.raw")),
                contract(new BrukerRawReader(), Files.write(folder.resolve("one.raw"), raw1(true))),
                contract(new TextPatternReader(), SharedData.file("xrd/xy/example_evadiffract.xy")),
                contract(new RigakuRasxReader(),
                        shortened(SharedData.file("xrd/rigaku_rasx/JO_KL_16_ZF_3_60deg_0.02step_12degpermin_001.rasx"))),
                contract(new XrdmlReader(), Files.writeString(folder.resolve("sample.xrdml"), batch())),
                contract(new PanalyticalCsvReader(), firstLines("xrd/panalytical_csv/210520step1_30min.csv", 60)),
                contract(new BrukerBrmlReader(), shortBrml()),
                contract(new GsasReader(), Files.writeString(folder.resolve("short.fxye"),
                        String.format("%-80s%n%-80s%n", "title", "BANK 1 3 3 CONS 1000 2 0 0 FXYE")
                                + "1000.0 5 2.2\n1002.0 6 2.4\n1004.0 7 2.6\n")),
                contract(new RigakuTextReader(), Files.writeString(folder.resolve("short.asc"), RIGAKU))).flatMap(s -> s);
    }

    private Path firstLines(String shared, int count) throws IOException {
        Path file = SharedData.file(shared);
        try (Stream<String> lines = Files.lines(file)) {
            return Files.write(folder.resolve(file.getFileName()), lines.limit(count).toList());
        }
    }

    /** The archive with the first points of each scan. */
    private Path shortBrml() throws IOException {
        Path shorter = folder.resolve("short.brml");
        try (ZipFile whole = new ZipFile(SharedData.file("xrd/bruker_brml/TiOF.brml").toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(shorter))) {
            for (ZipEntry member : whole.stream().filter(m -> m.getName().contains("RawData") || m.getName().endsWith("DataContainer.xml"))
                    .toList()) {
                String text = new String(whole.getInputStream(member).readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(member.getName()));
                zip.write(withoutMostRows(text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return shorter;
    }

    private static String withoutMostRows(String text) {
        int[] row = {0};
        return Pattern.compile("<Datum>[^<]*</Datum>\\s*").matcher(text)
                .replaceAll(datum -> row[0]++ < 20 ? Matcher.quoteReplacement(datum.group()) : "");
    }

    /** The archive with the first points of its profile, and without the conditions that no reader wants. */
    private Path shortened(Path archive) throws IOException {
        Path shorter = folder.resolve("short.rasx");
        try (ZipFile whole = new ZipFile(archive.toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(shorter))) {
            for (ZipEntry member : whole.stream().toList()) {
                String text = new String(whole.getInputStream(member).readAllBytes(), StandardCharsets.UTF_8);
                String kept = member.getName().endsWith(".txt")
                        ? text.lines().limit(20).collect(Collectors.joining("\n"))
                        : text.replaceAll("<(?:Category|Distance|Axis)\\s[^>]*?(?<!TwoTheta)\"[^>]*/>\\s*", "");
                zip.putNextEntry(new ZipEntry(member.getName()));
                zip.write(kept.getBytes(StandardCharsets.UTF_8));
            }
        }
        return shorter;
    }

    private static Stream<DynamicTest> contract(Reader reader, Path file) {
        return ReaderContract.of(reader, file).tests()
                .map(test -> DynamicTest.dynamicTest(reader.getClass().getSimpleName() + ": " + test.getDisplayName(),
                        test.getExecutable()));
    }
}

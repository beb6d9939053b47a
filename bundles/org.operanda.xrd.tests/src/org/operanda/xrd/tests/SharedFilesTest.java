package org.operanda.xrd.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.testkit.SharedData;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.XrdQuantities;
import org.operanda.xrd.format.BrukerBrmlReader;
import org.operanda.xrd.format.BrukerRawReader;
import org.operanda.xrd.format.GsasReader;
import org.operanda.xrd.format.HdfPatternReader;
import org.operanda.xrd.format.PanalyticalCsvReader;
import org.operanda.xrd.format.RigakuRasxReader;
import org.operanda.xrd.format.RigakuTextReader;
import org.operanda.xrd.format.ScanLogReader;
import org.operanda.xrd.format.TextPatternReader;
import org.operanda.xrd.format.XrdmlReader;
import org.operanda.xrd.image.CbfReader;
import org.operanda.xrd.image.EdfReader;
import org.operanda.xrd.image.HdfImageReader;
import org.operanda.xrd.image.PoniReader;
import org.operanda.xrd.image.TiffReader;

/** Every pattern among the shared files, against its row in {@code MANIFEST.tsv} or against the same scan in another format. */
class SharedFilesTest {
    private static final List<Reader> READERS = List.of(new XrdmlReader(), new PanalyticalCsvReader(), new BrukerBrmlReader(),
            new BrukerRawReader(), new RigakuRasxReader(), new RigakuTextReader(), new GsasReader(), new HdfPatternReader(),
            new TextPatternReader(), new PoniReader(), new TiffReader(), new CbfReader(), new EdfReader(), new HdfImageReader(),
            new ScanLogReader());

    private static Measurement read(Reader reader, String file) throws IOException {
        Source source = Source.open(SharedData.file(file));
        ReadResult result = reader.read(source, Progress.NONE);
        assertEquals(List.of(), result.problems().stream().filter(p -> p.severity() != Severity.INFO).toList());
        assertEquals(1, result.measurements().size());
        return result.measurements().getFirst();
    }

    private static Dataset pattern(Measurement measurement) {
        return measurement.dataset("intensity").orElseThrow();
    }

    private static void assertPattern(Dataset pattern, int points, double firstAngle, double firstValue, double lastAngle,
            double lastValue) {
        assertEquals(XrdQuantities.DIFFRACTION_ANGLE, pattern.axes().getLast().quantity());
        assertEquals(points, pattern.axes().getLast().size());
        assertEquals(firstAngle, pattern.axes().getLast().values().get(0), 1e-9);
        assertEquals(lastAngle, pattern.axes().getLast().values().get(points - 1), 1e-9);
        assertEquals(firstValue, pattern.values().get(0));
        assertEquals(lastValue, pattern.values().get(pattern.values().length() - 1));
    }

    /** What the manifest says of each .xrdml: the range of 2θ, the number of intensities, the first and the last of them. */
    @TestFactory
    Stream<DynamicTest> xrdmlReadsAsTheManifestSays() throws IOException {
        Pattern row = Pattern
                .compile("(xrd/\\S+\\.xrdml)\t.*2Theta ([\\d.]+)\\.\\.([\\d.]+),.* (\\d+) intensities first (\\d+) last (\\d+).*");
        List<Matcher> rows = Files.readAllLines(SharedData.file("MANIFEST.tsv"), StandardCharsets.UTF_8).stream().map(row::matcher)
                .filter(Matcher::matches).toList();
        assertEquals(9, rows.size());
        return rows.stream().map(m -> DynamicTest.dynamicTest(m.group(1), () -> {
            Measurement scan = read(new XrdmlReader(), m.group(1));
            assertPattern(pattern(scan), Integer.parseInt(m.group(4)), Double.parseDouble(m.group(2)), Double.parseDouble(m.group(5)),
                    Double.parseDouble(m.group(3)), Double.parseDouble(m.group(6)));
            assertEquals(1.540598, Radiation.of(scan, 0).orElseThrow().wavelength(), 1e-12);
            assertTrue(scan.exposure().orElseThrow().end() > 100);
            assertTrue(scan.clock().orElseThrow().zoneStated());
        }));
    }

    /** One scan in three formats: the instrument's own, and its two exports with nine decimals. */
    @Test
    void panalyticalExportsHoldTheSameScan() throws IOException {
        Dataset xrdml = pattern(read(new XrdmlReader(), "xrd/panalytical_xrdml/210520step1_30min.xrdml"));
        Measurement table = read(new PanalyticalCsvReader(), "xrd/panalytical_csv/210520step1_30min.csv");
        Dataset columns = pattern(read(new TextPatternReader(), "xrd/xy/210520step1_30min.xy"));
        for (Dataset other : List.of(pattern(table), columns)) {
            assertPattern(other, 4489, 5.008355630, 1719, 80.008530800, 288);
            for (int i = 0; i < 4489; i++) {
                assertEquals(xrdml.values().get(i), other.values().get(i));
                assertEquals(xrdml.axes().getFirst().values().get(i), other.axes().getFirst().values().get(i), 6e-9);
            }
        }
        assertEquals(1.540598, Radiation.of(table, 0).orElseThrow().wavelength());
        assertFalse(Radiation.of(table, 0).orElseThrow().isDoublet(), "the monochromator takes Kα2 off: the ratio is 0");
        assertEquals("2021-05-20T15:55:00Z", table.start().orElseThrow().toString());
    }

    @Test
    void brukerArchive() throws IOException {
        Measurement scan = read(new BrukerBrmlReader(), "xrd/bruker_brml/TiOF.brml");
        assertPattern(pattern(scan), 2469, 9.998839261, 4471, 60.012776015, 692);
        assertEquals(new Radiation(1.5406, 1.54439, 0.5), Radiation.of(scan, 0).orElseThrow());
        assertEquals("2025-02-26T10:47:52.870879800Z", scan.start().orElseThrow().toString());
        assertEquals(1794.3065224, scan.exposure().orElseThrow().end(), 1e-6);
    }

    /** The header states 1647 steps from 10°; they fill the file to its last byte. 2θ of rutile 110 for Cu Kα: 27.45° (JCPDS 21-1276). */
    @Test
    void brukerRaw4() throws IOException {
        Measurement scan = read(new BrukerRawReader(), "xrd/bruker_raw/TiO2.raw");
        Dataset pattern = pattern(scan);
        assertEquals(1647, pattern.values().length());
        assertEquals(10, pattern.axes().getFirst().values().get(0));
        int highest = 0;
        for (int i = 0; i < 1647; i++) {
            highest = pattern.values().get(i) > pattern.values().get(highest) ? i : highest;
            assertEquals(Math.rint(pattern.values().get(i)), pattern.values().get(i), "counts are whole");
        }
        assertEquals(27.45, pattern.axes().getFirst().values().get(highest), 0.05);
        assertEquals("Cu", scan.metadata().get(Radiation.ANODE));
        assertEquals(1.5406, Radiation.of(scan, 0).orElseThrow().wavelength(), 1e-4);
        assertEquals("TiO2", scan.metadata().get("title"));
        assertEquals("2018-07-11T15:55:31Z", scan.start().orElseThrow().toString());
    }

    @Test
    void rigakuArchive() throws IOException {
        Measurement scan = read(new RigakuRasxReader(), "xrd/rigaku_rasx/JO_KL_16_ZF_3_60deg_0.02step_12degpermin_001.rasx");
        assertPattern(pattern(scan), 2851, 3, 2589, 60, 119);
        assertEquals(new Radiation(1.540593, 1.544414, 0.5), Radiation.of(scan, 0).orElseThrow());
        Measurement powder = read(new RigakuRasxReader(), "xrd/rigaku_rasx/TwoTheta_scan_powder.rasx");
        assertPattern(pattern(powder), 2726, 10, 170.55354309082, 119, 13.8521060943604);
        assertEquals("2021-05-05T10:35:31Z", powder.start().orElseThrow().toString());
        assertEquals(6559, powder.exposure().orElseThrow().end());
    }

    /** 401 scans over one range of 2θ at rising ω: a series. */
    @Test
    void rigakuMapIsASeries() throws IOException {
        Measurement map = read(new RigakuRasxReader(), "xrd/rigaku_rasx/RSM_111_sdd=350.rasx");
        assertEquals(List.of(401L, 301L), Arrays.stream(pattern(map).shape()).boxed().toList());
        Dataset omega = map.dataset("axis_omega").orElseThrow();
        assertEquals(17.702, omega.values().get(0), 1e-9);
        assertEquals(21.702, omega.values().get(400), 1e-9);
    }

    @Test
    void columnsOfBeamlinesAndPrograms() throws IOException {
        Measurement bmb = read(new TextPatternReader(), "xrd/xye/example_bmb.xye");
        assertPattern(pattern(bmb), 575, 0.5, 662.407183, 1.073103125, 196.446337);
        assertEquals(37.744249, pattern(bmb).sigma().orElseThrow().get(0));
        assertEquals(0.414581, Radiation.of(bmb, 0).orElseThrow().wavelength());
        assertEquals(300.03, bmb.dataset("temperature").orElseThrow().values().get(0));
        assertEquals("2017-04-12T01:23:16.472073Z", bmb.start().orElseThrow().toString());
        Measurement eva = read(new TextPatternReader(), "xrd/xy/example_evadiffract.xy");
        assertPattern(pattern(eva), 28, 5.0001, 4.852, 5.2743, 4.324);
        assertEquals("Cu", eva.metadata().get(Radiation.ANODE));
        assertPattern(pattern(read(new TextPatternReader(), "xrd/xy/example_ocx.xy")), 1876, 5, 2.732, 80, 0.272);
        Measurement mythen = read(new TextPatternReader(), "xrd/mythen_dat/example_mythen.dat");
        assertPattern(pattern(mythen), 730, 2.084, 2866.694378, 5, 3259.561469);
        assertEquals(53.541520, pattern(mythen).sigma().orElseThrow().get(0));
    }

    @Test
    void summedMythenFramesKnowTheirScanNumber() throws IOException {
        String folder = "operando/xrd_neware_coincell8_LDE2/coincell8_LDE2/xrd_data/";
        for (String number : List.of("1355639", "1355647", "1355655", "1355663", "1355671")) {
            Measurement frame = read(new TextPatternReader(), folder + number + "_summed_mythen3.xye");
            assertEquals(16553, pattern(frame).values().length());
            assertEquals(2.08, pattern(frame).axes().getFirst().values().get(0));
            assertEquals(Double.parseDouble(number), frame.dataset("scan_number").orElseThrow().values().get(0));
        }
    }

    /** 2919 channels from 10° by 0.05°; D1A at 1.909 Å. The last record ends in blanks. */
    @Test
    void gsasHistogram() throws IOException {
        Measurement scan = read(new GsasReader(), "neutron/gsas_powder/PBSO4.CWN");
        assertPattern(pattern(scan), 2919, 10, 220, 10 + 2918 * 0.05, 450);
        assertEquals(Math.sqrt(227.0), pattern(scan).sigma().orElseThrow().get(40), 1e-12);
        assertEquals(Math.sqrt(211.0 / 2), pattern(scan).sigma().orElseThrow().get(41), 1e-12);
        assertEquals(1.909, Radiation.of(scan, 0).orElseThrow().wavelength());
        assertEquals(List.of("inst_d1a.prm"), new GsasReader().companions(Source.open(SharedData.file("neutron/gsas_powder/PBSO4.CWN")))
                .stream().map(p -> p.getFileName().toString()).toList());
    }

    /** Of each folder and ending the first two: whether all readers together know every file, the command line's test asks. */
    private static List<Path> samples() throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        return SharedData.files("", "*").stream().filter(file -> {
            String name = file.getFileName().toString();
            String kind = file.getParent() + " " + name.substring(name.lastIndexOf('.') + 1);
            return seen.merge(kind, 1, Integer::sum) <= 2;
        }).toList();
    }

    /** No reader is anything like sure of a file that is not its own. */
    @Test
    void nobodyClaimsAnothersFiles() throws IOException {
        for (Path file : samples()) {
            Source source = Source.open(file);
            String relative = SharedData.file("").relativize(file).toString();
            boolean ours = relative.matches("xrd/(?!cif).*|neutron/gsas_powder/PBSO4.CWN|operando/xrd.*(?:\\.xye|Log.*\\.csv)");
            List<String> claims = READERS.stream().map(reader -> new Claim(reader, reader.probe(source)))
                    .filter(claim -> claim.probe.confidence() >= 10).map(Claim::toString).toList();
            assertEquals(ours ? 1 : 0, claims.size(), () -> relative + ": " + claims);
        }
    }

    private record Claim(Reader reader, Probe probe) {
        @Override
        public String toString() {
            return reader.getClass().getSimpleName() + " " + probe;
        }
    }
}

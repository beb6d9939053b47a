package org.operanda.eqcm.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.operanda.eqcm.file.Reading.readWell;
import static org.operanda.eqcm.file.Reading.time;
import static org.operanda.eqcm.file.Reading.value;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Values;
import org.operanda.data.reader.Reader;
import org.operanda.testkit.SharedData;

/** Every file of the shared folder, against what its manifest or its twin states. */
class SharedFilesTest {
    private static final List<Reader> READERS = List.of(new AlcEqcmReader(), new GamryEqcmReader(), new QcmTextReader(),
            new QcmWorkbookReader(), new QsenseQsdReader(),
            new RheoQcmReader());

    @Test
    void gamryWithDecimalCommas() {
        List<Measurement> read = readWell(new GamryEqcmReader(), SharedData.file("eqcm/gamry_eqcm_dta/QCM_RCV_Cu_calibration.DTA"));
        assertEquals(1, read.size());
        Measurement quartz = read.getFirst();
        assertEquals("eqcm", quartz.technique());
        assertArrayEquals(new long[] {465, 1}, quartz.dataset("frequency").orElseThrow().shape());
        assertEquals(10.01088249e6, value(quartz, "frequency", 0), 1e-6);
        assertEquals(10.01102877e6, value(quartz, "frequency", -1), 1e-6);
        assertEquals(10.01849209e6, value(quartz, "parallel_frequency", 0), 1e-6);
        assertEquals(1.54255414, value(quartz, "ap", -1), 0);
        assertEquals(0, time(quartz, 0), 1e-12, "58.025 s is when the potentiostat began");
        assertEquals(139.87, time(quartz, -1), 1e-9);
        assertEquals(-3.00559e-1, value(quartz, "voltage", 0), 0, "the potentiostat's on a time axis of its own");
        assertEquals(551 + 4 * 700 + 149, quartz.dataset("voltage").orElseThrow().axes().getFirst().size());
        assertEquals("226,000000", quartz.metadata().get("CALIBRATIONFACTOR"));
        assertEquals(Instant.parse("2016-02-12T11:02:38Z"), quartz.clock().orElseThrow().epoch().orElseThrow(),
                "month first, as the form says; the file does not tell");
        assertEquals(7.77691e-6, value(quartz, "charge", 0), 0);
        assertEquals(-5.64296e-5, value(quartz, "current", -1), 0);
        Values seconds = quartz.dataset("voltage").orElseThrow().axes().getFirst().values();
        assertEquals(22.08, seconds.get(551), 0);
        assertEquals(1, value(quartz, "cycle", 551), 0);
        assertEquals(5, value(quartz, "cycle", -1), 0);
        assertEquals(140, seconds.get(seconds.length() - 1), 0);
        assertEquals("2.09000E-001 cm^2", quartz.metadata().get("cell.area"));
    }

    @Test
    void qsoftBinary() {
        Measurement quartz = readWell(new QsenseQsdReader(),
                SharedData.file("eqcm/qsense_qsd/231118_reOpenQCM1_functionalized_toluene.qsd")).getFirst();
        Dataset frequency = quartz.dataset("frequency").orElseThrow();
        assertArrayEquals(new long[] {9730, 4}, frequency.shape());
        assertArrayEquals(new double[] {1, 3, 5, 7}, frequency.axes().get(1).values().toArray());
        assertEquals(4977938.217904346, frequency.values().get(0), 0);
        assertEquals(34901588.26991881, frequency.values().get(3), 0);
        assertEquals(4977791.82030568, frequency.values().get(9729 * 4), 0);
        assertEquals(600.558581377369e-6, value(quartz, "dissipation", 0), 1e-15);
        for (long i = 0; i < frequency.values().length() - 4; i++) {
            double order = 2 * (i % 4) + 1;
            assertEquals(4.98e6 * order, frequency.values().get(i), 0.02e6 * order,
                    "each resonance near its multiple of the fundamental, at " + i);
        }
        assertEquals(Instant.parse("2023-11-18T00:00:00Z"), quartz.clock().orElseThrow().epoch().orElseThrow());
        assertEquals(0.72375 * 86400, time(quartz, 0), 1, "17:22, as the file's name and date say");
        assertTrue(quartz.timeAxis().orElseThrow().window().orElseThrow().end().get(0) > time(quartz, 0));
    }

    /** QSoft's screenshot shows shifts that begin and end at the same liquid; the overtones' shifts must be of one sign with D. */
    @Test
    void qsoftBinaryHasOneSweepARow() {
        Measurement quartz = readWell(new QsenseQsdReader(),
                SharedData.file("eqcm/qsense_qsd/231118_reOpenQCM1_functionalized_toluene.qsd")).getFirst();
        var window = quartz.timeAxis().orElseThrow().window().orElseThrow();
        for (int i = 0; i + 1 < 9729; i++) {
            assertTrue(window.end().get(i) <= window.start().get(i + 1), "sweep " + i + " ends before the next begins");
        }
        long missing = java.util.Arrays.stream(quartz.dataset("frequency").orElseThrow().values().toArray()).filter(Double::isNaN).count();
        assertEquals(2, missing, "the fifth and seventh overtone have one point fewer");
    }

    @Test
    void rheoQcmAndItsWorkbookAreTwins() {
        Measurement hdf = readWell(new RheoQcmReader(), SharedData.file("eqcm/rheoqcm_h5/PMMA film in air.h5")).getFirst();
        Measurement xlsx = readWell(new QcmWorkbookReader(), SharedData.file("eqcm/qcmd_xlsx/PMMA film in air.xlsx")).getFirst();
        assertArrayEquals(new long[] {50, 3}, xlsx.dataset("frequency_shift").orElseThrow().shape());
        assertEquals(-29099.316564084998, value(xlsx, "frequency_shift", 0), 0);
        assertEquals(45.603358960967597, value(xlsx, "half_bandwidth_shift", 2), 0);
        assertArrayEquals(new double[] {1, 3, 5}, hdf.dataset("frequency_shift").orElseThrow().axes().get(1).values().toArray());
        assertArrayEquals(xlsx.dataset("frequency_shift").orElseThrow().values().toArray(),
                hdf.dataset("frequency_shift").orElseThrow().values().toArray(), 1e-6);
        // the columns that the workbook calls delg hold ΔD in millionths, of which the HDF5 file made ΔΓ = ΔD·f/2
        double[] labelled = xlsx.dataset("half_bandwidth_shift").orElseThrow().values().toArray();
        double[] widths = hdf.dataset("half_bandwidth_shift").orElseThrow().values().toArray();
        for (int i = 0; i < labelled.length; i++) {
            assertEquals(labelled[i] * 1e-6 * (2 * (i % 3) + 1) * 5e6 / 2, widths[i], 1e-6, "half bandwidth " + i);
        }
        for (int i = 0; i < 50; i++) {
            assertEquals(time(xlsx, i), time(hdf, i), 1e-6, "time " + i);
        }
        assertEquals(Instant.parse("2019-01-02T17:12:37.046Z"), hdf.clock().orElseThrow().epoch().orElseThrow());
        assertEquals(4970900.683435915, value(hdf, "frequency", 0), 0);
    }

    @Test
    void rheoQcmWorkbookWithChannels() {
        List<Measurement> read = readWell(new QcmWorkbookReader(), SharedData.file("eqcm/qcmd_xlsx/BCB_4.xlsx"));
        assertEquals(List.of("BCB_4.xlsx S_channel", "BCB_4.xlsx S_reference", "BCB_4.xlsx R_channel", "BCB_4.xlsx R_reference"),
                read.stream().map(Measurement::name).toList());
        Measurement sample = read.getFirst();
        assertArrayEquals(new long[] {13, 3}, sample.dataset("frequency").orElseThrow().shape());
        assertEquals(4967111.796562335, value(sample, "frequency", 0), 0);
        assertEquals(-28206.47826573439, value(sample, "frequency_shift", 0), 0);
        assertEquals(26.3302467218, value(sample, "half_bandwidth", 0), 0);
        assertEquals(888.6642467156, value(sample, "half_bandwidth_shift", 2), 0);
        assertEquals(58.403282, time(sample, 0), 0);
        assertEquals(Instant.parse("2018-12-12T17:09:00Z"), sample.clock().orElseThrow().epoch().orElseThrow());
        assertEquals(-168637.375724, time(read.get(1), 0), 0, "the reference was measured two days before");
    }

    @Test
    void alcData() {
        Measurement data = readWell(new AlcEqcmReader(), SharedData.file("eqcm/alc_eqcm/test1/DATA_EQCM")).getFirst();
        assertEquals(1476, data.frameCount());
        assertEquals(0.49758911, value(data, "voltage", 0), 0);
        assertEquals(-0.00055634, value(data, "current", 0), 0);
        assertEquals(6.51539498, time(data, 0), 0);
        assertEquals(-200 * 0.00466003, value(data, "frequency_shift", 0), 1e-12);
        assertEquals(-200 * -0.52008057, value(data, "frequency_shift", -1), 1e-9);
        assertEquals(6.97265625, value(data, "resistance", -1), 0);
        assertEquals("5.0     MHz", data.metadata().get("fundamental-frequency"));
    }

    /** The published analysis: mass density with 0.0566 Hz ng⁻¹ cm², and the current in mA, of the first cycle, printed with four decimals. */
    @Test
    void alcResultsFollowFromItsData() {
        Measurement data = readWell(new AlcEqcmReader(), SharedData.file("eqcm/alc_eqcm/test1/DATA_EQCM")).getFirst();
        Measurement mass = readWell(new AlcEqcmReader(), SharedData.file("eqcm/alc_eqcm/test1/ANALYSIS_EQCM/RAW_MASS")).getFirst();
        Measurement current = readWell(new AlcEqcmReader(), SharedData.file("eqcm/alc_eqcm/test1/ANALYSIS_EQCM/RAW_CURRENT")).getFirst();
        assertEquals(696 + 738, mass.dataset("areal_mass").orElseThrow().values().length());
        assertEquals(0, value(mass, "half_cycle", 695), 0);
        assertEquals(1, value(mass, "half_cycle", 696), 0);
        double sensitivity = Double.parseDouble(data.metadata().get("Sauerbrey").split("\\s+")[0]);
        for (int i = 0; i < 696 + 738; i++) {
            assertEquals(value(data, "voltage", i), value(mass, "voltage", i), 5.1e-5);
            assertEquals(-value(data, "frequency_shift", i) / sensitivity, value(mass, "areal_mass", i), 5.1e-5 + 2e-4, "mass at " + i);
            assertEquals(value(data, "current", i) * 1e3, value(current, "current", i), 5.1e-5, "current at " + i);
        }
    }

    @Test
    void noReaderTakesAnothersFile() {
        Map<String, Class<?>> owners = Map.of("eqcm/alc_eqcm/test1/DATA_EQCM", AlcEqcmReader.class,
                "eqcm/alc_eqcm/test1/ANALYSIS_EQCM/RAW_MASS", AlcEqcmReader.class,
                "eqcm/gamry_eqcm_dta/QCM_RCV_Cu_calibration.DTA", GamryEqcmReader.class, "eqcm/qcmd_xlsx/BCB_4.xlsx",
                QcmWorkbookReader.class,
                "eqcm/qsense_qsd/231118_reOpenQCM1_functionalized_toluene.qsd", QsenseQsdReader.class,
                "eqcm/rheoqcm_h5/PMMA film in air.h5", RheoQcmReader.class);
        owners.forEach((file, owner) -> READERS.stream().filter(r -> r.getClass() != owner)
                .forEach(r -> assertEquals(0, Reading.confidence(r, SharedData.file(file)),
                        r.getClass().getSimpleName() + " claims " + file)));
    }

    /** Of the shared files of other techniques only workbooks are looked at, and those with little confidence. */
    @Test
    void filesOfOtherTechniquesAreLeftAlone() throws Exception {
        List<Path> all = SharedData.files(".", "*").stream().filter(f -> !f.toString().contains("/eqcm/")).toList();
        for (Path file : all) {
            if (Files.size(file) > 0) {
                READERS.forEach(r -> assertTrue(Reading.confidence(r, file) <= (r instanceof QcmWorkbookReader ? 40 : 0),
                        r.getClass().getSimpleName() + " claims " + file));
            }
        }
    }
}

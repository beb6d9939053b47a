package org.operanda.nmr.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.operanda.nmr.file.Reading.along;
import static org.operanda.nmr.file.Reading.shared;
import static org.operanda.nmr.file.Reading.value;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.operanda.data.Measurement;
import org.operanda.nmr.NmrQuantities;

/** Every file of the shared data, against its row in the manifest, its own parameters and what other programs make of it. */
class SharedFilesTest {

    /** Manifest: TD 65536, NC −1, big-endian, first numbers 0,0, last 248; DECIM 12, DSPFVS 12; procs: OFFSET 14.77057, SW_p 14005.6022, SF 699.869955819527. */
    @Test
    void brukerFolder() {
        Measurement measurement = shared(new BrukerReader(), "bruker_topspin/MTBLS1_ADG19007u_162_10");
        assertEquals(32768, measurement.dataset("fid_real").orElseThrow().values().length());
        assertEquals(0, value(measurement, "fid_real", 0));
        assertEquals(0, value(measurement, "fid_imaginary", 0));
        assertEquals(248 / 2.0, value(measurement, "fid_imaginary", -1));
        assertEquals(-69.5 / 14005.6022408964, along(measurement, "fid_real", 0), 1e-12);
        assertEquals(65536, measurement.dataset("spectrum_real").orElseThrow().values().length());
        assertEquals(14.77057, along(measurement, "spectrum_real", -1), 1e-9);
        assertEquals(14.77057 - 14005.6021908673 / 699.869955819527 * 65535 / 65536, along(measurement, "spectrum_real", 0), 1e-9);
        assertEquals("1H", measurement.metadata().get(NmrQuantities.NUCLEUS));
        assertEquals("noesypr1d", measurement.metadata().get("method"));
        assertTrue(measurement.metadata().get("title").startsWith("Study Number ADG19007"));
        assertEquals(699.8732905, value(measurement, NmrQuantities.CARRIER, 0));
        assertEquals(699.869955819527, value(measurement, NmrQuantities.REFERENCE, 0));
    }

    /** YMAX_p and YMIN_p of procs are the extremes of 1r as TopSpin stored them. */
    @Test
    void topSpinsSpectrumHasItsExtremes() {
        Measurement measurement = shared(new BrukerReader(), "bruker_topspin/MTBLS1_ADG19007u_162_10");
        double[] real = measurement.dataset("spectrum_real").orElseThrow().values().toArray();
        assertEquals(381123049 / 8.0, java.util.Arrays.stream(real).max().orElseThrow());
        assertEquals(-4670067 / 8.0, java.util.Arrays.stream(real).min().orElseThrow());
    }

    /** The audit trail: started at 2021-04-26 11:17:58.551 +0100, written 11:18:17.087. */
    @Test
    void zippedPhosphoricAcid() {
        Measurement measurement = shared(new ZippedBrukerReader(), "bruker_topspin_zip/1.zip");
        assertEquals(4074, measurement.dataset("fid_real").orElseThrow().values().length());
        assertEquals(-68.0268249511719 / 40760.8695652174, along(measurement, "fid_real", 0), 1e-12);
        assertEquals(16384, measurement.dataset("spectrum_real").orElseThrow().values().length());
        assertEquals("31P", measurement.metadata().get(NmrQuantities.NUCLEUS));
        assertEquals(Instant.parse("2021-04-26T10:17:58.551Z"), measurement.start().orElseThrow());
        assertEquals(18.536, measurement.exposure().orElseThrow().end(), 1e-6);
    }

    @Test
    void zippedLithiumPowder() {
        Measurement measurement = shared(new ZippedBrukerReader(), "bruker_topspin_zip/71.zip");
        assertEquals(9949, measurement.dataset("fid_real").orElseThrow().values().length());
        assertEquals("7Li", measurement.metadata().get(NmrQuantities.NUCLEUS));
        assertEquals("7000.0 Hz", measurement.metadata().get("spinning-rate"));
        assertEquals(77.78745037404, value(measurement, NmrQuantities.CARRIER, 0));
    }

    /** procpar: arraydim 12, np 3846, sw 192307.692308, sfrq 196.3444528, reffrq 196.318637242, array tau_recovery, time_run 20150528T100350. */
    @Test
    void varianSaturationRecovery() {
        Measurement measurement = shared(new VarianReader(), "varian_fid/satrec2D.fid");
        assertArrayEquals(new long[] {12, 1923}, measurement.dataset("fid_real").orElseThrow().shape());
        assertEquals(12, measurement.frameCount());
        assertEquals(44, measurement.timeAxis().orElseThrow().window().orElseThrow().end().get(11), 1e-6);
        assertEquals(1 / 192307.692308, along(measurement, "fid_real", 1), 1e-15);
        assertEquals(12, measurement.dataset("tau_recovery").orElseThrow().values().length());
        assertEquals("87Rb", measurement.metadata().get(NmrQuantities.NUCLEUS));
        assertEquals(196.318637242, value(measurement, NmrQuantities.REFERENCE, 0));
    }

    /** Header: 65536 points, X_SWEEP 20695.364 Hz; orders 2 54 73 and factors 8 2: (53/16 + 72/2)/2 = 19.65625 points of delay. */
    @Test
    void jeolProton() {
        Measurement measurement = shared(new JeolReader(), "jeol_jdf/SW20AP_proton.jdf.gz");
        assertEquals(65536, measurement.dataset("fid_real").orElseThrow().values().length());
        assertEquals(-19.65625 / 20695.364238410595, along(measurement, "fid_real", 0), 1e-12);
        assertEquals("1H", measurement.metadata().get(NmrQuantities.NUCLEUS));
        assertEquals("SW20AP", measurement.metadata().get("title"));
        assertEquals(500.15991520961256, value(measurement, NmrQuantities.CARRIER, 0), 1e-9);
    }

    /** Manifest: 16384 numbers, first −62383.37 (the highest shift), last −21919.48. */
    @Test
    void nmrPipeSpectrum() {
        Measurement measurement = shared(new NmrPipeReader(), "nmrpipe/1d_data.ft");
        assertEquals(16384, measurement.dataset("spectrum_real").orElseThrow().values().length());
        assertEquals(-62383.37, value(measurement, "spectrum_real", -1), 0.01);
        assertEquals(-21919.48, value(measurement, "spectrum_real", 0), 0.01);
        assertEquals(-12268.73046875 / 125.68099975585938, along(measurement, "spectrum_real", 0), 1e-9);
        assertEquals("13C", measurement.metadata().get(NmrQuantities.NUCLEUS));
    }

    /** Manifest: 3000 numbers, first 75880.17, last 155.6702, the last of the imaginary parts. */
    @Test
    void nmrPipeDecay() {
        Measurement measurement = shared(new NmrPipeReader(), "nmrpipe/test-run01.fid");
        assertEquals(1500, measurement.dataset("fid_real").orElseThrow().values().length());
        assertEquals(75880.17, value(measurement, "fid_real", 0), 0.01);
        assertEquals(155.6702, value(measurement, "fid_imaginary", -1), 1e-4);
        assertEquals(1, value(shared(new NmrPipeReader(), "nmrpipe/nmrpipe_1d_time.fid"), "fid_real", 0));
    }

    @Test
    void nmrPipePlane() {
        Measurement measurement = shared(new NmrPipeReader(), "nmrpipe/nmrpipe_2d_freq.ft2");
        assertArrayEquals(new long[] {2, 8}, measurement.dataset("spectrum_real").orElseThrow().shape());
        assertEquals(1, value(measurement, "spectrum_real", 7));
        assertEquals(-16400 / 500.0, along(measurement, "spectrum_real", 0), 1e-9);
    }

    /** Manifest: 2048 points; step 20 µs. */
    @Test
    void ssNake() {
        Measurement measurement = shared(new SsNakeReader(), "ssnake_json/1D.json");
        assertEquals(2048, measurement.dataset("fid_real").orElseThrow().values().length());
        assertEquals(2e-5, along(measurement, "fid_real", 1), 1e-12);
    }

    /** Header: 32768 points from 6410.06 Hz down to 0 at 400.4224 MHz, first ordinate 88657; point 1 lies at 13.99587 ppm. */
    @Test
    void jcamp() {
        Measurement measurement = shared(new JcampReader(), "jcamp_dx/1h.dx");
        assertEquals(32768, measurement.dataset("spectrum_real").orElseThrow().values().length());
        assertEquals(88657, value(measurement, "spectrum_real", -1));
        assertEquals(13.99587, along(measurement, "spectrum_real", -1), 1e-6);
        assertEquals(13.99587 - 6410.06078475563 / 400.4224, along(measurement, "spectrum_real", 0), 1e-4);
        assertEquals("1H", measurement.metadata().get(NmrQuantities.NUCLEUS));
    }

    /** The four compressions of one spectrum are the same; one in ppm has its ends where the header says. */
    @Test
    void jcampOfOtherTechniquesFolder() {
        Measurement packed = shared(new JcampReader(), "../jcamp/jcamp_dx/jcamp-packed.dx");
        for (String other : new String[] {"difdup", "fix", "squeezed"}) {
            assertArrayEquals(packed.dataset("spectrum_real").orElseThrow().values().toArray(),
                    shared(new JcampReader(), "../jcamp/jcamp_dx/jcamp-" + other + ".dx").dataset("spectrum_real").orElseThrow().values()
                            .toArray());
        }
        Measurement propanol = shared(new JcampReader(), "../jcamp/jcamp_dx/ib_01_01.jdx");
        assertEquals(0.449892, along(propanol, "spectrum_real", 0), 1e-6);
        assertEquals(3.951200, along(propanol, "spectrum_real", -1), 2e-3);
        assertEquals(9201, value(propanol, "spectrum_real", 0), 4);
        assertEquals(16384,
                shared(new JcampReader(), "../jcamp/jcamp_dx/jeol.dx").dataset("spectrum_real").orElseThrow().values().length());
    }
}

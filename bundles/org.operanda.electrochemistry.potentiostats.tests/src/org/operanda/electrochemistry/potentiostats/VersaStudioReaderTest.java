package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;
import org.operanda.data.reader.ReadResult;

class VersaStudioReaderTest {
    private static final String SEQUENCE = """
            <Application>
            Name=VersaStudio
            </Application>
            <Action0>
            Segments=0
            Name=Common
            </Action0>
            <Action1>
            Segments=1
            Name=Open Circuit
            </Action1>
            <Action2>
            Segments=1
            Name=Potentiostatic EIS
            </Action2>
            <Action3>
            Segments=1
            Name=Open Circuit
            </Action3>
            <Segment1>
            Type=2
            Definition=Segment #, Point #, E(V), I(A), Elapsed Time(s), Frequency(Hz), Z Real, Z Imag, ActionId, AC Amplitude, 0
            0,0,3.1,0,1,0,0,0,5,0
            0,1,3.2,0,2,0,0,0,5,0
            1,0,3.2,0.001,3,1000,10,-2,21,0.01
            1,1,3.2,0.001,4,100,20,-3,21,0.01
            2,0,3.3,0,5,0,0,0,5,0
            </Segment1>
            """;

    @TempDir
    private Path folder;

    @Test
    void impedanceOfTheManifest() {
        Measurement read = PotentiostatFile.shared(new VersaStudioReader(), "versastudio_par/exampleDataVersaStudio.par").measurements()
                .getFirst();
        double[] times = PotentiostatFile.times(read);
        assertEquals(61, times.length);
        assertArrayEquals(new double[] {1.812, 1575.401}, new double[] {times[0], times[60]});
        assertEquals(-3.282372e-6, PotentiostatFile.values(read, "current")[60]);
        assertEquals(1e5, PotentiostatFile.values(read, "frequency")[0]);
        assertEquals(55.31571, PotentiostatFile.values(read, "impedance_real")[0]);
        assertEquals(-4.575431, PotentiostatFile.values(read, "impedance_minus_imaginary")[0]);
        assertEquals("Potentiostatic EIS", read.metadata().get("method"));
        assertEquals(Instant.parse("2018-07-19T09:40:31.812Z"), read.start().orElseThrow());
    }

    @Test
    void itsImpedanceIsItsPotentialOverItsCurrent() {
        Measurement read = PotentiostatFile.shared(new VersaStudioReader(), "versastudio_par/exampleDataVersaStudio.par").measurements()
                .getFirst();
        double[] real = PotentiostatFile.values(read, "impedance_real");
        double[] minusImaginary = PotentiostatFile.values(read, "impedance_minus_imaginary");
        double[] er = PotentiostatFile.values(read, "e_real");
        double[] ei = PotentiostatFile.values(read, "e_imag");
        double[] ir = PotentiostatFile.values(read, "i_real");
        double[] ii = PotentiostatFile.values(read, "i_imag");
        for (int i = 0; i < real.length; i++) {
            double square = ir[i] * ir[i] + ii[i] * ii[i];
            double modulus = Math.hypot(real[i], minusImaginary[i]);
            assertEquals((er[i] * ir[i] + ei[i] * ii[i]) / square, real[i], 1e-5 * modulus, "Z′ of point " + i);
            assertEquals(-(ei[i] * ir[i] - er[i] * ii[i]) / square, minusImaginary[i], 1e-5 * modulus, "−Z″ of point " + i);
        }
    }

    @Test
    void everyTechniqueIsOneMeasurementWithItsRepetitions() {
        ReadResult result = PotentiostatFile.written(new VersaStudioReader(), folder, "sequence.par", SEQUENCE);
        List<Measurement> read = result.measurements();
        assertEquals(List.of("sequence.par Open Circuit", "sequence.par Potentiostatic EIS"),
                read.stream().map(Measurement::name).toList());
        assertArrayEquals(new double[] {1, 2, 5}, PotentiostatFile.times(read.get(0)));
        assertArrayEquals(new double[] {0, 0, 2}, PotentiostatFile.values(read.get(0), "step"));
        assertTrue(read.get(0).dataset("impedance_real").isEmpty(), "no alternating signal, no impedance");
        assertArrayEquals(new double[] {2, 3}, PotentiostatFile.values(read.get(1), "impedance_minus_imaginary"));
        assertTrue(result.problems().isEmpty(), () -> result.problems().toString());
    }

    @Test
    void aFileThatIsStillWrittenKeepsItsWholeRows() {
        String cut = SEQUENCE.substring(0, SEQUENCE.indexOf("2,0,3.3") + 9);
        ReadResult result = PotentiostatFile.written(new VersaStudioReader(), folder, "running.par", cut);
        assertEquals(2, result.measurements().getFirst().frameCount());
        PotentiostatFile.assertProblem(result, "potentiostats.half-written");
    }
}

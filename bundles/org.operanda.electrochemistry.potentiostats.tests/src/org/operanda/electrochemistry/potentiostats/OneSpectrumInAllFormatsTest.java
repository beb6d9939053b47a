package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.operanda.data.Measurement;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.testkit.SharedData;

/**
 * The files {@code data.*} of the shared data carry one spectrum of 29 points, from 10 kHz to 1 Hz (MANIFEST.tsv): each is compared point by point with the
 * one that Elchemea's text has to 15 digits. The tolerances are those of the numbers as each format rounds them.
 */
class OneSpectrumInAllFormatsTest {
    private static final String EXACT = "elchemea_i2b/data.i2b";

    static Stream<Arguments> formats() {
        return Stream.of(Arguments.of(new ElchemeaReader(), EXACT, 0), Arguments.of(new EcoChemieReader(), "eco_dfr/data.dfr", 0),
                Arguments.of(new GamryReader(), "gamry_dta/data.dta", 1e-12), Arguments.of(new IviumReader(), "ivium_idf/data.idf", 5e-6),
                Arguments.of(new PalmSensReader(), "palmsens_pssession/data.pssession", 1e-12),
                Arguments.of(new ImpedanceTextReader(), "ivium_p00/data.P00", 6e-4),
                Arguments.of(new ImpedanceTextReader(), "generic_csv/data-semicolon.csv", 0),
                Arguments.of(new ImpedanceTextReader(), "generic_csv/data-comma-decimal-separator.csv", 0));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void isTheSame(Reader reader, String file, double relative) {
        Measurement exact = PotentiostatFile.shared(new ElchemeaReader(), EXACT).measurements().getFirst();
        ReadResult result = PotentiostatFile.shared(reader, file);
        Measurement read = result.measurements().getLast();
        assertTrue(result.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR), () -> result.problems().toString());
        for (String name : new String[] {"frequency", "impedance_real", "impedance_minus_imaginary"}) {
            double[] expected = PotentiostatFile.values(exact, name);
            double[] values = PotentiostatFile.values(read, name);
            assertEquals(29, values.length);
            for (int i = 0; i < 29; i++) {
                assertEquals(expected[i], values[i], relative * Math.abs(expected[i]), name + " of point " + i);
            }
        }
        assertTrue(read.metadata().containsKey("convention.impedance"), "the sign is stated");
        assertEquals(Units.OHM, read.dataset("impedance_real").orElseThrow().unit());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void isKnownByItsContent(Reader reader, String file) {
        int confidence = PotentiostatFile.probe(reader, SharedData.file("eis/" + file)).confidence();
        assertTrue(confidence >= 45, () -> file + ": " + confidence);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void hasThePointsOfTheManifest(Reader reader, String file) {
        Measurement read = PotentiostatFile.shared(reader, file).measurements().getLast();
        double[] ends = {PotentiostatFile.values(read, "frequency")[0], PotentiostatFile.values(read, "impedance_real")[0],
                PotentiostatFile.values(read, "impedance_minus_imaginary")[0], PotentiostatFile.values(read, "frequency")[28],
                PotentiostatFile.values(read, "impedance_real")[28], PotentiostatFile.values(read, "impedance_minus_imaginary")[28]};
        assertArrayEquals(new double[] {10e3, 109.009, 26.556, 1, 645.479, 90.618}, ends, 0.1);
    }
}

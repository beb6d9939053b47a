package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.data.Measurement;
import org.operanda.data.reader.ReadResult;
import org.operanda.testkit.SharedData;

class ImpedanceTextReaderTest {
    private static final int POINTS = 30;

    @TempDir
    private Path folder;

    /** A resistor of 10 Ω before 100 Ω parallel to 10 µF: Z′, Z″, |Z|, phase in degrees. */
    private static double[] randles(int i) {
        double frequency = 1e5 * Math.pow(10, -i / 5.0);
        double wrc = 2 * Math.PI * frequency * 100 * 1e-5;
        double real = 10 + 100 / (1 + wrc * wrc);
        double imaginary = -100 * wrc / (1 + wrc * wrc);
        return new double[] {frequency, real, imaginary, Math.hypot(real, imaginary), Math.toDegrees(Math.atan2(imaginary, real))};
    }

    private static String rows(IntFunction<String> row) {
        return IntStream.range(0, POINTS).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
    }

    private ReadResult read(String text) {
        return PotentiostatFile.written(new ImpedanceTextReader(), folder, "spectrum.csv", text, StandardCharsets.UTF_8);
    }

    private static void assertRandles(ReadResult result) {
        Measurement spectrum = result.measurements().getFirst();
        double[] real = PotentiostatFile.values(spectrum, "impedance_real");
        double[] imaginary = PotentiostatFile.values(spectrum, "impedance_minus_imaginary");
        for (int i = 0; i < POINTS; i++) {
            assertEquals(randles(i)[1], real[i], 1e-6);
            assertEquals(-randles(i)[2], imaginary[i], 1e-6);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"freq/Hz;Re(Z)/Ohm;Im(Z)/Ohm#1", "Frequency (Hz);Z' (Ω);-Z'' (Ω)#-1", "f;Z re;Z im#1",
            "Freq [Hz];Zreal [Ohm];neg. Zimag [Ohm]#-1", "f/Hz;Z′/Ω;−Z″/Ω#-1", "frequency;real;imaginary#1"})
    void headersSayTheSign(String header, int sign) {
        ReadResult result = read("measured by hand\n" + header + "\n"
                + rows(i -> randles(i)[0] + ";" + randles(i)[1] + ";" + sign * randles(i)[2]));
        assertRandles(result);
        assertFalse(PotentiostatFile.ids(result.problems()).contains("potentiostats.impedance.sign"));
        assertEquals("modulus and phase agree with the sign",
                result.measurements().getFirst().metadata().get("convention.impedance.check"));
    }

    @Test
    void statedUnitsAreHeeded() {
        ReadResult result = read("f/kHz,Z'/mOhm,Z''/mOhm\n"
                + rows(i -> randles(i)[0] / 1e3 + "," + randles(i)[1] * 1e3 + "," + randles(i)[2] * 1e3));
        assertRandles(result);
        assertEquals(1e5, PotentiostatFile.values(result.measurements().getFirst(), "frequency")[0], 1e-9);
        assertTrue(result.problems().isEmpty(), () -> result.problems().toString());
    }

    @Test
    void aSignAgainstItsNameIsReadAsNamedAndSaid() {
        ReadResult result = read("f/Hz\tZ'/Ohm\tZ''/Ohm\n" + rows(i -> randles(i)[0] + "\t" + randles(i)[1] + "\t" + -randles(i)[2]));
        PotentiostatFile.assertProblem(result, "potentiostats.impedance.sign");
        assertTrue(PotentiostatFile.values(result.measurements().getFirst(), "impedance_minus_imaginary")[15] < 0);
    }

    @ParameterizedTest
    @CsvSource({"Phase/deg,1", "Phase/rad,0.017453292519943295", "-Phase (deg),-1", "phase,1",
            "phase,0.017453292519943295"})
    void modulusAndPhaseBecomeRealAndImaginary(String phase, double factor) {
        ReadResult result = read("Freq/Hz,|Z|/Ohm," + phase + "\n"
                + rows(i -> randles(i)[0] + "," + randles(i)[3] + "," + factor * randles(i)[4]));
        assertRandles(result);
        assertTrue(result.measurements().getFirst().metadata().get("column.impedance_real").startsWith("computed from |Z|/Ohm"));
    }

    @ParameterizedTest
    @CsvSource({"1,Z″", "-1,−Z″"})
    void threeColumnsWithoutNamesAreTakenWithTheOnlySignThatFits(int sign, String said) {
        ReadResult result = read(rows(i -> randles(i)[0] + "," + randles(i)[1] + "," + sign * randles(i)[2]));
        assertRandles(result);
        PotentiostatFile.assertProblem(result, "potentiostats.impedance.assumed");
        assertTrue(result.measurements().getFirst().metadata().get("assumed").contains("Z′ and " + said));
    }

    @Test
    void threeColumnsWithoutNamesMayBeModulusAndPhase() {
        assertRandles(read(rows(i -> randles(i)[0] + ";" + randles(i)[3] + ";" + randles(i)[4])));
    }

    @Test
    void columnsWithoutNamesThatFitNothingAreRefused() {
        Random random = new Random(3);
        ReadResult result = read(rows(i -> (i + 1) * 100 + "," + random.nextDouble() + "," + (random.nextDouble() - 0.5)));
        assertTrue(result.measurements().isEmpty());
        PotentiostatFile.assertProblem(result, "potentiostats.impedance.unnamed");
    }

    @Test
    void textInUtf16IsRead() {
        String text = "Date and time measurement:,2026-11-22 08:00:00\n\nfreq / Hz,Z' / Ohm,-Z'' / Ohm\n"
                + rows(i -> String.format(Locale.ROOT, "%.9e,%.9e,%.9e", randles(i)[0], randles(i)[1], -randles(i)[2]));
        assertRandles(
                PotentiostatFile.written(new ImpedanceTextReader(), folder, "pstrace.csv", "\ufeff" + text, StandardCharsets.UTF_16LE));
    }

    @Test
    void aHalfWrittenLastLineIsLeftOutAndSaid() {
        ReadResult result = read(
                "f/Hz,Z'/Ohm,Z''/Ohm\n" + rows(i -> randles(i)[0] + "," + randles(i)[1] + "," + randles(i)[2]) + "0.1,110.0");
        assertRandles(result);
        assertEquals(POINTS, result.measurements().getFirst().datasets().getFirst().values().length());
        PotentiostatFile.assertProblem(result, "potentiostats.half-written");
    }

    @Test
    void parstatKeepsRowsWithoutAlternatingSignalButNoImpedanceInThem() {
        Measurement read = PotentiostatFile.shared(new ImpedanceTextReader(), "parstat_txt/exampleDataParstat.txt").measurements()
                .getFirst();
        double[] frequency = PotentiostatFile.values(read, "frequency");
        assertEquals(812, frequency.length);
        assertEquals(31, IntStream.range(0, 812).filter(i -> frequency[i] > 0).count());
        assertTrue(Double.isNaN(frequency[0]) && Double.isNaN(PotentiostatFile.values(read, "impedance_real")[0]));
        assertArrayEquals(new double[] {10, 7750.166999},
                new double[] {PotentiostatFile.times(read)[0], PotentiostatFile.times(read)[811]});
        assertArrayEquals(new double[] {3.49322700500488, 3.50029397010803}, ends(read, "voltage"));
        assertArrayEquals(new double[] {-0.149962306022644, 0.0245747901499271}, ends(read, "current"));
        assertEquals(0.0270946491457229, ends(read, "impedance_real")[1]);
        assertEquals(0.00399791080333837, ends(read, "impedance_minus_imaginary")[1]);
    }

    @Test
    void powerSuitesLinesEndTwice() {
        ReadResult result = PotentiostatFile.shared(new ImpedanceTextReader(), "powersuite_txt/exampleDataPowersuite.txt");
        Measurement read = result.measurements().getFirst();
        assertArrayEquals(new double[] {0.1, 2e6}, ends(read, "frequency"));
        assertArrayEquals(new double[] {423929.46, -470.54113}, ends(read, "impedance_real"));
        assertArrayEquals(new double[] {49014.063, 1397.7358}, ends(read, "impedance_minus_imaginary"));
        assertEquals(30, read.datasets().getFirst().values().length());
    }

    @Test
    void impedancePysExampleWithoutNames() {
        Measurement read = PotentiostatFile.shared(new ImpedanceTextReader(), "generic_csv/exampleData.csv").measurements().getFirst();
        assertEquals(66, read.datasets().getFirst().values().length());
        assertArrayEquals(new double[] {3.1623e-3, 1e4}, ends(read, "frequency"));
        assertArrayEquals(new double[] {4.949989776405060160e-02, 1.577148266048593317e-02}, ends(read, "impedance_real"));
        assertArrayEquals(new double[] {2.043869854441892481e-02, -1.015747456493823649e-02}, ends(read, "impedance_minus_imaginary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-fragment.csv"})
    void aFragmentIsRead(String file) {
        Measurement read = PotentiostatFile.shared(new ImpedanceTextReader(), "generic_csv/" + file).measurements().getFirst();
        assertArrayEquals(new double[] {7196.856730011521, 1389.4954943731375}, ends(read, "frequency"));
        assertArrayEquals(new double[] {35.16622560165986, 112.20462986265139}, ends(read, "impedance_minus_imaginary"));
    }

    @Test
    void eclabsTextIsLeftToItsOwnReader() {
        assertEquals(0, PotentiostatFile.probe(new ImpedanceTextReader(), SharedData.file("eis/biologic_mpt/exampleDataBioLogic.mpt"))
                .confidence());
    }

    private static double[] ends(Measurement measurement, String dataset) {
        double[] values = PotentiostatFile.values(measurement, dataset);
        return new double[] {values[0], values[values.length - 1]};
    }
}

package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Measurement;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;

/** Numbers of rows, first and last rows from MANIFEST.tsv. */
class ScribnerReaderTest {

    @ParameterizedTest
    @CsvSource({"Circuit1_EIS_1.z,48,5e4,1,2.59,40.85,29.036,75.803,-0.63662,0.16244",
            "Circuit2_EIS_1.z,56,3e5,1,2.67,49.59,147.77,654.19,11.335,-0.64271",
            "Circuit3_EIS_1.z,53,1.5e5,1,2.64,47.11,1493.7,6137.5,-10.377,-17.890",
            "exampleDataZPlot.z,21,3e5,3e3,2.67,19.98,147.77,613.68,11.335,137.13"})
    void zplot(String file, int points, double firstFrequency, double lastFrequency, double start, double end, double firstReal,
            double lastReal, double firstImaginary, double lastImaginary) {
        Measurement read = PotentiostatFile.shared(new ScribnerReader(), "zplot_z/" + file).measurements().getFirst();
        double[] times = PotentiostatFile.times(read);
        assertEquals(points, times.length);
        assertArrayEquals(new double[] {start, end}, new double[] {times[0], times[points - 1]});
        assertArrayEquals(new double[] {firstFrequency, lastFrequency}, ends(read, "frequency"));
        assertArrayEquals(new double[] {firstReal, lastReal}, ends(read, "impedance_real"));
        assertArrayEquals(new double[] {firstImaginary, lastImaginary}, ends(read, "impedance_minus_imaginary"));
        assertEquals(Units.VOLT, read.dataset("ampl").orElseThrow().unit());
    }

    @Test
    void aSweepThatWasStoppedSaysSo() {
        ReadResult result = PotentiostatFile.shared(new ScribnerReader(), "zplot_z/exampleDataZPlot.z");
        PotentiostatFile.assertProblem(result, "potentiostats.scribner.points");
    }

    @Test
    void autolabsTextHasNoTimes() {
        Measurement read = PotentiostatFile.shared(new ScribnerReader(), "autolab_txt/exampleDataAutolab.txt").measurements().getFirst();
        assertEquals("index", read.datasets().getFirst().axes().getFirst().name());
        assertEquals(41, read.datasets().getFirst().values().length());
        assertArrayEquals(new double[] {1e4, 0.1}, ends(read, "frequency"));
        assertArrayEquals(new double[] {0.013785863964281, 0.0345697771923854}, ends(read, "impedance_real"));
        assertArrayEquals(new double[] {-0.007191946305823, 0.00390292888845954}, ends(read, "impedance_minus_imaginary"));
    }

    private static double[] ends(Measurement measurement, String dataset) {
        double[] values = PotentiostatFile.values(measurement, dataset);
        return new double[] {values[0], values[values.length - 1]};
    }
}

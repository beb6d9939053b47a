package org.operanda.electrochemistry.impedance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.biologic.BiologicMprReader;
import org.operanda.electrochemistry.biologic.BiologicMptReader;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.SharedData;

class ImpedanceSpectraTest {

    /** Rows of a file, written one by one. */
    private static final class Rows {
        private final List<double[]> rows = new ArrayList<>();

        /** Z = 10 + 10/(1 + jf) Ω. */
        Rows point(double hertz, double cycle) {
            return row(hertz, 10 + 10 / (1 + hertz * hertz), 10 * hertz / (1 + hertz * hertz), cycle);
        }

        Rows row(double hertz, double real, double minusImaginary, double cycle) {
            rows.add(new double[] {10.0 * rows.size(), hertz, real, minusImaginary, cycle, 3 + 0.1 * rows.size()});
            return this;
        }

        Map<String, Measurement> input(boolean timed) {
            Axis axis = timed ? Axis.time(column(0), Clock.relative("test")) : Axis.index(rows.size());
            return Map.of("spectra", Measurement.of("test", "electrochemistry",
                    List.of(Dataset.of("frequency", QuantityKind.FREQUENCY, Units.HERTZ, axis, column(1)),
                            Dataset.of("impedance_real", QuantityKind.IMPEDANCE, Units.parse("mOhm").orElseThrow(), axis,
                                    Values.of(Arrays.stream(column(2).toArray()).map(v -> 1000 * v).toArray())),
                            Dataset.of("impedance_minus_imaginary", QuantityKind.IMPEDANCE, Units.OHM, axis, column(3)),
                            Dataset.of("cycle", QuantityKind.CYCLE, Units.ONE, axis, column(4)),
                            Dataset.of("voltage", QuantityKind.POTENTIAL, Units.VOLT, axis, column(5))),
                    Map.of()));
        }

        private Values column(int column) {
            return Values.of(rows.stream().mapToDouble(r -> r[column]).toArray());
        }
    }

    private static OperationResult run(Map<String, Measurement> input, Object... settings) {
        return new ImpedanceSpectra().apply(input, Spectra.settings(ImpedanceSpectraSettings.class, settings), Progress.NONE);
    }

    private static double[] axis(OperationResult result, int dimension) {
        return Spectra.dataset(result, "impedance_real").axes().get(dimension).values().toArray();
    }

    private static Measurement read(String file) throws Exception {
        Source source = Source.open(SharedData.file(file));
        return (file.endsWith("mpr") ? new BiologicMprReader() : new BiologicMptReader()).read(source, Progress.NONE).measurements()
                .getFirst();
    }

    @Test
    void aSpectrumBeginsWhereTheFrequencyStartsAgain() {
        Rows rows = new Rows().point(100, 1).point(10, 1).point(1, 1).row(0, 0, 0, 1).row(Double.NaN, 5, 5, 1).point(100, 1).point(10, 1)
                .point(1, 1).point(0.1, 1);
        OperationResult result = run(rows.input(true));
        assertArrayEquals(new double[] {100, 10, 1, 0.1}, axis(result, 1));
        assertArrayEquals(new double[] {10, 65}, axis(result, 0));
        assertArrayEquals(new double[] {0, 50},
                Spectra.dataset(result, "impedance_real").axes().getFirst().window().orElseThrow().start().toArray());
        assertArrayEquals(new double[] {20, 80},
                Spectra.dataset(result, "impedance_real").axes().getFirst().window().orElseThrow().end().toArray());
        double[] real = Spectra.values(result, "impedance_real");
        assertEquals(15, real[2], 1e-12, "in ohms");
        assertTrue(Double.isNaN(real[3]), "the first spectrum was broken off");
        assertEquals(10 + 10 / 1.01, real[7], 1e-12);
        assertArrayEquals(new double[] {3.1, 3.65}, Spectra.values(result, "voltage"), 1e-12);
        assertEquals(List.of("electrochemistry.impedance.gaps"), Spectra.problems(result));
    }

    @Test
    void sweepsThereAndBackAreTwoSpectra() {
        Rows rows = new Rows().point(100, 1).point(10, 1).point(1, 1).point(1, 1).point(10, 1).point(100, 1);
        OperationResult result = run(rows.input(true));
        assertArrayEquals(new long[] {2, 3}, Spectra.dataset(result, "impedance_real").shape());
        assertEquals(Spectra.values(result, "impedance_real")[0], Spectra.values(result, "impedance_real")[3]);
    }

    @Test
    void aSpectrumBeginsWithACycleEvenWhereTheFrequencyGoesOn() {
        Rows rows = new Rows().point(100, 1).point(10, 1).point(5, 1).point(4, 2).point(3, 2).point(2, 2);
        assertArrayEquals(new double[] {1, 2}, Spectra.values(run(rows.input(true)), "cycle"));
        assertArrayEquals(new long[] {1, 6}, Spectra.dataset(run(rows.input(true), "split", "none"), "impedance_real").shape());
    }

    @Test
    void frequenciesThatNearlyAgreeAreOne() {
        Rows rows = new Rows().point(100, 1).point(10, 1).point(1, 1).point(100.00001, 2).point(9.99999, 2).point(1, 2);
        OperationResult result = run(rows.input(true));
        assertEquals(3, axis(result, 1).length);
        assertFalse(Arrays.stream(Spectra.values(result, "impedance_real")).anyMatch(Double::isNaN));
    }

    @Test
    void shortSweepsAreLeftOutAndSaid() {
        Rows rows = new Rows().point(100, 1).point(10, 2).point(5, 2).point(2, 2);
        OperationResult result = run(rows.input(true));
        assertEquals(1, axis(result, 0).length);
        assertEquals(List.of("electrochemistry.impedance.short"), Spectra.problems(result));
        assertTrue(run(rows.input(true), "fewestPoints", 4).datasets().isEmpty());
    }

    @Test
    void aWrongSignIsSaidAndCanBeSet() {
        Rows wrong = new Rows();
        for (double hertz = 100; hertz > 0.01; hertz /= 2) {
            wrong.row(hertz, 10 + 10 / (1 + hertz * hertz), -10 * hertz / (1 + hertz * hertz), 1);
        }
        assertEquals(List.of("electrochemistry.impedance.sign"), Spectra.problems(run(wrong.input(true))));
        OperationResult right = run(wrong.input(true), "sign", "imaginary");
        assertEquals(List.of(), Spectra.problems(right));
        assertTrue(Spectra.values(right, "impedance_minus_imaginary")[5] > 0);
    }

    @Test
    void anInductiveLoopIsNoWrongSign() {
        Spectra loop = Spectra.of("L0-R0-p(R1,CPE1)-p(R2,L1)", Spectra.frequencies(1e5, 1e-2, 50), 0, 1,
                new double[] {1e-6, 5, 20, 1e-4, 0.9, 10, 30});
        assertEquals(List.of(), Spectra.problems(run(loop.input())));
    }

    @Test
    void rowsWithoutTimeAreNumbered() {
        Rows rows = new Rows().point(1, 1).point(10, 1).point(100, 1).point(1, 1).point(10, 1).point(100, 1);
        OperationResult result = run(rows.input(false));
        assertArrayEquals(new double[] {0, 1}, axis(result, 0));
        assertArrayEquals(new double[] {100, 10, 1}, axis(result, 1));
    }

    /** The file's own table: 32 sweeps of 70 frequencies, from 1 MHz to 0.1 Hz; first and last row as in the manifest. */
    @Test
    void manySweepsOfOneFileAreFoundByFrequencyAlone() throws Exception {
        Measurement file = read("electrochemistry/biologic_mpr_mpt/vsp_peis_with.mpr");
        Measurement withoutCycle = file.withDatasets(file.datasets().stream().filter(d -> !d.name().equals("cycle")).toList());
        for (Measurement rows : List.of(file, withoutCycle)) {
            OperationResult result = run(Map.of("spectra", rows));
            assertArrayEquals(new long[] {32, 70}, Spectra.dataset(result, "impedance_real").shape());
            double[] real = Spectra.values(result, "impedance_real");
            assertEquals(10.578955, real[0], 1e-6);
            assertEquals(35.587879, real[real.length - 1], 1e-6);
            assertEquals(1.0000186e6, axis(result, 1)[0], 1);
            assertEquals(List.of(), Spectra.problems(result));
        }
        double[] cycles = Spectra.values(run(Map.of("spectra", file)), "cycle");
        assertEquals(1, cycles[0]);
        assertEquals(32, cycles[31]);
    }

    @Test
    void spectraOfATextFileWithoutTimesAreThree() throws Exception {
        OperationResult result = run(Map.of("spectra", read("eis/biologic_mpt/case-multiple-spectra.mpt")));
        assertArrayEquals(new long[] {3, 29}, Spectra.dataset(result, "impedance_real").shape());
        double[] real = Spectra.values(result, "impedance_real");
        double[] minusImaginary = Spectra.values(result, "impedance_minus_imaginary");
        assertEquals(109.00918, real[0], 1e-9);
        assertEquals(26.55568, minusImaginary[0], 1e-9);
        assertEquals(645.4787, real[28], 1e-4);
        assertEquals(90.618128, minusImaginary[28], 1e-6);
    }

    @Test
    void modulusAndPhaseDoAsWell() throws Exception {
        Measurement file = read("electrochemistry/biologic_mpr_mpt/peis.mpr");
        OperationResult parts = run(Map.of("spectra", file));
        OperationResult polar = run(
                Map.of("spectra", file.withDatasets(file.datasets().stream().filter(d -> !d.name().startsWith("impedance_re")).toList())));
        assertArrayEquals(Spectra.values(parts, "impedance_real"), Spectra.values(polar, "impedance_real"), 1e-4);
        assertArrayEquals(Spectra.values(parts, "impedance_minus_imaginary"), Spectra.values(polar, "impedance_minus_imaginary"), 1e-4);
    }

    @Test
    void aMeasurementWithoutImpedanceIsRefused() {
        Axis axis = Axis.index(3);
        Measurement other = Measurement.of("x", "electrochemistry",
                List.of(Dataset.of("impedance_real", QuantityKind.IMPEDANCE, Units.OHM, axis, Values.of(1.0, 2, 3)),
                        Dataset.of("impedance_minus_imaginary", QuantityKind.IMPEDANCE, Units.OHM, axis, Values.of(1.0, 2, 3))),
                Map.of());
        assertEquals(List.of("electrochemistry.impedance.frequency"), Spectra.problems(run(Map.of("spectra", other))));
        assertEquals(List.of("electrochemistry.impedance.input"), Spectra.problems(run(Map.of("spectra", other), "real", "nothing")));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new ImpedanceSpectra(), Spectra.settings(ImpedanceSpectraSettings.class),
                new Rows().point(100, 1).point(10, 1).point(1, 1).point(100, 1).point(10, 1).point(1, 1).input(true));
    }
}

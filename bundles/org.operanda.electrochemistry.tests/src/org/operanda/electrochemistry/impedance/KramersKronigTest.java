package org.operanda.electrochemistry.impedance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.testkit.OperationContract;

class KramersKronigTest {
    private static final double[] HERTZ = Spectra.frequencies(1e5, 1e-2, 60);

    private static OperationResult test(Spectra spectra, Object... settings) {
        return new KramersKronig().apply(spectra.input(), Spectra.settings(KramersKronigSettings.class, settings), Progress.NONE);
    }

    /** What Schönleber's own program gives for this file, first, tenth and last point, as impedance.py's tests print it. */
    @Test
    void agreesWithTheAuthorsProgram() throws Exception {
        Spectra spectra = Spectra.ofZPlot("eis/zplot_z/Circuit3_EIS_1.z");
        assertEquals(53, spectra.hertz.length);
        OperationResult result = test(spectra, "untilFitted", false, "part", "real", "limit", 0.69, "capacitance", false);
        assertEquals(10, Spectra.values(result, "elements")[0]);
        assertEquals(0.6843821117885378, Spectra.values(result, "mu")[0], 1e-9);
        double[] real = Spectra.values(result, "fitted_real");
        double[] minusImaginary = Spectra.values(result, "fitted_minus_imaginary");
        assertArrayEquals(new double[] {1504.77272562, 1551.30214876, 6132.74662155}, new double[] {real[0], real[9], real[52]}, 1e-4);
        assertEquals(8.26481327e+01, minusImaginary[3], 1e-4);
        assertEquals(-3.28441808e+01, minusImaginary[52], 1e-4);
        double[] withCapacitor = Spectra.values(test(spectra, "untilFitted", false, "part", "real", "limit", 0.69),
                "fitted_minus_imaginary");
        assertArrayEquals(new double[] {-2.21609593e+01, 8.26479751e+01, -9.37882405e+00},
                new double[] {withCapacitor[0], withCapacitor[3], withCapacitor[52]}, 1e-4);
    }

    /** M and µ of impedance.py 1.7 for its example. */
    @ParameterizedTest
    @CsvSource({"real,false,0.85,21,0.8338636419", "real,true,0.5,27,0.210208361", "imaginary,false,0.85,14,0.8492510265",
            "imaginary,true,0.5,28,0.377030431", "complex,false,0.85,13,0.8055965989", "complex,true,0.85,24,0.770921666",
            "complex,true,0.5,27,0.3197978725"})
    void agreesWithImpedancePy(String part, boolean capacitance, double limit, int elements, double mu) throws Exception {
        OperationResult result = test(Spectra.ofCsv("eis/generic_csv/exampleData.csv"), "untilFitted", false, "part", part, "capacitance",
                capacitance, "limit",
                limit);
        assertEquals(elements, Spectra.values(result, "elements")[0]);
        assertEquals(mu, Spectra.values(result, "mu")[0], 1e-5, "it inverts normal equations");
    }

    @Test
    void aSpectrumThatObeysTheRelationsIsFittedToItsNoise() {
        OperationResult result = test(Spectra.of("L0-R0-p(R1,CPE1)-p(R2,CPE2)-W1", HERTZ, 2e-3, 1,
                new double[] {1e-7, 5, 20, 2e-5, 0.9, 60, 2e-3, 0.85, 12}));
        assertEquals(1, Spectra.values(result, "consistent")[0]);
        assertEquals(0.2, Spectra.values(result, "deviation")[0], 0.04, "percent, the noise");
        assertEquals(5, Spectra.values(result, "series_resistance")[0], 0.3);
        assertTrue(result.problems().isEmpty(), result.problems().toString());
    }

    @Test
    void aCellThatDriftsIsFoundOut() {
        Spectra spectra = Spectra.of("R0-p(R1,C1)", HERTZ, 0, 1, new double[] {5, 40, 1e-2}, new double[] {5, 40, 1e-2});
        for (int i = 0; i < HERTZ.length; i++) {
            spectra.real[1][i] *= 1 + 0.5 * Math.pow(i / 59.0, 4);
            spectra.imaginary[1][i] *= 1 - 0.5 * Math.pow(i / 59.0, 4);
        }
        OperationResult result = test(spectra);
        assertArrayEquals(new double[] {1, 0}, Spectra.values(result, "consistent"));
        assertTrue(Spectra.problems(result).contains("electrochemistry.kramers-kronig.inconsistent"));
    }

    @Test
    void theNumberOfElementsAndTheirRangeCanBeSet() {
        Spectra spectra = Spectra.of("R0-p(R1,C1)", HERTZ, 1e-3, 1, new double[] {5, 40, 1e-2});
        assertEquals(17, Spectra.values(test(spectra, "elements", 17), "elements")[0]);
        // the arc lies a decade below the lowest frequency that is kept
        Spectra high = Spectra.of("R0-p(R1,C1)", Spectra.frequencies(1e4, 4, 40), 0, 1, new double[] {5, 40, 1e-2});
        double narrow = Spectra.values(test(high, "elements", 20, "capacitance", false), "deviation")[0];
        double wide = Spectra.values(test(high, "elements", 20, "capacitance", false, "extension", 1), "deviation")[0];
        assertTrue(wide < 0.5 * narrow, wide + " % instead of " + narrow + " %");
    }

    @Test
    void aBrokenSpectrumIsNaNAndSaid() {
        Spectra spectra = Spectra.of("R0-p(R1,C1)", HERTZ, 0, 1, new double[] {5, 40, 1e-4}, new double[] {5, 40, 1e-4});
        Arrays.fill(spectra.real[1], 2, 60, Double.NaN);
        OperationResult result = test(spectra);
        assertTrue(Double.isNaN(Spectra.values(result, "mu")[1]));
        assertTrue(Spectra.problems(result).contains("electrochemistry.kramers-kronig.points"));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new KramersKronig(), Spectra.settings(KramersKronigSettings.class),
                Spectra.of("R0-p(R1,CPE1)-W1", HERTZ, 0.005, 7, new double[] {5, 20, 2e-5, 0.9, 12}, new double[] {5, 30, 2e-5, 0.9, 12})
                        .input());
    }
}
